import { describe, expect, it } from "vitest";
import { setAt } from "../edit";
import { fileOf, scenarioFrom } from "../fixtures/build";
import { scenarioJsonSchema } from "../json-schema";
import { leftByMermaid, mermaidOf } from "../map";
import { leftByTwee, tweeOf } from "../twee";
import { CARRIED_BY_MERMAID, CARRIED_BY_TWEE } from "./carried";
import { fieldsOf } from "./fields";

/** A scenario that writes every field there is. */
const FULL = fileOf(`setting: A ward
contentNote: Mentions rain
cast:
  ann:
    name: Ann
    role: Nurse
    mood: b
    portrait: { head: long }
    hidden:
      a: { range: 0..3, start: 1, means: Trust, bands: { low: { from: 0, face: calm, cue: Ann sits. }, high: { from: 2 } } }
      b: { range: 0..2, start: 0, means: Care }
  bob: { name: Bob, role: Cook }
meters: { m: { range: 0..2, start: 1, means: Ease } }
flags: { f: A flag, g: Another }
scenes:
  s: { title: First, when: Monday, where: Here, present: [ann], clock: { limit: 4, late: bad } }
  t: { title: Second }
start: x
beats:
  x:
    scene: s
    lines:
      - ann: Well
        if: ann.a >= 1
        effects: [ann.a +1]
    choices:
      one:
        say: Yes
        if: not f
        cost: 2
        effects: [ann.b +1, m +1]
        then:
          - ann: Good
        goto: y
        hint: Think
        why: Because
        made: { ann: Fine }
        findings: [A1.1]
      two: { act: Wave, goto: y, why: w, findings: [] }
  y: { scene: t, lines: [], route: [{ if: ann.a >= 2, goto: good }, { goto: bad }] }
  z: { scene: t, lines: [], route: [{ goto: bad }] }
endings:
  good: { rank: 1, title: Good, text: It went well, findings: [A1.1] }
  bad: { rank: 0, title: Bad, text: It went badly, findings: [] }
review: { "over-length minutes": Small }
`);

/** For each field, a place where the scenario above writes it, and something else that it could say there. */
const OTHERWISE: readonly [
  field: string,
  at: string,
  value: string | number | string[] | Record<string, string>,
][] = [
  ["scenario.id", "id", "other"],
  ["scenario.title", "title", "Other"],
  ["scenario.summary", "summary", "Other"],
  ["scenario.role", "role", "Other"],
  ["scenario.setting", "setting", "Other"],
  ["scenario.minutes", "minutes", 3],
  ["scenario.contentNote", "contentNote", "Other"],
  ["scenario.start", "start", "y"],
  ["scenario.flags", "flags.f", "Other words"],
  ["scenario.review", "review", { "over-length minutes": "Other" }],
  ["person.name", "cast.ann.name", "Anne"],
  ["person.role", "cast.ann.role", "Other"],
  ["person.portrait", "cast.ann.portrait.head", "short"],
  ["person.mood", "cast.ann.mood", "a"],
  ["attitude.range", "cast.ann.hidden.a.range", "0..4"],
  ["attitude.start", "cast.ann.hidden.a.start", 2],
  ["attitude.means", "cast.ann.hidden.a.means", "Other"],
  ["band.from", "cast.ann.hidden.a.bands.high.from", 3],
  ["band.face", "cast.ann.hidden.a.bands.low.face", "smile"],
  ["band.cue", "cast.ann.hidden.a.bands.low.cue", "Other"],
  ["scene.title", "scenes.s.title", "Other"],
  ["scene.when", "scenes.s.when", "Other"],
  ["scene.where", "scenes.s.where", "Other"],
  ["scene.present", "scenes.s.present", ["bob"]],
  ["clock.limit", "scenes.s.clock.limit", 5],
  ["clock.late", "scenes.s.clock.late", "good"],
  ["beat.scene", "beats.y.scene", "s"],
  ["line.words", "beats.x.lines.0.ann", "Other"],
  ["line.if", "beats.x.lines.0.if", "ann.a >= 2"],
  ["line.effects", "beats.x.lines.0.effects", ["ann.a -1"]],
  ["choice.say", "beats.x.choices.one.say", "Other"],
  ["choice.act", "beats.x.choices.two.act", "Other"],
  ["choice.if", "beats.x.choices.one.if", "f"],
  ["choice.cost", "beats.x.choices.one.cost", 3],
  ["choice.effects", "beats.x.choices.one.effects", ["set f"]],
  ["choice.goto", "beats.x.choices.one.goto", "z"],
  ["choice.hint", "beats.x.choices.one.hint", "Other"],
  ["choice.why", "beats.x.choices.one.why", "Other"],
  ["choice.made", "beats.x.choices.one.made.ann", "Other"],
  ["choice.findings", "beats.x.choices.one.findings", ["B1.1"]],
  ["entry.if", "beats.y.route.0.if", "ann.a >= 3"],
  ["entry.goto", "beats.y.route.0.goto", "z"],
  ["ending.rank", "endings.good.rank", 2],
  ["ending.title", "endings.good.title", "Other"],
  ["ending.text", "endings.good.text", "Other"],
  ["ending.findings", "endings.good.findings", ["B1.1"]],
];

