import type { ReactNode } from "react";
import { errorFor, type FormError, fieldId } from "./form-error";

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  errors?: readonly FormError[];
  within?: string;
  /** The options. */
  children: ReactNode;
}

/** A select with its label, a hint, and what is wrong with it. */
export function SelectField({ name, label, hint, value, errors = [], within, children }: SelectFieldProps) {
  const id = fieldId(name, within);
  const wrong = errorFor(errors, name);
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        <label className="lab" htmlFor={id}>
          {label}
        </label>
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
      </div>
      <select
        className="field"
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : undefined}
      >
        {children}
      </select>
    </div>
  );
}
