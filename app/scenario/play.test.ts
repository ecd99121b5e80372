import { describe, expect, it } from "vitest";
import { smallScenario } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { begin, choose, type Play, replay } from "./play";
import { readScenario } from "./read";
import type { Scenario } from "./types";

const example = readScenario(firstAsk).scenario as Scenario;

/** A scenario with one person, one meter, two flags and three scenes, of which `timed` has a clock of 5 minutes. */
function scenarioWith(beats: string, start = "a"): Scenario {
  return smallScenario(`cast:
  ann: { name: Ann, role: Nurse, hidden: { trust: { range: 0..4, start: 2, means: m } } }
meters:
  ease: { range: -2..2, start: 0, means: m }
flags:
  one: first
  two: second
scenes:
  timed: { title: Timed, clock: { limit: 5, late: over } }
  again: { title: Again, clock: { limit: 5, late: over } }
  free: { title: Free }
start: ${start}
beats:
${beats}
endings:
  over: { rank: 0, title: Over, text: t, findings: [] }
  good: { rank: 2, title: Good, text: t, findings: [] }
  fair: { rank: 1, title: Fair, text: t, findings: [] }
`);
}

const said = (play: Pick<Play, "lines">) => play.lines.map(({ speaker, text }) => `${speaker}: ${text}`);

describe("entering a beat", () => {
  it("puts the clock to 0 when the scene differs from that of the beat before", () => {
    const scenario = scenarioWith(`
  a: { scene: timed, lines: [], choices: { go: { say: s, cost: 3, goto: b, why: w, findings: [] } } }
  b: { scene: again, lines: [], choices: { go: { say: s, cost: 1, goto: good, why: w, findings: [] } } }`);
    expect(replay(scenario, ["go"]).clock).toBe(0);
  });

  it("keeps the clock when the scene is the same", () => {
    const scenario = scenarioWith(`
  a: { scene: timed, lines: [], choices: { go: { say: s, cost: 3, goto: b, why: w, findings: [] } } }
  b: { scene: timed, lines: [], choices: { go: { say: s, cost: 1, goto: good, why: w, findings: [] } } }`);
    expect(replay(scenario, ["go"]).clock).toBe(3);
  });

  it("begins the clock anew on coming back to a scene from another", () => {
    const scenario = scenarioWith(`
  a: { scene: timed, lines: [], choices: { go: { say: s, cost: 3, goto: b, why: w, findings: [] } } }
  b: { scene: free, lines: [], route: [{ goto: c }] }
  c: { scene: timed, lines: [], choices: { go: { say: s, goto: good, why: w, findings: [] } } }`);
    expect(replay(scenario, ["go"]).clock).toBe(0);
  });

  it("has no clock where the scene has none", () => {
    const scenario = scenarioWith(`
  a: { scene: free, lines: [], choices: { go: { say: s, cost: 3, goto: good, why: w, findings: [] } } }`);
    expect(begin(scenario).clock).toBeNull();
  });

  it("skips a line whose if fails, and its effects with it", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: [{ ann: no, if: one, effects: [ann.trust +1] }, { ann: yes, if: not one }]
    choices: { go: { say: s, goto: good, why: w, findings: [] } }`);
    expect(said(replay(scenario, []))).toEqual(["ann: yes"]);
    expect(begin(scenario).values["ann.trust"]).toBe(2);
  });

  it("applies a line's effects at once, so that a later line sees them and opposites can both be spoken", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: [{ ann: before, if: not one, effects: [set one] }, { ann: after, if: one }]
    choices: { go: { say: s, goto: good, why: w, findings: [] } }`);
    expect(said(replay(scenario, []))).toEqual(["ann: before", "ann: after"]);
  });

  it("follows the first route entry whose if holds, after the lines", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: [{ ann: hello, effects: [ann.trust +1] }]
    route: [{ if: ann.trust >= 4, goto: over }, { if: ann.trust >= 3, goto: good }, { if: ann.trust >= 1, goto: fair }, { goto: over }]`);
    expect(begin(scenario)).toMatchObject({ beat: null, ending: "good", rank: 2, available: [] });
  });

  it("takes the fallback when no other entry holds", () => {
    const scenario = scenarioWith(`
  a: { scene: free, lines: [], route: [{ if: one, goto: good }, { goto: fair }] }`);
    expect(begin(scenario).ending).toBe("fair");
  });

  it("offers the choices whose if holds, in file order", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: []
    choices:
      zed: { say: s, goto: good, why: w, findings: [] }
      hidden: { say: s, if: one, goto: good, why: w, findings: [] }
      amy: { act: s, if: ann.trust == 2, goto: good, why: w, findings: [] }`);
    expect(begin(scenario).available).toEqual(["zed", "amy"]);
  });
});

