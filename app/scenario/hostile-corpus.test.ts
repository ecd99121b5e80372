import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { fileOf } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";

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

function judge(text: string): { milliseconds: number; said: number } {
  const start = performance.now();
  const check = checkScenario(text, { limit: 2000 });
  const milliseconds = performance.now() - start;
  expect(check.ok).toBe(check.problems.every(({ severity }) => severity !== "error"));
  expect(check.scenario === null).toBe(check.proven === null);
  for (const { line, column, message } of check.problems) {
    expect(line > 0 && column > 0 && message !== "").toBe(true);
  }
  return { milliseconds, said: JSON.stringify(check.problems).length };
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
      // A problem takes a path and a sentence, some 300 signs; at the worst there is one for every few signs of the file.
      expect(said).toBeLessThan(20_000 + hostile.length * 100);
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

  it("refuses five megabytes of a good file made long", () => {
    const long = SMALL + `# ${"y".repeat(78)}\n`.repeat(65_000);
    const start = performance.now();
    expect(checkScenario(long).problems.map(({ code }) => code)).toEqual(["too-large"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
