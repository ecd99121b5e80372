import { describe, expect, test } from "vitest";
import { type CheckKind, isAnswer, isRight, placesIn, readAnswer, rightAnswer } from "./checks";

const choice: CheckKind = {
  kind: "choice",
  options: [
    { id: "a", best: false },
    { id: "b", best: true },
  ],
};
const order: CheckKind = {
  kind: "placing",
  once: true,
  items: [
    { id: "risk", in: "1" },
    { id: "ask", in: "2" },
  ],
  places: ["1", "2"],
};
const sort: CheckKind = { ...order, once: false, places: ["1", "2"] };
const local: CheckKind = {
  kind: "local",
  field: "safety.x",
  decoys: [{ id: "desk", field: null }],
};

describe("an answer", () => {
  test.each([
    [choice, { option: "b" }, { answer: "b" }, true],
    [choice, { option: "a" }, { answer: "a" }, false],
    [local, { option: "local" }, { answer: "local" }, true],
    [local, { option: "desk" }, { answer: "desk" }, false],
    [order, { "place-risk": "1", "place-ask": "2" }, { answer: "risk=1 ask=2" }, true],
    [order, { "place-ask": "1", "place-risk": "2" }, { answer: "risk=2 ask=1" }, false],
    [sort, { "place-risk": "1", "place-ask": "1" }, { answer: "risk=1 ask=1" }, false],
  ] as const)("is read and judged: %#", (spec, sent, read, right) => {
    expect(readAnswer(spec, sent)).toEqual(read);
    expect(isRight(spec, read.answer)).toBe(right);
    expect(isAnswer(spec, read.answer)).toBe(true);
  });

  test.each([
    ["no option", choice, {}, "option"],
    ["an option that is not on offer", choice, { option: "c" }, "option"],
    ["a name that every object has", choice, { option: "constructor" }, "option"],
    ["an item without a place", order, { "place-risk": "1" }, "place-ask"],
    ["a place that does not exist", order, { "place-risk": "9", "place-ask": "2" }, "place-risk"],
    [
      "one place for two, where each has its own",
      order,
      { "place-risk": "1", "place-ask": "1" },
      "place-ask",
    ],
  ] as const)("is refused at its field: %s", (_, spec, sent, field) => {
    expect(readAnswer(spec, sent)).toMatchObject({ field });
  });

  test.each([
    [choice, "c"],
    [local, ""],
    [order, "risk=1"],
    [order, "risk=1 ask=1"],
    [order, "ask=2 risk=1"],
    [sort, "risk=1 ask=2 more=1"],
  ])("of another shape is none: %#", (spec, answer) => {
    expect(isAnswer(spec, answer)).toBe(false);
  });

  test.each([choice, order, sort, local])("that is the right one is right: %#", (spec) => {
    expect(isRight(spec, rightAnswer(spec))).toBe(true);
  });

  test("to a placing gives its places back", () => {
    expect([...placesIn("risk=2 ask=1")]).toEqual([
      ["risk", "2"],
      ["ask", "1"],
    ]);
  });
});
