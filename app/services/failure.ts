/** What a user can cause, by name. Services return these as values; app/http/failure.server.ts gives each its status and its words. */
export type FailureName =
  | "WrongSignIn"
  | "SlowedDown"
  | "WrongPassword"
  | "WeakPassword"
  | "NotFound"
  | "NotYourRun"
  | "RunMovedOn"
  | "NotOnOffer"
  | "Withdrawn"
  | "AnswerMovedOn"
  | "WordsMovedOn"
  | "NotAwaiting"
  | "AlreadyOnPath"
  | "WrongDay"
  | "StillLocked"
  | "PreviewMovedOn"
  | "NotComplete"
  | "NotYourPart"
  | "PutAway"
  | "DraftConflict"
  | "EditRefused"
  | "TextTooLong"
  | "TooManyBeats"
  | "DraftTooLarge"
  | "EmptyText"
  | "OtherFormat"
  | "NothingToUndo"
  | "NothingToRedo"
  | "UndoOverlapped"
  | "NotReadable"
  | "NotInReview"
  | "ContentMovedOn"
  | "OwnWork"
  | "SecondApproval"
  | "NotReady"
  | "NoSuchItem";

export type Failure<Name extends FailureName = FailureName> = { failed: Name };

/** A named failure, as a value. */
export const failure = <Name extends FailureName>(name: Name): Failure<Name> => ({ failed: name });

/** True for a failure of any kind. */
export function failed<T extends object, F extends Failure>(result: T | F): result is F {
  return "failed" in result;
}
