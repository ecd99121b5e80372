import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, type ClientRequest, get, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Client } from "../browser/client";
import { rows } from "../browser/rows";
import { type App, startApp } from "../browser/server";

/** What an operator, or a supervisor of processes, waits for without wondering. */
const PROMPT_MS = 2_000;

async function appOfThisTest(): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-sigterm-"));
  const app = await startApp(folder);
  onTestFinished(async () => {
    await app.stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return app;
}

/** Sends the head of a form and waits until the server has asked for the rest of it: the request is then under way. */
async function begin(
  url: string,
  cookie: { name: string; value: string },
  length: number,
): Promise<ClientRequest> {
  const sending = request(url, {
    method: "POST",
    headers: {
      Cookie: `${cookie.name}=${cookie.value}`,
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": length,
      Expect: "100-continue",
      Connection: "keep-alive",
    },
  });
  sending.flushHeaders();
  await once(sending, "continue");
  return sending;
}

/** Whether a new connection is taken. */
function isOpen(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

test(
  "SIGTERM lets a request that is under way finish, takes no new one, and ends with 0",
  {
    timeout: 30_000,
  },
  async () => {
    const app = await appOfThisTest();
    const ruth = await new Client(app.url).signIn("ruth@demo.test");
    const run = await ruth.startRun("three-minutes");
    const form = new URLSearchParams({ seq: "0", choice: "cost-first" }).toString();

    const sending = await begin(`${app.url}/runs/${run}`, ruth.cookie, form.length);
    const answered = once(sending, "response") as Promise<[IncomingMessage]>;
    const ended = app.stop("SIGTERM");
    await expect.poll(() => isOpen(app.url)).toBe(false);
    sending.end(form);

    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(303);
    const began = Date.now();
    expect(await ended).toBe(0);
    expect(Date.now() - began, "ms until the process was gone").toBeLessThan(PROMPT_MS);
    expect(rows(app.databaseFile, "SELECT seq, choice FROM Choice WHERE runId = ?", run)).toEqual([
      { seq: 0, choice: "cost-first" },
    ]);
    expect(rows(app.databaseFile, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  },
);

test(
  "a client that goes on asking over its old connection does not keep the process from ending",
  {
    timeout: 30_000,
  },
  async () => {
    const app = await appOfThisTest();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<boolean>((resolve) => {
        get(`${app.url}/health`, { agent }, (answer) =>
          answer.resume().once("end", () => resolve(true)),
        ).once("error", () => resolve(false));
      });
    let asked = 0;
    const asking = (async () => {
      while (await ask()) asked += 1;
    })();
    await expect.poll(() => asked).toBeGreaterThan(20);
    const began = Date.now();
    expect(await app.stop("SIGTERM")).toBe(0);
    expect(Date.now() - began, "ms until the process was gone").toBeLessThan(PROMPT_MS);
    await asking;
    agent.destroy();
  },
);
