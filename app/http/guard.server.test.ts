import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath } from "./guard.server";

const FALLBACK = "/fallback";

/** Where a browser goes from this site for a Location. */
const hostOf = (path: string) => new URL(path, "https://rapport.example.org/login").host;

describe("the way back after signing in", () => {
  test.each([
    ["/", "/"],
    ["/learn", "/learn"],
    ["/runs/1?x=1&y=%2F#here", "/runs/1?x=1&y=%2F#here"],
    ["/learn/onboarding?next=https://evil.example", "/learn/onboarding?next=https://evil.example"],
    ["/a/../b", "/b"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
    ["/café", "/caf%C3%A9"],
  ])("%j leads to %s", (path, there) => {
    expect(ownPath(path, FALLBACK)).toBe(there);
  });

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/./\\evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/\t\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "learn",
    "",
    "?x=1",
    "/\t/[",
    "/\t/evil.example:port",
  ])("%j leads to the fallback", (path) => {
    expect(ownPath(path, FALLBACK)).toBe(FALLBACK);
  });

  test.each([
    [null],
    [undefined],
    [7],
    [["/learn"]],
    [{ toString: () => "/learn" }],
    [new File([], "f")],
  ])("what is not text (%j) leads to the fallback", (path) => {
    expect(ownPath(path, FALLBACK)).toBe(FALLBACK);
  });

  test("never leads off the site, whatever is put together of what browsers read in their own way", () => {
    const piece = fc.constantFrom("/", "\\", ".", "..", "\t", "%2e", "evil.example", "@", ":", "?", "[");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const path = ownPath(`/${pieces.join("")}`, FALLBACK);
        expect(hostOf(path)).toBe("rapport.example.org");
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 3000 },
    );
  });
});
