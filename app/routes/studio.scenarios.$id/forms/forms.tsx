import type { ComponentType } from "react";
import type { Sketch } from "~/scenario/sketch";
import type { Found } from "../editing/find";
import { BeatForm } from "./beat";
import { ChoiceForm } from "./choice";
import { EndingForm } from "./ending";
import { FlagForm } from "./flag";
import { LineForm } from "./line";
import { BandForm, NumberForm } from "./number";
import { PersonForm } from "./person";
import { ReviewsForm } from "./reviews";
import { SceneForm } from "./scene";
import { WayForm } from "./way";
import { WholeForm } from "./whole";

/** What the form of an element is given. */
export interface FormProps<Kind extends Found["kind"] = Found["kind"]> {
  found: Extract<Found, { kind: Kind }>;
  at: string;
  sketch: Sketch;
}

/** The form of each kind of element. */
export const FORMS = {
  whole: WholeForm,
  reviews: ReviewsForm,
  person: PersonForm,
  number: NumberForm,
  band: BandForm,
  flag: FlagForm,
  scene: SceneForm,
  beat: BeatForm,
  line: LineForm,
  choice: ChoiceForm,
  way: WayForm,
  ending: EndingForm,
} as unknown as Readonly<Record<Found["kind"], ComponentType<FormProps>>>;
