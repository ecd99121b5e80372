import { useEffect } from "react";
import { clearDrafts, draftNames } from "./store";

interface Props {
  /** Who is signed in, by id; null where nobody is. */
  owner: string | null;
  /** That somebody has just signed out here. */
  signedOut: boolean;
}

/**
 * Looks after what this browser still holds, on every page: sends what is the reader's own, and takes away what is
 * somebody else's, or anybody's once they have signed out. Draws nothing.
 */
export function DraftKeeper({ owner, signedOut }: Props) {
  useEffect(() => {
    if (owner === null && !signedOut) return; // a session that ran out: its owner comes back to what they wrote
    clearDrafts(owner);
    if (owner !== null && draftNames(owner).length > 0)
      void import("./outbox").then(({ flush }) => flush(owner));
  }, [owner, signedOut]);
  return null;
}
