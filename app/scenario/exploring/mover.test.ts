import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { Mover } from "./mover";
import { Packing } from "./packing";
import { compileProgram } from "./program";

/** Plays choices by number, and tells the place and the values that it comes to; null where one is not on offer. */
function played(sketch: Sketch, ...choices: number[]) {
  const program = compileProgram(scenarioFrom(sketched(sketch)));
  const packing = new Packing(program);
  const mover = new Mover(program, packing);
  let place = mover.begin();
  for (const choice of choices) {
    place = mover.take(Uint32Array.from(mover.state), 0, place, choice);
    if (place < 0) return null;
  }
  const values = new Int32Array(program.names.length);
  packing.unpack(mover.state, 0, values);
  const id = program.beatIds[place] ?? program.endingIds[place - program.beatIds.length];
  return [id, Object.fromEntries(program.names.map((name, index) => [name, values[index]]))];
}

const METER = "m: { range: 0..3, start: 1, means: m }";

describe("a move", () => {
  it("is refused where the choice is not on offer, or not there", () => {
    const beats = [offers("a", [go("x", "good", "if: f")])];
    expect(played({ flags: "f: f", beats }, 0)).toBeNull();
    expect(played({ flags: "f: f", beats }, 7)).toBeNull();
    expect(played({ beats: [offers("a", [go("x", "good")])] }, 0, 0)).toBeNull(); // after the end
  });

  it("takes effects in order and stops at the ends of the range", () => {
    const moved = (effects: string) =>
      played({ meters: METER, beats: [offers("a", [go("x", "good", `effects: [${effects}]`)])] }, 0)?.[1];
    expect(moved("m +9, m -1")).toMatchObject({ m: 2 });
    expect(moved("m -9, m +1")).toMatchObject({ m: 1 });
    expect(moved("m -1, m +9, m +0")).toMatchObject({ m: 3 });
  });

  it("adds the cost first, so that effects and answers see the minutes, and leaves late when it must", () => {
    const sketch = (cost: number): Sketch => ({
      scene: "clock: { limit: 4, late: bad }",
      flags: "f: f",
      beats: [
        offers("a", [go("x", "b", `cost: ${cost}, then: [{ ann: Hm, if: clock >= 3, effects: [set f] }]`)]),
        offers("b", [go("y", "good")]),
      ],
    });
    expect(played(sketch(0), 0)).toEqual(["b", { f: 0, clock: 0 }]);
    expect(played(sketch(3), 0)).toEqual(["b", { f: 1, clock: 3 }]);
    expect(played(sketch(4), 0)).toEqual(["bad", { f: 1, clock: 0 }]);
    expect(played(sketch(1_000_000), 0)?.[0]).toBe("bad");
  });

  it("is late at the last minute although the choice costs nothing", () => {
    // Time ran out on the way to a beat of the same scene that only routes: there the clock stands at its limit.
    const sketch: Sketch = {
      scene: "clock: { limit: 2, late: over }",
      scenes: "o: { title: t }",
      beats: [
        offers("a", [go("x", "b", "cost: 2")]),
        routes("over", [to("c", "clock >= 2"), to("bad")]),
        offers("b", [go("y", "good")]),
        offers("c", [go("z", "good", "cost: 0")]),
      ],
    };
    expect(played(sketch, 0)).toEqual(["c", { clock: 2 }]);
    expect(
      played(
        {
          ...sketch,
          beats: [
            ...sketch.beats.slice(0, 3),
            offers("c", [go("z", "good", "cost: 0"), go("w", "bad", "cost: 0")], "", "o"),
          ],
        },
        0,
      ),
    ).toEqual(["c", { clock: 0 }]);
  });

  it("starts the clock anew for another scene, and for the same one when it comes back", () => {
    const clock = "clock: { limit: 9, late: bad }";
    const sketch: Sketch = {
      scene: clock,
      scenes: `o: { title: t, ${clock} }`,
      beats: [
        offers("a", [go("x", "b", "cost: 2"), go("again", "a", "cost: 3")]),
        offers("b", [go("y", "a", "cost: 4"), go("stay", "b", "cost: 1")], "", "o"),
      ],
    };
    expect(played(sketch, 1, 1)?.[1]).toEqual({ clock: 6 });
    expect(played(sketch, 0, 1)?.[1]).toEqual({ clock: 1 });
    expect(played(sketch, 1, 0, 0)?.[1]).toEqual({ clock: 0 });
  });

  it("goes through routes with what their own lines change", () => {
    const sketch: Sketch = {
      meters: METER,
      beats: [
        routes(
          "a",
          [to("b", "m == 3"), to("bad")],
          "{ ann: One, effects: [m +1] }, { ann: Two, if: m == 2, effects: [m +1] }",
        ),
        routes(
          "b",
          [to("c", "m < 3"), to("fair")],
          "{ ann: Three, if: m != 3 }, { ann: Four, effects: [m -3] }",
        ),
        offers("c", [go("x", "good")]),
      ],
    };
    expect(played(sketch)).toEqual(["c", { m: 0, clock: 0 }]);
  });
});
