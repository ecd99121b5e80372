import { Link } from "@remix-run/react";
import { Certainty } from "~/components/certainty";
import { TAG_WORDS } from "~/components/finding-words";
import { Limits } from "~/components/limits";
import { TaughtByList } from "~/components/taught-by";
import type { FindingPageView as View } from "./view";

/** One finding: what it says, how sure it is, what we made of it, and where it is taught. */
export function FindingPage({ view }: { view: View }) {
  const { finding, tag, section, implication, taughtBy, gap } = view;
  return (
    <>
      <nav className="wrap crumb" aria-label="Where this is">
        <Link to="/evidence">How we know</Link> / {section}
      </nav>
      <article className="wrap one-finding" aria-labelledby="finding-title">
        <p className="kicker">
          Finding {finding.id} · {TAG_WORDS[tag]}
        </p>
        <h1 id="finding-title">{finding.text}</h1>
        <p>
          <Certainty voices={finding.voices} words={finding.certaintyText} />
        </p>
        <dl className="facts">
          <div>
            <dt>What we make of it</dt>
            <dd>
              {implication} <span className="quiet">This is our reading, not the paper’s.</span>
            </dd>
          </div>
          <div>
            <dt>Where it is taught</dt>
            <dd>
              <TaughtByList places={taughtBy} gap={gap} />
            </dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd>
              Williams, Craig and Robson, <cite>BMC Health Services Research</cite>, 2020.{" "}
              <a href="https://doi.org/10.1186/s12913-020-05978-w">Read the paper</a>
            </dd>
          </div>
        </dl>
        <Limits />
        <Neighbours view={view} />
      </article>
    </>
  );
}

function Neighbours({ view: { previous, next } }: { view: View }) {
  return (
    <nav className="pager" aria-label="Other findings">
      {previous ? (
        <Link className="btn" to={previous.href}>
          Before: {previous.id}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link className="btn" to={next.href}>
          After: {next.id}
        </Link>
      ) : null}
    </nav>
  );
}
