import { lessonOf } from "~/content/catalogue";
import { catalogue, finding } from "~/content/catalogue.server";
import { type Found, LONGEST_QUERY, openSearch, type Search } from "~/content/search/search.server";
import { excerpt, pieces } from "~/content/search/terms";
import type { Db } from "~/db.server";
import { type Course, stopsOf } from "~/learning/course";
import { type Facts, waitsFor } from "~/learning/standing";
import { assignedCourses, factsOf } from "~/services/study.server";
import { findingView } from "../evidence._index/load.server";
import type { FoundFinding, FoundRehearsal, FoundStep, SearchView } from "./view";

/** So many of each kind are shown: whoever needs the next one needs another word. */
const MOST = { steps: 15, findings: 10, rehearsals: 5 } as const;

let opened: Promise<Search> | undefined;

/** The search of this build, opened when somebody first looks for something. */
function search(): Promise<Search> {
  opened ??= import("virtual:rapport-search").then(({ default: json }) => openSearch(json));
  return opened;
}

/** What a person finds. Of a module that is not open to them yet they see the title and what opens it, and no more. */
export async function searchView(db: Db, given: { personId: string; query: string }): Promise<SearchView> {
  const query = given.query.trim().slice(0, LONGEST_QUERY);
  if (query === "") return { query, steps: [], findings: [], rehearsals: [], more: 0 };
  const [find, facts, assigned] = await Promise.all([
    search(),
    factsOf(db, given.personId),
    assignedCourses(db, catalogue, given.personId),
  ]);
  const found = find(query);
  const courses = [...assigned.map(({ course }) => course), ...catalogue.courses];
  const steps = bestOfEachStep(found).flatMap((entry) => stepFound(entry, courses, facts));
  const findings = found.filter(({ kind }) => kind === "finding").flatMap(findingFound);
  const rehearsals = found.filter(({ kind }) => kind === "rehearsal").map(rehearsalFound);
  const shown = {
    steps: steps.slice(0, MOST.steps),
    findings: findings.slice(0, MOST.findings),
    rehearsals: rehearsals.slice(0, MOST.rehearsals),
  };
  const all = steps.length + findings.length + rehearsals.length;
  const more = all - shown.steps.length - shown.findings.length - shown.rehearsals.length;
  return { query, ...shown, more };
}

/** The passage of each step that fits best, the best step first. */
function bestOfEachStep(found: Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const entry of found) {
    const key = `${entry.of}/${entry.step}`;
    if (entry.kind === "module" && !best.has(key)) best.set(key, entry);
  }
  return [...best.values()];
}

function stepFound(found: Found, courses: readonly Course[], facts: Facts): FoundStep[] {
  const lesson = lessonOf(catalogue, found.of);
  const course = courses.find((entry) => stopsOf(entry).some(({ stop }) => stop.id === found.of));
  if (!lesson || !course) return [];
  const { module } = lesson;
  const address = `/learn/${course.id}/${module.id}`;
  const opensAfter = waitsFor(course, module, facts).map(({ title }) => title);
  const open = opensAfter.length === 0;
  return [
    {
      href: open ? `${address}?step=${found.step}${found.anchor ? `#${found.anchor}` : ""}` : address,
      title: pieces(found.title, found.words),
      module: module.title,
      at: module.steps.findIndex(({ id }) => id === found.step) + 1,
      of: module.steps.length,
      excerpt: open ? pieces(excerpt(found.text, found.words), found.words) : [],
      opensAfter,
    },
  ];
}

function findingFound({ of, text, words }: Found): FoundFinding[] {
  const known = finding(of);
  return known ? [{ href: `/evidence/${of}`, finding: findingView(known), text: pieces(text, words) }] : [];
}

const rehearsalFound = ({ of, title, text, words }: Found): FoundRehearsal => ({
  href: `/rehearse/${of}`,
  title: pieces(title, words),
  excerpt: pieces(excerpt(text, words), words),
});
