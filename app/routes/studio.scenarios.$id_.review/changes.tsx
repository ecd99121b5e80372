import { Link } from "@remix-run/react";
import { Words } from "~/components/scene/words";
import { hrefTo, type Place, scriptId } from "./address";
import type { ChangesView, Piece } from "./view";

interface ChangesProps {
  view: ChangesView;
  place: Place;
}

/** What changed since reviewers last agreed: first what can happen, then what is said, element by element. */
export function Changes({ view, place }: ChangesProps) {
  const { since, none, behaviour, elements } = view;
  return (
    <div className="changes">
      <h2>{since ?? "Changes"}</h2>
      {none ? <p className="empty">{none}</p> : null}
      {behaviour.length > 0 ? (
        <section aria-labelledby="behaviour">
          <h3 id="behaviour">What can happen</h3>
          <ul className="bullets">
            {behaviour.map((line) => (
              <li key={line}>
                <Words as="span" html={line} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {elements.length > 0 ? (
        <section aria-labelledby="said-otherwise">
          <h3 id="said-otherwise">What is said</h3>
          {elements.map(({ at, name, isThere, changes }) => (
            <section key={`${isThere} ${at}`} className="changed" aria-label={name}>
              <h4>{isThere ? <a href={`#${scriptId(at)}`}>{name}</a> : `${name}, taken away`}</h4>
              <dl>
                {changes.map(({ kind, field, decides, before, after }, index) => (
                  <div key={`${index}-${field}`} data-change={kind}>
                    <dt>
                      {field}
                      {kind === "added" ? ", new" : kind === "removed" ? ", taken away" : ""}
                      {decides ? <small>decides how it goes</small> : null}
                    </dt>
                    {before ? <Side label="Before" pieces={before} as="del" /> : null}
                    {after ? <Side label="Now" pieces={after} as="ins" /> : null}
                  </div>
                ))}
              </dl>
              {isThere ? (
                <Link className="small" to={hrefTo(place, { tab: "comments", at })}>
                  Comment<span className="vh"> on {name}</span>
                </Link>
              ) : null}
            </section>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Side({ label, pieces, as: Mark }: { label: string; pieces: readonly Piece[]; as: "del" | "ins" }) {
  return (
    <dd className={`changed__side changed__side--${Mark}`}>
      <span className="changed__label">{label}</span>
      <span className="changed__words">
        {pieces.map(({ words, own }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, in order, and drawn once
          own ? <Mark key={index}>{words}</Mark> : <span key={index}>{words}</span>,
        )}
      </span>
    </dd>
  );
}
