import type { Catalogue } from "../../app/content/catalogue";
import { readCatalogue } from "../../app/content/read.server";
import { stopsOf, unitsOf } from "../../app/learning/course";
import type { Client } from "./client";
import { change } from "./rows";
import type { App } from "./server";

let read: Catalogue | undefined;
/** The content. Reading it stops this process for seconds: before the first request, or a connection is lost over it. */
export function content(): Catalogue {
  read ??= readCatalogue(process.cwd());
  return read;
}

/** Lets somebody have done everything that a course requires, as if they had done it some days ago. */
export function finishCourse(app: App, email: string, courseId: string): void {
  const course = content().courses.find(({ id }) => id === courseId);
  if (!course) throw new Error(`There is no course ${courseId}.`);
  const stops = stopsOf(course).map(({ stop }) => stop);
  const done = [...new Set(stops.flatMap(unitsOf).flat())];
  const signed = stops.flatMap((stop) => (stop.kind === "module" ? stop.signed : []));
  const at = new Date(Date.now() - 3 * 24 * 3_600_000).toISOString();
  const each = "FROM Person, json_each(?) AS items WHERE email = ?";
  change(
    app.databaseFile,
    `INSERT OR IGNORE INTO Done (personId, item, at) SELECT Person.id, items.value, ? ${each}`,
    ...[at, JSON.stringify(done), email],
  );
  change(
    app.databaseFile,
    `INSERT INTO SignOff (id, personId, item, verdict, at)
     SELECT email || items.value, Person.id, items.value, 'signed', ? ${each}`,
    ...[at, JSON.stringify(signed), email],
  );
}

/** Asks for one's certificate of a course. @returns its address */
export async function getCertificate(client: Client, courseId: string): Promise<string> {
  const answer = await client.post(`/learn/${courseId}`, { intent: "certificate" });
  const path = answer.headers.get("location");
  if (answer.status !== 303 || !path) throw new Error(`It was answered with ${answer.status}.`);
  return path;
}

/** Another certificate like one there is, but dated a day earlier and revoked. @returns its address */
export function revokedLike(app: App, path: string): string {
  const code = "REV0-KED0-0000-0000-0000";
  const columns = "personId, courseId, versions, expiresOn";
  change(
    app.databaseFile,
    `INSERT INTO Certificate (code, issuedAt, revokedAt, ${columns})
     SELECT ?, datetime(issuedAt, '-1 day'), issuedAt, ${columns} FROM Certificate WHERE code = ?`,
    code,
    path.split("/").at(-1) ?? "",
  );
  return `/certificates/${code}`;
}
