import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";

interface SubmitProps {
  /** The hidden fields of this form that tell it from the others on the page. */
  when?: Record<string, string>;
  /** Said while the form is on its way. */
  busy?: string;
  className?: string;
  children: ReactNode;
}

/** A submit button that says so while its form is on its way. It stays focusable: a disabled one would drop the focus. */
export function Submit({ when = {}, busy = "Sending…", className = "btn", children }: SubmitProps) {
  const { state, formData } = useNavigation();
  const mine =
    state !== "idle" &&
    formData !== undefined &&
    Object.entries(when).every(([name, value]) => formData.get(name) === value);
  return (
    <button className={className} type="submit" aria-disabled={mine ? true : undefined}>
      {mine ? busy : children}
    </button>
  );
}
