import { may, reviewsAs } from "~/learning/studio";
import type { OpenDraft } from "~/services/drafts.server";
import type { Published } from "~/services/published.server";
import type { ReviewView as Standing } from "~/services/reviews.server";
import type { Viewer } from "~/services/sessions.server";
import { momentWords } from "./moment";
import { needWords } from "./needs-words";
import type { DecideView, OfferView } from "./view";

type Given = { draft: OpenDraft; standing: Standing; by: Viewer; published: Published | null };

/** What publishing still needs, and what the reader can do about it. */
export function decideView(given: Given): DecideView {
  const { draft, standing, by, published } = given;
  const { hash, asked, verdicts, needs, state } = standing;
  const names = new Map(verdicts.flatMap((one) => (one.by ? [[one.by.id, one.by.name] as const] : [])));
  const isOpen = state !== "put-away";
  const isOut = published !== null && published.hash === hash;
  const notNow = reasonAgainst(given);
  const gave = verdicts.filter((one) => one.counts && one.by?.id === by.id && one.verdict === "approved");
  const canGive = draft.mayReviewAs.filter((kind) => gave.every((one) => one.kind === kind));
  return {
    kind: "decide",
    state,
    hash,
    asked:
      asked && `${asked.by?.name ?? "Somebody who has left"} asked for review on ${momentWords(asked.at)}.`,
    needs: isOpen
      ? needs.map((need) => ({
          words: needWords(need, names),
          href: draft.mayWrite ? mendHref(need.need, draft.id) : null,
        }))
      : [],
    verdicts: verdicts.map(({ kind, verdict, comment, by: who, at, counts }) => ({
      kind,
      verdict,
      comment,
      words: `${who?.name ?? "Somebody who has left"}, ${kind} review, ${momentWords(at)}`,
      counts,
    })),
    mayAsk: may("ask-for-review", by.roles) && isOpen && hash !== null && asked === null,
    mayPublish: may("publish", by.roles) && isOpen && needs.length === 0 && !isOut,
    reviewAs: notNow === null ? canGive : [],
    notNow,
    offer: published && offerOf(published, { by, hash }),
  };
}

/** Where an author sees to it. */
const mendHref = (need: string, id: string): string | null =>
  ["errors", "proof", "warnings"].includes(need)
    ? `/studio/scenarios/${id}?view=problems`
    : need === "own-id"
      ? `/studio/scenarios/${id}`
      : null;

/** Why a reviewer can give no verdict; null where they can, or are no reviewer. */
function reasonAgainst({ draft, standing, by }: Given): string | null {
  if (reviewsAs(by.roles).length === 0) return null;
  if (draft.isOwn) return "You have written in this draft, so somebody else reviews it.";
  if (standing.state === "put-away")
    return "This draft has been put away. It can be reviewed once an author takes it up again.";
  if (standing.hash === null)
    return "Its text has errors, so there is nothing exact to approve. Your comments reach its authors meanwhile.";
  if (!standing.asked)
    return "It has changed since review was asked for. An author asks again when it is ready; your comments reach them meanwhile.";
  return null;
}

/** What is offered of a published scenario. @param given.hash what the draft says now; null where the page has no draft */
export function offerOf(
  { id, withdrawn, hash: current }: Published,
  { by, hash }: { by: Viewer; hash: string | null },
): OfferView {
  const what =
    hash === null || hash === current
      ? "Learners begin new runs of exactly this."
      : "Learners begin new runs of an earlier version. What this draft says now is not published.";
  return {
    scenarioId: id,
    withdrawn,
    words: withdrawn ? "It is withdrawn: no new run begins. Runs under way go on to their end." : what,
    mayWithdraw: may("withdraw", by.roles),
  };
}