describe("choosing", () => {
  const timed = (choice: string) =>
    scenarioWith(`
  a:
    scene: timed
    lines: []
    choices:
      go: { ${choice}, goto: b, why: w, findings: [] }
      late: { say: s, cost: 4, goto: b, why: w, findings: [] }
  b:
    scene: timed
    lines: [{ ann: arrived, effects: [ease +1] }]
    choices:
      go: { say: s, cost: 2, goto: good, why: w, findings: [] }
      back: { say: s, cost: 0, goto: a, why: w, findings: [] }`);

  it("adds the cost in a scene with a clock", () => {
    expect(replay(timed("say: s, cost: 2"), ["go"]).clock).toBe(2);
  });

  it("costs 1 minute where no cost is written", () => {
    expect(replay(timed("say: s"), ["go"]).clock).toBe(1);
  });

  it("goes to late when the clock is at its limit, not before", () => {
    expect(replay(timed("say: s, cost: 4"), ["go"])).toMatchObject({ beat: "b", clock: 4 });
    expect(replay(timed("say: s, cost: 5"), ["go"])).toMatchObject({ ending: "over", rank: 0 });
  });

  it("saturates the clock at its limit", () => {
    const scenario = scenarioWith(`
  a:
    scene: timed
    lines: []
    choices: { go: { say: s, cost: 9, goto: a, why: w, findings: [], then: [{ ann: five, if: clock == 5 }, { ann: more, if: clock > 5 }] } }`);
    expect(said(replay(scenario, ["go"]))).toEqual(["you: s", "ann: five"]);
  });

  it("speaks what was chosen as you, then its effects, then its then lines, then the next beat", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: [{ narrator: opening }]
    choices:
      go: { act: Wave, effects: [set one], goto: b, why: w, findings: [], then: [{ ann: seen, if: one, effects: [set two] }, { ann: both, if: one and two }] }
  b: { scene: free, lines: [{ ann: next, if: two }], choices: { go: { say: s, goto: good, why: w, findings: [] } } }`);
    const play = replay(scenario, ["go"]);
    expect(said(play)).toEqual(["narrator: opening", "you: Wave", "ann: seen", "ann: both", "ann: next"]);
    expect(play.lines.map(({ kind, at, beat }) => `${kind} ${at} ${beat}`)).toEqual([
      "line 0 a",
      "act 1 a",
      "line 1 a",
      "line 1 a",
      "line 1 b",
    ]);
  });

  it("applies effects in order and saturates at both ends of the range", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: []
    choices:
      top: { say: s, effects: [ann.trust +9, ann.trust -1], goto: a, why: w, findings: [] }
      bottom: { say: s, effects: [ease -9, ease +1, set one, clear one, set two], goto: a, why: w, findings: [] }`);
    expect(replay(scenario, ["top"]).values).toEqual({ "ann.trust": 3, ease: 0 });
    expect(replay(scenario, ["bottom"])).toMatchObject({ values: { ease: -1 }, flags: ["two"] });
  });

  it("lets then lines see the minutes that the choice cost", () => {
    const scenario = scenarioWith(`
  a:
    scene: timed
    lines: []
    choices:
      go: { say: s, cost: 2, goto: a, why: w, findings: [], then: [{ ann: two, if: clock == 2 }, { ann: four, if: clock == 4 }] }`);
    expect(said(replay(scenario, ["go", "go"]))).toEqual(["you: s", "ann: two", "you: s", "ann: four"]);
  });

  it("goes to late instead of another ending too", () => {
    expect(replay(timed("say: s"), ["late", "go"])).toMatchObject({ ending: "over" });
  });

  it("enters a late beat of the same scene with its clock at the limit, lines and route included", () => {
    const scenario = smallScenario(`cast: { ann: { name: Ann, role: r } }
scenes: { timed: { title: Timed, clock: { limit: 2, late: bell } } }
start: a
beats:
  a: { scene: timed, lines: [], choices: { go: { say: s, cost: 2, goto: a, why: w, findings: [] } } }
  bell: { scene: timed, lines: [{ ann: bell }], route: [{ if: clock >= 2, goto: over }, { goto: good }] }
endings:
  over: { rank: 0, title: o, text: t, findings: [] }
  good: { rank: 1, title: o, text: t, findings: [] }`);
    const play = replay(scenario, ["go"]);
    expect(play.ending).toBe("over");
    expect(said(play)).toEqual(["you: s", "ann: bell"]);
  });

  it("ignores cost where there is no clock", () => {
    const scenario = scenarioWith(`
  a: { scene: free, lines: [], choices: { go: { say: s, cost: 99, goto: a, why: w, findings: [] } } }`);
    expect(replay(scenario, ["go", "go"])).toMatchObject({ beat: "a", clock: null });
  });

  it("enters the same beat again when a choice leads back to it", () => {
    expect(
      said(replay(example, ["pitch", "own-up"])).filter((line) => line.startsWith("osei: So what")),
    ).toHaveLength(2);
  });

  it("refuses a choice that is not on offer, unknown, or after the end", () => {
    expect(choose(example, begin(example), "small")).toBeNull();
    expect(choose(example, begin(example), "nothing")).toBeNull();
    const end = replay(example, ["ask", "push", "push"]);
    expect(end).toMatchObject({ ending: "declined", rejected: { choice: "push", at: 2 } });
  });
});

