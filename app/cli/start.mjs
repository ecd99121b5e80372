// npm start, npm run dev (--dev) and npm run build (--build).
import { spawn } from "child_process";
import { join } from "path";
import { pathToFileURL } from "url";
import { build, checkNode, root, setUp, stop } from "./setup.mjs";

async function main() {
  const [mode] = process.argv.slice(2);
  await setUp();
  if (mode === "--dev") {
    const child = spawn(process.execPath, ["--import", "tsx", "app/cli/dev.ts"], {
      cwd: root,
      stdio: "inherit",
    });
    child.on("exit", (code) => {
      process.exit(code || 0);
    });
    return;
  }
  await build();
  if (mode === "--build") return;
  process.env.NODE_ENV = "production";
  const server = await import(pathToFileURL(join(root, "build", "server", "index.js")).href);
  await server.serve();
}

checkNode();
main().catch((error) => {
  stop(String((error && error.stack) || error));
});
