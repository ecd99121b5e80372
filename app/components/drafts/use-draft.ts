import { useSubmit } from "@remix-run/react";
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { listen, send } from "./outbox";
import type { Saving } from "./saving-words";
import { dropDraft, getDraft, putDraft } from "./store";

/** How long after the last keystroke a draft is sent, in milliseconds. */
const PAUSE_MS = 1500;

interface Given {
  /** Whose it is, by id; nobody else is shown it. */
  owner: string;
  /** Where drafts are sent. */
  to: string;
  /** What tells this form from every other of theirs. */
  name: string;
  /** When what the page shows was kept (ISO instant); null where nothing is. */
  savedAt: string | null;
  /** Whether so much is filled in that it can be sent; until then it is only kept here. */
  ready?: (fields: Record<string, string>) => boolean;
  /** Called once the server has it. */
  onKept?: (by: "itself" | "hand") => void;
}

/**
 * A form that saves itself a moment after the last change, and keeps what it cannot send in this browser until it can.
 * @returns how it stands, when it was last kept, whether the browser holds it, and the handlers of the form
 */
export function useDraft(form: RefObject<HTMLFormElement>, given: Given) {
  const { owner, to, name } = given;
  const [state, setState] = useState<Saving>("as-kept");
  const [savedAt, setSavedAt] = useState(given.savedAt);
  const [holds, setHolds] = useState(true);
  const seen = useRef(given.savedAt);
  const timer = useRef<number>();
  const submit = useSubmit();
  const now = useRef(given);
  const latest = useRef(() => {});
  now.current = given;

  useEffect(() => {
    seen.current = given.savedAt;
    setSavedAt(given.savedAt);
  }, [given.savedAt]);

  useEffect(() => {
    const stop = listen(owner, name, (sent) => {
      if (sent.outcome !== "kept") return setState(sent.outcome);
      seen.current = sent.at;
      setSavedAt(sent.at);
      setState(getDraft(owner, name) ? "changed" : "as-kept");
    });
    const left = getDraft(owner, name);
    if (left && form.current) {
      fill(form.current, left.fields);
      setState("changed");
      void send(owner, name);
    } else if (form.current && isTyped(form.current)) latest.current();
    return () => {
      stop();
      if (timer.current !== undefined) void send(owner, name);
      window.clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [owner, name, form]);

  const put = useCallback(() => {
    if (!form.current) return { half: true };
    const fields = fieldsOf(form.current);
    const half = now.current.ready?.(fields) === false;
    setHolds(putDraft(owner, name, { to, fields, seen: seen.current, half }));
    return { half };
  }, [form, owner, name, to]);

  const changed = useCallback(() => {
    const { half } = put();
    setState("changed");
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (half) return;
    timer.current = window.setTimeout(async () => {
      timer.current = undefined;
      const sent = await send(owner, name);
      if (sent.outcome === "kept") now.current.onKept?.("itself");
    }, PAUSE_MS);
  }, [put, owner, name]);

  latest.current = changed;

  /** Saving by hand. What the server has to say of it, the form's own way of sending brings to the page. */
  const submitted = useCallback(
    async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const { currentTarget } = event;
      window.clearTimeout(timer.current);
      timer.current = undefined;
      put();
      const sent = await send(owner, name, true);
      if (sent.outcome === "kept") return now.current.onKept?.("hand");
      if (sent.outcome === "no-network" || sent.outcome === "not-now") return;
      dropDraft(owner, name);
      submit(currentTarget, { preventScrollReset: true });
    },
    [put, owner, name, submit],
  );

  return { state, savedAt, holds, changed, submitted };
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
  return fields;
}

/** Whether somebody wrote in a form before its script was there. */
function isTyped(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
}

/** Puts what was typed back into the fields that are still there. */
function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name) as HTMLInputElement | null;
    if (field && field.type !== "hidden") field.value = value;
  }
}
