import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readScenario } from "../scenario/read";
import type { Scenario } from "../scenario/types";
import { median } from "./bench/compare";
import { againstAdjacencyMap, againstPlainLoop } from "./bench/explorers";
import { meetingsText } from "./bench/meetings";
import { type PageFigures, pageFigures } from "./bench/pages";
import { againstActor, againstInk, replays, somePlays } from "./bench/steps";
import { memory, provedMerged, recheck } from "./bench/whole-checks";

/** One line of the table: what was measured, against what it is held, and how it came about. */
interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** Null where nothing is asked of it. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly met: boolean | null;
  readonly detail: string;
}

const MEETINGS = { meetings: 3, decisions: 4, options: 4, attitudes: 6 };

function measure(given: Omit<Measure, "met">): Measure {
  const { target, value } = given;
  const met = target && ("atLeast" in target ? value >= target.atLeast : value <= target.atMost);
  return { ...given, met };
}

function scenarioOf(text: string): Scenario {
  const { scenario, problems } = readScenario(text);
  if (!scenario) throw new Error(problems.map(({ message }) => message).join("\n"));
  return scenario;
}

function shipped(): Scenario {
  const file = new URL("../../courses/onboarding/scenarios/three-minutes.yaml", import.meta.url);
  return scenarioOf(readFileSync(fileURLToPath(file), "utf8"));
}

const rate = (one: number): string => `${Math.round(one).toLocaleString("en-GB")}/s`;
const against = ({ ours, theirs }: { ours: number; theirs: number }): string =>
  `${rate(ours)} against ${rate(theirs)}`;

function stepMeasures(): Measure[] {
  const scenario = shipped();
  const plays = somePlays(scenario, 300);
  const actor = againstActor(scenario, plays, 15);
  const ink = againstInk(scenario, plays.slice(0, 100), 11);
  const replayed = replays(scenario, plays.slice(0, 100), 7);
  return [
    measure({
      measure: "engine step (state and transcript) ÷ actor.send",
      value: actor.ratio,
      unit: "×",
      target: { atLeast: 0.8 },
      detail: against(actor),
    }),
    measure({
      measure: "engine step with load and save ÷ inkjs with the same",
      value: ink.ratio,
      unit: "×",
      target: { atLeast: 3 },
      detail: against(ink),
    }),
    measure({
      measure: "a whole play replayed by XState",
      value: 1000 / replayed,
      unit: "ms",
      target: null,
      detail: `${rate(replayed)}, as a page does it`,
    }),
  ];
}

function explorerMeasures(): Measure[] {
  const adjacency = againstAdjacencyMap(scenarioOf(meetingsText({ ...MEETINGS, meetings: 2, span: 4 })), 7);
  const loop = againstPlainLoop(scenarioOf(meetingsText({ ...MEETINGS, span: 6 })), 11);
  return [
    measure({
      measure: "explorer ÷ getAdjacencyMap of xstate/graph",
      value: adjacency.ratio,
      unit: "×",
      target: { atLeast: 10 },
      detail: `${against(adjacency)} situations`,
    }),
    measure({
      measure: "explorer ÷ loop by hand over the same packed words",
      value: loop.ratio,
      unit: "×",
      target: { atLeast: 0.5 },
      detail: `${against(loop)} situations`,
    }),
  ];
}

async function wholeMeasures(): Promise<Measure[]> {
  const edited = await recheck({ ...MEETINGS, span: 4 }, 5);
  const large = memory({ ...MEETINGS, span: 8 });
  const { seconds, check } = provedMerged({ ...MEETINGS, span: 8 });
  const count = (one: number | null | undefined): string => (one ?? Number.NaN).toLocaleString("en-GB");
  return [
    measure({
      measure: "check again after an edit, in a worker",
      value: edited.seconds,
      unit: "s",
      target: { atMost: 1 },
      detail: `${count(edited.counts.states)} situations, ${count(edited.counts.transitions)} transitions`,
    }),
    measure({
      measure: "memory of a process that checks 1,000,000 situations or more",
      value: large.megabytes,
      unit: "MB",
      target: { atMost: 500 },
      detail: `${count(large.states)} situations, ${count(large.transitions)} transitions`,
    }),
    measure({
      measure: "more situations than are counted, proved merged",
      value: check.states === null && check.proven === true ? 1 : 0,
      unit: "proved",
      target: { atLeast: 1 },
      detail: `${count(check.merged?.states)} merged situations, ${seconds.toFixed(1)} s`,
    }),
  ];
}

async function pageMeasures(rounds: number): Promise<Measure[]> {
  const pages = await pageFigures(rounds);
  const most = (what: string, unit: string, atMost: number, of: (page: PageFigures) => number): Measure =>
    measure({
      measure: what,
      value: Math.max(...pages.map(of)),
      unit,
      target: { atMost },
      detail: pages.map((page) => `${page.page} ${of(page).toFixed(unit === "KB" ? 1 : 3)}`).join(", "),
    });
  return [
    ...pages.map(({ page, performance, speed }) =>
      measure({
        measure: `${page}: Lighthouse performance, mobile`,
        value: median(performance),
        unit: "",
        target: { atLeast: 95 },
        detail: `median of ${performance.join(", ")}; this machine ${Math.round(speed)}`,
      }),
    ),
    ...pages.map(({ page, rest, missing }) =>
      measure({
        measure: `${page}: accessibility, best practices and SEO`,
        value: rest,
        unit: "",
        target: { atLeast: 100 },
        detail: missing.length > 0 ? missing.join("; ") : "the lowest of the three in any look",
      }),
    ),
    most("script that a page is sent, gzip", "KB", 110, ({ script }) => script),
    most("portraits that a page is sent, gzip", "KB", 60, ({ portraits }) => portraits),
    most("layout shift while a page loads", "", 0, ({ shift }) => shift),
  ];
}

function table(measures: readonly Measure[]): string {
  const number = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  const rows = measures.map(({ measure: name, value, unit, target, met, detail }) => {
    const asked = target && ("atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
    return [
      name,
      `${number(value)} ${unit}`.trimEnd(),
      asked ?? "",
      met === null ? "" : met ? "met" : "missed",
      detail,
    ];
  });
  const all = [["measure", "measured", "asked", "", "how"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" }, // "engine" or "pages"
    rounds: { type: "string", default: "5" }, // looks at each page
  },
});
const wants = (part: string): boolean => options.only === undefined || options.only === part;
const measures = [
  ...(wants("engine") ? [...stepMeasures(), ...explorerMeasures(), ...(await wholeMeasures())] : []),
  ...(wants("pages") ? await pageMeasures(Number(options.rounds)) : []),
];
process.stdout.write(`${options.json ? JSON.stringify(measures, null, 2) : table(measures)}\n`);
process.exitCode = measures.some(({ met }) => met === false) ? 1 : 0;
