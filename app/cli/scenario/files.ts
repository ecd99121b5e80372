import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { datePack, type Pack, type PackFile, packFileSchema, packPaths } from "~/content/pack.server";
import { readRuns } from "~/scenario/comparing/runs";
import type { ReadOptions } from "~/scenario/read";
import { WrongUsage } from "./usage";

/** A scenario of more than a mebibyte is refused, so no more of a file is read than shows that it has more. */
const MOST_BYTES = 1024 * 1024 + 1;

/** The text of a scenario file, or as much of it as shows that it is too large. What is no UTF-8 the reader will report. */
export function readScenarioFile(file: string): string {
  const bytes = bytesOf(file, MOST_BYTES);
  if (bytes.length === MOST_BYTES) return bytes.toString("latin1");
  return bytes.toString("utf8");
}

/** The text of any other file. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw unreadable(file);
  }
}

/** A local context pack as it ships, or as it is stored. */
export function readPack(file: string): Pack {
  const data: unknown = parse(readText(file));
  const shipped = packFileSchema.safeParse(data);
  if (shipped.success) return datePack(shipped.data, new Date().toISOString().slice(0, 10));
  if (typeof data === "object" && data !== null && "values" in data) return data as Pack;
  throw new WrongUsage(`${file} is not a local context pack: it has no \`values\`.`);
}

/** Recorded runs, each a list of choice ids. */
export function readRunsFile(file: string): string[][] {
  const runs = readRuns(readText(file));
  if (runs) return runs;
  throw new WrongUsage(
    `${file} is not a list of runs: write a run to a line, its choice ids joined by commas.`,
  );
}

/** What scenario files may refer to outside themselves: findings of the register, fields of the local context packs. */
export function knownNames(packFile: string | undefined): ReadOptions {
  const findings = knownFindings();
  const slots = packFile === undefined ? sharedSlots() : new Set(packPaths(readPack(packFile).values));
  return { ...(findings && { findings }), ...(slots && { slots }) };
}

/** The ids of the evidence register, where there is one: a list, by itself or under `findings`. */
function knownFindings(): ReadonlySet<string> | undefined {
  const file = "courses/findings.yaml";
  if (!existsSync(file)) return undefined;
  const data: unknown = parse(readFileSync(file, "utf8"));
  const list = typeof data === "object" && data !== null && "findings" in data ? data.findings : data;
  if (!Array.isArray(list)) return undefined;
  return new Set(list.map((finding: { id?: unknown }) => String(finding?.id ?? "")));
}

/** The fields that all shipped packs have; undefined where there are none, or one of them does not hold. */
function sharedSlots(): ReadonlySet<string> | undefined {
  const folder = "courses/packs";
  if (!existsSync(folder)) return undefined;
  const packs: PackFile[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".yaml"))) {
    const { success, data } = packFileSchema.safeParse(parse(readFileSync(join(folder, name), "utf8")));
    if (!success) return undefined;
    packs.push(data);
  }
  const [first, ...others] = packs.map(({ values }) => packPaths(values));
  return first && new Set(first.filter((path) => others.every((paths) => paths.includes(path))));
}

function bytesOf(file: string, most: number): Buffer {
  try {
    const handle = openSync(file, "r");
    try {
      const bytes = Buffer.alloc(most);
      let length = 0;
      for (let more = -1; more !== 0 && length < most; length += more)
        more = readSync(handle, bytes, length, most - length, null);
      return bytes.subarray(0, length);
    } finally {
      closeSync(handle);
    }
  } catch {
    throw unreadable(file);
  }
}

function unreadable(file: string): WrongUsage {
  return new WrongUsage(`${file} cannot be read. Check its name.`);
}
