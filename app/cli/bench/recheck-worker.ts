import { parentPort } from "node:worker_threads";
import { checkScenario } from "~/scenario/check";

// Checks each text it is sent, as the studio's worker does, and answers with the counts.
parentPort?.on("message", (text: string) => {
  const { ok, states, transitions, merged } = checkScenario(text);
  parentPort?.postMessage({ ok, states, transitions, merged });
});
