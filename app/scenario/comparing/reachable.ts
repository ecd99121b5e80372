import type { Explored } from "../checking/explored";
import { offeredChoices } from "../checking/reachability";

/** Something that both versions have, or one of them, and that a play can come to in one version only. */
export interface ReachChange {
  readonly kind: "ending" | "beat" | "choice";
  readonly at: string;
  /** The title of an ending, the words of a choice, the id of a beat. */
  readonly words: string;
  /** Whether it can be reached in the later version. */
  readonly now: boolean;
}

/**
 * What a play can no longer come to, and what it now can: endings whether or not the other version has them, beats and choices
 * where both have them, since what was added or taken away is told already.
 */
export function reachChanges(before: Explored, after: Explored): ReachChange[] {
  const [old, now] = [reachableIn(before), reachableIn(after)];
  const changes: ReachChange[] = [];
  for (const [at, one] of new Map([...old, ...now])) {
    const [was, is] = [old.get(at), now.get(at)];
    if ((was?.reached ?? false) === (is?.reached ?? false)) continue;
    if (one.kind !== "ending" && !(was && is)) continue;
    const { kind, words } = (is?.reached ? is : was) ?? one;
    changes.push({ kind, at, words, now: is?.reached ?? false });
  }
  const order = ["ending", "beat", "choice"];
  return changes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

type Place = Pick<ReachChange, "kind" | "words"> & { readonly reached: boolean };

function reachableIn({ scenario, program, merged }: Explored): Map<string, Place> {
  const { entered } = merged.seen;
  const offered = offeredChoices({ program, merged });
  const places = new Map<string, Place>();
  for (const [place, beat] of [...scenario.beats.values()].entries()) {
    const at = `beats.${beat.id}`;
    places.set(at, { kind: "beat", words: beat.id, reached: entered[place] === 1 });
    // Of a beat that nobody comes to, its choices are not told one by one.
    if (entered[place] !== 1) continue;
    for (const [index, { id, text }] of [...beat.choices.values()].entries()) {
      const reached = offered[place]?.[index] === 1;
      places.set(`${at}.choices.${id}`, { kind: "choice", words: text, reached });
    }
  }
  for (const [index, { id, title }] of [...scenario.endings.values()].entries()) {
    const reached = entered[scenario.beats.size + index] === 1;
    places.set(`endings.${id}`, { kind: "ending", words: title, reached });
  }
  return places;
}
