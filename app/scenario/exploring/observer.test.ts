import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { livenessOf } from "./liveness";
import { Observer } from "./observer";

/** What was noted of each clause and effect, by its path and number there. */
function observed(sketch: Sketch) {
  const { program, observer } = exploredFrom(sketch);
  const marks = (all: readonly { readonly at: string }[], noted: Uint8Array) =>
    all.filter((_, index) => noted[index] === 1).map(({ at }) => at.replace("beats.", ""));
  return {
    decisive: marks(program.clauses, observer.decisive),
    judged: marks(program.clauses, observer.judged),
    applied: marks(program.moves, observer.applied),
    changed: marks(program.moves, observer.changed),
    met: [...observer.lowest].map((low, clause) => [low, observer.highest[clause]]),
  };
}

const NONE = [2 ** 31 - 1, -1];
const METER = "m: { range: 0..3, start: 1, means: m }";

describe("a clause that decides", () => {
  it("is the one that fails among those that must all hold, or the one that holds where any would do", () => {
    const sketch = (when: string): Sketch => ({
      flags: "f: f, g: g",
      beats: [
        offers("a", [go("x", "b", "effects: [set f]"), go("y", "b")]),
        offers("b", [go("x", "good", `if: ${when}`), go("y", "bad")]),
      ],
    });
    expect(observed(sketch("f and not g")).decisive).toEqual(["b.choices.x.if"]);
    expect(observed(sketch("f and g")).decisive).toEqual(["b.choices.x.if"]); // `g`, where `f` is set
    expect(observed(sketch("f or not f")).decisive).toHaveLength(2);
    expect(observed(sketch("not g or f")).decisive).toHaveLength(1); // `not g` holds always
    expect(observed(sketch("g and g")).decisive).toEqual([]);
  });

  it("is that of an entry without which another place would follow", () => {
    const sketch = (...entries: string[]): Sketch => ({ flags: "f: f", beats: [routes("a", entries)] });
    expect(observed(sketch(to("good", "f"), to("bad"))).decisive).toEqual(["a.route.0.if"]);
    expect(observed(sketch(to("bad", "f"), to("bad"))).decisive).toEqual([]);
    expect(observed(sketch(to("bad", "not f"), to("good", "f"), to("bad"))).judged).toEqual(["a.route.0.if"]);
  });

  it("is asked on the way to the first situation as well", () => {
    expect(
      observed({ flags: "f: f", beats: [offers("a", [go("x", "good")], "{ ann: Hm, if: f }")] }).judged,
    ).toEqual(["a.lines.0.if"]);
  });
});

describe("an effect that changes something", () => {
  it("is noted for itself, not for what comes of all of them", () => {
    const found = observed({
      meters: METER,
      beats: [offers("a", [go("x", "good", "effects: [m +1, m -1, m +0]")])],
    });
    expect(found.applied).toHaveLength(3);
    expect(found.changed).toEqual(["a.choices.x.effects.0", "a.choices.x.effects.1"]);
  });

  it("may be one whose value was forgotten, where only merged situations are known", () => {
    const { program, merged } = exploredFrom({
      flags: "f: f",
      beats: [
        offers("a", [go("x", "b", "effects: [clear f]")]),
        offers("b", [go("y", "good", "effects: [clear f]")]),
      ],
    });
    const changed = (live?: ReturnType<typeof livenessOf>) => [
      ...new Observer(program).observe(merged, live).changed,
    ];
    expect(changed(livenessOf(program))).toEqual([1, 1]);
    expect(changed()).toEqual([0, 0]);
  });
});

describe("what a line met", () => {
  const met = (lines: string, second: string, ...more: string[]) =>
    observed({
      meters: METER,
      flags: "f: f",
      beats: [
        offers("a", [go("x", "b", "effects: [m +2]"), go("y", "b", "effects: [m -1]")]),
        offers("b", [go("end", "good", second)], lines),
        ...more,
      ],
    }).met;

  it("is the lowest and highest value of its number, flags as 0 and 1", () => {
    expect(met("{ ann: Hm, if: m > 1 and not f }", "")).toEqual([
      [0, 3],
      [0, 0],
    ]);
  });

  it("is nothing where no choice remained: a dead end, or an ending", () => {
    expect(met("{ ann: Hm, if: m > 1 }", "if: f")[0]).toEqual(NONE);
    expect(met("{ ann: Hm, if: m > 1 }", "if: m == 0")[0]).toEqual([0, 0]);
    expect(met("", "then: [{ ann: Hm, if: m > 1 }]")[0]).toEqual(NONE);
  });

  it("has the effects of the lines before it in it", () => {
    expect(met("{ ann: One, effects: [m +1] }, { ann: Hm, if: m == 1 }", "")[0]).toEqual([1, 3]);
  });
});
