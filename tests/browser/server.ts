import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A running Rapport with a demonstration database of its own. */
export type App = {
  url: string;
  databaseFile: string;
  /** Ends the process with the signal and waits until it is gone. @returns its exit code; null where the signal killed it */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same database and port. */
  start(): Promise<void>;
};

const BUILD = "build/server/index.js";
export const SERVE = [
  "--input-type=module",
  "-e",
  `const s = await import("./${BUILD}"); await s.serve();`,
] as const;

/** Refuses to go on without the production build, in a sentence that says what makes it. */
export function requireBuild(): void {
  if (!existsSync(BUILD))
    throw new Error(
      `These tests need the production build, and ${BUILD} is missing. Run npm run build first.`,
    );
}

/** The environment of a server of this test's own. A port of 0 is a free one. */
export function serverEnv(databaseFile: string, env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATABASE_URL: `file:${databaseFile}`,
    DEMO: "1",
    BASE_URL: "",
    ...env,
  };
}

/** Starts the production build on a free port. Everything it says is kept for the error where it does not start. */
export async function startApp(folder: string, env: Record<string, string> = {}): Promise<App> {
  requireBuild();
  const databaseFile = join(folder, "rapport.db");
  let child: ChildProcess | undefined;
  const app: App = { url: "", databaseFile, stop, start };

  async function start(): Promise<void> {
    const port = app.url === "" ? "0" : new URL(app.url).port;
    child = spawn(process.execPath, SERVE, {
      env: serverEnv(databaseFile, { PORT: port, ...env }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { stdout, stderr } = child;
    let said = "";
    app.url = await new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Rapport is at (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      };
      stdout?.on("data", hear);
      stderr?.on("data", hear);
      child?.once("exit", () => reject(new Error(`Rapport did not start: ${said}`)));
    });
  }

  async function stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    const running = child;
    if (!running) return null;
    if (running.exitCode === null && running.signalCode === null) {
      const ended = new Promise((resolve) => running.once("exit", resolve));
      running.kill(signal);
      await ended;
    }
    return running.exitCode;
  }

  await start();
  return app;
}
