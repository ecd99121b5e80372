import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { fileOf } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { canonical } from "./hash";
import type { Problem } from "./types";

const SMALL =
  fileOf(`cast: { ann: { name: Ann, role: r, hidden: { trust: { range: 0..4, start: 2, means: m } } } }
flags: { told: You told her }
scenes: { room: { title: Room, clock: { limit: 4, late: bad } } }
start: ask
beats:
  ask:
    scene: room
    lines: [{ ann: Well, if: told and clock >= 1, effects: [ann.trust -1] }]
    choices:
      yes: { say: "Yes", cost: 2, effects: [ann.trust +1, set told], goto: on, why: w, findings: [] }
      no: { act: "Go", if: ann.trust >= 1 or not told, goto: ask, why: w, findings: [] }
  on: { scene: room, lines: [], route: [{ if: ann.trust >= 3, goto: good }, { goto: bad }] }
endings:
  good: { rank: 1, title: Good, text: Well done, findings: [] }
  bad: { rank: 0, title: Bad, text: Not done, findings: [] }
`);

const PIECES = [
  ..."{}[]:-,&*!\"'#|>%?@` \n\t\0\uFEFF\uFFFD\uD800",
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "<<: ",
    "!!js/function ",
    "- - - ",
  ],
  ...[
    "99999999999999999999",
    "-0",
    "1e309",
    ".nan",
    "0..101",
    "0..1e9",
    "~",
    "null",
    "true",
    "\r\n",
    "\u2028",
  ],
  ...["--- \n", "...\n", "&a ", "*a", "if: ", "goto: ", "effects: [", "💥", "\u202E", "x".repeat(2000)],
];

/** The same numbers below a limit, again and again. */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** One to four changes: a piece put in or over, a stretch cut out, doubled or moved, an id or number made another. */
function mutated(text: string, below: (limit: number) => number): string {
  let now = text;
  for (let change = below(4); change >= 0; change--) {
    const at = below(now.length + 1);
    const end = Math.min(now.length, at + below(40));
    const stretch = now.slice(at, end);
    const piece = PIECES[below(PIECES.length)] ?? "";
    const names = now.match(/[a-z]+(?=:)/g) ?? [];
    const name = names[below(names.length)] ?? "";
    const made = [
      () => now.slice(0, at) + piece + now.slice(at),
      () => now.slice(0, at) + piece + now.slice(end),
      () => now.slice(0, at) + now.slice(end),
      () => now.slice(0, end) + stretch.repeat(1 + below(20)) + now.slice(end),
      () => now.slice(0, at) + now.slice(end) + stretch,
      () => (name === "" ? now : now.replaceAll(name, piece.trim() || "x")),
      () => now.replace(/\d+/, () => `${below(2) === 0 ? below(200) : piece}`),
    ];
    now = made[below(made.length)]?.() ?? now;
  }
  return now;
}

/** The most that a text may make the checker say and keep, in proportion to its length. */
const bounds = ({ length }: string, isRead: boolean) => ({
  // A problem needs a few signs of the file, and takes a path and a sentence. Very many errors are not named one by one.
  problems: Math.min(isRead ? Number.POSITIVE_INFINITY : 1001, 20 + length / 2),
  said: Math.min(isRead ? Number.POSITIVE_INFINITY : 1_000_000, 20_000 + length * 50),
  // What is kept of a file that reads, written out: its own texts, with quotes and the names of fields.
  kept: 2000 + length * 3,
});

/** Checks a text, and holds what comes of it to what its length allows. */
function judge(text: string): { milliseconds: number; said: number; problems: readonly Problem[] } {
  const { stackTraceLimit } = Error;
  // The parser makes an error of everything that it finds, and following the stack for each takes longer than finding it.
  Error.stackTraceLimit = 0;
  const start = performance.now();
  const check = checkScenario(text, { limit: 2000 });
  const milliseconds = performance.now() - start;
  Error.stackTraceLimit = stackTraceLimit;
  const said = JSON.stringify(check.problems).length;
  const most = bounds(text, check.scenario !== null);
  const wrong = {
    ok: check.ok !== check.problems.every(({ severity }) => severity !== "error"),
    proven: (check.scenario === null) !== (check.proven === null),
    placed: check.problems.some(({ line, column, message }) => line < 1 || column < 1 || message === ""),
    problems: check.problems.length > most.problems,
    said: said + JSON.stringify(check.stats).length > most.said,
    kept: check.scenario !== null && canonical(check.scenario).length > most.kept,
    states: (check.states ?? 0) > 2000,
  };
  // One question for all of them: this is asked ten thousand times.
  expect(Object.entries(wrong).filter(([, is]) => is)).toEqual([]);
  return { milliseconds, said, problems: check.problems };
}

