import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Db } from "~/db.server";
import {
  type CertificateState,
  certificateState,
  courseCompletedAt,
  monthsAfter,
} from "~/learning/certificate";
import { type Course, stopsOf } from "~/learning/course";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { type Facts, isExempt } from "~/learning/standing";
import { type Failure, failure } from "./failure";
import { assignedCourses, factsOf } from "./study.server";
import { isDuplicate } from "./unique.server";

/** One thing that was studied: `hash` is the SHA-256 of its words. */
const studied = z.strictObject({ id: z.string(), title: z.string(), hash: z.string() });

/** What a certificate keeps of the content: names included, so that it reads the same once a course is revised. */
const versionsSchema = z.strictObject({
  course: z.string(),
  modules: z.array(studied),
  rehearsals: z.array(studied),
});

export type Versions = z.infer<typeof versionsSchema>;

/** A certificate as anybody may read it who has its code. */
export type Certificate = {
  code: string;
  name: string;
  /** ISO instant at which the course was completed. */
  issuedAt: string;
  /** The last ISO date on which it counts; null where it does not end. */
  expiresOn: string | null;
  versions: Versions;
  standing: CertificateState;
};

/** Letters and digits that nobody mistakes for one another: Crockford's 32. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 5;
const GROUP = 4;

/** A code of 100 bits by chance, in groups that can be read aloud: "7K3M-Q9XA-…". */
function newCode(): string {
  const signs = [...randomBytes(GROUPS * GROUP)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
  return (signs.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}

/** A code as it is kept, of one typed in small letters, without its hyphens, or with O for 0 and I or L for 1. */
export function tidyCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return (signs.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

/**
 * Gives the certificate for a person's completion of a course: the one there is or, where this completion has none yet, a
 * new one, dated with the completion and bound to the versions studied. However often and however many at once ask, a
 * completion has one. One that was revoked is not made anew; that takes another completion.
 * @returns its code
 */
export async function issueCertificate(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; courseId: string },
): Promise<{ code: string } | Failure<"NotFound" | "NotComplete">> {
  const { personId, courseId } = given;
  const [courses, facts] = await Promise.all([
    assignedCourses(db, catalogue, personId),
    factsOf(db, personId),
  ]);
  const assigned = courses.find((entry) => entry.course.id === courseId);
  if (!assigned) return failure("NotFound");
  const { course, repeatMonths } = assigned;
  const completedAt = courseCompletedAt(course, facts);
  if (completedAt === null) return failure("NotComplete");
  const there = await certificateFor(db, { personId, courseId, completedAt });
  if (there) return there;
  const lives = [course.certificate?.validMonths, repeatMonths].filter((count) => count != null);
  const months = lives.length > 0 ? Math.min(...lives) : undefined;
  const issuedAt = new Date(completedAt);
  const data = {
    code: newCode(),
    personId,
    courseId,
    versions: JSON.stringify(await versionsStudied(db, catalogue, personId, course, facts)),
    issuedAt,
    expiresOn: months === undefined ? null : monthsAfter(dayOf(issuedAt, TIME_ZONE), months),
  };
  try {
    return await db.certificate.create({ data, select: { code: true } });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const made = await certificateFor(db, { personId, courseId, completedAt });
    if (!made) throw error;
    return made;
  }
}

/**
 * The code of the certificate that covers a completion; null where none was made yet. A course that was revised since may
 * count as complete from an earlier moment on: that is no other completion.
 */
export async function certificateFor(
  db: Db,
  given: { personId: string; courseId: string; completedAt: string },
): Promise<{ code: string } | null> {
  const { personId, courseId, completedAt } = given;
  return db.certificate.findFirst({
    where: { personId, courseId, issuedAt: { gte: new Date(completedAt) } },
    orderBy: { issuedAt: "desc" },
    select: { code: true },
  });
}

/** Modules as they stand now, and of each rehearsal the version of the first run that the person brought to its end. */
async function versionsStudied(
  db: Db,
  catalogue: Catalogue,
  personId: string,
  course: Course,
  facts: Facts,
): Promise<Versions> {
  const stops = stopsOf(course)
    .map(({ stop }) => stop)
    .filter((stop) => !isExempt(stop, facts));
  const lessons = stops.flatMap(({ id, kind }) => (kind === "module" ? (lessonOf(catalogue, id) ?? []) : []));
  const scenarioIds = stops.flatMap(({ id, kind }) =>
    kind === "rehearsal" ? [id] : (lessonOf(catalogue, id)?.rehearsals ?? []),
  );
  const runs = await db.run.findMany({
    where: { personId, scenarioId: { in: scenarioIds }, endedAt: { not: null } },
    orderBy: { endedAt: "asc" },
    select: { scenarioId: true, versionHash: true },
  });
  return {
    course: course.title,
    modules: lessons.map(({ module, hash }) => ({ id: module.id, title: module.title, hash })),
    rehearsals: [...new Set(scenarioIds)].flatMap((id) => {
      const scenario = catalogue.scenarios[id];
      const hash = runs.find((run) => run.scenarioId === id)?.versionHash ?? scenario?.hash;
      return scenario && hash ? [{ id, title: scenario.title, hash }] : [];
    }),
  };
}

/**
 * The certificate with a code, as anybody may read it: whose, which course, when, which versions, and whether it counts.
 * @param today ISO date
 */
export async function readCertificate(
  db: Db,
  code: string,
  today: string,
): Promise<Certificate | Failure<"NotFound">> {
  const row = await db.certificate.findUnique({
    where: { code: tidyCode(code) },
    include: { person: { select: { name: true } } },
  });
  if (!row) return failure("NotFound");
  const versions = versionsSchema.parse(JSON.parse(row.versions));
  const returned = await db.signOff.findMany({
    where: {
      personId: row.personId,
      verdict: "returned",
      at: { gt: row.issuedAt },
      OR: versions.modules.map(({ id }) => ({ item: { startsWith: `${id}/` } })),
    },
    select: { at: true },
  });
  const issuedAt = row.issuedAt.toISOString();
  return {
    code: row.code,
    name: row.person.name,
    issuedAt,
    expiresOn: row.expiresOn,
    versions,
    standing: certificateState(
      {
        issuedAt,
        expiresOn: row.expiresOn,
        revokedAt: row.revokedAt?.toISOString() ?? null,
        returns: returned.map(({ at }) => at.toISOString()),
      },
      today,
    ),
  };
}

/** Takes a certificate back, for good. Doing so again changes nothing: the first time stays. */
export async function revokeCertificate(
  db: Db,
  code: string,
  now: Date,
): Promise<{ revokedAt: string } | Failure<"NotFound">> {
  const key = { code: tidyCode(code) };
  await db.certificate.updateMany({ where: { ...key, revokedAt: null }, data: { revokedAt: now } });
  const row = await db.certificate.findUnique({ where: key, select: { revokedAt: true } });
  return row?.revokedAt ? { revokedAt: row.revokedAt.toISOString() } : failure("NotFound");
}
