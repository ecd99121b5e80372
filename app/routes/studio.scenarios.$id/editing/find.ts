import type {
  Sketch,
  SketchBand,
  SketchBeat,
  SketchChoice,
  SketchEnding,
  SketchFlag,
  SketchLine,
  SketchNumber,
  SketchPerson,
  SketchRoute,
  SketchScene,
} from "~/scenario/sketch";

/** An element with its kind, so that the right form can show it. */
export type Found =
  | { kind: "whole"; element: Sketch }
  | { kind: "reviews"; element: Sketch }
  | { kind: "person"; element: SketchPerson }
  | { kind: "number"; element: SketchNumber }
  | { kind: "band"; element: SketchBand; of: SketchNumber }
  | { kind: "flag"; element: SketchFlag }
  | { kind: "scene"; element: SketchScene }
  | { kind: "beat"; element: SketchBeat }
  | { kind: "line"; element: SketchLine; beat: SketchBeat; choice: SketchChoice | null }
  | { kind: "choice"; element: SketchChoice; beat: SketchBeat }
  | { kind: "way"; element: SketchRoute; beat: SketchBeat }
  | { kind: "ending"; element: SketchEnding };

/** The element that stands exactly at a path; null where there is none. */
export function elementAt(sketch: Sketch, at: string): Found | null {
  if (at === "") return { kind: "whole", element: sketch };
  if (at === "review") return { kind: "reviews", element: sketch };
  const [top = "", id = "", ...below] = at.split(".");
  const found = topElement(sketch, top, id);
  if (!found || below.length === 0) return found;
  const [second = "", third = "", ...rest] = below;
  if (found.kind === "person") return inPerson(found.element, second, third, rest);
  if (found.kind === "number") return rest.length === 0 ? bandOf(found.element, second, third) : null;
  return found.kind === "beat" ? inBeat(found.element, second, third, rest) : null;
}

function topElement(sketch: Sketch, top: string, id: string): Found | null {
  const own = <Element extends { id: string }>(list: readonly Element[]) =>
    list.find((element) => element.id === id);
  const kinds: Record<string, () => Found | null> = {
    cast: () => wrap("person", own(sketch.people)),
    meters: () => wrap("number", own(sketch.meters)),
    flags: () => wrap("flag", own(sketch.flags)),
    scenes: () => wrap("scene", own(sketch.scenes)),
    beats: () => wrap("beat", own(sketch.beats)),
    endings: () => wrap("ending", own(sketch.endings)),
  };
  return Object.hasOwn(kinds, top) ? (kinds[top]?.() ?? null) : null;
}

function wrap<Kind extends Found["kind"], Element>(kind: Kind, element: Element | undefined) {
  return element === undefined ? null : ({ kind, element } as Found);
}

function inPerson(person: SketchPerson, second: string, third: string, rest: string[]): Found | null {
  const attitude = second === "hidden" ? person.hidden.find(({ id }) => id === third) : undefined;
  if (!attitude) return null;
  if (rest.length === 0) return { kind: "number", element: attitude };
  return rest.length === 2 ? bandOf(attitude, rest[0] ?? "", rest[1] ?? "") : null;
}

function bandOf(number: SketchNumber, field: string, id: string): Found | null {
  const band = field === "bands" ? number.bands.find((one) => one.id === id) : undefined;
  return band ? { kind: "band", element: band, of: number } : null;
}

function inBeat(beat: SketchBeat, second: string, third: string, rest: string[]): Found | null {
  const choice = second === "choices" ? beat.choices.find(({ id }) => id === third) : undefined;
  if (choice && rest.length === 0) return { kind: "choice", element: choice, beat };
  if (choice) {
    const answer = rest[0] === "then" && rest.length === 2 ? choice.then[Number(rest[1])] : undefined;
    return answer ? { kind: "line", element: answer, beat, choice } : null;
  }
  const line = second === "lines" && rest.length === 0 ? beat.lines[Number(third)] : undefined;
  if (line) return { kind: "line", element: line, beat, choice: null };
  const way = second === "route" && rest.length === 0 ? beat.route[Number(third)] : undefined;
  return way ? { kind: "way", element: way, beat } : null;
}
