import type { PlayedStep, Spoken } from "./play";
import { holds, ruleOf } from "./rules";
import type { Clause, Condition, Scenario } from "./types";

/** Something that happened because of what an earlier decision did: a flag that it set or cleared, an attitude or meter that it tipped. */
export interface Echo {
  /** A line was spoken, a route was taken, or a choice was on offer. */
  readonly kind: "line" | "route" | "choice";
  /** The flags of that decision that it needed, in file order. */
  readonly flags: readonly string[];
  /** The attitudes and meters that had to stand where they stood, and that this decision last brought there. */
  readonly tipped: readonly string[];
  /** How many decisions later: 0 where it came at once, before the next one. */
  readonly after: number;
  readonly beat: string;
  readonly scene: string;
  /** Who spoke, for a line. */
  readonly speaker?: string;
  /** The words of the line or choice; empty for a route. */
  readonly text: string;
  /** Where the route led. */
  readonly goto?: string;
}

interface Owner {
  readonly decision: number;
  readonly set: boolean;
}

/** What has decided so far: who owns each flag, in one or two states of the play, and what each decision did to the numbers. */
interface Known {
  readonly owners: readonly ReadonlyMap<string, Owner>[];
  readonly steps: readonly PlayedStep[];
  /** The decision that is being looked at. */
  readonly now: number;
}

/**
 * Ties delayed consequences back to the decisions that caused them. A flag belongs to the decision that last changed it. A
 * comparison belongs to the decision that tipped it: the last one before which it did not hold. What has held since the start
 * is nobody's doing, and neither is what a decision left undone.
 *
 * @returns the echoes of each decision of the play, in the order in which they came.
 */
export function echoesOf(scenario: Scenario, steps: readonly PlayedStep[]): Echo[][] {
  const echoes: Echo[][] = steps.map(() => []);
  const owners = new Map<string, Owner>();
  for (const [now, step] of steps.entries()) {
    for (const id of step.offered) {
      const choice = scenario.beats.get(step.beat)?.choices.get(id);
      const heard = { kind: "choice", beat: step.beat, scene: step.scene, text: choice?.text ?? "" } as const;
      credit(echoes, needed(choice?.if, { owners: [owners], steps, now: now - 1 }), now, heard);
    }
    const before = new Map(owners);
    own(scenario, step, now, owners);
    const known = { owners: [before, owners], steps, now };
    for (const line of step.lines) creditLine(scenario, echoes, line, known);
    for (const passage of step.passed) {
      const entry = passage.type === "routed" && scenario.beats.get(passage.beat)?.route[passage.entry];
      if (!entry) continue;
      const scene = scenario.beats.get(passage.beat)?.scene ?? "";
      const heard = { kind: "route", beat: passage.beat, scene, text: "", goto: entry.goto } as const;
      credit(echoes, needed(entry.if, known), now, heard);
    }
  }
  return echoes;
}

/** Notes which flags a step changed, so that what they cause later is its doing. */
function own(
  scenario: Scenario,
  { before, after }: PlayedStep,
  decision: number,
  owners: Map<string, Owner>,
): void {
  for (const flag of scenario.flags.keys()) {
    const set = after.flags.includes(flag);
    if (set !== before.flags.includes(flag)) owners.set(flag, { decision, set });
  }
}

function creditLine(
  scenario: Scenario,
  echoes: Echo[][],
  { from, beat, scene, speaker, text }: Spoken,
  known: Known,
): void {
  if (!from) return;
  const place = scenario.beats.get(beat);
  const said = from.choice === undefined ? place?.lines : place?.choices.get(from.choice)?.then;
  const causes = needed(said?.[from.line]?.if, known);
  // What a choice's own `then` says of what it has just done is the reaction itself, not a consequence.
  if (from.choice !== undefined) causes.delete(known.now);
  credit(echoes, causes, known.now, { kind: "line", beat, scene, speaker, text });
}

type Cause = Pick<Echo, "flags" | "tipped">;

/** What a condition needed, by the decision whose doing it was; the earlier state of the flags is asked first. */
function needed(condition: Condition | undefined, known: Known): Map<number, Cause> {
  const causes = new Map<number, Cause>();
  for (const clause of condition?.clauses ?? []) {
    const decision = ownerOf(clause, known);
    if (decision === undefined) continue;
    const { flags, tipped } = causes.get(decision) ?? { flags: [], tipped: [] };
    if (clause.kind === "flag") causes.set(decision, { flags: [...flags, clause.flag], tipped });
    else causes.set(decision, { flags, tipped: [...tipped, clause.name] });
  }
  return causes;
}

function ownerOf(clause: Clause, { owners, steps, now }: Known): number | undefined {
  if (clause.kind === "flag")
    return owners.map((state) => state.get(clause.flag)).find((one) => one?.set === clause.set)?.decision;
  // The minutes used are the sum of everything, and no one decision's doing.
  if (clause.name === "clock") return undefined;
  const rule = ruleOf({ join: "and", clauses: [clause] });
  const held = (values: PlayedStep["before"]["values"] | undefined) =>
    values !== undefined && holds(rule, values);
  const last = steps[now];
  if (!last || (!held(last.before.values) && !held(last.after.values))) return undefined;
  for (let decision = now; decision >= 0; decision--)
    if (!held(steps[decision]?.before.values)) return decision;
  return undefined;
}

function credit(
  echoes: Echo[][],
  causes: ReadonlyMap<number, Cause>,
  now: number,
  heard: Omit<Echo, "flags" | "tipped" | "after">,
): void {
  for (const [decision, cause] of causes)
    echoes[decision]?.push({ ...heard, ...cause, after: now - decision });
}
