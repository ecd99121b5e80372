import { readScenario } from "~/scenario/read";
import type { Scenario } from "~/scenario/types";

const read = new Map<string, Scenario>();
/** Versions kept in memory; one takes some tens of kilobytes. */
const KEPT = 200;

/** The scenario of a stored version. It is immutable, so that it is read once for each process. */
export function scenarioOf(version: { hash: string; source: string }): Scenario {
  const known = read.get(version.hash);
  if (known) return known;
  const { scenario, problems } = readScenario(version.source);
  if (!scenario)
    throw new Error(`the stored scenario ${version.hash} cannot be read: ${problems[0]?.message}`);
  if (read.size >= KEPT) read.delete(read.keys().next().value ?? "");
  read.set(version.hash, scenario);
  return scenario;
}
