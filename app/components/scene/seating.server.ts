import { faceOf } from "~/scenario/bands";
import type { Scenario } from "~/scenario/types";
import type { SeatedPerson } from "./types";

/**
 * Where people sit: everybody of the cast, those who are not in the scene marked as gone, with the face of the moment. Where
 * fewer than half of them are there, it is another place than the meeting, and nobody is missed: the few sit by themselves,
 * and where one is alone the table is one's own desk.
 */
export function seatPeople(
  scenario: Scenario,
  given: { scene: string; values: Readonly<Record<string, number>>; speaking?: string },
): (SeatedPerson & { role: string })[] {
  const present = scenario.scenes.get(given.scene)?.present;
  const elsewhere = present !== undefined && present.length < scenario.cast.size / 2;
  const seated = [...scenario.cast.values()].filter(({ id }) => !elsewhere || present.includes(id));
  return seated.map(({ id, name, role }) => ({
    id,
    name,
    role,
    face: faceOf(scenario, id, given.values),
    speaking: id === given.speaking,
    gone: present !== undefined && !present.includes(id),
  }));
}
