import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { localise } from "~/content/local.server";
import { datePack, type Pack, packFileSchema } from "~/content/pack.server";
import { type Check, checkScenario } from "~/scenario/check";
import { codeFrame } from "~/scenario/code-frame";
import { type Play, replay } from "~/scenario/play";
import { readScenario } from "~/scenario/read";
import type { Problem, Severity } from "~/scenario/types";

/** Exit codes: everything holds, problems were found, the command was used wrongly. */
const HOLDS = 0;
const PROBLEMS = 1;
const WRONG_USAGE = 2;

const USAGE = `Usage:
  npm run scenario -- check FILE… [--json]
  npm run scenario -- play FILE [--choices a,b,c] [--pack FILE] [--json]`;

class WrongUsage extends Error {}

interface Options {
  readonly json: boolean;
  readonly choices?: string | undefined;
  readonly pack?: string | undefined;
}

const COMMANDS: Readonly<Record<string, (files: string[], options: Options) => number>> = { check, play };

function main(args: string[]): number {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(name === "" ? "Say which command." : `There is no command ${name}.`);
  const { positionals, values } = readArguments(rest);
  if (positionals.length === 0) throw new WrongUsage("Name at least one scenario file.");
  return command(positionals, { ...values, json: values.json ?? false });
}

function readArguments(args: string[]) {
  const options = {
    json: { type: "boolean" },
    choices: { type: "string" },
    pack: { type: "string" },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function check(files: string[], { json }: Options): number {
  const findings = knownFindings();
  const texts = files.map((file) => ({ file, text: readText(file) }));
  const checks = texts.map(({ file, text }) => ({
    file,
    text,
    check: checkScenario(text, findings && { findings }),
  }));
  if (json) {
    print(
      JSON.stringify(
        checks.map(({ file, check: { scenario: _, ...rest } }) => ({ file, ...rest })),
        null,
        2,
      ),
    );
  } else {
    for (const { file, text, check: result } of checks) print(checkInWords(file, text, result));
  }
  return checks.every(({ check: { ok } }) => ok) ? HOLDS : PROBLEMS;
}

function checkInWords(file: string, text: string, { ok, proven, states, merged, problems }: Check): string {
  const shown = problems.filter(({ severity }) => severity !== "info");
  const found = shown.map((problem) => problemInWords(file, text, problem));
  const situations = states ?? merged?.states;
  const proof = proven ? `Proved: ${situations} situations, every one reaches an ending.` : "Not proven.";
  const verdict = ok ? proof : `${count(problems.filter(isError).length, "error")} to mend.`;
  return [`${paint("bold", file)}  ${verdict}`, ...found].join("\n\n");
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

function problemInWords(file: string, text: string, problem: Problem): string {
  const { code, severity, at, line, column, message, witness } = problem;
  const where = `${file}:${line}:${column}${at === "" ? "" : `  ${at}`}`;
  const head = `${paint(severity, `${severity} ${code}`)}  ${where}`;
  const way =
    witness && `  To see it: ${witness.length === 0 ? "it is so from the start" : witness.join(", ")}`;
  return [head, `  ${message}`, ...(way === undefined ? [] : [way]), codeFrame(text, problem)].join("\n");
}

function play(files: string[], { json, choices = "", pack: packFile }: Options): number {
  const [file = "", ...others] = files;
  if (others.length > 0) throw new WrongUsage("Play one file at a time.");
  const text = readText(file);
  const { scenario, problems } = readScenario(text);
  if (!scenario) {
    print(
      json
        ? JSON.stringify({ problems }, null, 2)
        : problems.map((one) => problemInWords(file, text, one)).join("\n\n"),
    );
    return PROBLEMS;
  }
  const pack = packFile === undefined ? null : readPack(packFile);
  const played = replay(
    scenario,
    choices
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  );
  const fill = (words: string) => (pack ? localise(words, pack) : words);
  const lines = played.lines.map((line) => ({ speaker: line.speaker, text: fill(line.text) }));
  print(json ? JSON.stringify(playInJson(played, lines), null, 2) : playInWords(played, lines));
  return played.rejected ? PROBLEMS : HOLDS;
}

type Words = { speaker: string; text: string }[];

function playInJson({ beat, ending, rank, values, flags, clock, available, rejected }: Play, lines: Words) {
  const place = ending === null ? { beat } : { ending, rank };
  return { ...place, values, flags, clock, lines, available, ...(rejected && { rejected }) };
}

function playInWords(
  { beat, ending, rank, values, flags, clock, available, rejected }: Play,
  lines: Words,
): string {
  const spoken = lines.map(({ speaker, text }) => `${paint("bold", speaker)}: ${text}`);
  const state = [
    ending === null
      ? `Waiting in ${beat}${clock === null ? "" : `, ${count(clock, "minute")} used`}.`
      : `Ending: ${ending} (rank ${rank}).`,
    `Values: ${
      Object.entries(values)
        .map(([name, value]) => `${name} ${value}`)
        .join(", ") || "none"
    }`,
    `Flags: ${flags.join(", ") || "none"}`,
    ...(ending === null ? [`On offer: ${available.join(", ") || "nothing"}`] : []),
    ...(rejected ? [`Choice ${rejected.at + 1}, ${rejected.choice}, is not on offer here.`] : []),
  ];
  return [...spoken, "", ...state].join("\n");
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new WrongUsage(`${file} cannot be read. Check its name.`);
  }
}

/** A local context pack as it ships, or as it is stored. */
function readPack(file: string): Pack {
  const data: unknown = parse(readText(file));
  const shipped = packFileSchema.safeParse(data);
  if (shipped.success) return datePack(shipped.data, new Date().toISOString().slice(0, 10));
  if (typeof data === "object" && data !== null && "values" in data) return data as Pack;
  throw new WrongUsage(`${file} is not a local context pack: it has no \`values\`.`);
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

const COLOURS: Readonly<Record<Severity | "bold", number>> = { error: 31, warning: 33, info: 36, bold: 1 };

function paint(colour: Severity | "bold", words: string): string {
  return process.stdout.isTTY ? `\u001b[${COLOURS[colour]}m${words}\u001b[0m` : words;
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = WRONG_USAGE;
}
