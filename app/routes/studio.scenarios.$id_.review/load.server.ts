import { longDate, ukDay } from "~/components/dates";
import { elementWords } from "~/components/studio/element-words";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import type { Use } from "~/learning/use";
import { isThere } from "~/scenario/readable";
import { type Sketch, sketchOf } from "~/scenario/sketch";
import { commentsOf, type Thread } from "~/services/comments.server";
import { lastApproved } from "~/services/draft-versions.server";
import { type OpenDraft, readDraft } from "~/services/drafts.server";
import { type Failure, failed, failure } from "~/services/failure";
import { type Published, publishedScenarios } from "~/services/published.server";
import { reviewOf, type ReviewView as Standing } from "~/services/reviews.server";
import type { Viewer } from "~/services/sessions.server";
import { type UseView as Uses, useOf as whereRunsWent } from "~/services/use.server";
import type { Place } from "./address";
import { changesView } from "./changes.server";
import { decideView, offerOf } from "./decide.server";
import { momentWords } from "./moment";
import { needsLine } from "./needs-words";
import { playView } from "./playing.server";
import { scriptOf } from "./script.server";
import { sourceOf, wentView } from "./use.server";
import type { CommentsView, ReviewView, ScriptView, ThreadView } from "./view";

type Given = { viewer: Viewer; id: string; place: Place; done: string | null };
type Refusal = Failure<"NotYourPart" | "NotFound">;

/** The review page of a draft; of a published scenario, where the address names one. */
export async function reviewView(db: Db, catalogue: Catalogue, given: Given): Promise<ReviewView | Refusal> {
  const { viewer: by, id } = given;
  const draft = await readDraft(db, { by, draftId: id });
  if (!failed(draft))
    return draft.kind === "scenario" ? draftPage(db, catalogue, given, draft) : failure("NotFound");
  if (draft.failed !== "NotFound") return draft;
  const published = await publishedScenarios(db, catalogue, { by });
  if (failed(published)) return published;
  const found = published.find((one) => one.id === id);
  return found ? publishedPage(db, given, found) : failure("NotFound");
}

const STANDINGS = {
  draft: "Draft",
  "in-review": "In review",
  published: "Published",
  "put-away": "Put away",
};

async function draftPage(
  db: Db,
  catalogue: Catalogue,
  given: Given,
  draft: OpenDraft,
): Promise<ReviewView | Refusal> {
  const { viewer: by, place, done } = given;
  const asked = { by, draftId: draft.id };
  const [standing, threads, published] = await Promise.all([
    reviewOf(db, catalogue, asked),
    commentsOf(db, asked),
    publishedScenarios(db, catalogue, { by }),
  ]);
  if (failed(standing)) return standing;
  if (failed(threads)) return threads;
  if (failed(published)) return published;
  const isTaken = standing.needs.some(({ need }) => need === "own-id");
  const own = isTaken ? null : (published.find(({ id }) => id === draft.scenarioId) ?? null);
  const tab = place.tab === "use" && !own ? "play" : place.tab;
  const uses = tab === "use" && own ? await whereRunsWent(db, { by, hash: shownHash(own, place) }) : null;
  if (uses && failed(uses)) return uses;
  const text = uses ? await sourceOf(db, uses.hash) : draft.text;
  const sketch = sketchOf(text);
  const beside = async (): Promise<ReviewView["beside"] | Refusal> => {
    if (tab === "comments")
      return commentsView(threads, { draft, sketch, at: place.at, mayComment: may("comment", by.roles) });
    if (tab === "changes") return changesOf(db, { ...asked, text: draft.text });
    if (tab === "decide") return decideView({ draft, standing, by, published: own });
    if (uses && own) return wentView(own, uses, { place, offer: offerOf(own, { by, hash: standing.hash }) });
    return playView(draft.text, sketch, place.played);
  };
  const shown = await beside();
  if ("failed" in shown) return shown;
  const open = threads.filter(({ resolved }) => !resolved);
  return {
    kind: "draft",
    title: draft.title,
    standing: `${STANDINGS[draft.state]}${draft.state === "published" && own?.withdrawn ? ", withdrawn" : ""}`,
    byline: bylineOf(draft, standing),
    editHref: draft.mayWrite ? `/studio/scenarios/${draft.id}` : null,
    place: { ...place, tab },
    tabs: [
      { tab: "play", words: "Play", count: null },
      { tab: "comments", words: "Comments", count: open.length },
      { tab: "changes", words: "Changes", count: null },
      { tab: "decide", words: may("publish", by.roles) ? "Publish" : "Decide", count: null },
      ...(own ? [{ tab: "use" as const, words: "Use", count: null }] : []),
    ],
    script: scriptView(sketch, {
      heading: uses ? "Script, as published" : "Script",
      open: uses ? [] : open,
      uses,
    }),
    beside: shown,
    needsLine: draft.state === "published" || draft.state === "put-away" ? null : needsLine(standing.needs),
    done,
  };
}

