import type { Course } from "../learning/course";
import type { Register } from "./findings.server";
import type { Lesson } from "./lesson.server";
import type { PackFile } from "./pack.server";

/** A scenario as it ships. `source` is the YAML text, `hash` its content hash. */
export type ShippedScenario = {
  id: string;
  /** The YAML file, from the project's root. */
  file: string;
  title: string;
  summary: string;
  minutes: number;
  contentNote: string | null;
  hash: string;
  source: string;
  /** Findings that its choices and endings refer to. */
  findings: string[];
  /** Those that its choices refer to. */
  choiceFindings: string[];
};

/** All content of the repository, read and checked: plain data. */
export type Catalogue = {
  courses: Course[];
  /** By module id; `file` is the MDX file from the project's root, `hash` the SHA-256 of its text. */
  lessons: Record<string, Lesson & { file: string; hash: string }>;
  scenarios: Record<string, ShippedScenario>;
  packs: Record<string, PackFile>;
  register: Register;
};

/** A lesson by its module id; undefined where there is none. Ids come from addresses, so names that every object has are no ids. */
export function lessonOf(catalogue: Catalogue, moduleId: string): Catalogue["lessons"][string] | undefined {
  return Object.hasOwn(catalogue.lessons, moduleId) ? catalogue.lessons[moduleId] : undefined;
}
