import { LONGEST, type SheetField } from "~/learning/sheet-form";
import { errorFor, type FormError, fieldId } from "../form-error";

interface Props {
  field: SheetField;
  name: string;
  within: string;
  errors: readonly FormError[];
  value: string;
}

/** One field of a worksheet, with its label, its hint and what is wrong with it. */
export function SheetInput({ field, name, within, errors, value }: Props) {
  const id = fieldId(name, within);
  const wrong = errorFor(errors, name);
  const described = [field.hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    name,
    className: "field",
    defaultValue: value,
    "aria-describedby": described || undefined,
    "aria-invalid": wrong ? true : undefined,
  };
  return (
    <div className={`entry entry--${field.kind}${wrong ? " entry--wrong" : ""}`}>
      <div>
        <label className="lab" htmlFor={id}>
          {field.label}
        </label>
        {field.hint ? (
          <span className="hint" id={`${id}-hint`}>
            {field.hint}
          </span>
        ) : null}
        {wrong ? (
          <span className="wrong" id={`${id}-wrong`}>
            {wrong}
          </span>
        ) : null}
      </div>
      <Input field={field} shared={shared} />
    </div>
  );
}

function Input({
  field,
  shared,
}: {
  field: SheetField;
  shared: React.ComponentProps<"input"> & { defaultValue: string };
}) {
  switch (field.kind) {
    case "text":
      return <textarea {...(shared as React.ComponentProps<"textarea">)} rows={3} maxLength={LONGEST.text} />;
    case "choice":
      return (
        <select {...(shared as React.ComponentProps<"select">)}>
          {(field.options ?? []).map(({ id, says }) => (
            <option key={id} value={id}>
              {says}
            </option>
          ))}
        </select>
      );
    case "date":
      return <input {...shared} type="date" />;
    case "line":
      return <input {...shared} autoComplete="off" maxLength={LONGEST.line} />;
  }
}
