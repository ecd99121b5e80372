import { describe, expect, it } from "vitest";
import neverCameBack from "../../../courses/onboarding/scenarios/never-came-back.yaml?raw";
import threeMinutes from "../../../courses/onboarding/scenarios/three-minutes.yaml?raw";
import { readScenario } from "../../scenario/read";
import { headingOf } from "./heading";

const CAST = ["dele", "marta"];

describe("the heading of a decision", () => {
  it.each([
    ["dele-checks-the-clock", "Dele checks the clock"],
    ["what-marta-asks", "What Marta asks"],
    ["who-else-is-asked", "Who else is asked"],
    ["marta", "Marta"],
    ["a-list-on-friday", "A list on Friday"],
    ["april-post", "April post"],
    ["martas-envelope", "Marta’s envelope"],
    ["dr-marta-has-used-it", "Dr Marta has used it"],
  ])("is the id of the beat in words: %s", (beat, heading) => {
    expect(headingOf(beat, CAST)).toBe(heading);
  });

  it("gives a capital to whole names only", () => {
    expect(headingOf("the-martas-and-adele", CAST)).toBe("The martas and adele");
    expect(headingOf("what-marta-asks", [])).toBe("What marta asks");
  });

  it("says something in every scenario that ships", () => {
    const headings = [threeMinutes, neverCameBack].flatMap((text) => {
      const { scenario } = readScenario(text);
      const offering = [...(scenario?.beats.values() ?? [])].filter(({ choices }) => choices.size > 0);
      return offering.map(({ id }) => headingOf(id, scenario?.cast.keys() ?? []));
    });
    expect(headings).toContain("Dele checks the clock");
    expect(headings).toContain("Marcus offers a hand");
    expect(headings.filter((heading) => !heading.includes(" "))).toEqual([]);
  });
});
