import { Link } from "@remix-run/react";
import { LookList } from "~/components/observed-lines";
import { PrintButton } from "~/components/print-button";

const MOVES: { title: string; say: string; why: string }[] = [
  {
    title: "What are these twenty minutes for?",
    say: "“Would you like to plan, or to tell somebody?” Say what you could not keep to yourself: that somebody may come to harm.",
    why: "It may be both. What you would have to pass on is best said before anything else is.",
  },
  {
    title: "What was said and done, and how was it?",
    say: "“What did she say, as near as you can?” Then: “And how was that?” And wait.",
    why: "The words come before what they meant. Keep your own view for later: a story that is interrupted by its answer stops there.",
  },
  {
    title: "What else may it have meant?",
    say: "“What else could it have been about? I can’t tell from here.” Their readings first, then yours, as guesses.",
    why: "The only person who knows is not in the room.",
  },
  {
    title: "One thing that you would have noticed",
    say: "One thing that was done, what followed from it, and another way. If it has been said by now, leave it.",
    why: "One thing can be taken away and tried. Speak of what was done, and leave alone what sort of person did it.",
  },
  {
    title: "One next step, with a day",
    say: "“What will you do, by when? And which part of it is mine?” Do your own part first.",
    why: "To go on, to change, or to stop: each of them is a step.",
  },
];

/** A page to have beside one: five moves of a debrief, six lines for a real meeting, and what is not for this talk. */
export function Guide() {
  return (
    <div className="wrap guide">
      <p className="crumb">
        <Link to="/team">Team</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>How to hold a debrief</h1>
          <p>
            Twenty minutes for one contact, before the figures. The order stands on practice: nobody has
            tested it for this work.
          </p>
        </div>
        <PrintButton>Print this page</PrintButton>
      </div>
      <section className="part" aria-labelledby="moves">
        <h2 id="moves">Five moves</h2>
        <ol className="looks">
          {MOVES.map(({ title, say, why }) => (
            <li key={title}>
              <b>{title}</b>
              <p>{say}</p>
              <p className="small">{why}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="part" aria-labelledby="lines">
        <h2 id="lines">After a real meeting</h2>
        <div>
          <p>
            Ask which of these six they would choose to talk about. Then give two observations of your own:
            something that visibly changed the room, and something to try.
          </p>
          <LookList />
        </div>
      </section>
      <section className="part" aria-labelledby="not">
        <h2 id="not">Not for this talk</h2>
        <ul className="bullets">
          <li>
            What somebody chose in a rehearsal, how often they tried, or why something is late: ask nothing
            that they have not brought or shared.
          </li>
          <li>Marks, comparisons with anybody else, and appraisal.</li>
          <li>
            A danger to somebody now. That goes by the team’s own way, today, and is not written down here.
          </li>
          <li>
            Being a clinician to them. If it is heavy, offer the route that the local pack names, and fix the
            day on which you will ask again.
          </li>
        </ul>
      </section>
      <p className="never">
        <Link to="/learn/supervising/supervising">The supervisors’ module</Link> practises all of this, with
        examples of both kinds.
      </p>
    </div>
  );
}
