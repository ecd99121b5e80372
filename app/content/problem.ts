/** Something in a content file that must be mended before it can be built. Lines and columns count from 1. */
export type ContentProblem = { file: string; line: number; column: number; message: string };

/** One clear line: `courses/findings.yaml:12:5 …`. */
export function inWords(problem: ContentProblem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}

/** Content that cannot be used, with everything that was found in it. */
export class BadContent extends Error {
  constructor(readonly problems: ContentProblem[]) {
    super(
      `${problems.length === 1 ? "One problem" : `${problems.length} problems`} in the content:\n${problems.map(inWords).join("\n")}`,
    );
  }
}
