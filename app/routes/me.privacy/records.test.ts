import { describe, expect, it } from "vitest";
import { maySee, mayShare, type RecordKind } from "~/learning/visibility";
import { RECORDS } from "./records";

const KINDS: Record<RecordKind, true> = {
  completion: true,
  "completion-date": true,
  "due-date": true,
  choice: true,
  answer: true,
  confidence: true,
  retry: true,
  reflection: true,
  draft: true,
  plan: true,
  "own-note": true,
  "reading-place": true,
  "time-spent": true,
  "run-in-progress": true,
  arrangement: true,
  "meeting-observed": true,
  "asking-to-talk": true,
};

describe("the privacy page", () => {
  it.each(RECORDS)("promises of “$what” what the rule does", ({ kinds, supervisor }) => {
    for (const kind of kinds) {
      expect(maySee("supervisor", kind)).toBe(supervisor.seen);
      expect(mayShare(kind)).toBe(supervisor.shareable);
      expect(/\bshare\b/.test(supervisor.words)).toBe(supervisor.shareable);
    }
  });

  it("leaves no kind of record out", () => {
    const said = new Set(RECORDS.flatMap(({ kinds }) => kinds));
    expect(Object.keys(KINDS).filter((kind) => !said.has(kind as RecordKind))).toEqual([]);
  });
});
