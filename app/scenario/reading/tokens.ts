import { Composer, CST, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import type { Report } from "./report";
import { yamlSentence } from "./yaml-sentences";

/** The most bytes (UTF-8) that a scenario file may have. */
export const MAX_BYTES = 1024 * 1024;
/** How deep lists and blocks may sit inside each other. */
export const MAX_NESTING = 32;

/** What stands for bytes that are no UTF-8, once a file is a text. */
const UNREADABLE = "\uFFFD";

/**
 * Reads YAML 1.2 text as one plain document: no anchors, aliases, tags, directives or second document.
 * Those are found on the tokens, before anything is composed, so that no text can make reading slow or deep.
 *
 * @returns the document, or null where it cannot be read; what is wrong is in the report (`yaml`, `too-large`).
 */
export function readDocument(text: string, report: Report): Document.Parsed<ParsedNode> | null {
  report.lines.addNewLine(0);
  if (byteLength(text) > MAX_BYTES) {
    report.error("too-large", "", 0, "This file is over 1 MiB. Split it into several scenarios.");
    return null;
  }
  try {
    const tokens = tokenise(text, report);
    if (tokens === null) return null;
    refuseUnreadable(text, report);
    for (const token of tokens) refuseBeyondPlainData(token, report);
    return compose(text, tokens, report);
  } catch {
    // The library calls itself once for each of a run of anchors or tags, and a long enough run exhausts the stack.
    report.error(
      "yaml",
      "",
      0,
      "This text cannot be read as YAML at all. Take away everything that is not a scenario.",
    );
    return null;
  }
}

function refuseUnreadable(text: string, report: Report): void {
  const offset = text.indexOf(UNREADABLE);
  if (offset < 0) return;
  const message =
    "A character here could not be read. Write it again, and save the file as UTF-8 in your editor.";
  report.error("yaml", "", offset, message);
}

function byteLength(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  return new TextEncoder().encode(text).length;
}

/** The concrete syntax tree, or null where it nests too deep. */
function tokenise(text: string, report: Report): CST.Token[] | null {
  const parser = new Parser(report.lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_NESTING && parser.stack.filter(CST.isCollection).length > MAX_NESTING) {
      const message = `Lists and blocks sit more than ${MAX_NESTING} deep inside each other here. A scenario needs far fewer: check for a bracket that is never closed.`;
      report.error("yaml", "", parser.offset - lexeme.length, message);
      return null;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

const REFUSED: Readonly<Record<string, string>> = {
  anchor:
    "Anchors (&name) are not used in scenarios. Write the words out in each place; if the text itself begins with &, put double quotes round it.",
  alias:
    "Aliases (*name) are not used in scenarios. Write the words out here; if the text itself begins with *, put double quotes round it.",
  tag: "Tags (!name) are not used in scenarios. Take it away; if the text itself begins with !, put double quotes round it.",
};

/** Reports each anchor, alias, tag and directive below a token. Nesting is bounded by then, so recursion is safe. */
function refuseBeyondPlainData(token: CST.Token, report: Report): void {
  if (token.type === "directive" && !/^%YAML\s+1\.2\s*$/.test(token.source)) {
    report.error(
      "yaml",
      "",
      token.offset,
      "Take away this line: a scenario is plain YAML 1.2 without directives.",
    );
  }
  const message = REFUSED[token.type];
  if (message !== undefined) report.error("yaml", "", token.offset, message);
  for (const part of partsOf(token)) refuseBeyondPlainData(part, report);
}

function* partsOf(token: CST.Token): Generator<CST.Token> {
  if ("start" in token) yield* Array.isArray(token.start) ? token.start : [token.start];
  if ("props" in token) yield* token.props;
  if ("value" in token && token.value) yield token.value;
  if (!("items" in token)) return;
  for (const item of token.items) {
    yield* item.start;
    if (item.key) yield item.key;
    if (item.sep) yield* item.sep;
    if (item.value) yield item.value;
  }
}

function compose(text: string, tokens: CST.Token[], report: Report): Document.Parsed<ParsedNode> | null {
  // Keys are compared by our own tree: the library's check is quadratic in the size of a block.
  const options = { version: "1.2", schema: "core", uniqueKeys: false, keepSourceTokens: true } as const;
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (document === undefined) return null;
  if (second) {
    const message = "A second document begins here (---). Keep one scenario to a file.";
    report.error("yaml", "", second.range[0], message);
  }
  for (const error of document.errors) {
    report.error("yaml", "", error.pos[0], yamlSentence(error.code, error.message));
  }
  return document.errors.length > 0 || second ? null : (document as Document.Parsed<ParsedNode>);
}
