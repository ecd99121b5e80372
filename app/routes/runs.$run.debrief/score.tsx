import { StaveRow } from "./stave";
import type { Decision, Stave } from "./view";

interface ScoreProps {
  decisions: readonly Decision[];
  staves: readonly Stave[];
  sprite: string;
}

/** The run as a score: a stave for each person, the decisions as its bars, each leading to its words below. */
export function Score({ decisions, staves, sprite }: ScoreProps) {
  return (
    <section aria-labelledby="score">
      <h2 id="score" className="vh">
        How each person’s attitude moved
      </h2>
      <div className="score">
        <div className="score__row score__row--marks">
          <p className="small quiet">At the start</p>
          <ol className="score__marks">
            {decisions.map(({ at, short }) => (
              <li key={at}>
                <a href={`#move-${at + 1}`}>
                  <b>{at + 1}</b>
                  <span>{short}</span>
                </a>
              </li>
            ))}
          </ol>
          <p className="small quiet">At the end</p>
        </div>
        <ul>
          {staves.map((stave) => (
            <StaveRow key={stave.person.id} stave={stave} sprite={sprite} />
          ))}
        </ul>
        <Key />
      </div>
    </section>
  );
}

function Key() {
  return (
    <ul className="score__key" aria-label="How to read the lines">
      <li>
        The words beside a line are what one could notice. It moves after a decision and what came of it.
      </li>
      <li>
        <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false">
          <circle cx="16" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
        </svg>
        moved them
      </li>
      <li>
        <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false">
          <circle cx="16" cy="6" r="3.6" fill="currentColor" />
        </svg>
        did not
      </li>
      <li>
        <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false">
          <path d="M3 9C12 9 16 3 29 3" className="might" />
        </svg>
        what one other choice could have led to
      </li>
    </ul>
  );
}
