import { placeWords, shortened } from "~/components/studio/element-words";
import type { Diff } from "~/scenario/diff";
import { replay } from "~/scenario/play";
import type { Sketch } from "~/scenario/sketch";
import type { Scenario } from "~/scenario/types";

interface Versions {
  old: Sketch;
  now: Sketch;
  /** The later version, in which the way to a parting is played. */
  scenario: Scenario;
}

/** What can happen otherwise than before, a sentence each, the weightiest first. */
export function behaviourWords(diff: Diff, versions: Versions): string[] {
  const { old, now } = versions;
  const { sameBehaviour, reach, endings, situations, divergence } = diff;
  if (sameBehaviour)
    return ["Only words differ: everything that could happen before can happen now, and nothing else."];
  const lines = ["What decides how it goes has changed."];
  for (const { kind, words, now: isNow } of reach ?? []) {
    const what = {
      ending: `The ending “${words}”`,
      beat: `“${placeWords(now, words)}”`,
      choice: `The choice “${shortened(words)}”`,
    }[kind];
    lines.push(
      `${what} can ${isNow ? "now" : "no longer"} ${kind === "choice" ? "be on offer" : "be reached"}.`,
    );
  }
  for (const { id, before, after } of endings) {
    const title = [...now.endings, ...old.endings].find((ending) => ending.id === id)?.title || id;
    if (before === null && after === null) continue;
    const was = before === null ? "it was not there before" : `${inHundred(before)} before`;
    const is =
      after === null
        ? "is not there any more"
        : `would come of ${inHundred(after)} plays, choosing at random`;
    lines.push(`The ending “${title}” ${is}; ${was}.`);
  }
  if (divergence === null)
    lines.push("Even so, every play goes through the same beats with the same choices.");
  if (divergence === undefined) lines.push("There are too many situations to say where plays part.");
  if (divergence) lines.push(partingWords(divergence, versions));
  const { before, after } = situations;
  if (before !== after)
    lines.push(`There are ${many(after)} situations in it, where there were ${many(before)}.`);
  return lines;
}

const many = (count: number | null) => (count === null ? "too many to count" : count.toLocaleString("en-GB"));

/** “12 in 100”; below one in a hundred, so. */
function inHundred(part: number): string {
  if (part > 0 && part < 0.005) return "fewer than 1 in 100";
  return `${Math.round(part * 100)} in 100`;
}

type Parting = NonNullable<Diff["divergence"]>;

function partingWords({ choices, before, after }: Parting, { old, now, scenario }: Versions): string {
  const { steps } = replay(scenario, choices);
  const taken = steps.map(({ beat, chosen }) => `“${choiceWords(now, beat, chosen)}”`);
  const way = taken.length === 0 ? "From the start" : `After ${taken.join(", then ")}`;
  const [were, are] = [placeWords(old, before.place), placeWords(now, after.place)];
  if (before.place !== after.place) return `${way}, one now comes to ${are}; before, to ${were}.`;
  const only = (sketch: Sketch, one: Parting["before"], other: Parting["before"]) =>
    one.available
      .filter((id) => !other.available.includes(id))
      .map((id) => `“${choiceWords(sketch, one.place, id)}”`)
      .join(" and ");
  const [added, gone] = [only(now, after, before), only(old, before, after)];
  const offers = [added && `now offers ${added}`, gone && `no longer offers ${gone}`]
    .filter(Boolean)
    .join(", and ");
  return `${way}, ${are} ${offers}.`;
}

function choiceWords({ beats }: Sketch, beat: string, id: string): string {
  const choice = beats.find((one) => one.id === beat)?.choices.find((one) => one.id === id);
  return shortened(choice?.text || id, 40);
}
