import { type Draft, draftNames, dropDraft, getDraft, putDraft } from "./store";

/** What came of sending a draft. `at` is when it was kept (ISO instant); null where empty words took it away. `said` is the answer. */
export type Sent =
  | { outcome: "kept"; at: string | null }
  | { outcome: "refused" | "moved-on"; said: { movedOn?: boolean } }
  | { outcome: "signed-out" | "no-network" | "not-now" };

/** A draft of which something is still missing is not sent. */
type NotSent = { outcome: "half" };

type Listener = (sent: Sent | { outcome: "sending" }) => void;

/** How long after a failure it is tried again, in milliseconds, where the browser does not say sooner that it is online. */
const AGAIN_MS = 15_000;

/** A request may outlive its page only while it is shorter than this, in characters. */
const OUTLIVES = 60_000;

const listeners = new Map<string, Listener>();
const underWay = new Map<string, Promise<Sent>>();
let timer: number | undefined;

/** Hears what becomes of a draft. @returns what stops it */
export function listen(owner: string, name: string, listener: Listener): () => void {
  const key = `${owner}/${name}`;
  listeners.set(key, listener);
  return () => {
    if (listeners.get(key) === listener) listeners.delete(key);
  };
}

/**
 * Sends a draft that lies in the store, once at a time. What was typed meanwhile goes after it.
 * @param over that it goes over whatever stands there now
 */
export async function send(owner: string, name: string, over = false): Promise<Sent | NotSent> {
  const key = `${owner}/${name}`;
  const before = underWay.get(key);
  if (before) {
    await before;
    return send(owner, name, over);
  }
  const draft = getDraft(owner, name);
  if (!draft) return { outcome: "kept", at: null };
  if (draft.half && !over) return { outcome: "half" };
  listeners.get(key)?.({ outcome: "sending" });
  const sending = post(draft, over);
  underWay.set(key, sending);
  const sent = await sending;
  underWay.delete(key);
  if (sent.outcome === "kept") settle(owner, name, draft, sent.at);
  if (sent.outcome === "no-network" || sent.outcome === "not-now") later(owner);
  listeners.get(key)?.(sent);
  return sent;
}

/** Sends all that a person's browser still holds. */
export async function flush(owner: string): Promise<void> {
  await Promise.all(draftNames(owner).map((name) => send(owner, name)));
}

/** The sent draft goes; one that was typed meanwhile now stands over it. */
function settle(owner: string, name: string, sent: Draft, at: string | null): void {
  const now = getDraft(owner, name);
  if (!now) return;
  if (JSON.stringify(now.fields) === JSON.stringify(sent.fields)) dropDraft(owner, name);
  else putDraft(owner, name, { ...now, seen: at });
}

function later(owner: string): void {
  if (timer !== undefined) return;
  const again = () => {
    window.clearTimeout(timer);
    window.removeEventListener("online", again);
    timer = undefined;
    void flush(owner);
  };
  timer = window.setTimeout(again, AGAIN_MS);
  window.addEventListener("online", again);
}

async function post({ to, fields, seen }: Draft, over: boolean): Promise<Sent> {
  const body = new URLSearchParams(fields);
  if (!over) body.set("seen", seen ?? "");
  try {
    const keepalive = body.toString().length < OUTLIVES;
    const answer = await fetch(to, { method: "POST", body, keepalive, redirect: "manual" });
    if (answer.type === "opaqueredirect") return { outcome: "signed-out" }; // it leads to signing in
    if (answer.ok) return { outcome: "kept", at: (await answer.json()).at };
    if (answer.status === 429 || answer.status >= 500) return { outcome: "not-now" };
    const said = await answer.json().catch(() => ({}));
    return { outcome: said.movedOn ? "moved-on" : "refused", said };
  } catch {
    return { outcome: "no-network" };
  }
}
