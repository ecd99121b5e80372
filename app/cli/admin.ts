import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../../prisma/migrate";
import { openSqlite } from "../../prisma/sqlite";
import { openDatabase } from "../db.server";
import { BadEnvironment, env } from "../env.server";
import { addPerson, personByEmail, ROLES, type RoleName } from "../services/people.server";
import { assignCourse, giveSupervisor, moveTo } from "../services/places.server";

const USAGE = `Usage:
  npm run admin -- user add --email E --name N --role learner[,supervisor …] [--site maple] [--supervisor E] [--course onboarding]
  npm run admin -- backup FILE
Roles: ${ROLES.join(", ")}.`;

/** A request that cannot be carried out: one sentence. */
class Refused extends Error {}

const [noun, ...rest] = process.argv.slice(2);
try {
  if (noun === "user" && rest[0] === "add") await addUser(rest.slice(1));
  else if (noun === "backup" && rest.length === 1) backup(resolve(rest[0] ?? ""));
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
