import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { fakeChoices } from "./fake-choices";

const METER = "m: { range: 0..2, start: 1, means: m }";
const fakes = (sketch: Sketch, limit?: number) =>
  fakeChoices(exploredFrom(sketch, limit)).map(({ at }) => at);
const pair = (one: string, two: string, goto = "b"): readonly string[] => [
  offers("a", [go("x", goto, one), go("y", goto, two)]),
  offers("b", [go("end", "good")]),
];

describe("choices that come to the same", () => {
  it("are told once each, after the first of them", () => {
    const beats = [offers("a", [go("x", "good"), go("y", "good"), go("z", "good"), go("no", "bad")])];
    expect(fakes({ beats })).toEqual(["beats.a.choices.y", "beats.a.choices.z"]);
  });

  it("may be said and answered otherwise, and take other routes to the same place", () => {
    const beats = [
      offers("a", [go("x", "by", "then: [{ ann: Fine }]"), go("y", "on", "hint: h", "Other words")]),
      routes("by", [to("b")]),
      routes("on", [to("b")]),
      offers("b", [go("end", "good")]),
    ];
    expect(fakes({ beats })).toEqual(["beats.a.choices.y"]);
  });

  it("may do things that undo each other, unless an end of the range came between", () => {
    expect(fakes({ meters: METER, beats: pair("effects: [m +1, m -1]", "") })).toEqual(["beats.a.choices.y"]);
    expect(fakes({ meters: METER, beats: pair("effects: [m +2, m -1]", "") })).toEqual(["beats.a.choices.y"]);
    expect(fakes({ meters: METER, beats: pair("effects: [m +9, m -2]", "") })).toEqual([]);
    expect(fakes({ meters: METER, beats: pair("effects: [m +1]", "effects: [m +9]") })).toEqual([
      "beats.a.choices.y",
    ]);
  });

  it("count the minutes where there is a clock and something comes after in the same scene", () => {
    const clock = "clock: { limit: 4, late: bad }";
    expect(fakes({ scene: clock, beats: pair("cost: 0", "") })).toEqual([]);
    expect(fakes({ scene: clock, beats: pair("cost: 1", "") })).toEqual(["beats.a.choices.y"]);
    expect(fakes({ scene: clock, beats: pair("cost: 0", "cost: 3", "good") })).toEqual(["beats.a.choices.y"]);
    // Whichever runs out of time first, both do.
    expect(fakes({ scene: clock, beats: pair("cost: 4", "cost: 9") })).toEqual(["beats.a.choices.y"]);
    expect(fakes({ beats: pair("cost: 0", "cost: 3") })).toEqual(["beats.a.choices.y"]);
  });

  it("must do so in every situation that offers both, and in one at least", () => {
    const first = { on: go("on", "b", "effects: [m +1]"), off: go("off", "b") };
    const beats = (when: string, order: (keyof typeof first)[] = ["on", "off"]) => [
      offers(
        "a",
        order.map((id) => first[id]),
      ),
      offers("b", [go("x", "c", "effects: [m +1]"), go("y", "c", `if: ${when}`)]),
      offers("c", [go("end", "good")]),
    ];
    expect(fakes({ meters: METER, beats: beats("m >= 1") })).toEqual([]);
    expect(fakes({ meters: METER, beats: beats("m >= 1", ["off", "on"]) })).toEqual([]);
    expect(fakes({ meters: METER, beats: beats("m >= 2") })).toEqual(["beats.b.choices.y"]);
    expect(fakes({ meters: METER, beats: beats("m == 0") })).toEqual([]);
  });

  it("are judged by all that a situation remembers, even where only merged ones were few enough", () => {
    const sketch: Sketch = {
      meters: METER,
      beats: [
        offers("a", [
          go("x", "b", "effects: [m +1]"),
          go("y", "b", "effects: [m -1]"),
          go("z", "b", "effects: [m +3]"),
        ]),
        offers("b", [go("end", "good")]),
      ],
    };
    const { full, merged } = exploredFrom(sketch, 3);
    expect([full, merged.size]).toEqual([null, 3]);
    expect(fakes(sketch, 3)).toEqual(["beats.a.choices.z"]);
  });
});
