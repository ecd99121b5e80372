/**
 * The faces that the room draws, by the names that a scenario's bands use, and the word that says each one aloud.
 * A word describes what can be seen, never what the person feels inside: attitudes stay hidden until the debrief.
 */
const WORDS = {
  smile: "open",
  calm: "warm",
  serious: "guarded",
  suspicious: "doubtful",
  tired: "worried",
  solemn: "hurt",
  contempt: "closed",
  hectic: "overwhelmed",
  explaining: "explaining",
  concerned: "concerned",
} as const;

/** A face that every sprite carries. */
export type FaceName = keyof typeof WORDS;

/** Every face of a sprite, in the order it is drawn there. */
export const FACES = Object.keys(WORDS) as readonly FaceName[];

/** Whether a sprite carries a face of this name. */
export function isFace(name: string): name is FaceName {
  return Object.hasOwn(WORDS, name);
}

/** The face to draw for what a scenario asks for: that face where it is drawn, otherwise `calm`. */
export function faceFor(wanted: string | null | undefined): FaceName {
  return wanted && isFace(wanted) ? wanted : "calm";
}

/** The word for a face, in lower case: `smile` is "open". A face that is not drawn reads as the one shown for it. */
export function faceWord(wanted: string | null | undefined): string {
  return WORDS[faceFor(wanted)];
}
