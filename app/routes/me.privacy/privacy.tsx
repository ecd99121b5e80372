import { Link } from "@remix-run/react";
import { RECORDS, type Sight } from "./records";
import type { PrivacyView as View } from "./view";

/** Who sees what, in words. The rules are the same for everybody; only the names differ. */
export function PrivacyView({ view }: { view: View }) {
  const names = view.supervisors ?? [];
  const supervisor = names.length > 0 ? names.join(" and ") : "Your supervisor";
  return (
    <div className="wrap">
      <div className="title">
        <div className="title__words">
          <h1>Who sees what</h1>
          <p>
            Rehearsing is for making mistakes in. So your supervisor sees what you have finished, and not how
            you got there, unless you share one thing of it yourself.
          </p>
        </div>
      </div>
      <table className="sees">
        <caption className="vh">What is kept, and who sees it</caption>
        <thead>
          <tr>
            <th scope="col">What is kept</th>
            <th scope="col">You</th>
            <th scope="col">{supervisor}</th>
          </tr>
        </thead>
        <tbody>
          {RECORDS.map((record) => (
            <tr key={record.what}>
              <th scope="row">{record.what}</th>
              <td>
                <span className="sees__who">You: </span>Yes
              </td>
              <td>
                <span className="sees__who">{supervisor}: </span>
                <Seen sight={record.supervisor} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rules />
    </div>
  );
}

function Seen({ sight }: { sight: Sight }) {
  return sight.seen ? <b>{sight.words}</b> : sight.words;
}

function Rules() {
  return (
    <section className="part" aria-labelledby="rules">
      <h2 id="rules">And these hold always</h2>
      <ul className="bullets">
        <li>
          What you share is one thing at a time: one reflection, one worksheet, one plan, the debrief of one
          run. You see first exactly what they will see. They get that and no later word of it, you see each
          time they open it, and you can <Link to="/me">stop at once</Link>.
        </li>
        <li>Other learners, authors and reviewers see nothing of yours.</li>
        <li>
          What is finished is for support and for dates. It is not for appraisal, nor for choosing between
          people.
        </li>
        <li>Rapport draws no conclusion about how you are, and tells nobody one.</li>
        <li>
          The people who run the server look after its database and its backups. No page shows them what you
          chose or wrote.
        </li>
        <li>
          You can <Link to="/me/data">read and take along everything held about you</Link>, and have it
          erased.
        </li>
        <li>
          Put nothing about a patient here, and nothing about a risk to somebody now. For those, use your
          team’s own way.
        </li>
      </ul>
    </section>
  );
}
