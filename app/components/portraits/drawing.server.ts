import { createAvatar } from "@dicebear/core";
import type { Options } from "@dicebear/open-peeps";
import * as openPeeps from "@dicebear/open-peeps";
import { tidy } from "./tidy.server";

/** Everything that is drawn of one person, apart from the face. */
export interface Looks {
  head: string;
  accessories?: string | undefined;
  facialHair?: string | undefined;
  mask?: string | undefined;
  /** Colours as six hexadecimal digits without `#`. `contrast` fills grey hair and some hair bands. */
  skin: string;
  clothing: string;
  contrast: string;
}

type Part = "head" | "face" | "accessories" | "facialHair" | "mask";

/*
 * The library draws body, head, face, facial hair, mask and accessories over one another, each in a group of its own
 * place. The groups before the face lie under it and those after it lie over it, so the same face fits every person.
 */
const FACE_AT = '<g transform="translate(315 248)">';
const OVER_AT = '<g transform="translate(279 400)">';

/** The drawing of one person in two layers, `under` the face and `over` it (empty where nothing covers the face). */
export function drawPerson(looks: Looks): { under: string; over: string } {
  const [under, , over] = layers(
    draw({
      head: [known("head", looks.head)] as NonNullable<Options["head"]>,
      ...covering("accessories", looks.accessories),
      ...covering("facialHair", looks.facialHair),
      ...covering("mask", looks.mask),
      skinColor: [looks.skin],
      clothingColor: [looks.clothing],
      headContrastColor: [looks.contrast],
    }),
  );
  return { under: tidy(under), over: tidy(over) };
}

/** The drawing of one face, in the place where every person has it. Refuses a face that the library does not have. */
export function drawFace(name: string): string {
  const [, face] = layers(draw({ face: [known("face", name)] as NonNullable<Options["face"]> }));
  return tidy(face);
}

/** The names that the library has for a part: its heads, faces, accessories … */
export function namesOf(part: Part): readonly string[] {
  const properties: unknown = openPeeps.schema.properties;
  const entry = (properties as Record<Part, { items: { enum: string[] } }>)[part];
  return entry.items.enum;
}

function known(part: Part, name: string): string {
  if (!namesOf(part).includes(name)) throw new Error(`Open Peeps has no ${part} named "${name}".`);
  return name;
}

function covering(part: "accessories" | "facialHair" | "mask", name: string | undefined): Partial<Options> {
  if (name === undefined) return { [`${part}Probability`]: 0 };
  return { [part]: [known(part, name)], [`${part}Probability`]: 100 };
}

function draw(options: Partial<Options>): string {
  const bare = { facialHairProbability: 0, maskProbability: 0, accessoriesProbability: 0 };
  return createAvatar<Options>(openPeeps, { seed: "rapport", ...bare, ...options }).toString();
}

function layers(svg: string): [under: string, face: string, over: string] {
  const body = svg.indexOf('<g fill-rule="evenodd"');
  const face = svg.indexOf(FACE_AT);
  const over = svg.indexOf(OVER_AT);
  const end = svg.lastIndexOf("</g></svg>");
  if (body < 0 || face < body || over < face || end < over) {
    throw new Error(
      "Open Peeps composes its drawings in another way than this version of the sprite expects.",
    );
  }
  return [svg.slice(body, face), svg.slice(face, over), svg.slice(over, end)];
}
