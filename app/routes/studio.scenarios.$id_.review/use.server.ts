import { longDate, ukDay } from "~/components/dates";
import type { Db } from "~/db.server";
import { FEWEST_PEOPLE } from "~/learning/use";
import type { Published } from "~/services/published.server";
import type { UseView as Uses } from "~/services/use.server";
import type { Place } from "./address";
import type { OfferView, UseView } from "./view";

/** The text of a published version. */
export async function sourceOf(db: Db, hash: string): Promise<string> {
  return (await db.scenarioVersion.findUniqueOrThrow({ where: { hash } })).source;
}

/** Where runs of a version went, in the whole; element by element it stands in the script. */
export function wentView(
  { versions, hash }: Published,
  { people, elements, hash: shown }: Uses,
  { offer }: { place: Place; offer: OfferView },
): UseView {
  const count = (state: string) => elements.filter(({ use }) => use.state === state).length;
  const isKnown = people !== null;
  return {
    kind: "use",
    people: isKnown
      ? `${people} people have runs of this version. Nothing here says who, or what one of them chose.`
      : `Fewer than ${FEWEST_PEOPLE} people have runs of this version, so nothing is said of where they went: it could be about one of them.`,
    counts: [
      ...(isKnown ? [{ state: "used" as const, words: counted(count("used"), "used") }] : []),
      ...(isKnown
        ? [{ state: "unused" as const, words: counted(count("unused"), "possible, and not used so far") }]
        : []),
      { state: "impossible", words: counted(count("impossible"), "impossible: no play comes to it") },
    ],
    versions: versions.map(({ hash: one, provenance, createdAt }) => ({
      hash: one,
      words: `${provenance === "release" ? "Came with a release" : "Published here"}, ${longDate(ukDay(createdAt.toISOString()))}${one === hash ? ", the present one" : ""}`,
      isShown: one === shown,
    })),
    offer,
  };
}

const counted = (count: number, words: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "beat, choice or ending is" : "beats, choices and endings are"} ${words}`;
