import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { livenessOf } from "./liveness";
import { compileProgram } from "./program";

/** The names that each beat's waiting state must keep. */
function kept(sketch: Sketch): Record<string, string[]> {
  const program = compileProgram(scenarioFrom(sketched(sketch)));
  const live = livenessOf(program);
  return Object.fromEntries(
    program.beatIds.map((id, place) => [id, program.names.filter((_, name) => live[place]?.[name] === 1)]),
  );
}

const end = offers("z", [go("x", "good", "if: f"), go("y", "bad")]);

describe("what a waiting state must keep", () => {
  it("is nothing where nothing is read, whatever is changed", () => {
    const beats = [offers("a", [go("x", "good", "effects: [set f]")], "{ ann: Hm, effects: [clear f] }")];
    expect(kept({ flags: "f: f", beats })).toEqual({ a: [] });
  });

  it("goes back through any number of beats, in whatever order they stand", () => {
    const chain = Array.from({ length: 30 }, (_, i) =>
      offers(i === 29 ? "a" : `b${i}`, [go("x", i === 0 ? "z" : `b${i - 1}`)]),
    );
    for (const beats of [[...chain, end], [end, ...chain], [...chain, end].reverse()]) {
      const found = Object.values(kept({ flags: "f: f", beats }));
      expect(found.every((names) => names.join() === "f")).toBe(true);
    }
  });

  it("goes round a circle", () => {
    const beats = [offers("a", [go("x", "b")]), offers("b", [go("x", "a"), go("y", "z")]), end];
    expect(kept({ flags: "f: f, g: g", beats })).toEqual({ a: ["f"], b: ["f"], z: ["f"] });
  });

  it("stops at what puts a flag in any case, and not at what may or may not", () => {
    const through = (fields: string, lines = "") =>
      kept({
        flags: "f: f, g: g",
        beats: [offers("a", [go("x", "b", fields)]), routes("b", [to("z")], lines), end],
      }).a;
    expect(through("effects: [clear f]")).toEqual([]);
    expect(through("then: [{ ann: Oh, effects: [set f] }]")).toEqual([]);
    expect(through("", "{ ann: Oh, effects: [set f] }")).toEqual([]);
    expect(through("", "{ ann: Oh, if: g, effects: [set f] }")).toEqual(["f", "g"]);
    // Read before it is put, it must be kept.
    expect(through("if: f, effects: [clear f]")).toEqual(["f"]);
    expect(through("", "{ ann: Oh, if: f }, { ann: So, effects: [set f] }")).toEqual(["f"]);
    expect(through("", "{ ann: So, effects: [set f] }, { ann: Oh, if: f }")).toEqual([]);
  });

  it("is a number however it is moved, since moving starts from what it is", () => {
    const beats = [
      offers("a", [go("x", "b", "effects: [m +9]")]),
      offers("b", [go("y", "good", "if: m >= 2")]),
    ];
    expect(kept({ meters: "m: { range: 0..2, start: 0, means: m }", beats })).toEqual({ a: ["m"], b: ["m"] });
  });

  it("is the clock in a scene that has one, and not across scenes", () => {
    const clock = "clock: { limit: 3, late: bad }";
    const beats = (scene: string) => [
      offers("a", [go("x", "b")]),
      offers("b", [go("y", "good", "if: clock >= 1")], "", scene),
    ];
    expect(kept({ scene: clock, beats: beats("s") })).toEqual({ a: ["clock"], b: ["clock"] });
    expect(kept({ scenes: `o: { title: t, ${clock} }`, beats: beats("o") })).toEqual({ a: [], b: ["clock"] });
  });

  it("is what is read where time ends, too", () => {
    const beats = [offers("a", [go("x", "good")]), routes("b", [to("good", "f"), to("bad")])];
    expect(kept({ flags: "f: f", scene: "clock: { limit: 1, late: b }", beats }).a).toEqual(["f", "clock"]);
  });

  it("is found in good time for very many flags and beats in the worst order", () => {
    const flags = Array.from({ length: 3000 }, (_, i) => `f${i}: x`).join(", ");
    const all = Array.from({ length: 3000 }, (_, i) => `f${i}`).join(" and ");
    const chain = Array.from({ length: 400 }, (_, i) =>
      offers(i === 399 ? "a" : `b${i}`, [go("x", i === 0 ? "z" : `b${i - 1}`)]),
    );
    const beats = [...chain, offers("z", [go("x", "good", `if: ${all}`), go("y", "bad")])];
    const program = compileProgram(scenarioFrom(sketched({ flags, beats })));
    const start = performance.now();
    expect(livenessOf(program)[399]?.reduce((sum, one) => sum + one, 0)).toBe(3000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
