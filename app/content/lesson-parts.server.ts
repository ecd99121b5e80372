import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { attributes, elementsIn, parseMdx } from "./mdx-tree.server";

/** A part of a module as MDX that stands by itself. */
export type PartText = {
  source: string;
  /** The lines of the file before its first one: what to add to a line of the part. */
  linesBefore: number;
  /** The names of all elements in it. */
  elements: string[];
  /** The kinds of its worksheets. */
  sheets: string[];
};

/** The parts of a module, in the order of the text: its steps, and its questions that come back. A page fetches the one it shows. */
export const lessonParts = (tree: Root): MdxJsxFlowElement[] =>
  tree.children.filter((node) => node.type === "mdxJsxFlowElement");

/** The text of each part. @param text of a module.mdx; one that is no MDX has no parts */
export function partTexts(text: string): PartText[] {
  const tree = parseMdx(text, () => {});
  return (tree ? lessonParts(tree) : []).flatMap((part) => {
    if (!part.position) return [];
    const { start, end } = part.position;
    const elements = [part, ...elementsIn(part)];
    const sheets = elements.filter(({ name }) => name === "Worksheet");
    return {
      source: text.slice(start.offset, end.offset),
      linesBefore: start.line - 1,
      elements: [...new Set(elements.map(({ name }) => name ?? ""))],
      sheets: [...new Set(sheets.map((sheet) => attributes(sheet).kind ?? ""))],
    };
  });
}
