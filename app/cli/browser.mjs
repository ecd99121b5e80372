// Finds a browser for the browser tests, or says what to do.
import { spawnSync } from "child_process";
import { existsSync } from "fs";
import { bin, stop } from "./setup.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function which(name) {
  const found = spawnSync("which", [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : null;
}

function named() {
  return NAMES.map(which).find(Boolean) || null;
}

/** Debian's package, where this user may install one. */
function fromDebian() {
  if (!which("apt-get") || !process.getuid || process.getuid() !== 0) return null;
  process.stdout.write("Installing Debian's chromium …\n");
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: "noninteractive" });
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", env: env });
  if (install().status !== 0) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env: env });
    install();
  }
  return named();
}

/** Playwright's own build, where its host can be reached: the connection is given ten seconds. */
function fromPlaywright() {
  const env = Object.assign({}, process.env, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" });
  const done = spawnSync(process.execPath, [bin("@playwright/test", "playwright"), "install", "chromium"], {
    stdio: "ignore",
    env: env,
    timeout: 10 * 60 * 1000,
  });
  return done.status === 0 ? "" : null;
}

/** The path of a browser; an empty one means Playwright's own. Ends the process with one sentence where there is none. */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) stop("CHROMIUM_PATH names " + given + ", and there is no such file.");
  const found = given || named() || fromDebian();
  if (found) return found;
  const own = fromPlaywright();
  if (own === null) {
    stop(
      "The browser tests need Chromium: install it (on Debian, apt-get install chromium) or set CHROMIUM_PATH to one.",
    );
  }
  return own;
}
