import type { RetryOf } from "~/components/run-words";

export interface RehearsalsView {
  today: string;
  rehearsals: RehearsalRow[];
}

export interface RehearsalRow {
  id: string;
  title: string;
  summary: string;
  /** Null for one that is withdrawn. */
  minutes: number | null;
  contentNote: string | null;
  /** The module it belongs to; null for one that stands alone. */
  module: { title: string; href: string } | null;
  /** The opening page, where a run is started. */
  href: string;
  /** Every one of the reader's own, newest first. */
  runs: RunRow[];
  /** Where two of them can be laid side by side; null until there are two. */
  compareHref: string | null;
  /** No longer offered: listed because there are runs of it. */
  withdrawn: boolean;
}

export interface RunRow {
  id: string;
  /** From 1, in the order in which they were started. */
  number: number;
  retry: RetryOf | null;
  /** ISO instants with zone; `endedAt` is null while the run is under way. */
  startedAt: string;
  endedAt: string | null;
  decisions: number;
  /** The ending's title; null while under way. */
  ending: string | null;
  /** The run, or its debrief once it has ended. */
  href: string;
}
