import type { FindingView, TaughtBy } from "~/components/finding-view";
import { catalogue } from "~/content/catalogue.server";
import type { Finding } from "~/content/findings.server";

/** The headings of the register, by the letter and number that ids begin with. Source: the themes of the study. */
export const SECTIONS: Record<string, string> = {
  A0: "What sways clinicians",
  A1: "Benefits that can be seen",
  A2: "How the researcher comes across",
  A3: "Time, choice and being asked early",
  A4: "What comes back afterwards",
  B0: "Whose job the relationship is",
  B5: "The first meeting",
  B6: "Under pressure",
  B7: "Who decides, and who opens doors",
  B8: "Targets, gifts and resilience",
  D: "What the authors make of it, and the limits",
};

export const sectionOf = (id: string): string => (id.startsWith("D") ? "D" : id.slice(0, 2));

/** A finding as lists and margins show it. */
export const findingView = ({ id, text, voices, certaintyText }: Finding): FindingView => ({
  id,
  text,
  voices,
  certaintyText,
});

/** Every module and rehearsal that teaches a finding: a module that refers to it in a passage, a rehearsal that does in a choice or an ending. */
export function taughtBy(id: string): TaughtBy[] {
  const modules = Object.values(catalogue.lessons)
    .filter((lesson) => lesson.whys.includes(id))
    .map(({ module }) => {
      const course = catalogue.courses.find(({ legs }) =>
        legs.some((leg) => leg.stops.some((stop) => stop.id === module.id)),
      );
      return {
        kind: "module" as const,
        title: module.title,
        href: `/learn/${course?.id ?? ""}/${module.id}`,
      };
    });
  const rehearsals = Object.values(catalogue.scenarios)
    .filter((scenario) => scenario.findings.includes(id))
    .map(({ id: scenario, title }) => ({ kind: "rehearsal" as const, title, href: `/rehearse/${scenario}` }));
  return [...modules, ...rehearsals];
}

/** What to say of a finding that nothing teaches yet; null where something does. */
export const gapOf = (taught: TaughtBy[]): string | null =>
  taught.length > 0 ? null : "No module or rehearsal teaches this yet.";
