// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { AnswerView } from "./lesson-view";
import { Bin, Item, Match, Order, Sort } from "./placing";
import { renderLesson } from "./render-lesson";

afterEach(cleanup);

const order = (
  <Order id="pitch" ask="In which order?" findings="B5.4" confidence>
    <Item id="risk" says="What it asks">
      People listen once they know.
    </Item>
    <Item id="aim" says="What it is for">
      Then it makes sense.
    </Item>
    <Item id="ask" says="One small ask">
      Last, so that it is heard.
    </Item>
  </Order>
);
const shown = { orders: { pitch: ["ask", "risk", "aim"] } };
const answer = (option: string | null, more: Partial<AnswerView> = {}) => ({
  answers: { pitch: { option, right: false, confidence: null, seq: 1, ...more } },
});

describe("an order that is open", () => {
  it("shows its items in the reader's own order, each with every place", () => {
    renderLesson(order, shown);
    const lists = screen.getAllByRole("combobox");
    expect(lists.map((list) => list.getAttribute("name"))).toEqual(["place-ask", "place-risk", "place-aim"]);
    expect(within(lists[0] as HTMLElement).getAllByRole("option")).toHaveLength(4);
    expect(screen.queryByText("Then it makes sense.")).toBeNull();
  });

  it("posts the place of each, and how sure one is", async () => {
    const { posted } = renderLesson(order, shown);
    fireEvent.change(screen.getByLabelText("What it asks"), { target: { value: "1" } });
    fireEvent.change(screen.getByLabelText("What it is for"), { target: { value: "2" } });
    fireEvent.change(screen.getByLabelText("One small ask"), { target: { value: "3" } });
    fireEvent.click(screen.getByLabelText("Fairly sure"));
    fireEvent.click(screen.getByRole("button", { name: "Check my answer" }));
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toEqual({
      intent: "answer",
      item: "pitch",
      seq: "0",
      "place-ask": "3",
      "place-risk": "1",
      "place-aim": "2",
      confidence: "2",
    });
  });

  it("keeps what was chosen when it came back, with the mistake at its item", () => {
    const errors = [{ field: "place-ask", message: "Two of them have the same place." }];
    const values = { "place-risk": "1", "place-ask": "1" };
    renderLesson(order, { ...shown, refused: { item: "pitch", errors, values } });
    const wrong = screen.getByLabelText("One small ask") as HTMLSelectElement;
    expect(wrong.value).toBe("1");
    expect(wrong.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(wrong.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe("Two of them have the same place.");
  });
});

describe("an order that is answered", () => {
  it("gives the right order, what one chose, and why", () => {
    renderLesson(order, { ...shown, ...answer("risk=1 aim=3 ask=2", { confidence: 3 }) });
    const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows).toEqual([
      "What it asks1st People listen once they know.",
      "What it is for2nd. You chose: 3rd. Then it makes sense.",
      "One small ask3rd. You chose: 2nd. Last, so that it is heard.",
    ]);
    expect(screen.getByText(/^1 of 3 are in their place\. Sure, of another\./)).toBeTruthy();
  });

  it("says so when every one is in its place", () => {
    renderLesson(order, { ...shown, ...answer("risk=1 aim=2 ask=3", { right: true, confidence: 1 }) });
    expect(screen.getByText(/^Every one is in its place\. A guess, and it holds\./)).toBeTruthy();
  });
});

describe("a sort", () => {
  const sort = (
    <Sort id="pitch" ask="With or in?" findings="D.2">
      <Bin id="with" title="With research" />
      <Bin id="in" title="In research" />
      <Item id="risk" says="Referring" in="in">
        It is done for a study.
      </Item>
      <Item id="aim" says="Setting the question" in="with">
        It shapes the study.
      </Item>
      <Item id="ask" says="Screening" in="in">
        It is done for a study.
      </Item>
    </Sort>
  );

  it("asks with one group of buttons for each item, named by it", () => {
    renderLesson(sort, shown);
    const group = screen.getByRole("group", { name: "Referring" });
    expect(
      within(group)
        .getAllByRole("radio")
        .map((radio) => radio.getAttribute("value")),
    ).toEqual(["with", "in"]);
  });

  it("explains each with the bin it belongs in", () => {
    renderLesson(sort, { ...shown, ...answer("risk=in aim=in ask=in") });
    const [first, second] = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(first).toBe("ReferringIn research It is done for a study.");
    expect(second).toBe("Setting the questionWith research. You chose: In research. It shapes the study.");
  });
});

describe("a match", () => {
  it("offers the partners of all, in an order of their own", () => {
    renderLesson(
      <Match id="pitch" ask="Whose?" findings="B7.4">
        <Item id="risk" says="Time" with="Nurse">
          She has none.
        </Item>
        <Item id="aim" says="Rooms" with="Admin lead">
          They book them.
        </Item>
        <Item id="ask" says="Safety" with="Doctor">
          They sign.
        </Item>
      </Match>,
      shown,
    );
    const options = within(screen.getByLabelText("Time")).getAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual(["Which?", "Admin lead", "Doctor", "Nurse"]);
  });
});
