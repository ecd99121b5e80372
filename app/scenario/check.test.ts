import { describe, expect, it } from "vitest";
import { type Check, type CheckOptions, checkScenario, unreviewed } from "./check";
import { fileOf } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { replay } from "./play";

interface Parts {
  readonly hidden?: string;
  readonly meters?: string;
  readonly flags?: string;
  readonly scene?: string;
  readonly minutes?: string;
  readonly review?: string;
}

/** A file with one person, one scene, three endings and these beats; what is not given is left out. */
function file(beats: string, { hidden, meters, flags, scene = "title: t", review }: Parts = {}): string {
  const optional = [
    meters && `meters:\n${meters}`,
    flags && `flags:\n${flags}`,
    review && `review:\n${review}`,
  ].filter((part) => part !== undefined);
  return fileOf(`cast: { ann: { name: Ann, role: r${hidden ? `, hidden: { ${hidden} }` : ""} } }
${optional.join("\n")}
scenes: { s: { ${scene} } }
start: a
beats:
${beats}
endings:
  bad: { rank: 0, title: t, text: t, findings: [] }
  fair: { rank: 1, title: t, text: t, findings: [] }
  good: { rank: 2, title: t, text: t, findings: [] }
`);
}

/** A choice that goes somewhere, with more fields where they are given. */
const go = (goto: string, more = "", say = "go") =>
  `{ say: "${say}", goto: ${goto}, why: w, findings: []${more && `, ${more}`} }`;
const beat = (id: string, choices: string, lines = "[]") =>
  `  ${id}: { scene: s, lines: ${lines}, choices: { ${choices} } }`;
const router = (id: string, route: string, lines = "[]") =>
  `  ${id}: { scene: s, lines: ${lines}, route: [${route}] }`;

/** The places of one code. */
function placesOf(text: string, code: string, options?: CheckOptions): string[] {
  return checkScenario(text, options)
    .problems.filter((problem) => problem.code === code)
    .map(({ at }) => at);
}

/** The one problem of a code. */
function onlyProblem(check: Check, code: string) {
  const found = check.problems.filter((problem) => problem.code === code);
  expect(found).toHaveLength(1);
  return found[0];
}

