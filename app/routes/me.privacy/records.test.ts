import { describe, expect, it } from "vitest";
import { maySee, type RecordKind } from "~/learning/visibility";
import { RECORDS } from "./records";

const KINDS: Record<RecordKind, true> = {
  completion: true,
  "completion-date": true,
  "due-date": true,
  choice: true,
  answer: true,
  retry: true,
  reflection: true,
  plan: true,
  "time-spent": true,
  "run-in-progress": true,
};

describe("the privacy page", () => {
  it.each(RECORDS)("promises of “$what” what the rule does", ({ kinds, supervisor }) => {
    for (const kind of kinds) expect(maySee("supervisor", kind)).toBe(supervisor.seen);
  });

  it("leaves no kind of record out", () => {
    const said = new Set(RECORDS.flatMap(({ kinds }) => kinds));
    expect(Object.keys(KINDS).filter((kind) => !said.has(kind as RecordKind))).toEqual([]);
  });
});
