import type { ReactNode } from "react";
import { longDate, ukDay, ukTime } from "~/components/dates";
import type { OwnDataView, Held as Value } from "./view";

/** Every table with its rows, for people to read. It stands on the page and in the file alike. */
export function Held({ tables, others }: Pick<OwnDataView, "tables" | "others">) {
  return (
    <>
      {tables.map(({ name, title, what, rows }) => (
        <section className="held" key={name} id={name} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`}>{title}</h2>
          <p>
            {what} {rows.length === 0 ? "There is nothing." : null}
          </p>
          {rows.length > 0 && (
            <ol className="held__rows">
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
                <li key={index}>
                  <Shown value={withoutOwner(row)} />
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
      <section className="held" aria-labelledby="others">
        <h2 id="others">What holds nothing about you</h2>
        <dl>
          {others.map(({ name, holds }) => (
            <div key={name}>
              <dt>{inWords(name)}</dt>
              <dd>{holds}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** Each row is the reader's: their own id on every one of them would say nothing. */
function withoutOwner({ personId, ...row }: { [key: string]: Value }): Value {
  return row;
}

/** A value as text; what has parts of its own becomes a list. */
function Shown({ value }: { value: Value }): ReactNode {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value;
  if (typeof value === "string") {
    const inside = partsIn(value);
    return inside === null ? instantWords(value) : <Shown value={inside} />;
  }
  if (Array.isArray(value))
    return (
      <ol>
        {value.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be the same
          <li key={index}>
            <Shown value={entry} />
          </li>
        ))}
      </ol>
    );
  return (
    <dl>
      {Object.entries(value).map(([key, entry]) => (
        <div key={key}>
          <dt>{inWords(key)}</dt>
          <dd>
            <Shown value={entry} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const instantWords = (text: string) =>
  INSTANT.test(text) ? `${longDate(ukDay(text))}, ${ukTime(text)}` : text;

/** The parts of a text that was kept as JSON (a worksheet, a form); null for any other. */
function partsIn(text: string): Value | null {
  if (!/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null; // it only begins like JSON: somebody wrote it
  }
}

/** "startedAt" as "started at". */
const inWords = (key: string) => key.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
