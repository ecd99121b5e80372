import type { Db } from "~/db.server";
import { scenarioOf } from "./scenario-versions.server";
import { copyItem } from "./sharing.server";

/** The tables of the database, by the names that its client gives them. */
type TableName = Exclude<
  { [K in keyof Db]: Db[K] extends { findMany: unknown } ? K : never }[keyof Db],
  symbol
>;

type Row = Record<string, unknown>;

/** A table with rows about people: what they are in words, and how one person's are read. */
type Kept = { title: string; what: string; rows: (db: Db, personId: string) => Promise<Row[]> };

/** A table without any: what is in it instead. */
type NoPerson = { holds: string };

const name = { select: { name: true } } as const;
const mine = (personId: string) => ({ where: { personId } });
const forOrBy = (id: string) => ({ where: { OR: [{ personId: id }, { byId: id }] } });

/** Rows in which one person did something for another, with both by name. */
const aboutBoth = async (
  rows: Promise<(Row & { person: { name: string }; by: { name: string } | null })[]>,
) => (await rows).map((row) => ({ ...row, person: row.person.name, by: row.by?.name ?? null }));

/**
 * Every table of the database: a new one does not compile until it is said here what it holds about a person. Other people
 * come with their names only. The hash of the password is kept and not given: it is of use to nobody but a thief.
 */
