import { readFileSync } from "node:fs";
import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse } from "yaml";
import { checkItem, type Item, type Module, rehearsalItem, type Step, taskItem } from "../learning/course";
import { frontMatterSchema } from "./course-file.server";
import type { ContentProblem } from "./problem";

type Element = MdxJsxFlowElement | MdxJsxTextElement;

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

/** The elements a lesson may use, with the attributes that each must have. */
const ELEMENTS: Record<string, string[]> = {
  Step: ["id", "title", "minutes"],
  Lede: [],
  Why: ["id"],
  Local: ["field"],
  Pair: [],
  Flawed: [],
  Good: [],
  Said: [],
  Mark: ["n"],
  Check: ["id", "ask"],
  Option: ["id", "says"],
  Reflection: ["id", "ask"],
  Task: ["id", "title"],
  Rehearsal: ["scenario"],
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
  const say = (message: string, place?: { line: number; column: number }) =>
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

  const found: Omit<Lesson, "module"> = {
    checks: {},
    reflections: [],
    tasks: [],
    slots: [],
    whys: [],
    rehearsals: [],
  };
  const steps: Step[] = [];
  const ids = new Set<string>();
  const once = (id: string, element: Element) => {
    if (ids.has(id))
      say(
        `The id ${id} is used twice in this module. Ids are what answers are kept under: give this one another.`,
        element.position?.start,
      );
    ids.add(id);
  };

  for (const node of tree.children.slice(1)) {
    if (node.type === "mdxJsxFlowElement" && node.name === "Step") steps.push(readStep(node));
    else say("Everything in a module stands inside a <Step>.", node.position?.start);
  }

  function readStep(node: MdxJsxFlowElement): Step {
    const values = attributes(node);
    const id = values.id ?? "";
    once(id, node);
    if (values.minutes && !/^[1-9]\d*$/.test(values.minutes))
      say("The minutes of a <Step> are a whole number from 1: minutes={2}.", node.position?.start);
    const needs: Item[] = [];
    let rehearsal: string | null = null;
    for (const element of elementsIn(node)) {
      const given = attributes(element);
      if (element.name === "Check") {
        const check = given.id ?? "";
        once(check, element);
        needs.push(checkItem(matter.data?.id ?? "", check));
        found.checks[check] = { ask: given.ask ?? "", options: readOptions(element) };
      } else if (element.name === "Reflection") {
        once(given.id ?? "", element);
        found.reflections.push(given.id ?? "");
      } else if (element.name === "Task") {
        once(given.id ?? "", element);
        needs.push(taskItem(matter.data?.id ?? "", given.id ?? ""));
        found.tasks.push({ id: given.id ?? "", title: given.title ?? "" });
      } else if (element.name === "Rehearsal") {
        rehearsal = given.scenario ?? "";
        needs.push(rehearsalItem(rehearsal));
        found.rehearsals.push(rehearsal);
      } else if (element.name === "Local") found.slots.push(given.field ?? "");
      else if (element.name === "Why") found.whys.push(given.id ?? "");
    }
    return { id, title: values.title ?? "", minutes: Number(values.minutes ?? 0), needs, rehearsal };
  }

  function readOptions(check: Element) {
    const options = elementsIn(check)
      .filter((element) => element.name === "Option")
      .map((element) => ({ id: attributes(element).id ?? "", best: "best" in attributes(element) }));
    if (options.length < 2 || new Set(options.map((option) => option.id)).size !== options.length) {
      say("A check needs at least two options, each with an id of its own.", check.position?.start);
    }
    if (options.filter((option) => option.best).length !== 1) {
      say("A check has exactly one option marked `best`.", check.position?.start);
    }
    return options;
  }

  function attributes(element: Element): Record<string, string> {
    const values: Record<string, string> = {};
    for (const attribute of element.attributes) {
      if (attribute.type !== "mdxJsxAttribute") continue; // said below, once for each element
      values[attribute.name] =
        typeof attribute.value === "string" ? attribute.value : (attribute.value?.value ?? "");
    }
    return values;
  }

  for (const element of elementsIn(tree)) {
    const name = element.name ?? "";
    const needed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
    if (!needed) {
      say(
        `<${name}> is not an element of a lesson. Use one of ${Object.keys(ELEMENTS).join(", ")}.`,
        element.position?.start,
      );
      continue;
    }
    if (name === "Step" && !tree.children.some((child) => child === element))
      say("A <Step> stands by itself, not inside another element.", element.position?.start);
    if (element.attributes.some((attribute) => attribute.type !== "mdxJsxAttribute"))
      say("Attributes are written out one by one.", element.position?.start);
    const given = attributes(element);
    for (const attribute of needed) {
      if (!given[attribute])
        say(`<${element.name}> needs the attribute ${attribute}.`, element.position?.start);
    }
  }
  if (steps.length === 0) say("A module needs at least one <Step>.");

  if (problems.length > 0) return { lesson: null, problems };
  return { lesson: { module: { kind: "module", ...matter.data, steps }, ...found }, problems };
}

type Say = (message: string, place?: { line: number; column: number }) => void;

/** The front matter; null with a problem said where it is not YAML. */
function parseMatter(yaml: string, say: Say): unknown {
  try {
    return parse(yaml, { prettyErrors: false });
  } catch (error) {
    say(`front matter: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The syntax tree; null with a problem said where the file is not MDX. */
function parseMdx(text: string, say: Say): Root | null {
  try {
    return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).parse(text);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    say(reason ?? String(error), { line: line ?? 1, column: column ?? 1 });
    return null;
  }
}

/** Every element below a node, in the order of the text. */
function elementsIn(node: Root | RootContent): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    const own = child.type === "mdxJsxFlowElement" || child.type === "mdxJsxTextElement" ? [child] : [];
    return [...own, ...elementsIn(child)];
  });
}
