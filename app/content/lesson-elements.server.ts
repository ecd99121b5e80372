import type { Root } from "mdast";
import { attributes, type Element, elementsIn, placeOf, type Say } from "./mdx-tree.server";

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

/** Those whose ids learners' work is kept under. */
const KEPT_UNDER = new Set(["Step", "Check", "Reflection", "Task"]);

/** Says everything that is wrong with a lesson's elements, each by itself and all of them together. */
export function checkElements(tree: Root, say: Say): void {
  for (const node of tree.children.slice(1)) {
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Step")
      say("Everything in a module stands inside a <Step>.", node.position?.start);
  }
  const ids = new Set<string>();
  for (const element of elementsIn(tree)) {
    checkElement(tree, element, say);
    const { id } = attributes(element);
    if (id === undefined || !KEPT_UNDER.has(element.name ?? "")) continue;
    if (ids.has(id))
      say(
        `The id ${id} is used twice in this module. Ids are what answers are kept under: give this one another.`,
        placeOf(element),
      );
    ids.add(id);
  }
  if (!elementsIn(tree).some((element) => element.name === "Step"))
    say("A module needs at least one <Step>.");
}

function checkElement(tree: Root, element: Element, say: Say): void {
  const name = element.name ?? "";
  const needed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  const place = placeOf(element);
  if (!needed) {
    say(`<${name}> is not an element of a lesson. Use one of ${Object.keys(ELEMENTS).join(", ")}.`, place);
    return;
  }
  if (element.attributes.some((attribute) => attribute.type !== "mdxJsxAttribute"))
    say("Attributes are written out one by one.", place);
  const given = attributes(element);
  for (const attribute of needed) {
    if (!given[attribute]) say(`<${name}> needs the attribute ${attribute}.`, place);
  }
  if (name === "Step") checkStep(tree, element, given.minutes ?? "", say);
  if (name === "Check") checkOptions(element, say);
}

function checkStep(tree: Root, step: Element, minutes: string, say: Say): void {
  if (!tree.children.some((child) => child === step))
    say("A <Step> stands by itself, not inside another element.", placeOf(step));
  if (minutes !== "" && !/^[1-9]\d*$/.test(minutes))
    say("The minutes of a <Step> are a whole number from 1: minutes={2}.", placeOf(step));
}

function checkOptions(check: Element, say: Say): void {
  const options = optionsOf(check);
  if (options.length < 2 || new Set(options.map((option) => option.id)).size !== options.length)
    say("A check needs at least two options, each with an id of its own.", placeOf(check));
  if (options.filter((option) => option.best).length !== 1)
    say("A check has exactly one option marked `best`.", placeOf(check));
}

/** The options of a check, in the order of the text. */
export function optionsOf(check: Element): { id: string; best: boolean }[] {
  return elementsIn(check)
    .filter((element) => element.name === "Option")
    .map(attributes)
    .map((given) => ({ id: given.id ?? "", best: "best" in given }));
}
