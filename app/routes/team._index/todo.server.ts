import { fromToday, inDays, longDate, shortDate, ukDay } from "~/components/dates";
import { countWords } from "~/components/state-words";
import type { TeamMember } from "~/services/team.server";
import type { RunningOut } from "~/services/team-packs.server";
import type { TodoItem } from "./view";

/** What a supervisor's list is made of. */
export type Desk = {
  people: TeamMember[];
  talks: { personId: string; at: Date }[];
  packs: RunningOut[];
};

const byTime = (a: { sentAt: string }, b: { sentAt: string }) => (a.sentAt < b.sentAt ? -1 : 1);

/** What waits, in the order in which somebody else is kept waiting by it: a talk, a signature, help with what is late, a pack. */
export function todoItems({ people, talks, packs }: Desk, today: string): TodoItem[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const sent = people.flatMap((person) => person.waiting.map((task) => ({ person, ...task }))).sort(byTime);
  const late = people.flatMap((person) => overdue(person, today)).sort((a, b) => (a.due < b.due ? -1 : 1));
  return [
    ...talks.flatMap(({ personId, at }) => {
      const person = byId.get(personId);
      return person ? [asked(person, ukDay(at.toISOString()), today)] : [];
    }),
    ...sent.map(({ person, item, stop, sentAt }): TodoItem => {
      const day = ukDay(sentAt);
      return {
        id: `${person.id}/${item}`,
        state: "awaiting",
        person: person.name,
        what: `sent the task of ${stop.title}`,
        note: `Sent on ${shortDate(day, today)}, ${fromToday(day, today)}. It waits for your signature.`,
        action: { label: "Read and sign", href: `/team/people/${person.id}` },
      };
    }),
    ...late.map(({ todo }) => todo),
    ...packs.map((pack) => runningOut(pack, today)),
  ];
}

function asked(person: TeamMember, day: string, today: string): TodoItem {
  return {
    id: `${person.id}/talk`,
    state: "table",
    person: person.name,
    what: "would like to talk with you",
    note: `Asked on ${shortDate(day, today)}, ${fromToday(day, today)}. What it is about is theirs to say.`,
    action: { label: "Open their page", href: `/team/people/${person.id}` },
  };
}

/** One entry for a person, however many of their stops are late: they share a date. */
function overdue(person: TeamMember, today: string): { due: string; todo: TodoItem }[] {
  const cells = person.cells
    .filter(({ state }) => state === "overdue")
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const [first, ...others] = cells;
  if (!first) return [];
  const { due, progress, stop } = first;
  const days = -inDays(due, today);
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const todo: TodoItem = {
    id: `${person.id}/overdue`,
    state: "overdue",
    person: person.name,
    what: `is ${days === 1 ? "a day" : `${days} days`} past the date for ${stop.title}${more}`,
    note: `Due on ${longDate(due)}. ${countWords(progress.done, progress.required)} done of the first.`,
    action: { label: "See where it stands", href: `/team/people/${person.id}` },
  };
  return [{ due, todo }];
}

function runningOut({ packId, name, gaps }: RunningOut, today: string): TodoItem {
  const gone = gaps.filter(({ kind }) => kind === "expired").length;
  const [first] = gaps.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const labels = gaps.map(({ label }) => label);
  const named = labels.length > 3 ? [...labels.slice(0, 2), `${labels.length - 2} more`] : labels;
  const day = first ? `${first.label}, checked by ${first.by}: ${longDate(first.until)}` : "";
  return {
    id: `pack/${packId}`,
    state: gone > 0 ? "overdue" : "gate",
    person: name,
    what: gone > 0 ? "has local details that have run out" : "has local details that run out soon",
    note: `${gaps.length === 1 ? day : `${named.join("; ")}. The first: ${first ? longDate(first.until) : ""}, ${first ? fromToday(first.until, today) : ""}.`}`,
    action: null,
  };
}
