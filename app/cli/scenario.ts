import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { localise } from "~/content/local.server";
import { checkScenario } from "~/scenario/check";
import { counterfactualsOf } from "~/scenario/counterfactuals";
import { diffScenarios } from "~/scenario/diff";
import { diffInWords } from "~/scenario/diff-in-words";
import type { Left } from "~/scenario/exchange/left-out";
import { formatScenario } from "~/scenario/format";
import { checkInWords, couldInWords, type Paint, playInWords, problemInWords } from "~/scenario/in-words";
import { scenarioJsonSchema } from "~/scenario/json-schema";
import { compileMachine } from "~/scenario/machine";
import { leftByMermaid, mapOf, mermaidOf } from "~/scenario/map";
import { replay } from "~/scenario/play";
import { readScenario } from "~/scenario/read";
import { leftByTwee, tweeOf } from "~/scenario/twee";
import { draftFromTwee } from "~/scenario/twee-draft";
import type { Scenario, Severity } from "~/scenario/types";
import { writeScenario } from "~/scenario/write";
import { knownNames, readPack, readRunsFile, readScenarioFile, readText } from "./scenario/files";
import { HELP, USAGE, WrongUsage } from "./scenario/usage";

/** Exit codes: everything holds, problems were found, the command was used wrongly. */
const HOLDS = 0;
const PROBLEMS = 1;
const WRONG_USAGE = 2;

/** A file with errors, which have been printed. */
class Unreadable extends Error {}

const OPTIONS = {
  json: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  could: { type: "boolean", default: false },
  choices: { type: "string", default: "" },
  runs: { type: "string" },
  pack: { type: "string" },
  to: { type: "string", default: "" },
} as const;

type Options = ReturnType<typeof readArguments>["values"];

const COMMANDS: Readonly<Record<string, (files: string[], options: Options) => number>> = {
  check,
  play,
  map: (files, { json }) => {
    const scenario = readOne(files, json);
    if (json) printJson(mapOf(scenario));
    else print(mermaidOf(scenario).trimEnd());
    return HOLDS;
  },
  diff: ([before = "", after = "", ...others], { json, runs }) => {
    if (after === "" || others.length > 0)
      throw new WrongUsage("Name two files: the earlier, then the later.");
    const played = runs === undefined ? undefined : readRunsFile(runs);
    const diff = diffScenarios(readOne([before], json), readOne([after], json), played);
    if (json) printJson(diff);
    else print(diffInWords(diff));
    return HOLDS;
  },
  export: (files, { to, json }) => {
    const form = Object.hasOwn(FORMS, to) ? FORMS[to] : undefined;
    if (!form) throw new WrongUsage(`Say what to export it to: --to ${Object.keys(FORMS).join(", --to ")}.`);
    const scenario = readOne(files, json);
    const text = form.write(scenario);
    const left = form.left?.(scenario);
    if (json) printJson({ file: files[0], to, text, ...(left && { left }) });
    else {
      print(text.trimEnd());
      tellLeft(left ?? []);
    }
    return HOLDS;
  },
  import: ([file = "", ...others], { json }) => {
    const draft = others.length === 0 ? draftFromTwee(readText(file)) : null;
    if (draft === null) throw new WrongUsage(`${file} has no Twee passages (lines that begin with ::).`);
    if (json) printJson({ file, ...draft });
    else {
      print(draft.text.trimEnd());
      tellLeft(draft.left);
    }
    return HOLDS;
  },
  format: (files, { write, json }) => {
    const formatted = files.map((file) => {
      readOne([file], json);
      const before = readScenarioFile(file);
      const text = formatScenario(before);
      return { file, changed: text !== before, text };
    });
    if (write) for (const { file, changed, text } of formatted) if (changed) writeFileSync(file, text);
    if (json) printJson(formatted);
    else if (!write) for (const { text } of formatted) print(text.trimEnd());
    return HOLDS;
  },
  schema: () => {
    printJson(scenarioJsonSchema());
    return HOLDS;
  },
  help: () => {
    print(HELP);
    return HOLDS;
  },
};

