import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import neverCameBack from "../../courses/onboarding/scenarios/never-came-back.yaml?raw";
import { dependentsOf } from "./dependents";
import { type Edit, editScenario, inverseOf, patched } from "./edits";
import { fieldsOf } from "./exchange/fields";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { contentHash } from "./hash";
import { readScenario } from "./read";

/** The text after an edit that must succeed. */
function edited(text: string, edit: Edit): string {
  const done = editScenario(text, edit);
  if (!done) throw new Error("refused");
  return done.text;
}

const sorted = (text: string) => text.split("\n").sort();

describe("moving", () => {
  it("puts a choice elsewhere among its neighbours, whole", () => {
    const moved = edited(firstAsk, { kind: "move", at: "beats.burden.choices.push", index: 0 });
    const choices = scenarioFrom(moved).beats.get("burden")?.choices;
    expect([...(choices?.keys() ?? [])]).toEqual(["push", "promise", "small", "own-up"]);
    expect(sorted(moved)).toEqual(sorted(firstAsk));
    expect(edited(moved, { kind: "move", at: "beats.burden.choices.push", index: 3 })).toBe(firstAsk);
  });

  it("puts a line and an entry of a route elsewhere", () => {
    const moved = edited(firstAsk, { kind: "move", at: "beats.opening.lines.1", index: 0 });
    expect(
      scenarioFrom(moved)
        .beats.get("opening")
        ?.lines.map(({ speaker }) => speaker),
    ).toEqual(["osei", "sam"]);
    const routed = edited(firstAsk, { kind: "move", at: "beats.close.route.1", index: 0 });
    expect(
      scenarioFrom(routed)
        .beats.get("close")
        ?.route.map(({ goto }) => goto),
    ).toEqual(["trial-run", "agreed", "declined"]);
  });

  it("takes the comments above an entry and on its line along", () => {
    const text = "flags:\n  # about a\n  a: A # really\n  # about b\n  # at length\n  b: B\nlast: 1\n";
    expect(edited(text, { kind: "move", at: "flags.b", index: 0 })).toBe(
      "flags:\n  # about b\n  # at length\n  b: B\n  # about a\n  a: A # really\nlast: 1\n",
    );
  });

  it("leaves commas and spaces inside braces where they are", () => {
    expect(edited("a: { x: 1,  y: [2, 3], z: 4 }\n", { kind: "move", at: "a.z", index: 0 })).toBe(
      "a: { z: 4,  x: 1, y: [2, 3] }\n",
    );
    expect(edited("a: [x,\n  y, z]\n", { kind: "move", at: "a.0", index: 2 })).toBe("a: [y,\n  z, x]\n");
  });

  it("works at the top, and where the file's last line has no end", () => {
    expect(edited("a: 1\nb: 2\nc: 3", { kind: "move", at: "c", index: 0 })).toBe("c: 3\na: 1\nb: 2\n");
    expect(edited("a:\n- x\n- y", { kind: "move", at: "a.0", index: 1 })).toBe("a:\n- y\n- x\n");
  });

  it("refuses what is not there, and a place that there is not", () => {
    expect(editScenario(firstAsk, { kind: "move", at: "flags.other", index: 0 })).toBeNull();
    expect(editScenario(firstAsk, { kind: "move", at: "flags.owned", index: 2 })).toBeNull();
    expect(editScenario(firstAsk, { kind: "move", at: "flags.owned", index: -1 })).toBeNull();
    expect(editScenario("a: [", { kind: "move", at: "a", index: 0 })).toBeNull();
  });
});

