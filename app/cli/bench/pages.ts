import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { type Result } from "lighthouse";
import { Client } from "../../../tests/browser/client";
import { gzipped } from "../../../tests/browser/gzipped";
import { startApp } from "../../../tests/browser/server";
import { findBrowser } from "../browser.mjs";
import { median } from "./compare";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** One look at a page: scores from 0 to 100, sizes as they are sent (gzip), in KB of 1,024 bytes, the shift as Chromium counts it. */
type Look = {
  scores: Record<Category, number>;
  script: number;
  portraits: number;
  shift: number;
  speed: number;
};

/** A page over several looks. */
export type PageFigures = {
  page: string;
  /** Each look's score in performance, in the order of measuring; it varies with what else the machine does. */
  performance: number[];
  /** The lowest score of any look in accessibility, best practices and SEO. */
  rest: number;
  /** What was found where that is not 100. */
  missing: string[];
  script: number;
  portraits: number;
  shift: number;
  /** How quick Lighthouse found this machine meanwhile, as its own index: about 1,500 on a desktop of today. */
  speed: number;
};

const KB = 1024;

/**
 * The learner's four pages as Lighthouse sees them with its mobile preset (a slow phone on slow 4G, simulated), signed in,
 * each from an empty cache. The pages take turns, so that a busy moment of the machine does not fall on one alone.
 */
export async function pageFigures(rounds: number): Promise<PageFigures[]> {
  buildWhatIsMissing();
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-"));
  const app = await startApp(folder);
  const port = await freePort();
  const found = findBrowser();
  const browser = await chromium.launch({
    ...(found ? { executablePath: found } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      `--remote-debugging-port=${port}`,
    ],
  });
  try {
    const client = await new Client(app.url).signIn("tomas@demo.test");
    const pages = await theFour(client);
    const { name, value } = client.cookie;
    const looks = new Map(Object.keys(pages).map((page) => [page, [] as Result[]]));
    for (let round = 0; round < rounds; round += 1)
      for (const [page, path] of Object.entries(pages))
        looks.get(page)?.push(await look(app.url + path, port, `${name}=${value}`));
    return await Promise.all([...looks].map(([page, results]) => figures(page, results)));
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The build that is served, made if it is not of these files. What that says goes beside the table, not into it. */
function buildWhatIsMissing(): void {
  const { status } = spawnSync(process.execPath, ["app/cli/start.mjs", "--build"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The build stopped; the reason is above.");
}

/** The addresses of path, module, room and debrief for somebody half-way, with a run in its middle and one at its end. */
async function theFour(client: Client): Promise<Record<string, string>> {
  const ended = await client.startRun("three-minutes");
  await client.play(ended);
  const middle = await client.startRun("three-minutes");
  await client.play(middle, 3);
  return {
    path: "/learn",
    module: "/learn/onboarding/first-sixty-seconds?step=three-levels",
    room: `/runs/${middle}`,
    debrief: `/runs/${ended}/debrief`,
  };
}

async function look(address: string, port: number, cookie: string): Promise<Result> {
  const flags = { port, output: "json", logLevel: "error", extraHeaders: { Cookie: cookie } } as const;
  const result = await lighthouse(address, { ...flags, onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  if (lhr.finalDisplayedUrl !== address) throw new Error(`${address} led to ${lhr.finalDisplayedUrl}.`);
  return lhr;
}

async function figures(page: string, results: Result[]): Promise<PageFigures> {
  const looks = await Promise.all(results.map(figuresOf));
  const most = (of: (look: Look) => number) => Math.max(...looks.map(of));
  return {
    page,
    performance: looks.map(({ scores }) => scores.performance),
    rest: Math.min(...looks.flatMap(({ scores: { performance: _, ...rest } }) => Object.values(rest))),
    missing: [...new Set(results.flatMap(missingIn))],
    script: most(({ script }) => script),
    portraits: most(({ portraits }) => portraits),
    shift: most(({ shift }) => shift),
    speed: median(looks.map(({ speed }) => speed)),
  };
}

async function figuresOf({ categories, audits, environment }: Result): Promise<Look> {
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    script: await sent(audits, ({ resourceType }) => resourceType === "Script"),
    portraits: await sent(audits, ({ url }) => new URL(url).pathname.startsWith("/portraits/")),
    shift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    speed: environment.benchmarkIndex,
  };
}

type Sent = { url: string; resourceType?: string };

/** KB of what a page asked for, of one kind: the files themselves, without the headers that come with each. */
async function sent(audits: Result["audits"], of: (request: Sent) => boolean): Promise<number> {
  const details = audits["network-requests"]?.details;
  const requests = (details && "items" in details ? details.items : []) as unknown as Sent[];
  const addresses = new Set(requests.filter(of).map(({ url }) => url));
  const sizes = await Promise.all([...addresses].map(gzipped));
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / KB;
}

/** What Lighthouse marked down beside performance, by its titles. */
function missingIn({ categories, audits }: Result): string[] {
  return CATEGORIES.filter((category) => category !== "performance").flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => audits[id]?.title ?? id),
  );
}

/** A port that nothing listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
