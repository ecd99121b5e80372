import lessons from "virtual:rapport-lessons";
import { type ComponentType, lazy } from "react";

type Part = ComponentType<{ components: object }>;

const here = new Map<string, Part>();
const asked = new Map<string, Part>();

/** A part of a module (a step, or a question that came back), by its place in the text, under the module's id. */
const keyOf = (moduleId: string, part: number) => `${moduleId}/${part}`;

async function fetchPart(moduleId: string, part: number): Promise<{ default: Part }> {
  const parts = await lessons[moduleId]?.();
  const text = await parts?.default[part]?.();
  if (!text) throw new Error(`${keyOf(moduleId, part)} has no text.`);
  return text;
}

/** Fetches parts of a module before they are drawn, so that the server sends them at once, for browsers without script too. */
export async function fetchParts(moduleId: string, parts: readonly number[]): Promise<void> {
  const texts = await Promise.all(parts.map((part) => fetchPart(moduleId, part)));
  texts.forEach((text, index) => {
    here.set(keyOf(moduleId, parts[index] ?? 0), text.default);
  });
}

/** A part of a module, as a component; fetched when it is first shown. */
export function partOf(moduleId: string, part: number): Part {
  const key = keyOf(moduleId, part);
  const known = here.get(key) ?? asked.get(key);
  if (known) return known;
  const later = lazy(() => fetchPart(moduleId, part));
  asked.set(key, later);
  return later;
}
