import { faceWord } from "~/components/portraits/face-words";
import { Portrait } from "./portrait";
import { seated } from "./seated";
import type { SeatedPerson } from "./types";
import { Wall } from "./wall";

interface SceneProps {
  people: readonly SeatedPerson[];
  /** Address of the sprite: `/portraits/<hash>.svg`. */
  sprite: string;
  /** `room` has a wall and a clock; `card` and `ending` are the table alone. */
  size: "room" | "card" | "ending";
  /** The scene's time of day, for the clock on the wall ("Tuesday 09:30"). */
  when?: string | null;
  /** Minutes used of it. */
  minutesUsed?: number;
}

/** The table with up to six people around it, the speaker forward, and the seat that is yours. */
export function Scene({ people, sprite, size, when = null, minutesUsed = 0 }: SceneProps) {
  const around = seated(people);
  return (
    <div className={`scene scene--${size} scene--of-${around.length}`}>
      <div className="scene__view">
        {size === "room" && <Wall when={when} minutesUsed={minutesUsed} />}
        {around.map(({ id, face, speaking, gone }, index) =>
          gone ? null : (
            <div key={id} className={seat("person", index, around.length, speaking)}>
              <Portrait sprite={sprite} id={id} face={face} />
            </div>
          ),
        )}
        <Table />
      </div>
      <ul className="scene__tents" aria-label="At the table">
        {around.map((person, index) => (
          <li key={person.id} className={tentClass(person, index, around.length)}>
            {person.gone ? `${person.name}, away` : person.name}
            {person.role && !person.gone && <small>{person.role}</small>}
            {!person.gone && <span className="vh">{` (looks ${faceWord(person.face)})`}</span>}
          </li>
        ))}
        <li className="tent tent--you">You</li>
      </ul>
    </div>
  );
}

function Table() {
  return (
    <svg
      className="scene__table"
      viewBox="0 0 800 230"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="scene__side" d="M4 104v16c0 54 178 104 396 104s396-50 396-104v-16z" />
      <ellipse className="scene__top" cx="400" cy="104" rx="396" ry="102" />
      <path className="scene__sheet" d="M318 118l96-10 34 34-104 12z" />
      <path className="scene__line" d="M340 122l62-6M350 132l62-7M362 142l40-5" />
      <path className="scene__sheet" d="M534 136l54 4-14 22-58-6z" />
      <ellipse className="scene__sheet" cx="232" cy="150" rx="21" ry="11" />
      <ellipse className="scene__sheet" cx="668" cy="150" rx="21" ry="11" />
    </svg>
  );
}

/** People on the right half look to the left. */
function seat(name: string, index: number, count: number, speaking = false): string {
  const classes = [name, `at-${count}-${index + 1}`];
  if (speaking) classes.push(`${name}--speaks`);
  if (index >= count / 2) classes.push(`${name}--right`);
  return classes.join(" ");
}

function tentClass({ speaking, gone }: SeatedPerson, index: number, count: number): string {
  return `${seat("tent", index, count, speaking)}${gone ? " tent--gone" : ""}`;
}
