import { describe, expect, it } from "vitest";
import { debrief } from "./debrief";
import { scenarioFrom, smallScenario } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";

const example = scenarioFrom(firstAsk);

describe("a debrief", () => {
  const { decisions, ending, people, meters } = debrief(example, ["pitch", "promise"]);

  it("tells each decision: where, what was on offer, what was chosen and why it matters", () => {
    expect(decisions.map(({ number, beat, chosen }) => [number, beat, chosen.id])).toEqual([
      [1, "opening", "pitch"],
      [2, "burden", "promise"],
    ]);
    expect(decisions[1]).toMatchObject({
      scene: { id: "round", title: "Ward round", when: "Tuesday 11:50", where: "Meeting room" },
      clock: 1,
      why: "Offers feedback, but has not tested the date with the ward.",
      findings: ["A4.3", "A4.4"],
      flagsSet: ["promised"],
      flagsCleared: [],
    });
    expect(decisions[1]?.offered.map(({ id }) => id)).toEqual(["promise", "own-up", "push"]);
  });

  it("tells what people made of it, by cast id", () => {
    const [first] = debrief(example, ["ask"]).decisions;
    expect(first?.made).toEqual([{ person: "osei", text: "He expected a list of criteria." }]);
  });

  it("tells which attitudes moved, and between which bands", () => {
    const [first] = debrief(example, ["ask"]).decisions;
    expect(first?.moved).toMatchObject([
      { name: "osei.trust", person: "osei", from: 2, to: 3, fromBand: "guarded", toBand: "open" },
      { name: "sam.pressure", person: "sam", from: 3, to: 2, fromBand: null, toBand: null },
    ]);
    expect(decisions[1]?.moved).toEqual([]); // +1 by the promise, -1 by what came of it
  });

  it("ties what was on offer to the decision that tipped an attitude", () => {
    expect(decisions[0]?.echoes).toMatchObject([
      { kind: "choice", flags: [], tipped: ["osei.fatigue"], after: 1, beat: "burden" },
    ]);
  });

  it("ties a later line to the decision that set its flag, and a route too", () => {
    expect(decisions[1]?.echoes).toMatchObject([
      {
        kind: "line",
        flags: ["promised"],
        after: 0,
        beat: "close",
        speaker: "sam",
        text: "May is full already.",
      },
      { kind: "route", flags: ["promised"], after: 0, beat: "close", goto: "trial-run" },
    ]);
  });

  it("draws a line for each person's mood, before the first decision and after each", () => {
    expect(people).toMatchObject([
      { person: "osei", name: "osei.trust", lo: 0, hi: 4, values: [2, 2, 2] },
      { person: "sam", name: "sam.pressure", values: [3, 3, 3] },
    ]);
    expect(meters).toEqual([]);
  });

  it("says exactly what one different choice could still have led to", () => {
    const [first] = decisions;
    const outlook = (id: string) => first?.alternatives.find((one) => one.id === id)?.outlook;
    expect(outlook("ask")).toMatchObject({ best: 3 });
    expect(outlook("ask")?.endings.map(({ id }) => id)).toEqual(["agreed", "declined", "out-of-time"]);
    expect(first?.outlook?.endings.map(({ id }) => id)).toEqual([
      "agreed",
      "trial-run",
      "declined",
      "out-of-time",
    ]);
    expect(decisions[1]?.alternatives.map(({ id, outlook: one }) => [id, one?.best])).toEqual([
      ["own-up", 3],
      ["push", 1],
    ]);
  });

  it("has the ending, or none while the play goes on", () => {
    expect(ending).toMatchObject({ id: "trial-run", rank: 2 });
    expect(debrief(example, ["ask"]).ending).toBeNull();
    expect(debrief(example, [])).toMatchObject({ ending: null, decisions: [] });
  });

  it("leaves out what was not on offer", () => {
    expect(debrief(example, ["ask", "own-up", "push"]).decisions).toHaveLength(1);
  });
});

