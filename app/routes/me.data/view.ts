/** What is held, as it is read from the database and written as JSON. Instants are ISO with zone. */
export type Held = null | string | number | boolean | Held[] | { [key: string]: Held };

/** Everything that is held about one person. */
export interface OwnDataView {
  name: string;
  /** "24 November 2026, 10:12" */
  madeAt: string;
  tables: { name: string; title: string; what: string; rows: { [key: string]: Held }[] }[];
  /** Tables that hold nothing about people, and what they hold. */
  others: { name: string; holds: string }[];
  /** Whom to ask for erasure. */
  administrators: { name: string; email: string }[];
}
