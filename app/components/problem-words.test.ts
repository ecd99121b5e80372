import { describe, expect, it } from "vitest";
import { problemWords } from "./problem-words";

describe("problemWords", () => {
  it.each([401, 403, 404, 409, 429, 500, 503])("says of %i what happened and what to do", (status) => {
    const { title, what, next } = problemWords(status);
    for (const sentence of [what, next]) expect(sentence).toMatch(/\.$/);
    expect(`${title} ${what} ${next}`).not.toMatch(/!|error|invalid|oops/i);
  });

  it("sends a person who is not signed in to the door, and offers to try again where that helps", () => {
    expect(problemWords(401).action).toEqual({ reload: false, href: "/login", label: "Sign in" });
    expect(problemWords(503).action.reload).toBe(true);
    expect(problemWords(404).action.reload).toBe(false);
  });

  it("does not blame the reader for a fault of the server", () => {
    expect(problemWords(502).what).toContain("on our side");
    expect(problemWords(418).what).not.toContain("on our side");
  });
});
