import { describe, expect, it } from "vitest";
import { scenarioFrom, smallScenario } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { mapOf, mermaidOf } from "./map";

const example = scenarioFrom(firstAsk);

describe("the map", () => {
  const { start, nodes, edges } = mapOf(example);

  it("has a place for each beat and ending, in file order", () => {
    expect(start).toBe("opening");
    expect(nodes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      "choices opening",
      "choices burden",
      "route close",
      "ending agreed",
      "ending trial-run",
      "ending declined",
      "ending out-of-time",
    ]);
    expect(nodes[0]).toEqual({
      id: "opening",
      kind: "choices",
      scene: "round",
      label: "Eight patients to discuss. You have two minutes.",
    });
    expect(nodes[3]).toEqual({ id: "agreed", kind: "ending", rank: 3, label: "One name a week" });
  });

  it("has a way for each choice and route entry, and one for running out of time", () => {
    expect(edges).toHaveLength(2 + 1 + 4 + 1 + 3);
    expect(edges).toContainEqual({
      from: "burden",
      to: "burden",
      kind: "choice",
      id: "own-up",
      at: "beats.burden.choices.own-up",
      if: "osei.fatigue >= 4 and not owned",
    });
    expect(edges).toContainEqual({
      from: "close",
      to: "declined",
      kind: "route",
      id: "2",
      at: "beats.close.route.2",
    });
    expect(edges.filter(({ kind }) => kind === "late")).toEqual([
      { from: "opening", to: "out-of-time", kind: "late", id: "late", at: "scenes.round.clock.late" },
      { from: "burden", to: "out-of-time", kind: "late", id: "late", at: "scenes.round.clock.late" },
    ]);
  });
});

describe("the Mermaid flowchart", () => {
  it("draws each scene as a box, endings with their rank, and conditions on the ways", () => {
    const lines = mermaidOf(example).split("\n");
    expect(lines[0]).toBe("flowchart TD");
    expect(lines).toContain('  subgraph s_n0 ["Ward round"]');
    expect(lines).toContain('    n2{"close"}');
    expect(lines).toContain('  n3(["One name a week (3)"])');
    expect(lines).toContain('  n1 -->|"small, if osei.trust #gt;= 3"| n2');
    expect(lines).toContain('  n0 -.->|"late"| n6');
  });

  it("lets no title end a label, and no id be taken for a keyword", () => {
    const text = mermaidOf(
      smallScenario(`cast: { ann: { name: Ann, role: r } }
scenes: { end: { title: 'A "short" <one>' } }
start: end
beats: { end: { scene: end, lines: [], choices: { graph: { say: s, goto: subgraph, why: w, findings: [] } } } }
endings: { subgraph: { rank: 0, title: "No -> way", text: t, findings: [] } }`),
    );
    expect(text).toContain('["A #quot;short#quot; #lt;one#gt;"]');
    expect(text).toContain('(["No -#gt; way (0)"])');
    expect(text).toContain('  n0 -->|"graph"| n1');
  });
});
