import { expect, test } from "vitest";
import { maySee, mayShare, type RecordKind, type Relation } from "./visibility";

/** Written out in full, so that a new kind of record does not become visible without somebody deciding it. */
const TABLE: Record<RecordKind, Record<Relation, boolean> & { shared: boolean }> = {
  completion: { self: true, supervisor: true, other: false, shared: false },
  "completion-date": { self: true, supervisor: true, other: false, shared: false },
  "due-date": { self: true, supervisor: true, other: false, shared: false },
  choice: { self: true, supervisor: false, other: false, shared: true },
  answer: { self: true, supervisor: false, other: false, shared: false },
  confidence: { self: true, supervisor: false, other: false, shared: false },
  retry: { self: true, supervisor: false, other: false, shared: false },
  reflection: { self: true, supervisor: false, other: false, shared: true },
  draft: { self: true, supervisor: false, other: false, shared: true },
  plan: { self: true, supervisor: false, other: false, shared: true },
  "own-note": { self: true, supervisor: false, other: false, shared: false },
  "reading-place": { self: true, supervisor: false, other: false, shared: false },
  "time-spent": { self: true, supervisor: false, other: false, shared: false },
  arrangement: { self: true, supervisor: true, other: false, shared: false },
  "meeting-observed": { self: true, supervisor: true, other: false, shared: false },
  "asking-to-talk": { self: true, supervisor: true, other: false, shared: false },
  "run-in-progress": { self: true, supervisor: false, other: false, shared: false },
};
const RELATIONS: Relation[] = ["self", "supervisor", "other"];

const rows = Object.entries(TABLE).flatMap(([kind, may]) =>
  RELATIONS.map((relation) => [relation, may[relation] ? "sees" : "does not see", kind, may[relation]]),
) as [Relation, string, RecordKind, boolean][];

test.each(rows)("%s %s a record of the kind %s", (relation, _, kind, may) => {
  expect(maySee(relation, kind)).toBe(may);
});

test.each(
  Object.entries(TABLE) as [RecordKind, (typeof TABLE)[RecordKind]][],
)("sharing a record of the kind %s shows it to that supervisor and to nobody else, where it can be shared", (kind, {
  supervisor,
  shared,
}) => {
  expect(mayShare(kind)).toBe(shared);
  expect(maySee("supervisor", kind, true)).toBe(supervisor || shared);
  expect(maySee("other", kind, true)).toBe(false);
});
