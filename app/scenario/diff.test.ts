import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsBetween } from "./comparing/sequences";
import { diffScenarios } from "./diff";
import { scenarioText } from "./fixtures/arbitrary";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { playEverything } from "./fixtures/oracle";
import { replay } from "./play";

const example = scenarioFrom(firstAsk);

/** The example against itself with some of its text replaced. */
function changed(...swaps: [string, string][]) {
  let text = firstAsk;
  for (const [from, to] of swaps) {
    if (!text.includes(from)) throw new Error(`not in the example: ${from}`);
    text = text.replace(from, to);
  }
  return diffScenarios(example, scenarioFrom(text));
}

describe("what two versions say", () => {
  it("is nothing new where they are the same", () => {
    expect(diffScenarios(example, scenarioFrom(`# a comment\n${firstAsk}`))).toEqual({
      sameContent: true,
      sameBehaviour: true,
      changes: [],
      reach: [],
      endings: [],
      situations: { before: 8, after: 8 },
      divergence: null,
    });
  });

  it("is words alone where nothing that decides has changed", () => {
    const diff = changed(
      ["title: The first ask", "title: Another ask"],
      ["cue: Dr Osei has put his", "cue: Dr Osei puts his"],
    );
    expect(diff).toMatchObject({
      sameContent: false,
      sameBehaviour: true,
      reach: [],
      endings: [],
      divergence: null,
    });
    expect(diff.changes).toEqual([
      { kind: "changed", at: "title", before: "The first ask", after: "Another ask", decides: false },
      {
        kind: "changed",
        at: "cast.osei.hidden.trust.bands.open.cue",
        before: "Dr Osei has put his pen down.",
        after: "Dr Osei puts his pen down.",
        decides: false,
      },
    ]);
  });

  it("tells what was added and what was taken away", () => {
    const { changes } = changed(
      [
        "        why: Puts the study's need first.\n",
        "        why: Puts the study's need first.\n        hint: Whose need?\n",
      ],
      ["contentNote: Mentions staff shortage.\n", ""],
    );
    expect(changes).toEqual([
      { kind: "added", at: "beats.opening.choices.pitch.hint", after: "Whose need?", decides: false },
      { kind: "removed", at: "contentNote", before: "Mentions staff shortage.", decides: false },
    ]);
  });

  it("keeps a line that only moved along out of it", () => {
    const { changes } = changed([
      "      - sam: Eight patients",
      "      - narrator: It is late.\n      - sam: Eight patients",
    ]);
    expect(changes).toEqual([
      { kind: "added", at: "beats.opening.lines.0", after: "narrator: It is late.", decides: false },
    ]);
  });

  it("marks what can decide", () => {
    const { changes, sameBehaviour } = changed(
      ["effects: [osei.fatigue +1]", "effects: [osei.fatigue +1, set owned]"],
      ["if: promised and sam.pressure >= 3", "if: promised"],
      ["say: What makes", "say: So what makes"],
      ["rank: 2", "rank: 1"],
    );
    expect(sameBehaviour).toBe(false);
    expect(changes.map(({ at, decides }) => [at, decides])).toEqual([
      ["beats.opening.choices.ask.say", false],
      ["beats.opening.choices.pitch.effects", true],
      ["endings.trial-run.rank", true],
      ["beats.close.lines.0", true],
    ]);
  });
});

describe("what can happen in two versions", () => {
  it("is told by a shortest play that goes otherwise", () => {
    const { divergence, endings } = changed(["limit: 6", "limit: 7"]);
    expect(divergence).toEqual({
      choices: ["ask", "promise"],
      before: { place: "out-of-time", available: [] },
      after: { place: "agreed", available: [] },
    });
    expect(endings.map(({ id }) => id)).toContain("out-of-time");
  });

  it("is told by what is on offer, too", () => {
    const { divergence } = changed(["if: osei.fatigue >= 4 and not owned", "if: not owned"]);
    expect(divergence?.choices).toEqual(["ask"]);
    expect(divergence?.after.available).toContain("own-up");
    expect(divergence?.before.available).not.toContain("own-up");
  });

  it("may be the same although a rule is written otherwise", () => {
    const diff = changed(["if: osei.fatigue >= 4 and not owned", "if: osei.fatigue > 3 and not owned"]);
    expect(diff).toMatchObject({ sameBehaviour: false, divergence: null, endings: [] });
  });

  it("names endings that came or went", () => {
    const { endings } = changed(
      ["- goto: declined", "- goto: trial-run"],
      [/ {2}declined: .*\n/.exec(firstAsk)?.[0] ?? "", ""],
    );
    expect(endings).toContainEqual({ id: "declined", before: expect.closeTo(7 / 18, 4), after: null });
  });

  it("agrees with playing both, on generated scenarios", () => {
    fc.assert(
      fc.property(
        scenarioText,
        fc.constantFrom(["+1", "-1"], [">=", "<="], ["not f", "f"], ["cost: 1", "cost: 2"]),
        (text, [from = "", to = ""]) => {
          const [before, after] = [scenarioFrom(text), scenarioFrom(text.replace(from, to))];
          const met = playEverything(before, 60);
          fc.pre(met !== null && playEverything(after, 60) !== null);
          const { divergence } = diffScenarios(before, after);
          const ways = [...(met?.values() ?? [])]
            .map(({ way }) => way)
            .concat(divergence ? [[...divergence.choices]] : []);
          const differs = (way: readonly string[]) => {
            const [old, now] = [replay(before, way), replay(after, way)];
            return (
              now.rejected !== undefined ||
              (old.beat ?? old.ending) !== (now.beat ?? now.ending) ||
              old.available.join() !== now.available.join()
            );
          };
          if (divergence) {
            expect(replay(before, divergence.choices).rejected).toBeUndefined();
            expect(differs(divergence.choices)).toBe(true);
            for (const way of ways)
              if (way.length < divergence.choices.length) expect(differs(way)).toBe(false);
          } else for (const way of ways) expect(differs(way)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("steps between two lists", () => {
  it("keep what both have, in order", () => {
    expect(stepsBetween(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual([
      { kind: "changed", before: 1, after: 1 },
      { kind: "added", after: 3 },
    ]);
    expect(stepsBetween(["a", "b"], ["b"])).toEqual([{ kind: "removed", before: 0 }]);
    expect(stepsBetween([], [])).toEqual([]);
  });

  it("turn the one into the other", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const steps = stepsBetween(before, after);
        const gone = new Set(steps.flatMap((step) => (step.kind === "added" ? [] : [step.before])));
        const come = new Set(steps.flatMap((step) => (step.kind === "removed" ? [] : [step.after])));
        expect(before.filter((_, index) => !gone.has(index))).toEqual(
          after.filter((_, index) => !come.has(index)),
        );
      }),
    );
  });
});
