import { speakerWords } from "~/components/studio/element-words";
import { effectWords } from "~/components/studio/rule-words";
import { localise } from "~/content/local.server";
import { inlineHtml } from "~/content/words.server";
import { cuesOf, presentIn } from "~/scenario/bands";
import { type Play, type PlayedStep, replay, type Spoken } from "~/scenario/play";
import { playableScenario } from "~/scenario/playable";
import { readScenario } from "~/scenario/read";
import type { Sketch } from "~/scenario/sketch";
import type { Scenario } from "~/scenario/types";
import { writeEffect } from "~/scenario/written";
import { findingsOf } from "./script.server";
import type { Behind, PlayItem, PlayView, UnplayableView } from "./view";

/** A play of a text as learners would have it, and behind each choice what its author says of it. */
export function playView(
  text: string,
  sketch: Sketch | null,
  played: readonly string[],
): PlayView | UnplayableView {
  const scenario = playableScenario(text);
  if (!scenario || !sketch) return { kind: "unplayable", words: unplayable(text) };
  const play = replay(scenario, played);
  const made = play.steps.map(({ chosen }) => chosen);
  const beat = scenario.beats.get(play.beat ?? "");
  const scene = scenario.scenes.get(beat?.scene ?? play.lines.at(-1)?.scene ?? "");
  const behind = play.steps.map((step) => behindOf(scenario, sketch, step));
  const ending = play.ending === null ? undefined : scenario.endings.get(play.ending);
  return {
    kind: "play",
    where: [scene?.title, scene?.when, scene?.where].filter(Boolean).join(" · "),
    clock:
      scene?.clock && play.clock !== null
        ? { limit: scene.clock.limit, left: scene.clock.limit - play.clock }
        : null,
    items: itemsOf(scenario, sketch, play),
    cues: ending
      ? []
      : cuesOf(scenario, play.values, presentIn(scenario, scene?.id ?? "")).map(({ cue }) => html(cue)),
    behind: ending ? null : (behind.at(-1) ?? null),
    now: ending
      ? {
          kind: "ending",
          at: `endings.${ending.id}`,
          title: ending.title,
          html: html(ending.text),
          rank: ending.rank,
          decisions: behind,
        }
      : {
          kind: "beat",
          at: `beats.${play.beat}`,
          choices: play.available.flatMap((id) => {
            const choice = beat?.choices.get(id);
            if (!choice) return [];
            return [{ id, html: said(choice.kind, choice.text), played: [...made, id].join(",") }];
          }),
        },
    back: made.length === 0 ? null : made.slice(0, -1),
    stopped: play.rejected
      ? "A choice of this play is no longer on offer here, because the draft has changed. This is as far as it goes now."
      : null,
  };
}

/** The places of the local context pack stand as the name of what goes there. */
const html = (text: string) => inlineHtml(localise(text, null));
const said = (kind: "say" | "act", text: string) => (kind === "say" ? `“${html(text)}”` : html(text));

function unplayable(text: string): string {
  const errors = readScenario(text).problems.filter(({ severity }) => severity === "error").length;
  const many = errors === 1 ? "one thing" : `${Math.max(errors, 2).toLocaleString("en-GB")} things`;
  return `It cannot be played yet: ${many} in its text must be mended first. Its authors see which.`;
}

function itemsOf(scenario: Scenario, sketch: Sketch, play: Play): PlayItem[] {
  return play.lines.map((line, index) => {
    const before = play.lines[index - 1];
    const scene = scenario.scenes.get(line.scene);
    const title = [scene?.title, scene?.when, scene?.where].filter(Boolean).join(" · ");
    return {
      at: placeOf(line, play),
      speaker: line.speaker,
      name: line.speaker === "narrator" ? "" : speakerWords(sketch, line.speaker),
      html: html(line.text),
      deed: line.kind === "act" || line.speaker === "narrator",
      fresh: line.at === play.steps.length,
      scene: before && before.scene !== line.scene ? title : null,
    };
  });
}

/** Where a spoken line stands in the file. */
function placeOf({ beat, from, at }: Spoken, play: Play): string {
  if (!from) return `beats.${beat}.choices.${play.steps[at - 1]?.chosen ?? ""}`;
  return from.choice === undefined
    ? `beats.${beat}.lines.${from.line}`
    : `beats.${beat}.choices.${from.choice}.then.${from.line}`;
}

function behindOf(scenario: Scenario, sketch: Sketch, { beat, chosen }: PlayedStep): Behind {
  const choice = scenario.beats.get(beat)?.choices.get(chosen);
  return {
    at: `beats.${beat}.choices.${chosen}`,
    html: choice ? said(choice.kind, choice.text) : "",
    changes: choice?.effects.map((effect) => inlineHtml(effectWords(sketch, writeEffect(effect)))) ?? [],
    made: [...(choice?.made ?? [])].map(([person, words]) => ({
      name: speakerWords(sketch, person),
      html: html(words),
    })),
    why: html(choice?.why ?? ""),
    findings: findingsOf(choice?.findings ?? []),
  };
}