async function publishedPage(db: Db, given: Given, own: Published): Promise<ReviewView | Refusal> {
  const { viewer: by, place, done } = given;
  const tab = place.tab === "play" ? "play" : "use";
  const uses = await whereRunsWent(db, { by, hash: shownHash(own, place) });
  if (failed(uses)) return uses;
  const text = await sourceOf(db, uses.hash);
  const sketch = sketchOf(text);
  return {
    kind: "published",
    title: own.title,
    standing: own.withdrawn ? "Published, withdrawn" : "Published",
    byline: own.provenance === "release" ? "It came with this release" : "It was published here",
    editHref: null,
    place: { ...place, tab },
    tabs: [
      { tab: "play", words: "Play", count: null },
      { tab: "use", words: "Use", count: null },
    ],
    script: scriptView(sketch, {
      heading: "Script, as published",
      open: [],
      uses: tab === "use" ? uses : null,
    }),
    beside:
      tab === "use"
        ? wentView(own, uses, { place, offer: offerOf(own, { by, hash: null }) })
        : playView(text, sketch, place.played),
    needsLine: null,
    done,
  };
}

/** The version that was asked for, if it is one of this scenario; else the present one. */
const shownHash = ({ versions, hash }: Published, { version }: Place): string =>
  versions.some((one) => one.hash === version) ? version : hash;

function bylineOf({ authors }: OpenDraft, { asked }: Standing): string {
  const names = authors.map(({ name }) => name);
  const last = names.pop() ?? "somebody who has left";
  const written = `Written by ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
  return asked ? `${written} · review asked on ${longDate(ukDay(asked.at.toISOString()))}` : written;
}

function scriptView(
  sketch: Sketch | null,
  { heading, open, uses }: { heading: string; open: readonly Thread[]; uses: Uses | null },
): ScriptView {
  if (!sketch)
    return {
      heading,
      sections: [],
      broken: "The text cannot be read as a scenario just now. Its authors see what is wrong.",
    };
  const comments = new Map<string, number>();
  for (const { element } of open) comments.set(element, (comments.get(element) ?? 0) + 1);
  const used = new Map<string, Use>(uses?.elements.map(({ at, use }) => [at, use]) ?? []);
  return { heading, sections: scriptOf(sketch, { comments, uses: used }), broken: null };
}

async function changesOf(db: Db, { text, ...asked }: { by: Viewer; draftId: string; text: string }) {
  const earlier = await lastApproved(db, asked);
  return failed(earlier) ? earlier : changesView(text, earlier.version);
}

function commentsView(
  threads: readonly Thread[],
  given: { draft: OpenDraft; sketch: Sketch | null; at: string; mayComment: boolean },
): CommentsView {
  const { draft, sketch, at, mayComment } = given;
  const element = (path: string) => ({
    at: path,
    name: path === "" ? "The whole scenario" : sketch ? elementWords(sketch, path) : path,
    isThere: path === "" || isThere(draft.text, path),
  });
  const isShown = (path: string) => at === "" || path === at || path.startsWith(`${at}.`);
  const view = ({ id, element: path, resolved, answers, ...first }: Thread): ThreadView => ({
    id,
    element: element(path),
    comments: [{ id, ...first }, ...answers].map((one) => ({
      id: one.id,
      by: one.by?.name ?? "A note",
      on: momentWords(one.at),
      text: one.text,
    })),
    resolved:
      resolved && `Resolved by ${resolved.by?.name ?? "somebody who has left"}, ${momentWords(resolved.at)}`,
  });
  const shown = threads.filter((thread) => isShown(thread.element));
  return {
    kind: "comments",
    element: element(at),
    open: shown.filter(({ resolved }) => !resolved).map(view),
    resolved: shown.filter(({ resolved }) => resolved).map(view),
    elsewhere: threads.filter((thread) => !thread.resolved && !isShown(thread.element)).length,
    mayComment: mayComment && draft.state !== "put-away",
  };
}
