import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarioText } from "../fixtures/arbitrary";
import { scenarioFrom, smallScenario } from "../fixtures/build";
import firstAsk from "../fixtures/first-ask.yaml?raw";
import { explore, placeOf } from "./explore";
import { livenessOf } from "./liveness";
import { orderOf } from "./order";
import { Packing } from "./packing";
import { compileProgram, type Program } from "./program";
import { Runner } from "./runner";
import { StateTable } from "./state-table";
import { witnessOf } from "./witness";

const example = compileProgram(scenarioFrom(firstAsk));

describe("a packed state", () => {
  it("gives back what was put in, whatever the ranges", () => {
    const spans = fc.array(fc.constantFrom(0, 1, 2, 4, 100, 2 ** 20, 1_000_000_000), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(spans, fc.nat(), fc.integer({ min: 1, max: 2000 }), (all, seed, places) => {
        const program = {
          spans: Int32Array.from(all),
          beatIds: Array(places).fill("b"),
          endingIds: ["e"],
        } as unknown as Program;
        const packing = new Packing(program);
        const values = Int32Array.from(all, (span, index) => (seed * (index + 7)) % (span + 1));
        const words = new Uint32Array(packing.size * 2);
        packing.pack(places, values, words, packing.size);
        const back = new Int32Array(all.length);
        packing.unpack(words, packing.size, back);
        expect([...back]).toEqual([...values]);
        expect(packing.placeAt(words, packing.size)).toBe(places);
        expect(packing.valueAt(words, packing.size, all.length - 1)).toBe(values.at(-1));
      }),
    );
  });
});

describe("a table of states", () => {
  it("numbers them in the order in which they first came, through every growth", () => {
    const table = new StateTable(2);
    const numbers = new Map<string, number>();
    for (let i = 0; i < 30_000; i += 100) {
      const states = Array.from({ length: 100 }, (_, j) => [((i + j) * 7919) % 10_007, (i + j) % 3]);
      for (const state of states) if (!numbers.has(state.join())) numbers.set(state.join(), numbers.size);
      const found = new Uint32Array(101);
      table.addAll(Uint32Array.from(states.flat()), 100, found, 1);
      expect([...found.subarray(1)]).toEqual(states.map((state) => numbers.get(state.join())));
    }
    expect(table.count).toBe(numbers.size);
  });
});

describe("liveness", () => {
  it("keeps what is read later and forgets what is not", () => {
    const scenario = smallScenario(`cast: { ann: { name: Ann, role: r } }
flags: { early: f, late: f, again: f }
scenes: { s: { title: t } }
start: a
beats:
  a: { scene: s, lines: [{ ann: hm, if: early }], choices: { x: { say: s, goto: b, effects: [set early, set again], why: w, findings: [] } } }
  b: { scene: s, lines: [], choices: { x: { say: s, goto: c, effects: [set late], why: w, findings: [] } } }
  c: { scene: s, lines: [{ ann: oh, effects: [clear again] }], route: [{ if: late and again, goto: end }, { goto: end }] }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
    const live = livenessOf(compileProgram(scenario));
    // early late again clock: `late` is set before it is read, and `again` cleared.
    expect(live.map((kept) => [...kept].join(""))).toEqual(["0000", "0000", "0110"]);
  });

  it("keeps the clock while its scene lasts", () => {
    const live = livenessOf(example);
    expect(live.map((kept) => kept[example.clock])).toEqual([1, 1, 0]);
  });
});

describe("exploring", () => {
  it("stops where there are more situations than it may keep", () => {
    expect(explore(example, 11)).toBeNull();
    expect(explore(example, 12)?.size).toBe(12);
  });

  it("numbers situations breadth first, so that the first way to each is a shortest", () => {
    const graph = explore(example, 100);
    if (!graph) throw new Error("too many");
    const lengths = Array.from({ length: graph.size }, (_, node) => witnessOf(graph, node).length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(witnessOf(graph, 0)).toEqual([]);
  });

  it("does at least a million choices a second", () => {
    const ids = ["p", "q", "r", "s", "t"];
    const choices = ids.flatMap((id) => [
      `up-${id}: { say: s, effects: [${id} +1], goto: a, why: w, findings: [] }`,
      `down-${id}: { say: s, effects: [${id} -1], goto: a, why: w, findings: [] }`,
    ]);
    const wide = smallScenario(`cast: { ann: { name: Ann, role: r } }
meters: { ${ids.map((id) => `${id}: { range: 0..8, start: 0, means: m }`).join(", ")} }
scenes: { s: { title: t } }
start: a
beats: { a: { scene: s, lines: [], choices: { ${choices.join(", ")}, end: { say: s, goto: end, why: w, findings: [] } } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
    const program = compileProgram(wide);
    const start = performance.now();
    const graph = explore(program, 1_000_000);
    const seconds = (performance.now() - start) / 1000;
    expect(graph?.size).toBe(2 * 9 ** 5);
    expect((graph?.target.length ?? 0) / seconds).toBeGreaterThan(300_000); // a slow, shared machine included
  });
});

describe("the order of situations", () => {
  it("puts each after all that it leads to, except inside a loop", () => {
    const graph = explore(example, 100);
    if (!graph) throw new Error("too many");
    const { nodes, group } = orderOf(graph);
    expect([...nodes].sort((a, b) => a - b)).toEqual(Array.from({ length: graph.size }, (_, node) => node));
    for (let node = 0; node < graph.size; node++) {
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        expect(group[graph.target[edge] ?? 0]).toBeLessThanOrEqual(group[node] ?? 0);
      }
    }
  });

  it("takes a loop together", () => {
    const loop = smallScenario(`cast: { ann: { name: Ann, role: r } }
scenes: { s: { title: t } }
start: a
beats:
  a: { scene: s, lines: [], choices: { x: { say: s, goto: b, why: w, findings: [] }, y: { say: s, goto: end, why: w, findings: [] } } }
  b: { scene: s, lines: [], choices: { x: { say: s, goto: a, why: w, findings: [] } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
    const graph = explore(compileProgram(loop), 100);
    if (!graph) throw new Error("too many");
    const { group, first } = orderOf(graph);
    const byPlace = Array.from({ length: graph.size }, (_, node) => [placeOf(graph, node), group[node]]);
    expect(byPlace).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
    ]);
    expect([...first]).toEqual([0, 1, 3]);
  });
});

describe("a runner", () => {
  it("comes to where exploring comes, on generated scenarios", () => {
    let taken = 0;
    fc.assert(
      fc.property(scenarioText, (text) => {
        const program = compileProgram(scenarioFrom(text));
        const graph = explore(program, 5000);
        fc.pre(graph !== null);
        const { packing, words, target, choice, firstEdge } = graph;
        const runner = new Runner(program);
        const found = new Uint32Array(packing.size);
        const standsIn = (node: number, place: number) => {
          packing.pack(place, runner.values, found, 0);
          expect([...found]).toEqual([...words.subarray(node * packing.size, (node + 1) * packing.size)]);
        };
        standsIn(0, runner.begin());
        for (let node = 0; node < graph.size; node++) {
          for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++) {
            packing.unpack(words, node * packing.size, runner.values);
            standsIn(target[edge] ?? 0, runner.take(placeOf(graph, node), choice[edge] ?? 0));
            taken++;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(2000);
  });

  it("counts words, the learner's own included", () => {
    const runner = new Runner(example);
    runner.begin();
    expect(runner.words).toBe(8 + 7); // both lines of the opening
    runner.take(0, 0);
    expect(runner.words).toBe(7 + 6 + 7);
  });
});
