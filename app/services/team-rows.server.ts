import type { Db } from "~/db.server";
import type { Item } from "~/learning/course";
import type { Move } from "~/learning/due";
import type { SignOff } from "~/learning/standing";

/** One person's facts, as far as a supervisor may know them. Instants are ISO instants, days ISO dates. */
export type TeamFacts = {
  id: string;
  name: string;
  site: string | null;
  assignments: { courseId: string; startsOn: string; dueOn: string | null }[];
  moves: Move[];
  done: Map<Item, string>;
  signOffs: Map<Item, SignOff>;
  exempt: Set<string>;
};

type Person = { id: string; name: string; site: string | null };
type OfPerson = { personId: string };
/** Instants come out of SQLite as texts, where no model says what they are. */
type Raw = string | number | Date;

/**
 * The facts of the people whom somebody supervises, by name. Six queries, joined in the database: a list of ids, as Prisma's
 * relations would send it, is cut into pieces once it is long. What is done comes as one text for each person, because
 * hundreds of thousands of rows take seconds to carry over.
 */
export async function teamRows(db: Db, supervisorId: string, only: string | null): Promise<TeamFacts[]> {
  const [people, assignments, moves, done, signOffs, exemptions] = await Promise.all([
    db.$queryRaw<Person[]>`
      SELECT p.id, p.name, s.name AS site FROM Supervision v
      JOIN Person p ON p.id = v.personId AND p.closedAt IS NULL
      LEFT JOIN SiteMember m ON m.personId = p.id AND m."current" LEFT JOIN Site s ON s.id = m.siteId
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only})`,
    db.$queryRaw<(OfPerson & TeamFacts["assignments"][number])[]>`
      SELECT a.personId, a.courseId, a.startsOn, a.dueOn FROM Supervision v
      JOIN Assignment a ON a.personId = v.personId AND a.endedAt IS NULL
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only}) ORDER BY a.createdAt`,
    db.$queryRaw<(OfPerson & Move)[]>`
      SELECT d.personId, d.courseId, d.legId, d.startsOn, d.dueOn FROM Supervision v
      JOIN DueMove d ON d.personId = v.personId
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only}) ORDER BY d.at`,
    db.$queryRaw<(OfPerson & { items: string })[]>`
      SELECT d.personId, group_concat(d.item || char(9) || d.at, char(10)) AS items FROM Supervision v
      JOIN Done d ON d.personId = v.personId
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only}) GROUP BY d.personId`,
    db.$queryRaw<(OfPerson & { item: string; verdict: string; comment: string | null; at: Raw })[]>`
      SELECT w.personId, w.item, w.verdict, w.comment, w.at FROM Supervision v
      JOIN SignOff w ON w.personId = v.personId
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only}) ORDER BY w.at`,
    db.$queryRaw<(OfPerson & { stopId: string })[]>`
      SELECT e.personId, e.stopId FROM Supervision v
      JOIN Exemption e ON e.personId = v.personId AND e.endedAt IS NULL
      WHERE v.supervisorId = ${supervisorId} AND (${only} IS NULL OR v.personId = ${only})`,
  ]);
  const found = new Map<string, TeamFacts>();
  for (const { id, name, site } of people.sort(byName))
    found.set(id, {
      ...{ id, name, site, assignments: [], moves: [], done: new Map() },
      ...{ signOffs: new Map(), exempt: new Set() },
    });
  for (const { personId, ...row } of assignments) found.get(personId)?.assignments.push(row);
  for (const { personId, ...row } of moves) found.get(personId)?.moves.push(row);
  for (const { personId, items } of done) readItems(items, found.get(personId)?.done);
  for (const { personId, item, verdict, comment, at } of signOffs)
    found.get(personId)?.signOffs.set(item, {
      verdict: verdict === "signed" ? "signed" : "returned",
      comment,
      at: instant(at),
    });
  for (const { personId, stopId } of exemptions) found.get(personId)?.exempt.add(stopId);
  return [...found.values()];
}

const COLLATOR = new Intl.Collator("en-GB");

/** By name as a reader expects it, accents and all; those of one name in a fixed order. */
const byName = (a: Person, b: Person) => COLLATOR.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

function readItems(items: string, into: Map<Item, string> | undefined): void {
  for (const line of items.split("\n")) {
    const tab = line.indexOf("\t");
    into?.set(line.slice(0, tab), instant(line.slice(tab + 1)));
  }
}

/** The form that Prisma writes is turned by hand: reading it as a date would cost more than all the rest. */
const instant = (at: Raw): string =>
  typeof at === "string" && at.endsWith("+00:00") ? `${at.slice(0, -6)}Z` : new Date(at).toISOString();
