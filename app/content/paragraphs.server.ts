import type { Root, RootContent } from "mdast";
import type { Element } from "./mdx-tree.server";

/** The blocks of a text that a reader can come back to. Headings are not: they have addresses of their own. */
const BLOCKS = new Set(["paragraph", "list", "table", "blockquote", "code"]);

/** The id of a step's paragraph, counted from 0: what a reading place and a search result lead to. */
export const paragraphId = (paragraph: number): string => `p-${paragraph}`;

/** The paragraphs of a step, in order: blocks that stand in it directly. What is only an element has its own id. */
export function paragraphsOf(step: Element): RootContent[] {
  return step.children.filter((block) => BLOCKS.has(block.type) && !isElementAlone(block));
}

/** An element on a line of its own is read as a paragraph that holds it; the compiler takes that paragraph away. */
function isElementAlone(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  const parts = block.children.filter((part) => part.type !== "text" || part.value.trim() !== "");
  return parts.length > 0 && parts.every((part) => part.type === "mdxJsxTextElement");
}

/** A remark plugin that gives each paragraph of a step its id. */
export function numberParagraphs() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type !== "mdxJsxFlowElement" || node.name !== "Step") continue;
      for (const [index, block] of paragraphsOf(node).entries())
        block.data = { ...block.data, hProperties: { id: paragraphId(index) } } as RootContent["data"];
    }
  };
}
