import type { Catalogue } from "./catalogue";

/** What teaches one finding: ids of modules and scenarios. */
export type Coverage = {
  id: string;
  /** Modules with a passage that explains it. */
  modules: string[];
  /** Modules with a check, an activity or a task that uses it. */
  used: string[];
  /** Scenarios with a choice that stands on it. */
  scenarios: string[];
  /** Whether a passage explains it, and a check, an activity or a choice uses it. */
  taught: boolean;
  /** Why it is left out on purpose; null where it is not. */
  reason: string | null;
};

/** For every finding of the register, in its order: what teaches it. */
export function coverage({ register, lessons, scenarios }: Catalogue): Coverage[] {
  const modules = Object.values(lessons);
  return register.findings.map(({ id, notTaught }) => {
    const explained = modules.filter((lesson) => lesson.whys.includes(id)).map(({ module }) => module.id);
    const used = modules.filter((lesson) => lesson.uses.includes(id)).map(({ module }) => module.id);
    const played = Object.values(scenarios)
      .filter((scenario) => scenario.choiceFindings.includes(id))
      .map((scenario) => scenario.id);
    return {
      id,
      modules: explained,
      used,
      scenarios: played,
      taught: explained.length > 0 && used.length + played.length > 0,
      reason: notTaught ?? null,
    };
  });
}
