import type { Attitude, Band, Face, Scenario } from "./types";

/** The band that a value lies in; undefined where the attitude has none. */
export function bandOf(attitude: Attitude, value: number): Band | undefined {
  return attitude.bands.findLast((band) => band.from <= value);
}

/** The attitude that a person's face follows: their `mood`, or else the first of `hidden`. */
export function moodOf(scenario: Scenario, person: string): Attitude | undefined {
  const one = scenario.cast.get(person);
  return one?.mood === undefined ? one?.hidden.values().next().value : one.hidden.get(one.mood);
}

/** The face that a person makes: that of their mood's band, and `calm` where the file names none. */
export function faceOf(scenario: Scenario, person: string, values: Readonly<Record<string, number>>): Face {
  const mood = moodOf(scenario, person);
  return (mood && bandOf(mood, values[mood.name] ?? mood.start)?.face) ?? "calm";
}

/** Who is at the table in a scene: its `present`, or the whole cast. */
export function presentIn(scenario: Scenario, scene: string): readonly string[] {
  return scenario.scenes.get(scene)?.present ?? [...scenario.cast.keys()];
}

/** What one can notice of the people present: the cue of each of their attitudes' bands, in file order. */
export function cuesOf(
  scenario: Scenario,
  values: Readonly<Record<string, number>>,
  present: readonly string[],
): { person: string; cue: string }[] {
  return present.flatMap((person) =>
    [...(scenario.cast.get(person)?.hidden.values() ?? [])].flatMap((attitude) => {
      const cue = bandOf(attitude, values[attitude.name] ?? attitude.start)?.cue;
      return cue === undefined ? [] : [{ person, cue }];
    }),
  );
}
