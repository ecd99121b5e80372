/** What can be asked for in one field of a worksheet. Lengths are in characters. */
export type SheetField = {
  name: string;
  label: string;
  hint?: string;
  kind: "line" | "text" | "date" | "choice";
  /** What stands in the first row before anything was written. */
  first?: string;
  /** For a choice: what can be chosen, each with its words. */
  options?: readonly { id: string; says: string }[];
};

/** One kind of thing to make: fields by themselves, and rows of fields, of which any number may stay empty. */
export type SheetKind = {
  fields: readonly SheetField[];
  rows: { noun: string; columns: readonly SheetField[]; most: number; least: number } | null;
};

/** What was written: a value for each field, and one record for each row that holds anything. */
export type SheetContent = { fields: Record<string, string>; rows: Record<string, string>[] };

/** A field holds at most this many characters: a line, and a text. */
export const LONGEST = { line: 200, text: 4000, date: 10, choice: 40 } as const;

/** The name of a form's field: one by itself, or one of a row counted from 0. */
export const fieldName = (field: string) => `sheet-${field}`;
export const cellName = (row: number, column: string) => `sheet-${row}-${column}`;
