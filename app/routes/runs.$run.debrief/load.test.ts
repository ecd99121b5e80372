import { describe, expect, it } from "vitest";
import { catalogue } from "../../content/catalogue.server";
import { counterfactualsOf } from "../../scenario/counterfactuals";
import { begin, choose, replay } from "../../scenario/play";
import { readScenario } from "../../scenario/read";
import type { Scenario } from "../../scenario/types";
import { debriefView } from "./load.server";

/** Plays a scenario to an ending, always by the choice that `pick` names among those on offer. */
function playBy(scenario: Scenario, pick: (offered: number, turn: number) => number): string[] {
  const choices: string[] = [];
  let now = begin(scenario);
  while (now.ending === null) {
    const choice = now.available[pick(now.available.length, choices.length) % now.available.length] ?? "";
    choices.push(choice);
    const step = choose(scenario, now, choice);
    if (!step) throw new Error(`${choice} is not on offer`);
    now = step.after;
  }
  return choices;
}

const PLAYS = [
  () => 0,
  (offered: number) => offered - 1,
  (_: number, turn: number) => turn,
  (_: number, turn: number) => turn * 7 + 3,
  (offered: number, turn: number) => offered + 2 - turn,
];

function debriefOf(scenario: Scenario, choices: string[]) {
  const startedAt = new Date("2026-11-24T10:00:00.000Z");
  const play = replay(scenario, choices);
  const run = {
    id: "r1",
    scenario,
    versionHash: "abc",
    pack: null,
    hints: true,
    startedAt,
    endedAt: null,
    choices,
    play,
  };
  return { play, view: debriefView(run, 1, null) };
}

const shipped = Object.values(catalogue.scenarios).map(({ id, source }) => ({
  id,
  scenario: readScenario(source).scenario,
}));

describe.each(shipped)("the debrief of $id", ({ scenario }) => {
  if (!scenario) throw new Error("a shipped scenario could not be read");
  const runs = PLAYS.map((pick) => {
    const choices = playBy(scenario, pick);
    return { choices, others: counterfactualsOf(scenario, choices) ?? [], ...debriefOf(scenario, choices) };
  });

  it("says of other choices what comes true when they are played", () => {
    let said = 0;
    for (const { choices, others, play, view } of runs) {
      for (const decision of view.decisions) {
        const beat = scenario.beats.get(play.steps[decision.at]?.beat ?? "");
        for (const { move, kind, endings } of decision.could) {
          const other = others.find(
            ({ at, choice }) =>
              at === decision.at && htmlOf(beat?.choices.get(choice)?.text) === plain(move.html),
          );
          const played = (other?.ways ?? []).map(({ path }) =>
            replay(scenario, [...choices.slice(0, decision.at), other?.choice ?? "", ...path]),
          );
          const ranks = played.map(({ rank }) => rank ?? Number.NaN);
          const best = Math.max(...ranks);
          const titles = played
            .filter(({ rank }) => rank === best)
            .map(({ ending }) => scenario.endings.get(ending ?? "")?.title);
          expect(titles.toSorted()).toEqual(endings.toSorted());
          if (kind === "reached") expect(best).toBeGreaterThan(play.rank ?? 0);
          else expect(best).toBeLessThan(play.rank ?? 0);
          said++;
        }
      }
    }
    expect(said).toBeGreaterThan(0);
  });

  it("ties to a decision only what was said in a later meeting or after a later decision", () => {
    let tied = 0;
    for (const { play, view } of runs) {
      for (const { at, later } of view.decisions) {
        for (const { scene, html } of later) {
          const lines = play.lines.filter(({ text }) => htmlOf(text) === plain(html));
          const own = play.steps[at]?.scene;
          expect(
            lines.some(
              (line) =>
                scenario.scenes.get(line.scene)?.title === scene &&
                line.at > at &&
                (line.at > at + 1 || line.scene !== own),
            ),
          ).toBe(true);
          tied++;
        }
      }
    }
    expect(tied).toBeGreaterThan(0);
  });
});

/** Texts compared as letters alone: what Markdown and HTML add is no matter here. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&[a-z#0-9]+;/g, "")
    .replace(/[^a-z0-9]/gi, "");
const htmlOf = (text = "") => text.replace(/\{\{[^}]*\.(\w+)\}\}/g, "[$1]").replace(/[^a-z0-9]/gi, "");
