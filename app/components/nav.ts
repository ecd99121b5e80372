/** A part of the site, as the masthead names it. */
interface Section {
  label: string;
  href: string;
  /** Other addresses that belong to it. */
  also?: string[];
}

const PATH: Section = { label: "Path", href: "/learn" };
const REHEARSE: Section = { label: "Rehearse", href: "/rehearse", also: ["/runs"] };
const EVIDENCE: Section = { label: "Evidence", href: "/evidence" };
const ME: Section = { label: "Me", href: "/me" };
const STUDIO: Section = { label: "Studio", href: "/studio" };
const TEAM: Section = { label: "Team", href: "/team" };

/** Authors write in the studio, reviewers read and decide. */
const STUDIO_ROLES = ["author", "clinical-reviewer", "research-reviewer"];

/** The sections a person is shown, in order: Team comes first for those who supervise; the path is for those who learn, as supervisors do too. */
export function sectionsFor(roles: readonly string[]): Section[] {
  const team = roles.includes("supervisor") ? [TEAM] : [];
  const path = roles.includes("learner") || roles.includes("supervisor") ? [PATH] : [];
  const studio = STUDIO_ROLES.some((role) => roles.includes(role)) ? [STUDIO] : [];
  return [...team, ...studio, ...path, REHEARSE, EVIDENCE, ME];
}

/** Whether an address lies in a section. */
export function isIn(section: Section, pathname: string): boolean {
  return [section.href, ...(section.also ?? [])].some(
    (root) => pathname === root || pathname.startsWith(`${root}/`),
  );
}
