import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves focus to what is new when the room's state changes: a refusal if there is one, otherwise the first new line. It is
 * then read once, because nothing here is a live region. The first state of a page is left to the browser.
 *
 * @param state names the state; focus moves when it becomes another
 * @returns a ref for the element that holds the room
 */
export function useFreshFocus(state: string): RefObject<HTMLDivElement> {
  const room = useRef<HTMLDivElement>(null);
  const shown = useRef(state);

  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    const target = room.current?.querySelector<HTMLElement>("#notice") ?? room.current?.querySelector("#now");
    if (!(target instanceof HTMLElement)) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  }, [state]);

  return room;
}
