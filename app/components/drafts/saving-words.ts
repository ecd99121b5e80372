import { ukTime } from "../dates";

/** How what was typed stands: as it is kept, changed since, on its way, or why it is not kept. */
export type Saving =
  | "as-kept"
  | "changed"
  | "sending"
  | "refused"
  | "moved-on"
  | "signed-out"
  | "no-network"
  | "not-now";

const KEPT_HERE = "What you wrote is kept in this browser, and is sent";

/**
 * How a form that saves itself stands, in words.
 * @param savedAt ISO instant; null where nothing is kept
 * @param holds whether this browser can keep what is not sent yet
 */
export function savingWords(state: Saving, savedAt: string | null, holds = true): string {
  switch (state) {
    case "as-kept":
      return savedAt === null ? "Nothing is kept until you write something." : `Saved at ${ukTime(savedAt)}.`;
    case "changed":
      return "You have changes that are not saved yet.";
    case "sending":
      return "Saving…";
    case "refused":
      return "Not saved yet: press Save to see what is missing.";
    case "moved-on":
      return "Not saved: something else was saved here since, on another device or in another tab. Save puts yours in its place.";
    case "signed-out":
      return "You have been signed out. What you wrote is still here: press Save to sign in and keep it.";
    case "no-network":
      return holds
        ? `There is no network. ${KEPT_HERE} when the network is back.`
        : "There is no network, and this browser keeps nothing: leave this page open until it is back.";
    case "not-now":
      return holds
        ? `Nothing can be saved just now. ${KEPT_HERE} again shortly.`
        : "Nothing can be saved just now. Leave this page open: it is sent again shortly.";
  }
}
