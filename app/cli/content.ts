import { BadContent, inWords } from "../content/problem";
import { readCatalogue } from "../content/read.server";

// npm run content -- check [--json]: reads all of courses/ and says what must be mended. Exit 0 holds, 1 problems, 2 usage.
const [command, ...flags] = process.argv.slice(2);
const json = flags.includes("--json");
const unknown = flags.filter((flag) => flag !== "--json");

if (command !== "check" || unknown.length > 0) {
  process.stderr.write("Usage: npm run content -- check [--json]\n");
  process.exit(2);
}

try {
  const catalogue = readCatalogue(process.cwd());
  const modules = Object.values(catalogue.lessons).map(({ module }) => ({
    id: module.id,
    minutes: module.minutes,
  }));
  const scenarios = Object.values(catalogue.scenarios).map(({ id, minutes }) => ({ id, minutes }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ ok: true, problems: [], modules, scenarios })}\n`
      : `The content holds: ${modules.length} modules, ${scenarios.length} rehearsals, ${Object.keys(catalogue.packs).length} packs, ${catalogue.register.findings.length} findings.\n`,
  );
} catch (error) {
  if (!(error instanceof BadContent)) throw error;
  process.stdout.write(
    json
      ? `${JSON.stringify({ ok: false, problems: error.problems, modules: [], scenarios: [] })}\n`
      : `${error.problems.map(inWords).join("\n")}\n`,
  );
  process.exit(1);
}
