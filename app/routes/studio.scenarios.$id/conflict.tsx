import { useEffect, useRef } from "react";
import { elementWords } from "~/components/studio/element-words";
import type { Data } from "~/scenario/edit";
import { useEditing } from "./editing/editing";

/** What was not taken: somebody else changed the same element (both versions, and a choice), or it cannot be stored at all. */
export function Conflict() {
  const { stopped, decide, sketch } = useEditing();
  const box = useRef<HTMLHeadingElement>(null);
  const key = stopped?.item.key;
  useEffect(() => {
    if (key !== undefined) box.current?.focus();
  }, [key]);
  if (!stopped || !sketch) return null;
  const { by, at = "", theirs, yours, message, movedOn } = stopped;
  const words = elementWords(sketch, at);
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h3 id="conflict" tabIndex={-1} ref={box}>
        {movedOn ? `${by} changed this meanwhile: ${words}` : "This could not be saved"}
      </h3>
      {movedOn ? (
        <>
          <p>Nothing was overwritten. Here are both versions; choose which one stays.</p>
          <div className="two">
            <Version title="Yours" data={yours ?? null} other={theirs ?? null} />
            <Version title={`${by}’s`} data={theirs ?? null} other={yours ?? null} />
          </div>
        </>
      ) : (
        <>
          <p>{message ?? "The server did not take it."}</p>
          <Typed fields={stopped.item.fields ?? {}} />
        </>
      )}
      <p className="tools__row">
        {movedOn ? (
          <button className="btn btn--small" type="button" onClick={() => decide(true)}>
            Keep mine
          </button>
        ) : null}
        <button className="btn btn--small" type="button" onClick={() => decide(false)}>
          {movedOn ? `Keep ${by}’s` : "Let it go"}
        </button>
      </p>
    </section>
  );
}

/** One version of an element: only what differs, field by field. */
function Version({ title, data, other }: { title: string; data: Data | null; other: Data | null }) {
  const own = flat(data);
  const theirs = flat(other);
  const fields = [...new Set([...own.keys(), ...theirs.keys()])].filter(
    (name) => own.get(name) !== theirs.get(name),
  );
  return (
    <div className="conflict__one">
      <h4>{title}</h4>
      {data === null ? <p>Deleted.</p> : null}
      <dl>
        {fields.map((name) => (
          <div key={name}>
            {name === "" ? null : <dt>{name}</dt>}
            <dd>{own.get(name) ?? <i>nothing</i>}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What a form sent that cannot be stored, so that its words are not lost. */
function Typed({ fields }: { fields: Readonly<Record<string, string>> }) {
  const words = Object.entries(fields).filter(([name, value]) => value !== "" && !HIDDEN.includes(name));
  return (
    <dl>
      {words.map(([name, value]) => (
        <div key={name}>
          <dt>{name.replace("new.", "")}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const HIDDEN = ["intent", "at", "base", "has", "what"];

/** Plain data as lines: a path in words, and what stands there. */
function flat(data: Data | null, path = ""): Map<string, string> {
  if (data === null) return new Map();
  if (typeof data !== "object") return new Map([[path, String(data)]]);
  const entries = Array.isArray(data)
    ? data.map((one, index) => [`${index + 1}`, one] as const)
    : Object.entries(data);
  return new Map(
    entries.flatMap(([step, below]) => [...flat(below as Data, path === "" ? step : `${path}, ${step}`)]),
  );
}
