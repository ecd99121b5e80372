import { faceOf } from "~/scenario/bands";
import type { Scenario } from "~/scenario/types";
import type { SeatedPerson } from "./types";

/**
 * Where people sit: everybody of the cast, those who are not in the scene marked as gone, with the face of the moment. In a
 * scene where one is alone nobody is missed, and the table is one's own desk.
 */
export function seatPeople(
  scenario: Scenario,
  given: { scene: string; values: Readonly<Record<string, number>>; speaking?: string },
): (SeatedPerson & { role: string })[] {
  const present = scenario.scenes.get(given.scene)?.present;
  if (present?.length === 0) return [];
  return [...scenario.cast.values()].map(({ id, name, role }) => ({
    id,
    name,
    role,
    face: faceOf(scenario, id, given.values),
    speaking: id === given.speaking,
    gone: present !== undefined && !present.includes(id),
  }));
}
