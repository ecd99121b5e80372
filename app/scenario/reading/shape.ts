import { z } from "zod";
import type { ListNode, MapNode } from "./tree";

// The studio reads scenarios in the browser under a policy without `eval`; zod would try `new Function` there.
z.config({ jitless: true });

/** Words that people read: must be a string, and nothing may have cut it. The other strings are names and rules. */
export const prose = z.string({ error: "text" });
const word = z.string({ error: "text" });
const whole = z.int({ error: "a whole number" }).transform((n) => n + 0);
const minutesCount = whole.refine((n) => n >= 0, { error: "a whole number of minutes, 0 or more" });
const rank = whole.refine((n) => n >= 0, { error: "a whole number, 0 or more (0 is the worst)" });
const list = z.custom<ListNode>((value) => isNode(value, "list"), { error: "a list" });
const block = z.custom<MapNode>((value) => isNode(value, "map"), { error: "a block of named entries" });

function isNode(value: unknown, kind: string): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}

/** What each element may say, in the order in which the format lists it. Nested elements are read by their own shape. */
export const scenarioShape = {
  format: z.literal(1, { error: "1, the only format there is" }),
  id: word,
  title: prose,
  summary: prose,
  role: prose,
  setting: prose.optional(),
  minutes: z.number({ error: "a number of minutes" }).positive({ error: "more than 0 minutes" }),
  contentNote: prose.optional(),
  cast: block,
  meters: block.optional(),
  flags: block.optional(),
  scenes: block,
  start: word,
  beats: block,
  endings: block,
  review: block.optional(),
};

export const personShape = {
  name: prose,
  role: prose,
  portrait: block.optional(),
  hidden: block.optional(),
  mood: word.optional(),
};

export const attitudeShape = {
  // `0.4` is a number to YAML and a slip of the range's own form, so the range reader judges it.
  range: z.union([z.string(), z.number()], { error: "a range such as 0..4" }).transform(String),
  start: whole,
  means: prose,
  bands: block.optional(),
};

export const bandShape = { from: whole, face: word.optional(), cue: prose.optional() };

export const sceneShape = {
  title: prose,
  when: prose.optional(),
  where: prose.optional(),
  present: list.optional(),
  clock: block.optional(),
};

const MOST_MINUTES = 1_000_000_000;
export const clockShape = {
  limit: whole.refine((n) => n >= 1 && n <= MOST_MINUTES, { error: "a whole number of minutes, 1 or more" }),
  late: word,
};

export const beatShape = { scene: word, lines: list, choices: block.optional(), route: list.optional() };

/** A line's other field is its speaker. */
export const lineShape = { if: word.optional(), effects: list.optional() };

export const choiceShape = {
  say: prose.optional(),
  act: prose.optional(),
  if: word.optional(),
  cost: minutesCount.optional(),
  effects: list.optional(),
  // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
  then: list.optional(),
  goto: word,
  hint: prose.optional(),
  why: prose,
  made: block.optional(),
  findings: list,
};

export const routeShape = { if: word.optional(), goto: word };

export const endingShape = { rank, title: prose, text: prose, findings: list };
