import type { FailureName } from "~/services/failure";

/** The status and the sentence of everything that a user can cause. */
const ANSWERS: Record<FailureName, { status: number; sentence: string }> = {
  WrongSignIn: {
    status: 401,
    sentence: "That e-mail and password do not go together. Check both and try again.",
  },
  SlowedDown: { status: 429, sentence: "Too many tries for now." },
  WrongPassword: { status: 400, sentence: "That is not your present password." },
  WeakPassword: { status: 400, sentence: "The new password needs between 12 and 256 characters." },
  NotFound: { status: 404, sentence: "" },
  NotYourRun: { status: 404, sentence: "" },
  RunMovedOn: {
    status: 409,
    sentence:
      "This run has moved on, perhaps in another tab. Nothing was changed; this is where it stands now.",
  },
  NotOnOffer: {
    status: 409,
    sentence: "That choice is not on offer here. Nothing was changed; this is where the run stands now.",
  },
  AnswerMovedOn: {
    status: 409,
    sentence: "You had already answered this, perhaps in another tab. That answer is kept, and shown here.",
  },
  NotAwaiting: {
    status: 409,
    sentence: "This is no longer waiting for you, perhaps because it was settled in another tab.",
  },
  StillLocked: {
    status: 409,
    sentence: "This module is not open yet. The page says what opens it.",
  },
  PreviewMovedOn: {
    status: 409,
    sentence:
      "This has changed since you looked at it, perhaps in another tab. Nothing was shared; this is how it stands now.",
  },
  NoSuchItem: {
    status: 400,
    sentence: "That form does not belong to this page. Load the page again and try once more.",
  },
};

/** The status and the sentence of a failure. */
export const answerTo = (failure: { failed: FailureName }) => ANSWERS[failure.failed];

/** A failure as an answer that the error page shows. */
export function problem(failure: { failed: FailureName }): Response {
  const { status, sentence } = answerTo(failure);
  return new Response(sentence, { status });
}
