import { placeWords } from "~/components/studio/element-words";
import type { Sketch, SketchBeat } from "~/scenario/sketch";

/** Where a beat leads, in one phrase: “2 choices, both to Burden”. */
export function leadsWords(sketch: Sketch, { choices, route }: SketchBeat): string {
  const places = [...new Set([...choices, ...route].map(({ goto }) => goto))].map((id) =>
    placeWords(sketch, id),
  );
  if (choices.length === 0 && route.length === 0) return "leads nowhere yet";
  const to = listed(places);
  if (choices.length === 0) return `leads on to ${to}`;
  const count = `${choices.length} ${choices.length === 1 ? "choice" : "choices"}`;
  const all = places.length > 1 || choices.length === 1 ? "" : choices.length === 2 ? "both " : "all ";
  return `${count}, ${all}to ${to}`;
}

/** At most three places by name. */
function listed(places: readonly string[]): string {
  if (places.length > 3) return `${places.length} places`;
  const last = places.at(-1) ?? "";
  return places.length < 2 ? last : `${places.slice(0, -1).join(", ")} and ${last}`;
}
