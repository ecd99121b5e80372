import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { localise } from "~/content/local.server";
import { datePack, type Pack, packFileSchema } from "~/content/pack.server";
import { checkScenario } from "~/scenario/check";
import { diffScenarios } from "~/scenario/diff";
import { formatScenario } from "~/scenario/format";
import { checkInWords, diffInWords, type Paint, playInWords, problemInWords } from "~/scenario/in-words";
import { scenarioJsonSchema } from "~/scenario/json-schema";
import { compileMachine } from "~/scenario/machine";
import { mapOf, mermaidOf } from "~/scenario/map";
import { replay } from "~/scenario/play";
import { readScenario } from "~/scenario/read";
import { tweeOf } from "~/scenario/twee";
import { draftFromTwee } from "~/scenario/twee-draft";
import type { Scenario, Severity } from "~/scenario/types";
import { writeScenario } from "~/scenario/write";

/** Exit codes: everything holds, problems were found, the command was used wrongly. */
const HOLDS = 0;
const PROBLEMS = 1;
const WRONG_USAGE = 2;

const USAGE = `Usage: npm run scenario -- COMMAND …
  check FILE… [--json]                                 the errors of the text, and everything that can happen
  play FILE [--choices a,b,c] [--pack FILE] [--json]   a play: its transcript, and where it stands
  map FILE [--json]                                    beats, endings and ways between them (Mermaid without --json)
  diff FILE FILE [--json]                              what two versions say otherwise, and what comes of it
  export FILE --to yaml|mermaid|twee|xstate            the scenario in another form, on the standard output
  import FILE.twee                                     a draft from a Twee 3 file, on the standard output
  format FILE… [--write]                               double quotes round every text; nothing else changes
  schema                                               the JSON Schema of scenario files, for editors`;

class WrongUsage extends Error {}
/** A file with errors, which have been printed. */
class Unreadable extends Error {}

const OPTIONS = {
  json: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  choices: { type: "string", default: "" },
  pack: { type: "string" },
  to: { type: "string", default: "" },
} as const;

type Options = ReturnType<typeof readArguments>["values"];

const COMMANDS: Readonly<Record<string, (files: string[], options: Options) => number>> = {
  check,
  play,
  map: (files, { json }) => {
    const scenario = readOne(files, json);
    print(json ? JSON.stringify(mapOf(scenario), null, 2) : mermaidOf(scenario).trimEnd());
    return HOLDS;
  },
  diff: ([before = "", after = "", ...others], { json }) => {
    if (after === "" || others.length > 0)
      throw new WrongUsage("Name two files: the earlier, then the later.");
    const diff = diffScenarios(readOne([before], json), readOne([after], json));
    print(json ? JSON.stringify(diff, null, 2) : diffInWords(diff));
    return HOLDS;
  },
  export: (files, { to, json }) => {
    const form = Object.hasOwn(FORMS, to) ? FORMS[to] : undefined;
    if (!form) throw new WrongUsage(`Say what to export it to: --to ${Object.keys(FORMS).join(", --to ")}.`);
    print(form(readOne(files, json)).trimEnd());
    return HOLDS;
  },
  import: ([file = "", ...others]) => {
    const draft = others.length === 0 ? draftFromTwee(readText(file)) : null;
    if (draft === null) throw new WrongUsage(`${file} has no Twee passages (lines that begin with ::).`);
    print(draft.trimEnd());
    return HOLDS;
  },
  format: (files, { write, json }) => {
    for (const file of files) {
      readOne([file], json);
      const formatted = formatScenario(readText(file));
      if (write) writeFileSync(file, formatted);
      else print(formatted.trimEnd());
    }
    return HOLDS;
  },
  schema: () => {
    print(JSON.stringify(scenarioJsonSchema(), null, 2));
    return HOLDS;
  },
};

/** Commands that are about no file. */
const WITHOUT_FILES = ["schema"];

const FORMS: Readonly<Record<string, (scenario: Scenario) => string>> = {
  yaml: writeScenario,
  mermaid: mermaidOf,
  twee: tweeOf,
  xstate: (scenario) => JSON.stringify(compileMachine(scenario), null, 2),
};

function main([name = "", ...args]: string[]): number {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(name === "" ? "Say which command." : `There is no command ${name}.`);
  const { positionals, values } = readArguments(args);
  if (positionals.length === 0 && !WITHOUT_FILES.includes(name)) throw new WrongUsage("Name a file.");
  return command(positionals, values);
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function check(files: string[], { json }: Options): number {
  const findings = knownFindings();
  const checks = files.map((file) => {
    const text = readText(file);
    return { file, text, check: checkScenario(text, findings && { findings }) };
  });
  if (json) {
    const results = checks.map(({ file, check: { scenario: _, ...result } }) => ({ file, ...result }));
    print(JSON.stringify(results, null, 2));
  } else for (const { file, text, check: result } of checks) print(checkInWords(file, text, result, paint));
  return checks.every(({ check: { ok } }) => ok) ? HOLDS : PROBLEMS;
}

function play(files: string[], { json, choices, pack: packFile }: Options): number {
  const scenario = readOne(files, json);
  const pack = packFile === undefined ? null : readPack(packFile);
  const ids = choices.split(",").map((id) => id.trim());
  const played = replay(
    scenario,
    ids.filter((id) => id !== ""),
  );
  const fill = (words: string) => (pack ? localise(words, pack) : words);
  const lines = played.lines.map(({ speaker, text }) => ({ speaker, text: fill(text) }));
  if (json) {
    const { beat, ending, rank, values, flags, clock, available, rejected } = played;
    const place = ending === null ? { beat } : { ending, rank };
    const state = { values, flags, clock, lines, available, ...(rejected && { rejected }) };
    print(JSON.stringify({ ...place, ...state }, null, 2));
  } else print(playInWords(played, lines, paint));
  return played.rejected ? PROBLEMS : HOLDS;
}

/** The one scenario that a command is about; its errors are printed where it has any. */
function readOne([file = "", ...others]: string[], json: boolean): Scenario {
  if (others.length > 0) throw new WrongUsage("Name one file.");
  const text = readText(file);
  const { scenario, problems } = readScenario(text);
  if (scenario) return scenario;
  const words = problems.map((one) => problemInWords(file, text, one, paint));
  print(json ? JSON.stringify({ file, problems }, null, 2) : words.join("\n\n"));
  throw new Unreadable();
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

const paint: Paint = (colour, words) =>
  process.stdout.isTTY ? `\u001b[${COLOURS[colour]}m${words}\u001b[0m` : words;

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Unreadable) process.exitCode = PROBLEMS;
  else if (error instanceof WrongUsage) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = WRONG_USAGE;
  } else throw error;
}
