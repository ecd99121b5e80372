import { longDate, ukDay, ukTime } from "~/components/dates";
import type { FindingView } from "~/components/finding-view";
import { castHues } from "~/components/portraits/hues";
import { spriteHref } from "~/components/portraits/scenario-sprite.server";
import { seatPeople } from "~/components/scene/seating.server";
import { finding } from "~/content/catalogue.server";
import { PRACTICE_WISDOM } from "~/content/findings.server";
import { localise } from "~/content/local.server";
import { inlineHtml } from "~/content/words.server";
import { bandOf, faceOf, moodOf, presentIn } from "~/scenario/bands";
import { type Counterfactual, counterfactualsOf } from "~/scenario/counterfactuals";
import { type Debrief, debrief, type Decision as Played } from "~/scenario/debrief";
import type { Echo } from "~/scenario/echoes";
import { replay } from "~/scenario/play";
import type { OpenRun } from "~/services/rehearsal.server";
import { headingOf } from "./heading";
import type { DebriefView, Decision, SharedDebriefView, Stave } from "./view";

/** As many faint branches as one stave can carry and still be read. */
const BRANCHES = 2;

type Plan = { cue: string; action: string; day: string | null; at: Date } | null;

/** The debrief of a run, drawn from the choices really made. `number` is which run of the scenario it is, from 1. */
export function debriefView(run: OpenRun, number: number, plan: Plan): DebriefView {
  const { scenario, play, versionHash } = run;
  const html = (text: string) => inlineHtml(localise(text, run.pack));
  const looked = debrief(scenario, run.choices);
  const scene = lastMeeting(run);
  const others = counterfactualsOf(scenario, run.choices) ?? [];
  return {
    run: { id: run.id, on: longDate(ukDay(run.startedAt.toISOString())), number },
    scenario: { id: scenario.id, title: scenario.title },
    sprite: spriteHref(versionHash, scenario),
    ending: looked.ending && {
      id: looked.ending.id,
      title: looked.ending.title,
      html: html(looked.ending.text),
      findings: looked.ending.findings.flatMap(findingViews),
    },
    outcomes: outcomes(run),
    people: seatPeople(scenario, { scene, values: play.values }),
    decisions: looked.decisions.map((decision) => decisionView(run, looked, decision, others, html)),
    staves: staves(run, looked),
    plan: {
      cue: plan?.cue ?? "",
      action: plan?.action ?? "",
      day: plan?.day ?? "",
      savedAt: plan?.at.toISOString() ?? null,
      savedOn: plan ? `${longDate(ukDay(plan.at.toISOString()))}, ${ukTime(plan.at.toISOString())}` : null,
      errors: [],
    },
    compareHref: null,
  };
}

/** The same for somebody with whom this one run is shared. */
export function sharedDebriefView(run: OpenRun): SharedDebriefView {
  const { scenario, sprite, ending, outcomes, people, decisions, staves } = debriefView(run, 1, null);
  return { scenario, sprite, ending, outcomes, people, decisions, staves };
}

/** The last scene in which somebody else was present: who is at the table when one looks back. */
function lastMeeting({ scenario, play }: OpenRun): string {
  return play.lines.findLast(({ scene }) => presentIn(scenario, scene).length > 0)?.scene ?? "";
}

/** What became of the meters, in the words of the author: "How the team speaks of you: workable". */
function outcomes({ scenario, play }: OpenRun): DebriefView["outcomes"] {
  return [...scenario.meters.values()].flatMap((meter) => {
    const band = bandOf(meter, play.values[meter.name] ?? meter.start);
    return band ? [{ word: `${meter.means}:`, of: band.name.replaceAll("-", " ") }] : [];
  });
}

