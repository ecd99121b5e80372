// npm test: everything, from an empty clone. npm run check (--checks): types, lint and format, architecture, unused code.
import { spawn } from "child_process";
import fs from "fs"; // as a whole: an old Node lacks some of its names, and must get as far as saying so
import { join } from "path";
import { findBrowser } from "./browser.mjs";
import { bin, build, checkNode, root, setUp, stop } from "./setup.mjs";

const results = join(root, "test-results");

/** Runs a command with its output shown; resolves to whether it succeeded. */
function show(what, args, env) {
  process.stdout.write("\n" + what + "\n");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: Object.assign({}, process.env, env),
      stdio: "inherit",
    });
    child.on("error", () => {
      resolve(false);
    });
    child.on("close", (code) => {
      resolve(code === 0);
    });
  });
}

/** One check that passes or fails as a whole. */
async function check(what, args) {
  const ok = await show(what, args, {});
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Counts of a report; one failure where the program ended badly without a failed test to show for it. */
function counted(file, ok, read) {
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function unit() {
  const file = join(results, "unit.json");
  const args = [bin("vitest"), "run", "--reporter=default", "--reporter=json", "--outputFile.json=" + file];
  const ok = await show("Unit tests", args, { NODE_ENV: "test" });
  return counted(file, ok, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
}

async function browser() {
  const chromium = findBrowser();
  const file = join(results, "browser.json");
  const args = [
    bin("@playwright/test", "playwright"),
    "test",
    "--config",
    "tests/browser/playwright.config.ts",
  ];
  const ok = await show("Browser tests", args, {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return counted(file, ok, (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
  }));
}

async function main() {
  const checksOnly = process.argv.includes("--checks");
  await setUp();
  const steps = [
    () => check("Types", [bin("typescript", "tsc"), "--noEmit"]),
    () => check("Lint and format", [bin("@biomejs/biome", "biome"), "check", "--error-on-warnings"]),
    () =>
      check("Architecture", [
        bin("dependency-cruiser", "depcruise"),
        "--config",
        ".dependency-cruiser.cjs",
        "app",
        "prisma",
      ]),
    () => check("Unused files, exports and packages", [bin("knip")]),
  ];
  if (!checksOnly) {
    steps.push(() => check("Content", ["--import", "tsx", "app/cli/content.ts", "check"]), unit, browser);
    await build();
  }
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const counts = await step();
    passed += counts.passed;
    failed += counts.failed;
  }
  process.stdout.write("\n" + passed + " passed, " + failed + " failed\n");
  process.exit(failed === 0 ? 0 : 1);
}

checkNode();
main().catch((error) => {
  stop(String((error && error.stack) || error));
});
