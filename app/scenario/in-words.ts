import type { Check } from "./check";
import { codeFrame } from "./code-frame";
import type { Change, Diff } from "./diff";
import type { Play } from "./play";
import type { Problem, Severity } from "./types";

/** Colours words, or leaves them as they are. */
export type Paint = (colour: Severity | "bold", words: string) => string;

/** The problem with its place, how to mend it, how to see it, and the line it stands in. */
export function problemInWords(file: string, text: string, problem: Problem, paint: Paint): string {
  const { code, severity, at, line, column, message, witness } = problem;
  const where = `${file}:${line}:${column}${at === "" ? "" : `  ${at}`}`;
  const way =
    witness && `  To see it: ${witness.length === 0 ? "it is so from the start" : witness.join(", ")}`;
  const head = `${paint(severity, `${severity} ${code}`)}  ${where}`;
  return [head, `  ${message}`, ...(way === undefined ? [] : [way]), codeFrame(text, problem)].join("\n");
}

/** What the checker found in a file. What is for information only is left out. */
export function checkInWords(file: string, text: string, check: Check, paint: Paint): string {
  const { ok, states, merged, problems } = check;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const proof = `Proved: ${states ?? merged?.states} situations${states === null ? " (merged)" : ""}, every one reaches an ending.`;
  const verdict = ok ? proof : check.proven === false ? "Not proven." : `${count(errors, "error")} to mend.`;
  const shown = problems.filter(({ severity }) => severity !== "info");
  return [
    `${paint("bold", file)}  ${verdict}`,
    ...shown.map((one) => problemInWords(file, text, one, paint)),
  ].join("\n\n");
}

/** The transcript of a play, then where it stands. `lines` may have their slots filled. */
export function playInWords(
  play: Play,
  lines: readonly { speaker: string; text: string }[],
  paint: Paint,
): string {
  const { beat, ending, rank, values, flags, clock, available, rejected } = play;
  const numbers = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  const used = clock === null ? "" : `, ${count(clock, "minute")} used`;
  return [
    ...lines.map(({ speaker, text }) => `${paint("bold", speaker)}: ${text}`),
    "",
    ending === null ? `Waiting in ${beat}${used}.` : `Ending: ${ending} (rank ${rank}).`,
    `Values: ${numbers.join(", ") || "none"}`,
    `Flags: ${flags.join(", ") || "none"}`,
    ...(ending === null ? [`On offer: ${available.join(", ") || "nothing"}`] : []),
    ...(rejected ? [`Choice ${rejected.at + 1}, ${rejected.choice}, is not on offer here.`] : []),
  ].join("\n");
}

/** What is different between two versions: what can happen first, then what is said. */
export function diffInWords({
  sameContent,
  sameBehaviour,
  changes,
  endings,
  situations,
  divergence,
}: Diff): string {
  if (sameContent) return "The two say the same.";
  const chance = (part: number | null) => (part === null ? "not there" : `${(100 * part).toFixed(1)} %`);
  const behaviour = [
    sameBehaviour
      ? "What can happen is the same: only words differ."
      : "What decides what happens is different.",
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

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
