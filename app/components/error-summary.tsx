import { useEffect, useRef } from "react";
import { type FormError, fieldId } from "./form-error";

/**
 * What must be mended, above the form, each entry leading to its field. Takes the focus when it appears.
 * Shows nothing where there is nothing wrong. `within` tells fields of the same name in two forms apart.
 */
export function ErrorSummary({ errors, within }: { errors: readonly FormError[]; within?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="errors" ref={box} tabIndex={-1} role="alert">
      <h2>There is a problem</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? message : <a href={`#${fieldId(field, within)}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
