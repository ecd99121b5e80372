import type { Root, RootContent } from "mdast";
import { attributes, type Element, parseMdx } from "../mdx-tree.server";
import { paragraphId, paragraphsOf } from "../paragraphs.server";

/** A place in a module that can be found: the step, the id on its page (null is the top of the step), and its words. */
export type Passage = { step: string; anchor: string | null; heading: string; text: string };

type Node = Root | RootContent;

/** What stands in for a value of the reader's own pack, which is in no index. */
const LOCAL = "…";

/** Elements whose words would give away an answer, or that have none. */
const SILENT = new Set([
  "Why",
  "Option",
  "Decoy",
  "Item",
  "Bin",
  "After",
  "Rehearsal",
  "LocalPack",
  "PackGaps",
]);

/** The attribute with the words of each element that asks or names something, and the beginning of its id on the page. */
const NAMED: Record<string, { says: string; id: string }> = {
  Check: { says: "ask", id: "check" },
  LocalCheck: { says: "ask", id: "check" },
  Order: { says: "ask", id: "check" },
  Sort: { says: "ask", id: "check" },
  Match: { says: "ask", id: "check" },
  Reflection: { says: "ask", id: "reflection" },
  Worksheet: { says: "title", id: "sheet" },
  Task: { says: "title", id: "task" },
};

/** Every passage of a module's steps, in the order of the text. @param text of a module.mdx */
export function passagesOf(text: string): Passage[] {
  const tree = parseMdx(text, () => {});
  return (tree?.children ?? []).flatMap((node) =>
    node.type === "mdxJsxFlowElement" && node.name === "Step" ? stepPassages(node) : [],
  );
}

function stepPassages(step: Element): Passage[] {
  const { id = "" } = attributes(step);
  const ids = new Map(paragraphsOf(step).map((block, index) => [block, paragraphId(index)]));
  let heading = "";
  let last: string | null = null;
  return step.children.flatMap((block): Passage[] => {
    if (block.type === "heading") {
      heading = wordsOf(block);
      return [];
    }
    last = ids.get(block) ?? last;
    const element = elementAlone(block);
    const named = element && NAMED[element.name ?? ""];
    const anchor = named ? `${named.id}-${attributes(element).id}` : last;
    const words = wordsOf(element ?? block);
    return words === "" ? [] : [{ step: id, anchor, heading, text: words }];
  });
}

/** The element that a block is, or is a paragraph of. */
function elementAlone(block: RootContent): Element | undefined {
  if (block.type === "mdxJsxFlowElement") return block;
  if (block.type !== "paragraph") return undefined;
  const parts = block.children.filter((part) => part.type !== "text" || part.value.trim() !== "");
  return parts.length === 1 && parts[0]?.type === "mdxJsxTextElement" ? parts[0] : undefined;
}

/** The words of a block as one line. */
function wordsOf(node: Node): string {
  return said(node)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;:!?])/g, "")
    .replaceAll("….", LOCAL)
    .replaceAll(/([.!?”]);/g, "$1")
    .trim();
}

function said(node: Node): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  if (!("children" in node)) return "";
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement")
    return joined(node.children, node.type);
  if (node.name === "Local") return LOCAL;
  if (SILENT.has(node.name ?? "")) return "";
  const given = attributes(node);
  const own = NAMED[node.name ?? ""]?.says ?? "title";
  const title = given[own] ?? "";
  const ended = title === "" || /[.!?”]$/.test(title) ? title : `${title}.`;
  return [ended, joined(node.children, node.type)].filter(Boolean).join(" ");
}

/** The parts of a block; those that stand on lines of their own are kept apart. */
function joined(children: readonly Node[], type: string): string {
  const apart = { list: "; ", table: "; ", tableRow: ", " }[type] ?? (type === "paragraph" ? "" : " ");
  const inline =
    type.endsWith("TextElement") || ["heading", "emphasis", "strong", "link", "tableCell"].includes(type);
  return children
    .map(said)
    .filter((part) => part !== "")
    .join(inline ? "" : apart);
}
