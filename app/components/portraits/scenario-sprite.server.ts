import type { Scenario } from "~/scenario/types";
import { castSprite } from "./sprite.server";

const drawn = new WeakMap<Scenario, { svg: string; hash: string }>();

/** The portraits of a scenario's cast, drawn once for each version in memory. */
export function spriteOf(scenario: Scenario): { svg: string; hash: string } {
  const known = drawn.get(scenario);
  if (known) return known;
  const cast = [...scenario.cast.values()].map(({ id, portrait }) => ({
    id,
    portrait: Object.fromEntries(portrait),
  }));
  const sprite = castSprite(cast);
  drawn.set(scenario, sprite);
  return sprite;
}

/** The address of that file: by the scenario's version and by what was drawn, so that it can be kept for ever. */
export const spriteHref = (versionHash: string, scenario: Scenario): string =>
  `/portraits/${versionHash}-${spriteOf(scenario).hash}.svg`;
