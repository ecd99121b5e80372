import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import type { Stop } from "~/learning/course";
import { talksAskedOf } from "~/services/talks.server";
import { supervisedPeople, type TeamMember } from "~/services/team.server";
import { packsRunningOut } from "~/services/team-packs.server";
import { type Asked, fitting, PAGE, queryOf, STATES, TODO } from "./asked";
import { cellView } from "./cells";
import { type Desk, todoItems } from "./todo.server";
import type { TeamCell, TeamRow, TeamView } from "./view";

const STATE_WORDS: Record<(typeof STATES)[number], string> = {
  overdue: "Overdue",
  awaiting: "Awaiting sign-off",
  returned: "Returned",
  "in-progress": "In progress",
  "not-started": "Not started",
  complete: "Complete",
  exempt: "Exempt",
};

/** Everything that a supervisor's page is made of, in the same number of queries however many people they supervise. */
export async function desk(db: Db, catalogue: Catalogue, supervisorId: string, today: string): Promise<Desk> {
  const [people, talks, packs] = await Promise.all([
    supervisedPeople(db, catalogue, supervisorId, today),
    talksAskedOf(db, supervisorId),
    packsRunningOut(db, supervisorId, today),
  ]);
  return { people, talks, packs };
}

/** The supervisor's page: what waits first, then people and stops. */
export function teamView(given: Desk, asked: Asked, today: string): TeamView {
  const { people } = given;
  const sites = [...new Set(people.flatMap((person) => person.site ?? []))].sort();
  const shown = fitting(people, asked);
  const stops = stopsOfPeople(people);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(asked.page, pages);
  const query = queryOf(asked);
  const todo = todoItems(given, today);
  return {
    today,
    todo: todo.slice(0, TODO.shown + TODO.folded),
    waiting: todo.length,
    stops: stops.map(({ id, code, title }) => ({ id, short: code, title })),
    people: rows(shown.slice((page - 1) * PAGE, page * PAGE), stops, today),
    total: people.length,
    fitting: shown.length,
    pages: {
      page,
      from: (page - 1) * PAGE + 1,
      previous: page > 1 ? `/team${queryOf(asked, page - 1)}` : null,
      next: page < pages ? `/team${queryOf(asked, page + 1)}` : null,
    },
    filters: {
      q: asked.q,
      team: {
        value: asked.team,
        options: [{ value: "", label: "All teams" }, ...sites.map((site) => ({ value: site, label: site }))],
      },
      state: {
        value: asked.state,
        options: [
          { value: "", label: "Any state" },
          ...STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
        ],
      },
      sort: {
        value: asked.sort,
        options: [
          { value: "", label: "By name" },
          { value: "due", label: "By next due date" },
        ],
      },
    },
    csvHref: people.length > 0 ? `/team.csv${query}` : null,
    assignHref: "/team/assign",
  };
}

/** The columns: every stop of the paths that anybody of them is on, in the order of the paths. */
export function stopsOfPeople(people: readonly TeamMember[]): Stop[] {
  return [
    ...new Map(people.flatMap((person) => person.cells.map(({ stop }) => [stop.id, stop] as const))).values(),
  ];
}

/** Cells that say the same are the same object, so that the page carries each of them once. */
function rows(people: readonly TeamMember[], stops: readonly Stop[], today: string): TeamRow[] {
  const cells = new Map<string, TeamCell>();
  const once = (cell: TeamCell): TeamCell => {
    const key = `${cell.state}\n${cell.words}\n${cell.when}`;
    const there = cells.get(key);
    if (!there) cells.set(key, cell);
    return there ?? cell;
  };
  return people.map((person) => {
    const byStop = new Map(person.cells.map((cell) => [cell.stop.id, cell]));
    return {
      id: person.id,
      name: person.name,
      site: person.site,
      cells: stops.map(({ id }) => once(cellView(byStop.get(id), today))),
    };
  });
}
