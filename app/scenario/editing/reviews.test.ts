import { describe, expect, it } from "vitest";
import { followReviews } from "./reviews";

const same = (path: string) => path;
const without = (gone: string) => (path: string) => (path === gone ? null : path);

describe("reviews of warnings", () => {
  it("stay to the byte where what they speak of does, and where there are none", () => {
    for (const text of [
      "a: 1\n",
      "review: {}\na: 1\n",
      "review:\n",
      "review: x\n",
      'review:\n  "c b":   "why" # so\n',
      "a: [",
    ]) {
      expect(followReviews(text, same)).toBe(text);
    }
  });

  it("go with it, from the block and from braces, first, last and all", () => {
    const block = 'review:\n  "c a": x\n  # on b\n  "c b": y\n  "d b": z\nlast: 1\n';
    expect(followReviews(block, without("a"))).toBe('review:\n  # on b\n  "c b": y\n  "d b": z\nlast: 1\n');
    expect(followReviews(block, without("b"))).not.toContain(' b"');
    expect(followReviews(block, () => null)).toBe("last: 1\n");
    const braces = 'review: { "c a": x, "c b": y }\nlast: 1\n';
    expect(followReviews(braces, without("a"))).toBe('review: { "c b": y }\nlast: 1\n');
    expect(followReviews(braces, without("b"))).toBe('review: { "c a": x }\nlast: 1\n');
    expect(followReviews(braces, () => null)).toBe("last: 1\n");
  });

  it("take the new path, two that swap too, their reasons kept", () => {
    const text = 'review:\n  \'c a\': "about a"\n  "c b": about b\n';
    const swapped = followReviews(text, (path) => (path === "a" ? "b" : "a"));
    expect(swapped).toBe('review:\n  "c b": "about a"\n  "c a": about b\n');
    expect(followReviews(swapped, (path) => (path === "a" ? "b" : "a"))).toContain('"c a": "about a"');
  });

  it("without a path are asked after as the empty one", () => {
    const asked: string[] = [];
    followReviews('review: { "not-proven": x, "c d": y }\n', (path) => {
      asked.push(path);
      return path;
    });
    expect(new Set(asked)).toEqual(new Set(["", "d"]));
  });
});
