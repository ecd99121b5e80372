import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { contentPlugin } from "./app/content/vite-plugin.server";
import remixOptions from "./remix.config.js";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Our own server is the entry of the server build, so that it and the routes share one database connection. */
const serverEntry: Plugin = {
  name: "rapport-server-entry",
  config: (_, { command, isSsrBuild }) =>
    command === "build" && isSsrBuild ? { build: { rollupOptions: { input: "app/server.ts" } } } : undefined,
};

export default defineConfig({
  plugins: [contentPlugin(root), process.env.VITEST ? [] : [remix(remixOptions), serverEntry]],
  resolve: { alias: { "~": `${root}app` } },
  build: { target: "es2022", assetsInlineLimit: 0 },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "prisma/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "node_modules/**"],
    globalSetup: ["tests/support/template-database.ts"],
    restoreMocks: true,
    minWorkers: 1,
    maxWorkers: "100%", // by default one core is kept free, which on two is half of them
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
