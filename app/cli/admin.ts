import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../../prisma/migrate";
import { openSqlite } from "../../prisma/sqlite";
import { longDate, ukDay } from "../components/dates";
import { openDatabase } from "../db.server";
import { BadEnvironment, env } from "../env.server";
import { revokeCertificate, tidyCode } from "../services/certificates.server";
import { failed } from "../services/failure";
import { erasePerson } from "../services/own-data.server";
import { addPerson, personByEmail, ROLES, type RoleName } from "../services/people.server";
import { assignCourse, giveSupervisor, moveTo } from "../services/places.server";

const USAGE = `Usage:
  npm run admin -- user add --email E --name N --role learner[,supervisor …] [--site maple] [--supervisor E] [--course onboarding]
  npm run admin -- user erase --email E --name N
  npm run admin -- backup FILE
  npm run admin -- certificate revoke CODE
Roles: ${ROLES.join(", ")}.`;

/** A request that cannot be carried out: one sentence. */
class Refused extends Error {}

const [noun, ...rest] = process.argv.slice(2);
try {
  if (noun === "user" && rest[0] === "add") await addUser(rest.slice(1));
  else if (noun === "user" && rest[0] === "erase") await eraseUser(rest.slice(1));
  else if (noun === "backup" && rest.length === 1) backup(resolve(rest[0] ?? ""));
  else if (noun === "certificate" && rest[0] === "revoke" && rest.length === 2) await revoke(rest[1] ?? "");
  else {
    process.stderr.write(`${USAGE}\n`);
    process.exit(2);
  }
} catch (error) {
  if (!(error instanceof Refused || error instanceof BadEnvironment)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Adds a person and prints the password to hand over; they change it at /me. */
async function addUser(args: string[]): Promise<void> {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { email: option, name: option, role: option, site: option, supervisor: option, course: option },
  });
  const roles = (values.role ?? "").split(",").filter((role) => role !== "");
  const wrong = roles.filter((role) => !ROLES.some((known) => known === role));
  if (!values.email?.includes("@") || !values.name || roles.length === 0) throw new Refused(USAGE);
  if (wrong.length > 0) throw new Refused(`${wrong.join(", ")} is not a role. Roles: ${ROLES.join(", ")}.`);
  migrate(env().databaseFile, resolve("prisma", "migrations"));
  const db = openDatabase(env().databaseUrl);
  try {
    if (await personByEmail(db, values.email))
      throw new Refused(`${values.email} is already somebody's e-mail here.`);
    const supervisor = values.supervisor ? await personByEmail(db, values.supervisor) : null;
    if (values.supervisor && !supervisor)
      throw new Refused(`Nobody here has the e-mail ${values.supervisor}.`);
    if (values.site && !(await db.site.findUnique({ where: { id: values.site } }))) {
      throw new Refused(
        `${values.site} is not a site here. Start Rapport once, so that its packs are taken in.`,
      );
    }
    const password = randomBytes(12).toString("base64url");
    const { email, name } = values;
    const personId = await addPerson(db, { email, name, password, roles: roles as RoleName[] });
    if (values.site) await moveTo(db, personId, values.site);
    if (supervisor) await giveSupervisor(db, personId, supervisor.id);
    const startsOn = new Date().toISOString().slice(0, 10);
    if (values.course) await assignCourse(db, { personId, courseId: values.course, startsOn });
    process.stdout.write(
      `${name} can sign in as ${email} with the password ${password} and should change it at /me.\n`,
    );
  } finally {
    await db.$disconnect();
  }
}

/** Erases a person for good. Their name must be given as well, so that a slip in the e-mail erases nobody else. */
async function eraseUser(args: string[]): Promise<void> {
  const option = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { email: option, name: option } });
  if (!values.email || !values.name) throw new Refused(USAGE);
  if (!existsSync(env().databaseFile)) throw new Refused(`There is no database at ${env().databaseFile}.`);
  migrate(env().databaseFile, resolve("prisma", "migrations"));
  const db = openDatabase(env().databaseUrl);
  try {
    const person = await personByEmail(db, values.email);
    if (!person || person.name !== values.name)
      throw new Refused(
        `Nobody here has the e-mail ${values.email} and the name ${values.name}. Nothing was changed.`,
      );
    await erasePerson(db, person.id);
    process.stdout.write(
      `Everything about ${person.name} is erased from this database. Backups keep it until you replace them.\n`,
    );
  } finally {
    await db.$disconnect();
  }
}

/** Takes a certificate back; its page says so from then on. */
async function revoke(code: string): Promise<void> {
  if (!existsSync(env().databaseFile)) throw new Refused(`There is no database at ${env().databaseFile}.`);
  migrate(env().databaseFile, resolve("prisma", "migrations"));
  const db = openDatabase(env().databaseUrl);
  try {
    const revoked = await revokeCertificate(db, code, new Date());
    if (failed(revoked)) throw new Refused(`No certificate here has the code ${code}. Nothing was changed.`);
    const day = longDate(ukDay(revoked.revokedAt));
    process.stdout.write(`The certificate ${tidyCode(code)} is revoked since ${day}. Its page says so.\n`);
  } finally {
    await db.$disconnect();
  }
}

/** Copies the database into one file while Rapport runs, and checks the copy. */
function backup(file: string): void {
  const from = env().databaseFile;
  if (!existsSync(from)) throw new Refused(`There is no database at ${from}.`);
  if (existsSync(file)) throw new Refused(`${file} is there already. Name a file that does not exist yet.`);
  const source = openSqlite(from, { readonly: true });
  source.prepare("VACUUM INTO ?").run(file);
  source.close();
  const copy = openSqlite(file, { readonly: true });
  const [check] = copy.prepare<[], { integrity_check: string }>("PRAGMA integrity_check").all();
  copy.close();
  if (check?.integrity_check !== "ok")
    throw new Refused(`The copy in ${file} is damaged. Do not rely on it; try again.`);
  process.stdout.write(`The database was copied to ${file} and checked.\n`);
}
