import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import findingsFile from "../../courses/findings.yaml?raw";
import neverCameBack from "../../courses/onboarding/scenarios/never-came-back.yaml?raw";
import threeMinutes from "../../courses/onboarding/scenarios/three-minutes.yaml?raw";
import { type Check, type CheckOptions, checkScenario, unreviewed } from "./check";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { FAULTS, type Fault } from "./fixtures/planted-faults";
import { replay } from "./play";

const { findings } = parse(findingsFile) as { findings: { id: string }[] };
const known: CheckOptions = {
  findings: new Set(findings.map(({ id }) => id)),
  slots: new Set(threeMinutes.match(/(?<=\{\{)[^}]+/g)),
};

const GOOD = {
  "first-ask": firstAsk,
  "three-minutes": threeMinutes,
  "never-came-back": neverCameBack,
};

/** Each edit replaces words that stand in the file once. */
function planted({ in: name, edits }: Fault): string {
  return edits.reduce((text: string, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  }, GOOD[name]);
}

/** The codes whose problems carry a witness. */
const WITNESSED = ["dead-end", "no-way-out", "no-recovery", "cue-giveaway"];

const checkOf = (fault: Fault): Check =>
  checkScenario(planted(fault), { ...known, ...(fault.limit !== undefined && { limit: fault.limit }) });

describe("good scenarios", () => {
  it.each(Object.entries(GOOD))("%s has no error and no unreviewed warning", (_, text) => {
    const check = checkScenario(text, known);
    expect([check.ok, check.proven, unreviewed(check)]).toEqual([true, true, []]);
  });
});

describe("planted faults", () => {
  it.each(FAULTS)("$code in $in: $at", (fault) => {
    const check = checkOf(fault);
    const same = check.problems.filter(({ code }) => code === fault.code);
    expect(same.map(({ at }) => at)).toContain(fault.at);
    const problem = same.find(({ at }) => at === fault.at);
    const line = planted(fault).split("\n")[(problem?.line ?? 0) - 1];
    expect(line).toContain(fault.line);
    expect(problem?.message).toMatch(/[.?]$/);
    const before = checkScenario(GOOD[fault.in], known).problems;
    expect(before.some(({ code, at }) => code === fault.code && at === fault.at)).toBe(false);
    if (!WITNESSED.includes(fault.code)) return;
    if (fault.witness) expect(problem?.witness).toEqual(fault.witness);
    expect(check.scenario && replay(check.scenario, problem?.witness ?? ["none"]).rejected).toBeUndefined();
  });

  it("are at least two for each code, and eighty in all", () => {
    const counts = new Map<string, number>();
    for (const { code } of FAULTS) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
    expect(FAULTS.length).toBeGreaterThanOrEqual(80);
  });
});
