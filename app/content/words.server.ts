import { micromark } from "micromark";

/** Words longer than this are no text of ours; what people write is limited where it is taken in. */
const LONGEST = 20_000;

/** Everything of CommonMark but emphasis, code, escapes and line breaks: the page puts the words inside a paragraph or a button. */
const OFF = [
  "autolink",
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "definition",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "list",
  "setextUnderline",
  "thematicBreak",
];

/**
 * A text of a scenario or a person as inline HTML: emphasis and code, and no more, so that what looks like a tag, a link, a
 * picture or a heading is shown as it was typed. Paragraphs become line breaks.
 */
export function inlineHtml(text: string): string {
  return micromark(text.slice(0, LONGEST), { extensions: [{ disable: { null: OFF } }] })
    .replaceAll(/<\/p>\s*<p>/g, "<br><br>")
    .replaceAll(/^<p>|<\/p>\s*$/g, "")
    .trim();
}
