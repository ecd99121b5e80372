import { endingOf, placeOf } from "../exploring/explore";
import type { BeatCode, LineCode, RuleCode } from "../exploring/program";
import { offersOf, witnessOf } from "../exploring/witness";
import type { Explored } from "./explored";
import { error, type Found } from "./found";
import { InTheWay } from "./in-the-way";
import { Obstacles } from "./obstacles";
import { WaysIn } from "./ways-in";

/**
 * What is written and never happens, and what stands in the way. Nothing is said twice: not of what lies inside an unreachable
 * beat or unavailable choice.
 */
export function unreached(explored: Explored): Found[] {
  const missing = missingFrom(explored);
  return missing.length === 0 ? [] : explained(explored, missing);
}

/** Something that never happens: a place that no play comes to, or something of a beat that plays come to. */
type Missing =
  | { readonly kind: "beat" | "ending"; readonly place: number; readonly id: string }
  | { readonly kind: "entry"; readonly at: string; readonly id: number; readonly rule: RuleCode | null }
  | { readonly kind: "line"; readonly at: string; readonly id: number; readonly rule: RuleCode | null }
  | { readonly kind: "choice"; readonly at: string; readonly id: string; readonly rule: RuleCode | null };

function missingFrom({ program, merged }: Explored): Missing[] {
  const { entered } = merged.seen;
  const offered = offeredChoices({ program, merged });
  const beats = program.beats.flatMap((beat, place): Missing[] =>
    entered[place] === 1
      ? insideBeat({ program, merged }, beat, offered[place])
      : [{ kind: "beat", place, id: program.beatIds[place] ?? "" }],
  );
  const endings = program.endingIds.flatMap((id, index): Missing[] => {
    const place = program.beats.length + index;
    return entered[place] === 1 ? [] : [{ kind: "ending", place, id }];
  });
  return [...beats, ...endings];
}

function explained(explored: Explored, missing: readonly Missing[]): Found[] {
  const obstacles = new Obstacles(explored.program, explored.merged);
  const inTheWay = new InTheWay(explored, obstacles);
  const waysIn = new WaysIn(explored, obstacles, inTheWay);
  return missing.map((one) => {
    if ("place" in one) return placeNever(one, waysIn.to(one.place));
    if (one.kind === "entry" && obstacles.overtaken.has(one.id))
      return entryNever(one.at, " It does hold at times, and then an entry before it is taken.");
    const why = inTheWay.of(one.rule);
    return one.kind === "entry" ? entryNever(one.at, why) : wordsNever(one, why);
  });
}

function placeNever({ kind, id }: { kind: "beat" | "ending"; id: string }, why: string): Found {
  if (kind === "beat") {
    const message = `No play ever comes to \`${id}\`.${why} Lead a choice or a route to it, loosen what stands before it, or take it away.`;
    return error("unreachable-beat", `beats.${id}`, message);
  }
  const message = `No play ever ends in \`${id}\`.${why} Loosen the conditions that lead to it, or take it away.`;
  return error("unreachable-ending", `endings.${id}`, message);
}

function entryNever(at: string, why: string): Found {
  const message = `This entry is never taken: its \`if\` never holds when the entries before it fail.${why} Loosen it, move it up, or take it away.`;
  return error("dead-route", at, message);
}

function wordsNever(
  { kind, at, id }: { kind: "line" | "choice"; at: string; id: number | string },
  why: string,
): Found {
  if (kind === "line") {
    const message = `This line is never spoken: its \`if\` holds in no play that comes here.${why} Loosen it, or take the line away.`;
    return error("silent-line", at, message);
  }
  const message = `\`${id}\` is never on offer: its \`if\` holds in no play that comes here.${why} Loosen it, or take the choice away.`;
  return error("unavailable-choice", at, message);
}

type Seen = Pick<Explored, "program" | "merged">;

/** For each beat, 1 for each of its choices that is ever on offer. */
export function offeredChoices({ program, merged }: Seen): Uint8Array[] {
  const offered = program.beats.map(({ choices }) => new Uint8Array(choices.length));
  for (let node = 0; node < merged.size; node++) {
    const marks = offered[placeOf(merged, node)];
    for (let edge = merged.firstEdge[node] ?? 0; marks && edge < (merged.firstEdge[node + 1] ?? 0); edge++) {
      marks[merged.choice[edge] ?? 0] = 1;
    }
  }
  return offered;
}

function insideBeat({ program, merged }: Seen, beat: BeatCode, offered: Uint8Array | undefined): Missing[] {
  const { spoken, taken } = merged.seen;
  const silent = (lines: readonly LineCode[]) =>
    lines
      .filter(({ id }) => spoken[id] !== 1)
      .map(({ id, rule }): Missing => ({ kind: "line", at: program.lines[id] ?? "", rule, id }));
  const choices = beat.choices.flatMap((choice, index): Missing[] =>
    offered?.[index] === 1
      ? silent(choice.answers)
      : [{ kind: "choice", at: choice.at, id: choice.id, rule: choice.rule }],
  );
  const entries = beat.route
    .filter(({ id, rule }) => rule !== null && taken[id] !== 1)
    .map(({ id, rule }): Missing => ({ kind: "entry", at: program.entries[id] ?? "", rule, id }));
  return [...silent(beat.lines), ...choices, ...entries];
}

/** Where a play can get stuck: once for each beat, with a shortest way to stand there. */
export function stuck({ program, merged, ranks }: Explored): Found[] {
  const deadEnds = new Map<number, number>();
  const traps = new Map<number, number>();
  for (let node = 0; node < merged.size; node++) {
    if (endingOf(merged, node) >= 0) continue;
    const place = placeOf(merged, node);
    const kind =
      offersOf(merged, node) === 0 ? deadEnds : ranks.best[node] === Number.NEGATIVE_INFINITY ? traps : null;
    if (kind && !kind.has(place)) kind.set(place, node); // breadth first, so the first is a nearest
  }
  const at = (place: number) => `beats.${program.beatIds[place]}`;
  const deadEnd =
    "A play can come here and find no choice on offer. Add a choice without `if`, or loosen the `if`s.";
  const trap = "A play can come here and never reach an ending, whatever is chosen. Give it a way out.";
  return [
    ...[...deadEnds].map(([place, node]) => error("dead-end", at(place), deadEnd, witnessOf(merged, node))),
    ...[...traps].map(([place, node]) => error("no-way-out", at(place), trap, witnessOf(merged, node))),
  ];
}
