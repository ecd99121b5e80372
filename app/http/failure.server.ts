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
  Withdrawn: {
    status: 409,
    sentence:
      "This rehearsal has been withdrawn, so no new run of it can begin. The runs you have stay yours, and one under way goes on to its end.",
  },
  AnswerMovedOn: {
    status: 409,
    sentence: "You had already answered this, perhaps in another tab. That answer is kept, and shown here.",
  },
  WordsMovedOn: {
    status: 409,
    sentence:
      "Something else was saved here since, on another device or in another tab. Nothing was changed.",
  },
  NotAwaiting: {
    status: 409,
    sentence: "This is no longer waiting for you, perhaps because it was settled in another tab.",
  },
  AlreadyOnPath: {
    status: 409,
    sentence: "They are on this path already. Move its dates on their page, and the record stays.",
  },
  WrongDay: {
    status: 400,
    sentence: "That day cannot be right here. Choose another one.",
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
  NotComplete: {
    status: 409,
    sentence: "This course is not complete yet, so it has no certificate. Your path says what is left.",
  },
  NotYourPart: {
    status: 403,
    sentence:
      "Your roles do not include this. Authors write and publish; clinical and research reviewers approve. Whoever looks after accounts here can change your roles.",
  },
  PutAway: {
    status: 409,
    sentence: "This draft has been put away. Nothing was changed. Take it up again to go on with it.",
  },
  DraftConflict: {
    status: 409,
    sentence:
      "Somebody else has changed the same thing since you last saw it. Nothing was overwritten: both versions are shown, and you can choose.",
  },
  EditRefused: {
    status: 400,
    sentence:
      "That change cannot be made here: the thing it speaks of is gone, or the name is taken or cannot be a name. Nothing was changed.",
  },
  TextTooLong: {
    status: 400,
    sentence:
      "That text is too long: 5,000 characters at most. Split it, or shorten it. Nothing was changed.",
  },
  TooManyBeats: {
    status: 400,
    sentence: "A scenario can have 500 beats at most. Split it into two scenarios. Nothing was changed.",
  },
  DraftTooLarge: {
    status: 400,
    sentence: "A scenario can be 1 MiB at most. Split it into several scenarios. Nothing was changed.",
  },
  EmptyText: { status: 400, sentence: "There is nothing written here yet. Write something first." },
  OtherFormat: {
    status: 400,
    sentence:
      "This is not a scenario file. It takes the YAML that a scenario is exported as, or a story in Twee 3, which Twine exports. Nothing was taken in.",
  },
  NothingToUndo: { status: 409, sentence: "There is nothing of yours left to undo." },
  NothingToRedo: {
    status: 409,
    sentence: "There is nothing to redo: you have not undone anything since you last wrote.",
  },
  UndoOverlapped: {
    status: 409,
    sentence:
      "This cannot be undone by itself any more, because the same thing was changed again afterwards. Nothing was changed. Edit it as it stands now.",
  },
  NotReadable: {
    status: 409,
    sentence:
      "The draft still has errors in its text, so there is nothing exact to review. The problems list names them.",
  },
  NotInReview: {
    status: 409,
    sentence: "Review has not been asked for what this draft says now. An author can ask for it.",
  },
  ContentMovedOn: {
    status: 409,
    sentence:
      "The draft has changed since you looked at it. Nothing was recorded; this is how it stands now.",
  },
  OwnWork: {
    status: 403,
    sentence: "You have written in this draft, so somebody else has to review it.",
  },
  SecondApproval: {
    status: 409,
    sentence: "You have given the other approval of this draft. The two have to come from two people.",
  },
  NotReady: {
    status: 409,
    sentence: "This cannot be published yet. The list says what it still needs.",
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
