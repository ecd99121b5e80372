import type { RunsChange } from "./comparing/runs";
import type { Change, Diff } from "./diff";

/** What is different between two versions: what can happen first, then what is said. */
export function diffInWords({
  sameContent,
  sameBehaviour,
  changes,
  reach,
  endings,
  situations,
  divergence,
  runs,
}: Diff): string {
  if (sameContent) return "The two say the same.";
  const chance = (part: number | null) => (part === null ? "not there" : `${(100 * part).toFixed(1)} %`);
  const behaviour = [
    sameBehaviour
      ? "What can happen is the same: only words differ."
      : "What decides what happens is different.",
    ...(reach ?? []).map(reachInWords),
    ...(runs ? runsInWords(runs) : []),
    `Merged situations: ${situations.before ?? "too many"} before, ${situations.after ?? "too many"} after.`,
    ...endings.map(
      ({ id, before, after }) =>
        `Ending ${id}: ${chance(before)} before, ${chance(after)} after, choosing at random.`,
    ),
  ];
  if (divergence === null && !sameBehaviour)
    behaviour.push("Even so, every play goes the same way through the same beats.");
  if (divergence) {
    const way = divergence.choices.length === 0 ? "From the start" : `After ${divergence.choices.join(", ")}`;
    const stand = ({ place, available }: typeof divergence.before) =>
      `${place}${available.length > 0 ? ` (${available.join(", ")})` : ""}`;
    behaviour.push(`${way}: ${stand(divergence.before)} before, ${stand(divergence.after)} after.`);
  }
  return [...behaviour, "", ...changes.map(changeInWords)].join("\n");
}

function changeInWords({ at, before, after, decides }: Change): string {
  const lines = [`${at}${decides ? "  (decides)" : ""}`];
  if (before !== undefined) lines.push(`  - ${before}`);
  if (after !== undefined) lines.push(`  + ${after}`);
  return lines.join("\n");
}

function reachInWords({ kind, words, now }: NonNullable<Diff["reach"]>[number]): string {
  const what = { ending: `*${words}*`, beat: `The beat \`${words}\``, choice: `The choice “${words}”` }[kind];
  const verb = kind === "choice" ? "be on offer" : "be reached";
  return `${what} can ${now ? `now ${verb}` : `no longer ${verb}`}.`;
}

function runsInWords({ total, otherwise, stopped, unknown }: RunsChange): string[] {
  const of = (part: number) => `${part} of ${total} recorded run${total === 1 ? "" : "s"}`;
  const lines = [
    ...(otherwise.length > 0 ? [`${of(otherwise.length)} would now end differently.`] : []),
    ...(stopped.length > 0 ? [`${of(stopped.length)} can no longer be played to the end.`] : []),
    ...(unknown.length > 0
      ? [`${of(unknown.length)} could not be played in the earlier version either.`]
      : []),
  ];
  if (otherwise.length + stopped.length > 0) return lines;
  return [`None of ${total} recorded run${total === 1 ? "" : "s"} would end differently.`, ...lines];
}