describe("what depends on an element", () => {
  const at = (path: string) => dependentsOf(firstAsk, path).map((one) => one.at);

  it("is what leads to a beat or an ending, and the reviews of what is in it", () => {
    expect(at("endings.declined")).toEqual(["beats.close.route.2.goto"]);
    expect(at("endings.out-of-time")).toEqual(["scenes.round.clock.late"]);
    expect(at("beats.opening")).toEqual(["start", "review.idle-clause beats.opening.lines.1.if"]);
    expect(at("beats.burden")).toEqual([
      "beats.opening.choices.ask.goto",
      "beats.opening.choices.pitch.goto",
      "review.single-good-route beats.burden.choices.small",
      "review.untelegraphed beats.burden.choices.own-up.if",
    ]);
    expect(at("beats.burden.choices.small")).toEqual(["review.single-good-route beats.burden.choices.small"]);
  });

  it("is every condition, effect, line and opinion that names it, or something in it", () => {
    expect(dependentsOf(firstAsk, "flags.promised")).toEqual([
      { at: "beats.burden.choices.promise.effects.0", source: "set promised" },
      { at: "beats.close.lines.0.if", source: "promised and sam.pressure >= 3" },
      { at: "beats.close.route.1.if", source: "osei.trust >= 2 and promised" },
    ]);
    expect(at("cast.osei")).toContain("beats.opening.lines.1.osei");
    expect(at("cast.osei")).toContain("beats.opening.choices.ask.made.osei");
    expect(at("cast.osei")).toContain("beats.opening.choices.ask.effects.1");
    expect(at("cast.osei.hidden")).toEqual(at("cast.osei").filter((path) => !path.endsWith(".osei")));
    expect(at("scenes.round")).toEqual(["beats.opening.scene", "beats.burden.scene", "beats.close.scene"]);
  });

  it("is nothing where nothing does, or there is nothing", () => {
    expect(at("beats.opening.lines.0")).toEqual([]);
    expect(at("title")).toEqual([]);
    expect(at("flags.other")).toEqual([]);
    expect(dependentsOf("a: [", "a")).toEqual([]);
  });

  it("is told with a removal, and is just what the reader then misses", () => {
    for (const [path, text] of removable()) {
      const edited = editScenario(text, { kind: "remove", at: path });
      const broken = edited?.broken.map((one) => one.at) ?? [];
      const missed = readScenario(edited?.text ?? "").problems.filter(({ code }) =>
        code.startsWith("unknown-"),
      );
      expect([path, [...new Set(missed.map((one) => one.at))].sort()]).toEqual([
        path,
        [...new Set(broken)].sort(),
      ]);
    }
  });
});

/** Everything with an id in two scenarios, but bands and choices, that can go without its block becoming empty. */
function removable(): [string, string][] {
  return [firstAsk, neverCameBack].flatMap((text) => {
    const { cast, meters, flags, beats, endings, scenes } = scenarioFrom(text);
    const paths = [
      ...[...cast.values()].flatMap(({ id, hidden }) => [
        `cast.${id}`,
        ...[...hidden.keys()].map((one) => `cast.${id}.hidden.${one}`),
      ]),
      ...[...meters.keys()].map((id) => `meters.${id}`),
      ...[...flags.keys()].map((id) => `flags.${id}`),
      ...[...scenes.keys()].map((id) => `scenes.${id}`),
      ...[...beats.keys()].map((id) => `beats.${id}`),
      ...[...endings.keys()].map((id) => `endings.${id}`),
    ];
    return paths.map((path): [string, string] => [path, text]);
  });
}

type Plain = Record<string, unknown> | unknown[];

/** The same edit of plain data. */
function plainly(data: Plain, edit: Exclude<Edit, { kind: "rename" }>): Plain {
  const steps = edit.at.split(".");
  const last = steps.pop() ?? "";
  let parent: unknown = data;
  for (const step of steps) parent = (parent as Record<string, unknown>)[step];
  if (Array.isArray(parent)) {
    const index = Number(last);
    if (edit.kind === "set") parent[index] = edit.value;
    if (edit.kind === "add") parent.splice(index, 0, edit.value);
    if (edit.kind === "remove") parent.splice(index, 1);
    if (edit.kind === "move") parent.splice(edit.index, 0, ...parent.splice(index, 1));
    return data;
  }
  const block = parent as Record<string, unknown>;
  if (edit.kind === "set" || edit.kind === "add") block[last] = edit.value;
  if (edit.kind === "remove") delete block[last];
  if (edit.kind === "move") {
    const entries = Object.entries(block);
    const from = entries.findIndex(([key]) => key === last);
    entries.splice(edit.index, 0, ...entries.splice(from, 1));
    for (const [key] of entries) delete block[key];
    Object.assign(block, Object.fromEntries(entries));
  }
  return data;
}

/** What data says, reviews aside: they follow the rest. */
function said(data: Plain): string {
  return JSON.stringify(Object.entries(data).filter(([field]) => field !== "review"));
}

