import { describe, expect, test } from "vitest";
import { noteItem, RECORD_OF, readShareItem, type Shareable, shareableNote, shareItem } from "./sharing";
import { mayShare } from "./visibility";

const THINGS: [string, Shareable][] = [
  ["reflection/m1/why", { kind: "reflection", moduleId: "m1", id: "why" }],
  ["sheet/m1/pitch", { kind: "sheet", moduleId: "m1", id: "pitch" }],
  ["plan/m1/task/walk", { kind: "plan", source: "m1/task/walk" }],
  ["plan/run/r-1", { kind: "plan", source: "run/r-1" }],
  ["debrief/r-1", { kind: "debrief", runId: "r-1" }],
];

describe("what a share names", () => {
  test.each(THINGS)("%s, there and back", (item, thing) => {
    expect(shareItem(thing)).toBe(item);
    expect(readShareItem(item)).toEqual(thing);
  });

  test.each([
    "",
    "/",
    "debrief",
    "debrief/",
    "debrief/a/b",
    "reflection/m1",
    "sheet/m1//x",
    "answer/m1/x",
    "note",
  ])("is nothing in %j", (item) => expect(readShareItem(item)).toBeNull());

  test("is a kind of record that may be shared", () => {
    for (const kind of Object.values(RECORD_OF)) expect(mayShare(kind)).toBe(true);
  });
});

test("a note is a reflection's or a worksheet's by what it is kept under, and otherwise no thing to share", () => {
  for (const [, thing] of THINGS) {
    if ("moduleId" in thing) expect(shareableNote(noteItem(thing))).toEqual(thing);
  }
  for (const other of ["m1/note/p3", "shared/x", "m1/reflection", "m1/sheet/a/b", ""])
    expect(shareableNote(other)).toBeNull();
});
