/** What the parser's codes mean to somebody who writes scenarios, and what to do about them. */
const SENTENCES: Readonly<Record<string, string>> = {
  BAD_INDENT: "This line is not indented like its neighbours. Line it up with the lines it belongs to.",
  BAD_SCALAR_START:
    "Text cannot begin with this character unless it is quoted. Put double quotes round the whole text.",
  BAD_DQ_ESCAPE: "A backslash inside double quotes begins a code. Write two backslashes for one.",
  BLOCK_AS_IMPLICIT_KEY:
    "A colon followed by a space splits this text in two. Put double quotes round the whole text.",
  BLOCK_IN_FLOW:
    "Indented lines cannot stand inside braces or brackets. Write it all inside, or all outside.",
  MULTILINE_IMPLICIT_KEY:
    "This line is neither a name with a colon nor part of the text above it. If it is text, put double quotes round the whole text.",
  MISSING_CHAR:
    "Something is missing here: a closing quote, brace or bracket, a comma, or the space after a colon.",
  TAB_AS_INDENT: "A tab is used to indent. Use spaces.",
  KEY_OVER_1024_CHARS:
    "This is read as a very long name. A quote or colon is probably missing: put double quotes round the text.",
  UNEXPECTED_TOKEN:
    "This does not belong here. Check the quotes, braces and brackets of this line and the one before.",
};

/** A sentence for a parser error; an unforeseen one keeps the parser's own words. */
export function yamlSentence(code: string, original: string): string {
  return SENTENCES[code] ?? `This cannot be read as YAML: ${original.replace(/\.$/, "")}. Check the line.`;
}
