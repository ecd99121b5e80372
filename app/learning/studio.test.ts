import { describe, expect, test } from "vitest";
import { may, reviewsAs, type StudioAction } from "./studio";

const ROLES = ["learner", "author", "clinical-reviewer", "research-reviewer", "supervisor", "administrator"];
const TABLE: [action: StudioAction, roles: string[]][] = [
  ["write", ["author"]],
  ["read", ["author", "clinical-reviewer", "research-reviewer"]],
  ["comment", ["author", "clinical-reviewer", "research-reviewer"]],
  ["approve-clinical", ["clinical-reviewer"]],
  ["approve-research", ["research-reviewer"]],
  ["ask-for-review", ["author"]],
  ["publish", ["author"]],
  ["withdraw", ["author", "clinical-reviewer", "research-reviewer"]],
  ["see-use", ["author", "clinical-reviewer", "research-reviewer"]],
];

describe("who may do what in the studio", () => {
  test.each(TABLE)("%s: %s and nobody else", (action, roles) => {
    expect(ROLES.filter((role) => may(action, [role]))).toEqual(roles);
    expect(may(action, [])).toBe(false);
    expect(may(action, ROLES)).toBe(true);
  });

  test("which kinds of approval one can give follows from one's roles", () => {
    expect(reviewsAs(["author", "learner"])).toEqual([]);
    expect(reviewsAs(["research-reviewer"])).toEqual(["research"]);
    expect(reviewsAs(["research-reviewer", "clinical-reviewer"])).toEqual(["clinical", "research"]);
  });
});
