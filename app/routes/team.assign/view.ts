import type { FormError } from "~/components/form-error";

/** The form that gives a path to somebody. */
export interface AssignView {
  /** What can be given, with when its parts fall due: "14 and 56 days after the start". */
  courses: { id: string; title: string; days: string }[];
  people: { id: string; name: string; site: string | null }[];
  teams: { id: string; name: string; people: number }[];
  /** What stands in the fields: as chosen by the address, or as typed. */
  typed: Typed;
  errors: FormError[];
  /** After a whole team got it: "Given to 4 people. 2 were on it already and keep their dates." */
  notice: string | null;
}

export interface Typed {
  course: string;
  to: string;
  due: string;
  startsOn: string;
  dueOn: string;
  dueDays: string;
  repeat: string;
}
