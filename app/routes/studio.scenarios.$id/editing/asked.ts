import type { FormError } from "~/components/form-error";
import { kindWords } from "~/components/studio/element-words";
import type { Edit } from "~/scenario/edits";
import { isId } from "~/scenario/reading/names";
import { sketchOf } from "~/scenario/sketch";
import { addElement } from "./adding";
import { Changes } from "./changes";
import type { Fields } from "./fields";
import { elementAt } from "./find";
import { takenNames } from "./names";
import { saveElement } from "./saving";

/** What a form asks for comes to: edits, the text after them, and the element to show next; or mistakes by field. */
export type Outcome = { edits: readonly Edit[]; text: string; at: string } | { errors: readonly FormError[] };

const none = (message: string, field: string | null = null): Outcome => ({ errors: [{ field, message }] });
const GONE =
  "What you changed is no longer there: somebody deleted or renamed it. What you typed is still here.";

/**
 * Turns what a form sent into edits of the text as it stands. The same function decides in the browser, which shows it at
 * once, and on the server, which stores it.
 *
 * @param fields `intent` (`edit`, `add`, `rename`, `remove`, `move`, `keep`), `at`, and what belongs to the intent
 */
export function askedOf(text: string, fields: Fields): Outcome {
  const sketch = sketchOf(text);
  if (!sketch) return none("This draft is no readable file. Mend it as a file, and import it again.");
  const { intent = "", at = "" } = fields;
  const changes = new Changes(text);
  const result = act(changes, intent, at, fields);
  if ("errors" in result) return result;
  if (changes.refused) return none(GONE);
  return { edits: changes.edits, text: changes.text, at: result.at };
}

function act(
  changes: Changes,
  intent: string,
  at: string,
  fields: Fields,
): { errors: FormError[] } | { at: string } {
  const found = elementAt(changes.sketch, at);
  if (!found) return { errors: [{ field: null, message: GONE }] };
  switch (intent) {
    case "edit":
      return saveElement(changes, found, at, fields);
    case "add":
      return addElement(changes, fields.what ?? "", at, fields);
    case "rename":
      return rename(changes, at, (fields.to ?? "").trim());
    case "remove":
      return remove(changes, at);
    case "move":
      return move(changes, at, fields.way === "up" ? -1 : 1);
    case "keep":
      return keep(changes, fields);
    default:
      return { errors: [{ field: null, message: "That form does not belong to this page. Load it again." }] };
  }
}

function rename(changes: Changes, at: string, to: string): { errors: FormError[] } | { at: string } {
  const path = at.split(".");
  const [block = ""] = path;
  if (path.at(-1) === to) return { at };
  const wrong = (message: string) => ({ errors: [{ field: "to", message }] });
  if (!isId(to))
    return wrong("Use lower-case letters and digits, with single hyphens between words, such as second-try.");
  if (path.length === 2 && takenNames(changes.sketch, block).includes(to))
    return wrong(`Something else is already called ${to}. Choose another name.`);
  if (path.length > 2 && elementAt(changes.sketch, [...path.slice(0, -1), to].join(".")))
    return wrong(`There is already a ${kindWords(at).toLowerCase()} called ${to} here. Choose another name.`);
  if (at === "" || at === "review") return wrong("This has no name to change.");
  changes.make({ kind: "rename", at, to });
  return { at: [...path.slice(0, -1), to].join(".") };
}

/** Takes an element away, and what would be an empty shell without it. A beat keeps a way on when its last choice goes. */
function remove(changes: Changes, at: string): { errors: FormError[] } | { at: string } {
  const path = at.split(".");
  if (path.length < 2) return { errors: [{ field: null, message: "This cannot be deleted here." }] };
  const block = path.slice(0, -1).join(".");
  const [, id, second] = path;
  const beat = changes.sketch.beats.find((one) => one.id === id);
  if (beat && path.length === 4 && second === "choices" && beat.choices.length === 1) {
    const goto = beat.choices[0]?.goto ?? "";
    changes.make({ kind: "remove", at: block });
    changes.put(`beats.${id}.route`, [{ goto }]);
  } else if (beat && second === "route" && Number(path[3]) === beat.route.length - 1)
    return {
      errors: [
        {
          field: null,
          message: "The last way on is the one that is always open. Change where it leads instead.",
        },
      ],
    };
  else if (["cast", "scenes", "beats", "endings"].includes(block) || second === "lines")
    changes.make({ kind: "remove", at });
  else changes.drop(at, block);
  const above = path.slice(0, -2).join(".");
  return { at: above };
}

function move(changes: Changes, at: string, by: -1 | 1): { errors: FormError[] } | { at: string } {
  const path = at.split(".");
  const siblings = siblingsOf(changes, path);
  const now = siblings.indexOf(path.at(-1) ?? "");
  const index = now + by;
  if (now < 0 || index < 0 || index >= siblings.length) return { at };
  changes.make({ kind: "move", at, index });
  return { at: /^\d+$/.test(path.at(-1) ?? "") ? [...path.slice(0, -1), index].join(".") : at };
}

/** The last steps of the paths of an element and its neighbours, in file order. */
export function siblingsOf(changes: Pick<Changes, "sketch">, path: readonly string[]): string[] {
  const { sketch } = changes;
  const above = elementAt(sketch, path.slice(0, -2).join("."));
  const lists: Record<string, readonly { at: string }[]> = {
    cast: sketch.people,
    meters: sketch.meters,
    flags: sketch.flags,
    scenes: sketch.scenes,
    beats: sketch.beats,
    endings: sketch.endings, // biome-ignore format: one to a word
  };
  const field = path.at(-2) ?? "";
  const list =
    path.length === 2 ? lists[field] : (above?.element as Record<string, unknown> | undefined)?.[field];
  return Array.isArray(list) ? list.map(({ at }: { at: string }) => at.slice(at.lastIndexOf(".") + 1)) : [];
}

/** Keeps a warning with a reason, or lets go of the reason where it is empty. */
function keep(
  changes: Changes,
  { code = "", place = "", reason = "" }: Fields,
): { errors: FormError[] } | { at: string } {
  const reviews = new Map(changes.sketch.review);
  const key = `${code} ${place}`;
  if (!/^[a-z-]+$/.test(code)) return { errors: [{ field: null, message: "There is no such warning." }] };
  if (reason.trim() === "" && !reviews.has(key))
    return {
      errors: [{ field: "reason", message: "Give a reason, in a sentence that a reviewer can judge." }],
    };
  if (reason.trim() === "") reviews.delete(key);
  else reviews.set(key, reason.trim());
  if (reviews.size === 0) changes.drop("review");
  else changes.put("review", Object.fromEntries(reviews));
  return { at: place };
}
