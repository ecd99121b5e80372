import { elementAround, elementWords } from "~/components/studio/element-words";
import { inlineHtml } from "~/content/words.server";
import { stepsBetween } from "~/scenario/comparing/sequences";
import { type Change, type Diff, diffScenarios } from "~/scenario/diff";
import { contentHash } from "~/scenario/hash";
import { readScenario } from "~/scenario/read";
import { isThere } from "~/scenario/readable";
import { type Sketch, sketchOf } from "~/scenario/sketch";
import { behaviourWords } from "./behaviour-words";
import { fieldWords } from "./field-words";
import type { ChangedElement, ChangesView, Piece } from "./view";

/**
 * What is different between two texts: by element and field, and in what can happen.
 * @param earlier what to compare with, and what it was
 */
export function changesView(
  text: string,
  earlier: { what: "approved" | "origin"; text: string } | null,
): ChangesView {
  const nothing = { kind: "changes" as const, behaviour: [], elements: [] };
  if (!earlier)
    return {
      ...nothing,
      since: null,
      none: "There is no earlier version to compare it with: it began here, and nothing of it has been approved before.",
    };
  const since =
    earlier.what === "approved"
      ? "Since it was last approved"
      : "Since the published version that it began from";
  const [before, after] = [readScenario(earlier.text).scenario, readScenario(text).scenario];
  if (!before || !after)
    return {
      ...nothing,
      since,
      none: "What it says now has errors in its text, so that it cannot be compared. Its authors see which.",
    };
  const [old, now] = [sketchOf(earlier.text), sketchOf(text)];
  const key = `${contentHash(before)} ${contentHash(after)}`;
  const diff = known.get(key) ?? diffScenarios(before, after);
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(key, diff);
  if (diff.sameContent || !old || !now)
    return { ...nothing, since, none: "Nothing has changed: it says the same." };
  return {
    kind: "changes",
    since,
    none: null,
    behaviour: behaviourWords(diff, { old, now, scenario: after }).map(inlineHtml),
    elements: changedElements(diff.changes, { old, now, text }),
  };
}

const known = new Map<string, Diff>();
/** Comparisons kept in memory: each explores both versions. */
const KEPT = 30;

/** The changes by the element in which they stand, in the order of the file. */
function changedElements(
  changes: readonly Change[],
  { old, now, text }: { old: Sketch; now: Sketch; text: string },
): ChangedElement[] {
  const elements = new Map<string, Change[]>();
  for (const change of changes) {
    const at = `${change.kind === "removed" ? "-" : "+"}${elementAround(change.at)}`;
    elements.set(at, [...(elements.get(at) ?? []), change]);
  }
  return [...elements].map(([key, own]) => {
    const at = key.slice(1);
    const there = key.startsWith("+") || at === "" || isThere(text, at);
    return {
      at,
      name: elementWords(key.startsWith("+") ? now : old, at),
      isThere: there,
      changes: own.map(({ kind, at: field, decides, before, after }) => ({
        kind,
        field: fieldWords(kind === "removed" ? old : now, at, field),
        decides,
        ...piecesOf(before, after),
      })),
    };
  });
}

/** The two sides of a change, with the words marked that only one of them has. */
function piecesOf(before?: string, after?: string): { before: Piece[] | null; after: Piece[] | null } {
  if (before === undefined || after === undefined) return { before: whole(before), after: whole(after) };
  const [old, now] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const steps = stepsBetween(old, now);
  const gone = new Set(steps.flatMap((step) => (step.kind === "added" ? [] : [step.before])));
  const fresh = new Set(steps.flatMap((step) => (step.kind === "removed" ? [] : [step.after])));
  return { before: joined(old, gone), after: joined(now, fresh) };
}

const whole = (words?: string): Piece[] | null => (words === undefined ? null : [{ words, own: false }]);

function joined(words: readonly string[], own: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, word] of words.entries()) {
    const last = pieces.at(-1);
    if (last?.own === own.has(index)) last.words += word;
    else pieces.push({ words: word, own: own.has(index) });
  }
  // The space after a run is nobody's own.
  return pieces.flatMap((piece) => {
    const bare = piece.words.trimEnd();
    if (!piece.own || bare === piece.words) return piece;
    return [
      { words: bare, own: true },
      { words: piece.words.slice(bare.length), own: false },
    ];
  });
}
