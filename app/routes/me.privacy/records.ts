import type { RecordKind } from "~/learning/visibility";

/** What a supervisor sees of one kind of record, in words. */
export interface Sight {
  seen: boolean;
  words: string;
}

const never: Sight = { seen: false, words: "Never" };

/** Each kind of record that Rapport keeps of a learner. The rule itself is maySee() in app/learning; a test keeps the two alike. */
export const RECORDS: { what: string; kinds: RecordKind[]; supervisor: Sight }[] = [
  {
    what: "That a module is complete, or how many of its steps are",
    kinds: ["completion"],
    supervisor: { seen: true, words: "Yes" },
  },
  {
    what: "The day it was completed, and the day it falls due",
    kinds: ["completion-date", "due-date"],
    supervisor: { seen: true, words: "Yes" },
  },
  {
    what: "That a rehearsal has reached an ending",
    kinds: ["completion"],
    supervisor: { seen: true, words: "Yes, and the day" },
  },
  {
    what: "That a task at work is done",
    kinds: ["completion"],
    supervisor: { seen: true, words: "Yes, and the day" },
  },
  { what: "A rehearsal under way", kinds: ["run-in-progress"], supervisor: never },
  { what: "What you chose, and which ending you reached", kinds: ["choice"], supervisor: never },
  { what: "How often you tried", kinds: ["retry"], supervisor: never },
  { what: "Your answers to questions", kinds: ["answer"], supervisor: never },
  { what: "How long you took", kinds: ["time-spent"], supervisor: never },
  { what: "Your reflections, and whether you wrote any", kinds: ["reflection"], supervisor: never },
  { what: "Your if–then plans", kinds: ["plan"], supervisor: never },
];
