import type { Root } from "mdast";
import { sheetKind, WORKSHEETS } from "../learning/worksheets";
import { attributes, type Element, elementsIn, placeOf, type Say } from "./mdx-tree.server";

/** What an element may carry: attributes it must have, and attributes it may have. */
type Shape = { needs: readonly string[]; may?: readonly string[] };

const CHECK_MAY = ["critical", "confidence"];

/** The elements a lesson may use. courses/README.md explains them to authors. */
const ELEMENTS: Record<string, Shape> = {
  Step: { needs: ["id", "title", "minutes"] },
  Lede: { needs: [] },
  Why: { needs: ["id"] },
  Local: { needs: ["field"] },
  LocalPack: { needs: ["groups"] },
  PackGaps: { needs: [] },
  Pair: { needs: [] },
  Flawed: { needs: [] },
  Good: { needs: [] },
  Said: { needs: [] },
  Mark: { needs: ["n"] },
  Timeline: { needs: ["title"] },
  Moment: { needs: ["at", "title"], may: ["ask"] },
  Check: { needs: ["id", "ask", "findings"], may: CHECK_MAY },
  Option: { needs: ["id", "says"], may: ["best"] },
  LocalCheck: { needs: ["id", "ask", "field", "findings"], may: CHECK_MAY },
  Decoy: { needs: ["id"], may: ["says", "field"] },
  Order: { needs: ["id", "ask", "findings"], may: CHECK_MAY },
  Sort: { needs: ["id", "ask", "findings"], may: CHECK_MAY },
  Match: { needs: ["id", "ask", "findings"], may: CHECK_MAY },
  Bin: { needs: ["id", "title"] },
  Item: { needs: ["id", "says"], may: ["in", "with"] },
  Reflection: { needs: ["id", "ask"] },
  Worksheet: { needs: ["id", "kind", "title", "findings"] },
  Before: { needs: [] },
  After: { needs: [] },
  Task: { needs: ["id", "title", "findings"], may: ["signed"] },
  Rehearsal: { needs: ["scenario"] },
  Later: { needs: ["id", "after", "ask", "findings"] },
};

/** The elements that ask something which is done once it is answered. */
export const CHECKS = ["Check", "LocalCheck", "Order", "Sort", "Match"];

/** Those whose ids learners' work is kept under. */
const KEPT_UNDER = new Set(["Step", ...CHECKS, "Reflection", "Worksheet", "Task", "Later"]);

/** After how many days a question comes back. Source: the course's teaching plan. */
export const LATER_DAYS = [3, 10, 28];

/** What each element that holds parts must hold. */
const PARTS: Record<string, (element: Element) => string | null> = {
  Check: oneBest,
  Later: (element) =>
    LATER_DAYS.includes(Number(attributes(element).after))
      ? oneBest(element)
      : `A question comes back after ${LATER_DAYS.join(", ")} days: after={3}.`,
  LocalCheck: (element) => {
    const decoys = partsOf(element, "Decoy");
    if (!distinct(decoys) || decoys.length < 3)
      return "A check from the pack needs at least three decoys, each with an id of its own.";
    return decoys.every(({ says, field }) => Boolean(says) !== Boolean(field))
      ? null
      : "A <Decoy> has either `says` or `field`.";
  },
  Order: (element) => (distinct(partsOf(element, "Item"), 3) ? null : manyItems("An order", 3)),
  Match: (element) => {
    const items = partsOf(element, "Item");
    if (!distinct(items, 3)) return manyItems("A match", 3);
    return items.every((item) => item.with) ? null : "Each <Item> of a match says `with` what it belongs.";
  },
  Sort: (element) => {
    const bins = partsOf(element, "Bin");
    if (!distinct(bins, 2) || bins.length > 4)
      return "A sort has two to four bins, each with an id of its own.";
    const items = partsOf(element, "Item");
    if (!distinct(items, 3)) return manyItems("A sort", 3);
    return items.every((item) => bins.some((bin) => bin.id === item.in))
      ? null
      : "Each <Item> of a sort is `in` one of its bins.";
  },
  Worksheet: (element) =>
    sheetKind(attributes(element).kind ?? "")
      ? null
      : `The kind of a worksheet is one of ${Object.keys(WORKSHEETS).join(", ")}.`,
};

/** Says everything that is wrong with a lesson's elements, each by itself and all of them together. */
export function checkElements(tree: Root, say: Say): void {
  for (const node of tree.children.slice(1)) {
    if (node.type !== "mdxJsxFlowElement" || (node.name !== "Step" && node.name !== "Later"))
      say("Everything in a module stands inside a <Step>, but for a <Later>.", node.position?.start);
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
  const shape = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  const place = placeOf(element);
  if (!shape) {
    say(`<${name}> is not an element of a lesson. Use one of ${Object.keys(ELEMENTS).join(", ")}.`, place);
    return;
  }
  if (element.attributes.some((attribute) => attribute.type !== "mdxJsxAttribute"))
    say("Attributes are written out one by one.", place);
  const given = attributes(element);
  for (const attribute of shape.needs) {
    if (!given[attribute]) say(`<${name}> needs the attribute ${attribute}.`, place);
  }
  for (const attribute of Object.keys(given)) {
    if (![...shape.needs, ...(shape.may ?? [])].includes(attribute))
      say(`<${name}> has no attribute ${attribute}.`, place);
  }
  if (name === "Step") checkStep(tree, element, given.minutes ?? "", say);
  const wrong = Object.hasOwn(PARTS, name) ? PARTS[name]?.(element) : null;
  if (wrong) say(wrong, place);
}

function checkStep(tree: Root, step: Element, minutes: string, say: Say): void {
  if (!tree.children.some((child) => child === step))
    say("A <Step> stands by itself, not inside another element.", placeOf(step));
  if (minutes !== "" && !/^[1-9]\d*$/.test(minutes))
    say("The minutes of a <Step> are a whole number from 1: minutes={2}.", placeOf(step));
}

function oneBest(check: Element): string | null {
  const options = partsOf(check, "Option");
  if (!distinct(options, 2)) return "A check needs at least two options, each with an id of its own.";
  return options.filter((option) => "best" in option).length === 1
    ? null
    : "A check has exactly one option marked `best`.";
}

const manyItems = (what: string, least: number) =>
  `${what} needs at least ${least} items, each with an id of its own.`;

const distinct = (parts: { id?: string }[], least = 1): boolean =>
  parts.length >= least && new Set(parts.map(({ id }) => id)).size === parts.length;

/** The attributes of every part of that name inside an element, in the order of the text. */
export function partsOf(element: Element, name: string): Record<string, string>[] {
  return elementsIn(element)
    .filter((part) => part.name === name)
    .map(attributes);
}