/** Fields that hold other elements, and say nothing themselves; and the format's number, of which there is one. */
const HOLDERS = [
  "scenario.format",
  "scenario.cast",
  "scenario.meters",
  "scenario.scenes",
  "scenario.beats",
  "scenario.endings",
  "person.hidden",
  "attitude.bands",
  "scene.clock",
  "beat.lines",
  "beat.choices",
  "beat.route",
  "choice.then",
];

const FORMS = [
  { name: "Twee", carried: CARRIED_BY_TWEE, write: tweeOf, left: leftByTwee },
  { name: "Mermaid", carried: CARRIED_BY_MERMAID, write: mermaidOf, left: leftByMermaid },
];

/** Every field of the format, from the schema that editors read. */
function fieldsOfTheFormat(): string[] {
  const { properties, $defs } = scenarioJsonSchema();
  const elements = Object.entries({ scenario: { properties }, ...$defs });
  return elements.flatMap(([element, schema]) => {
    const fields = typeof schema === "object" ? Object.keys(schema.properties ?? {}) : [];
    return [...fields.map((field) => `${element}.${field}`), ...(element === "line" ? ["line.words"] : [])];
  });
}

describe("what could not be carried over", () => {
  const scenario = scenarioFrom(FULL);
  const written = fieldsOf(scenario);

  it("is asked of every field of the format", () => {
    const all = fieldsOfTheFormat().sort();
    expect(all.length).toBeGreaterThan(50);
    for (const { carried } of FORMS) expect(Object.keys(carried).sort()).toEqual(all);
    expect([...OTHERWISE.map(([field]) => field), ...HOLDERS].sort()).toEqual(all);
    expect([...new Set(written.map(({ field }) => field))].sort()).toEqual(all);
  });

  describe.each(FORMS)("to $name", ({ carried, write, left }) => {
    it.each(OTHERWISE)("is honest about %s", (field, at, value) => {
      const changed = scenarioFrom(setAt(FULL, at, value) ?? "");
      const isCarried = carried[field as keyof typeof carried] === null;
      expect(write(changed) !== write(scenario)).toBe(isCarried);
    });

    it("is named with every place where it is written, and nothing else is", () => {
      const named = left(scenario);
      for (const { field, at } of written) {
        const what = carried[field];
        if (what === null) expect(named.flatMap((one) => one.at)).not.toContain(at);
        else expect(named.find((one) => one.what === what)?.at).toContain(at);
      }
    });

    it("is nothing more where a scenario writes less", () => {
      const bare = scenarioFrom(
        fileOf(`cast: { ann: { name: Ann, role: r } }
scenes: { s: { title: t } }
start: x
beats: { x: { scene: s, lines: [], choices: { y: { say: Go, goto: end, why: w, findings: [] } } } }
endings: { end: { rank: 0, title: t, text: "*So* it ends for {{identity.teamName}}", findings: [] } }`),
      );
      const whats = left(bare).map(({ what }) => what);
      expect(whats).toContain("whys");
      expect(whats).not.toContain("hints");
      expect(whats).not.toContain("portraits");
    });
  });

  it("names local values and Markdown in texts that are carried", () => {
    const text = FULL.replace("text: It went well", 'text: "*Well* done, {{identity.teamName}}"');
    const named = leftByTwee(scenarioFrom(text));
    expect(
      named.filter(({ at }) => at.includes("endings.good.text")).map(({ what }) => what.slice(0, 8)),
    ).toEqual(["local va", "Markdown"]);
    expect(leftByTwee(scenario).some(({ what }) => what.startsWith("Markdown"))).toBe(false);
  });
});
