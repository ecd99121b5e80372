import { describe, expect, it } from "vitest";
import { parts } from "./transcript-parts";
import type { TranscriptItem } from "./view";

const line = (speaker: string, fresh = false): TranscriptItem => ({
  kind: "line",
  speaker,
  name: speaker === "narrator" ? "" : speaker,
  deed: false,
  html: "…",
  face: null,
  fresh,
});
const turn = (words: string, fresh = false): TranscriptItem => ({ kind: "scene", words, fresh });

describe("the parts of a transcript", () => {
  it("are all items, in order", () => {
    const items = [
      turn("1"),
      line("gwen"),
      turn("2"),
      line("ife"),
      line("you", true),
      turn("3", true),
      line("gwen", true),
    ];
    const { before, here, fresh } = parts(items);
    expect([...before, ...here, ...fresh].map(({ item }) => item)).toEqual(items);
    expect(before).toHaveLength(2);
    expect(here).toHaveLength(2);
    expect(fresh).toHaveLength(3);
  });

  it("keep the meeting in view that the new lines began in", () => {
    const { before, here } = parts([line("gwen"), line("you", true), turn("2", true), line("ife", true)]);
    expect(before).toEqual([]);
    expect(here).toHaveLength(1);
  });

  it("number the lines and not the dividers", () => {
    const { here, fresh } = parts([turn("1"), line("gwen"), line("you", true)]);
    expect([...here, ...fresh].map(({ line: number }) => number)).toEqual([undefined, 0, 1]);
  });

  it("have one first new line, which is never a divider", () => {
    const { fresh } = parts([line("gwen"), turn("2", true), line("you", true), line("gwen", true)]);
    expect(fresh.map(({ first }) => first)).toEqual([false, true, false]);
  });

  it("do not name a speaker twice in a row among the new lines, and name the narrator never", () => {
    const { fresh } = parts([
      line("gwen", true),
      line("gwen", true),
      line("narrator", true),
      line("narrator", true),
    ]);
    expect(fresh.map(({ again }) => again)).toEqual([false, true, false, false]);
  });

  it("are empty for an empty transcript", () => {
    expect(parts([])).toEqual({ before: [], here: [], fresh: [] });
  });
});
