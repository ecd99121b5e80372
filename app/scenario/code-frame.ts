import type { Problem } from "./types";

const MAX_WIDTH = 120;

/** The line of a text that a problem stands in, with its number, and a caret below its column. Long lines are cut. */
export function codeFrame(text: string, { line, column }: Pick<Problem, "line" | "column">): string {
  const source = (text.split("\n")[line - 1] ?? "").replace(/\r$/, "");
  const start = column - 1 > MAX_WIDTH - 20 ? column - 41 : 0;
  const shown = source.slice(start, start + MAX_WIDTH).replaceAll("\t", " ");
  const cutLeft = start > 0 ? "…" : "";
  const cutRight = start + MAX_WIDTH < source.length ? "…" : "";
  const gutter = `${line}`.padStart(5);
  const caret = " ".repeat(cutLeft.length + column - 1 - start);
  return `${gutter} | ${cutLeft}${shown}${cutRight}\n${" ".repeat(gutter.length)} | ${caret}^`;
}
