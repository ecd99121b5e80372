/** What is said after a form was accepted, by the word in the address. */
export const DONE: Readonly<Record<string, string>> = {
  commented: "Your comment is kept. Everybody in the studio can read it here.",
  answered: "Your answer is kept.",
  resolved: "The thread is resolved.",
  reopened: "The thread is open again.",
  asked:
    "Review is asked for. Reviewers find it in the studio. Any change of it, of words too, needs a new asking.",
  approved: "You approve exactly what it says now. Your approval falls if it changes.",
  refused: "You refused it as it is. Its authors read why.",
  published: "It is published. New runs begin with it; runs under way stay on theirs.",
  withdrawn: "It is withdrawn. No new run begins; runs under way go on to their end.",
  restored: "It is offered again.",
};