describe("ending", () => {
  it("gives the ending, its rank, and every attitude, meter and flag", () => {
    const play = replay(example, ["pitch", "promise"]);
    expect(play).toMatchObject({
      beat: null,
      ending: "trial-run",
      rank: 2,
      values: { "osei.trust": 2, "osei.fatigue": 4, "sam.pressure": 3 },
      flags: ["promised"],
      clock: null,
      available: [],
    });
    expect(play.rejected).toBeUndefined();
  });
});

describe("a play", () => {
  it("stops at the first choice that is not on offer, in the state before it", () => {
    const play = replay(example, ["ask", "own-up", "push"]);
    expect(play.rejected).toEqual({ choice: "own-up", at: 1 });
    expect(play).toMatchObject({ beat: "burden", clock: 3, available: ["promise", "small", "push"] });
    expect(play.steps).toHaveLength(1);
  });

  it("is the same every time", () => {
    expect(replay(example, ["pitch", "own-up", "small"])).toEqual(
      replay(example, ["pitch", "own-up", "small"]),
    );
  });

  it("keeps each decision with what was offered and the values on both sides", () => {
    const [, second] = replay(example, ["pitch", "own-up"]).steps;
    expect(second).toMatchObject({
      beat: "burden",
      scene: "round",
      clock: 1,
      offered: ["promise", "own-up", "push"],
      chosen: "own-up",
      before: { values: { "osei.trust": 2, "sam.pressure": 3 }, flags: [] },
      after: { values: { "osei.trust": 3, "sam.pressure": 2 }, flags: ["owned"] },
    });
    expect(second?.lines.map(({ kind }) => kind)).toEqual(["say", "line"]);
  });

  it("keeps skipped lines, hints and what people made of it out of the transcript", () => {
    const texts = replay(example, ["ask", "promise"]).lines.map(({ text }) => text);
    expect(texts).not.toContain("May is full already.");
    expect(texts).not.toContain("He expected a list of criteria.");
    expect(texts).not.toContain("The next item starts.");
  });

  it("can begin at another beat, with other values", () => {
    const here = begin(example, {
      beat: "burden",
      values: { "osei.fatigue": 4 },
      flags: ["promised"],
      clock: 2,
    });
    expect(here).toMatchObject({ beat: "burden", clock: 2, flags: ["promised"], taken: 0 });
    expect(here.available).toContain("own-up");
    expect(choose(example, here, "push")?.after.ending).toBe("declined");
  });

  it("says so when nothing is on offer", () => {
    const scenario = scenarioWith(`
  a: { scene: free, lines: [], choices: { go: { say: s, if: one, goto: good, why: w, findings: [] } } }`);
    expect(begin(scenario)).toMatchObject({ beat: "a", ending: null, available: [] });
  });

  it("works with names that objects inherit", () => {
    const scenario =
      smallScenario(`cast: { constructor: { name: C, role: r, hidden: { constructor: { range: 0..2, start: 0, means: m } } } }
meters: { valueof: { range: 0..3, start: 1, means: m } }
flags: { hasownproperty: f }
scenes: { constructor: { title: t } }
start: constructor-1
beats:
  constructor-1: { scene: constructor, lines: [{ constructor: hi, effects: [set hasownproperty] }], choices: { constructor: { say: s, effects: [constructor.constructor +1, valueof +1], goto: constructor, why: w, findings: [] } } }
endings: { constructor: { rank: 1, title: t, text: t, findings: [] } }`);
    expect(replay(scenario, ["constructor"])).toMatchObject({
      ending: "constructor",
      values: { "constructor.constructor": 1, valueof: 2 },
      flags: ["hasownproperty"],
    });
  });

  it("replays 12 choices in a few milliseconds", () => {
    const scenario = scenarioWith(`
  a:
    scene: free
    lines: [{ ann: hello, if: not one }, { ann: again, if: one, effects: [ease +1] }]
    choices: { go: { say: s, effects: [set one, ann.trust -1], goto: a, why: w, findings: [] }, stop: { say: s, goto: good, why: w, findings: [] } }`);
    const choices = Array.from({ length: 12 }, () => "go");
    for (let i = 0; i < 50; i++) replay(scenario, choices);
    const start = performance.now();
    for (let i = 0; i < 50; i++) replay(scenario, choices);
    expect((performance.now() - start) / 50).toBeLessThan(10);
  });
});
