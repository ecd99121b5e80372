import { blockSource, type Data, keySource } from "./editing/source";
import type {
  Attitude,
  Beat,
  Choice,
  Condition,
  Ending,
  Line,
  Person,
  Route,
  Scenario,
  Scene,
} from "./types";
import { writeCondition, writeEffect } from "./written";

/** A scenario as a file: every text in double quotes, one field to a line, no comments. Reading it gives the same content hash. */
export function writeScenario(scenario: Scenario): string {
  return Object.entries(dataOf(scenario))
    .map(([key, value]) => `${keySource(key)}:${blockSource(value, key, 0)}\n`)
    .join("");
}

/** What a scenario file says as plain data, fields in the order in which they are written. */
export function dataOf(scenario: Scenario): Block {
  const { format, id, title, summary, role, setting, minutes, contentNote, cast, meters, flags } = scenario;
  const { scenes, start, beats, endings, review } = scenario;
  const people = block(cast, person);
  return given({
    format,
    id,
    title,
    summary,
    role,
    setting,
    minutes,
    contentNote,
    cast: people,
    meters: filled(block(meters, attitude)),
    flags: filled(Object.fromEntries(flags)),
    scenes: block(scenes, scene),
    start,
    beats: block(beats, beat),
    endings: block(endings, ending),
    review: filled(Object.fromEntries(review)),
  });
}

type Block = { readonly [field: string]: Data };

function person({ name, role, portrait, hidden, mood }: Person): Data {
  const looks = filled(Object.fromEntries(portrait));
  return given({ name, role, portrait: looks, mood, hidden: filled(block(hidden, attitude)) });
}

function attitude({ lo, hi, start, means, bands }: Attitude): Data {
  const seen = bands.map(({ name, from, face, cue }) => [name, given({ from, face, cue })] as const);
  return given({ range: `${lo}..${hi}`, start, means, bands: filled(Object.fromEntries(seen)) });
}

function scene({ title, when, where, present, clock }: Scene): Data {
  return given({ title, when, where, present, clock: clock && { limit: clock.limit, late: clock.late } });
}

function beat({ scene: place, lines, choices, route }: Beat): Data {
  const said = { scene: place, lines: lines.map(line) };
  return route.length > 0
    ? { ...said, route: route.map(entry) }
    : { ...said, choices: block(choices, choice) };
}

function line({ speaker, text, if: condition, effects }: Line): Data {
  return given({ [speaker]: text, if: rule(condition), effects: listed(effects.map(writeEffect)) });
}

function entry({ if: condition, goto }: Route): Data {
  return given({ if: rule(condition), goto });
}

function choice(one: Choice): Data {
  const { kind, text, if: condition, cost, effects, goto, hint, why, made, findings } = one;
  // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
  const reaction = { then: listed(one.then.map(line)) };
  const decided = { [kind]: text, if: rule(condition), cost, effects: listed(effects.map(writeEffect)) };
  return given({
    ...decided,
    ...reaction,
    goto,
    hint,
    why,
    made: filled(Object.fromEntries(made)),
    findings,
  });
}

function ending({ rank, title, text, findings }: Ending): Data {
  return { rank, title, text, findings };
}

function rule(condition: Condition | undefined): string | undefined {
  return condition && writeCondition(condition);
}

function block<T>(map: ReadonlyMap<string, T>, form: (value: T) => Data): Block {
  return Object.fromEntries([...map].map(([id, value]) => [id, form(value)]));
}

/** The fields that are there, in their order. */
function given(fields: Readonly<Record<string, Data | undefined>>): Block {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Data] => field[1] !== undefined),
  );
}

function filled(fields: Block): Block | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function listed(items: readonly Data[]): readonly Data[] | undefined {
  return items.length > 0 ? items : undefined;
}
