import { type RefObject, useEffect, useState } from "react";

const STORED = "rapport.number-keys";

/**
 * Keys 1 to 9 press the choice of that number in the form. They do nothing together with a modifier, while a field has
 * focus, or once turned off: a key that acts alone must be possible to switch off (WCAG 2.1.4). `ready` is false on the
 * server and until the page is alive.
 */
export function useNumberKeys(form: RefObject<HTMLFormElement>) {
  const [on, setOn] = useState<boolean | null>(null);

  useEffect(() => setOn(remembered()), []);

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || !isPlainDigit(event) || isTyping(event.target)) return;
      const buttons = form.current?.querySelectorAll<HTMLButtonElement>("button[data-choice]");
      const button = buttons?.[Number(event.key) - 1];
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, form]);

  const toggle = () => {
    remember(!on);
    setOn(!on);
  };
  return { ready: on !== null, on: on === true, toggle };
}

function isPlainDigit({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return /^[1-9]$/.test(key) && !(altKey || ctrlKey || metaKey || shiftKey);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** A browser may refuse storage; then the keys are on, and stay so for this page only. */
function remembered(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    return;
  }
}