const TABLES: Record<TableName, Kept | NoPerson> = {
  person: {
    title: "You",
    what: "Your name and e-mail. Your password is kept as a hash that nobody can turn back, and is left out here.",
    rows: (db, id) => db.person.findMany({ where: { id }, omit: { passwordHash: true } }),
  },
  role: {
    title: "Roles",
    what: "What you may do here.",
    rows: (db, personId) => db.role.findMany(mine(personId)),
  },
  supervision: {
    title: "Supervision",
    what: "Who supervises you, and whom you supervise.",
    rows: async (db, id) =>
      (
        await db.supervision.findMany({
          where: { OR: [{ personId: id }, { supervisorId: id }] },
          select: { supervisor: name, person: name },
        })
      ).map(({ supervisor, person }) => ({ supervisor: supervisor.name, person: person.name })),
  },
  session: {
    title: "Sign-ins",
    what: "Each time you signed in, and on what kind of device.",
    rows: (db, personId) => db.session.findMany(mine(personId)),
  },
  siteMember: {
    title: "Places of work",
    what: "Where you work, and which place is the present one.",
    rows: async (db, personId) =>
      (await db.siteMember.findMany({ ...mine(personId), include: { site: name } })).map((row) => ({
        ...row,
        site: row.site.name,
      })),
  },
  assignment: {
    title: "Courses",
    what: "The courses you were given, the day each starts, and those you gave to somebody.",
    rows: (db, id) =>
      aboutBoth(db.assignment.findMany({ ...forOrBy(id), include: { person: name, by: name } })),
  },
  teamPath: {
    title: "Courses for a team",
    what: "The courses that you gave to a whole team.",
    rows: (db, byId) => db.teamPath.findMany({ where: { byId } }),
  },
  dueMove: {
    title: "Moved dates",
    what: "Each time that a due date of yours was moved, and that you moved somebody’s.",
    rows: (db, id) => aboutBoth(db.dueMove.findMany({ ...forOrBy(id), include: { person: name, by: name } })),
  },
  exemption: {
    title: "Exemptions",
    what: "What you need not do, and why, and what you exempted somebody from.",
    rows: (db, id) =>
      aboutBoth(db.exemption.findMany({ ...forOrBy(id), include: { person: name, by: name } })),
  },
  lapsed: {
    title: "Earlier rounds",
    what: "What was done in an earlier round of a course that repeats. Nobody but you is shown it.",
    rows: (db, personId) => db.lapsed.findMany(mine(personId)),
  },
  observation: {
    title: "Meetings observed",
    what: "What your supervisor saw at a real meeting of yours, and what you saw at somebody’s.",
    rows: (db, id) =>
      aboutBoth(db.observation.findMany({ ...forOrBy(id), include: { person: name, by: name } })),
  },
  talk: {
    title: "Asking to talk",
    what: "Each time that you asked to talk, and that somebody asked you.",
    rows: async (db, id) =>
      (
        await db.talk.findMany({
          where: { OR: [{ personId: id }, { withId: id }] },
          include: { person: name, with: name },
          orderBy: { at: "asc" },
        })
      ).map((row) => ({ ...row, person: row.person.name, with: row.with.name })),
  },
  done: {
    title: "What is done",
    what: "Each step, question, task and rehearsal that counts as done, and when. Your supervisor sees what follows from it.",
    rows: (db, personId) => db.done.findMany({ ...mine(personId), orderBy: { at: "asc" } }),
  },
  signOff: {
    title: "Sign-offs",
    what: "What was said on tasks you sent, and what you said on those sent to you.",
    rows: async (db, id) =>
      (
        await db.signOff.findMany({
          where: { OR: [{ personId: id }, { byId: id }] },
          include: { person: name, by: name },
          orderBy: { at: "asc" },
        })
      ).map((row) => ({ ...row, person: row.person.name, by: row.by?.name ?? null })),
  },
  share: {
    title: "Sharing",
    what: "What you let somebody see, and what somebody let you see.",
    rows: async (db, id) =>
      (
        await db.share.findMany({
          where: { OR: [{ personId: id }, { withId: id }] },
          include: { person: name, with: name },
          orderBy: { at: "asc" },
        })
      ).map((row) => ({ ...row, person: row.person.name, with: row.with.name })),
  },
  shareLook: {
    title: "Looks at what was shared",
    what: "Each time that somebody opened a thing you shared, and that you opened one of theirs.",
    rows: async (db, id) =>
      (
        await db.shareLook.findMany({
          where: { share: { OR: [{ personId: id }, { withId: id }] } },
          include: { share: { include: { person: name, with: name } } },
          orderBy: { at: "asc" },
        })
      ).map(({ share, ...look }) => ({ ...look, sharedBy: share.person.name, openedBy: share.with.name })),
  },
  certificate: {
    title: "Certificates",
    what: "The courses you completed, and the versions that you studied.",
    rows: (db, personId) => db.certificate.findMany(mine(personId)),
  },
  answer: {
    title: "Answers",
    what: "Every answer to a question, in the order given, and how sure you said you were.",
    rows: (db, personId) => db.answer.findMany({ ...mine(personId), orderBy: { at: "asc" } }),
  },
  note: {
    title: "What you wrote",
    what: "Reflections and worksheets, and for what you share the copy that your supervisor sees.",
    rows: (db, personId) => db.note.findMany({ ...mine(personId), orderBy: { at: "asc" } }),
  },
  readingPlace: {
    title: "Where you last read",
    what: "The paragraph that each module opens at.",
    rows: (db, personId) => db.readingPlace.findMany(mine(personId)),
  },
  keptForm: {
    title: "A form that waits",
    what: "What you had typed when a session ran out, until you have seen it again.",
    rows: (db, personId) => db.keptForm.findMany(mine(personId)),
  },
  plan: {
    title: "If–then plans",
    what: "The plans you made in tasks and after rehearsals.",
    rows: (db, personId) => db.plan.findMany({ ...mine(personId), orderBy: { at: "asc" } }),
  },
  run: {
    title: "Rehearsals",
    what: "Every run you began, whether it ended, and which one it tried again.",
    rows: (db, personId) => db.run.findMany({ ...mine(personId), orderBy: { startedAt: "asc" } }),
  },
  choice: {
    title: "Choices in rehearsals",
    what: "What you chose in each run, and when.",
    rows: async (db, personId) => {
      const rows = await db.choice.findMany({
        where: { run: { personId } },
        include: { run: { include: { version: true } } },
        orderBy: [{ run: { startedAt: "asc" } }, { seq: "asc" }],
      });
      return rows.map(({ run, ...row }) => ({ ...row, words: wordsOf(run.version, row.choice) }));
    },
  },
  draft: {
    title: "Drafts",
    what: "The scenarios and local packs that you began or wrote in.",
    rows: (db, id) =>
      db.draft.findMany({ where: { OR: [{ createdById: id }, { authors: { some: { personId: id } } }] } }),
  },
  draftAuthor: {
    title: "Authorship",
    what: "The drafts you wrote in, which you cannot approve.",
    rows: (db, personId) => db.draftAuthor.findMany(mine(personId)),
  },
  draftEdit: {
    title: "Edits",
    what: "Each change you made to a draft, and when.",
    rows: (db, byId) => db.draftEdit.findMany({ where: { byId }, orderBy: { at: "asc" } }),
  },
  reviewRequest: {
    title: "Requests for review",
    what: "When you asked for a draft to be reviewed.",
    rows: (db, byId) => db.reviewRequest.findMany({ where: { byId }, orderBy: { at: "asc" } }),
  },
  approval: {
    title: "Reviews",
    what: "What you approved or refused, and why.",
    rows: (db, byId) => db.approval.findMany({ where: { byId }, orderBy: { at: "asc" } }),
  },
  comment: {
    title: "Comments",
    what: "What you wrote on drafts, and the comments that you settled.",
    rows: (db, id) =>
      db.comment.findMany({ where: { OR: [{ byId: id }, { resolvedById: id }] }, orderBy: { at: "asc" } }),
  },
  site: { holds: "the places of work and which local pack each reads" },
  setting: { holds: "what this installation knows of itself" },
  scenario: { holds: "which version of each rehearsal a new run begins with" },
  scenarioVersion: { holds: "the text of each rehearsal" },
  pack: { holds: "which version of each local pack is read" },
  packVersion: { holds: "the local packs, with the roles and names of those who agreed to be listed there" },
};

