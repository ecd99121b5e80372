import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import { hrefTo, type Place } from "./address";
import { Offer } from "./offer";
import type { UseView } from "./view";

const SHAPES = { used: "complete", unused: "not-started", impossible: "exempt" } as const;

/** Where runs of a published version went, in the whole. The script beside it has it element by element. */
export function UsePane({ view, place }: { view: UseView; place: Place }) {
  const { people, counts, versions, offer } = view;
  return (
    <div className="use">
      <h2>Where learners went</h2>
      <p>{people}</p>
      <ul className="needs">
        {counts.map(({ state, words }) => (
          <li key={state}>
            <Seat state={SHAPES[state]} />
            <p>{words}</p>
          </li>
        ))}
      </ul>
      {versions.length > 1 ? (
        <section aria-labelledby="versions">
          <h3 id="versions">Versions</h3>
          <ul className="rows">
            {versions.map(({ hash, words, isShown }) => (
              <li key={hash}>
                {isShown ? (
                  <b aria-current="true">{words}, shown here</b>
                ) : (
                  <Link to={hrefTo(place, { tab: "use", version: hash })}>{words}</Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Offer offer={offer} />
    </div>
  );
}
