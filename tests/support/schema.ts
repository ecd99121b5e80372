import { readFileSync } from "node:fs";
import type { Db } from "~/db.server";
import { NOW } from "./people";

/** A column of a model; `to` where it holds the key of another model's row. */
type Column = { name: string; type: string; optional: boolean; to: string | null };
/** `stays` where a row outlives the person who stands in it. */
export type Model = { name: string; columns: Column[]; stays: boolean };

/** The models of prisma/schema.prisma, read from its text, so that a table added tomorrow is among them. */
export function models(): Model[] {
  const text = readFileSync("prisma/schema.prisma", "utf8");
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => {
    const lines = body.split("\n").map((line) => line.trim());
    const keys = new Map(
      lines.flatMap((line) => {
        const found = /^\w+\s+(\w+)\??\s+@relation\(.*fields: \[(\w+)\]/.exec(line);
        return found ? [[found[2] ?? "", found[1] ?? ""] as const] : [];
      }),
    );
    const columns = lines.flatMap((line): Column[] => {
      const [, column = "", type = "", optional] =
        /^(\w+)\s+(String|Int|Boolean|DateTime)(\?)?(\s|$)/.exec(line) ?? [];
      if (column === "") return [];
      return [
        {
          name: column,
          type,
          optional: optional === "?",
          to: keys.get(column) ?? (column.endsWith("ById") ? "Person" : null),
        },
      ];
    });
    return {
      name,
      columns,
      stays: lines.some((line) => /\sPerson\?/.test(line) && line.includes("SetNull")),
    };
  });
}

/** The models in which a person can stand: those with a person's key, and those that hang on one of these. */
export function aboutPeople(all = models()): Model[] {
  const found = new Set(["Person"]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { name, columns } of all) if (columns.some(({ to }) => to && found.has(to))) found.add(name);
  }
  return all.filter(({ name }) => found.has(name));
}

type Row = Record<string, unknown>;
type Delegate = {
  create(given: { data: Row }): Promise<Row>;
  findFirst(): Promise<Row | null>;
};
/** The table of a model, whatever model it is. */
export const tableOf = (db: Db, model: string): Delegate =>
  (db as unknown as Record<string, Delegate>)[model.charAt(0).toLowerCase() + model.slice(1)] as Delegate;

/**
 * Plants rows about a person in every table in which they can stand: one for each way in which they can (as the sharer and
 * as the one it is shared with, say), every text in it a canary that names its place. In the other ways stands `other`.
 * @returns the canaries, by model, and how many rows were planted in each
 */
export async function plantEverywhere(
  db: Db,
  given: { person: string; other: string; mark: string },
): Promise<Map<string, { rows: number; canaries: string[] }>> {
  const { person, other, mark } = given;
  const about = aboutPeople();
  const planted = new Map<string, Row[]>([["Person", []]]);
  const canaries = new Map<string, string[]>([["Person", []]]);

  const plantOne = async (model: Model, way: string, keys: Row) => {
    const data: Row = {};
    for (const { name, type, optional, to } of model.columns) {
      if (to)
        data[name] =
          keys[name] ??
          (optional ? null : (planted.get(to)?.[0] ?? (await tableOf(db, to).findFirst()))?.[keyOf(to)]);
      else if (type === "String") {
        data[name] = `${mark}-${model.name}-${way}-${name}`;
        canaries.get(model.name)?.push(String(data[name]));
      } else data[name] = type === "DateTime" ? NOW : type === "Int" ? 41 : true;
    }
    planted.get(model.name)?.push(await tableOf(db, model.name).create({ data }));
  };

  const waiting = about.filter(({ name }) => name !== "Person");
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name, columns }) =>
      columns.every(
        ({ to }) => to === name || !to || planted.has(to) || !about.some((one) => one.name === to),
      ),
    );
    const [model] = waiting.splice(at, 1);
    if (!model) throw new Error("the models hang on one another in a circle");
    planted.set(model.name, []);
    canaries.set(model.name, []);
    const ways = model.columns.filter(({ to }) => to === "Person");
    for (const way of ways) {
      const keys = Object.fromEntries(ways.map(({ name }) => [name, name === way.name ? person : other]));
      await plantOne(model, way.name, keys);
    }
    const through = model.columns.find(
      ({ to }) => to && to !== "Person" && planted.has(to) && to !== model.name,
    );
    if (ways.length > 0 || !through?.to) continue;
    for (const [index, row] of (planted.get(through.to) ?? []).entries())
      await plantOne(model, `${index}`, { [through.name]: row[keyOf(through.to)] });
  }
  return new Map(
    [...planted].map(([name, rows]) => [name, { rows: rows.length, canaries: canaries.get(name) ?? [] }]),
  );
}

/** The column that other models' keys point to. */
const keyOf = (model: string) => models().find(({ name }) => name === model)?.columns[0]?.name ?? "id";
