import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.server";
import { localCheck, localise, localText } from "./local.server";
import {
  datePack,
  type Pack,
  type PackFile,
  packCheck,
  packFileSchema,
  packPaths,
  packValue,
} from "./pack.server";

const TODAY = "2026-11-24";
const by = "Somebody";

const file: PackFile = {
  format: 1,
  id: "elm",
  name: "Elm",
  values: {
    identity: {
      opened: { daysAgo: 24 },
      lease: { inDays: 100 },
      today: { inDays: 0 },
      counted: { from: 380, to: 410, asOf: { daysAgo: 1 } },
      notADate: { daysAgo: 3, note: "x" },
      nested: [{ due: { daysAgo: 2 } }],
      teams: ["a", "b", "c"],
      open: true,
      closed: false,
      beds: 0,
      blank: "",
      unknown: null,
      none: [],
    },
    safety: { alarm: { issuedBy: "reception" } },
  },
  checked: {
    default: { by: "Anybody", daysAgo: 21, goodForDays: 180 },
    safety: { by, daysAgo: 30, goodForDays: 90 },
    "safety.alarm": { by: "Priya", daysAgo: 84, goodForDays: 90 },
  },
};
const pack = datePack(file, TODAY);

describe("a pack on the day it is taken in", () => {
  test("has a day in the place of every number of days", () => {
    expect(pack.values.identity).toMatchObject({
      opened: "2026-10-31",
      lease: "2027-03-04",
      today: TODAY,
      counted: { from: 380, to: 410, asOf: "2026-11-23" },
      nested: [{ due: "2026-11-22" }],
    });
  });

  test("leaves what only looks like one", () => {
    expect(packValue(pack, "identity.notADate.daysAgo")).toBe(3);
  });

  test("says when each part was checked and until when that holds", () => {
    expect(pack.checked).toEqual({
      default: { by: "Anybody", on: "2026-11-03", until: "2027-05-02" },
      safety: { by, on: "2026-10-25", until: "2027-01-23" },
      "safety.alarm": { by: "Priya", on: "2026-09-01", until: "2026-11-30" },
    });
  });

  test("does not change the file it came from", () => {
    expect(file.values.identity).toMatchObject({ opened: { daysAgo: 24 } });
  });
});

describe("a value of a pack", () => {
  test.each([
    ["safety.alarm.issuedBy", "reception"],
    ["identity.teams", ["a", "b", "c"]],
    ["identity.teams.1", "b"],
    ["identity.nested.0.due", "2026-11-22"],
    ["identity.beds", 0],
    ["identity.closed", false],
    ["identity.unknown", null],
    ["identity.none", []],
  ])("at %s is %j", (path, value) => {
    expect(packValue(pack, path)).toEqual(value);
  });

  test.each([
    "identity",
    "identity.nested",
    "identity.counted",
    "identity.teams.3",
    "identity.teams.-1",
    "identity.teams.",
    "identity.teams.1.0",
    "identity.teams. 1",
    "identity.teams.1e0",
    "identity.teams.length",
    "identity.teams.at",
    "identity.nothing",
    "identity.beds.toFixed",
    "safety.alarm.issuedBy.length",
    "",
    ".",
    "constructor",
    "constructor.name",
    "__proto__",
    "identity.__proto__.constructor",
    "identity.toString",
    "identity.constructor.name",
    "identity.hasOwnProperty",
  ])("is not at %j", (path) => {
    expect(packValue(pack, path)).toBeUndefined();
  });

  test("is at every path that the pack lists, and at no other", () => {
    const paths = packPaths(pack.values);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(packValue(pack, path)).not.toBeUndefined();
    expect(paths).toContain("identity.nested.0.due");
    expect(paths).toContain("identity.teams");
    expect(paths).not.toContain("identity");
  });
});

describe("who checked a value", () => {
  test.each([
    ["safety.alarm.issuedBy", "Priya"],
    ["safety.alarm", "Priya"],
    ["safety.alarms", by],
    ["safety", by],
    ["identity.teams.1", "Anybody"],
    ["constructor", "Anybody"],
    ["__proto__.by", "Anybody"],
    ["", "Anybody"],
  ])("for %s is %s: the longest path that holds it", (path, name) => {
    expect(packCheck(pack, path)?.by).toBe(name);
    expect(localCheck(pack, path).by).toBe(name);
  });
});

