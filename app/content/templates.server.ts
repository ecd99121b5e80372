import firstAsk from "../../courses/templates/scenarios/first-ask.yaml?raw";
import type { Catalogue } from "./catalogue";

/** A worked scenario to begin a draft with. */
export type Template = {
  id: string;
  title: string;
  summary: string;
  /** The YAML text. */
  source: string;
  /** What its decision points show: a dotted path, and words for whoever writes over them. */
  notes: readonly { at: string; text: string }[];
};

const FIRST_ASK: Template = {
  id: "first-ask",
  title: "The first ask",
  summary:
    "The smallest whole scenario: two people, two decisions, four endings. Every part of a scenario is in it once.",
  source: firstAsk,
  notes: [
    {
      at: "beats.opening",
      text: "Decision 1: ask about them, or ask for something. Both choices lead to the same beat; what differs is what people remember.",
    },
    {
      at: "beats.opening.choices.ask",
      text: "It costs three of the six minutes. A clock makes every good thing cost something.",
    },
    {
      at: "beats.burden.choices.small",
      text: "On offer only once there is some trust: an earlier choice opens it.",
    },
    {
      at: "beats.burden.choices.own-up",
      text: "A way back. Leads to the same beat again, so that a bad start can be mended, once.",
    },
    {
      at: "beats.close.lines.0",
      text: "A delayed consequence: a promise made earlier is heard here, by somebody who has no room for it.",
    },
    {
      at: "beats.close.route",
      text: "No choice here. The first line that holds decides the ending; the last has no condition, so that there is always a way on.",
    },
  ],
};

/** What drafts can begin with: the worked example, then every scenario of this release. */
export function templates(catalogue: Catalogue): Template[] {
  const shipped = Object.values(catalogue.scenarios).map(({ id, title, summary, source }) => ({
    id,
    title,
    summary,
    source,
    notes: [],
  }));
  return [FIRST_ASK, ...shipped];
}

/** A template by its id; undefined where there is none. */
export function templateOf(catalogue: Catalogue, id: string): Template | undefined {
  return templates(catalogue).find((template) => template.id === id);
}
