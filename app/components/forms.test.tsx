// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";

afterEach(cleanup);

const errors = [
  { field: "cue", message: "Write what you will see or hear" },
  { field: null, message: "Nothing was saved" },
];

describe("a form that came back with mistakes", () => {
  it("names each at the top, leads to its field, and takes the focus", () => {
    render(
      <>
        <ErrorSummary errors={errors} within="pitch" />
        <Field name="cue" label="If …" within="pitch" errors={errors} />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole("alert"));
    const link = screen.getByRole("link", { name: "Write what you will see or hear" });
    const input = screen.getByLabelText("If …");
    expect(link.getAttribute("href")).toBe(`#${input.id}`);
    expect(screen.getByRole("alert").textContent).toContain("Nothing was saved");
  });

  it("ties the message and the hint to the field for screen readers", () => {
    render(<Field name="cue" label="If …" hint="Something that you will see" errors={errors} />);
    const input = screen.getByLabelText("If …");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const said = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(said).toEqual(["Something that you will see", "Write what you will see or hear"]);
  });

  it("shows nothing where nothing is wrong", () => {
    render(
      <>
        <ErrorSummary errors={[]} />
        <Field name="cue" label="If …" />
      </>,
    );
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByLabelText("If …").hasAttribute("aria-invalid")).toBe(false);
  });
});
