import { micromark } from "micromark";

/** Words longer than this are no text of ours; what people write is limited where it is taken in. */
const LONGEST = 20_000;

/**
 * A text of a scenario or a person as inline HTML: CommonMark with HTML and unsafe addresses switched off, so that what
 * looks like markup is shown as text. Paragraphs become line breaks, because the page puts the words inside one.
 */
export function inlineHtml(text: string): string {
  return micromark(text.slice(0, LONGEST))
    .replaceAll(/<\/p>\s*<p>/g, "<br><br>")
    .replaceAll(/^<p>|<\/p>\s*$/g, "")
    .trim();
}
