import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import neverCameBack from "../../../courses/onboarding/scenarios/never-came-back.yaml?raw";
import { checkScenario } from "../check";
import { scenarioText } from "../fixtures/arbitrary";
import { fileOf, scenarioFrom } from "../fixtures/build";
import firstAsk from "../fixtures/first-ask.yaml?raw";
import { playEverything } from "../fixtures/oracle";

vi.setConfig({ testTimeout: 60_000 });

/** What is said of a place in a text where some words stand otherwise. */
function saidOf(at: string, text: string, ...swaps: [from: string, to: string][]): string {
  const changed = swaps.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, () => to);
  }, text);
  return checkScenario(changed).problems.find((problem) => problem.at === at)?.message ?? "";
}

describe("what stands in the way of what is never reached", () => {
  it("is the condition that never holds, with the value that it would need", () => {
    const small = "        if: osei.trust >= 3\n";
    expect(
      saidOf("beats.burden.choices.small", firstAsk, [
        small,
        "        if: osei.trust >= 3 and sam.pressure >= 4\n",
      ]),
    ).toContain(
      "`sam.pressure >= 4` never holds here: `sam.pressure` would need to be 4 or more, and is 2 to 3.",
    );
  });

  it("is a flag that is never set, or never clear", () => {
    const tonight = "beats.two-empty-folders.choices.tonight";
    expect(
      saidOf(tonight, neverCameBack, [
        "if: rash-promise, effects: [clear",
        "if: stood-back, effects: [clear",
      ]),
    ).toContain("`stood-back` would need to be set, and never is.");
    const pushed = firstAsk
      .replace("effects: [osei.trust -1, sam.pressure +1]", "effects: [set owned, osei.trust -1]")
      .replace("effects: [set promised, osei.trust +1]", "effects: [set promised, set owned]")
      .replace("effects: [osei.fatigue -1]", "effects: [set owned]");
    expect(
      saidOf("beats.close.lines.0", pushed, ["if: promised and sam", "if: not owned and sam"]),
    ).toContain("`not owned` never holds here: `owned` would need to be clear, and never is.");
  });

  it("is that parts hold one by one and never together, with the nearest that a play comes", () => {
    const text =
      fileOf(`cast: { ann: { name: Ann, role: r, hidden: { a: { range: 1..5, start: 3, means: m }, b: { range: 1..5, start: 3, means: m } } } }
scenes: { s: { title: t } }
start: x
beats:
  x: { scene: s, lines: [], choices: {
    up: { say: Up, effects: [ann.a +1, ann.b -1], goto: y, why: w, findings: [] },
    down: { say: Down, effects: [ann.a -1, ann.b +1], goto: y, why: w, findings: [] } } }
  y: { scene: s, lines: [], choices: {
    both: { say: Both, if: ann.a > 3 and ann.b >= 4, goto: end, why: w, findings: [] },
    on: { say: On, goto: end, why: w, findings: [] } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }
`);
    expect(saidOf("beats.y.choices.both", text)).toContain(
      "Each of `ann.a > 3` and `ann.b >= 4` holds at some time, and never all of them at once. The nearest that a play comes: `ann.b` is 2 and would need to be 4 or more.",
    );
  });

  it("is an entry before it that is taken instead", () => {
    expect(
      saidOf("beats.close.route.1", firstAsk, [
        "- if: osei.trust >= 3 and sam.pressure <= 2",
        "- if: osei.trust >= 2",
      ]),
    ).toContain("It does hold at times, and then an entry before it is taken.");
  });

  it("is that nothing leads there, or only what is not reached itself", () => {
    const lonely =
      '  lonely: { scene: round, lines: [], choices: { wait: { say: "Wait", goto: LATER, why: w, findings: [] } } }\n';
    const chain =
      lonely.replace("LATER", "after") + lonely.replace("lonely", "after").replace("LATER", "declined");
    const text = firstAsk.replace("beats:\n", `beats:\n${chain}`);
    expect(saidOf("beats.lonely", text)).toContain("Nothing leads to it.");
    expect(saidOf("beats.after", text)).toContain(
      "Only `lonely` would lead to it, and no play comes there either.",
    );
  });

  it("is the nearest way in, however far back it begins", () => {
    const later =
      '  later: { scene: round, lines: [], choices: { go: { say: "Go", goto: moved, why: w, findings: [] } } }\n';
    const text = firstAsk
      .replace("beats:\n", `beats:\n${later}`)
      .replace("endings:\n", "endings:\n  moved: { rank: 1, title: t, text: t, findings: [] }\n")
      .replace(
        "      - if: osei.trust >= 3 and",
        "      - { if: osei.fatigue == 0, goto: later }\n      - if: osei.trust >= 3 and",
      );
    expect(saidOf("endings.moved", text)).toContain(
      "The nearest way to it is `beats.close.route.0`, which leads there by way of `later`. `osei.fatigue == 0` never holds here: `osei.fatigue` would need to be 0, and is 2 to 4.",
    );
  });

  it("is time that never runs out, or always does", () => {
    expect(saidOf("beats.handover", neverCameBack, ["clock: { limit: 8,", "clock: { limit: 80,"])).toContain(
      "the time of *Meeting 1* never runs out: at most 8 of its 80 minutes are used",
    );
    const rushed = saidOf("beats.burden", firstAsk, ["cost: 3\n", "cost: 6\n"], ["cost: 1\n", "cost: 7\n"]);
    expect(rushed).toContain(
      "The nearest way to it is `beats.opening.choices.ask`, and that choice always uses up the time, all 6 minutes of it.",
    );
  });

  it("is true of what playing shows, on generated scenarios", () => {
    const NEVER =
      /`([^`]+)` never holds here: `([^`]+)` would need to be [^,]+, and is (?:always (-?\d+)|(-?\d+) to (-?\d+))\./g;
    let told = 0;
    fc.assert(
      fc.property(scenarioText, (text) => {
        const met = playEverything(scenarioFrom(text), 120);
        fc.pre(met !== null);
        for (const { code, at, message } of checkScenario(text).problems) {
          if (code !== "unavailable-choice") continue;
          const beat = at.split(".")[1];
          const here = [...met.values()].filter(({ situation }) => situation.beat === beat);
          for (const [, , name = "", always, low = always, high = always] of message.matchAll(NEVER)) {
            const values = here.map(({ situation }) =>
              name === "clock" ? situation.clock : situation.values[name],
            );
            expect([Math.min(...values.map(Number)), Math.max(...values.map(Number))]).toEqual([
              Number(low),
              Number(high),
            ]);
            told++;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(20);
  });
});
