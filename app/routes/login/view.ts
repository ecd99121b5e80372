import type { FormError } from "~/components/form-error";

export interface SignInView {
  /** Where to go afterwards: a path of this site, already checked. */
  redirectTo: string;
  /** What was typed; the password is never sent back. */
  email: string;
  errors: FormError[];
  /** The demonstration people; null outside a demonstration. */
  demo: { password: string; people: DemoPerson[] } | null;
  /** True after signing out. */
  signedOut: boolean;
}

export interface DemoPerson {
  name: string;
  email: string;
  /** "Learner, new" */
  role: string;
}
