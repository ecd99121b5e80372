import type { Failure, FailureName } from "~/services/failure";
import { answerTo } from "./failure.server";

/**
 * The answer to what a page sent by itself, in JSON: `at`, when the words were kept (null where none are), or `movedOn`
 * where they would have gone over newer ones.
 */
export function keptAnswer(result: { kept: true; at?: Date | null } | Failure<FailureName>): Response {
  if ("kept" in result) return Response.json({ at: result.at ?? null });
  const movedOn = result.failed === "WordsMovedOn";
  return Response.json({ movedOn }, { status: answerTo(result).status });
}

/** What the page of a draft had seen: an ISO instant, null for nothing; undefined where it is to go over whatever stands there. */
export const seenBy = ({ seen }: Record<string, string>): string | null | undefined =>
  seen === undefined ? undefined : seen || null;
