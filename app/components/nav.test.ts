import { describe, expect, it } from "vitest";
import { isIn, sectionsFor } from "./nav";

const labels = (roles: string[]) => sectionsFor(roles).map(({ label }) => label);
const here = (pathname: string) =>
  sectionsFor(["supervisor", "learner"])
    .filter((section) => isIn(section, pathname))
    .map(({ label }) => label);

describe("sectionsFor", () => {
  it("shows a learner four sections, and Team before them to whoever supervises", () => {
    expect(labels(["learner"])).toEqual(["Path", "Rehearse", "Evidence", "Me"]);
    expect(labels(["learner", "supervisor"])).toEqual(["Team", "Path", "Rehearse", "Evidence", "Me"]);
  });

  it("shows no path to somebody who has none to follow", () => {
    expect(labels(["supervisor"])).toEqual(["Team", "Path", "Rehearse", "Evidence", "Me"]);
  });
});

describe("isIn", () => {
  it.each([
    ["/learn", ["Path"]],
    ["/learn/onboarding/first-sixty-seconds", ["Path"]],
    ["/rehearse/three-minutes", ["Rehearse"]],
    ["/runs/abc/debrief", ["Rehearse"]],
    ["/team/people/7", ["Team"]],
    ["/me/privacy", ["Me"]],
    ["/meadow", []],
    ["/", []],
  ])("%s lies in %j", (pathname, sections) => {
    expect(here(pathname)).toEqual(sections);
  });
});
