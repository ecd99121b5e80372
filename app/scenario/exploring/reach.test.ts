import { describe, expect, it } from "vitest";
import { go, graphFrom, offers, type Sketch } from "../fixtures/sketch";
import { placeOf } from "./explore";
import { orderOf } from "./order";
import { ranksOf } from "./ranks";
import { Reach } from "./reach";
import { edgesOf, offersOf, witnessOf } from "./witness";

describe("which endings can be reached", () => {
  it("is exact for more endings than a word has bits", () => {
    const endings = Array.from(
      { length: 70 },
      (_, i) => `e${i}: { rank: ${i}, title: t, text: t, findings: [] }`,
    ).join("\n  ");
    // Each of two beats leads to half of them, by turns.
    const half = (rest: number) => Array.from({ length: 35 }, (_, i) => go(`x${i}`, `e${2 * i + rest}`));
    const graph = graphFrom({
      endings,
      beats: [offers("a", [go("x", "b"), go("y", "c")]), offers("b", half(0)), offers("c", half(1))],
    });
    const reach = new Reach(graph);
    const all = Array.from({ length: 70 }, (_, i) => i + 3); // after `bad`, `fair` and `good`
    expect(reach.endingsFrom(0)).toEqual(all);
    expect(reach.endingsFrom(1)).toEqual(all.filter((ending) => ending % 2 === 1));
    expect(reach.endingsFrom(2)).toEqual(all.filter((ending) => ending % 2 === 0));
    expect(reach.anyFrom(2)).toBe(true);
  });

  it("is the same all round a circle, that of what it leads to, and itself of an ending", () => {
    const beats = [
      offers("a", [go("x", "b"), go("y", "fair")]),
      offers("b", [go("x", "c")]),
      offers("c", [go("x", "b"), go("y", "good")]),
    ];
    const graph = graphFrom({ beats });
    const reach = new Reach(graph);
    const found = Array.from({ length: graph.size }, (_, node) => [
      placeOf(graph, node),
      reach.endingsFrom(node),
    ]);
    expect(Object.fromEntries(found)).toEqual({ 0: [1, 2], 1: [2], 2: [2], 4: [1], 5: [2] });
  });

  it("is none from a circle without a way out, and there is no rank either", () => {
    const beats = [
      offers("a", [go("x", "b"), go("y", "bad")]),
      offers("b", [go("x", "b"), go("y", "c")]),
      offers("c", [go("x", "b")]),
    ];
    const graph = graphFrom({ beats });
    const reach = new Reach(graph);
    const { best, worst } = ranksOf(graph, orderOf(graph));
    const trapped = [...graph.firstEdge.keys()].slice(0, graph.size).filter((node) => !reach.anyFrom(node));
    expect(trapped.map((node) => placeOf(graph, node)).sort()).toEqual([1, 2]);
    for (const node of trapped)
      expect([best[node], worst[node]]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([best[0], worst[0]]).toEqual([0, 0]);
  });
});

describe("a way to a situation", () => {
  const sketch: Sketch = {
    flags: "f: f",
    beats: [
      offers("a", [
        go("long", "b"),
        go("mark", "a", "effects: [set f], if: not f"),
        go("short", "c", "if: f"),
      ]),
      offers("b", [go("on", "c")]),
      offers("c", [go("end", "good")]),
    ],
  };

  it("is a shortest, the first in file order among those", () => {
    const graph = graphFrom(sketch);
    const ways = Array.from({ length: graph.size }, (_, node) => witnessOf(graph, node).join(" "));
    expect(ways).toEqual([
      "",
      "long",
      "mark",
      "long on",
      "mark long",
      "mark short",
      "long on end",
      "mark short end",
    ]);
  });

  it("takes the edges that a situation offers, an ending none", () => {
    const graph = graphFrom(sketch);
    expect([...edgesOf(graph, 0)]).toEqual([0, 1]);
    expect([0, 1, 2, graph.size - 1].map((node) => offersOf(graph, node))).toEqual([2, 1, 2, 0]);
    expect([...edgesOf(graph, graph.size - 1)]).toEqual([]);
  });
});
