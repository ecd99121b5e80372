import type { ReactNode } from "react";
import { errorFor, type FormError, fieldId } from "./form-error";

interface PickProps {
  name: string;
  legend: string;
  hint?: string;
  /** What is chosen when the page opens. */
  chosen: string | null;
  options: readonly { value: string; label: ReactNode; hint?: string; more?: ReactNode }[];
  errors?: readonly FormError[];
  within?: string;
}

/** One of a few, each with room for a field of its own. The first one carries the id that the error summary points to. */
export function Pick({ name, legend, hint, chosen, options, errors = [], within }: PickProps) {
  const id = fieldId(name, within);
  const wrong = errorFor(errors, name);
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={wrong ? "entry entry--wrong" : "entry"} aria-describedby={described || undefined}>
      <legend className="lab">{legend}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      <div className="picks">
        {options.map(({ value, label, hint: more, more: field }, index) => (
          <div className="pick" key={value}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={value === chosen}
            />
            <label htmlFor={index === 0 ? id : `${id}-${value}`}>
              {label}
              {more && <span className="hint">{more}</span>}
            </label>
            {field && <div className="pick__more">{field}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
