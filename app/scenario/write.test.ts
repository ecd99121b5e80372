import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { scenarioText } from "./fixtures/arbitrary";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { formatScenario } from "./format";
import { contentHash } from "./hash";
import { readScenario } from "./read";
import { writeScenario } from "./write";

describe("a scenario that is written", () => {
  it("reads as the same content", () => {
    const scenario = scenarioFrom(firstAsk);
    expect(contentHash(scenarioFrom(writeScenario(scenario)))).toBe(contentHash(scenario));
  });

  it("has every text in double quotes, and names, rules and numbers without", () => {
    const text = writeScenario(scenarioFrom(firstAsk));
    expect(text).toContain('      - sam: "Eight patients to discuss. You have two minutes."\n');
    expect(text).toContain("        if: osei.fatigue >= 4 and not owned\n");
    expect(text).toContain("        effects: [set owned, osei.trust +1, sam.pressure -1]\n");
    expect(text).toContain("        range: 0..4\n");
    expect(text).toContain("        findings: [B6.4, B6.5]\n");
    expect(text).not.toContain("#");
  });

  it("keeps texts that look like something else", () => {
    const odd = firstAsk
      .replace("title: The first ask", 'title: "no: #1, {a} & *b* \\"c\\" \\\\ \\u00e9\\nd"')
      .replace("role: Ward manager", 'role: "42"')
      .replace("You owned up to a bad start", '"true"');
    const scenario = scenarioFrom(odd);
    expect(contentHash(scenarioFrom(writeScenario(scenario)))).toBe(contentHash(scenario));
  });

  it("keeps optional fields, bands in conditions, and review", () => {
    const full = firstAsk
      .replace(
        "minutes: 6",
        "setting: A ward\nmeters: { ease: { range: -2..2, start: 0, means: m } }\nminutes: 6",
      )
      .replace("    hidden:\n      trust", "    mood: fatigue\n    hidden:\n      trust")
      .replace("where: Meeting room", "present: [osei], where: Meeting room")
      .replace(
        "if: osei.trust >= 3\n        cost",
        "if: osei.trust < open or ease == -1\n        hint: h\n        cost",
      );
    const scenario = scenarioFrom(full);
    expect(contentHash(scenarioFrom(writeScenario(scenario)))).toBe(contentHash(scenario));
  });

  it("comes back whatever the scenario", () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = scenarioFrom(text);
        expect(contentHash(scenarioFrom(writeScenario(scenario)))).toBe(contentHash(scenario));
      }),
      { numRuns: 60 },
    );
  });
});

describe("formatting", () => {
  const formatted = formatScenario(firstAsk);

  it("quotes prose, and leaves comments, layout, names and rules alone", () => {
    expect(formatted).toContain('title: "The first ask"\n');
    expect(formatted).toContain(
      '- osei: "The last team took names and vanished."\n        if: osei.fatigue >= 3\n',
    );
    expect(formatted).toContain(
      '{ title: "Ward round", when: "Tuesday 11:50", where: "Meeting room", clock: { limit: 6, late: out-of-time } }',
    );
    expect(formatted).toContain("portrait: { head: grayShort, accessories: glasses }");
    expect(formatted).toContain(
      "id: first-ask                      # stable; texts are free to change, ids are not\n",
    );
    expect(formatted).toContain("# A delayed consequence");
  });

  it("changes nothing that the file says, and nothing the second time", () => {
    expect(contentHash(scenarioFrom(formatted))).toBe(contentHash(scenarioFrom(firstAsk)));
    expect(formatScenario(formatted)).toBe(formatted);
  });

  it("turns single quotes into double ones, and leaves block texts", () => {
    const text = firstAsk
      .replace("title: The first ask", "title: 'It''s \"first\"'")
      .replace(
        "summary: Two minutes at the end of a ward round, and one favour to ask.",
        "summary: >\n  Two minutes\n  at the end",
      );
    const now = formatScenario(text);
    expect(now).toContain('title: "It\'s \\"first\\""\n');
    expect(now).toContain("summary: >\n  Two minutes\n");
  });

  it("keeps a file that the checker had proved proved the same", () => {
    const [before, after] = [checkScenario(firstAsk), checkScenario(formatted)];
    expect(after.behaviourHash).toBe(before.behaviourHash);
    expect(after.problems.map(({ code, at }) => [code, at])).toEqual(
      before.problems.map(({ code, at }) => [code, at]),
    );
  });

  it("does nothing to a text that is no scenario", () => {
    expect(formatScenario("just words")).toBe("just words");
    expect(readScenario(formatScenario("a: [")).scenario).toBeNull();
  });
});
