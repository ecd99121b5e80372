import { describe, expect, it } from "vitest";
import { fileOf } from "../fixtures/build";
import { renameAt } from "../rename";
import { topOf } from "./find";
import { mentionsOf, sourceOf } from "./mentions";

const text = fileOf(`cast:
  ann: { name: ann, role: ann, mood: ann, hidden: { ann: { range: 0..4, start: 2, means: ann, bands: { ann: { from: 0 }, high: { from: 2 } } } } }
  ann-two: { name: "ann.ann", role: r, hidden: { ann: { range: 0..4, start: 2, means: m, bands: { high: { from: 0 } } } } }
meters: { high: { range: 0..4, start: 1, means: m, bands: { high: { from: 0 } } } }
flags: { on: ann, on-two: on }
scenes: { on: { title: on, present: [ann, ann-two] } }
start: start
beats:
  start:
    scene: on
    lines: [{ ann: "ann: on" }, { ann-two: ann, if: on and not on-two, effects: [set on, clear on-two, ann.ann +1, high -1] }]
    choices:
      goto: { say: goto, if: ann.ann >= high or ann-two.ann>=high or high>=high, goto: end, why: ann, findings: [], made: { ann: ann } }
      end: { act: on, goto: start, why: w, findings: [], then: [{ you: ann, if: on }] }
endings: { end: { rank: 0, title: end, text: end, findings: [] } }
review: { "fake-choice beats.start.choices.end": start, "unused-flag flags.on": on, "x beats.start-two": y }
`);

/** What would change, each as it would then be written, in the order of the text. */
function changes(at: string, to = "new"): string[] {
  const top = topOf(text);
  const found = (top && mentionsOf(text, top, at, to)) ?? [];
  return found
    .sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0))
    .map(
      ({ node, at: where, renamed }) =>
        `${where.replace("beats.start.", "")}: ${renamed(sourceOf(text, node))}`,
    );
}

describe("what says an id", () => {
  it("of a flag is its key, its conditions and effects, and no word of the same letters", () => {
    expect(changes("flags.on")).toEqual([
      "flags.on: new",
      "lines.1.if: new and not on-two",
      "lines.1.effects.0: set new",
      "choices.end.then.0.if: new",
      'review.unused-flag flags.on: "unused-flag flags.new"',
    ]);
  });

  it("of an attitude is that of its own person, and its mood", () => {
    expect(changes("cast.ann.hidden.ann")).toEqual([
      "cast.ann.mood: new",
      "cast.ann.hidden.ann: new",
      "lines.1.effects.2: ann.new +1",
      "choices.goto.if: ann.new >= high or ann-two.ann>=high or high>=high",
    ]);
  });

  it("of a person is not that of somebody whose name goes on, nor the attitude called the same", () => {
    expect(changes("cast.ann")).toEqual([
      "cast.ann: new",
      "scenes.on.present.0: new",
      "lines.0.ann: new",
      "lines.1.effects.2: new.ann +1",
      "choices.goto.if: new.ann >= high or ann-two.ann>=high or high>=high",
      "choices.goto.made.ann: new",
    ]);
  });

  it("of a band is told by the number that it belongs to, and not the number called the same", () => {
    expect(changes("cast.ann.hidden.ann.bands.high")[1]).toBe(
      "choices.goto.if: ann.ann >= new or ann-two.ann>=high or high>=high",
    );
    expect(changes("cast.ann-two.hidden.ann.bands.high")[1]).toContain(
      "ann.ann >= high or ann-two.ann>=new or high>=high",
    );
    expect(changes("meters.high.bands.high")[1]).toContain("ann-two.ann>=high or high>=new");
  });

  it("of a beat, an ending or a scene is what leads to it or lies in it, and no range's start", () => {
    expect(changes("beats.start")).toEqual([
      "start: new",
      "beats.start: new",
      "choices.end.goto: new",
      'review.fake-choice choices.end: "fake-choice beats.new.choices.end"',
    ]);
    expect(changes("endings.end")).toEqual(["choices.goto.goto: new", "endings.end: new"]);
    expect(changes("scenes.on")).toEqual(["scenes.on: new", "scene: new"]);
  });

  it("of a choice is its key and the reviews of it", () => {
    expect(changes("beats.start.choices.end")).toEqual([
      "choices.end: new",
      'review.fake-choice choices.end: "fake-choice beats.start.choices.new"',
    ]);
  });

  it.each([
    "",
    "cast",
    "flags",
    "beats",
    "beats.start.choices",
    "cast.ann.hidden",
    "cast.ann.hidden.ann.bands",
    "cast.ann.name",
    "beats.start.lines.0",
    "beats.start.choices.end.why",
    "constructor.x",
    "title",
  ])("is asked of nothing at %j, which has no id of its own", (at) => {
    const top = topOf(text);
    expect(top && mentionsOf(text, top, at, "new")).toBeNull();
    expect(renameAt(text, at, "new")).toBeNull();
  });
});
