import type { RecordKind } from "~/learning/visibility";

/** What a supervisor sees of one kind of record, in words. */
export interface Sight {
  seen: boolean;
  /** That one can let them see a single one of it. */
  shareable: boolean;
  words: string;
}

const seen = (words: string): Sight => ({ seen: true, shareable: false, words });
const never: Sight = { seen: false, shareable: false, words: "Never" };
const ifShared = (words: string): Sight => ({ seen: false, shareable: true, words });

/** Each kind of record that Rapport keeps of a learner. The rule itself is maySee() in app/learning; a test keeps the two alike. */
export const RECORDS: { what: string; kinds: RecordKind[]; supervisor: Sight }[] = [
  {
    what: "That a module is complete, or how many of its steps are",
    kinds: ["completion"],
    supervisor: seen("Yes"),
  },
  {
    what: "The day it was completed, and the day it falls due",
    kinds: ["completion-date", "due-date"],
    supervisor: seen("Yes"),
  },
  {
    what: "That a rehearsal has reached an ending",
    kinds: ["completion"],
    supervisor: seen("Yes, and the day"),
  },
  {
    what: "That a task at work is done",
    kinds: ["completion"],
    supervisor: seen("Yes, and the day"),
  },
  {
    what: "A date that was moved, or a stop left out, and why",
    kinds: ["arrangement"],
    supervisor: seen("Yes: they arrange it, and you see it too"),
  },
  {
    what: "What they saw at a real meeting of yours",
    kinds: ["meeting-observed"],
    supervisor: seen("Yes: they write it, for both of you"),
  },
  {
    what: "That you asked to talk",
    kinds: ["asking-to-talk"],
    supervisor: seen("Yes, the one you asked, and not why"),
  },
  { what: "A rehearsal under way", kinds: ["run-in-progress"], supervisor: never },
  {
    what: "What you chose, and which ending you reached",
    kinds: ["choice"],
    supervisor: ifShared("Only in the debrief of a run that you share"),
  },
  { what: "How often you tried", kinds: ["retry"], supervisor: never },
  {
    what: "Your answers to questions, and how sure you said you were",
    kinds: ["answer", "confidence"],
    supervisor: never,
  },
  {
    what: "How long you took, and where you last read",
    kinds: ["time-spent", "reading-place"],
    supervisor: never,
  },
  {
    what: "Your reflections, and whether you wrote any",
    kinds: ["reflection"],
    supervisor: ifShared("Only one that you share"),
  },
  {
    what: "Your worksheets and drafts: a pitch, a map, an e-mail",
    kinds: ["draft"],
    supervisor: ifShared("Only one that you share"),
  },
  { what: "Your if–then plans", kinds: ["plan"], supervisor: ifShared("Only one that you share") },
  { what: "Notes that you make beside the text", kinds: ["own-note"], supervisor: never },
];
