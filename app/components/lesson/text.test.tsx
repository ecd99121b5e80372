// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Flawed, Mark, Said } from "./pair";
import { renderLesson } from "./render-lesson";
import { Step } from "./step";
import { Paragraph, Why } from "./why";

afterEach(cleanup);

const finding = {
  id: "B5.4",
  text: "Low risk may need to be said first.",
  voices: ["researcher" as const],
  certaintyText: "One voice in the study: a researcher",
};

describe("a step", () => {
  const steps = (
    <>
      <Step id="risk" title="Say the risk first" minutes={3}>
        <p>Risk.</p>
      </Step>
      <Step id="ask" title="One small ask" minutes={2}>
        <p>Ask.</p>
      </Step>
    </>
  );

  it("is shown alone, under a heading that can take the focus", () => {
    const { change, container } = renderLesson(steps);
    expect(container.textContent).toBe("Say the risk firstRisk.");
    act(() => change({ step: "ask" }));
    expect(container.textContent).toBe("One small askAsk.");
    screen.getByRole("heading", { name: "One small ask" }).focus();
    expect(document.activeElement?.textContent).toBe("One small ask");
  });
});

describe("why this?", () => {
  it("stands beside the paragraph it was written in, since a paragraph cannot hold a disclosure", () => {
    const { container } = renderLesson(
      <Paragraph>
        Give the size of it. <Why id="B5.4" />
      </Paragraph>,
      { findings: { "B5.4": finding } },
    );
    expect(container.querySelector("p details")).toBeNull();
    const details = container.querySelector("details");
    expect(details?.querySelector("summary")?.textContent).toBe("Why this? Finding B5.4");
    expect(details?.textContent).toContain("Low risk may need to be said first.");
    expect(details?.textContent).toContain("One voice in the study: a researcher");
    expect(details?.querySelector("a")?.getAttribute("href")).toBe("/evidence/B5.4");
    expect(container.querySelector("p")?.textContent).toBe("Give the size of it. ");
  });

  it("keeps the id by which its paragraph can be come back to", () => {
    const { container } = renderLesson(
      <Paragraph id="p-4">
        Give the size of it. <Why id="B5.4" />
      </Paragraph>,
      { findings: { "B5.4": finding } },
    );
    expect(container.querySelector("#p-4")?.textContent).toBe("Give the size of it. ");
  });

  it("leaves a paragraph without one as it is", () => {
    const { container } = renderLesson(<Paragraph>Give the size of it.</Paragraph>);
    expect(container.firstElementChild?.outerHTML).toBe("<p>Give the size of it.</p>");
  });
});

describe("a worked example", () => {
  it("ties a mark to its note in words", () => {
    const { container } = renderLesson(
      <Flawed>
        <Said>
          It is <Mark n={1}>fully approved</Mark>.
        </Said>
      </Flawed>,
    );
    expect(screen.getByRole("region", { name: "Where this one slips" })).toBeTruthy();
    expect(container.querySelector("blockquote")?.textContent).toBe("It is fully approved (note 1).");
  });
});
