import {
  cellName,
  fieldName,
  LONGEST,
  type SheetContent,
  type SheetField,
  type SheetKind,
} from "./sheet-form";

export type { SheetContent, SheetField, SheetKind } from "./sheet-form";

const LEVELS = [
  { id: "none", says: "Little" },
  { id: "some", says: "Some" },
  { id: "much", says: "A great deal" },
] as const;

/** Every kind of worksheet, by the name that a module's `<Worksheet kind>` gives. */
export const WORKSHEETS = {
  pitch: {
    fields: [
      {
        name: "burden",
        label: "What it asks of people, and what could go wrong",
        hint: "Visits, hours, needles, questions that upset; what you do then",
        kind: "text",
      },
      {
        name: "purpose",
        label: "What it is for",
        hint: "One sentence that somebody could repeat at lunch",
        kind: "text",
      },
      { name: "person", label: "What the person may get", hint: "And where that ends", kind: "text" },
      {
        name: "clinician",
        label: "What the clinician may get",
        hint: "Leave it empty rather than stretch it",
        kind: "text",
      },
      { name: "service", label: "What the service may get", kind: "text" },
      { name: "reason", label: "Why you care", hint: "One sentence of your own", kind: "text" },
      {
        name: "ask",
        label: "One small ask",
        hint: "Small enough to say no to without embarrassment",
        kind: "text",
      },
      { name: "date", label: "The day you report back", kind: "date" },
      {
        name: "short",
        label: "Your twenty seconds",
        hint: "About 50 words: the hard part, the purpose, a smaller ask, the date",
        kind: "text",
      },
    ],
    rows: null,
  },
  map: {
    fields: [{ name: "check", label: "What your ally changed when you showed them this", kind: "text" }],
    rows: {
      noun: "role",
      columns: [
        {
          name: "role",
          label: "Role",
          hint: "A role, such as admin lead; a name only if they agreed to be listed",
          first: "Admin lead",
          kind: "line",
        },
        {
          name: "interest",
          label: "What they look after",
          hint: "What they would want to know first",
          kind: "line",
        },
        { name: "formal", label: "Say by position", kind: "choice", options: LEVELS },
        { name: "informal", label: "Say by standing", kind: "choice", options: LEVELS },
        {
          name: "opens",
          label: "What they can open",
          hint: "The diary, a room, a slot, an introduction",
          kind: "line",
        },
        {
          name: "hears",
          label: "Whose word they take",
          hint: "Write the role as it stands above, and the map draws a line",
          kind: "line",
        },
      ],
      most: 12,
      least: 4,
    },
  },
  email: {
    fields: [
      { name: "subject", label: "Subject", kind: "line" },
      {
        name: "body",
        label: "Your version",
        hint: "It should cost less than a minute to read and answer",
        kind: "text",
      },
    ],
    rows: null,
  },
  loop: {
    fields: [
      {
        name: "null",
        label: "What you will tell them if nothing was found, or the study stops early",
        kind: "text",
      },
    ],
    rows: {
      noun: "moment",
      columns: [
        { name: "who", label: "Who hears", kind: "line" },
        { name: "what", label: "What they hear", kind: "line" },
        { name: "when", label: "When", kind: "date" },
        { name: "how", label: "How", hint: "A page, five minutes, a call", kind: "line" },
        { name: "owner", label: "Who sees to it", hint: "Somebody who will still be in post", kind: "line" },
      ],
      most: 12,
      least: 3,
    },
  },
  promises: {
    fields: [],
    rows: {
      noun: "promise",
      columns: [
        { name: "what", label: "What you promised", kind: "line" },
        { name: "whom", label: "To whom", hint: "A role is enough", kind: "line" },
        { name: "due", label: "By when", kind: "date" },
        {
          name: "state",
          label: "How it stands",
          kind: "choice",
          options: [
            { id: "open", says: "Open" },
            { id: "kept", says: "Kept" },
            { id: "moved", says: "Agreed anew" },
            { id: "released", says: "Let go, and said so" },
          ],
        },
      ],
      most: 30,
      least: 3,
    },
  },
  contact: {
    fields: [
      {
        name: "happened",
        label: "What happened",
        hint: "What a camera would have seen and heard",
        kind: "text",
      },
      { name: "read", label: "What I read into it", kind: "text" },
      { name: "else", label: "What else it may mean", hint: "Two or three other readings", kind: "text" },
      { name: "next", label: "What next", hint: "Persist, change or stop, and why", kind: "text" },
    ],
    rows: null,
  },
} as const satisfies Record<string, SheetKind>;

export type WorksheetKind = keyof typeof WORKSHEETS;

/** The kind of that name; undefined where there is none. */
export const sheetKind = (name: string): SheetKind | undefined =>
  Object.hasOwn(WORKSHEETS, name) ? WORKSHEETS[name as WorksheetKind] : undefined;

/**
 * Reads a worksheet from a form, in the order of its rows; rows without a word in them are left out.
 * @returns what was written, or every mistake at its field
 */
export function readSheet(
  kind: SheetKind,
  sent: Readonly<Record<string, string>>,
): { content: SheetContent } | { mistakes: { field: string; message: string }[] } {
  const mistakes: { field: string; message: string }[] = [];
  const read = (field: SheetField, name: string): string => {
    const text = (sent[name] ?? "").trim();
    const message = mistakeIn(field, text);
    if (message) mistakes.push({ field: name, message });
    return text;
  };
  const fields = record(kind.fields, (field) => read(field, fieldName(field.name)));
  const { columns = [], most = 0 } = kind.rows ?? {};
  const rows = Array.from({ length: most }, (_, row) =>
    record(columns, (column) => read(column, cellName(row, column.name))),
  ).filter((row) => isWritten(columns, row));
  return mistakes.length > 0 ? { mistakes } : { content: { fields, rows } };
}

/** A choice that was left as it stands does not make a row. */
const isWritten = (columns: readonly SheetField[], row: Record<string, string>) =>
  columns.some((column) => column.kind !== "choice" && row[column.name] !== undefined);

function record(fields: readonly SheetField[], read: (field: SheetField) => string): Record<string, string> {
  const entries = fields.map((field) => [field.name, read(field)] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

function mistakeIn(field: SheetField, text: string): string | null {
  if (text.length > LONGEST[field.kind])
    return `Keep “${field.label}” under ${LONGEST[field.kind]} characters. What you wrote is still here.`;
  if (field.kind === "date" && text !== "" && !isDay(text))
    return `Write the day of “${field.label}” as a date, such as 2026-05-12.`;
  if (field.kind === "choice" && text !== "" && !field.options?.some(({ id }) => id === text))
    return `Choose one of the answers to “${field.label}”.`;
  return null;
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** A worksheet as it is kept in text, and back; where nothing is kept, an empty one. */
export const writeSheet = (content: SheetContent): string => JSON.stringify(content);
export const parseSheet = (text: string | undefined): SheetContent =>
  text === undefined ? { fields: {}, rows: [] } : (JSON.parse(text) as SheetContent);

export const isEmptySheet = ({ fields, rows }: SheetContent): boolean =>
  rows.length === 0 && Object.keys(fields).length === 0;
