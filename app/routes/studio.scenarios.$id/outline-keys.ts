/** The keys that a tree view has (WAI-ARIA), on a list of links. */
interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget;
}

/**
 * The link that a key leads to: up and down through all, left to what an element stands in, right to the first in it, Home and
 * End to the ends. Null where the key means nothing here, or there is nowhere to go.
 */
export function stepFrom<Place extends { dataset: DOMStringMap }>(
  links: readonly Place[],
  press: Press,
): Place | null {
  const { key, altKey, ctrlKey, metaKey, target } = press;
  if (altKey || ctrlKey || metaKey) return null;
  const here = links.findIndex((link) => (link as unknown) === target);
  const at = links[here]?.dataset.at;
  if (at === undefined) return null;
  const first = (list: readonly Place[]) => list[0] ?? null;
  const isIn = (place: Place, element: string) =>
    element === "" || place.dataset.at?.startsWith(`${element}.`) === true;
  switch (key) {
    case "ArrowDown":
      return links[here + 1] ?? null;
    case "ArrowUp":
      return links[here - 1] ?? null;
    case "Home":
      return first(links);
    case "End":
      return links.at(-1) ?? null;
    case "ArrowRight":
      return first(links.slice(here + 1).filter((link) => isIn(link, at)));
    case "ArrowLeft":
      return links.slice(0, here).findLast((link) => at.startsWith(`${link.dataset.at}.`)) ?? first(links);
    default:
      return null;
  }
}
