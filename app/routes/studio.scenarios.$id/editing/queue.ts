import type { Edit } from "~/scenario/edits";
import { editScenario } from "~/scenario/edits";
import { askedOf } from "./asked";
import type { Fields } from "./fields";

/** What somebody did that the server may not have yet, under a key of its own: edits, or one step back or forth. */
export interface Item {
  /** The same key again is the same. */
  key: string;
  /** The draft's last step that they had seen. */
  base: number;
  edits: readonly Edit[];
  /** Of undo and redo, which the server alone can work out. */
  intent?: "undo" | "redo";
  /** What the form sent, to put it together again. */
  fields?: Fields;
  /** The draft's step that it became, once the server has it. */
  stored?: number;
}

/** A text with what waits, as it will be once all of it is stored. What no longer fits is left out. */
export function withQueue(text: string, items: readonly Item[]): string {
  return items
    .flatMap(({ edits }) => edits)
    .reduce((now, edit) => editScenario(now, edit)?.text ?? now, text);
}

/** The queue with what a form asks for. Typing on in the same form takes the place of what was typed before and not sent yet. */
export function queued(
  text: string,
  items: readonly Item[],
  given: { fields: Fields; key: string; base: number },
  onItsWay: ReadonlySet<string>,
): { items: Item[]; outcome: ReturnType<typeof askedOf> } {
  const last = items.at(-1);
  const same =
    last !== undefined &&
    last.stored === undefined &&
    !onItsWay.has(last.key) &&
    last.fields?.intent === "edit" &&
    given.fields.intent === "edit" &&
    last.fields.at === given.fields.at;
  const before = same ? items.slice(0, -1) : items;
  const outcome = askedOf(withQueue(text, before), given.fields);
  if ("errors" in outcome) return { items: [...items], outcome };
  if (outcome.edits.length === 0) return { items: [...before], outcome };
  const base = same ? last.base : given.base;
  const { key, fields } = given;
  return { items: [...before, { key, base, edits: outcome.edits, fields }], outcome };
}

/** What is still to be shown over a text that has `seq` steps: all but what is among them. */
export function notYetIn(items: readonly Item[], seq: number): Item[] {
  return items.filter(({ stored }) => stored === undefined || stored > seq);
}

/** What is still to be sent. */
export function unsent(items: readonly Item[]): Item[] {
  return items.filter(({ stored }) => stored === undefined);
}
