import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Says that something must be mended, at a place in the file (its start, where none is given). */
export type Say = (message: string, place?: { line: number; column: number }) => void;

/** The syntax tree of an MDX text; null, with the problem said, where it is not MDX. */
export function parseMdx(text: string, say: Say): Root | null {
  try {
    return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).parse(text);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    say(reason ?? String(error), { line: line ?? 1, column: column ?? 1 });
    return null;
  }
}

/** Every element below a node, in the order of the text. */
export function elementsIn(node: Root | RootContent): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    const own = child.type === "mdxJsxFlowElement" || child.type === "mdxJsxTextElement" ? [child] : [];
    return [...own, ...elementsIn(child)];
  });
}

/** The attributes of an element as text; a bare one, such as `best`, is empty. */
export function attributes(element: Element): Record<string, string> {
  const values: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    values[attribute.name] =
      typeof attribute.value === "string" ? attribute.value : (attribute.value?.value ?? "");
  }
  return values;
}

/** Where an element begins. */
export const placeOf = (element: Element) => element.position?.start;
