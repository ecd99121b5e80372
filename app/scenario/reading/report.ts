import { LineCounter } from "yaml";
import type { Problem } from "../types";

/** The most problems of one text that are named, so that what is said cannot outgrow a text that is wrong throughout. */
export const MOST_NAMED = 1000;

/** Gathers the problems of one text, turning offsets into lines and columns. */
export class Report {
  readonly lines = new LineCounter();
  readonly #problems: Problem[] = [];
  #unnamed = 0;

  /** Adds an error at `offset` (UTF-16 units from the start of the text). A message that takes work is made only if it is told. */
  error(code: string, at: string, offset: number, message: string | (() => string)): void {
    if (this.#problems.length === MOST_NAMED) {
      this.#unnamed++;
      return;
    }
    const told = typeof message === "string" ? message : message();
    this.#problems.push({ code, severity: "error", at, ...this.place(offset), message: told });
  }

  /** The line and column of an offset, both from 1. */
  place(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Every problem so far, in the order of the text; where there are too many to name, the last one says so. */
  sorted(): Problem[] {
    const named = [...this.#problems].sort((a, b) => a.line - b.line || a.column - b.column);
    if (this.#unnamed === 0) return named;
    const message = `There are ${this.#unnamed} more problems than the ${MOST_NAMED} named here. Mend these first, and check again.`;
    return [...named, { code: "too-large", severity: "error", at: "", ...this.place(0), message }];
  }

  get clean(): boolean {
    return this.#problems.length === 0;
  }
}
