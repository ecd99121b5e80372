import { readBeats } from "./reading/beats";
import { readCast, readNamedTexts, readTexts } from "./reading/cast";
import { declarePlaces, readEndings } from "./reading/endings";
import { readMeters } from "./reading/meters";
import { checkId, Names, refuseSharedIds } from "./reading/names";
import { type Fields, type Reading, readFields } from "./reading/reading";
import { Report } from "./reading/report";
import { checkLate, checkRouteCycles } from "./reading/routes";
import { readScenes } from "./reading/scenes";
import { scenarioShape } from "./reading/shape";
import { checkTarget } from "./reading/targets";
import { readDocument } from "./reading/tokens";
import { type MapNode, offsetAt, treeOf } from "./reading/tree";
import type { Attitude, Problem, Scenario } from "./types";

export interface ReadOptions {
  /** Ids of the evidence register. When absent, findings are not checked. */
  readonly findings?: ReadonlySet<string>;
  /** Dotted paths of the local context pack. When absent, slots are not checked. */
  readonly slots?: ReadonlySet<string>;
}

export interface ReadResult {
  /** The scenario's own id where it can be read at all, even from a text with errors. */
  readonly id: string | null;
  /** Null when the text has an error. */
  readonly scenario: Scenario | null;
  /** Every error of the text, in its order. */
  readonly problems: readonly Problem[];
  /** Where a dotted path such as `beats.opening.choices.ask` is written; the nearest place above it that there is. */
  locate(at: string): Pick<Problem, "line" | "column">;
}

/**
 * Reads a scenario file: all that the format calls *errors from the text*, found in one pass. Never throws.
 *
 * @param text the file, at most 1 MiB.
 * @returns the scenario, names checked and rules parsed, or null with the problems that stand in the way.
 */
export function readScenario(text: string, options: ReadOptions = {}): ReadResult {
  const report = new Report();
  const root = readTree(text, report);
  const scenario = root && readTop({ ...options, report }, root);
  const problems = report.sorted();
  const id = root?.entries.get("id")?.node;
  return {
    id: id?.kind === "text" ? id.value : null,
    scenario: problems.length === 0 ? scenario : null,
    problems,
    locate: (at) => report.place(root ? offsetAt(root, at) : 0),
  };
}

function readTree(text: string, report: Report): MapNode | null {
  const document = readDocument(text, report);
  if (!document) return null;
  const root = treeOf(document.contents, text, report);
  if (root.kind === "map") return root;
  if (root.kind !== "unknown") {
    const message =
      "A scenario begins with `format: 1`, then `id: …`, `title: …` and so on, one field to a line.";
    report.error("schema", "", root.offset, message);
  }
  return null;
}

function readTop(reading: Reading, top: MapNode): Scenario | null {
  const fields = readFields(reading, top, scenarioShape, { what: "A scenario", offset: top.offset });
  const { cast: people, meters: gauges, flags: signs, beats: steps, endings: ends } = fields;
  const idNode = top.entries.get("id")?.node;
  if (fields.id !== undefined && idNode) checkId(reading, "A scenario", fields.id, idNode.at, idNode.offset);
  refuseSharedIds(reading, [people, gauges, signs], "People, meters and flags");
  refuseSharedIds(reading, [steps, ends], "Beats and endings");

  const names = new Names();
  const cast = readCast(reading, names, people);
  const meters = readMeters(reading, names, gauges);
  for (const flag of signs?.entries.keys() ?? []) names.flags.add(flag);
  const flags = readNamedTexts(reading, signs, "A flag");
  declarePlaces(names, steps, ends);
  const scenes = readScenes(reading, names, fields.scenes);
  const beats = readBeats(reading, names, steps);
  const endings = readEndings(reading, ends);
  const review = readTexts(reading, fields.review);
  checkTarget(reading, names, top, "start", fields.start);
  checkLate(reading, scenes, beats, fields.scenes);
  checkRouteCycles(reading, beats, steps);
  if (!reading.report.clean) return null;
  return assemble(fields, { cast, meters, flags, scenes, beats, endings, review });
}

type Parts = Pick<Scenario, "cast" | "meters" | "flags" | "scenes" | "beats" | "endings" | "review">;

/** Puts a scenario together from a text without problems, in which every required field is therefore there. */
function assemble(fields: Fields<typeof scenarioShape>, parts: Parts): Scenario | null {
  const { id, title, summary, role, setting, minutes, contentNote, start } = fields;
  if (id === undefined || title === undefined || summary === undefined || role === undefined) return null;
  if (minutes === undefined || start === undefined) return null;
  const attitudes = new Map<string, Attitude>();
  for (const { hidden } of parts.cast.values())
    for (const one of hidden.values()) attitudes.set(one.name, one);
  for (const meter of parts.meters.values()) attitudes.set(meter.name, meter);
  return {
    format: 1,
    id,
    title,
    summary,
    role,
    ...(setting !== undefined && { setting }),
    minutes,
    ...(contentNote !== undefined && { contentNote }),
    ...parts,
    start,
    attitudes,
  };
}
