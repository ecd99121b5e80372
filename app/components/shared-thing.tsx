import type { ReactNode } from "react";
import type { OwnThing } from "~/learning/sharing";
import { longDate } from "./dates";
import { MapReadOut } from "./lesson/sheets/map";
import { KIND_WORDS, type Said, sheetWords, thingPlace } from "./thing-words";

interface SharedThingProps {
  thing: OwnThing;
  /** Whose it is. */
  name: string;
  /** The debrief itself, where the thing is one. */
  debrief: ReactNode;
}

/**
 * One thing that a learner shares, to be read and nothing else. The preview and the supervisor's page both show this, so that
 * the one is exactly the other.
 */
export function SharedThing({ thing, name, debrief }: SharedThingProps) {
  const place = thingPlace(thing);
  return (
    <article className="shared" data-shared={thing.item} aria-labelledby="shared-title">
      <header className="shared__head">
        <p className="kicker">
          {KIND_WORDS[thing.kind]}
          {place && ` · ${place}`} · {name}
        </p>
        <h2 id="shared-title">{thing.title}</h2>
      </header>
      {thing.kind === "debrief" ? debrief : <Written thing={thing} />}
    </article>
  );
}

function Written({ thing }: { thing: Exclude<OwnThing, { kind: "debrief" }> }) {
  switch (thing.kind) {
    case "reflection":
      return <p className="shared__text">{thing.text}</p>;
    case "plan":
      return (
        <div className="plan">
          <p className="shared__text">
            <b>If</b> {thing.cue}
          </p>
          <p className="shared__text">
            <b>then I</b> {thing.action}
          </p>
          {thing.day && <p className="small">Meant for {longDate(thing.day)}.</p>}
        </div>
      );
    case "sheet":
      return <Sheet thing={thing} />;
  }
}

function Sheet({ thing }: { thing: Extract<OwnThing, { kind: "sheet" }> }) {
  const { fields, rows } = sheetWords(thing);
  return (
    <>
      {thing.sheet === "map" && rows.length > 0 && <MapReadOut content={thing.content} today="" />}
      {rows.length > 0 && (
        <ol className="shared__rows">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <li key={index}>
              <Fields said={row} />
            </li>
          ))}
        </ol>
      )}
      {fields.length > 0 && <Fields said={fields} />}
    </>
  );
}

function Fields({ said }: { said: Said[] }) {
  return (
    <dl className="shared__fields">
      {said.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="shared__text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
