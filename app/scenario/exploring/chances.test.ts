import { describe, expect, it } from "vitest";
import { smallScenario } from "../fixtures/build";
import { type Policy, prospectsOf, uniform, visitsOf } from "./chances";
import { choiceOf, explore, type Graph, placeOf } from "./explore";
import { Observer } from "./observer";
import { orderOf } from "./order";
import { compileProgram } from "./program";
import { ranksOf } from "./ranks";
import { Reach } from "./reach";
import { spanOf } from "./spans";
import { edgesOf } from "./witness";

const choice = (id: string, goto: string, more = "") =>
  `${id}: { say: s, goto: ${goto}, why: w, findings: []${more} }`;

/** A graph of a scenario with one scene, two endings of ranks 0 and 3, and these beats. */
function graphOf(beats: Record<string, string[]>): Graph {
  const blocks = Object.entries(beats).map(
    ([id, choices]) => `  ${id}: { scene: s, lines: [], choices: { ${choices.join(", ")} } }`,
  );
  const scenario = smallScenario(`cast: { ann: { name: Ann, role: r } }
flags: { f: f }
scenes: { s: { title: t } }
start: a
beats:
${blocks.join("\n")}
endings:
  low: { rank: 0, title: t, text: t, findings: [] }
  high: { rank: 3, title: t, text: t, findings: [] }`);
  const graph = explore(compileProgram(scenario), 1000);
  if (!graph) throw new Error("too many");
  return graph;
}

/** The situations of a graph by the name of their beat or ending. */
function byName<T>(graph: Graph, values: ArrayLike<T>): Record<string, T> {
  const { beatIds, endingIds } = graph.program;
  const names = Array.from(
    { length: graph.size },
    (_, node) => [...beatIds, ...endingIds][placeOf(graph, node)] ?? "",
  );
  return Object.fromEntries(names.map((name, node) => [name, values[node] as T]));
}

const straight = graphOf({
  a: [choice("x", "b"), choice("y", "low")],
  b: [choice("x", "high"), choice("y", "high"), choice("z", "low")],
});
const looped = graphOf({
  a: [choice("again", "b"), choice("out", "high")],
  b: [choice("back", "a"), choice("low", "low"), choice("stay", "b")],
});
const trapped = graphOf({ a: [choice("in", "b"), choice("out", "high")], b: [choice("on", "b")] });

describe("uniform random play", () => {
  it("comes to each situation as often as chance has it", () => {
    const visits = byName(straight, visitsOf(straight, orderOf(straight), uniform(straight)));
    expect(visits).toMatchObject({ a: 1, b: 0.5 });
    expect(visits.high).toBeCloseTo(1 / 3, 9);
    expect(visits.low).toBeCloseTo(2 / 3, 9);
  });

  it("counts the rounds of loops, too", () => {
    // a = 1 + b/3 and b = a/2 + b/3, so b = 3a/4, a = 4/3 and b = 1.
    const visits = byName(looped, visitsOf(looped, orderOf(looped), uniform(looped)));
    expect(visits.a).toBeCloseTo(4 / 3, 6);
    expect(visits.b).toBeCloseTo(1, 6);
    expect(visits.high).toBeCloseTo(2 / 3, 6);
    expect(visits.low).toBeCloseTo(1 / 3, 6);
  });

  it("has a mean rank from each situation, among the plays that end", () => {
    const { mean, chance } = prospectsOf(looped, orderOf(looped), uniform(looped));
    expect(byName(looped, mean).a).toBeCloseTo(2, 6);
    expect(byName(looped, mean).b).toBeCloseTo(1, 6);
    expect(byName(looped, chance).b).toBeCloseTo(1, 6);
    const stuck = prospectsOf(trapped, orderOf(trapped), uniform(trapped));
    expect(byName(trapped, stuck.chance)).toMatchObject({ a: 0.5, b: 0, high: 1 });
    expect(byName(trapped, stuck.mean)).toMatchObject({ a: 3, b: Number.NaN, high: 3 });
  });
});

describe("another way of playing", () => {
  it("follows what it prefers", () => {
    const policy: Policy = new Float64Array(looped.target.length);
    for (let node = 0; node < looped.size; node++) {
      for (const edge of edgesOf(looped, node))
        policy[edge] = ["again", "low"].includes(choiceOf(looped, node, edge)?.id ?? "") ? 1 : 0;
    }
    expect(byName(looped, prospectsOf(looped, orderOf(looped), policy).mean).a).toBe(0);
  });
});

describe("what can be reached", () => {
  it("is known by rank and by ending", () => {
    const { best, worst } = ranksOf(straight, orderOf(straight));
    expect(byName(straight, best)).toEqual({ a: 3, b: 3, low: 0, high: 3 });
    expect(byName(straight, worst)).toEqual({ a: 0, b: 0, low: 0, high: 3 });
    expect(byName(trapped, ranksOf(trapped, orderOf(trapped)).best).b).toBe(Number.NEGATIVE_INFINITY);
    const reach = new Reach(trapped);
    const nodes = byName(
      trapped,
      Array.from({ length: trapped.size }, (_, node) => node),
    );
    expect(reach.endingsFrom(nodes.a ?? 0)).toEqual([1]);
    expect(reach.endingsFrom(nodes.b ?? 0)).toEqual([]);
    expect([reach.anyFrom(nodes.a ?? 0), reach.anyFrom(nodes.b ?? 0)]).toEqual([true, false]);
  });
});

describe("the least and most of a way to an ending", () => {
  it("is measured by what each choice adds", () => {
    expect(spanOf(straight, orderOf(straight), () => 1)).toEqual({ least: 1, most: 2 });
    expect(spanOf(straight, orderOf(straight), (edge) => (edge < 2 ? 10 : 1))).toEqual({
      least: 10,
      most: 11,
    });
  });

  it("has no most where a play can go round, and none at all where nothing ends", () => {
    expect(spanOf(looped, orderOf(looped), () => 1)).toEqual({ least: 1, most: null });
    const endless = graphOf({ a: [choice("on", "a")] });
    expect(spanOf(endless, orderOf(endless), () => 1)).toBeNull();
  });
});

describe("an observer", () => {
  it("tells clauses that decide from those that do not, and effects that change from those that do not", () => {
    const graph = graphOf({
      a: [choice("x", "b", ", effects: [set f, set f]"), choice("y", "b")],
      b: [choice("x", "high", ", if: f"), choice("y", "low", ", if: not f or f")],
    });
    const observer = new Observer(graph.program).observe(graph);
    expect([...observer.judged]).toEqual([1, 1, 1]);
    expect([...observer.decisive]).toEqual([1, 1, 1]); // either half of `not f or f` is needed where the other fails
    expect([...observer.applied]).toEqual([1, 1]);
    expect([...observer.changed]).toEqual([1, 0]);
  });
});
