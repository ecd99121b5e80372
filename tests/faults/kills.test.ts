import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "../browser/client";
import { rows } from "../browser/rows";
import { type App, startApp } from "../browser/server";
import { Worker } from "./worker";

const CYCLES = 50;
/** A process does at most so many things, and is killed at most so long after the last of them: in the middle of another, or of the one after it. */
const MOST_THINGS = 6;
const LONGEST_WAIT_MS = 25;

let folder: string;
let app: App;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rapport-kills-"));
  app = await startApp(folder);
});
afterAll(async () => {
  await app?.stop("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test(
  `after ${CYCLES} sudden deaths, whatever was acknowledged is there, once`,
  { timeout: 240_000 },
  async () => {
    const ruth = new Worker(await new Client(app.url).signIn("ruth@demo.test"));
    let underWay = 0;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const dead = { now: false };
      const enough = ruth.after(1 + Math.floor(Math.random() * MOST_THINGS));
      const work = ruth.workUntil(dead);
      await Promise.race([enough, work]);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_WAIT_MS));
      dead.now = true;
      await app.stop("SIGKILL");
      if (await work) underWay += 1;
      await app.start();
    }
    await app.stop("SIGKILL");

    expect(rows(app.databaseFile, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rows(app.databaseFile, "PRAGMA foreign_key_check")).toEqual([]);
    const { choices, answers, ticks, notes } = ruth.acknowledged;
    console.log(
      `${choices.length} choices, ${answers.length} answers, ${ticks.size} ticks and ${notes} notes were acknowledged; ${underWay} of ${CYCLES} deaths came during a request.`,
    );
    expect(choices.length).toBeGreaterThan(CYCLES);
    expect(answers.length).toBeGreaterThan(CYCLES / 2);
    expect(ticks.size).toBe(3);
    expect(underWay).toBeGreaterThan(0);

    for (const { run, seq, choice } of choices)
      expect(
        rows(app.databaseFile, "SELECT choice FROM Choice WHERE runId = ? AND seq = ?", run, seq),
        `choice ${seq} of ${run}`,
      ).toEqual([{ choice }]);
    for (const { item, seq, option } of answers)
      expect(
        rows(
          app.databaseFile,
          "SELECT option FROM Answer WHERE item = ? AND seq = ? AND personId = ?",
          item,
          seq,
          ruth.id(app.databaseFile),
        ),
        `answer ${seq} to ${item}`,
      ).toEqual([{ option }]);
    for (const item of ticks)
      expect(
        rows(
          app.databaseFile,
          "SELECT count(*) AS n FROM Done WHERE item = ? AND personId = ?",
          item,
          ruth.id(app.databaseFile),
        ),
        item,
      ).toEqual([{ n: 1 }]);
    // No gap and nothing half done: each run's choices are numbered from 0, and one that ended is complete and marked so.
    expect(
      rows(
        app.databaseFile,
        "SELECT runId FROM Choice GROUP BY runId HAVING count(*) <> max(seq) + 1 OR min(seq) <> 0",
      ),
    ).toEqual([]);
    const ended = rows<{ n: number }>(
      app.databaseFile,
      "SELECT count(*) AS n FROM Run WHERE endedAt IS NOT NULL",
    );
    const done = rows<{ n: number }>(
      app.databaseFile,
      "SELECT count(*) AS n FROM Done WHERE item = 'rehearsal/three-minutes'",
    );
    expect(done[0]?.n).toBe((ended[0]?.n ?? 0) > 0 ? 1 : 0);
  },
);
