import type { State } from "~/learning/state";
import type { TeamMember } from "~/services/team.server";

/** So many people stand on one page of the table. */
export const PAGE = 200;

/** So many of the things that wait are shown at once, and so many more folded: a longer list is no help in deciding. */
export const TODO = { shown: 6, folded: 40 };

export const STATES = [
  "overdue",
  "awaiting",
  "returned",
  "in-progress",
  "not-started",
  "complete",
  "exempt",
] as const satisfies readonly State[];

/** What the address asks for: a name, one team, one state, an order, a page (from 1). Empty asks for nothing. */
export type Asked = { q: string; team: string; state: State | ""; sort: "due" | ""; page: number };

const LONGEST_NAME = 100;

/** Reads the address. What it does not know (a team that is gone, a state that is none) asks for nothing, rather than for nobody. */
export function readAsked(query: URLSearchParams, people: readonly TeamMember[]): Asked {
  const team = query.get("team") ?? "";
  const page = Number(query.get("page") ?? "1");
  return {
    q: (query.get("q") ?? "").trim().slice(0, LONGEST_NAME),
    team: people.some(({ site }) => site === team) ? team : "",
    state: STATES.find((state) => state === query.get("state")) ?? "",
    sort: query.get("sort") === "due" ? "due" : "",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The same request as a query: "?state=overdue", or an empty text. The page is left out, unless another one is given. */
export function queryOf({ q, team, state, sort }: Asked, page = 1): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ q, team, state, sort })) if (value) query.set(key, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The people who fit, in the order asked for: by name, as they come, or by the date that falls due next. Never by progress. */
export function fitting<Member extends Pick<TeamMember, "name" | "site" | "cells">>(
  people: readonly Member[],
  { q, team, state, sort }: Asked,
): Member[] {
  const name = folded(q);
  const shown = people
    .filter((person) => name === "" || folded(person.name).includes(name))
    .filter((person) => team === "" || person.site === team)
    .filter((person) => state === "" || person.cells.some((cell) => cell.state === state));
  if (sort !== "due") return shown;
  const due = new Map(shown.map((person) => [person, nextDue(person)]));
  return shown.sort((a, b) => (due.get(a) ?? "").localeCompare(due.get(b) ?? ""));
}

/** Without accents and capitals, so that "zoe" finds Zoë. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const nextDue = ({ cells }: Pick<TeamMember, "cells">) =>
  cells
    .filter(({ state }) => state !== "complete" && state !== "exempt")
    .map(({ due }) => due)
    .sort()[0] ?? "9999";
