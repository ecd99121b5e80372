import type { Root, RootContent } from "mdast";
import { attributes, type Element, elementsIn, placeOf, type Say } from "../mdx-tree.server";

/** Options of one question differ in length by at most this share of the longest, so that length tells nothing. */
const LENGTH_SPREAD = 0.2;
/** Options so short that a word more or less is a large share: lengths in characters. */
const SHORT = 24;

/** Says what in a module's structure would mislead a reader, or a screen reader: unfair options, headings that jump, pictures without words, links that lead nowhere. */
export function checkStructure(tree: Root, isPage: (address: string) => boolean, say: Say): void {
  for (const element of elementsIn(tree)) {
    if (element.name === "Check" || element.name === "Later") checkLengths(element, say);
    if (element.name === "Step") checkHeadings(element, say);
  }
  for (const node of everything(tree)) {
    if (node.type === "image" && !node.alt)
      say("A picture needs words that stand for it: ![words](…).", node.position?.start);
    if (node.type === "link" && !/^https:\/\//.test(node.url) && !isPage(node.url))
      say(`The link ${node.url} leads nowhere.`, node.position?.start);
  }
}

function checkLengths(check: Element, say: Say): void {
  const options = elementsIn(check)
    .filter((element) => element.name === "Option")
    .map(attributes)
    .map((given) => ({ length: given.says?.length ?? 0, best: "best" in given }));
  const lengths = options.map(({ length }) => length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (longest - shortest > Math.max(longest * LENGTH_SPREAD, SHORT * LENGTH_SPREAD))
    say(
      `The options are from ${shortest} to ${longest} characters long: bring them within a fifth of each other.`,
      placeOf(check),
    );
  const best = options.find((option) => option.best)?.length ?? 0;
  if (options.length > 2 && lengths.filter((length) => length < best).length === options.length - 1)
    say("The best option is the longest. Shorten it, or lengthen another.", placeOf(check));
}

/** A step's title is the first level; below it levels go down one at a time. */
function checkHeadings(step: Element, say: Say): void {
  let level = 1;
  for (const node of step.children) {
    if (node.type !== "heading") continue;
    if (node.depth === 1)
      say("The title of a step is its first heading: begin with ##.", node.position?.start);
    if (node.depth > level + 1)
      say(`This heading leaves out a level: use ${"#".repeat(level + 1)}.`, node.position?.start);
    level = node.depth;
  }
}

function everything(node: Root | RootContent): RootContent[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => [child, ...everything(child)]);
}
