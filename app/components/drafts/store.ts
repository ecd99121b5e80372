/** What was typed in one form, and where it goes. */
export interface Draft {
  /** The address that takes drafts. */
  to: string;
  fields: Record<string, string>;
  /** When what the page had shown was kept (ISO instant); null where nothing was. */
  seen: string | null;
  /** That something is still missing, so that it is kept here and not sent. */
  half?: boolean;
}

const PREFIX = "rapport-draft/";
const keyOf = (owner: string, name: string) => `${PREFIX}${owner}/${name}`;

/** What stands in for the browser's storage where it is full or forbidden: then drafts last as long as the page. */
const memory = new Map<string, string>();

/** Keeps a draft. @returns whether it outlasts the page */
export function putDraft(owner: string, name: string, draft: Draft): boolean {
  const key = keyOf(owner, name);
  const text = JSON.stringify(draft);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, text);
    return false;
  }
}

/** A person's draft of that name; null where there is none. */
export function getDraft(owner: string, name: string): Draft | null {
  const key = keyOf(owner, name);
  try {
    return JSON.parse(memory.get(key) ?? localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function dropDraft(owner: string, name: string): void {
  const key = keyOf(owner, name);
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // where nothing can be kept, nothing is left behind
  }
}

/** The names of a person's drafts. */
export function draftNames(owner: string): string[] {
  const start = keyOf(owner, "");
  return keys().flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}

/** Takes away every draft in this browser but those of one person. */
export function clearDrafts(except: string | null): void {
  for (const key of keys()) {
    if (except !== null && key.startsWith(keyOf(except, ""))) continue;
    memory.delete(key);
    localStorage.removeItem(key);
  }
}

function keys(): string[] {
  try {
    const stored = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return [...new Set([...stored, ...memory.keys()])];
  } catch {
    return [...memory.keys()];
  }
}
