import { expect, test } from "vitest";
import { maySee, type RecordKind, type Relation } from "./visibility";

/** Written out in full, so that a new kind of record does not become visible without somebody deciding it. */
const TABLE: Record<RecordKind, Record<Relation, boolean>> = {
  completion: { self: true, supervisor: true, other: false },
  "completion-date": { self: true, supervisor: true, other: false },
  "due-date": { self: true, supervisor: true, other: false },
  choice: { self: true, supervisor: false, other: false },
  answer: { self: true, supervisor: false, other: false },
  retry: { self: true, supervisor: false, other: false },
  reflection: { self: true, supervisor: false, other: false },
  plan: { self: true, supervisor: false, other: false },
  "time-spent": { self: true, supervisor: false, other: false },
  "run-in-progress": { self: true, supervisor: false, other: false },
};

const rows = Object.entries(TABLE).flatMap(([kind, relations]) =>
  Object.entries(relations).map(([relation, may]) => [relation, may ? "sees" : "does not see", kind, may]),
) as [Relation, string, RecordKind, boolean][];

test.each(rows)("%s %s a record of the kind %s", (relation, _, kind, may) => {
  expect(maySee(relation, kind)).toBe(may);
});
