import { useId, useState } from "react";
import { shortened } from "~/components/studio/element-words";
import { useEditing } from "../editing/editing";
import { useForm } from "./element-form";

/** How many findings a search shows. */
const SHOWN = 8;
const WISDOM = {
  id: "practice-wisdom",
  text: "Practice wisdom: known from experience, and not from the study.",
};

/** The findings that an element rests on, picked from the register by search. Without script the whole register is there. */
export function FindingPicker({ picked }: { picked: readonly string[] }) {
  const { view, alive } = useEditing();
  const { values, touch } = useForm();
  const [words, setWords] = useState("");
  const id = useId();
  const all = [...view.findings, WISDOM];
  const chosen = [
    ...picked,
    ...Object.keys(values).flatMap((field) => /^findings\.(.+)$/.exec(field)?.[1] ?? []),
  ];
  const [own, setOwn] = useState(() => [...new Set(chosen)]);
  const asked = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const others = all.filter(({ id: one }) => !own.includes(one));
  const found = others.filter((one) =>
    asked.every((word) => `${one.id} ${one.text}`.toLowerCase().includes(word)),
  );
  const pick = (one: string) => {
    setOwn([...own, one]);
    setWords("");
    touch();
    document.getElementById(id)?.focus();
  };
  return (
    <fieldset className="rules findings">
      <legend>
        Findings that it rests on
        <span className="hint">The debrief and the evidence page lead to them</span>
      </legend>
      <ul className="ticks">
        {own.map((one) => (
          <li className="tick" key={one}>
            <input type="checkbox" id={`${id}-${one}`} name={`findings.${one}`} defaultChecked />
            <label htmlFor={`${id}-${one}`}>
              <b>{one}</b> {all.find((finding) => finding.id === one)?.text ?? "This is not in the register."}
            </label>
          </li>
        ))}
      </ul>
      {alive ? (
        <>
          <label className="lab" htmlFor={id}>
            Search the register
          </label>
          <input
            className="field"
            type="search"
            id={id}
            value={words}
            autoComplete="off"
            aria-controls={`${id}-found`}
            onInput={(event) => event.stopPropagation()}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              const [first] = found;
              if (first && asked.length > 0) pick(first.id);
            }}
          />
          <output className="vh">
            {asked.length === 0 ? "" : `${found.length} ${found.length === 1 ? "finding" : "findings"}`}
          </output>
          {asked.length === 0 ? null : (
            <ul className="found" id={`${id}-found`}>
              {found.slice(0, SHOWN).map((one) => (
                <li key={one.id}>
                  <button className="btn btn--text" type="button" onClick={() => pick(one.id)}>
                    <b>{one.id}</b> {shortened(one.text, 140)}
                  </button>
                </li>
              ))}
              {found.length === 0 ? (
                <li className="quiet">Nothing in the register has these words.</li>
              ) : null}
            </ul>
          )}
        </>
      ) : (
        <details className="fold">
          <summary>All findings of the register</summary>
          <ul className="ticks">
            {others.map((one) => (
              <li className="tick" key={one.id}>
                <input type="checkbox" id={`${id}-${one.id}`} name={`findings.${one.id}`} />
                <label htmlFor={`${id}-${one.id}`}>
                  <b>{one.id}</b> {one.text}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}
