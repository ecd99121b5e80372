import type { PlayedStep, Spoken } from "./play";
import type { Condition, Scenario } from "./types";

/** Something that happened because of a flag that an earlier decision set or cleared. */
export interface Echo {
  /** A line was spoken, a route was taken, or a choice was on offer. */
  readonly kind: "line" | "route" | "choice";
  /** The flags of that decision that it needed, in file order. */
  readonly flags: readonly string[];
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

/**
 * Ties delayed consequences back to the decisions that caused them.
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
      credit(echoes, needed(choice?.if, owners), now, heard);
    }
    const before = new Map(owners);
    own(scenario, step, now, owners);
    for (const line of step.lines) creditLine(scenario, echoes, line, [before, owners], now);
    for (const passage of step.passed) {
      const entry = passage.type === "routed" && scenario.beats.get(passage.beat)?.route[passage.entry];
      if (!entry) continue;
      const scene = scenario.beats.get(passage.beat)?.scene ?? "";
      const heard = { kind: "route", beat: passage.beat, scene, text: "", goto: entry.goto } as const;
      credit(echoes, needed(entry.if, before, owners), now, heard);
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
  owners: [ReadonlyMap<string, Owner>, ReadonlyMap<string, Owner>],
  now: number,
): void {
  if (!from) return;
  const place = scenario.beats.get(beat);
  const said = from.choice === undefined ? place?.lines : place?.choices.get(from.choice)?.then;
  const causes = needed(said?.[from.line]?.if, ...owners);
  // What a choice's own `then` says of the flag that it has just set is the reaction itself, not a consequence.
  if (from.choice !== undefined) causes.delete(now);
  credit(echoes, causes, now, { kind: "line", beat, scene, speaker, text });
}

/** The flags that a condition needed as an owner left them, by the owner's decision; the earlier state is asked first. */
function needed(
  condition: Condition | undefined,
  ...states: ReadonlyMap<string, Owner>[]
): Map<number, string[]> {
  const causes = new Map<number, string[]>();
  for (const clause of condition?.clauses ?? []) {
    if (clause.kind !== "flag") continue;
    const owner = states.map((owners) => owners.get(clause.flag)).find((one) => one?.set === clause.set);
    if (owner) causes.set(owner.decision, [...(causes.get(owner.decision) ?? []), clause.flag]);
  }
  return causes;
}

function credit(
  echoes: Echo[][],
  causes: ReadonlyMap<number, string[]>,
  now: number,
  heard: Omit<Echo, "flags" | "after">,
): void {
  for (const [decision, flags] of causes) echoes[decision]?.push({ ...heard, flags, after: now - decision });
}
