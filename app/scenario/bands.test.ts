import { describe, expect, it } from "vitest";
import { bandOf, cuesOf, faceOf, moodOf, presentIn } from "./bands";
import { scenarioFrom, smallScenario } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";

const example = scenarioFrom(firstAsk);
const REST = `scenes:
  all: { title: All }
  some: { title: Some, present: [bob] }
start: a
beats: { a: { scene: all, lines: [], route: [{ goto: end }] } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }
`;
const moody = smallScenario(`cast:
  bob:
    name: Bob
    role: r
    mood: calmness
    hidden:
      trust: { range: 0..4, start: 2, means: m, bands: { low: { from: 0, cue: Bob sighs. }, high: { from: 2 } } }
      calmness: { range: -2..2, start: 0, means: m, bands: { upset: { from: -2, face: hectic }, settled: { from: 0, face: smile, cue: Bob sits. } } }
  cat: { name: Cat, role: r }
${REST}`);

describe("bands", () => {
  it("reach from their own edge up to the next", () => {
    const trust = example.attitudes.get("osei.trust");
    if (!trust) throw new Error("no trust");
    expect([0, 2, 3, 4].map((value) => bandOf(trust, value)?.name)).toEqual([
      "guarded",
      "guarded",
      "open",
      "open",
    ]);
  });

  it("may be missing", () => {
    const fatigue = example.attitudes.get("osei.fatigue");
    expect(fatigue && bandOf(fatigue, 3)).toBeUndefined();
  });
});

describe("a face", () => {
  it("follows the first attitude, or the mood that the file names", () => {
    expect(moodOf(example, "osei")?.name).toBe("osei.trust");
    expect(faceOf(example, "osei", { "osei.trust": 3 })).toBe("smile");
    expect(faceOf(moody, "bob", { "bob.trust": 0, "bob.calmness": -1 })).toBe("hectic");
  });

  it("is calm where no band says otherwise", () => {
    expect(faceOf(example, "sam", { "sam.pressure": 3 })).toBe("calm");
    expect(faceOf(moody, "cat", {})).toBe("calm");
    expect(faceOf(moody, "nobody", {})).toBe("calm");
  });
});

describe("reading the room", () => {
  it("gives the cue of each band of those present, in file order", () => {
    const values = { "bob.trust": 1, "bob.calmness": 1 };
    expect(cuesOf(moody, values, ["cat", "bob"])).toEqual([
      { person: "bob", cue: "Bob sighs." },
      { person: "bob", cue: "Bob sits." },
    ]);
    expect(cuesOf(moody, { "bob.trust": 2, "bob.calmness": -1 }, ["bob"])).toEqual([]);
    expect(cuesOf(moody, values, [])).toEqual([]);
  });

  it("has the whole cast present unless the scene says who", () => {
    expect(presentIn(moody, "all")).toEqual(["bob", "cat"]);
    expect(presentIn(moody, "some")).toEqual(["bob"]);
  });
});
