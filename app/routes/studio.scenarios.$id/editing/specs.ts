import { MOST_CHARACTERS } from "~/scenario/limits";
import type { Found } from "./find";

/** A field of a form that stands for one value of the file. */
export interface Spec {
  /** Its name in the form, and its path below the element. */
  field: string;
  kind: "words" | "number" | "name" | "text";
  /** Said where it is left empty; without it, empty takes the value away. */
  needed?: string;
  /** For what must be there but may still be empty while one writes. */
  later?: boolean;
  most?: number;
}

/** The most characters of a name or a title, and of anything else that people read. */
const TITLE = 150;
export const PROSE = MOST_CHARACTERS;

const words = (field: string, given: Partial<Spec> = {}): Spec => ({ field, kind: "words", ...given });
const name = (field: string, needed: string): Spec => ({ field, kind: "name", needed });
const title = (field: string, needed?: string): Spec => ({
  field,
  kind: "words",
  most: TITLE,
  ...(needed && { needed }),
});
const number = (field: string, needed?: string): Spec => ({
  field,
  kind: "number",
  ...(needed && { needed }),
});

/** The simple fields of each kind of element, in the order of its form. */
export const SPECS: Readonly<Record<Found["kind"], readonly Spec[]>> = {
  whole: [
    title("title", "Give the scenario a title."),
    words("summary", { later: true }),
    words("role", { later: true }),
    words("setting"),
    number("minutes", "Say how many minutes a play takes."),
    words("contentNote"),
    name("start", "Choose where it begins."),
  ],
  person: [
    title("name", "Give the person a name."),
    title("role", "Say what their job is."),
    { field: "mood", kind: "name" },
    { field: "portrait.head", kind: "name" },
    { field: "portrait.accessories", kind: "name" },
    { field: "portrait.clothing", kind: "name" },
  ],
  number: [words("means", { needed: "Say what it stands for." }), number("start", "Say where it begins.")],
  band: [number("from", "Say from which value on it shows."), { field: "face", kind: "name" }, words("cue")],
  flag: [],
  scene: [title("title", "Give the scene a title."), title("when"), title("where")],
  beat: [name("scene", "Choose the scene.")],
  line: [],
  choice: [
    number("cost"),
    name("goto", "Choose where it leads."),
    words("hint"),
    words("why", { later: true }),
  ],
  way: [name("goto", "Choose where it leads.")],
  ending: [
    number("rank", "Give it a rank: 0 is the worst."),
    title("title", "Give the ending a title."),
    words("text", { later: true }),
  ],
  reviews: [],
};
