import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Makes one migrated database for the whole run; each test file copies it (database.ts). */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "rapport-test-"));
  const file = join(folder, "template.db");
  migrate(file, join(process.cwd(), "prisma", "migrations"));
  project.provide("templateDatabase", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
