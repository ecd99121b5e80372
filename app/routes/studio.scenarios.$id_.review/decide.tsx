import { Form, Link } from "@remix-run/react";
import { errorFor, fieldId } from "~/components/form-error";
import { Seat } from "~/components/seat";
import { Submit } from "~/components/submit";
import type { Place } from "./address";
import { Text } from "./comments";
import { Offer } from "./offer";
import type { DecideView, Refused } from "./view";

interface DecideProps {
  view: DecideView;
  place: Place;
  refused: Refused | null;
}

/** What publishing still needs, what reviewers said, and what the reader can do about it. */
export function Decide({ view, refused }: DecideProps) {
  const { hash, state, needs, asked, mayAsk, mayPublish, reviewAs, notNow, offer } = view;
  return (
    <div className="decide">
      <section aria-labelledby="needs">
        <h2 id="needs">{needs.length === 0 ? standingWords(view) : "What publishing still needs"}</h2>
        {needs.length > 0 ? (
          <ol className="needs">
            {needs.map(({ words, href }) => (
              <li key={words}>
                <Seat state="not-started" />
                <p>
                  {words} {href ? <Link to={href}>See to it</Link> : null}
                </p>
              </li>
            ))}
          </ol>
        ) : null}
        {asked ? <p className="small quiet">{asked}</p> : null}
        {state === "put-away" ? (
          <p className="note">Take it up again in the studio to go on with it.</p>
        ) : null}
      </section>
      {hash !== null && mayAsk ? (
        <Form method="post" className="decide__form" preventScrollReset>
          <input type="hidden" name="intent" value="ask" />
          <input type="hidden" name="hash" value={hash} />
          <p className="small">
            Reviewers are asked about exactly what it says now. If you change it afterwards, you ask again.
          </p>
          <Submit when={{ intent: "ask" }} className="btn btn--go">
            Ask for review
          </Submit>
        </Form>
      ) : null}
      {hash !== null && mayPublish ? (
        <Form method="post" className="decide__form" preventScrollReset>
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="hash" value={hash} />
          <p className="small">
            New runs begin with this from then on. Runs under way stay on the version they began with. A
            version that is published cannot be changed, only followed by another.
          </p>
          <Submit when={{ intent: "publish" }} className="btn btn--go">
            Publish
          </Submit>
        </Form>
      ) : null}
      {notNow ? <p className="note">{notNow}</p> : null}
      {hash !== null && reviewAs.length > 0 ? (
        <Verdict hash={hash} kinds={reviewAs} refused={refused} />
      ) : null}
      <Verdicts verdicts={view.verdicts} />
      {offer ? <Offer offer={offer} /> : null}
    </div>
  );
}

function standingWords({ state, mayPublish }: DecideView): string {
  if (state === "put-away") return "Put away";
  if (state === "published") return "Published as it stands";
  return mayPublish
    ? "It has all that publishing needs"
    : "It has all that publishing needs. An author publishes it";
}

interface VerdictProps {
  hash: string;
  kinds: DecideView["reviewAs"];
  refused: Refused | null;
}

/** A reviewer's word on what the draft says now. */
function Verdict({ hash, kinds, refused }: VerdictProps) {
  const own = refused?.intent === "review" ? refused : null;
  const wrong = own ? (errorFor(own.errors, "verdict") ?? errorFor(own.errors, "kind")) : undefined;
  const [only] = kinds;
  return (
    <Form method="post" className="form decide__verdict" preventScrollReset>
      <h3>{kinds.length === 1 ? `Your ${only} review` : "Your review"}</h3>
      <input type="hidden" name="intent" value="review" />
      <input type="hidden" name="hash" value={hash} />
      {kinds.length === 1 ? (
        <input type="hidden" name="kind" value={only} />
      ) : (
        <Pick
          legend="Which review do you give? You can give one of the two."
          name="kind"
          options={kinds.map((kind) => ({ value: kind, words: `The ${kind} review` }))}
          chosen={own?.typed.kind}
        />
      )}
      <Pick
        legend="What it says now"
        name="verdict"
        options={[
          { value: "approved", words: "I approve it for learners" },
          { value: "refused", words: "I refuse it until it is changed" },
        ]}
        chosen={own?.typed.verdict}
        wrong={wrong}
      />
      <Text
        label="Your comment"
        hint="Needed with a refusal. Its authors and the other reviewers read it."
        within="review"
        name="review"
        refused={own}
      />
      <p>
        <Submit when={{ intent: "review" }}>Give this review</Submit>
      </p>
    </Form>
  );
}

interface PickProps {
  legend: string;
  name: string;
  options: readonly { value: string; words: string }[];
  chosen: string | undefined;
  wrong?: string | undefined;
}

function Pick({ legend, name, options, chosen, wrong }: PickProps) {
  const id = fieldId(name, "review");
  return (
    <fieldset
      className={wrong ? "entry entry--wrong" : "entry"}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
    >
      <legend className="lab">{legend}</legend>
      {wrong ? (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      ) : null}
      <div className="picks">
        {options.map(({ value, words }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Verdicts({ verdicts }: { verdicts: DecideView["verdicts"] }) {
  if (verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts">
      <h3 id="verdicts">Reviews so far</h3>
      <ol className="verdicts">
        {verdicts.map(({ kind, verdict, comment, words, counts }) => (
          <li
            key={`${kind} ${words}`}
            className={counts ? "verdict" : "verdict verdict--past"}
            data-verdict={verdict}
            data-counts={counts}
          >
            <Seat state={!counts ? "not-started" : verdict === "approved" ? "complete" : "returned"} />
            <div>
              <p>
                <b>{verdict === "approved" ? "Approved" : "Refused"}</b>
                {counts ? "" : ", of what it said then"}
              </p>
              <p className="small quiet">{words}</p>
              {comment ? <p className="thread__text">{comment}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