describe("ten thousand mutated files", () => {
  it.each([
    ["a small one", SMALL, 9000],
    ["the example", firstAsk, 1000],
  ])("of %s are judged without throwing, hanging or growing", (_, text, count) => {
    const below = chance(count);
    let judged = 0;
    let sound = 0;
    for (let i = 0; i < count; i++) {
      const hostile = mutated(text, below);
      const { milliseconds, said } = judge(hostile);
      expect(milliseconds).toBeLessThan(5000);
      judged++;
      if (said < 3) sound++;
    }
    expect(judged).toBe(count);
    // Mostly broken, or there would be nothing to it.
    expect(sound).toBeLessThan(count / 2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("judges bytes that are no UTF-8 as the text that they decode to", () => {
    const bytes = new TextEncoder().encode(SMALL);
    const below = chance(7);
    for (let i = 0; i < 300; i++) {
      const broken = bytes.slice();
      for (let n = 0; n < 5; n++) broken[below(broken.length)] = 128 + below(128);
      judge(new TextDecoder().decode(broken));
    }
  });

  it.each([
    "__proto__",
    "constructor",
    "toString",
    "valueOf",
    "hasOwnProperty",
  ])("takes no harm from %s as an id", (id) => {
    for (const name of ["ann", "trust", "told", "room", "ask", "yes", "good"]) {
      judge(SMALL.replace(new RegExp(`\\b${name}\\b`, "g"), () => id));
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ["plain", (name: string, block: string) => `  ${name}: ${block}\n`],
    ["explicit", (name: string, block: string) => `  ? ${name}\n  : ${block}\n`],
  ])("does not say a %s name of a hundred kilobytes over and over", (_, entry) => {
    const block = `{ ${Array.from({ length: 500 }, (__, i) => `k${i}: 1`).join(", ")} }`;
    const hostile = SMALL + entry("x".repeat(100_000), block);
    expect(judge(hostile).said).toBeLessThan(hostile.length * 10);
  });

  const many = (made: (i: number) => string) => Array.from({ length: 40_000 }, (_, i) => made(i)).join("");
  it.each([
    ["fields that there are not", many((i) => `k${i}: 1\n`)],
    ["one field over and over", many(() => "title: x\n")],
    ["beats that are nothing", `beats:\n${many((i) => `  b${i}: {}\n`)}`],
    [
      "unknown effects",
      SMALL.replace("[ann.trust +1, set told]", `[${many((i) => `ann.t${i} +1, `)}set told]`),
    ],
  ])("says that there are more problems than it names: %s", (_, hostile) => {
    expect(hostile.length).toBeLessThan(1024 * 1024);
    const { milliseconds, problems } = judge(hostile);
    expect(milliseconds).toBeLessThan(8000);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message).toMatch(/^There are \d+ more problems than the 1000 named here\./);
  });

  it("says little of very many beats that no play comes to", () => {
    const beats = Array.from(
      { length: 1500 },
      (_, i) =>
        `  b${i}: { scene: room, lines: [], choices: { go: { say: Go, goto: b${(i + 1) % 1500}, why: w, findings: [] } } }\n`,
    );
    const hostile = SMALL.replace("beats:\n", `beats:\n${beats.join("")}`);
    const { milliseconds, problems } = judge(hostile);
    expect(milliseconds).toBeLessThan(5000);
    expect(problems.filter(({ code }) => code === "unreachable-beat")).toHaveLength(1500);
  });

  it("refuses five megabytes of a good file made long", () => {
    const long = SMALL + `# ${"y".repeat(78)}\n`.repeat(65_000);
    const start = performance.now();
    expect(checkScenario(long).problems.map(({ code }) => code)).toEqual(["too-large"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
