import type { FindingView, TaughtBy } from "~/components/finding-view";
import { catalogue } from "~/content/catalogue.server";
import { coverage } from "~/content/coverage";
import type { Finding } from "~/content/findings.server";
import { stopsOf } from "~/learning/course";

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

const covered = new Map(coverage(catalogue).map((entry) => [entry.id, entry]));

/** Every module that explains a finding or lets one use it, and every rehearsal with a choice that stands on it: what `npm run content -- coverage` says. */
export function taughtBy(id: string): TaughtBy[] {
  const { modules = [], used = [], scenarios = [] } = covered.get(id) ?? {};
  return [
    ...[...new Set([...modules, ...used])].map((module) => ({
      kind: "module" as const,
      title: catalogue.lessons[module]?.module.title ?? module,
      href: `/learn/${courseOf(module)}/${module}`,
    })),
    ...scenarios.map((scenario) => ({
      kind: "rehearsal" as const,
      title: catalogue.scenarios[scenario]?.title ?? scenario,
      href: `/rehearse/${scenario}`,
    })),
  ];
}

const courseOf = (module: string): string =>
  catalogue.courses.find((course) => stopsOf(course).some(({ stop }) => stop.id === module))?.id ?? "";

/** What to say of a finding that nothing teaches: the reason, or that it is a gap; null where something does. */
export function gapOf(id: string): string | null {
  const entry = covered.get(id);
  if (!entry || entry.taught) return null;
  return entry.reason ?? "No module or rehearsal teaches this yet.";
}
