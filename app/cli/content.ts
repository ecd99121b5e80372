import { coverage } from "../content/coverage";
import { BadContent, inWords } from "../content/problem";
import { readCatalogue } from "../content/read.server";
import { review } from "../content/review/review.server";

const USAGE = `Usage: npm run content -- check [--json]      reads all of courses/ and says what must be mended
       npm run content -- coverage [--json]   says what teaches each finding, and which are not taught
`;

// Exit 0 holds, 1 problems, 2 wrong usage.
const [command = "", ...flags] = process.argv.slice(2);
const json = flags.includes("--json");
const run = { check, coverage: showCoverage }[command];
if (!run || flags.some((flag) => flag !== "--json")) {
  process.stderr.write(USAGE);
  process.exit(2);
}
try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof BadContent)) throw error;
  print(
    { ok: false, problems: error.problems, modules: [], scenarios: [] },
    error.problems.map(inWords).join("\n"),
  );
  process.exitCode = 1;
}

function check(): number {
  const catalogue = readCatalogue(process.cwd());
  const { problems, modules, scenarios } = review(process.cwd(), catalogue);
  const counts = `${modules.length} modules, ${scenarios.length} rehearsals, ${Object.keys(catalogue.packs).length} packs, ${catalogue.register.findings.length} findings`;
  const table = modules.map(
    ({ id, words, minutes, readingAge }) =>
      `  ${id.padEnd(28)} ${String(words).padStart(5)} words  ${String(minutes).padStart(2)} minutes  reading age ${readingAge}`,
  );
  print(
    { ok: problems.length === 0, problems, modules, scenarios },
    problems.length === 0
      ? [`The content holds: ${counts}.`, ...table].join("\n")
      : [...problems.map(inWords), `${problems.length} to mend, in ${counts}.`].join("\n"),
  );
  return problems.length === 0 ? 0 : 1;
}

function showCoverage(): number {
  const rows = coverage(readCatalogue(process.cwd()));
  const gaps = rows.filter(({ taught, reason }) => !taught && reason === null);
  const findings = rows.map(({ id, modules, used, scenarios, taught, reason }) => ({
    id,
    modules,
    used,
    scenarios,
    taught,
    ...(reason === null ? {} : { reason }),
  }));
  const lines = rows.map(({ id, modules, scenarios, taught, reason }) => {
    const by = [...modules, ...scenarios].join(", ");
    return `${id.padEnd(6)} ${taught ? by : reason ? `left out: ${reason}` : `NOT TAUGHT${by ? ` (only touched by ${by})` : ""}`}`;
  });
  print({ findings }, [...lines, `${rows.length} findings, ${gaps.length} not taught.`].join("\n"));
  return gaps.length === 0 ? 0 : 1;
}

function print(document: unknown, words: string) {
  process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${words}\n`);
}
