import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Certainty } from "~/components/certainty";
import { SearchField } from "~/components/search-field";
import { Seat } from "~/components/seat";
import type { FoundFinding, FoundRehearsal, FoundStep, Piece, SearchView } from "./view";

/** What was found in modules, findings and rehearsals, each with the place it leads to. */
export function SearchPage({ view }: { view: SearchView }) {
  const { query, steps, findings, rehearsals, more } = view;
  const count = steps.length + findings.length + rehearsals.length;
  return (
    <div className="wrap seek-page">
      <h1>Search</h1>
      <SearchField query={query} label="A word or two, from any module, finding or rehearsal" key={query} />
      {query === "" ? (
        <Nothing />
      ) : (
        <output className="found__count">{countWords(count, more, query)}</output>
      )}
      {query !== "" && count === 0 ? <NoneFound /> : null}
      <Group title="In modules" all={steps} one={(step) => <Step key={step.href} step={step} />} />
      <Group
        title="Findings"
        all={findings}
        one={(found) => <Finding key={found.finding.id} found={found} />}
      />
      <Group
        title="Rehearsals"
        all={rehearsals}
        one={(found) => <Rehearsal key={found.href} found={found} />}
      />
    </div>
  );
}

function countWords(count: number, more: number, query: string): string {
  if (count === 0) return `Nothing was found for “${query}”.`;
  const places = count === 1 ? "One place" : `${count} places`;
  const rest = more > 0 ? ` and ${more} more: another word narrows them down` : "";
  return `${places}${rest}.`;
}

/** Before anything was looked for. */
function Nothing() {
  return (
    <p className="empty">
      Passages of the modules, findings and rehearsals will be listed here, the closest first. Try{" "}
      <Link to="/search?q=alarm">alarm</Link>, <Link to="/search?q=admin+lead">admin lead</Link> or{" "}
      <Link to="/search?q=B5.4">B5.4</Link>. What your team wrote about its own place, and what you wrote, is
      not searched.
    </p>
  );
}

function NoneFound() {
  return (
    <div className="empty">
      <p>
        Try fewer words, or another word for the same thing. What your team wrote about its own place, and
        what you wrote yourself, is not searched.
      </p>
      <p>
        Or look through <Link to="/learn">your path</Link> and <Link to="/evidence">the findings</Link>.
      </p>
    </div>
  );
}

interface GroupProps<Found> {
  title: string;
  all: Found[];
  one: (found: Found) => ReactNode;
}

function Group<Found>({ title, all, one }: GroupProps<Found>) {
  if (all.length === 0) return null;
  const id = `found-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet num">{all.length}</span>
      </h2>
      <ol className="found">{all.map(one)}</ol>
    </section>
  );
}

function Step({ step }: { step: FoundStep }) {
  const { href, title, module, at, of, excerpt, opensAfter } = step;
  return (
    <li>
      <h3>
        <Link to={href}>
          <Marked pieces={title} />
        </Link>
      </h3>
      <p className="small quiet">
        {module} · step {at} of {of}
      </p>
      {opensAfter.length === 0 ? (
        <p>
          <Marked pieces={excerpt} />
        </p>
      ) : (
        <p className="found__locked">
          <Seat state="locked" />
          <span>
            Opens when {opensAfter.join(" and ")} {opensAfter.length === 1 ? "is" : "are"} complete.
          </span>
        </p>
      )}
    </li>
  );
}

function Finding({ found: { href, finding, text } }: { found: FoundFinding }) {
  return (
    <li>
      <h3>
        <Link to={href}>Finding {finding.id}</Link>
      </h3>
      <p>
        <Marked pieces={text} />
      </p>
      <p>
        <Certainty voices={finding.voices} words={finding.certaintyText} />
      </p>
    </li>
  );
}

function Rehearsal({ found: { href, title, excerpt } }: { found: FoundRehearsal }) {
  return (
    <li>
      <h3>
        <Link to={href}>
          <Marked pieces={title} />
        </Link>
      </h3>
      <p>
        <Marked pieces={excerpt} />
      </p>
    </li>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
    hit ? <mark key={index}>{text}</mark> : text,
  );
}
