import { z } from "zod";
import { addDays } from "../learning/days";
import { PACK_GROUPS } from "./pack-fields";

const leaf = z.union([z.string(), z.number(), z.boolean(), z.null()]);
type Leaf = z.infer<typeof leaf>;
type Value = Leaf | Value[] | { [key: string]: Value };
export type PackValue = Value;
const value: z.ZodType<Value> = z.lazy(() => z.union([leaf, z.array(value), z.record(z.string(), value)]));

const isLeaf = (given: Value): given is Leaf => given === null || typeof given !== "object";

const GROUPS = PACK_GROUPS.map(({ key }) => key);

const check = z.strictObject({
  by: z.string().min(1),
  daysAgo: z.int().min(0),
  goodForDays: z.int().min(1),
});

/** A local context pack as it is written in courses/packs: dates are relative, so that a shipped file never goes stale. */
export const packFileSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  values: z.record(z.enum(GROUPS), value),
  checked: z
    .record(z.string(), check)
    .refine((checked) => "default" in checked, "a `default` entry is needed"),
});
export type PackFile = z.infer<typeof packFileSchema>;

/** A pack as it is stored and read: dates are ISO dates. */
export type Pack = {
  id: string;
  name: string;
  values: { [group: string]: Value };
  checked: Record<string, { by: string; on: string; until: string }>;
};

/** The stored form of a pack file, on the day it is taken in. `{ inDays: n }` and `{ daysAgo: n }` become ISO dates. */
export function datePack(file: PackFile, today: string): Pack {
  return {
    id: file.id,
    name: file.name,
    values: dateValue(file.values, today) as Pack["values"],
    checked: Object.fromEntries(
      Object.entries(file.checked).map(([path, entry]) => {
        const on = addDays(today, -entry.daysAgo);
        return [path, { by: entry.by, on, until: addDays(on, entry.goodForDays) }];
      }),
    ),
  };
}

function dateValue(given: Value, today: string): Value {
  if (Array.isArray(given)) return given.map((entry) => dateValue(entry, today));
  if (isLeaf(given)) return given;
  if (isRelativeDay(given)) return addDays(today, Number(given.inDays ?? -Number(given.daysAgo)));
  return Object.fromEntries(Object.entries(given).map(([key, entry]) => [key, dateValue(entry, today)]));
}

/** `{ inDays: n }` or `{ daysAgo: n }`: a day, counted from the one on which the file is taken in. */
const isRelativeDay = (given: Value): given is { [key: string]: Leaf } => {
  if (isLeaf(given) || Array.isArray(given)) return false;
  const [[key, days] = [], ...others] = Object.entries(given);
  return others.length === 0 && (key === "inDays" || key === "daysAgo") && typeof days === "number";
};

/** Dotted paths of everything in a pack that a text can show: single values, and lists of them. */
export function packPaths(values: { [group: string]: Value }): string[] {
  const paths: string[] = [];
  const walk = (given: Value, path: string) => {
    if (isLeaf(given) || isRelativeDay(given) || (Array.isArray(given) && given.every(isLeaf)))
      paths.push(path);
    else for (const [key, entry] of Object.entries(given)) walk(entry, `${path}.${key}`);
  };
  for (const [group, entry] of Object.entries(values)) walk(entry, group);
  return paths;
}

/** The value at a dotted path: undefined where there is none or where it is a group. */
export function packValue(pack: Pack, path: string): Leaf | Leaf[] | undefined {
  let here: Value | undefined = pack.values;
  for (const key of path.split(".")) {
    if (isLeaf(here)) return undefined;
    if (Array.isArray(here)) here = /^\d+$/.test(key) ? here[Number(key)] : undefined;
    else here = Object.hasOwn(here, key) ? here[key] : undefined;
    if (here === undefined) return undefined;
  }
  if (isLeaf(here)) return here;
  return Array.isArray(here) && here.every(isLeaf) ? here : undefined;
}

/** Who checked the value at a path, when and until when: the entry with the longest matching path. */
export function packCheck(pack: Pack, path: string): { by: string; on: string; until: string } | undefined {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(pack.checked, key)) return pack.checked[key];
  }
  return pack.checked.default;
}
