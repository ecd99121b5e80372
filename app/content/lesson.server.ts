import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { checkItem, type Item, type Module, rehearsalItem, type Step, taskItem } from "../learning/course";
import { frontMatterSchema } from "./course-file.server";
import { checkElements, optionsOf } from "./lesson-elements.server";
import { attributes, type Element, elementsIn, parseMdx, type Say } from "./mdx-tree.server";
import type { ContentProblem } from "./problem";

/** What a module's file says of itself beyond its words: all that the rest of the program needs to know of it. */
export type Lesson = {
  module: Module;
  /** The options of each knowledge check, by check id. */
  checks: Record<string, { ask: string; options: { id: string; best: boolean }[] }>;
  reflections: string[];
  tasks: { id: string; title: string }[];
  /** Dotted pack paths shown by <Local>. */
  slots: string[];
  /** Finding ids that a passage refers to. */
  whys: string[];
  rehearsals: string[];
};

/**
 * Reads a module.mdx without running it: its front matter, and from its elements the steps and what each of them needs.
 * @returns the lesson, or null with every problem found, each at its line and column.
 */
export function readLesson(
  path: string,
  name: string,
): { lesson: Lesson | null; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const say: Say = (message, place) =>
    problems.push({ file: name, line: place?.line ?? 1, column: place?.column ?? 1, message });

  const tree = parseMdx(readFileSync(path, "utf8"), say);
  if (!tree) return { lesson: null, problems };
  const first = tree.children[0];
  const matter = frontMatterSchema.safeParse(first?.type === "yaml" ? parseMatter(first.value, say) : {});
  if (problems.length > 0) return { lesson: null, problems };
  if (!matter.success) {
    for (const issue of matter.error.issues) say(`front matter, ${issue.path.join(".")}: ${issue.message}`);
    return { lesson: null, problems };
  }
  checkElements(tree, say);
  if (problems.length > 0) return { lesson: null, problems };

  const elements = elementsIn(tree);
  const steps = elements.filter((element) => element.name === "Step");
  const module: Module = {
    kind: "module",
    ...matter.data,
    steps: steps.map((step) => readStep(matter.data.id, step)),
  };
  return { lesson: { module, ...referencesOf(elements) }, problems };
}

/** A step, with what it needs in order to be ticked. */
function readStep(moduleId: string, step: Element): Step {
  const { id = "", title = "", minutes = "" } = attributes(step);
  const inside = elementsIn(step).map((element) => ({ name: element.name, given: attributes(element) }));
  const needs = inside.flatMap(({ name, given }): Item[] => {
    if (name === "Check") return [checkItem(moduleId, given.id ?? "")];
    if (name === "Task") return [taskItem(moduleId, given.id ?? "")];
    return name === "Rehearsal" ? [rehearsalItem(given.scenario ?? "")] : [];
  });
  const rehearsal = inside.find(({ name }) => name === "Rehearsal")?.given.scenario ?? null;
  return { id, title, minutes: Number(minutes), needs, rehearsal };
}

/** Everything that a lesson's elements refer to. */
function referencesOf(elements: Element[]): Omit<Lesson, "module"> {
  const all = (name: string) => elements.filter((element) => element.name === name);
  const values = (name: string, attribute: string) =>
    all(name).map((element) => attributes(element)[attribute] ?? "");
  return {
    checks: Object.fromEntries(
      all("Check").map((check) => {
        const { id = "", ask = "" } = attributes(check);
        return [id, { ask, options: optionsOf(check) }];
      }),
    ),
    reflections: values("Reflection", "id"),
    tasks: all("Task").map((task) => {
      const { id = "", title = "" } = attributes(task);
      return { id, title };
    }),
    slots: values("Local", "field"),
    whys: values("Why", "id"),
    rehearsals: values("Rehearsal", "scenario"),
  };
}

/** The front matter; null with a problem said where it is not YAML. */
function parseMatter(yaml: string, say: Say): unknown {
  try {
    return parse(yaml, { prettyErrors: false });
  } catch (error) {
    say(`front matter: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
