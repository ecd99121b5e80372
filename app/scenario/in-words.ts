import type { Check } from "./check";
import { codeFrame } from "./code-frame";
import type { Counterfactual } from "./counterfactuals";
import { type Play, replay } from "./play";
import type { Problem, Scenario, Severity } from "./types";

/** Colours words, or leaves them as they are. */
export type Paint = (colour: Severity | "bold", words: string) => string;

/**
 * The problem with its place, how to mend it, how to see it, and the line it stands in.
 *
 * @param scenario gives the words of the choices that show it, and the author's reason to keep it, where the text reads.
 */
export function problemInWords(
  file: string,
  text: string,
  problem: Problem,
  paint: Paint,
  scenario: Scenario | null = null,
): string {
  const { code, severity, at, line, column, message, witness } = problem;
  const where = `${file}:${line}:${column}${at === "" ? "" : `  ${at}`}`;
  const reason = scenario && reasonToKeep(scenario, problem);
  const head = `${paint(severity, `${severity} ${code}`)}${reason ? ", reviewed" : ""}  ${where}`;
  return [
    head,
    `  ${message}`,
    ...(reason ? [`  Kept: ${reason}`] : []),
    ...(witness ? stepsInWords(witness, scenario) : []),
    codeFrame(text, problem),
  ].join("\n");
}

/** The author's reason to keep a warning; undefined where none is given, or the problem is no warning. */
function reasonToKeep({ review }: Scenario, { severity, code, at }: Problem): string | undefined {
  return severity === "warning" ? review.get(`${code} ${at}`) : undefined;
}

/** A witness as numbered steps, each the id of a choice with its words. */
function stepsInWords(witness: readonly string[], scenario: Scenario | null): string[] {
  if (witness.length === 0) return ["  To see it: it is so from the start."];
  const steps = scenario ? replay(scenario, witness).steps : [];
  const words = witness.map((id, index) => {
    const choice = scenario?.beats.get(steps[index]?.beat ?? "")?.choices.get(id);
    if (!choice) return id;
    return choice.kind === "say" ? `${id}: “${choice.text}”` : `${id}: ${choice.text}`;
  });
  return ["  To see it:", ...words.map((one, index) => `    ${index + 1}. ${one}`)];
}

/** What the checker found in a file. What is for information only is left out; warnings that were reviewed come last. */
export function checkInWords(file: string, text: string, check: Check, paint: Paint): string {
  const { problems, scenario } = check;
  const isReviewed = (one: Problem) => scenario !== null && reasonToKeep(scenario, one) !== undefined;
  const shown = problems.filter(({ severity }) => severity !== "info");
  const warnings = shown.filter(({ severity }) => severity === "warning");
  const reviewed = warnings.filter(isReviewed);
  const open = shown.filter((one) => !isReviewed(one));
  return [
    `${paint("bold", file)}  ${verdictOn(check)}${warningsInWords(warnings.length, reviewed.length)}`,
    ...[...open, ...reviewed].map((one) => problemInWords(file, text, one, paint, scenario)),
  ].join("\n\n");
}

function verdictOn({ ok, proven, states, merged, problems }: Check): string {
  if (ok)
    return `Proved: ${states ?? merged?.states} situations${states === null ? " (merged)" : ""}, every one reaches an ending.`;
  if (proven === false) return "Not proven.";
  return `${count(problems.filter(({ severity }) => severity === "error").length, "error")} to mend.`;
}

function warningsInWords(all: number, reviewed: number): string {
  if (all === 0) return "";
  const kept = reviewed === all ? "all reviewed" : reviewed === 0 ? "" : `${reviewed} of them reviewed`;
  if (all === 1 && reviewed === 1) return " 1 warning, reviewed.";
  return ` ${count(all, "warning")}${kept === "" ? "" : `, ${kept}`}.`;
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

/** What one different choice at each decision could have led to, the best ending first, each with a shortest way on. */
export function couldInWords(found: readonly Counterfactual[] | null): string {
  if (found === null) return "There are too many situations to say what else could have come of it.";
  const others = found.map(({ at, beat, choice, taken, ways }) => {
    const reached = ways.map(
      ({ ending, path }) =>
        `    ${ending.id} (rank ${ending.rank})${path.length > 0 ? `: ${path.join(", ")}` : ""}`,
    );
    const what = reached.length > 0 ? "could still have reached" : "could have reached no ending";
    return [`  ${at + 1}. In ${beat}, ${choice} instead of ${taken} ${what}`, ...reached].join("\n");
  });
  return others.length === 0 ? "There was no other choice." : ["One different choice:", ...others].join("\n");
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
