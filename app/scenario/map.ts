import { CARRIED_BY_MERMAID } from "./exchange/carried";
import { type Left, leftInTexts, leftOut } from "./exchange/left-out";
import type { Scenario } from "./types";
import { writeCondition } from "./written";

export interface MapNode {
  readonly id: string;
  readonly kind: "choices" | "route" | "ending";
  /** Its scene; absent for an ending. */
  readonly scene?: string;
  /** The ending's rank. */
  readonly rank?: number;
  /** What it is called: an ending's title, or the first words of a beat. */
  readonly label: string;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** `late` leads from each choice of a scene with a clock to where its time ends. */
  readonly kind: "choice" | "route" | "late";
  /** The choice's id, or the entry's number from 0. */
  readonly id: string;
  /** Its path in the file. */
  readonly at: string;
  /** Its condition, as written. */
  readonly if?: string;
}

/** A scenario as places and ways between them, in file order. */
export interface ScenarioMap {
  readonly start: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Draws the map of a scenario. A beat's late way is drawn once, whichever choice uses up the time. */
export function mapOf(scenario: Scenario): ScenarioMap {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const { id, scene, lines, choices, route } of scenario.beats.values()) {
    const kind = route.length > 0 ? "route" : "choices";
    nodes.push({ id, kind, scene, label: lines[0]?.text ?? id });
    for (const choice of choices.values()) {
      const when = choice.if && { if: writeCondition(choice.if) };
      edges.push({
        from: id,
        to: choice.goto,
        kind: "choice",
        id: choice.id,
        at: `beats.${id}.choices.${choice.id}`,
        ...when,
      });
    }
    for (const [index, entry] of route.entries()) {
      const when = entry.if && { if: writeCondition(entry.if) };
      edges.push({
        from: id,
        to: entry.goto,
        kind: "route",
        id: `${index}`,
        at: `beats.${id}.route.${index}`,
        ...when,
      });
    }
    const clock = scenario.scenes.get(scene)?.clock;
    if (clock && choices.size > 0)
      edges.push({ from: id, to: clock.late, kind: "late", id: "late", at: `scenes.${scene}.clock.late` });
  }
  for (const { id, rank, title } of scenario.endings.values())
    nodes.push({ id, kind: "ending", rank, label: title });
  return { start: scenario.start, nodes, edges };
}

/** What the Mermaid form of a scenario leaves out, with its places. */
export function leftByMermaid(scenario: Scenario): Left[] {
  return [...leftOut(scenario, CARRIED_BY_MERMAID), ...leftInTexts(scenario, CARRIED_BY_MERMAID)];
}

/** The map as a Mermaid flowchart, a scene to a box. What it has no place for is named by `leftByMermaid`. */
export function mermaidOf(scenario: Scenario): string {
  const { start, nodes, edges } = mapOf(scenario);
  const number = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = ["flowchart TD", `  start(( )) --> ${number.get(start)}`];
  for (const { id, title } of scenario.scenes.values()) {
    const inside = nodes.filter(({ scene }) => scene === id);
    if (inside.length === 0) continue;
    lines.push(`  subgraph s_${number.get(inside[0]?.id ?? "")} ["${quoted(title)}"]`);
    for (const node of inside)
      lines.push(`    ${number.get(node.id)}${node.kind === "route" ? `{"${node.id}"}` : `["${node.id}"]`}`);
    lines.push("  end");
  }
  for (const { id, kind, rank, label } of nodes) {
    if (kind === "ending") lines.push(`  ${number.get(id)}(["${quoted(label)} (${rank})"])`);
  }
  for (const { from, to, kind, id, if: when } of edges) {
    const name = kind === "route" ? when : when ? `${id}, if ${when}` : id;
    const arrow = kind === "late" ? "-.->" : "-->";
    lines.push(`  ${number.get(from)} ${arrow}${name ? `|"${quoted(name)}"|` : ""} ${number.get(to)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Mermaid reads entities in quoted labels, and nothing else of what could end one. */
function quoted(label: string): string {
  return label
    .replaceAll("&", "#amp;")
    .replaceAll('"', "#quot;")
    .replaceAll("<", "#lt;")
    .replaceAll(">", "#gt;");
}
