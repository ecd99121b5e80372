import { endingOf } from "../exploring/explore";
import { type Span, spanOf } from "../exploring/spans";
import { offersOf } from "../exploring/witness";
import type { Explored } from "./explored";

/** Shortest, mean and longest play; `longest` is null where a play can go round as often as it likes. */
export interface Lengths {
  readonly shortest: number;
  readonly mean: number;
  readonly longest: number | null;
}

/** What uniform random play makes of a scenario, and how long plays are. */
export interface Stats {
  readonly endings: readonly { readonly id: string; readonly rank: number; readonly chance: number }[];
  readonly bestRank: number;
  readonly worstRank: number;
  readonly meanRank: number;
  readonly choices: Lengths;
  /** Words of the transcript, the learner's own included. */
  readonly words: Lengths;
  /** At 180 words a minute and 20 seconds a choice. */
  readonly minutes: Lengths;
}

const WORDS_A_MINUTE = 180;
const CHOICES_A_MINUTE = 3;

/** As much of the plays as may be missing from the chances of all endings, before they are not told. */
const UNENDED = 1e-6;

/**
 * Measures a scenario. Null where a play can get stuck, so that there is no play of mean length, and where plays at random go
 * round for so long that their mean cannot be reckoned.
 */
export function statsOf(explored: Explored): Stats | null {
  const { program, merged, order, ranks, prospects, visits } = explored;
  const { edgeWords, startWords } = merged;
  const minutes = (words: number, choices: number) => words / WORDS_A_MINUTE + choices / CHOICES_A_MINUTE;
  const choiceSpan = spanOf(merged, order, () => 1);
  const wordSpan = spanOf(merged, order, (edge) => edgeWords[edge] ?? 0);
  const minuteSpan = spanOf(merged, order, (edge) => minutes(edgeWords[edge] ?? 0, 1));
  const { best, worst } = ranks;
  if (!choiceSpan || !wordSpan || !minuteSpan || best.some((rank) => rank === Number.NEGATIVE_INFINITY))
    return null;

  const chances = new Float64Array(program.endingIds.length);
  let choices = 0;
  let words = startWords;
  for (let node = 0; node < merged.size; node++) {
    const ending = endingOf(merged, node);
    const often = visits[node] ?? 0;
    if (ending >= 0) chances[ending] = (chances[ending] ?? 0) + often;
    const offers = offersOf(merged, node);
    if (offers === 0) continue;
    choices += often;
    const first = merged.firstEdge[node] ?? 0;
    for (let edge = first; edge < first + offers; edge++) words += (often / offers) * (edgeWords[edge] ?? 0);
  }
  if (chances.reduce((sum, chance) => sum + chance, 0) < 1 - UNENDED) return null;
  return {
    endings: program.endingIds.map((id, index) => ({
      id,
      rank: program.endingRanks[index] ?? 0,
      chance: rounded(chances[index] ?? 0),
    })),
    bestRank: best[0] ?? 0,
    worstRank: worst[0] ?? 0,
    meanRank: rounded(prospects.mean[0] ?? 0),
    choices: lengths(choiceSpan, choices, 0),
    words: lengths(wordSpan, words, startWords),
    minutes: lengths(minuteSpan, minutes(words, choices), minutes(startWords, 0)),
  };
}

/** The mean has the beginning in it already. */
function lengths({ least, most }: Span, mean: number, start: number): Lengths {
  return {
    shortest: rounded(least + start),
    mean: rounded(mean),
    longest: most === null ? null : rounded(most + start),
  };
}

/** Six digits say enough, and hide where the last bits of a sum come from. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
