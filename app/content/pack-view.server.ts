import { daysBetween } from "../learning/days";
import { listInWords } from "../scenario/slots";
import { type Pack, type PackValue, packCheck } from "./pack.server";
import { fieldAt, PACK_GROUPS, type PackField, packGroup } from "./pack-fields";

/** One field of a pack in words: its label, and a paragraph for each value. */
export type PackLine = {
  field: string;
  label: string;
  values: string[];
  checkedBy: string;
  checkedOn: string;
  expiresOn: string;
};

/** A group's title, and its fields that are filled in, in order. */
export function packLines(pack: Pack, groupKey: string): { title: string; lines: PackLine[] } {
  const values = record(pack.values[groupKey]);
  const { title = groupKey, fields = [] } = packGroup(groupKey) ?? {};
  const lines = fields.flatMap((field) => {
    const path = `${groupKey}.${field.key}`;
    const words = wordsOf(field, values[field.key]);
    const { by = "", on = "", until = "" } = packCheck(pack, path) ?? {};
    return words.length === 0
      ? []
      : [{ field: path, label: field.label, values: words, checkedBy: by, checkedOn: on, expiresOn: until }];
  });
  return { title, lines };
}

/** Something in a pack that cannot be relied on, or is owed. Days are ISO dates. */
export type PackGap =
  | { kind: "missing"; label: string }
  | { kind: "expired" | "expiring"; label: string; until: string; by: string }
  | { kind: "owed"; label: string; due: string; owner: string };

/** A check that runs out within so many days is worth saying. */
const SOON_DAYS = 30;

/** What a pack is missing, what in it has run out or soon will, and what feedback is owed to the team. */
export function packGaps(pack: Pack, today: string): PackGap[] {
  const missing = missingFields(pack.values).map((path) => ({
    kind: "missing" as const,
    label: labelOf(path),
  }));
  const old = Object.entries(pack.checked).flatMap(([path, { by, until }]): PackGap[] => {
    const days = daysBetween(today, until);
    if (days > SOON_DAYS) return [];
    return [{ kind: days < 0 ? "expired" : "expiring", label: labelOf(path), until, by }];
  });
  const owed = list(record(pack.values.history).feedbackOwed).flatMap((entry): PackGap[] => {
    const { promise, due, owner, status } = record(entry);
    return status === "outstanding"
      ? [{ kind: "owed", label: text(promise), due: text(due), owner: text(owner) }]
      : [];
  });
  return [...missing, ...old, ...owed];
}

/** Dotted paths of the fields that a pack must have and has not. */
export function missingFields(values: Pack["values"]): string[] {
  const ward = ["inpatient-acute", "PICU"].includes(text(record(values.identity).teamType));
  return PACK_GROUPS.flatMap(({ key, fields }) =>
    fields
      .filter(({ needed }) => needed === "always" || (needed === "inpatient" && ward))
      .filter((field) => wordsOf(field, record(values[key])[field.key]).length === 0)
      .map((field) => `${key}.${field.key}`),
  );
}

function labelOf(path: string): string {
  if (path === "default") return "Everything not named apart";
  const found = fieldAt(path);
  return found
    ? `${found.group.title}: ${found.field.label.toLowerCase()}`
    : (packGroup(path)?.title ?? path);
}

/** The value of a field in words: one text for each of its entries. */
function wordsOf(field: PackField, value: PackValue | undefined): string[] {
  if (value === undefined || value === null || value === "") return [];
  const entries = Array.isArray(value) && field.many ? value : [value];
  return entries.map((entry) =>
    field.parts ? entryInWords(field.parts, record(entry)) : leafInWords(entry),
  );
}

function entryInWords(parts: readonly PackField[], entry: Record<string, PackValue>): string {
  const [first, ...others] = parts.flatMap((part) => {
    const words = wordsOf(part, entry[part.key]);
    return words.length === 0 ? [] : [{ label: part.label, words: listInWords(words) }];
  });
  if (!first) return "";
  return [first.words, ...others.map(({ label, words }) => `${label}: ${words}`)].join("; ");
}

function leafInWords(value: PackValue): string {
  if (Array.isArray(value)) return listInWords(value.map(leafInWords));
  return value === true ? "yes" : value === false ? "no" : text(value);
}

const text = (value: PackValue | undefined): string =>
  typeof value === "object" || value === undefined ? "" : String(value);
const list = (value: PackValue | undefined): PackValue[] => (Array.isArray(value) ? value : []);
const record = (value: PackValue | undefined): Record<string, PackValue> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