/** What a choice says, in the words of its scenario; null where that has no such choice. */
function wordsOf(version: { hash: string; source: string }, choice: string): string | null {
  for (const beat of scenarioOf(version).beats.values()) {
    const found = beat.choices.get(choice);
    if (found) return found.text;
  }
  return null;
}

/** One table, with everything in it about one person. */
export type OwnTable = { name: string; title: string; what: string; rows: Row[] };

/** Everything the database holds about a person: every table in which they can stand, their rows, and what the others hold. */
export async function ownData(
  db: Db,
  personId: string,
): Promise<{ tables: OwnTable[]; others: { name: string; holds: string }[] }> {
  const entries = Object.entries(TABLES);
  const tables = await Promise.all(
    entries.flatMap(([table, kept]) =>
      "rows" in kept
        ? [
            kept
              .rows(db, personId)
              .then((rows) => ({ name: table, title: kept.title, what: kept.what, rows })),
          ]
        : [],
    ),
  );
  const others = entries.flatMap(([table, kept]) => ("rows" in kept ? [] : [{ name: table, ...kept }]));
  return { tables, others };
}

/** Whom to ask for erasure: those who run this installation, by name, with their e-mails. */
export function administrators(db: Db): Promise<{ name: string; email: string }[]> {
  return db.person.findMany({
    where: { closedAt: null, roles: { some: { role: "administrator" } } },
    select: { name: true, email: true },
    orderBy: { name: "asc" },
  });
}

/**
 * Erases a person and every row about them, for good, with the copies of what others had shared with them. What they signed for somebody else stays, without their name.
 * Backups keep them until the backups are replaced.
 */
export async function erasePerson(db: Db, personId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const shares = await tx.share.findMany({ where: { withId: personId } });
    await tx.note.deleteMany({ where: { item: { in: shares.map(({ id }) => copyItem(id)) } } });
    await tx.comment.updateMany({ where: { resolvedById: personId }, data: { resolvedById: null } });
    await tx.person.delete({ where: { id: personId } });
  });
}