function decisionView(
  run: OpenRun,
  looked: Debrief,
  decision: Played,
  others: readonly Counterfactual[],
  html: (text: string) => string,
): Decision {
  const { scenario, play } = run;
  const at = decision.number - 1;
  const after = play.steps[at]?.after.values ?? play.values;
  const name = (id: string) => scenario.cast.get(id)?.name ?? id;
  return {
    at,
    short: headingOf(decision.beat, scenario.cast.keys()),
    scene: decision.scene.title,
    move: { kind: decision.chosen.kind, html: html(decision.chosen.text) },
    made: decision.made.map(({ person, text }) => ({
      person: { id: person, name: name(person) },
      face: faceOf(scenario, person, after),
      html: html(text),
    })),
    why: html(decision.why),
    findings: decision.findings.flatMap(findingViews),
    later: decision.echoes
      .filter((echo) => echo.kind === "line" && isLater(echo, decision))
      .map((echo) => ({
        scene: scenario.scenes.get(echo.scene)?.title ?? "",
        who:
          echo.speaker && echo.speaker !== "narrator"
            ? echo.speaker === "you"
              ? "You"
              : name(echo.speaker)
            : "",
        html: html(echo.text),
      })),
    decided: decision.echoes.some(({ kind, goto }) => kind === "route" && goto === looked.ending?.id),
    could: otherwise(looked, decision, others).map(({ option, kind, endings }) => ({
      move: { kind: option.kind, html: html(option.text) },
      kind,
      endings,
    })),
  };
}

/** What came in another meeting than the decision, or after another decision: not the reaction that one has just read. */
const isLater = (echo: Echo, decision: Played): boolean => echo.after > 0 || echo.scene !== decision.scene.id;

/**
 * The other choices of a decision that could have led to another outcome, with the best endings that they left: a better one
 * than the run's own, or none as good. Before an ending, the best that one's own choice still allows stands for the run's.
 */
function otherwise(looked: Debrief, decision: Played, others: readonly Counterfactual[]) {
  const own = looked.ending?.rank ?? decision.outlook?.best ?? 0;
  return decision.alternatives.flatMap((option) => {
    const ways =
      others.find(({ at, choice }) => at === decision.number - 1 && choice === option.id)?.ways ?? [];
    const best = ways[0]?.ending.rank ?? own;
    if (best === own) return [];
    const endings = ways.filter(({ ending }) => ending.rank === best).map(({ ending }) => ending.title);
    return [{ option, kind: best > own ? ("reached" as const) : ("lost" as const), endings }];
  });
}

function staves(run: OpenRun, looked: Debrief): Stave[] {
  const { scenario, play } = run;
  const hues = castHues(
    [...scenario.cast.values()].map(({ id, portrait }) => ({ id, portrait: Object.fromEntries(portrait) })),
  );
  const first = play.steps[0]?.before.values ?? play.values;
  return looked.people.flatMap((line) => {
    const mood = moodOf(scenario, line.person);
    const [start = line.lo, ...values] = line.values;
    if (!mood) return [];
    return {
      person: {
        id: line.person,
        name: scenario.cast.get(line.person)?.name ?? line.person,
        hue: hues[line.person] ?? "plum",
      },
      means: line.means,
      lo: line.lo,
      hi: line.hi,
      bands: mood.bands.map(({ name, from }) => ({ name, from })),
      start,
      startFace: faceOf(scenario, line.person, first),
      values,
      endFace: faceOf(scenario, line.person, play.values),
      might: branches(run, looked, mood.name, values),
    };
  });
}

/** Where one other choice would have moved this attitude the furthest from where it went: exact, by playing each of them. */
function branches(
  { scenario, choices }: OpenRun,
  looked: Debrief,
  attitude: string,
  went: number[],
): Stave["might"] {
  const found = looked.decisions.flatMap(({ alternatives, number }) => {
    const at = number - 1;
    const reached = alternatives.map(
      ({ id }) => replay(scenario, [...choices.slice(0, at), id]).values[attitude] ?? 0,
    );
    const distance = (value: number) => Math.abs(value - (went[at] ?? value));
    const [furthest] = reached.sort((a, b) => distance(b) - distance(a));
    return furthest !== undefined && distance(furthest) > 0
      ? [{ at, value: furthest, distance: distance(furthest) }]
      : [];
  });
  return found
    .sort((a, b) => b.distance - a.distance)
    .slice(0, BRANCHES)
    .map(({ at, value }) => ({ at, value }))
    .sort((a, b) => a.at - b.at);
}

function findingViews(id: string): FindingView[] {
  if (id === PRACTICE_WISDOM) {
    return [
      {
        id,
        text: "This stands on experience, and on no finding of the study.",
        voices: [],
        certaintyText: "Practice wisdom.",
      },
    ];
  }
  const found = finding(id);
  return found ? [{ id, text: found.text, voices: found.voices, certaintyText: found.certaintyText }] : [];
}
