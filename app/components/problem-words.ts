/** A status in words: what happened, and the next thing to do. */
interface ProblemWords {
  title: string;
  what: string;
  next: string;
  action: { reload: true } | { reload: false; href: string; label: string };
}

const toStart = { reload: false, href: "/", label: "Go to the start" } as const;
const again = { reload: true } as const;

/** In place of a status: the server was not reached at all. */
export const NO_NETWORK = 0;

const WORDS: Record<number, ProblemWords> = {
  [NO_NETWORK]: {
    title: "There is no network",
    what: "The page could not be fetched.",
    next: "Try again once you are online. What you wrote and could not send is kept in this browser until then.",
    action: again,
  },
  401: {
    title: "Sign in first",
    what: "This page is for people who are signed in.",
    next: "Sign in, and you come back to it.",
    action: { reload: false, href: "/login", label: "Sign in" },
  },
  403: {
    title: "This page is for another role",
    what: "You are signed in, but your role does not open this page.",
    next: "If it should, ask whoever looks after Rapport where you work to change your role.",
    action: toStart,
  },
  404: {
    title: "Nothing is here",
    what: "There is no page at this address, or it is not yours to open.",
    next: "Check the address, or start from your path.",
    action: toStart,
  },
  409: {
    title: "This has moved on",
    what: "Something was already done here, perhaps in another tab.",
    next: "Load the page again to see how it stands now.",
    action: again,
  },
  429: {
    title: "Too many tries",
    what: "There were too many attempts in a short time.",
    next: "Wait a minute, then try again.",
    action: again,
  },
  500: {
    title: "Something went wrong here",
    what: "The fault is on our side. What you had saved is kept.",
    next: "Try again. If it happens a second time, tell whoever looks after Rapport where you work.",
    action: again,
  },
  503: {
    title: "Nothing can be saved just now",
    what: "Rapport cannot write at the moment: it is being restarted, or its disk is full.",
    next: "Wait a minute, then try again. What you had saved is kept; what you sent just now may not be.",
    action: again,
  },
};

const OTHER: Omit<ProblemWords, "title"> = {
  what: "This request could not be answered.",
  next: "Go back and try again, or begin from the start.",
  action: toStart,
};

/** The words for an HTTP status; other client and server errors get a general sentence. */
export function problemWords(status: number): ProblemWords {
  return WORDS[status] ?? (status >= 500 ? problemWords(500) : { title: "That did not work", ...OTHER });
}
