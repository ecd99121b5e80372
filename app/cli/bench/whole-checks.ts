import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Check, checkScenario } from "~/scenario/check";
import { median } from "./compare";
import { type Meetings, meetingsText } from "./meetings";

type Counts = Pick<Check, "ok" | "states" | "transitions" | "merged">;

/** How long a worker takes from an edited text to its whole check. @returns the median, in seconds, and what was found. */
export async function recheck(size: Meetings, rounds: number): Promise<{ seconds: number; counts: Counts }> {
  // A worker does not take over the loader of TypeScript from the one who starts it.
  const script = JSON.stringify(new URL("./recheck-worker.ts", import.meta.url).href);
  const boot = `import("tsx/esm/api").then(({ register }) => { register(); return import(${script}); });`;
  const worker = new Worker(boot, { eval: true });
  const text = meetingsText(size);
  const ask = async (edited: string): Promise<{ seconds: number; counts: Counts }> => {
    const start = performance.now();
    worker.postMessage(edited);
    const [counts] = (await once(worker, "message")) as [Counts];
    return { seconds: (performance.now() - start) / 1000, counts };
  };
  try {
    const first = await ask(text);
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      seconds.push((await ask(text.replaceAll("It is late already", `It is late, ${round}`))).seconds);
    }
    return { seconds: median(seconds), counts: first.counts };
  } finally {
    await worker.terminate();
  }
}

/** The most memory that a process of its own has taken for a whole check, in MB, and what it found. */
export function memory(size: Meetings): Counts & { megabytes: number } {
  const script = fileURLToPath(new URL("./memory-child.ts", import.meta.url));
  const printed = execFileSync(process.execPath, [...process.execArgv, script, JSON.stringify(size)], {
    encoding: "utf8",
  });
  return JSON.parse(printed) as Counts & { megabytes: number };
}

/** Whether a scenario with too many situations to count is proved on the merged graph. */
export function provedMerged(size: Meetings): { seconds: number; check: Check } {
  const start = performance.now();
  const check = checkScenario(meetingsText(size));
  return { seconds: (performance.now() - start) / 1000, check };
}
