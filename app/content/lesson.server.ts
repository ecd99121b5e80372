import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CheckKind, CheckSpec } from "../learning/checks";
import { checkItem, type Item, type Module, rehearsalItem, type Step, taskItem } from "../learning/course";
import { frontMatterSchema } from "./course-file.server";
import { CHECKS, checkElements, partsOf } from "./lesson-elements.server";
import { lessonParts } from "./lesson-parts.server";
import { attributes, type Element, elementsIn, parseMdx, type Say } from "./mdx-tree.server";
import type { ContentProblem } from "./problem";

/** What a module's file says of itself beyond its words: all that the rest of the program needs to know of it. */
export type Lesson = {
  module: Module;
  /** The ids of its steps and of its questions that come back, in the order of the text: the parts that pages fetch. */
  parts: string[];
  /** The knowledge checks, by id. */
  checks: Record<string, CheckSpec>;
  /** The questions that come back so many days after the module is complete, by id. */
  laters: Record<string, CheckSpec & { after: number }>;
  reflections: string[];
  /** The kind of each worksheet, by id. */
  worksheets: Record<string, string>;
  /** What each reflection asks and what each worksheet is called, by id: the words over what a reader writes there. */
  headings: Record<string, string>;
  /** The step that each worksheet stands in, by worksheet id. */
  sheetSteps: Record<string, string>;
  tasks: { id: string; title: string; signed: boolean }[];
  /** Dotted pack paths that it shows or asks for. */
  slots: string[];
  /** Groups of the pack that it shows whole. */
  packGroups: string[];
  /** Finding ids that a passage explains. */
  whys: string[];
  /** Finding ids that a check, an activity or a task uses. */
  uses: string[];
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
    signed: elements.flatMap((element) => signedTask(matter.data.id, element)),
  };
  const parts = lessonParts(tree).map((part) => attributes(part).id ?? "");
  return { lesson: { module, parts, ...referencesOf(elements) }, problems };
}

/** A step, with what it needs in order to be ticked. */
function readStep(moduleId: string, step: Element): Step {
  const { id = "", title = "", minutes = "" } = attributes(step);
  const inside = elementsIn(step).map((element) => ({ name: element.name, given: attributes(element) }));
  const needs = inside.flatMap(({ name, given }): Item[] => {
    if (CHECKS.includes(name ?? "")) return [checkItem(moduleId, given.id ?? "")];
    if (name === "Task") return [taskItem(moduleId, given.id ?? "")];
    return name === "Rehearsal" ? [rehearsalItem(given.scenario ?? "")] : [];
  });
  const rehearsal = inside.find(({ name }) => name === "Rehearsal")?.given.scenario ?? null;
  return { id, title, minutes: Number(minutes), needs, rehearsal };
}

const signedTask = (moduleId: string, element: Element): Item[] => {
  const { id = "", signed } = attributes(element);
  return element.name === "Task" && signed !== undefined ? [taskItem(moduleId, id)] : [];
};

/** Everything that a lesson's elements refer to. */
function referencesOf(elements: Element[]): Omit<Lesson, "module" | "parts"> {
  const all = (...names: string[]) => elements.filter((element) => names.includes(element.name ?? ""));
  const given = (name: string) => all(name).map(attributes);
  const values = (name: string, attribute: string) => given(name).map((entry) => entry[attribute] ?? "");
  const fields = (...names: string[]) => all(...names).flatMap((element) => attributes(element).field ?? []);
  const byId = <T>(found: Element[], value: (element: Element) => T): Record<string, T> =>
    Object.fromEntries(found.map((element) => [attributes(element).id ?? "", value(element)]));
  return {
    checks: byId(all(...CHECKS), readCheck),
    laters: byId(all("Later"), (later) => ({ ...readCheck(later), after: Number(attributes(later).after) })),
    reflections: values("Reflection", "id"),
    sheetSteps: Object.fromEntries(
      all("Step").flatMap((step) =>
        partsOf(step, "Worksheet").map(({ id = "" }) => [id, attributes(step).id ?? ""]),
      ),
    ),
    worksheets: byId(all("Worksheet"), (sheet) => attributes(sheet).kind ?? ""),
    headings: byId(all("Reflection", "Worksheet"), (element) => {
      const { ask, title = "" } = attributes(element);
      return ask ?? title;
    }),
    tasks: given("Task").map(({ id = "", title = "", signed }) => ({
      id,
      title,
      signed: signed !== undefined,
    })),
    slots: fields("Local", "LocalCheck", "Decoy"),
    packGroups: values("LocalPack", "groups").flatMap(words),
    whys: values("Why", "id"),
    uses: elements.flatMap((element) => words(attributes(element).findings ?? "")),
    rehearsals: values("Rehearsal", "scenario"),
  };
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** A check as it is answered. Which answers are right stands in the parts that the text gives it. */
function readCheck(element: Element): CheckSpec {
  const given = attributes(element);
  const { ask = "", critical, confidence } = given;
  return {
    ...kindOf(element, given),
    ask,
    critical: critical !== undefined,
    confidence: confidence !== undefined,
  };
}

function kindOf(element: Element, given: Record<string, string>): CheckKind {
  const items = partsOf(element, "Item");
  const ids = items.map(({ id = "" }) => id);
  switch (element.name) {
    case "LocalCheck":
      return {
        kind: "local",
        field: given.field ?? "",
        decoys: partsOf(element, "Decoy").map(({ id = "", field = null }) => ({ id, field })),
      };
    case "Order": {
      const places = ids.map((_, index) => String(index + 1));
      return {
        kind: "placing",
        once: true,
        items: ids.map((id, index) => ({ id, in: places[index] ?? "" })),
        places,
      };
    }
    case "Match":
      return { kind: "placing", once: true, items: ids.map((id) => ({ id, in: id })), places: ids };
    case "Sort":
      return {
        kind: "placing",
        once: false,
        items: items.map((item) => ({ id: item.id ?? "", in: item.in ?? "" })),
        places: partsOf(element, "Bin").map(({ id = "" }) => id),
      };
    default:
      return {
        kind: "choice",
        options: partsOf(element, "Option").map((option) => ({
          id: option.id ?? "",
          best: "best" in option,
        })),
      };
  }
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
