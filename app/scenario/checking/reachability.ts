import { endingOf, placeOf } from "../exploring/explore";
import type { BeatCode, LineCode } from "../exploring/program";
import { offersOf, witnessOf } from "../exploring/witness";
import type { Explored } from "./explored";
import { error, type Found } from "./found";

/** What is written and never happens. Nothing is said twice: not of what lies inside an unreachable beat or unavailable choice. */
export function unreached({ program, merged }: Explored): Found[] {
  const found: Found[] = [];
  const { entered } = merged.seen;
  const offered = offeredChoices({ program, merged });
  for (const [place, beat] of program.beats.entries()) {
    const id = program.beatIds[place] ?? "";
    if (entered[place] !== 1) {
      const message = `No play ever comes to \`${id}\`. Lead a choice or a route to it, loosen what stands before it, or take it away.`;
      found.push(error("unreachable-beat", `beats.${id}`, message));
    } else found.push(...insideBeat({ program, merged }, beat, place, offered));
  }
  for (const [index, id] of program.endingIds.entries()) {
    if (entered[program.beats.length + index] === 1) continue;
    const message = `No play ever ends in \`${id}\`. Loosen the conditions that lead to it, or take it away.`;
    found.push(error("unreachable-ending", `endings.${id}`, message));
  }
  return found;
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

function insideBeat(
  { program, merged }: Seen,
  beat: BeatCode,
  place: number,
  offered: Uint8Array[],
): Found[] {
  const found: Found[] = [];
  const { spoken, taken } = merged.seen;
  const silent = (line: LineCode) => {
    if (spoken[line.id] === 1) return;
    const message =
      "This line is never spoken: its `if` holds in no play that comes here. Loosen it, or take the line away.";
    found.push(error("silent-line", program.lines[line.id] ?? "", message));
  };
  beat.lines.forEach(silent);
  beat.choices.forEach((choice, index) => {
    if (offered[place]?.[index] === 1) {
      choice.answers.forEach(silent);
      return;
    }
    const message = `\`${choice.id}\` is never on offer: its \`if\` holds in no play that comes here. Loosen it, or take the choice away.`;
    found.push(error("unavailable-choice", choice.at, message));
  });
  for (const entry of beat.route) {
    if (entry.rule === null || taken[entry.id] === 1) continue;
    const message =
      "This entry is never taken: its `if` never holds when the entries before it fail. Loosen it, move it up, or take it away.";
    found.push(error("dead-route", program.entries[entry.id] ?? "", message));
  }
  return found;
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
