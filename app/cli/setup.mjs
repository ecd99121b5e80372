// What must be there before anything else can run: plain JavaScript without dependencies, in syntax that an old Node can
// read, so that it can say what is missing.
import { spawn, spawnSync } from "child_process";
import { createHash } from "crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const OLDEST = [20, 19];

/** One line, and the end. */
export function stop(line) {
  process.stderr.write(line + "\n");
  process.exit(1);
}

/** Refuses a Node.js that is too old. */
export function checkNode() {
  const parts = process.versions.node.split(".").map(Number);
  if (parts[0] < OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] < OLDEST[1])) {
    stop(
      "Rapport needs Node.js " +
        OLDEST.join(".") +
        " or newer, please. This is " +
        process.versions.node +
        ".",
    );
  }
}

/** Hash of files and folders: what a step was last done with. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      readdirSync(full)
        .sort()
        .forEach((name) => {
          add(path + "/" + name);
        });
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path + "\0").update(readFileSync(full));
    }
  };
  paths.forEach(add);
  return hash.update(process.versions.modules + process.arch).digest("hex");
}

function upToDate(stamp, print) {
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === print;
}

function keep(stamp, print) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), print);
}

/** Runs a command and says how long it takes. Its output is shown only where it fails. Resolves to whether it succeeded. */
function run(what, command, args, env) {
  return new Promise((resolve) => {
    const began = Date.now();
    process.stdout.write(what + " …");
    const child = spawn(command, args, {
      cwd: root,
      env: Object.assign({}, process.env, env),
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = [];
    child.stdout.on("data", (chunk) => {
      output.push(chunk);
    });
    child.stderr.on("data", (chunk) => {
      output.push(chunk);
    });
    const beat = setInterval(() => {
      process.stdout.write(".");
    }, 5000);
    const end = (ok) => {
      clearInterval(beat);
      process.stdout.write(ok ? " " + ((Date.now() - began) / 1000).toFixed(1) + " s\n" : " failed\n");
      if (!ok) process.stderr.write(Buffer.concat(output).toString() + "\n");
      resolve(ok);
    };
    child.on("error", (error) => {
      output.push(Buffer.from(String(error)));
      end(false);
    });
    child.on("close", (code) => {
      end(code === 0);
    });
  });
}

/** The programs that compiling better-sqlite3 needs and this machine lacks, by their Debian packages. */
function missingTools() {
  return ["python3", "make", "g++"].filter(
    (tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).status !== 0,
  );
}

async function install() {
  const print = fingerprint(["package-lock.json", ".npmrc"]);
  if (upToDate("node_modules/.rapport", print)) return;
  const ok = await run(
    "Installing packages (some minutes the first time)",
    "npm",
    ["ci", "--no-audit", "--no-fund"],
    {
      NODE_ENV: "development",
    },
  );
  if (!ok) {
    const missing = missingTools();
    stop(
      missing.length > 0
        ? "SQLite had to be compiled because no ready-made binary could be fetched, and " +
            missing.join(", ") +
            " is missing: on Debian, run apt-get install " +
            missing.join(" ") +
            ", then try again."
        : "The packages could not be installed; the reason is above. Check that npm reaches its registry, then try again.",
    );
  }
  const load = 'import("better-sqlite3").then((sqlite) => new sqlite.default(":memory:").close())';
  if (spawnSync(process.execPath, ["-e", load], { cwd: root, stdio: "ignore" }).status !== 0) {
    stop(
      "SQLite was built for another Node.js than this one (" +
        process.versions.node +
        "): check that npm and node belong together (and what npm's nodedir says), delete node_modules, then try again.",
    );
  }
  keep("node_modules/.rapport", print);
}

async function generate() {
  const print = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (upToDate("prisma/generated/.rapport", print)) return;
  const ok = await run("Preparing the database client", process.execPath, [bin("prisma"), "generate"], {});
  if (!ok) stop("The database client could not be made; the reason is above.");
  keep("prisma/generated/.rapport", print);
}

const BUILT_FROM = [
  "app",
  "courses",
  "public",
  "prisma/schema.prisma",
  "prisma/migrate.ts",
  "prisma/sqlite.ts",
  "prisma/seed.ts",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds content and program, unless nothing has changed since the last time. */
export async function build() {
  const print = fingerprint(BUILT_FROM);
  if (upToDate("build/.rapport", print)) return;
  const ok = await run(
    "Checking the content and building",
    process.execPath,
    [bin("@remix-run/dev", "remix"), "vite:build"],
    {
      NODE_ENV: "production",
    },
  );
  if (!ok) stop("The build stopped; the reason is above.");
  keep("build/.rapport", print);
}

/** The path of a package's command, found without npx so that nothing is ever fetched. */
export function bin(name, command) {
  const folder = join(root, "node_modules", name);
  const declared = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof declared === "string" ? declared : declared[command || name]);
}

/** Does everything that is missing, up to the production build. */
export async function setUp() {
  checkNode();
  process.chdir(root);
  await install();
  await generate();
}
