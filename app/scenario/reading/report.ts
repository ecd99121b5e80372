import { LineCounter } from "yaml";
import type { Problem } from "../types";

/** Gathers the problems of one text, turning offsets into lines and columns. */
export class Report {
  readonly lines = new LineCounter();
  readonly #problems: Problem[] = [];

  /** Adds an error at `offset` (UTF-16 units from the start of the text). */
  error(code: string, at: string, offset: number, message: string): void {
    this.#problems.push({ code, severity: "error", at, ...this.place(offset), message });
  }

  /** The line and column of an offset, both from 1. */
  place(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Every problem so far, in the order of the text. */
  sorted(): Problem[] {
    return [...this.#problems].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  get clean(): boolean {
    return this.#problems.length === 0;
  }
}