describe("a file that holds", () => {
  const check = checkScenario(firstAsk);

  it("is ok and proved, with 12 situations and 11 transitions in the example", () => {
    expect(check).toMatchObject({ id: "first-ask", ok: true, proven: true, states: 12, transitions: 11 });
    expect(check.merged).toEqual({ states: 8, transitions: 11 });
    expect(check.behaviourHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has statistics of uniform random play", () => {
    const { stats } = check;
    expect(stats).toMatchObject({ bestRank: 3, worstRank: 0, choices: { shortest: 2, longest: 3 } });
    const chances = new Map(stats?.endings.map(({ id, chance }) => [id, chance]));
    // ask (1/2): promise runs out of time, small is agreed, push is declined. pitch (1/2): promise, own-up, push.
    // After own-up (1/18 each), promise brings the clock to 1+2+3 = 6 and is out of time, and small only to 1+2+2 = 5.
    expect(chances.get("out-of-time")).toBeCloseTo(1 / 6 + 1 / 18, 5);
    expect(chances.get("agreed")).toBeCloseTo(1 / 6 + 1 / 18, 5);
    expect(chances.get("trial-run")).toBeCloseTo(1 / 6, 5);
    expect(chances.get("declined")).toBeCloseTo(1 / 6 + 1 / 6 + 1 / 18, 5);
    expect(stats?.choices.mean).toBeCloseTo(2 + 1 / 6, 5);
  });

  it("counts the words of the transcript, and minutes at 180 words and 3 choices a minute", () => {
    const text = file(
      beat(
        "a",
        `x: ${go("good", "then: [{ ann: three more words }]", "two words")}`,
        "[{ ann: And four to begin }]",
      ),
    );
    expect(checkScenario(text).stats).toMatchObject({
      words: { shortest: 9, mean: 9, longest: 9 },
      minutes: { shortest: 0.383333, longest: 0.383333 },
    });
  });

  it("has no longest play where one can go round", () => {
    const text = file(beat("a", `x: ${go("good")}, y: ${go("a")}`));
    expect(checkScenario(text).stats?.choices).toEqual({ shortest: 1, mean: 2, longest: null });
  });
});

describe("a text with errors", () => {
  it("is not explored", () => {
    const check = checkScenario(firstAsk.replace("goto: burden", "goto: nowhere"));
    expect(check).toMatchObject({ ok: false, id: "first-ask", problems: [{ code: "unknown-target" }] });
    const { proven, states, transitions, merged, behaviourHash, stats } = check;
    expect([proven, states, transitions, merged, behaviourHash, stats]).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("what never happens", () => {
  const text = file(
    [
      beat(
        "a",
        `x: ${go("b")}, never: ${go("good", "if: f, then: [{ ann: hm, if: f }]")}`,
        "[{ ann: silent, if: f }]",
      ),
      router("b", "{ if: f, goto: fair }, { if: m >= 1, goto: good }, { goto: bad }"),
      beat("lost", `x: ${go("fair", "if: f")}`, "[{ ann: also silent, if: f }]"),
    ].join("\n"),
    { flags: "  f: f", meters: "  m: { range: 0..2, start: 1, means: m }" },
  );
  const errors = checkScenario(text).problems.filter(({ severity }) => severity === "error");

  it("is reported once for its place, and nothing inside it again", () => {
    expect(errors.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
      "dead-route beats.b.route.0",
      "silent-line beats.a.lines.0",
      "unavailable-choice beats.a.choices.never",
      "unreachable-beat beats.lost",
      "unreachable-ending endings.bad",
      "unreachable-ending endings.fair",
    ]);
  });

  it("lets a fallback idle", () => {
    expect(placesOf(text, "dead-route")).toEqual(["beats.b.route.0"]);
  });

  it("stands where it is written", () => {
    const problem = errors.find(({ code }) => code === "unavailable-choice");
    const line = text.split("\n")[(problem?.line ?? 0) - 1] ?? "";
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(/^never:/);
  });

  it("makes the file not ok", () => {
    expect(checkScenario(text)).toMatchObject({ ok: false, proven: true });
  });
});

describe("getting stuck", () => {
  const text = file(
    [
      beat("a", `x: ${go("end")}, y: ${go("b")}, z: ${go("good")}`),
      beat("b", `x: ${go("end")}, back: ${go("b")}`),
      beat("end", `x: ${go("fair", "if: f")}`),
    ].join("\n"),
    { flags: "  f: f" },
  );
  const check = checkScenario(text);

  it("is a dead end where nothing is on offer, with a shortest way there", () => {
    expect(onlyProblem(check, "dead-end")).toMatchObject({
      at: "beats.end",
      witness: ["x"],
      severity: "error",
    });
  });

  it("is no way out where nothing ends, and not for the dead end itself", () => {
    expect(onlyProblem(check, "no-way-out")).toMatchObject({ at: "beats.b", witness: ["y"] });
  });

  it("leaves no statistics", () => {
    expect(check.stats).toBeNull();
  });

  it("is seen in a loop without an end", () => {
    const loop = file(beat("a", `x: ${go("a")}`));
    expect(onlyProblem(checkScenario(loop), "no-way-out")).toMatchObject({ at: "beats.a", witness: [] });
  });
});

describe("not-proven", () => {
  it("is an error, and says so without the word passed", () => {
    const check = checkScenario(firstAsk, { limit: 5 });
    expect(check).toMatchObject({
      ok: false,
      proven: false,
      states: null,
      transitions: null,
      merged: null,
      stats: null,
    });
    expect(onlyProblem(check, "not-proven")?.message).not.toContain("passed");
  });

  it("is not needed where the merged situations are few enough", () => {
    expect(checkScenario(firstAsk, { limit: 10 })).toMatchObject({
      ok: true,
      proven: true,
      states: null,
      transitions: null,
      merged: { states: 8, transitions: 11 },
    });
  });
});

describe("names that do nothing", () => {
  it("are flags and attitudes never changed, never read, or neither", () => {
    const text = file(
      beat("a", `x: ${go("good", "if: not read or r >= 0, effects: [set changed, ann.c +1, c +1]")}`),
      {
        flags: "  read: f\n  changed: f\n  neither: f",
        hidden:
          "c: { range: 0..2, start: 0, means: m }, seen: { range: 0..2, start: 0, means: m, bands: { all: { from: 0 } } }",
        meters: "  c: { range: 0..2, start: 0, means: m }\n  r: { range: 0..2, start: 0, means: m }",
      },
    );
    expect(placesOf(text, "unused-flag")).toEqual(["flags.read", "flags.changed", "flags.neither"]);
    expect(placesOf(text, "unused-attitude")).toEqual([
      "cast.ann.hidden.c",
      "cast.ann.hidden.seen",
      "meters.c",
      "meters.r",
    ]);
  });

  it("do not include an attitude that changes and shows in bands", () => {
    const text = file(beat("a", `x: ${go("good", "effects: [ann.c +1]")}`), {
      hidden: "c: { range: 0..2, start: 0, means: m, bands: { low: { from: 0 }, high: { from: 1 } } }",
    });
    expect(placesOf(text, "unused-attitude")).toEqual([]);
  });

  it("are costs without a clock, but not the cost that nobody wrote", () => {
    const beats = beat("a", `x: ${go("good", "cost: 2")}, y: ${go("fair")}`);
    expect(placesOf(file(beats), "idle-cost")).toEqual(["beats.a.choices.x.cost"]);
    expect(placesOf(file(beats, { scene: "title: t, clock: { limit: 5, late: bad }" }), "idle-cost")).toEqual(
      [],
    );
  });
});

describe("fake-choice", () => {
  const parts = { flags: "  f: f" };

  it("is the later of two choices that lead to the same", () => {
    const text = file(beat("a", `x: ${go("good")}, y: ${go("fair")}, z: ${go("good", "", "other words")}`));
    expect(placesOf(text, "fake-choice")).toEqual(["beats.a.choices.z"]);
  });

  it("is not one that leaves another trace, even if nothing reads it", () => {
    const text = file(beat("a", `x: ${go("good")}, z: ${go("good", "effects: [set f]")}`), parts);
    expect(placesOf(text, "fake-choice")).toEqual([]);
    expect(placesOf(text, "fake-choice", { limit: 2 })).toEqual([]);
  });

  it("is not one that is never on offer together with the other", () => {
    const text = file(
      beat(
        "a",
        `x: ${go("good", "if: f")}, z: ${go("good", "if: not f")}, y: ${go("a", "effects: [set f]")}`,
      ),
      parts,
    );
    expect(placesOf(text, "fake-choice")).toEqual([]);
  });
});

describe("saturated", () => {
  it("is an effect that changes nothing wherever it applies", () => {
    const text = file(
      [
        beat("a", `x: ${go("b", "effects: [m -1, m +1, set f]")}`),
        beat("b", `x: ${go("good", "effects: [set f, m +1, clear g]")}`),
      ].join("\n"),
      { meters: "  m: { range: 0..1, start: 0, means: m }", flags: "  f: f\n  g: g" },
    );
    expect(placesOf(text, "saturated")).toEqual([
      "beats.a.choices.x.effects.0",
      "beats.b.choices.x.effects.0",
      "beats.b.choices.x.effects.1",
      "beats.b.choices.x.effects.2",
    ]);
  });

  it("is said of nothing that is never applied", () => {
    const text = file(beat("a", `x: ${go("good", "if: f, effects: [clear f]")}, y: ${go("good")}`), {
      flags: "  f: f",
    });
    expect(placesOf(text, "saturated")).toEqual([]);
  });
});

describe("idle-clause", () => {
  it("names each clause that could go, once for its condition", () => {
    const text = file(
      [
        beat("a", `x: ${go("b", "effects: [set f, m +1]")}, y: ${go("b")}`),
        router("b", "{ if: f and m >= 1, goto: good }, { if: m <= 0, goto: fair }, { goto: bad }"),
      ].join("\n"),
      { meters: "  m: { range: 0..1, start: 0, means: m }", flags: "  f: f" },
    );
    const found = checkScenario(text).problems.filter(({ code }) => code === "idle-clause");
    expect(found.map(({ at }) => at)).toEqual(["beats.b.route.0.if", "beats.b.route.1.if"]);
    expect(found[0]?.message).toContain("Any one of `f` and `m >= 1`");
    expect(found[1]?.message).toContain("`m <= 0` decides nothing");
  });
});

describe("ways to the best rank", () => {
  it("warn of a choice without which it is out of reach", () => {
    const text = file(
      [
        beat("a", `x: ${go("b")}, y: ${go("b", "effects: [set f]")}`),
        beat("b", `top: ${go("good")}, z: ${go("fair")}`),
      ].join("\n"),
      { flags: "  f: f" },
    );
    expect(placesOf(text, "single-good-route")).toEqual(["beats.b.choices.top"]);
  });

  it("warn of a first choice from which it is out of reach, with the play so far", () => {
    const text = file(
      [
        beat("a", `on: ${go("b")}`),
        beat("b", `x: ${go("c")}, y: ${go("fair")}`),
        beat("c", `x: ${go("good")}, y: ${go("bad")}`),
      ].join("\n"),
    );
    expect(onlyProblem(checkScenario(text), "no-recovery")).toMatchObject({
      at: "beats.b.choices.y",
      severity: "warning",
      witness: ["on", "y"],
    });
  });
});

describe("untelegraphed", () => {
  const decide = [
    beat("a", `x: ${go("b", "effects: [ann.t +1]")}, y: ${go("b")}`),
    beat("b", `x: ${go("c", "effects: [set f]")}, y: ${go("c")}`),
    router("c", "{ if: ann.t > 1, goto: good }, { goto: fair }"),
  ];
  const hidden = (bands: string) => ({
    hidden: `t: { range: 0..3, start: 1, means: m${bands} }`,
    flags: "  f: f",
  });

  it("is a threshold that decides and does not show", () => {
    const text = file(decide.join("\n"), hidden(""));
    expect(placesOf(text, "untelegraphed")).toEqual(["beats.c.route.0.if"]);
    expect(onlyProblem(checkScenario(text), "untelegraphed")?.message).toContain("`ann.t` reaching 2");
  });

  it("shows in a band that begins there", () => {
    expect(
      placesOf(
        file(decide.join("\n"), hidden(", bands: { low: { from: 0 }, high: { from: 2 } }")),
        "untelegraphed",
      ),
    ).toEqual([]);
    expect(
      placesOf(
        file(decide.join("\n"), hidden(", bands: { low: { from: 0 }, high: { from: 1 } }")),
        "untelegraphed",
      ),
    ).toHaveLength(1);
  });

  it("shows in a line that asks for it while a choice remains, not in one after the last", () => {
    const early = [
      decide[0],
      beat("b", `x: ${go("c", "effects: [set f]")}, y: ${go("c")}`, "[{ ann: Good, if: ann.t >= 2 }]"),
      decide[2],
    ];
    expect(placesOf(file(early.join("\n"), hidden("")), "untelegraphed")).toEqual([]);
    const late = [
      decide[0],
      decide[1],
      router("c", "{ if: ann.t > 1, goto: good }, { goto: fair }", "[{ ann: Good, if: ann.t >= 2 }]"),
    ];
    expect(placesOf(file(late.join("\n"), hidden("")), "untelegraphed")).toHaveLength(1);
  });
});

describe("giveaways", () => {
  const long = "a considerably longer thing to say here";

  it("warn where the best choice is the longest in most situations", () => {
    const text = file(beat("a", `x: ${go("good", "", long)}, y: ${go("fair")}`));
    const problem = onlyProblem(checkScenario(text), "length-giveaway");
    expect(problem?.message).toContain("In 100 % of situations");
    expect(problem?.message).toContain("the longest");
  });

  it("warn where it is the shortest, and not where lengths are alike or ranks tie", () => {
    expect(
      placesOf(file(beat("a", `x: ${go("good")}, y: ${go("fair", "", long)}`)), "length-giveaway"),
    ).toEqual(["beats"]);
    expect(
      placesOf(file(beat("a", `x: ${go("good")}, y: ${go("fair", "", "ga")}`)), "length-giveaway"),
    ).toEqual([]);
    expect(
      placesOf(file(beat("a", `x: ${go("good", "", long)}, y: ${go("good")}`)), "length-giveaway"),
    ).toEqual([]);
  });

  it("warn of a cue that beats chance by more than half a rank, with the play it makes", () => {
    const text = file(
      [
        beat("a", `x: ${go("b", "", "shall we now?")}, y: ${go("bad", "", "we shall now.")}`),
        beat("b", `x: ${go("bad", "", "I say this.")}, y: ${go("good", "", "so is this?")}`),
      ].join("\n"),
    );
    const check = checkScenario(text);
    const problem = onlyProblem(check, "cue-giveaway");
    expect(problem).toMatchObject({ at: "beats", witness: ["x", "y"] });
    expect(problem?.message).toContain(
      "question mark comes to a mean rank of 2.0, and choosing at random to 0.5",
    );
    expect(check.scenario && replay(check.scenario, problem?.witness ?? []).ending).toBe("good");
  });

  it("follow a cue only where it points somewhere", () => {
    const text = file(
      beat(
        "a",
        `x: ${go("good", "", "is this it?")}, y: ${go("fair", "", "is this so?")}, z: ${go("bad", "", "or is this?")}`,
      ),
    );
    expect(placesOf(text, "cue-giveaway")).toEqual([]);
  });
});

describe("over-length", () => {
  const long = (count: number) =>
    file(beat("a", `x: ${go("good")}`, `[{ ann: "${"word ".repeat(count)}" }]`));

  it("warns where a mean play differs from `minutes` by more than half", () => {
    // One choice is a third of a minute; `minutes` is 1, so more than 1.5 or less than 0.5 is too far.
    expect(placesOf(long(20), "over-length")).toEqual(["minutes"]);
    expect(placesOf(long(60), "over-length")).toEqual([]);
    expect(placesOf(long(205), "over-length")).toEqual([]);
    expect(placesOf(long(215), "over-length")).toEqual(["minutes"]);
  });
});

describe("dominated-choice", () => {
  it("is for information: another choice does at least as well wherever this is on offer", () => {
    const text = file(beat("a", `x: ${go("good")}, y: ${go("fair")}, z: ${go("good", "", "oh")}`));
    expect(onlyProblem(checkScenario(text), "dominated-choice")).toMatchObject({
      at: "beats.a.choices.y",
      severity: "info",
    });
  });

  it("is not one that is better somewhere, or on offer where the other is not", () => {
    const text = file(
      [
        beat("a", `x: ${go("b", "effects: [set f]")}, y: ${go("b")}`),
        beat("b", `one: ${go("good", "if: f")}, two: ${go("fair")}`),
      ].join("\n"),
      { flags: "  f: f" },
    );
    expect(placesOf(text, "dominated-choice")).toEqual(["beats.a.choices.y"]);
  });
});

describe("review", () => {
  const beats = beat("a", `x: ${go("good", "cost: 2")}`);

  it("keeps a warning with a reason, by code and path", () => {
    const warnings = (review: string) =>
      unreviewed(checkScenario(file(beats, { review }))).map(({ code }) => code);
    expect(warnings("  x: y")).toContain("idle-cost");
    expect(warnings('  "idle-cost beats.a.choices.x.cost": "Kept for later."')).not.toContain("idle-cost");
  });

  it("takes no warning out of the list", () => {
    expect(
      placesOf(file(beats, { review: '  "idle-cost beats.a.choices.x.cost": "Kept."' }), "idle-cost"),
    ).toHaveLength(1);
  });
});

describe("a warning", () => {
  it("leaves the file ok", () => {
    const check = checkScenario(
      file(beat("a", `x: ${go("good", "cost: 2")}, y: ${go("fair")}, z: ${go("bad")}`)),
    );
    expect(check.problems.some(({ severity }) => severity === "warning")).toBe(true);
    expect(check.ok).toBe(true);
  });
});
