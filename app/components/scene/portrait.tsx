import { faceFor } from "~/components/portraits/face-words";
import { PORTRAIT_BOX } from "~/components/portraits/portrait-box";

interface PortraitProps {
  /** Address of the sprite: `/portraits/<hash>.svg`. */
  sprite: string;
  /** The cast id. */
  id: string;
  face: string;
}

/** The three layers of a portrait: body and head, the face, and what lies over it. Goes into an `<svg>` of 704 by 860, over whose edges hair may stand. */
function Layers({ sprite, id, face }: PortraitProps) {
  return (
    <>
      <use href={`${sprite}#${id}`} {...PORTRAIT_BOX} />
      <use href={`${sprite}#face-${faceFor(face)}`} {...PORTRAIT_BOX} />
      <use href={`${sprite}#${id}-over`} {...PORTRAIT_BOX} />
    </>
  );
}

/** A person from the waist up. It says nothing to a screen reader: the name stands beside it wherever it is used. */
export function Portrait(props: PortraitProps) {
  return (
    <svg className="peep" viewBox="0 0 704 860" aria-hidden="true" focusable="false">
      <Layers {...props} />
    </svg>
  );
}

/** A face in a round disc, cropped close so that the features read at 48 px. Silent like `Portrait`. */
export function Face(props: PortraitProps) {
  return (
    <svg className="face" viewBox="152 72 468 468" aria-hidden="true" focusable="false">
      <Layers {...props} />
    </svg>
  );
}
