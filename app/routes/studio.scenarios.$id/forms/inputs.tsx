import type { ReactNode } from "react";
import { errorFor, fieldId } from "~/components/form-error";
import { useForm } from "./element-form";

interface InputProps {
  name: string;
  label: string;
  hint?: string;
  /** For rows: the label is there for those who cannot see the row. */
  quiet?: boolean;
}

/** A label, a hint, what is wrong, and the field that they belong to. */
function Entry({
  name,
  label,
  hint,
  quiet,
  children,
}: InputProps & { children: (id: string, described: Described) => ReactNode }) {
  const { errors } = useForm();
  const id = fieldId(name, "edit");
  const wrong = errorFor(errors, name);
  const ids = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        <label className={quiet ? "vh" : "lab"} htmlFor={id}>
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
      {children(id, { "aria-describedby": ids || undefined, "aria-invalid": wrong ? true : undefined })}
    </div>
  );
}

interface Described {
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** One line of words, or a whole number. */
export function TextInput({ number = false, ...props }: InputProps & { number?: boolean }) {
  const { values } = useForm();
  return (
    <Entry {...props}>
      {(id, described) => (
        <input
          className="field"
          id={id}
          name={props.name}
          defaultValue={values[props.name] ?? ""}
          inputMode={number ? "numeric" : undefined}
          autoComplete="off"
          {...described}
        />
      )}
    </Entry>
  );
}

/** Several lines of words. */
export function WordsInput({ rows = 3, ...props }: InputProps & { rows?: number }) {
  const { values } = useForm();
  return (
    <Entry {...props}>
      {(id, described) => (
        <textarea
          className="field"
          id={id}
          name={props.name}
          defaultValue={values[props.name] ?? ""}
          rows={rows}
          {...described}
        />
      )}
    </Entry>
  );
}

export interface Option {
  value: string;
  words: string;
  group?: string;
}

/** One of several. A value that is no longer among them is shown as it is, so that nothing changes by itself. */
export function SelectInput({ options, ...props }: InputProps & { options: readonly Option[] }) {
  const { values } = useForm();
  const value = values[props.name] ?? "";
  return (
    <Entry {...props}>
      {(id, described) => (
        <select className="field" id={id} name={props.name} defaultValue={value} {...described}>
          <Options options={options} value={value} />
        </select>
      )}
    </Entry>
  );
}

/** The options of a select, in their groups. */
export function Options({ options, value }: { options: readonly Option[]; value: string }) {
  const groups = [...new Set(options.map(({ group = "" }) => group))];
  const known = options.some((option) => option.value === value);
  const one = ({ value: own, words }: Option) => (
    <option key={own} value={own}>
      {words}
    </option>
  );
  return (
    <>
      {known ? null : <option value={value}>{value === "" ? "Choose" : `${value} (no longer there)`}</option>}
      {groups.map((group) => {
        const own = options.filter((option) => (option.group ?? "") === group);
        return group === "" ? (
          own.map(one)
        ) : (
          <optgroup key={group} label={group}>
            {own.map(one)}
          </optgroup>
        );
      })}
    </>
  );
}

/** A box to tick. */
export function TickInput({ name, label }: { name: string; label: ReactNode }) {
  const { values } = useForm();
  const id = fieldId(name, "edit");
  return (
    <p className="tick">
      <input type="checkbox" id={id} name={name} defaultChecked={values[name] !== undefined} />
      <label htmlFor={id}>{label}</label>
    </p>
  );
}
