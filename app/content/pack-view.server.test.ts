import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.server";
import { localise, localText } from "./local.server";
import { datePack, type Pack } from "./pack.server";
import { missingFields, packGaps, packLines } from "./pack-view.server";

const TODAY = "2026-11-24";
const packs = Object.values(catalogue.packs).map((file) => datePack(file, TODAY));

const small = (values: Pack["values"], checked: Pack["checked"] = {}): Pack => ({
  id: "small",
  name: "Small",
  values,
  checked: { default: { by: "Ann", on: "2026-11-01", until: "2027-05-01" }, ...checked },
});

describe.each(packs)("the pack $name", (pack) => {
  test("has every mandatory field", () => {
    expect(missingFields(pack.values)).toEqual([]);
  });

  test("has one check about to expire, none expired, and one promise outstanding", () => {
    const kinds = packGaps(pack, TODAY).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "expiring")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "owed")).toHaveLength(1);
    expect(kinds).toHaveLength(2);
  });

  test("leaves no slot of a module or a rehearsal open", () => {
    for (const lesson of Object.values(catalogue.lessons))
      for (const slot of lesson.slots) expect([slot, localText(pack, slot)]).not.toContain(undefined);
    for (const scenario of Object.values(catalogue.scenarios))
      expect(localise(scenario.source, pack)).not.toMatch(/\{\{/);
  });
});

test("modules read differently with each pack", () => {
  const slots = Object.values(catalogue.lessons).flatMap((lesson) => lesson.slots);
  const [one, other] = packs.map((pack) => slots.map((slot) => localText(pack, slot)));
  expect(packs).toHaveLength(2);
  expect(one).not.toEqual(other);
});

describe("a group in words", () => {
  test("has a line for each field that is filled in, and its check", () => {
    const pack = small({
      safety: {
        alarmSystem: { type: "a lanyard", issuedBy: "reception" },
        restrictedItems: ["lighters", "glass"],
        siteInduction: { required: true },
        keysFobs: "",
        unknown: "x",
      },
    });
    const { title, lines } = packLines(pack, "safety");
    expect(title).toBe("Safety");
    expect(lines.map(({ label, values }) => [label, values])).toEqual([
      ["Site induction", ["yes"]],
      ["Alarm", ["a lanyard; issued by: reception"]],
      ["What not to bring", ["lighters", "glass"]],
    ]);
    expect(lines[0]).toMatchObject({ checkedBy: "Ann", checkedOn: "2026-11-01", expiresOn: "2027-05-01" });
  });

  test("that is not there has no lines", () => {
    expect(packLines(small({}), "constructor").lines).toEqual([]);
  });
});

describe("what is missing", () => {
  test("says shifts for a ward, and not for a community team", () => {
    const fields = (teamType: string) => missingFields({ identity: { teamType } });
    expect(fields("inpatient-acute")).toContain("rhythm.shiftTimes");
    expect(fields("CMHT")).not.toContain("rhythm.shiftTimes");
    expect(fields("CMHT")).toContain("safety.dutyWorker");
    expect(fields("CMHT")).not.toContain("support.peerRA");
  });

  test.each([
    ["2026-11-23", "expired"],
    ["2026-11-24", "expiring"],
    ["2026-12-24", "expiring"],
    ["2026-12-25", undefined],
  ])("a check that holds until %s is %s", (until, kind) => {
    const pack = small({}, { "safety.alarmSystem": { by: "Bo", on: "2026-05-01", until } });
    const gap = packGaps(pack, TODAY).find((entry) => entry.kind !== "missing");
    expect(gap?.kind).toBe(kind);
    if (gap) expect(gap.label).toBe("Safety: alarm");
  });

  test("names feedback that is owed, and not what was given", () => {
    const owed = (status: string) => [
      { promise: "One page", promisedBy: "x", due: "2026-09-01", owner: "the office", status },
    ];
    const gaps = (status: string) =>
      packGaps(small({ history: { feedbackOwed: owed(status) } }), TODAY).filter(
        ({ kind }) => kind === "owed",
      );
    expect(gaps("outstanding")).toEqual([
      { kind: "owed", label: "One page", due: "2026-09-01", owner: "the office" },
    ]);
    expect(gaps("given")).toEqual([]);
  });
});
