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

/** What nearly every page uses, and what every step of a module does: two files, each smaller than its parts would be one by one. */
const COMMON =
  /app\/components\/(seat|dates|state-words|submit|form-error|error-summary|limits|certainty)\.tsx?$/;
const LESSON =
  /app\/components\/(lesson\/(index|lesson-context|step|why|local|local-words|parts|reflection|private-text|own-note|who-reads|refusal)|drafts\/(use-draft|outbox|saving-words)|finding-aside)\.tsx?$/;

const chunkOf = (id: string) => (COMMON.test(id) ? "common" : LESSON.test(id) ? "lesson" : undefined);

const sharedChunks: Plugin = {
  name: "rapport-shared-chunks",
  config: (_, { command, isSsrBuild }) =>
    command === "build" && !isSsrBuild
      ? { build: { rollupOptions: { output: { manualChunks: chunkOf } } } }
      : undefined,
};

export default defineConfig({
  plugins: [contentPlugin(root), process.env.VITEST ? [] : [remix(remixOptions), serverEntry, sharedChunks]],
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
