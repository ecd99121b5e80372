import { CARRIED_BY_TWEE } from "./exchange/carried";
import { type Left, leftInTexts, leftOut } from "./exchange/left-out";
import { idHash } from "./hash";
import type { Beat, Choice, Condition, Effect, Line, Scenario } from "./types";

/** What the Twee form of a scenario leaves out, with its places. */
export function leftByTwee(scenario: Scenario): Left[] {
  return [...leftOut(scenario, CARRIED_BY_TWEE), ...leftInTexts(scenario, CARRIED_BY_TWEE)];
}

/**
 * A scenario as Twee 3 for Twine's SugarCube, to be played and drawn there: a passage for each beat, choice and ending.
 * Conditions and effects become macros; what Twine has no place for is left out, and named by `leftByTwee`.
 */
export function tweeOf(scenario: Scenario): string {
  return new Weaver(scenario).passages().join("\n\n");
}

const OPERATORS = { ">=": "gte", "<=": "lte", ">": "gt", "<": "lt", "==": "eq", "!=": "neq" };

class Weaver {
  constructor(private readonly scenario: Scenario) {}

  passages(): string[] {
    const { title, start, attitudes, flags, beats, endings } = this.scenario;
    const values = [...attitudes.values()].map(
      ({ name, start: from }) => `<<set ${variable(name)} to ${from}>>`,
    );
    const clear = [...flags.keys(), "clock"].map(
      (name) => `<<set ${variable(name)} to ${name === "clock" ? 0 : false}>>`,
    );
    return [
      `:: StoryTitle\n${oneLine(title)}`,
      `:: StoryData\n${JSON.stringify({ ifid: ifidOf(this.scenario), ...STORY_FORMAT, start }, null, 2)}`,
      `:: StoryInit\n${[...values, ...clear].join("\n")}`,
      ...[...beats.values()].flatMap((beat) => [
        this.beat(beat),
        ...[...beat.choices.values()].map((one) => this.choice(beat, one)),
      ]),
      ...[...endings.values()].map(
        ({ id, rank, title: name, text }) =>
          `:: ${id} [ending rank${rank}]\n!! ${verbatim(oneLine(name))}\n${verbatim(text)}`,
      ),
    ];
  }

  private beat(beat: Beat): string {
    const links = [...beat.choices.values()].map((choice) =>
      when(choice.if, `* [[${linkText(choice)}->${beat.id}.${choice.id}]]`),
    );
    const ways = beat.route.map(({ if: condition, goto }, index) => {
      const head = condition
        ? `<<${index === 0 ? "if" : "elseif"} ${test(condition)}>>`
        : index === 0
          ? ""
          : "<<else>>";
      return `${head}${this.leave(beat, goto)}`;
    });
    const end = beat.route.length > 1 ? ["<</if>>"] : [];
    return [`:: ${beat.id} [${beat.scene}]`, ...this.lines(beat.lines), ...links, ...ways, ...end].join("\n");
  }

  private choice(beat: Beat, choice: Choice): string {
    const clock = this.scenario.scenes.get(beat.scene)?.clock;
    const spend = clock ? [`<<set $clock to Math.min($clock + ${choice.cost ?? 1}, ${clock.limit})>>`] : [];
    const on = `[[…->${choice.goto}]]`;
    const way = clock
      ? `<<if $clock gte ${clock.limit}>>${this.reset(beat, clock.late)}[[…->${clock.late}]]<<else>>${this.reset(beat, choice.goto)}${on}<</if>>`
      : `${this.reset(beat, choice.goto)}${on}`;
    return [
      `:: ${beat.id}.${choice.id}`,
      `//You:// ${verbatim(choice.text)}`,
      ...spend,
      ...this.moves(choice.effects),
      ...this.lines(choice.then),
      way,
    ].join("\n");
  }

  private lines(lines: readonly Line[]): string[] {
    return lines.map(({ speaker, text, if: condition, effects }) => {
      const name = this.scenario.cast.get(speaker)?.name;
      const who = name ?? (speaker === "you" ? "You" : null);
      const words = who === null ? verbatim(text) : `''${verbatim(who)}:'' ${verbatim(text)}`;
      return when(condition, [words, ...this.moves(effects)].join(""));
    });
  }

  private moves(effects: readonly Effect[]): string[] {
    return effects.map((effect) => {
      if (effect.kind === "flag") return `<<set ${variable(effect.flag)} to ${effect.set}>>`;
      const { lo, hi } = this.scenario.attitudes.get(effect.name) ?? { lo: 0, hi: 0 };
      const name = variable(effect.name);
      return `<<set ${name} to Math.clamp(${name} + ${effect.by}, ${lo}, ${hi})>>`;
    });
  }

  /** The next passage is shown below what was said here, which a `goto` would wipe away. */
  private leave(beat: Beat, goto: string): string {
    return `${this.reset(beat, goto)}<<include "${goto}">>`;
  }

  private reset(beat: Beat, goto: string): string {
    return this.scenario.beats.get(goto)?.scene === beat.scene ? "" : "<<set $clock to 0>>";
  }
}

function variable(name: string): string {
  return `$${name.replaceAll(".", "__").replaceAll("-", "_")}`;
}

function when(condition: Condition | undefined, words: string): string {
  return condition ? `<<if ${test(condition)}>>${words}<</if>>` : words;
}

function test({ join, clauses }: Condition): string {
  return clauses
    .map((clause) => {
      if (clause.kind === "flag") return `${clause.set ? "" : "not "}${variable(clause.flag)}`;
      return `${variable(clause.name)} ${OPERATORS[clause.op]} ${clause.value}`;
    })
    .join(` ${join} `);
}

const STORY_FORMAT = { format: "SugarCube", "format-version": "2.36.1" };

/** The story's own number, as Twee 3 asks for: a UUID that stays the same as long as the scenario's id does. */
function ifidOf({ id }: Scenario): string {
  const digits = idHash(id).toUpperCase();
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `A${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20, 32)].join("-");
}

/** Signs that SugarCube would take for markup, a macro or a value; and a line that Twee would take for a new passage. */
const MARKUP = /[<>$\\]|\[\[|''|\/\/|__|~~|\^\^|==|\{\{\{|"""|--|^\s*(::|[!*#>]|----)/m;

/** A text that is shown as it is written, whatever signs are in it. */
function verbatim(text: string): string {
  if (!MARKUP.test(text)) return text;
  return `<nowiki>${text.replaceAll(/<\/nowiki>/gi, "</ nowiki>").replaceAll(/^::/gm, " ::")}</nowiki>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}

/** Link text ends at an arrow, a bar or brackets. */
function linkText({ text }: Choice): string {
  return oneLine(text)
    .replaceAll("->", "→")
    .replaceAll("<-", "←")
    .replaceAll("|", "/")
    .replaceAll("[[", "[")
    .replaceAll("]]", "]");
}
