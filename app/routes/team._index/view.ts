import type { SeatShape } from "~/components/seat";
import type { State } from "~/learning/state";

/** A supervisor's page: what waits, then people and stops. It holds nothing that a learner keeps private. */
export interface TeamView {
  /** ISO date */
  today: string;
  /** The first of what waits: what is far down is found in the table. */
  todo: TodoItem[];
  /** How many things wait in all. */
  waiting: number;
  /** Columns, in the order of the path. */
  stops: { id: string /** "M4" */; short: string; title: string }[];
  /** Rows of this page, filtered and sorted. */
  people: TeamRow[];
  /** People there are before the filter. */
  total: number;
  /** People who fit the filter, on all pages. */
  fitting: number;
  /** Which page this is (from 1), the number of its first row, and the addresses of those beside it. */
  pages: { page: number; from: number; previous: string | null; next: string | null };
  filters: {
    /** A part of a name. */
    q: string;
    team: Filter;
    state: Filter;
    sort: Filter;
  };
  /** The same rows as a file: `/team.csv` with the query of the filter; null while there is none. */
  csvHref: string | null;
  /** Where a path is assigned; null for someone who may not. */
  assignHref: string | null;
}

/** One thing that waits for the supervisor. */
export interface TodoItem {
  id: string;
  state: SeatShape;
  /** A person's name; of a local pack, the pack's. */
  person: string;
  /** What comes after the name: "sent the map of who decides at Larch". */
  what: string;
  /** "Who decides here? · sent 22 November, 2 days ago"; may be empty. */
  note: string;
  /** Null where it is done outside Rapport. */
  action: { label: string; href: string } | null;
}

export interface TeamRow {
  id: string;
  name: string;
  /** Their site: "Larch CMHT"; null when they have none yet. */
  site: string | null;
  /** One for each stop, in the order of `stops`. */
  cells: TeamCell[];
}

export interface TeamCell {
  state: State;
  /** "Complete", "2 of 5", "Overdue": what the cell says beside its shape. */
  words: string;
  /** "12 Nov", "2 days"; null where there is nothing to add. */
  when: string | null;
}

/** A select of the filter form. The first option is the unfiltered one. */
export interface Filter {
  value: string;
  options: { value: string; label: string }[];
}
