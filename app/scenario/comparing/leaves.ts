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
} from "../types";
import { writeCondition, writeEffect } from "../written";

/** One thing that a scenario says, in words, and whether it decides what happens. */
export interface Leaf {
  readonly text: string;
  readonly decides: boolean;
}

/** A scenario as what can be compared: single fields by path, and lists (lines, routes) as lists. */
export interface Leaves {
  readonly fields: ReadonlyMap<string, Leaf>;
  readonly lists: ReadonlyMap<string, readonly Leaf[]>;
}

/** Takes a scenario apart, by dotted path, in the order of the format. */
export function leavesOf(scenario: Scenario): Leaves {
  return new Gatherer().all(scenario);
}

class Gatherer {
  private readonly fields = new Map<string, Leaf>();
  private bandsAsked: ReadonlySet<string> = new Set();
  private readonly lists = new Map<string, Leaf[]>();

  all(scenario: Scenario): Leaves {
    const { id, title, summary, role, setting, minutes, contentNote, start } = scenario;
    this.bandsAsked = bandsAskedIn(scenario);
    this.says("", { id, title, summary, role, setting, minutes: `${minutes}`, contentNote });
    this.decides("", { start });
    for (const person of scenario.cast.values()) this.person(person);
    for (const meter of scenario.meters.values()) this.attitude(`meters.${meter.id}`, meter);
    for (const [flag, means] of scenario.flags) this.says("flags", { [flag]: means });
    for (const scene of scenario.scenes.values()) this.scene(scene);
    for (const beat of scenario.beats.values())
      this.beat(beat, scenario.scenes.get(beat.scene)?.clock !== undefined);
    for (const ending of scenario.endings.values()) this.ending(ending);
    for (const [warning, reason] of scenario.review) this.says("review", { [warning]: reason });
    return { fields: this.fields, lists: this.lists };
  }

  private says(at: string, texts: Readonly<Record<string, string | undefined>>, decides = false): void {
    for (const [field, text] of Object.entries(texts)) {
      if (text !== undefined) this.fields.set(at === "" ? field : `${at}.${field}`, { text, decides });
    }
  }

  private decides(at: string, texts: Readonly<Record<string, string | undefined>>): void {
    this.says(at, texts, true);
  }

  private person({ id, name, role, portrait, hidden, mood }: Person): void {
    const at = `cast.${id}`;
    this.says(at, { name, role, mood });
    this.says(`${at}.portrait`, Object.fromEntries(portrait));
    for (const one of hidden.values()) this.attitude(`${at}.hidden.${one.id}`, one);
  }

  private attitude(at: string, { name: called, lo, hi, start, means, bands }: Attitude): void {
    this.decides(at, { range: `${lo}..${hi}`, start: `${start}` });
    this.says(at, { means });
    for (const { name, from, face, cue } of bands) {
      this.says(`${at}.bands.${name}`, { from: `${from}` }, this.bandsAsked.has(`${called} ${name}`));
      this.says(`${at}.bands.${name}`, { face, cue });
    }
  }

  private scene({ id, title, when, where, present, clock }: Scene): void {
    this.says(`scenes.${id}`, { title, when, where, present: present?.join(", ") });
    if (clock) this.decides(`scenes.${id}.clock`, { limit: `${clock.limit}`, late: clock.late });
  }

  private beat({ id, scene, lines, choices, route }: Beat, hasClock: boolean): void {
    const at = `beats.${id}`;
    this.decides(at, { scene });
    this.list(`${at}.lines`, lines.map(lineLeaf));
    this.list(`${at}.route`, route.map(routeLeaf));
    for (const choice of choices.values()) this.choice(`${at}.choices.${choice.id}`, choice, hasClock);
  }

  private choice(at: string, choice: Choice, hasClock: boolean): void {
    const { kind, text, if: condition, cost, effects, goto, hint, why, made, findings } = choice;
    this.says(at, { [kind]: text });
    this.decides(at, { if: condition && writeCondition(condition) });
    this.says(at, { cost: cost === undefined ? undefined : `${cost}` }, hasClock);
    this.decides(at, { effects: effects.map(writeEffect).join(", ") || undefined, goto });
    this.list(`${at}.then`, choice.then.map(lineLeaf));
    this.says(at, { hint, why, findings: findings.join(", ") });
    this.says(`${at}.made`, Object.fromEntries(made));
  }

  private ending({ id, rank, title, text, findings }: Ending): void {
    this.decides(`endings.${id}`, { rank: `${rank}` });
    this.says(`endings.${id}`, { title, text, findings: findings.join(", ") });
  }

  private list(at: string, leaves: Leaf[]): void {
    if (leaves.length > 0) this.lists.set(at, leaves);
  }
}

/** The bands that conditions name, which stand there for their numbers: attitude and band, with a space between. */
function bandsAskedIn({ beats }: Scenario): Set<string> {
  const asked = new Set<string>();
  const asks = (all: Iterable<{ readonly if?: Condition }>) => {
    for (const { if: condition } of all) {
      for (const clause of condition?.clauses ?? []) {
        if (clause.kind === "compare" && clause.band !== undefined)
          asked.add(`${clause.name} ${clause.band}`);
      }
    }
  };
  for (const { lines, choices, route } of beats.values()) {
    asks([...lines, ...route, ...choices.values()]);
    for (const { then } of choices.values()) asks(then);
  }
  return asked;
}

function lineLeaf({ speaker, text, if: condition, effects }: Line): Leaf {
  const when = condition ? ` (if ${writeCondition(condition)})` : "";
  const what = effects.length > 0 ? ` [${effects.map(writeEffect).join(", ")}]` : "";
  return { text: `${speaker}: ${text}${when}${what}`, decides: effects.length > 0 };
}

function routeLeaf({ if: condition, goto }: Route): Leaf {
  return { text: condition ? `${goto} (if ${writeCondition(condition)})` : goto, decides: true };
}
