import { describe, expect, it } from "vitest";
import type { Edit } from "./edits";
import { overlapOf, touchOf } from "./overlap";

const set = (at: string): Edit => ({ kind: "set", at, value: "" });
const add = (at: string): Edit => ({ kind: "add", at, value: "" });
const remove = (at: string): Edit => ({ kind: "remove", at });
const rename = (at: string): Edit => ({ kind: "rename", at, to: "z" });
const move = (at: string): Edit => ({ kind: "move", at, index: 0 });

const TABLE: [one: Edit, other: Edit, element: string | null][] = [
  [set("beats.a.lines.0.sam"), set("beats.a.lines.0.sam"), "beats.a.lines.0.sam"],
  [set("beats.a.lines.0.sam"), set("beats.a.lines.1.sam"), null],
  [set("beats.a.lines.0.sam"), set("beats.a.scene"), null],
  [set("beats.a.choices.b.say"), set("beats.a.choices.b.why"), null],
  [set("beats.a"), set("beats.a.choices.b.say"), "beats.a"],
  [remove("beats.a"), set("beats.a.choices.b.say"), "beats.a"],
  [remove("beats.a"), set("beats.ab.scene"), null],
  [remove("beats.a"), remove("beats.a"), "beats.a"],
  [add("beats.a"), add("beats.a"), "beats.a"],
  [add("beats.a"), add("beats.b"), null],
  // Whoever changes how many items a list has changes what all its numbers mean.
  [add("beats.a.lines.0"), set("beats.a.lines.3.sam"), "beats.a.lines"],
  [remove("beats.a.lines.0"), add("beats.a.lines.3"), "beats.a.lines"],
  [move("beats.a.lines.0"), set("beats.a.lines.3.sam"), "beats.a.lines"],
  [add("beats.a.lines.0"), set("beats.a.scene"), null],
  [add("beats.a.lines.0"), add("beats.b.lines.0"), null],
  // A name or a place is not what stands there.
  [rename("beats.a"), set("beats.a.scene"), null],
  [rename("beats.a"), rename("beats.a"), "beats.a"],
  [rename("beats.a"), remove("beats.a"), "beats.a"],
  [rename("beats.a"), set("beats"), "beats"],
  [rename("beats.a.choices.b"), rename("beats.a"), null],
  [move("beats.a"), set("beats.a.scene"), null],
  [move("beats.a"), rename("beats.a"), null],
  [move("beats.a"), move("beats.b"), null],
  [move("beats.a"), move("beats.a"), "beats.a"],
  [move("beats.a"), remove("beats.a"), "beats.a"],
];

describe("the element that two edits both touch", () => {
  it.each(TABLE)("%j and %j: %s", (one, other, element) => {
    expect(overlapOf(touchOf(one), touchOf(other))).toBe(element);
    expect(overlapOf(touchOf(other), touchOf(one))).toBe(element);
  });
});
