import type { ArrangedView } from "~/components/arrangements";
import type { FormError } from "~/components/form-error";

/** Moving dates and leaving stops out, for one person. */
export interface ArrangeView {
  person: { id: string; name: string };
  paths: {
    id: string;
    title: string;
    /** "It comes back a year after it was completed."; null where it does not. */
    repeats: string | null;
    legs: { id: string; title: string; due: string; dueWords: string }[];
  }[];
  /** What can be left out, and is not yet. */
  stops: { id: string; name: string }[];
  /** What is left out now. */
  exempt: { id: string; name: string }[];
  arranged: ArrangedView[];
  errors: FormError[];
  /** The form that the mistakes are in, and what was typed into it. */
  wrong: string | null;
  typed: Record<string, string>;
  notice: string | null;
}
