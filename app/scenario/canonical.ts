import type {
  Attitude,
  Beat,
  Choice,
  Condition,
  Effect,
  Ending,
  Line,
  Person,
  Scenario,
  Scene,
} from "./types";
import { writeCondition, writeEffect } from "./written";

/** Plain data that says the same as a scenario. Blocks are lists of pairs, so that no name can change their order. */
export type Form = string | number | null | readonly Form[] | { readonly [field: string]: Form };

type Fields = Readonly<Record<string, Form | undefined>>;

/** Everything that a scenario says, keys in the order of the format's table of fields. */
export function contentForm(scenario: Scenario): Form {
  const { format, id, title, summary, role, minutes, start, setting, contentNote } = scenario;
  return written({
    format,
    id,
    title,
    summary,
    role,
    minutes,
    cast: pairs(scenario.cast, person),
    scenes: pairs(scenario.scenes, scene),
    start,
    beats: pairs(scenario.beats, beat),
    endings: pairs(scenario.endings, ending),
    setting,
    contentNote,
    meters: filled(pairs(scenario.meters, attitude)),
    flags: filled(pairs(scenario.flags, (means) => means)),
    review: filled(pairs(scenario.review, (reason) => reason)),
  });
}

/** Only what decides what happens. What has no order of its own stands in the order of its ids. */
export function behaviourForm(scenario: Scenario): Form {
  const { start } = scenario;
  return {
    attitudes: sorted(scenario.attitudes, ({ lo, hi, start: from }) => [lo, hi, from]),
    flags: [...scenario.flags.keys()].sort(),
    scenes: sorted(scenario.scenes, ({ clock }) => (clock ? [clock.limit, clock.late] : [])),
    start,
    beats: sorted(scenario.beats, (one) => {
      const hasClock = scenario.scenes.get(one.scene)?.clock !== undefined;
      return {
        scene: one.scene,
        lines: deeds(one.lines),
        choices: pairs(one.choices, (choice) => ({
          if: rule(choice.if),
          cost: hasClock ? (choice.cost ?? 1) : null,
          effects: choice.effects.map(writeEffect),
          answers: deeds(choice.then),
          goto: choice.goto,
        })),
        route: one.route.map((entry) => [rule(entry.if), entry.goto]),
      };
    }),
    endings: sorted(scenario.endings, ({ rank }) => rank),
  };
}

/** Lines that change something: the others decide nothing. */
function deeds(lines: readonly Line[]): Form {
  return lines
    .filter(({ effects }) => effects.length > 0)
    .map((one) => [rule(one.if), one.effects.map(writeEffect)]);
}

/** A condition with band names replaced by their numbers. */
function rule(condition: Condition | undefined): Form {
  if (!condition) return null;
  const clauses = condition.clauses.map((clause) => {
    if (clause.kind === "flag") return clause;
    const { band: _, ...numbers } = clause;
    return numbers;
  });
  return writeCondition({ ...condition, clauses });
}

function person({ name, role, portrait, hidden, mood }: Person): Form {
  const looks = filled(pairs(portrait, (text) => text));
  return written({ name, role, portrait: looks, hidden: filled(pairs(hidden, attitude)), mood });
}

function attitude({ lo, hi, start, means, bands }: Attitude): Form {
  const seen = bands.map(({ name, from, face, cue }) => [name, written({ from, face, cue })]);
  return written({ range: `${lo}..${hi}`, start, means, bands: filled(seen) });
}

function scene({ title, when, where, present, clock }: Scene): Form {
  const time = clock && { limit: clock.limit, late: clock.late };
  return written({ title, when, where, present, clock: time });
}

function beat({ scene: place, lines, choices, route }: Beat): Form {
  return written({
    scene: place,
    lines: lines.map(line),
    choices: filled(pairs(choices, choice)),
    route: filled(
      route.map((entry) => written({ if: entry.if && writeCondition(entry.if), goto: entry.goto })),
    ),
  });
}

function line({ speaker, text, if: condition, effects }: Line): Form {
  return [speaker, text, written({ if: condition && writeCondition(condition), effects: changes(effects) })];
}

function choice(one: Choice): Form {
  const { kind, text, goto, why, findings, if: condition, cost, effects, hint, made } = one;
  const first = { [kind]: text, goto, why, findings, if: condition && writeCondition(condition), cost };
  const answers = ["then", filled(one.then.map(line))] as const;
  const last = { hint, made: filled(pairs(made, (words) => words)) };
  return written({ ...first, effects: changes(effects), ...Object.fromEntries([answers]), ...last });
}

function ending({ rank, title, text, findings }: Ending): Form {
  return { rank, title, text, findings };
}

function changes(effects: readonly Effect[]): Form | undefined {
  return filled(effects.map(writeEffect));
}

function pairs<T>(map: ReadonlyMap<string, T>, form: (value: T) => Form): readonly Form[] {
  return [...map].map(([id, value]) => [id, form(value)]);
}

function sorted<T>(map: ReadonlyMap<string, T>, form: (value: T) => Form): readonly Form[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => [id, form(value)]);
}

/** The list, or undefined where it is empty: an empty block says no more than none. */
function filled(list: readonly Form[]): Form | undefined {
  return list.length > 0 ? list : undefined;
}

/** The fields that are there, in their order. */
function written(fields: Fields): Form {
  const form: Record<string, Form> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) form[key] = value;
  return form;
}
