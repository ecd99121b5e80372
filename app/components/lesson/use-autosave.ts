import { useFetcher } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { ukTime } from "../dates";
import type { FormError } from "../form-error";

/** How long after the last keystroke a draft is sent, in milliseconds. */
const PAUSE_MS = 1500;

export type Saving = "as-kept" | "changed" | "sending" | "refused";

/**
 * Sends a form by itself, a moment after the last change, with `quiet` in it, so that the page stays where it is.
 * @param savedAt when what the page shows was kept (ISO instant); null where nothing is
 * @returns how it stands, what was refused, and the handler for the form's changes
 */
export function useAutosave(form: RefObject<HTMLFormElement>, savedAt: string | null) {
  const fetcher = useFetcher<{ errors?: FormError[] } | null>();
  const [touched, setTouched] = useState(false);
  const timer = useRef<number>();
  const { submit } = fetcher;
  const send = useCallback(() => {
    window.clearTimeout(timer.current);
    if (!form.current) return;
    const fields = new FormData(form.current);
    fields.set("quiet", "1");
    setTouched(false);
    submit(fields, { method: "post", action: form.current.getAttribute("action") ?? undefined });
  }, [form, submit]);
  const changed = useCallback(() => {
    setTouched(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(send, PAUSE_MS);
  }, [send]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new time of saving is what makes the text unchanged again
  useEffect(() => {
    window.clearTimeout(timer.current);
    setTouched(false);
  }, [savedAt]);
  const errors = fetcher.data?.errors ?? [];
  const state: Saving = touched
    ? "changed"
    : fetcher.state !== "idle"
      ? "sending"
      : errors.length > 0
        ? "refused"
        : "as-kept";
  return { state, errors, changed };
}

/** How a draft stands, in words. */
export function savedWords(state: Saving, savedAt: string | null): string {
  if (state === "changed") return "You have changes that are not saved yet.";
  if (state === "sending") return "Saving…";
  if (state === "refused") return "Not saved: something above needs mending first.";
  return savedAt === null ? "Nothing is kept until you write something." : `Saved at ${ukTime(savedAt)}.`;
}
