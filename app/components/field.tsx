import type { InputHTMLAttributes } from "react";
import { errorFor, type FormError, fieldId } from "./form-error";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> {
  name: string;
  label: string;
  hint?: string;
  errors?: readonly FormError[];
  /** Tells fields of the same name in two forms on one page apart. */
  within?: string;
}

/** An input with its label, a hint, and what is wrong with it, tied together for screen readers. */
export function Field({ name, label, hint, errors = [], within, ...input }: FieldProps) {
  const id = fieldId(name, within);
  const wrong = errorFor(errors, name);
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
        {wrong ? (
          <span className="wrong" id={`${id}-wrong`}>
            {wrong}
          </span>
        ) : null}
      </div>
      <input
        className="field"
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : undefined}
        {...input}
      />
    </div>
  );
}
