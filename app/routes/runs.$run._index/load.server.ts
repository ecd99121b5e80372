import { spriteHref } from "~/components/portraits/scenario-sprite.server";
import { seatPeople } from "~/components/scene/seating.server";
import { localise } from "~/content/local.server";
import { inlineHtml } from "~/content/words.server";
import { shuffled } from "~/learning/shuffle";
import { cuesOf, faceOf, presentIn } from "~/scenario/bands";
import { hasHints } from "~/scenario/hints";
import type { Spoken } from "~/scenario/play";
import type { Scenario, Scene } from "~/scenario/types";
import type { OpenRun } from "~/services/rehearsal.server";
import type { RoomPerson, RoomView, TranscriptItem } from "./view";

/**
 * A run as its learner sees it. Attitudes are in it as faces and cues only.
 * @param around what is not the run's own: whom one can turn to, and whether the scenario is still offered
 */
export function roomView(run: OpenRun, around: Pick<RoomView, "help" | "withdrawn">): RoomView {
  const { scenario, play, choices } = run;
  const hints = run.hints && hasHints(scenario);
  const html = (text: string) => inlineHtml(localise(text, run.pack));
  const scene = sceneNow(run);
  return {
    run: run.id,
    scenario: { id: scenario.id, title: scenario.title },
    version: run.versionHash,
    seq: choices.length,
    sprite: spriteHref(run.versionHash, scenario),
    place: { title: scene?.title ?? "", when: scene?.when ?? null, where: scene?.where ?? null },
    clock:
      scene?.clock && play.clock !== null
        ? { limit: scene.clock.limit, left: scene.clock.limit - play.clock, late: null }
        : null,
    people: people(run, scene, html),
    transcript: transcript(run, html),
    hint: hints && play.ending === null ? lastHint(run, html) : null,
    hints: hasHints(scenario) ? run.hints : null,
    now: whatIsNext(run, html),
    notice: null,
    leaveHref: play.ending === null ? "/learn" : "/rehearse",
    debriefHref: `/runs/${run.id}/debrief`,
    ...around,
  };
}

/** The scene of the present beat or, at an ending, the last one that something was said in. */
function sceneNow({ scenario, play }: OpenRun): Scene | undefined {
  const beat = play.beat ? scenario.beats.get(play.beat) : undefined;
  return scenario.scenes.get(beat?.scene ?? play.lines.at(-1)?.scene ?? "");
}

function people(
  { scenario, play }: OpenRun,
  scene: Scene | undefined,
  html: (text: string) => string,
): RoomPerson[] {
  const speaking = play.lines.findLast(
    (line) => line.speaker !== "you" && line.speaker !== "narrator",
  )?.speaker;
  const cues = cuesOf(scenario, play.values, presentIn(scenario, scene?.id ?? ""));
  return seatPeople(scenario, {
    scene: scene?.id ?? "",
    values: play.values,
    ...(speaking ? { speaking } : {}),
  }).map((person) => {
    const own = cues.filter((cue) => cue.person === person.id).map((cue) => cue.cue);
    return { ...person, cue: own.length > 0 ? html(own.join(" ")) : null };
  });
}

function transcript({ scenario, play, choices }: OpenRun, html: (text: string) => string): TranscriptItem[] {
  const items: TranscriptItem[] = [];
  let scene = play.lines[0]?.scene;
  for (const line of play.lines) {
    const fresh = line.at === choices.length;
    if (line.scene !== scene) {
      scene = line.scene;
      items.push({ kind: "scene", words: sceneWords(scenario, line.scene), fresh });
    }
    items.push({
      kind: "line",
      speaker: line.speaker,
      name: nameOf(scenario, line.speaker),
      deed: line.kind === "act" || line.speaker === "narrator",
      html: html(line.text),
      face: scenario.cast.has(line.speaker) ? faceOf(scenario, line.speaker, valuesAt(play, line)) : null,
      fresh,
    });
  }
  return items;
}

const valuesAt = (play: OpenRun["play"], line: Spoken) =>
  (line.at === 0 ? play.steps[0]?.before.values : play.steps[line.at - 1]?.after.values) ?? play.values;

const nameOf = (scenario: Scenario, speaker: string) =>
  speaker === "you" ? "You" : speaker === "narrator" ? "" : (scenario.cast.get(speaker)?.name ?? speaker);

function sceneWords(scenario: Scenario, id: string): string {
  const scene = scenario.scenes.get(id);
  return [scene?.title, scene?.when, scene?.where].filter((part) => part !== undefined).join(" · ");
}

function lastHint({ scenario, play }: OpenRun, html: (text: string) => string): string | null {
  const step = play.steps.at(-1);
  const hint = step && scenario.beats.get(step.beat)?.choices.get(step.chosen)?.hint;
  return hint ? html(hint) : null;
}

/** What is on offer, in the order that the run's id gives; or the ending. */
function whatIsNext({ id, scenario, play }: OpenRun, html: (text: string) => string): RoomView["now"] {
  if (play.ending !== null) {
    const ending = scenario.endings.get(play.ending);
    return {
      kind: "ending",
      ending: play.ending,
      title: ending?.title ?? "",
      html: html(ending?.text ?? ""),
    };
  }
  const beat = scenario.beats.get(play.beat ?? "");
  const offered = play.available.flatMap((choiceId) => beat?.choices.get(choiceId) ?? []);
  return {
    kind: "beat",
    beat: play.beat ?? "",
    choices: shuffled(offered, `${id}/${play.beat}`).map((choice) => ({
      id: choice.id,
      kind: choice.kind,
      html: html(choice.text),
    })),
  };
}