describe("consequences", () => {
  const scenario = smallScenario(`cast: { ann: { name: Ann, role: r } }
flags: { swore: f, wrote: f }
scenes: { one: { title: t }, two: { title: t } }
start: a
beats:
  a:
    scene: one
    lines: []
    choices:
      swear: { say: s, effects: [set swore], goto: b, why: w, findings: [], then: [{ ann: You swore., if: swore }] }
      wait: { say: s, goto: b, why: w, findings: [] }
  b:
    scene: two
    lines: [{ ann: I heard., if: swore }]
    choices:
      write: { say: Letter, if: swore, effects: [clear swore, set wrote], goto: c, why: w, findings: [] }
      go: { say: s, goto: c, why: w, findings: [] }
  c:
    scene: two
    lines: [{ ann: Thank you for writing., if: wrote }, { ann: Still sore., if: swore }, { ann: Nothing owed., if: not swore }]
    choices: { go: { say: s, goto: end, why: w, findings: [] } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
  const echoes = (choices: string[]) =>
    debrief(scenario, choices).decisions.map((decision) =>
      decision.echoes.map(({ kind, text, after }) => `${kind} ${after}: ${text}`),
    );

  it("count how many decisions later they came, and leave the reaction itself out", () => {
    expect(echoes(["swear", "go", "go"])).toEqual([
      ["line 0: I heard.", "choice 1: Letter", "line 1: Still sore."],
      [],
      [],
    ]);
  });

  it("belong to the decision that last changed the flag, cleared ones included", () => {
    expect(echoes(["swear", "write", "go"])).toEqual([
      ["line 0: I heard.", "choice 1: Letter"],
      ["line 0: Thank you for writing.", "line 0: Nothing owed."],
      [],
    ]);
  });

  it("belong to nobody where a flag is as it was at the start", () => {
    expect(echoes(["wait", "go", "go"])).toEqual([[], [], []]);
  });
});

describe("consequences of what was tipped", () => {
  const scenario =
    smallScenario(`cast: { ann: { name: Ann, role: r, hidden: { trust: { range: 0..4, start: 2, means: m } } } }
scenes: { one: { title: t, clock: { limit: 9, late: end } }, two: { title: t } }
start: a
beats:
  a:
    scene: one
    lines: []
    choices:
      up: { say: s, effects: [ann.trust +1], goto: b, why: w, findings: [], then: [{ ann: Well., if: ann.trust >= 3 }] }
      down: { say: s, effects: [ann.trust -1], goto: b, why: w, findings: [] }
      wait: { say: s, goto: b, why: w, findings: [] }
  b:
    scene: one
    lines: [{ ann: It is early., if: clock <= 5 }]
    choices:
      up: { say: s, effects: [ann.trust +1], goto: c, why: w, findings: [] }
      down: { say: s, effects: [ann.trust -1], goto: c, why: w, findings: [] }
      wait: { say: s, goto: c, why: w, findings: [] }
  c:
    scene: two
    lines: [{ ann: I kept you a chair., if: ann.trust >= 3 }, { ann: You again., if: ann.trust <= 1 }, { ann: Hello., if: ann.trust >= 2 }]
    choices: { go: { say: s, goto: end, why: w, findings: [] } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
  const echoes = (choices: string[]) =>
    debrief(scenario, choices).decisions.map((decision) =>
      decision.echoes.map(({ text, after, tipped }) => `${after}: ${text} (${tipped.join()})`),
    );

  it("belong to the decision that brought the attitude over the line, and to no later one", () => {
    expect(echoes(["up", "up", "go"])).toEqual([["1: I kept you a chair. (ann.trust)"], [], []]);
    expect(echoes(["wait", "up", "go"])).toEqual([[], ["0: I kept you a chair. (ann.trust)"], []]);
  });

  it("belong to the last decision that did so, where it went to and fro", () => {
    expect(echoes(["up", "down", "go"])).toEqual([[], [], []]);
    expect(echoes(["down", "up", "go"])).toEqual([[], ["0: Hello. (ann.trust)"], []]);
    expect(echoes(["down", "wait", "go"])).toEqual([["1: You again. (ann.trust)"], [], []]);
  });

  it("belong to nobody where it stood so from the start, and the clock is nobody's doing", () => {
    expect(echoes(["wait", "wait", "go"])).toEqual([[], [], []]);
  });
});

describe("its speed", () => {
  it("stays under 100 ms with some 5,000 situations", () => {
    const meters = ["p", "q", "r", "s"].map((id) => `${id}: { range: 0..8, start: 4, means: m }`);
    const choices = ["p", "q", "r", "s"].flatMap((id) => [
      `up-${id}: { say: s, effects: [${id} +1], goto: a, why: w, findings: [] }`,
      `down-${id}: { say: s, effects: [${id} -1], goto: a, why: w, findings: [] }`,
    ]);
    const wide = smallScenario(`cast: { ann: { name: Ann, role: r } }
meters: { ${meters.join(", ")} }
scenes: { one: { title: t } }
start: a
beats:
  a: { scene: one, lines: [], choices: { ${choices.join(", ")}, stop: { say: s, goto: z, why: w, findings: [] } } }
  z: { scene: one, lines: [], route: [{ if: p >= 8 and q >= 8 and r >= 8 and s >= 8, goto: good }, { goto: fair }] }
endings: { good: { rank: 1, title: t, text: t, findings: [] }, fair: { rank: 0, title: t, text: t, findings: [] } }`);
    const play = ["up-p", "up-q", "up-r", "up-s", "stop"];
    const start = performance.now();
    const [first] = debrief(wide, play).decisions;
    const took = performance.now() - start;
    expect(first?.alternatives[0]?.outlook?.best).toBe(1);
    expect(took).toBeLessThan(400); // 9^4 = 6,561 situations, and nothing warm
    const again = performance.now();
    debrief(wide, play);
    expect(performance.now() - again).toBeLessThan(50);
  });
});
