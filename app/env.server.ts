import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";

/** The environment as the program uses it. Every name and default is in the README's table. */
export type Env = {
  port: number;
  host: string;
  /** `file:` URL of the SQLite database. */
  databaseUrl: string;
  /** Absolute path of the same file. */
  databaseFile: string;
  /** The address people use, without a trailing slash; null where it is not set. */
  baseUrl: string | null;
  /** True where cookies may be `Secure`. */
  https: boolean;
  sessionSecret: string;
  /** What DEMO says; null where it is not set. */
  demo: boolean | null;
  production: boolean;
};

const SECRET_MIN = 32;

/** Whether an address is that of a whole site: http or https, with nothing after its host and nobody before it. */
function isSite(address: string): boolean {
  if (!/^https?:\/\/[^/\s@]+\/?$/.test(address) || !URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === "/" && search === "" && hash === "";
}

/** A value of the environment that cannot be used: one line that names the variable. */
export class BadEnvironment extends Error {}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^-?[\d.]+$/, "PORT must be a number, such as 3000.")
    .transform(Number)
    .pipe(
      z
        .int("PORT must be a whole number, such as 3000.")
        .min(0, "PORT must be between 0 and 65535.")
        .max(65535, "PORT must be between 0 and 65535."),
    )
    .default(3000),
  HOST: z.string().trim().min(1, "HOST must be an address, such as 127.0.0.1.").default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^file:[^?*]+$/, "DATABASE_URL must be a file, such as file:./data/rapport.db.")
    .default("file:./data/rapport.db"),
  BASE_URL: z
    .string()
    .refine(isSite, "BASE_URL must be an address without a path, such as https://rapport.example.org.")
    .optional(),
  SESSION_SECRET: z
    .string()
    .min(SECRET_MIN, `SESSION_SECRET must have at least ${SECRET_MIN} characters.`)
    .optional(),
  DEMO: z.enum(["0", "1"], "DEMO must be 0 or 1.").optional(),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the environment.
 * @throws BadEnvironment with one line that names the variable, for a value that cannot be used or a `data/` that cannot be written.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new BadEnvironment(parsed.error.issues.map((issue) => issue.message).join(" "));
  }
  const env = parsed.data;
  const databaseFile = resolve(env.DATABASE_URL.slice("file:".length));
  const baseUrl = env.BASE_URL?.replace(/\/$/, "") ?? null;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    databaseFile,
    baseUrl,
    https: baseUrl?.startsWith("https:") ?? false,
    sessionSecret: env.SESSION_SECRET ?? keptSecret(dirname(databaseFile)),
    demo: env.DEMO === undefined ? null : env.DEMO === "1",
    production: env.NODE_ENV === "production",
  };
}

/** The secret that is made once and kept beside the database. */
function keptSecret(folder: string): string {
  const file = resolve(folder, "session-secret");
  try {
    const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
    if (kept.length >= SECRET_MIN) return kept; // less is left of a start that was stopped half-way
    mkdirSync(folder, { recursive: true });
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new BadEnvironment(
      `The folder ${folder} cannot be written (${code}). Make it writable, or point DATABASE_URL at a folder that is.`,
    );
  }
}

let read: Env | undefined;
/** The environment of this process, read once. */
export function env(): Env {
  read ??= readEnv(process.env);
  return read;
}