/** Commands that are about no file. */
const WITHOUT_FILES = ["schema", "help"];

interface Form {
  readonly write: (scenario: Scenario) => string;
  readonly left?: (scenario: Scenario) => readonly Left[];
}

const FORMS: Readonly<Record<string, Form>> = {
  yaml: { write: writeScenario },
  mermaid: { write: mermaidOf, left: leftByMermaid },
  twee: { write: tweeOf, left: leftByTwee },
  xstate: { write: (scenario) => JSON.stringify(compileMachine(scenario), null, 2) },
};

function main([first = "", ...args]: string[]): number {
  const name = [first, ...args].some((word) => word === "--help" || word === "-h") ? "help" : first;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(name === "" ? "Say which command." : `There is no command ${name}.`);
  const { positionals, values } = readArguments(name === "help" ? [] : args);
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

function check(files: string[], { json, pack }: Options): number {
  const known = knownNames(pack);
  const checks = files.map((file) => {
    const text = readScenarioFile(file);
    return { file, text, check: checkScenario(text, known) };
  });
  if (json) printJson(checks.map(({ file, check: { scenario: _, ...result } }) => ({ file, ...result })));
  else
    print(checks.map(({ file, text, check: found }) => checkInWords(file, text, found, paint)).join("\n\n"));
  return checks.every(({ check: { ok } }) => ok) ? HOLDS : PROBLEMS;
}

function play(files: string[], { json, choices, could, pack: packFile }: Options): number {
  const scenario = readOne(files, json);
  const pack = packFile === undefined ? null : readPack(packFile);
  const ids = choices
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const played = replay(scenario, ids);
  const fill = (words: string) => (pack ? localise(words, pack) : words);
  const lines = played.lines.map(({ speaker, text }) => ({ speaker, text: fill(text) }));
  const others = could ? counterfactualsOf(scenario, ids) : undefined;
  if (json) {
    const { beat, ending, rank, values, flags, clock, available, rejected } = played;
    const place = ending === null ? { beat } : { ending, rank };
    const state = { values, flags, clock, lines, available, ...(rejected && { rejected }) };
    const ways = others?.map((one) => ({
      ...one,
      ways: one.ways.map((way) => ({ ending: way.ending.id, rank: way.ending.rank, path: way.path })),
    }));
    printJson({ ...place, ...state, ...(could && { could: ways ?? null }) });
  } else {
    print(playInWords(played, lines, paint));
    if (others !== undefined) print(couldInWords(others));
  }
  return played.rejected ? PROBLEMS : HOLDS;
}

/** The one scenario that a command is about; its errors are printed where it has any. */
function readOne([file = "", ...others]: string[], json: boolean): Scenario {
  if (others.length > 0) throw new WrongUsage("Name one file.");
  const text = readScenarioFile(file);
  const { scenario, problems } = readScenario(text);
  if (scenario) return scenario;
  if (json) printJson({ file, problems });
  else print(problems.map((one) => problemInWords(file, text, one, paint)).join("\n\n"));
  throw new Unreadable();
}

/** On the standard error, so that the standard output holds the text alone. */
function tellLeft(left: readonly Left[]): void {
  const shown = left.map(({ what, at }) => {
    const more = at.length > 3 ? ` and ${at.length - 3} more` : "";
    return `Not carried over: ${what} (${at.slice(0, 3).join(", ")}${more}).`;
  });
  if (shown.length > 0) process.stderr.write(`${shown.join("\n")}\n`);
}

const COLOURS: Readonly<Record<Severity | "bold", number>> = { error: 31, warning: 33, info: 36, bold: 1 };

const coloured = process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "";
const paint: Paint = (colour, words) => (coloured ? `\u001b[${COLOURS[colour]}m${words}\u001b[0m` : words);

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}

function printJson(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Unreadable) process.exitCode = PROBLEMS;
  else if (error instanceof WrongUsage) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = WRONG_USAGE;
  } else throw error;
}
