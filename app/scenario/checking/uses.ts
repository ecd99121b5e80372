import type { Attitude, Clause, Condition, Effect, Line, Scenario } from "../types";
import { type Found, warning } from "./found";

/** What the text alone shows: names that are never changed or never read, and costs that cost nothing. */
export function idleNames(scenario: Scenario): Found[] {
  const { read, changed } = usesOf(scenario);
  const found: Found[] = [];
  for (const flag of scenario.flags.keys()) {
    const fault = faultOf(changed.has(flag), read.has(flag));
    if (fault)
      found.push(
        warning("unused-flag", `flags.${flag}`, `\`${flag}\` is ${fault}. Use it, or take it away.`),
      );
  }
  for (const attitude of scenario.attitudes.values()) {
    const { name, bands } = attitude;
    const fault = faultOf(changed.has(name), read.has(name) || bands.length > 0);
    const message = `\`${name}\` is ${fault}. Let something hang on it, give it bands that one can notice, or take it away.`;
    if (fault) found.push(warning("unused-attitude", pathOf(attitude), message));
  }
  return found;
}

/** Choices with a written cost in a scene without a clock. */
export function idleCosts(scenario: Scenario, isOffered: (at: string) => boolean): Found[] {
  const found: Found[] = [];
  for (const beat of scenario.beats.values()) {
    if (scenario.scenes.get(beat.scene)?.clock) continue;
    for (const { id, cost } of beat.choices.values()) {
      const at = `beats.${beat.id}.choices.${id}`;
      if (cost === undefined || !isOffered(at)) continue;
      const message =
        "This scene has no clock, so the cost means nothing. Take it away, or give the scene a clock.";
      found.push(warning("idle-cost", `${at}.cost`, message));
    }
  }
  return found;
}

/** Where the file declares an attitude or meter. */
export function pathOf({ person, id }: Attitude): string {
  return person === null ? `meters.${id}` : `cast.${person}.hidden.${id}`;
}

function faultOf(changed: boolean, read: boolean): string | null {
  if (!changed && !read) return "never changed and never read";
  if (!changed) return "never changed";
  return read ? null : "never read";
}

function usesOf({ beats }: Scenario): { read: Set<string>; changed: Set<string> } {
  const read = new Set<string>();
  const changed = new Set<string>();
  const asks = (condition: Condition | undefined) => {
    for (const clause of condition?.clauses ?? []) read.add(nameOf(clause));
  };
  const does = (effects: readonly Effect[]) => {
    for (const effect of effects) changed.add(effect.kind === "flag" ? effect.flag : effect.name);
  };
  const says = (lines: readonly Line[]) => {
    for (const line of lines) {
      asks(line.if);
      does(line.effects);
    }
  };
  for (const { lines, choices, route } of beats.values()) {
    says(lines);
    for (const entry of route) asks(entry.if);
    for (const choice of choices.values()) {
      asks(choice.if);
      does(choice.effects);
      says(choice.then);
    }
  }
  return { read, changed };
}

function nameOf(clause: Clause): string {
  return clause.kind === "flag" ? clause.flag : clause.name;
}
