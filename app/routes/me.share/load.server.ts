import type { SharedMark } from "~/components/lesson/lesson-view";
import { thingLine, thingPlace } from "~/components/thing-words";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type OwnThing, readShareItem } from "~/learning/sharing";
import { type Failure, failure } from "~/services/failure";
import { fingerprint, ownThings, runOf } from "~/services/own-things.server";
import { mayShareWith, type OwnShare, type openShares, sharesOf } from "~/services/sharing.server";
import { sharedDebriefView } from "../runs.$run.debrief/load.server";
import type { PreviewView, ShareListView, ShareRow } from "./view";

/** Where a thing is looked at before it is shared. */
export const previewHref = (item: string) => `/me/share?item=${encodeURIComponent(item)}`;

/** How one thing stands with others, beside where it is written. `at` is when it was last written. */
export function sharedMark(
  item: string,
  at: Date,
  shares: Awaited<ReturnType<typeof openShares>>,
): SharedMark {
  const open = shares.filter((one) => one.item === item);
  const since = open.at(-1)?.at ?? at;
  const changed = open.some((one) => one.at < at);
  return { href: previewHref(item), with: open.map((one) => one.with), since: since.toISOString(), changed };
}

const GROUPS: [OwnThing["kind"], string][] = [
  ["reflection", "Reflections"],
  ["sheet", "Worksheets"],
  ["plan", "If–then plans"],
  ["debrief", "Debriefs"],
];

type Given = { personId: string; name: string; today: string };

/** Everything that can be shared, and what was. */
export async function shareList(
  db: Db,
  catalogue: Catalogue,
  { personId, today }: Given,
): Promise<ShareListView> {
  const [things, shares, supervisors] = await Promise.all([
    ownThings(db, catalogue, personId),
    sharesOf(db, personId),
    mayShareWith(db, personId),
  ]);
  const titles = new Map(things.map(({ thing }) => [thing.item, thing]));
  const openWith = (item: string) =>
    shares.filter((one) => one.item === item && !one.endedAt && !one.lapsed).map((one) => one.with);
  const groups = GROUPS.map(([kind, title]) => ({
    title,
    things: things
      .filter(({ thing }) => thing.kind === kind)
      .map(({ thing, at }) => ({
        item: thing.item,
        title: thing.title,
        place: thingPlace(thing),
        at,
        href: previewHref(thing.item),
        with: openWith(thing.item),
      })),
  }));
  return {
    kind: "list",
    today,
    groups: groups.filter((group) => group.things.length > 0),
    ended: shares.filter(({ endedAt }) => endedAt).map((one) => shareRow(one, titles.get(one.item))),
    supervisors: supervisors.map(({ name }) => name),
  };
}

/** The shares that are open, for a page that lists them. */
export async function openShareRows(db: Db, personId: string): Promise<ShareRow[]> {
  const shares = await sharesOf(db, personId);
  return shares.filter(({ endedAt }) => !endedAt).map((one) => shareRow(one, undefined));
}

/** One thing of one's own as it would be seen; NotFound where there is none of that name. */
export async function preview(
  db: Db,
  catalogue: Catalogue,
  given: Given & { item: string },
): Promise<Omit<PreviewView, "done" | "refused"> | Failure<"NotFound">> {
  const { personId, name, today, item } = given;
  const [things, shares, supervisors] = await Promise.all([
    ownThings(db, catalogue, personId),
    sharesOf(db, personId),
    mayShareWith(db, personId),
  ]);
  const thing = things.find((one) => one.thing.item === item)?.thing;
  if (!thing) return failure("NotFound");
  const run = await runOf(db, personId, thing);
  const seen = fingerprint(thing);
  return {
    kind: "preview",
    today,
    name,
    thing,
    debrief: run && sharedDebriefView(run),
    seen,
    supervisors,
    shares: shares
      .filter((one) => one.item === item && !one.endedAt && !one.lapsed)
      .map((one) => ({
        ...shareRow(one, thing),
        same: one.thing !== null && fingerprint(one.thing) === seen,
      })),
  };
}

function shareRow(one: OwnShare, known: OwnThing | undefined): ShareRow {
  const thing = one.thing ?? known;
  return {
    id: one.id,
    what: thing ? thingLine(thing) : `${goneLine(one.item)}, since taken away`,
    href: previewHref(one.item),
    with: one.with,
    since: one.at.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
    lapsed: one.lapsed,
    looks: one.looks.map((look) => look.toISOString()),
  };
}

/** What it was, where its words are gone. */
const goneLine = (item: string) =>
  ({ reflection: "A reflection", sheet: "A worksheet", plan: "A plan", debrief: "A debrief" })[
    readShareItem(item)?.kind ?? "reflection"
  ];