describe("a local text", () => {
  test.each([
    ["identity.teams", "a, b and c"],
    ["identity.open", "yes"],
    ["identity.closed", "no"],
    ["identity.beds", "0"],
    ["safety.alarm.issuedBy", "reception"],
    ["identity.blank", undefined],
    ["identity.unknown", undefined],
    ["identity.none", undefined],
    ["identity.counted", undefined],
    ["identity.nothing", undefined],
  ])("at %s is %j", (path, text) => {
    expect(localText(pack, path)).toBe(text);
    expect(localText(null, path)).toBeUndefined();
  });

  test("fills the slots of a sentence, and shows what is missing by its name", () => {
    const sentence = "Ask {{ safety.alarm.issuedBy }} for {{identity.nothing}}, {{constructor}}, {{}}.";
    expect(localise(sentence, pack)).toBe("Ask reception for [nothing], [constructor], {{}}.");
    expect(localise(sentence, null)).toBe("Ask [issuedBy] for [nothing], [constructor], {{}}.");
  });

  test("puts a value in as it is, whatever signs it has", () => {
    const odd: Pack = { ...pack, values: { identity: { teamName: "$& {{safety.alarm.issuedBy}} $1" } } };
    expect(localise("{{identity.teamName}}", odd)).toBe("$& {{safety.alarm.issuedBy}} $1");
  });
});

describe("a pack file", () => {
  const groups = [
    "identity",
    "people",
    "rhythm",
    "safety",
    "records",
    "governance",
    "history",
    "language",
    "support",
  ];
  const whole = { ...file, values: Object.fromEntries(groups.map((group) => [group, {}])) };
  const without = (key: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
  test.each<[string, unknown]>([
    ["without a format", without("format")],
    ["of another format", { ...whole, format: 2 }],
    ["with an id that cannot stand in an address", { ...whole, id: "Elm House" }],
    ["with a group that nobody knows", { ...whole, values: { ...whole.values, gossip: {} } }],
    ["without one of the groups", { ...whole, values: { identity: {} } }],
    ["with a field that nobody knows", { ...whole, verdicts: [] }],
    ["without a default check", { ...whole, checked: { safety: file.checked.safety } }],
    ["checked in the future", { ...whole, checked: { default: { by, daysAgo: -1, goodForDays: 9 } } }],
    ["checked by nobody", { ...whole, checked: { default: { by: "", daysAgo: 1, goodForDays: 9 } } }],
    ["good for no time", { ...whole, checked: { default: { by, daysAgo: 1, goodForDays: 0 } } }],
    ["that is empty", null],
  ])("%s is refused", (_, given) => {
    expect(packFileSchema.safeParse(given).success).toBe(false);
    expect(packFileSchema.safeParse(whole).success).toBe(true);
  });
});

describe("the shipped Maple pack", () => {
  const maple = catalogue.packs.maple;
  if (!maple) throw new Error("no Maple");
  const dated = datePack(maple, TODAY);

  test("fills every field that a lesson shows", () => {
    const slots = Object.values(catalogue.lessons).flatMap((lesson) => lesson.slots);
    expect(slots.length).toBeGreaterThan(0);
    for (const slot of slots)
      expect([slot, localText(dated, slot)]).toEqual([slot, expect.stringMatching(/\S/)]);
  });

  test("fills every slot of every scenario", () => {
    const sources = Object.values(catalogue.scenarios).map(({ source }) => source);
    expect(sources.length).toBeGreaterThan(0);
    const filled = localise(`${sources.join("\n")}\n{{identity.teamName}}`, dated);
    expect(filled).toContain("Maple Community Mental Health Team");
    expect(filled).not.toContain("{{");
    for (const source of sources)
      for (const [, path = ""] of source.matchAll(/\{\{([^{}]+)\}\}/g))
        expect([path, localText(dated, path.trim())]).toEqual([path, expect.stringMatching(/\S/)]);
  });

  test("is checked, in every part, until some day that is still to come when it is taken in", () => {
    for (const path of packPaths(dated.values)) {
      const { by, on, until } = localCheck(dated, path);
      expect(by).not.toBe("");
      expect(on <= TODAY && until > TODAY).toBe(true);
    }
  });
});
