import type { Html } from "./types";

interface WordsProps {
  html: Html;
  as?: "p" | "span" | "blockquote" | "dd" | "li";
  className?: string;
}

/**
 * A scenario's text. It is the only place that sets HTML: what it takes was made on the server from inline Markdown, with
 * HTML switched off.
 */
export function Words({ html, as: Element = "p", className }: WordsProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server rendered it from Markdown that allows no HTML
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
