import type { Data } from "../editing/source";
import type {
  attitudeShape,
  bandShape,
  beatShape,
  choiceShape,
  clockShape,
  endingShape,
  lineShape,
  personShape,
  routeShape,
  scenarioShape,
  sceneShape,
} from "../reading/shape";
import type { Scenario } from "../types";
import { dataOf } from "../write";

/** Every element of the format and its fields, by the reader's own shapes. */
interface Shapes {
  scenario: typeof scenarioShape;
  person: typeof personShape;
  attitude: typeof attitudeShape;
  band: typeof bandShape;
  scene: typeof sceneShape;
  clock: typeof clockShape;
  beat: typeof beatShape;
  line: typeof lineShape;
  choice: typeof choiceShape;
  entry: typeof routeShape;
  ending: typeof endingShape;
}
type Element = keyof Shapes;

/** A field of an element, such as `choice.why`; `line.words` is what a speaker says. */
export type FieldName =
  | { [E in Element]: `${E}.${Extract<keyof Shapes[E], string>}` }[Element]
  | "line.words";

/** What a block or list of a field holds: other elements, by id, by number or just one. */
interface Inside {
  readonly element: Element;
  readonly as: "named" | "listed" | "one";
}
const named = (element: Element): Inside => ({ element, as: "named" });
const listed = (element: Element): Inside => ({ element, as: "listed" });

const INSIDE: { readonly [field in FieldName]?: Inside } = {
  "scenario.cast": named("person"),
  "scenario.meters": named("attitude"),
  "scenario.scenes": named("scene"),
  "scenario.beats": named("beat"),
  "scenario.endings": named("ending"),
  "person.hidden": named("attitude"),
  "attitude.bands": named("band"),
  "scene.clock": { element: "clock", as: "one" },
  "beat.lines": listed("line"),
  "beat.choices": named("choice"),
  "beat.route": listed("entry"),
  "choice.then": listed("line"),
};

/** A field that a scenario writes, and where. */
export interface Written {
  readonly field: FieldName;
  readonly at: string;
  readonly value: Data;
}

/** Every field that a scenario writes, in file order. Those that only hold other elements stand before what they hold. */
export function fieldsOf(scenario: Scenario): Written[] {
  return inElement("scenario", dataOf(scenario), "");
}

function inElement(element: Element, data: Data, at: string): Written[] {
  return entriesOf(data).flatMap(([key, value]): Written[] => {
    const field = fieldName(element, key);
    const path = at === "" ? key : `${at}.${key}`;
    const inside = INSIDE[field];
    const held = inside
      ? (inside.as === "one" ? [["", value] as const] : entriesOf(value)).flatMap(([id, one]) =>
          inElement(inside.element, one, id === "" ? path : `${path}.${id}`),
        )
      : [];
    return [{ field, at: path, value }, ...held];
  });
}

/** Whatever else a line has is its speaker. */
function fieldName(element: Element, key: string): FieldName {
  return element === "line" && key !== "if" && key !== "effects"
    ? "line.words"
    : (`${element}.${key}` as FieldName);
}

function entriesOf(data: Data): (readonly [string, Data])[] {
  return typeof data === "object" ? Object.entries(data) : [];
}
