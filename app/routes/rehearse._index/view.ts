export interface RehearsalsView {
  today: string;
  rehearsals: RehearsalRow[];
}

export interface RehearsalRow {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  contentNote: string | null;
  /** The module it belongs to; null for one that stands alone. */
  module: { title: string; href: string } | null;
  /** The opening page, where a run is started. */
  href: string;
  /** Newest first. */
  runs: RunRow[];
}

export interface RunRow {
  id: string;
  /** ISO instants with zone; `endedAt` is null while the run is under way. */
  startedAt: string;
  endedAt: string | null;
  decisions: number;
  /** The ending's title; null while under way. */
  ending: string | null;
  /** The run, or its debrief once it has ended. */
  href: string;
}
