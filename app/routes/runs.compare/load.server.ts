import { longDate, ukDay } from "~/components/dates";
import { sideBySide } from "~/scenario/side-by-side";
import type { OpenRun } from "~/services/rehearsal.server";
import type { RunSummary } from "~/services/runs.server";
import { levelWord } from "../runs.$run.debrief/levels";
import { debriefView } from "../runs.$run.debrief/load.server";
import type { DebriefView } from "../runs.$run.debrief/view";
import type { BesideView, CellView, ChooseView, CompareView, EndView, RowView, SideView } from "./view";

/** The runs that can be laid side by side: those with a choice. */
const withChoices = (runs: readonly RunSummary[]) => runs.filter(({ choices }) => choices > 0);

/** Rehearsals of which somebody has two such runs or more. */
export function rehearsalsOf(runs: readonly RunSummary[]): CompareView["rehearsals"] {
  const counts = new Map<string, { id: string; title: string; runs: number }>();
  for (const { scenarioId: id, title } of withChoices(runs)) {
    const known = counts.get(id) ?? { id, title, runs: 0 };
    counts.set(id, { ...known, runs: known.runs + 1 });
  }
  return [...counts.values()].filter((one) => one.runs > 1);
}

/** The runs of one rehearsal to choose from; null where there are not two. */
export function chooseView(
  runs: readonly RunSummary[],
  scenarioId: string,
  chosen: { a: string; b: string },
): ChooseView | null {
  const own = withChoices(runs).filter((run) => run.scenarioId === scenarioId);
  const [newest, before] = own;
  if (!newest || !before) return null;
  return {
    scenario: { id: scenarioId, title: newest.title },
    runs: own.map((run) => ({ id: run.id, words: runWords(run) })),
    a: chosen.a || before.id,
    b: chosen.b || newest.id,
  };
}

const runWords = ({ number, startedAt, ending }: RunSummary) =>
  `Run ${number}, ${longDate(ukDay(startedAt.toISOString()))}: ${ending ?? "not finished"}`;

/** Two runs of one scenario side by side; each comes with its number. */
export function besideView(a: OpenRun & { number: number }, b: OpenRun & { number: number }): BesideView {
  const [left, right] = [debriefView(a, a.number, null), debriefView(b, b.number, null)];
  const beside = sideBySide(a.play.steps, b.play.steps);
  return {
    scenario: { id: a.scenario.id, title: right.scenario.title },
    sides: [sideOf(left), sideOf(right)],
    parting: parting(beside.findIndex(({ kind }) => kind !== "same")),
    rows: paired(
      beside.map(({ kind, a: at, b: other }) => ({ kind, cells: [cellOf(left, at), cellOf(right, other)] })),
    ),
    people: peopleOf(left, right),
  };
}

/** A decision that only one came to stands beside the one that the other came to in its place. */
function paired(rows: readonly RowView[]): RowView[] {
  const result: RowView[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    const [left, right] = row.cells;
    if (last?.kind === "alone" && row.kind === "alone" && !last.cells[1] && !left)
      result.splice(-1, 1, { kind: "apart", cells: [last.cells[0], right] });
    else result.push(row);
  }
  return result;
}

function parting(at: number): string {
  if (at < 0) return "They go the same way from the first decision to the last.";
  if (at === 0) return "They part at the first decision.";
  return `They go the same way for ${at === 1 ? "one decision" : `${at} decisions`}, and part at decision ${at + 1}.`;
}

function cellOf(view: DebriefView, at: number | null): CellView | null {
  const decision = at === null ? undefined : view.decisions[at];
  if (!decision) return null;
  const made = decision.made.map(({ person, html }) => ({ name: person.name, html }));
  const { at: place, short, scene, move } = decision;
  return { number: place + 1, short, scene, move, made };
}

function sideOf({ run, sprite, ending, outcomes }: DebriefView): SideView {
  return {
    run: run.id,
    name: `Run ${run.number}`,
    on: run.on,
    sprite,
    ending: ending && { title: ending.title, html: ending.html },
    outcomes,
  };
}

function peopleOf(left: DebriefView, right: DebriefView): BesideView["people"] {
  const ids = new Set([...left.staves, ...right.staves].map(({ person }) => person.id));
  return [...ids].flatMap((id) => {
    const [a, b] = [left, right].map(({ staves }) => staves.find(({ person }) => person.id === id));
    const one = a ?? b;
    return one ? [{ id, name: one.person.name, means: one.means, ends: [endOf(a), endOf(b)] }] : [];
  });
}

function endOf(stave: DebriefView["staves"][number] | undefined): EndView | null {
  return stave ? { face: stave.endFace, word: levelWord(stave.values.at(-1) ?? stave.start, stave) } : null;
}