describe("reviews of warnings", () => {
  const reviews = (text: string) =>
    [...scenarioFrom(text).review.keys()].filter((key) => key.startsWith("idle"));
  const before = reviews(firstAsk);

  it("follow the lines and entries that they speak of", () => {
    const line = { sam: "Well." };
    expect(before).toEqual([
      "idle-clause beats.opening.lines.1.if",
      "idle-clause beats.close.lines.0.if",
      "idle-clause beats.close.route.0.if",
      "idle-clause beats.close.route.1.if",
    ]);
    const added = edited(firstAsk, { kind: "add", at: "beats.opening.lines.1", value: line });
    expect(reviews(added)[0]).toBe("idle-clause beats.opening.lines.2.if");
    expect(reviews(edited(firstAsk, { kind: "add", at: "beats.opening.lines.2", value: line }))).toEqual(
      before,
    );
    expect(
      reviews(edited(firstAsk, { kind: "add", at: "beats.opening.lines.0", value: line, index: 1 }))[0],
    ).toBe("idle-clause beats.opening.lines.2.if");
    const moved = edited(firstAsk, { kind: "move", at: "beats.close.route.0", index: 1 });
    expect(reviews(moved).slice(2)).toEqual([
      "idle-clause beats.close.route.1.if",
      "idle-clause beats.close.route.0.if",
    ]);
    expect(reviews(edited(firstAsk, { kind: "remove", at: "beats.opening.lines.0" }))[0]).toBe(
      "idle-clause beats.opening.lines.0.if",
    );
  });

  it("go with what they speak of, and the block with the last of them", () => {
    expect(reviews(edited(firstAsk, { kind: "remove", at: "beats.close.route.0" }))).toEqual([
      "idle-clause beats.opening.lines.1.if",
      "idle-clause beats.close.lines.0.if",
      "idle-clause beats.close.route.0.if",
    ]);
    const one = `a: [x, y]\nreview:\n  "some-code a.1": kept\nlast: 1\n`;
    expect(edited(one, { kind: "remove", at: "a.1" })).toBe("a: [x]\nlast: 1\n");
    expect(edited(one, { kind: "remove", at: "a.0" })).toBe(
      `a: [y]\nreview:\n  "some-code a.0": kept\nlast: 1\n`,
    );
  });
});

describe("undoing", () => {
  const texts = [firstAsk, neverCameBack];
  const named = texts.map((text) => removable().flatMap(([path, owner]) => (owner === text ? [path] : [])));
  const places = texts.map((text) => fieldsOf(scenarioFrom(text)).map(({ at }) => at));

  const edits: fc.Arbitrary<{ text: string; edit: Edit }> = fc
    .tuple(
      fc.constantFrom(0, 0, 0, 1), // the other is five times as long to read
      fc.nat(),
      fc.nat(6),
      fc.string({ maxLength: 12 }),
      fc.constantFrom("set", "add", "move", "rename", "remove"),
    )
    .map(([which, place, index, words, kind]): { text: string; edit: Edit } => {
      const text = texts[which] ?? firstAsk;
      const at = places[which]?.[place % (places[which]?.length ?? 1)] ?? "title";
      const above = at.slice(0, at.lastIndexOf(".") + 1);
      const made: Record<typeof kind, Edit> = {
        set: { kind: "set", at, value: words },
        add: { kind: "add", at: `${above}${index % 2 === 0 ? "new-one" : index}`, value: words },
        move: { kind: "move", at, index: index % 3 },
        rename: {
          kind: "rename",
          at: named[which]?.[place % (named[which]?.length ?? 1)] ?? at,
          to: "new-one",
        },
        remove: { kind: "remove", at },
      };
      return { text, edit: made[kind] };
    });

  it("takes an edit back to the byte, and redoing makes it again", () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const edited = editScenario(text, edit);
        if (!edited) return;
        done.set(edit.kind, (done.get(edit.kind) ?? 0) + 1);
        expect(patched(edited.text, edited.undo)).toBe(text);
        expect(patched(text, inverseOf(edited.undo))).toBe(edited.text);
        // What it says is what the same change of plain data says, in the same order.
        if (edit.kind !== "rename" && !edit.at.startsWith("review"))
          expect(said(parse(edited.text))).toBe(said(plainly(parse(text), edit)));
        const comments = (source: string) => source.match(/# .*$/gm)?.length;
        // Words that look like a comment are none.
        const added = edit.kind === "add" ? JSON.stringify(edit.value) : "";
        const rest = edited.text.replace(added, () => "");
        if (edit.kind === "add" || edit.kind === "move") expect(comments(rest)).toBe(comments(text));
      }),
      { numRuns: 400 },
    );
    for (const kind of ["set", "add", "move", "rename", "remove"]) expect(done.get(kind)).toBeGreaterThan(15);
  });

  it("takes back a whole session, last first", () => {
    const steps: Edit[] = [
      { kind: "set", at: "title", value: "Another" },
      { kind: "rename", at: "beats.burden", to: "the-weight" },
      { kind: "add", at: "flags.third", value: "A third" },
      { kind: "move", at: "flags.third", index: 0 },
      { kind: "remove", at: "beats.close.lines.0" },
    ];
    const undo = [];
    let text = firstAsk;
    for (const step of steps) {
      const edited = editScenario(text, step);
      if (!edited) throw new Error(step.kind);
      undo.push(edited.undo);
      text = edited.text;
    }
    expect(contentHash(scenarioFrom(text))).not.toBe(contentHash(scenarioFrom(firstAsk)));
    for (const patch of undo.reverse()) text = patched(text, patch) ?? "";
    expect(text).toBe(firstAsk);
  });

  it("is refused on a text that it was not made for", () => {
    const edited = editScenario(firstAsk, { kind: "set", at: "title", value: "Another" });
    expect(edited && patched(firstAsk, edited.undo)).toBeNull();
  });
});
