/** How sure somebody was of an answer: guessing, fairly sure, sure. */
export const CONFIDENCE = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCE)[number];

/** What a knowledge check asks for: one option, every item in its place, or what the reader's own pack says. */
export type CheckKind =
  | { kind: "choice"; options: { id: string; best: boolean }[] }
  /** `once` where every place takes one item: an order, or pairs. */
  | { kind: "placing"; once: boolean; items: { id: string; in: string }[]; places: string[] }
  /** A decoy is the author's own, or the value of another `field` of the pack. */
  | { kind: "local"; field: string; decoys: { id: string; field: string | null }[] };

export type CheckSpec = CheckKind & {
  ask: string;
  /** Done only when the latest answer is right. Others are done when they are answered. */
  critical: boolean;
  /** Whether it asks how sure one is. */
  confidence: boolean;
};

/** The id of the option that holds what the reader's pack says. */
export const LOCAL_OPTION = "local";

/** The name of the form field that says where an item goes. */
export const placeField = (item: string) => `place-${item}`;

/**
 * Reads what somebody sent in answer to a check.
 * @returns the answer as it is kept (an option's id, or "item=place" for every item), or the mistake and the field it is in
 */
export function readAnswer(
  spec: CheckKind,
  sent: Readonly<Record<string, string>>,
): { answer: string } | { field: string; message: string } {
  if (spec.kind !== "placing") {
    const option = sent.option ?? "";
    return optionIds(spec).includes(option)
      ? { answer: option }
      : { field: "option", message: "Choose one of the answers first." };
  }
  const taken = new Map<string, string>();
  for (const { id } of spec.items) {
    const place = sent[placeField(id)] ?? "";
    if (!spec.places.includes(place))
      return { field: placeField(id), message: "Find a place for this one too." };
    if (spec.once && [...taken.values()].includes(place))
      return { field: placeField(id), message: "Two of them have the same place. Give each its own." };
    taken.set(id, place);
  }
  return { answer: [...taken].map(([id, place]) => `${id}=${place}`).join(" ") };
}

/** Whether an answer, as it is kept, is right. */
export function isRight(spec: CheckKind, answer: string): boolean {
  if (spec.kind === "choice") return spec.options.some(({ id, best }) => best && id === answer);
  if (spec.kind === "local") return answer === LOCAL_OPTION;
  const placed = placesIn(answer);
  return spec.items.every((item) => placed.get(item.id) === item.in);
}

/** Where each item was put, from an answer to a placing as it is kept. */
export function placesIn(answer: string): Map<string, string> {
  return new Map(
    answer.split(" ").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const optionIds = (spec: Exclude<CheckKind, { kind: "placing" }>): string[] =>
  spec.kind === "choice"
    ? spec.options.map(({ id }) => id)
    : [LOCAL_OPTION, ...spec.decoys.map(({ id }) => id)];

/** The right answer to a check, as it is kept. */
export function rightAnswer(spec: CheckKind): string {
  if (spec.kind === "choice") return spec.options.find(({ best }) => best)?.id ?? "";
  if (spec.kind === "local") return LOCAL_OPTION;
  return spec.items.map((item) => `${item.id}=${item.in}`).join(" ");
}

/** Whether a text is an answer to a check, as `readAnswer` gives it. */
export function isAnswer(spec: CheckKind, answer: string): boolean {
  const sent =
    spec.kind === "placing"
      ? Object.fromEntries([...placesIn(answer)].map(([id, place]) => [placeField(id), place]))
      : { option: answer };
  const read = readAnswer(spec, sent);
  return "answer" in read && read.answer === answer;
}
