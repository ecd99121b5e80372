import { setAt } from "./edit";

/** A whole scenario to write over: one person, one beat with two choices, two endings. It can be played as it is. */
const BLANK = `format: 1
id: new-scenario
title: "A new scenario"
summary: "What happens, in one sentence."
role: "You are a research assistant in your first month."
minutes: 1
cast:
  first:
    name: "Sam"
    role: "Ward manager"
scenes:
  meeting: { title: "Meeting 1" }
start: opening
beats:
  opening:
    scene: meeting
    lines:
      - first: "You wanted a word?"
    choices:
      ask:
        say: "How is the ward today?"
        then:
          - first: "Short of two. But ask."
        goto: heard
        why: "Why somebody would choose this, and what it does."
        findings: []
      tell:
        say: "I need forty people."
        then:
          - first: "Then you need to come back."
        goto: sent-away
        why: "Why somebody would choose this, and what it does."
        findings: []
endings:
  heard: { rank: 1, title: "A place to start", text: "There is room to go on.", findings: [] }
  sent-away: { rank: 0, title: "Another day", text: "The door is not shut, but not today.", findings: [] }
`;

/** A blank scenario with a title and an id of its own. */
export function blankScenario(title: string, id: string): string {
  return named(BLANK, title, id);
}

/** A scenario's text with another title and id. A text that has no place for them stays as it is. */
export function named(text: string, title: string, id: string): string {
  const titled = setAt(text, "title", title) ?? text;
  return setAt(titled, "id", id) ?? titled;
}
