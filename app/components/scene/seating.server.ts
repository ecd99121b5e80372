import { faceOf } from "~/scenario/bands";
import type { Scenario } from "~/scenario/types";
import type { SeatedPerson } from "./types";

/** Where people sit: everybody of the cast, those who are not in the scene marked as gone, with the face of the moment. */
export function seatPeople(
  scenario: Scenario,
  given: { scene: string; values: Readonly<Record<string, number>>; speaking?: string },
): (SeatedPerson & { role: string })[] {
  const present = scenario.scenes.get(given.scene)?.present;
  return [...scenario.cast.values()].map(({ id, name, role }) => ({
    id,
    name,
    role,
    face: faceOf(scenario, id, given.values),
    speaking: id === given.speaking,
    gone: present !== undefined && !present.includes(id),
  }));
}
