import { Face } from "~/components/scene/portrait";
import { levelsOf, levelWord } from "./levels";
import { BOX, drawStave, levelY } from "./stave-drawing";
import { capital, staveWords } from "./stave-words";
import type { Stave } from "./view";

/** One person's line through the run: who, the levels by name, the line itself, and where it ended. */
export function StaveRow({ stave, sprite }: { stave: Stave; sprite: string }) {
  const { person, start, values } = stave;
  const end = values.at(-1) ?? start;
  return (
    <li className="score__row">
      <div className="score__who">
        <Face sprite={sprite} id={person.id} face={stave.startFace} />
        <p>
          <b>{person.name}</b>
          <span>{stave.means}</span>
        </p>
      </div>
      <Levels stave={stave} />
      <Line stave={stave} />
      <div className="score__end">
        <Face sprite={sprite} id={person.id} face={stave.endFace} />
        <p>
          <span className="vh">At the end: </span>
          {capital(levelWord(end, stave))}
        </p>
      </div>
    </li>
  );
}

const LABELS = 84;

/** The names of the levels, each at the height of its line. */
function Levels({ stave }: { stave: Stave }) {
  return (
    <svg className="levels" viewBox={`0 0 ${LABELS} ${BOX.height}`} aria-hidden="true" focusable="false">
      {levelsOf(stave).map(({ name, height }) => (
        <text key={name} x={LABELS} y={levelY(height) + 4} textAnchor="end">
          {name}
        </text>
      ))}
    </svg>
  );
}

function Line({ stave }: { stave: Stave }) {
  const { went, moved, still, might, bars } = drawStave(stave);
  return (
    <svg
      className={`stave is-${stave.person.hue}`}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${stave.person.name}. ${staveWords(stave)}`}
    >
      <path
        className="level"
        d={levelsOf(stave)
          .map(({ height }) => `M0 ${levelY(height)}H${BOX.width}`)
          .join("")}
      />
      <path className="bar" d={bars} />
      <path className="might" d={might} />
      <path className="went" d={went} />
      <path className="kink" d={still} />
      <path className="ring" d={moved} />
      <path className="hole" d={moved} />
    </svg>
  );
}
