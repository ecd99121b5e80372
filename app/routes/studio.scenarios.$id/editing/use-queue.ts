import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { listen, send } from "~/components/drafts/outbox";
import type { Saving } from "~/components/drafts/saving-words";
import { dropDraft, getDraft, putDraft } from "~/components/drafts/store";
import type { Data } from "~/scenario/edit";
import type { EditorView } from "../view";
import { askedOf } from "./asked";
import type { Fields } from "./fields";
import { type Item, notYetIn, queued, unsent, withQueue } from "./queue";

/** What the server says where it does not take an edit. */
export interface Refusal {
  movedOn?: boolean;
  /** The item that it stopped at; those before it are stored. */
  key?: string;
  /** The draft's last step now: with it as base, the same goes over what stands there. */
  seq?: number;
  /** Of an element that somebody else changed: who, the element, and both versions of it. */
  by?: string;
  at?: string;
  theirs?: Data | null;
  yours?: Data | null;
  /** Of anything else: what is wrong, in a sentence. */
  message?: string;
}

/** What was not taken, with what its sender must know to decide. */
export interface Stopped extends Refusal {
  item: Item;
}

/**
 * What was done to a draft and is under way: shown at once, kept in this browser until the server has it, sent in order. What
 * an earlier visit left is sent too.
 */
export function useQueue({ draft, me, recent }: EditorView) {
  const name = `studio/${draft.id}`;
  const to = `/studio/scenarios/${draft.id}/edits`;
  const [items, setItems] = useState<readonly Item[]>([]);
  const [state, setState] = useState<Saving>("as-kept");
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [holds, setHolds] = useState(true);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const now = useRef<readonly Item[]>([]);
  const onItsWay = useRef<ReadonlySet<string>>(new Set());
  const seen = useRef(draft);
  const { revalidate } = useRevalidator();
  seen.current = draft;

  const set = useCallback((next: readonly Item[]) => {
    now.current = next;
    setItems(next);
  }, []);

  const post = useCallback(() => {
    const waiting = unsent(now.current);
    if (waiting.length === 0) return dropDraft(me.id, name);
    setState("changed");
    setHolds(putDraft(me.id, name, { to, fields: { queue: JSON.stringify(waiting) }, seen: null }));
    void send(me.id, name);
  }, [me.id, name, to]);

  /** Takes what a form asks for. @returns what is wrong with it, or where the element stands after it */
  const push = useCallback(
    (fields: Fields, base: number) => {
      const given = { fields, base, key: crypto.randomUUID() };
      const next = queued(
        seen.current.text,
        notYetIn(now.current, seen.current.seq),
        given,
        onItsWay.current,
      );
      if ("errors" in next.outcome) return next.outcome;
      set(next.items);
      post();
      return next.outcome;
    },
    [post, set],
  );

  const step = useCallback(
    (intent: "undo" | "redo") => {
      set([...now.current, { key: crypto.randomUUID(), base: seen.current.seq, edits: [], intent }]);
      post();
    },
    [post, set],
  );

  useEffect(() => {
    const stop = listen(me.id, name, (sent) => {
      if (sent.outcome === "sending") {
        onItsWay.current = new Set(unsent(now.current).map(({ key }) => key));
        return setState("sending");
      }
      const gone = onItsWay.current;
      onItsWay.current = new Set();
      if (sent.outcome === "kept") {
        const seq = Number(sent.at);
        set(now.current.map((item) => (gone.has(item.key) ? { ...item, stored: seq } : item)));
        setSavedAt(new Date().toISOString());
        setState("as-kept");
        post();
        return revalidate();
      }
      setState(sent.outcome);
      if (sent.outcome !== "refused" && sent.outcome !== "moved-on") return;
      const said = sent.said as Refusal;
      const item = now.current.find(({ key }) => key === said.key) ?? unsent(now.current)[0];
      if (!item) return;
      // What stood before it is stored; it waits for a decision, and what follows waits for it.
      const place = now.current.indexOf(item);
      const { seq } = said;
      if (seq !== undefined)
        set(now.current.map((one, index) => (index < place ? { ...one, stored: one.stored ?? seq } : one)));
      setStopped({ ...said, item });
      revalidate();
    });
    const left = leftBehind(me.id, name).filter(({ key }) => !now.current.some((item) => item.key === key));
    if (left.length > 0) {
      set([...left, ...now.current]);
      post();
    }
    return stop;
  }, [me.id, name, post, revalidate, set]);

  useEffect(() => {
    const stored = new Map(recent.map(({ key, seq }) => [key, seq]));
    const known = now.current.map((item) => ({ ...item, stored: item.stored ?? stored.get(item.key) }));
    set(notYetIn(known as Item[], draft.seq));
    setSavedAt(draft.savedAt);
  }, [draft, recent, set]);

  /** Decides about what was not taken: `mine` goes over what stands there now, otherwise it is let go. */
  const decide = useCallback(
    (mine: boolean) => {
      if (!stopped) return;
      const { item, seq = seen.current.seq } = stopped;
      const outcome = item.fields && askedOf(seen.current.text, item.fields);
      const edits = outcome && "edits" in outcome ? outcome.edits : item.edits;
      const again = { ...item, key: crypto.randomUUID(), base: Math.max(seq, seen.current.seq), edits };
      set(now.current.flatMap((one) => (one.key !== item.key ? [one] : mine ? [again] : [])));
      setStopped(null);
      setState("as-kept");
      post();
    },
    [post, set, stopped],
  );

  const text = useMemo(() => {
    const shown = stopped ? items.filter(({ key }) => key !== stopped.item.key) : items;
    return withQueue(draft.text, notYetIn(shown, draft.seq));
  }, [draft, items, stopped]);
  return { text, state, savedAt, holds, push, step, stopped, decide };
}

/** What an earlier visit could not send. */
function leftBehind(owner: string, name: string): Item[] {
  try {
    return JSON.parse(getDraft(owner, name)?.fields.queue ?? "[]") as Item[];
  } catch {
    return [];
  }
}
