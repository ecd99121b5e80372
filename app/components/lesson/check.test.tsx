// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Check, Option } from "./check";
import { renderLesson } from "./render-lesson";

afterEach(cleanup);

const check = (
  <Check id="promises" ask="Which answer promises too much?" findings="B5.4">
    <Option id="support" says="They will get better support" best>
      Nobody knows that yet.
    </Option>
    <Option id="travel" says="Their travel is paid">
      That is true.
    </Option>
    <Option id="nothing" says="Perhaps nothing">
      That is plain.
    </Option>
  </Check>
);

describe("a check that is not answered", () => {
  it("explains nothing and marks nothing", () => {
    const { container } = renderLesson(check);
    expect(screen.getAllByRole("radio")).toHaveLength(3);
    expect(container.textContent).not.toMatch(/Nobody knows|That is|This is the one/);
  });

  it("posts the option with its item and the number of answers before it", async () => {
    const { posted } = renderLesson(check, {
      answers: { promises: { option: null, right: false, confidence: null, seq: 2 } },
    });
    fireEvent.click(screen.getByLabelText("Their travel is paid"));
    fireEvent.click(screen.getByRole("button", { name: "Check my answer" }));
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toEqual({ intent: "answer", item: "promises", seq: "2", option: "travel" });
  });

  it("says what is missing when it came back without an option", () => {
    const errors = [{ field: "option", message: "Choose an answer" }];
    renderLesson(check, { refused: { item: "promises", errors, values: {} } });
    expect(screen.getByRole("alert").textContent).toBe("Choose an answer");
  });
});

describe("a check that is answered", () => {
  const row = (says: string) => within(screen.getByText(says).closest("li") as HTMLElement);

  it("explains every option, and marks in words the best one and the reader's own", () => {
    renderLesson(check, {
      answers: { promises: { option: "travel", right: false, confidence: null, seq: 1 } },
    });
    expect(screen.queryAllByRole("radio")).toHaveLength(0);
    expect(row("They will get better support").getByText("This is the one.")).toBeTruthy();
    expect(row("They will get better support").getByText("Nobody knows that yet.")).toBeTruthy();
    expect(row("Their travel is paid").getByText("You chose this.")).toBeTruthy();
    expect(row("Perhaps nothing").getByText("That is plain.")).toBeTruthy();
    expect(row("Perhaps nothing").queryByText(/chose|the one/)).toBeNull();
  });

  it("says it in one sentence where the two are the same", () => {
    renderLesson(check, {
      answers: { promises: { option: "support", right: true, confidence: null, seq: 1 } },
    });
    expect(screen.getByText("This is the one, and you chose it.")).toBeTruthy();
    expect(screen.queryByText("You chose this.")).toBeNull();
  });

  it("can be tried again", () => {
    renderLesson(check, {
      answers: { promises: { option: "travel", right: false, confidence: null, seq: 1 } },
    });
    expect(screen.getByRole("link", { name: "Try again" }).getAttribute("href")).toBe(
      "/learn/onboarding/pitch?step=risk&again=promises#check-promises",
    );
  });

  it("takes the focus that the form held, and leaves it alone otherwise", () => {
    const { change } = renderLesson(check);
    screen.getByRole("button", { name: "Check my answer" }).focus();
    act(() =>
      change({ answers: { promises: { option: "travel", right: false, confidence: null, seq: 1 } } }),
    );
    expect(document.activeElement).toBe(
      screen.getByRole("region", { name: "Which answer promises too much?" }),
    );
    cleanup();
    renderLesson(check, {
      answers: { promises: { option: "travel", right: false, confidence: null, seq: 1 } },
    });
    expect(document.activeElement).toBe(document.body);
  });
});
