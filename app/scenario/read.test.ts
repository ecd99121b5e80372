import { describe, expect, it } from "vitest";
import { inShort } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { type ReadOptions, readScenario } from "./read";

/** The example with some of its text replaced; each piece must be there. */
function changed(...swaps: [from: string, to: string][]): string {
  let text = firstAsk;
  for (const [from, to] of swaps) {
    if (!text.includes(from)) throw new Error(`not in the example: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

/** `code at line:column` for each problem of a text. */
function problemsOf(text: string, options?: ReadOptions): string[] {
  return readScenario(text, options).problems.map(inShort);
}

/** Where the example says something, as line:column. */
function place(text: string, words: string, extra = 0): string {
  const offset = text.indexOf(words) + extra;
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Swaps one piece, and expects exactly one problem where `words` now stand. */
function expectOne(swap: [string, string], code: string, at: string, words: string, options?: ReadOptions) {
  const text = changed(swap);
  expect(problemsOf(text, options)).toEqual([`${code} ${at} ${place(text, words)}`]);
}

describe("a good file", () => {
  const { scenario, problems, id } = readScenario(firstAsk);

  it("is read without problems", () => {
    expect(problems).toEqual([]);
    expect(id).toBe("first-ask");
  });

  it("keeps everything in file order, with conditions and effects parsed", () => {
    expect([...(scenario?.beats.keys() ?? [])]).toEqual(["opening", "burden", "close"]);
    expect([...(scenario?.attitudes.keys() ?? [])]).toEqual(["osei.trust", "osei.fatigue", "sam.pressure"]);
    const ownUp = scenario?.beats.get("burden")?.choices.get("own-up");
    expect(ownUp).toMatchObject({
      kind: "say",
      cost: 2,
      if: {
        join: "and",
        clauses: [
          { kind: "compare", name: "osei.fatigue", op: ">=", value: 4 },
          { kind: "flag", flag: "owned", set: false },
        ],
      },
      effects: [
        { kind: "flag", flag: "owned", set: true },
        { kind: "add", name: "osei.trust", by: 1 },
        { kind: "add", name: "sam.pressure", by: -1 },
      ],
      goto: "burden",
    });
    expect(ownUp?.findings).toEqual(["B6.4", "B6.5"]);
  });

  it("puts the number of a band in the place of its name, and keeps the name", () => {
    const text = changed(["if: osei.trust >= 3\n        cost", "if: osei.trust >= open\n        cost"]);
    const small = readScenario(text).scenario?.beats.get("burden")?.choices.get("small");
    expect(small?.if?.clauses).toEqual([
      { kind: "compare", name: "osei.trust", op: ">=", value: 3, band: "open" },
    ]);
  });

  it("allows operators without spaces, negative numbers, and the clock where there is one", () => {
    const text = changed([
      "if: osei.trust >= 3\n        cost",
      "if: osei.trust>=-1 and clock<6\n        cost",
    ]);
    const small = readScenario(text).scenario?.beats.get("burden")?.choices.get("small");
    expect(small?.if?.clauses).toEqual([
      { kind: "compare", name: "osei.trust", op: ">=", value: -1 },
      { kind: "compare", name: "clock", op: "<", value: 6 },
    ]);
  });

  it("may use Windows line ends and a byte order mark", () => {
    expect(problemsOf(`\uFEFF${firstAsk.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  it("may say %YAML 1.2 and begin with ---", () => {
    expect(problemsOf(`%YAML 1.2\n---\n${firstAsk}`)).toEqual([]);
  });

  it("checks findings and slots only when it is given them", () => {
    const text = changed(
      ["findings: [B8.1]", "findings: [B99.9]"],
      ["the results", "the {{safety.where}} results"],
    );
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("yaml", () => {
  it.each([
    ["an anchor", "title: &name The first ask", "&name"],
    ["an alias", "title: *name", "*name"],
    ["a tag", "title: !!str The first ask", "!!str"],
    ["a tag of one's own", "title: !note The first ask", "!note"],
  ])("refuses %s", (_, line, words) => {
    const text = changed(["title: The first ask", line]);
    expect(problemsOf(text)).toContain(`yaml  ${place(text, words)}`);
  });

  it("refuses a duplicate key at the second place, and reads on", () => {
    const text = changed(
      ["title: The first ask", "title: The first ask\ntitle: Another"],
      ["goto: burden", "goto: nowhere"],
    );
    expect(problemsOf(text)).toEqual([
      `yaml title ${place(text, "title: Another")}`,
      `unknown-target beats.opening.choices.ask.goto ${place(text, "nowhere")}`,
    ]);
  });

  it("refuses other versions of YAML, in which `no` is not text", () => {
    expect(problemsOf(`%YAML 1.1\n---\n${firstAsk}`)[0]).toBe("yaml  1:1");
  });

  it("refuses a second document", () => {
    expect(problemsOf(`${firstAsk}---\nmore: 1\n`)[0]).toMatch(/^yaml /);
  });

  it("says what to do about a colon inside unquoted text", () => {
    const text = changed(["say: What makes referring hard", "say: One thing: what makes referring hard"]);
    const [problem] = readScenario(text).problems;
    expect(problem).toMatchObject({ code: "yaml", line: 42 });
    expect(problem?.message).toContain("double quotes");
  });

  it("refuses nesting over 32, and allows 32", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(problemsOf(nested(33))).toEqual(["yaml  1:33"]);
    expect(problemsOf(nested(32))).toEqual(["schema  1:1"]);
  });

  it("refuses an empty file", () => {
    expect(problemsOf("")).toEqual(["schema  1:1"]);
    expect(problemsOf("# nothing yet\n")).toHaveLength(1);
  });
});

describe("too-large", () => {
  it("refuses a file over 1 MiB, in bytes", () => {
    expect(problemsOf(`# ${"é".repeat(600 * 1024)}`)).toEqual(["too-large  1:1"]);
    expect(problemsOf(`${firstAsk}# ${"e".repeat(600 * 1024)}\n`)).toEqual([]);
  });

  it("refuses over 2,000 beats", () => {
    const extra = Array.from(
      { length: 1998 },
      (_, i) => `  x${i}: { scene: round, lines: [], route: [{ goto: close }] }`,
    );
    const text = firstAsk.replace("beats:\n", `beats:\n${extra.join("\n")}\n`);
    expect(problemsOf(text)).toEqual([`too-large beats ${place(text, "x0: {")}`]);
  });

  it("refuses over 40 choices in one beat", () => {
    const extra = Array.from(
      { length: 39 },
      (_, i) => `      x${i}: { say: s, goto: close, why: w, findings: [] }`,
    );
    const text = changed(["    choices:\n      ask:", `    choices:\n${extra.join("\n")}\n      ask:`]);
    expect(problemsOf(text)).toEqual([`too-large beats.opening.choices ${place(text, "x0: {")}`]);
  });
});

describe("schema", () => {
  it("reports a missing field of each element", () => {
    expectOne(
      ["summary: Two minutes at the end of a ward round, and one favour to ask.\n", ""],
      "schema",
      "summary",
      "format: 1",
    );
    expectOne(["    role: Ward manager\n", ""], "schema", "cast.sam.role", "sam:\n    name");
    expectOne(["title: Ward round, ", ""], "schema", "scenes.round.title", "round: {");
    expectOne(["limit: 6, ", ""], "schema", "scenes.round.clock.limit", "{ late");
    expectOne(["        findings: [A1.5]\n", ""], "schema", "beats.opening.choices.pitch.findings", "pitch:");
    expectOne(["rank: 2, ", ""], "schema", "endings.trial-run.rank", "trial-run:   {");
  });

  it("reports an unknown field with the nearest one", () => {
    expectOne(["contentNote:", "contentnote:"], "schema", "contentnote", "contentnote");
    const [problem] = readScenario(changed(["contentNote:", "contentnote:"])).problems;
    expect(problem?.message).toContain("Did you mean `contentNote`?");
  });

  it.each([
    ["42", "a number"],
    ["2.0", "a number"],
    ["true", "a boolean"],
    ["~", "nothing"],
  ])("refuses %s as a text and says to quote it", (value, read) => {
    const [problem, more] = readScenario(changed(["title: The first ask", `title: ${value}`])).problems;
    expect(problem).toMatchObject({ code: "schema", at: "title", line: 3, column: 8 });
    expect(problem?.message).toContain(`${read}. Put quotes round it: "${value}"`);
    expect(more).toBeUndefined();
  });

  it("refuses a text that is missing after its key", () => {
    expectOne(["title: The first ask", "title:"], "schema", "title", "title:");
  });

  it("refuses a comment straight after unquoted prose, anywhere", () => {
    expectOne(
      ["say: Could Jo flag", "say: Could Jo #flag"],
      "schema",
      "beats.burden.choices.small.say",
      "Could Jo #flag",
    );
    expectOne(
      ["- osei: So what do", "- osei: So #what do"],
      "schema",
      "beats.burden.lines.0.osei",
      "So #what",
    );
    expectOne(
      ["promised: You promised", "promised: You #promised"],
      "schema",
      "flags.promised",
      "You #promised",
    );
  });

  it("allows a comment after names, numbers, conditions and quoted prose", () => {
    const text = changed(
      ["start: opening", "start: opening # where it begins"],
      ["if: promised and sam.pressure >= 3", "if: promised and sam.pressure >= 3 # later"],
      ["title: The first ask", 'title: "The first ask" # working title'],
    );
    expect(problemsOf(text)).toEqual([]);
  });

  it("refuses a sentence that a comma cut in two inside braces", () => {
    expectOne(
      ["title: Ward round, when", "title: Ward round, Larch, when"],
      "schema",
      "scenes.round.title",
      "Ward round, Larch",
    );
    const line = changed([
      "- sam: Nobody has asked us that before.",
      "- { sam: Nobody, not once, asked us that. }",
    ]);
    expect(problemsOf(line)).toEqual([
      `schema beats.opening.choices.ask.then.0.sam ${place(line, "Nobody, not")}`,
    ]);
  });

  it("refuses a line that a comma cut in two inside brackets", () => {
    const text = changed([
      "    lines:\n      - osei: So what do you want from us?",
      "    lines: [osei: So, what do you want?]",
    ]);
    expect(problemsOf(text)).toEqual([`schema beats.burden.lines.0.osei ${place(text, "So, what")}`]);
  });

  it("refuses a route entry without an if before the last", () => {
    expectOne(
      ["- if: osei.trust >= 2 and promised\n        goto: trial-run", "- goto: trial-run"],
      "schema",
      "beats.close.route.1",
      "goto: trial-run",
    );
  });

  it("refuses another format", () => {
    expectOne(["format: 1", "format: 2"], "schema", "format", "2");
  });

  it("refuses choices and a route together, neither, and empty ones", () => {
    const route = "    route: [{ goto: close }]\n";
    expectOne(
      ["    choices:\n      ask:", `${route}    choices:\n      ask:`],
      "schema",
      "beats.opening.choices",
      "choices:\n      ask",
    );
    const none = changed([
      "beats:\n",
      "beats:\n  none: { scene: round, lines: [] }\n  empty: { scene: round, lines: [], choices: {} }\n",
    ]);
    expect(problemsOf(none)).toEqual([
      `schema beats.none ${place(none, "none: {")}`,
      `schema beats.empty.choices ${place(none, "{} }")}`,
    ]);
  });

  it("refuses say and act together, and neither", () => {
    expectOne(
      ["act: Slide", "say: Slide\n        act: Slide"],
      "schema",
      "beats.burden.choices.push.act",
      "act: Slide",
    );
    expectOne(
      ["        act: Slide the consent forms across the table\n", ""],
      "schema",
      "beats.burden.choices.push",
      "push:",
    );
  });

  it("refuses a line without a speaker, with two, and one that is only text", () => {
    const text = changed([
      "- osei: So what do you want from us?",
      '- if: promised\n      - osei: So?\n        sam: Well?\n      - "So what?"',
    ]);
    expect(problemsOf(text)).toEqual([
      `schema beats.burden.lines.0 ${place(text, "if: promised\n      - osei")}`,
      `schema beats.burden.lines.1.sam ${place(text, "sam: Well?")}`,
      `schema beats.burden.lines.2 ${place(text, '"So what?"')}`,
    ]);
  });

  it("refuses numbers that are not whole, too low or not numbers", () => {
    expectOne(
      ["cost: 3\n        effects: [sam", "cost: -1\n        effects: [sam"],
      "schema",
      "beats.opening.choices.ask.cost",
      "-1\n",
    );
    expectOne(["limit: 6", "limit: 0"], "schema", "scenes.round.clock.limit", "0, late");
    expectOne(["rank: 3", "rank: 2.5"], "schema", "endings.agreed.rank", "2.5");
    expectOne(["minutes: 6", "minutes: six"], "schema", "minutes", "six");
  });

  it("refuses a block where a list belongs, and the other way round", () => {
    expectOne(
      ["findings: [A1.5]", "findings: A1.5"],
      "schema",
      "beats.opening.choices.pitch.findings",
      "A1.5",
    );
    expectOne(
      ["findings: [A1.5]", "findings: [1.5]"],
      "schema",
      "beats.opening.choices.pitch.findings.0",
      "1.5",
    );
    expectOne(["flags:\n", "meters: []\nflags:\n"], "schema", "meters", "[]");
  });
});

describe("bad-id", () => {
  it.each([
    "Opening",
    "open_ing",
    "1st",
    "a--b",
    "a-",
    "narrator",
    "clock",
    "not",
    "__proto__",
    "é",
  ])("refuses %s", (id) => {
    const text = changed(["flags:\n", `flags:\n  ${id}: means\n`]);
    expect(problemsOf(text)).toEqual([`bad-id flags.${id} ${place(text, `${id}: means`)}`]);
  });

  it("refuses the scenario's own id too", () => {
    expectOne(["id: first-ask ", "id: First_ask "], "bad-id", "id", "First_ask");
  });

  it.each(["constructor", "to-string", "a1", "x"])("allows %s", (id) => {
    expect(problemsOf(changed(["flags:\n", `flags:\n  ${id}: means\n`]))).toEqual([]);
  });
});

describe("duplicate-id", () => {
  it("refuses a beat and an ending of one name, at the later", () => {
    const text = changed(["  declined:    {", "  burden:    {"], ["- goto: declined", "- goto: agreed"]);
    expect(problemsOf(text)).toEqual([`duplicate-id endings.burden ${place(text, "burden:    {")}`]);
  });

  it("refuses a flag, a meter and a person of one name", () => {
    const text = changed(["flags:\n", "flags:\n  sam: Met Sam\n"]);
    expect(problemsOf(text)).toEqual([`duplicate-id flags.sam ${place(text, "sam: Met")}`]);
  });
});

describe("unknown-name", () => {
  it.each([
    [
      "an attitude in an effect",
      ["[osei.fatigue +1]", "[osei.fatige +1]"],
      "beats.opening.choices.pitch.effects.0",
      "osei.fatige",
    ],
    [
      "an attitude in a condition",
      ["if: osei.fatigue >= 3", "if: osei.patience >= 3"],
      "beats.opening.lines.1.if",
      "osei.patience",
    ],
    ["a meter", ["if: osei.fatigue >= 3", "if: patience >= 3"], "beats.opening.lines.1.if", "patience"],
    ["a flag", ["not owned", "not ownd"], "beats.burden.choices.own-up.if", "osei.fatigue >= 4 and"],
    [
      "a band",
      ["if: osei.fatigue >= 3", "if: osei.trust >= wide"],
      "beats.opening.lines.1.if",
      "osei.trust >= wide",
    ],
    ["a speaker", ["- osei: So what", "- oseii: So what"], "beats.burden.lines.0.oseii", "oseii"],
    [
      "a person who made something of it",
      ["made: { osei:", "made: { jo:"],
      "beats.opening.choices.ask.made.jo",
      "jo:",
    ],
    [
      "a mood",
      ["    hidden:\n      trust", "    mood: joy\n    hidden:\n      trust"],
      "cast.osei.mood",
      "joy",
    ],
    ["somebody present", ["where: Meeting room", "present: [osei, jo]"], "scenes.round.present.1", "jo]"],
    [
      "a flag as a number",
      ["if: osei.fatigue >= 3", "if: owned >= 1"],
      "beats.opening.lines.1.if",
      "owned >= 1",
    ],
    [
      "a number as a flag",
      ["if: osei.fatigue >= 3", "if: not osei.fatigue"],
      "beats.opening.lines.1.if",
      "not osei.fatigue",
    ],
    [
      "a flag changed like a number",
      ["[osei.fatigue +1]", "[owned +1]"],
      "beats.opening.choices.pitch.effects.0",
      "owned +1",
    ],
    [
      "a number set like a flag",
      ["[osei.fatigue +1]", "[set osei.fatigue]"],
      "beats.opening.choices.pitch.effects.0",
      "set osei.fatigue",
    ],
    [
      "a clock moved by an effect",
      ["[osei.fatigue +1]", "[clock +1]"],
      "beats.opening.choices.pitch.effects.0",
      "clock +1",
    ],
  ] as [string, [string, string], string, string][])("refuses %s", (_, swap, at, words) => {
    expectOne(swap, "unknown-name", at, words);
  });

  it("refuses the clock in a scene without one", () => {
    const text = changed(
      [", clock: { limit: 6, late: out-of-time } }", " }"],
      ["if: osei.fatigue >= 3", "if: clock >= 3"],
    );
    expect(problemsOf(text)).toEqual([`unknown-name beats.opening.lines.1.if ${place(text, "clock >= 3")}`]);
  });

  it("suggests the nearest name", () => {
    const message = (swap: [string, string]) => readScenario(changed(swap)).problems[0]?.message;
    expect(message(["[osei.fatigue +1]", "[osei.fatige +1]"])).toContain("Did you mean `osei.fatigue`?");
    expect(message(["[osei.fatigue +1]", "[fatigue +1]"])).toContain("Did you mean `osei.fatigue`?");
    expect(message(["not owned", "not onwed"])).toContain("Did you mean `owned`?");
  });
});

describe("unknown-target", () => {
  it.each([
    ["a choice's goto", ["goto: burden", "goto: burdn"], "beats.opening.choices.ask.goto", "burdn"],
    ["a route's goto", ["goto: agreed", "goto: agred"], "beats.close.route.0.goto", "agred"],
    ["the start", ["start: opening", "start: openin\n"], "start", "openin"],
    ["a start that is an ending", ["start: opening", "start: agreed"], "start", "agreed"],
    ["late", ["late: out-of-time", "late: out"], "scenes.round.clock.late", "out }"],
    ["a scene", ["opening:\n    scene: round", "opening:\n    scene: ward"], "beats.opening.scene", "ward\n"],
  ] as [string, [string, string], string, string][])("refuses %s", (_, swap, at, words) => {
    expectOne(swap, "unknown-target", at, words);
  });
});

describe("bad-late", () => {
  it("refuses a beat of the same scene that offers choices", () => {
    expectOne(["late: out-of-time", "late: burden"], "bad-late", "scenes.round.clock.late", "burden }");
  });

  it("allows a beat of the same scene that only routes, and any beat of another", () => {
    expect(problemsOf(changed(["late: out-of-time", "late: close"]))).toEqual([]);
    const text = changed(
      ["late: out-of-time", "late: door"],
      ["scenes:\n", "scenes:\n  outside: { title: Outside }\n"],
      [
        "beats:\n",
        "beats:\n  door: { scene: outside, lines: [], choices: { go: { act: Go, goto: declined, why: w, findings: [] } } }\n",
      ],
    );
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("a name that is not there", () => {
  const saidOf = (condition: string) =>
    readScenario(changed(["if: osei.fatigue >= 3", `if: ${condition}`])).problems[0]?.message;

  it("is told with the nearest one", () => {
    expect(saidOf("osei.trsut >= 2")).toBe(
      "`osei.trsut` is not an attitude of anyone. Did you mean `osei.trust`?",
    );
    expect(saidOf("promissed")).toBe("There is no flag `promissed`. Did you mean `promised`?");
    expect(saidOf("osei.trusty")).toContain("Did you mean `osei.trust`?");
  });

  it("is told with those that can stand there, where none is near", () => {
    expect(saidOf("weather >= 2")).toBe(
      "There is no attitude or meter `weather`. Here you can use: osei.trust, osei.fatigue, sam.pressure.",
    );
    expect(saidOf("not rain")).toBe("There is no flag `rain`. Here you can use: promised, owned.");
  });
});

describe("a text that was not read as UTF-8", () => {
  it("is refused at the first character that was lost", () => {
    expectOne(["keeps his pen", "keeps h\uFFFDs pen"], "yaml", "", "\uFFFD");
  });
});

describe("a rank", () => {
  it("is 0 or more", () => {
    expectOne(
      ["agreed:      { rank: 3", "agreed:      { rank: -1"],
      "schema",
      "endings.agreed.rank",
      "-1, title",
    );
  });
});

describe("bad-condition", () => {
  it.each([
    "owned and promised or owned",
    "(owned)",
    "owned and",
    "or owned",
    "osei.trust >=",
    "osei.trust = 3",
    "osei.trust => 3",
    "osei.trust >= 2.5",
    "not osei.trust >= 3",
    "not not owned",
    "owned promised",
    "3 <= osei.trust",
    "owned && promised",
    "osei.trust >= 99999999999999999999",
    "osei.trust >= not",
  ])("refuses %s", (condition) => {
    const text = changed(["if: osei.fatigue >= 3", `if: ${condition}`]);
    const [problem, more] = readScenario(text).problems;
    expect(more).toBeUndefined();
    expect(problem?.at).toBe("beats.opening.lines.1.if");
    expect(problem?.code).toBe(condition.endsWith("not") ? "unknown-name" : "bad-condition");
  });

  it.each([
    ["osei.trust >= 3 && owned", "Write `and` for &&."],
    ["osei.trust >= 3 OR owned", "Write `or` for OR."],
    ["osei.trust >= 2.5", "Numbers are whole here, such as 2."],
    ["osei.trust => 3", "Write >= for =>."],
    ["owned constructor", "Write `name >= 2`"],
  ])("says how to write %s", (condition, mend) => {
    const [problem] = readScenario(changed(["if: osei.fatigue >= 3", `if: ${condition}`])).problems;
    expect(problem?.message).toContain(`\`${condition}\` is not a condition. ${mend}`);
  });

  it("refuses an empty one", () => {
    expectOne(["if: osei.fatigue >= 3", 'if: ""'], "bad-condition", "beats.opening.lines.1.if", '""');
  });
});

describe("bad-effect", () => {
  it.each([
    "osei.trust+1",
    "osei.trust 1",
    "osei.trust  +1",
    "osei.trust + 1",
    "osei.trust +1.5",
    "osei.trust = 1",
    "owned",
    "unset owned",
    "set owned promised",
    "osei.trust +99999999999999999999",
  ])("refuses %s", (effect) => {
    const text = changed(["[osei.fatigue +1]", `[${effect}]`]);
    expect(problemsOf(text)).toEqual([
      `bad-effect beats.opening.choices.pitch.effects.0 ${place(text, `${effect}]`)}`,
    ]);
  });

  it("refuses what is not text", () => {
    expectOne(
      ["[osei.fatigue +1]", "[{ set: owned }]"],
      "bad-effect",
      "beats.opening.choices.pitch.effects.0",
      "{ set: owned",
    );
  });
});

describe("bad-range", () => {
  const fatigue = "fatigue: { range: 0..4, start: 3";
  it.each([
    ["0-4", "range"],
    ["0.4", "range"],
    ["0...4", "range"],
    ["a..b", "range"],
    ["4..0", "range"],
    ["0..101", "range"],
  ])("refuses the range %s", (range) => {
    const text = changed([fatigue, `fatigue: { range: ${range}, start: 3`]);
    expect(problemsOf(text)).toEqual([
      `bad-range cast.osei.hidden.fatigue.range ${place(text, `${range}, start: 3`)}`,
    ]);
  });

  it("allows 101 values, one value, and values below 0", () => {
    for (const range of ["-50..50", "3..3", "-3..3"]) {
      expect(problemsOf(changed([fatigue, `fatigue: { range: ${range}, start: 3`]))).toEqual([]);
    }
  });

  it("refuses a start outside", () => {
    expectOne(
      [fatigue, "fatigue: { range: 0..4, start: 5"],
      "bad-range",
      "cast.osei.hidden.fatigue.start",
      "5, means",
    );
  });

  it("refuses bands that do not begin at the bottom, do not rise, or begin above the top", () => {
    const at = "cast.osei.hidden.trust.bands";
    expectOne(["guarded: { from: 0", "guarded: { from: 1"], "bad-range", `${at}.guarded.from`, "1, face");
    expectOne(["open: { from: 3", "open: { from: 0"], "bad-range", `${at}.open.from`, "0, face: smile");
    expectOne(["open: { from: 3", "open: { from: 5"], "bad-range", `${at}.open.from`, "5, face: smile");
  });
});

describe("route-without-fallback", () => {
  it("refuses an if on the last entry", () => {
    expectOne(
      ["- goto: declined", "- goto: declined\n        if: owned"],
      "route-without-fallback",
      "beats.close.route.2",
      "goto: declined",
    );
  });
});

describe("route-cycle", () => {
  it("refuses a beat that routes to itself, whatever its ifs say", () => {
    expectOne(["goto: agreed", "goto: close"], "route-cycle", "beats.close.route", "route:");
  });

  it("names all beats of a ring once, at the first in file order", () => {
    const text = changed([
      "beats:\n",
      "beats:\n  x: { scene: round, lines: [], route: [{ if: owned, goto: z }, { goto: close }] }\n  y: { scene: round, lines: [], route: [{ goto: x }] }\n  z: { scene: round, lines: [], route: [{ goto: y }] }\n",
    ]);
    const { problems } = readScenario(text);
    expect(problems.map(inShort)).toEqual([
      `route-cycle beats.x.route ${place(text, "route: [{ if: owned")}`,
    ]);
    expect(problems[0]?.message).toContain("x, y, z");
  });

  it("allows routes that meet again, and rings with a choice in them", () => {
    const text = changed([
      "beats:\n",
      "beats:\n  x: { scene: round, lines: [], route: [{ if: owned, goto: y }, { goto: close }] }\n  y: { scene: round, lines: [], route: [{ goto: close }] }\n",
    ]);
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(changed(["goto: agreed", "goto: burden"]))).toEqual([]);
  });
});

describe("unknown-finding", () => {
  const findings = new Set(["A0.3", "A1.5", "A3.1", "A4.3", "A4.4", "B6.3", "B6.4", "B6.5", "B8.1"]);

  it("refuses what the register does not have, in choices and endings", () => {
    expect(problemsOf(firstAsk, { findings })).toEqual([]);
    expectOne(
      ["[B6.5, A3.1]", "[B6.5, A3.9]"],
      "unknown-finding",
      "beats.opening.choices.ask.findings.1",
      "A3.9",
      { findings },
    );
    expectOne(
      ["findings: [B6.3]", "findings: [B6.33]"],
      "unknown-finding",
      "endings.out-of-time.findings.0",
      "B6.33",
      { findings },
    );
  });

  it("allows practice-wisdom", () => {
    expect(problemsOf(changed(["[B6.5, A3.1]", "[practice-wisdom]"]), { findings })).toEqual([]);
  });
});

describe("missing-why", () => {
  it("refuses a choice without why, and one whose why is empty", () => {
    const why = "        why: Puts the study's need first.\n";
    expectOne([why, ""], "missing-why", "beats.opening.choices.pitch.why", "pitch:");
    expectOne([why, "        why:\n"], "missing-why", "beats.opening.choices.pitch.why", "why:\n");
    expectOne([why, '        why: " "\n'], "missing-why", "beats.opening.choices.pitch.why", '" "');
  });
});

describe("unknown-slot", () => {
  const slots = new Set(["safety.alarmSystem.issuedBy", "identity.wardName"]);

  it("refuses a slot that the pack has no field for, in any text", () => {
    const options = { slots };
    expectOne(
      ["title: The first ask", 'title: "Ask {{identity.wardname}}"'],
      "unknown-slot",
      "title",
      '"Ask',
      options,
    );
    expectOne(
      ["say: I will bring", "say: At {{safety.alarm}}, I will bring"],
      "unknown-slot",
      "beats.burden.choices.promise.say",
      "At {{",
      options,
    );
  });

  it("allows the fields of the pack, with or without spaces inside the braces", () => {
    const text = changed([
      "title: The first ask",
      'title: "{{ identity.wardName }}: {{safety.alarmSystem.issuedBy}}"',
    ]);
    expect(problemsOf(text, { slots })).toEqual([]);
  });

  it("says to quote a text that begins with a slot", () => {
    const [problem] = readScenario(
      changed(["title: The first ask", "title: {{identity.wardName}}"]),
    ).problems;
    expect(problem?.message).toContain("double quotes");
  });
});

describe("many problems", () => {
  it("are all found in one pass, in the order of the text", () => {
    const text = changed(
      ["title: The first ask", "title: 7"],
      ["start: 3, means: Worn", "start: 9, means: Worn"],
      ["osei.trust +1]\n        then", "osei.truts +1]\n        then"],
      ["goto: burden", "goto: brden"],
      ["why: Puts the study's need first.\n", "hint: h\n"],
      ["rank: 3", "rank: high"],
    );
    expect(problemsOf(text).map((problem) => problem.split(" ")[0])).toEqual([
      "schema",
      "bad-range",
      "unknown-name",
      "unknown-target",
      "missing-why",
      "schema",
    ]);
    expect(readScenario(text)).toMatchObject({ scenario: null, id: "first-ask" });
  });

  it("are written for people: whole sentences that say how to mend it", () => {
    const text = changed(
      ["title: The first ask", "title: 7"],
      ["goto: burden", "goto: brden"],
      ["rank: 3", "rank: high"],
    );
    for (const { message } of readScenario(text).problems) expect(message).toMatch(/^[A-Z`].*[.?]$/);
  });
});
