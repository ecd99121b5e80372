import type { Root, RootContent } from "mdast";
import { attributes, type Element } from "../mdx-tree.server";

/** Examples of speech and of writing, and explanations of them: they are not the module's own running prose. */
const EXAMPLES = new Set(["Said", "Flawed", "Good", "Before", "After", "Option", "Decoy", "Why"]);

/** Attributes that a reader reads. */
const READ = ["title", "ask", "says", "with"];

type Node = Root | RootContent;
export type Words = { text: string; line: number; column: number };

/** The paragraphs and list items of running prose. A local value counts as one short word. */
export function runningProse(node: Node): string[] {
  if (isElement(node) && EXAMPLES.has(node.name ?? "")) return [];
  if (node.type === "paragraph") return [textOf(node).trim()].filter((text) => text !== "");
  return "children" in node ? node.children.flatMap(runningProse) : [];
}

/** Every text that a reader of a module meets, with its place: words, headings, and attributes that are shown. */
export function shownWords(node: Node): Words[] {
  const own: Words[] = [];
  const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  if (node.type === "text") own.push({ text: node.value, ...place });
  if (isElement(node)) {
    const given = attributes(node);
    for (const name of READ) if (given[name]) own.push({ text: given[name], ...place });
  }
  const below = "children" in node ? node.children.flatMap(shownWords) : [];
  return [...own, ...below];
}

function textOf(node: Node): string {
  if (isElement(node)) {
    if (node.name === "Local") return "it";
    if (EXAMPLES.has(node.name ?? "")) return "";
  }
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const isElement = (node: Node): node is Element =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
