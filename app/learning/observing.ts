/** One line of what is looked for at a real meeting: what to notice, in words for either side, and the finding it rests on. */
export type ObservedLine = { id: string; title: string; look: string; finding: string };

/**
 * What a supervisor looks for at the first real meeting. The same six lines that the supervisors' module teaches, shown to the
 * learner beforehand. Most rest on one person's account each: they are things to notice and never add up to a mark.
 */
export const OBSERVED_LINES: readonly ObservedLine[] = [
  {
    id: "reads-the-room",
    title: "Reads the room",
    look: "Is there a question about time, or a change of plan, before the first sentence?",
    finding: "B6.3",
  },
  {
    id: "hard-part-first",
    title: "The hard part first",
    look: "Does the team hear what is asked of people, and what could go wrong, at its real size?",
    finding: "B5.4",
  },
  {
    id: "three-levels",
    title: "Gain at three levels",
    look: "For the clinician, the people they treat, and the service: does each gain have an end to it, and is an empty level left empty?",
    finding: "A1.2",
  },
  {
    id: "time",
    title: "Time, felt and kept",
    look: "Is it acknowledged once, does the request become smaller because of it, and does it stop at the moment announced?",
    finding: "A2.4",
  },
  {
    id: "as-sure-as",
    title: "As sure as there is reason to be",
    look: "Is not knowing said as such, with a day by which the answer comes?",
    finding: "B8.7",
  },
  {
    id: "promise",
    title: "A promise written down",
    look: "What is promised, by when, and who sees it being written down?",
    finding: "A2.8",
  },
];

/** What was noticed of one line: seen, something to try, or that it did not come up; and what was heard, in the words used. */
export const NOTICED = ["seen", "try", "not-up"] as const;
export type Noticed = (typeof NOTICED)[number];
export type LineNote = { line: string; noticed: Noticed; heard: string };
