import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Data } from "./edit";
import { type Edit, editScenario, patched } from "./edits";

/** Everything that makes editing a text in its place hard: colons in comments, quotes, dashes, texts over several lines. */
const ODD = `# head: comment
a: 1   # trailing: one
"b: c": {x: 1,
  # inside: braces
  y: "two: 2", z: [p, q,
    r] }
block: |
  line one: x
  # not a comment

  line two
folded: >-
  some words
  more

multi: plain text
  over lines

map:   # about: map
  # first: note
  k1: v1

  # second: note
  k2:
    deep: # d: x
      # e: y
      one: 1
  "k 3": 'it''s'
  k4:
list:
# flush: left
- a: 1
  b: 2
# between: x
- - n1
  - n2
-
  c: 3
  d: 4
- {e: 5}
- plain: |
    text
    more
empty: {}
none: []
last:
  # only: comment
  - only
`;
const VALUES: readonly Data[] = [
  "word: x # y",
  7,
  ["l1", { m: "n: o" }],
  { f1: "v", f2: { g: 1, h: [1] } },
  [],
  {},
];

type Block = Record<string, unknown>;

function pathsIn(data: unknown, at = ""): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const path = at === "" ? key : `${at}.${key}`;
    return [path, ...pathsIn(value, path)];
  });
}

function holderOf(data: unknown, at: string): [holder: unknown, step: string] {
  const steps = at.split(".");
  const last = steps.pop() ?? "";
  return [steps.reduce((here, step) => (here as Block | undefined)?.[step], data), last];
}

/** The same edit of plain data; order counts. */
function plainly(data: Block, edit: Exclude<Edit, { kind: "rename" }>): Block {
  const [holder, step] = holderOf(data, edit.at);
  const isList = Array.isArray(holder);
  const entries = isList
    ? holder.map((value, index) => [`${index}`, value])
    : Object.entries(holder as Block);
  const from = entries.findIndex(([key]) => key === step);
  if (edit.kind === "set") entries[from] = [step, edit.value];
  if (edit.kind === "add")
    entries.splice(edit.index ?? (isList ? Number(step) : entries.length), 0, [step, edit.value]);
  if (edit.kind === "remove") entries.splice(from, 1);
  if (edit.kind === "move") entries.splice(edit.index, 0, ...entries.splice(from, 1));
  const now = isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
  const cut = edit.at.lastIndexOf(".");
  if (cut < 0) return now as Block;
  const [above, key] = holderOf(data, edit.at.slice(0, cut));
  (above as Block)[key] = now;
  return data;
}

function editsOf(data: unknown): Exclude<Edit, { kind: "rename" }>[] {
  return pathsIn(data).flatMap((at) => {
    const [holder, step] = holderOf(data, at);
    const inside = (holder as Block)[step];
    const places = [0, 1, 2];
    const adding = Array.isArray(inside)
      ? places.filter((place) => place <= inside.length).map((place) => ({ at: `${at}.${place}` }))
      : [...places.map((index) => ({ at: `${at}.new`, index })), { at: `${at}.new` }];
    return [
      { kind: "remove" as const, at },
      ...VALUES.map((value) => ({ kind: "set" as const, at, value })),
      ...places.map((index) => ({ kind: "move" as const, at, index })),
      ...VALUES.slice(0, 4).flatMap((value) =>
        adding.map((place) => ({ kind: "add" as const, value, ...place })),
      ),
    ];
  });
}

describe.each([
  ["as it is", ODD],
  ["without an end to its last line", ODD.trimEnd()],
  ["with the line ends of Windows", ODD.replaceAll("\n", "\r\n")],
])("editing an oddly laid out text %s", (_, text) => {
  it("says what the same edit of plain data says, and can be undone", () => {
    let made = 0;
    for (const edit of editsOf(parse(text))) {
      const edited = editScenario(text, edit);
      if (!edited) continue;
      made++;
      expect([edit, JSON.stringify(parse(edited.text))]).toEqual([
        edit,
        JSON.stringify(plainly(parse(text), edit)),
      ]);
      expect(patched(edited.text, edited.undo)).toBe(text);
    }
    expect(made).toBeGreaterThan(400);
  });
});
