import type { FormError } from "~/components/form-error";

/** The half page that a supervisor fills in after a real meeting. */
export interface ObserveView {
  person: { id: string; name: string };
  /** By the names of the fields: `heldOn`, a line's id, and that with "-heard". */
  typed: Record<string, string>;
  errors: FormError[];
}
