import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { MigrationRefused, migrate } from "../prisma/migrate";
import { seedDemo } from "../prisma/seed";
import { catalogue } from "./content/catalogue.server";
import { database } from "./db.server";
import { BadEnvironment, env } from "./env.server";
import { securityHeaders } from "./http/headers.server";
import { log } from "./http/log.server";
import { mayWrite } from "./http/origin.server";
import { closeServer } from "./http/shutdown.server";
import { takeInContent } from "./services/content.server";
import { beginRounds } from "./services/rounds.server";

const LARGEST_BODY = 256 * 1024;
/** A scenario file, of 1 MiB at most, as a form with a file carries it. */
const LARGEST_FILE = 1280 * 1024;
const ONE_YEAR = "1y";
const AN_HOUR_MS = 3_600_000;

/** What development puts in place of the build. */
type Dev = { middlewares: RequestHandler; build: () => Promise<ServerBuild> };

/**
 * Brings the database up to date and serves. What cannot work is said in one line, and the process ends with 1.
 * @param dev the development server; without it, the production build is served
 */
export async function serve(dev?: Dev): Promise<void> {
  try {
    const settings = env();
    const applied = migrate(settings.databaseFile, join(process.cwd(), "prisma", "migrations"));
    if (applied.length > 0)
      say(`Database: ${applied.length === 1 ? "one migration" : `${applied.length} migrations`} applied.`);
    const now = new Date();
    await takeInContent(database(), catalogue, now);
    const demo = await seedDemo(database(), catalogue, now, settings);
    await beginRounds(database(), catalogue, now);
    setInterval(newRounds, AN_HOUR_MS).unref();
    const server = await listen(createServer(createApp(dev)), settings.port, settings.host);
    closeServer(server, database());
    const { port } = server.address() as { port: number };
    const address =
      settings.baseUrl ?? `http://${settings.host === "127.0.0.1" ? "localhost" : settings.host}:${port}`;
    say(`Rapport is at ${address}`);
    if ((await database().person.count()) === 0) {
      say(
        "Nobody can sign in yet. Add the first person: npm run admin -- user add --email E --name N --role administrator",
      );
      return;
    }
    say(
      demo
        ? "Sign in as ruth@demo.test (learner) or sunita@demo.test (supervisor), password rehearse."
        : "Sign in with your e-mail and password.",
    );
  } catch (error) {
    if (!(error instanceof BadEnvironment || error instanceof MigrationRefused || isFileTrouble(error)))
      throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Paths that repeat begin anew in the hour after midnight; what fails is tried again in the next. */
function newRounds(): void {
  beginRounds(database(), catalogue, new Date()).catch((error: unknown) =>
    log.error({ err: error }, "rounds could not begin"),
  );
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The express application: headers, files, the check of where a write comes from, then Remix. */
function createApp(dev?: Dev) {
  const { baseUrl, https } = env();
  const app = express();
  app.disable("x-powered-by");
  if (baseUrl !== null) app.set("trust proxy", "loopback"); // the reverse proxy on this machine, and no other
  app.use((request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.locals.requestId = request.get("x-request-id")?.match(/^[\w-]{8,64}$/)?.[0] ?? randomUUID();
    response.setHeader("X-Request-Id", response.locals.requestId);
    next();
  });
  app.use(securityHeaders({ https, dev: dev !== undefined }));
  app.use(compression());
  if (dev) app.use(dev.middlewares);
  else {
    app.use(
      "/assets",
      express.static("build/client/assets", {
        immutable: true,
        maxAge: ONE_YEAR,
        index: false,
        fallthrough: false,
      }),
    );
    app.use(express.static("build/client", { maxAge: "1h", index: false, redirect: false }));
  }
  app.use((request, response, next) => {
    const provenance = {
      method: request.method,
      host: request.get("host"),
      origin: request.get("origin"),
      referer: request.get("referer"),
      fetchSite: request.get("sec-fetch-site"),
    };
    if (!mayWrite(provenance, baseUrl))
      return refuse(
        response,
        403,
        "This form was sent from another site. Open Rapport itself and try again.",
      );
    if (request.get("transfer-encoding") !== undefined)
      return refuse(response, 411, "That request does not say how long it is, and so was not read.");
    const largest = request.path === "/studio" ? LARGEST_FILE : LARGEST_BODY;
    if (Number(request.get("content-length") ?? 0) > largest)
      return refuse(response, 413, "That is too long to send. Shorten it and try again.");
    next();
  });
  app.all(
    "*",
    createRequestHandler({
      build: dev ? dev.build : () => import("virtual:remix/server-build"),
      mode: process.env.NODE_ENV,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        address: request.ip ?? "",
      }),
    }),
  );
  app.use(lastResort);
  return app;
}

const refuse = (response: express.Response, status: number, sentence: string) => {
  response.status(status).type("text").send(`${sentence}\n`);
};

const lastResort: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) return next(error);
  if (error?.status === 404) return refuse(response, 404, "There is no such file.");
  if (error?.status >= 400 && error.status < 500)
    return refuse(response, 400, "That request cannot be read.");
  log.error({ err: error, requestId: response.locals.requestId }, "request failed");
  refuse(response, 500, `Something went wrong here. Quote ${response.locals.requestId} when you report it.`);
};

/** Listens. @throws BadEnvironment with one line where the port or the address cannot be had. */
function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `PORT ${port} is taken by another program. Stop it, or set PORT to another number.`,
        EACCES: `PORT ${port} may not be opened by this user. Set PORT to a number above 1023.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
        ENOTFOUND: `HOST ${host} is not an address of this machine.`,
      };
      reject(new BadEnvironment(why[error.code ?? ""] ?? error.message));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** A database file that cannot be opened or written, told apart from a bug. */
function isFileTrouble(error: unknown): error is Error {
  const code = (error as { code?: string }).code ?? "";
  if (
    !/^(SQLITE_(CANTOPEN|READONLY|NOTADB|CORRUPT|FULL|IOERR)|EACCES|EEXIST|EROFS|EISDIR|ENOTDIR)/.test(code)
  )
    return false;
  (error as Error).message =
    `The database ${env().databaseFile} cannot be used (${code}). Make its folder writable, or set DATABASE_URL to another file.`;
  return true;
}
