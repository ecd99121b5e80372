import { Compiler, type Story } from "inkjs/full";
import type { Beat, Choice, Condition, Effect, Line, Scenario } from "~/scenario/types";

/**
 * The same story for inkjs: a knot for each beat and ending, variables that stop at the ends of their ranges, lines that depend on
 * conditions, and a clock that is spent by choices. What is spoken and what is on offer is the same, choice by choice.
 *
 * @returns the compiled story; its choices bear their ids as texts.
 */
export function inkStoryOf(scenario: Scenario): Story {
  return new Compiler(inkOf(scenario)).Compile() as Story;
}

function inkOf(scenario: Scenario): string {
  const variables = [...scenario.attitudes.values()].map(({ name, start }) => `VAR ${ink(name)} = ${start}`);
  for (const flag of scenario.flags.keys()) variables.push(`VAR ${ink(flag)} = 0`);
  const beats = [...scenario.beats.values()].map((beat) => knotOf(scenario, beat));
  const endings = [...scenario.endings.keys()].map((id) => `=== ${ink(id)} ===\n-> END`);
  return `${variables.join("\n")}
VAR ${ink("clock")} = 0
-> ${ink(scenario.start)}
=== function add(ref what, by, lo, hi) ===
~ what = what + by
{ what < lo:
~ what = lo
}
{ what > hi:
~ what = hi
}
${[...beats, ...endings].join("\n")}
`;
}

function knotOf(scenario: Scenario, beat: Beat): string {
  const route = beat.route.map(({ if: condition, goto }) => {
    const way = wayOf(scenario, beat, goto);
    return condition ? `{ ${conditionOf(condition)}:\n${way}\n}` : way;
  });
  const choices = [...beat.choices.values()].map((choice) => choiceOf(scenario, beat, choice));
  return [`=== ${ink(beat.id)} ===`, ...linesOf(scenario, beat.lines), ...choices, ...route].join("\n");
}

function choiceOf(scenario: Scenario, beat: Beat, choice: Choice): string {
  const clock = scenario.scenes.get(beat.scene)?.clock;
  const when = choice.if ? `{ ${conditionOf(choice.if)} } ` : "";
  return [
    `+ ${when}[${choice.id}]`,
    wordsOf("you", choice.text),
    ...(clock ? [`~ add(${ink("clock")}, ${choice.cost ?? 1}, 0, ${clock.limit})`] : []),
    ...choice.effects.map((effect) => effectOf(scenario, effect)),
    ...linesOf(scenario, choice.then),
    ...(clock ? [`{ ${ink("clock")} >= ${clock.limit}:\n${wayOf(scenario, beat, clock.late)}\n}`] : []),
    wayOf(scenario, beat, choice.goto),
  ].join("\n");
}

/** The clock begins anew where the scene changes. */
function wayOf(scenario: Scenario, beat: Beat, target: string): string {
  const stays = scenario.beats.get(target)?.scene === beat.scene;
  return stays ? `-> ${ink(target)}` : `~ ${ink("clock")} = 0\n-> ${ink(target)}`;
}

function linesOf(scenario: Scenario, lines: readonly Line[]): string[] {
  return lines.map(({ speaker, text, if: condition, effects }) => {
    const said = [wordsOf(speaker, text), ...effects.map((effect) => effectOf(scenario, effect))].join("\n");
    return condition ? `{ ${conditionOf(condition)}:\n${said}\n}` : said;
  });
}

function effectOf({ attitudes }: Scenario, effect: Effect): string {
  if (effect.kind === "flag") return `~ ${ink(effect.flag)} = ${effect.set ? 1 : 0}`;
  const { lo = 0, hi = 0 } = attitudes.get(effect.name) ?? {};
  return `~ add(${ink(effect.name)}, ${effect.by}, ${lo}, ${hi})`;
}

function conditionOf({ join, clauses }: Condition): string {
  const tests = clauses.map((clause) => {
    if (clause.kind === "flag") return `${ink(clause.flag)} == ${clause.set ? 1 : 0}`;
    return `${ink(clause.name)} ${clause.op} ${clause.value}`;
  });
  return tests.map((test) => `(${test})`).join(` ${join} `);
}

/** Ink has signs of its own in the middle of words. */
function wordsOf(speaker: string, text: string): string {
  return `${speaker}: ${text.replace(/[\\{}[\]<>|#~/=*+-]/g, "\\$&")}`;
}

const ink = (id: string): string => `v_${id.replace(/[^a-z0-9]/g, "_")}`;
