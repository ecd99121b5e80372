import type { Completion } from "~/services/completions.server";

/** What a column of a completion file can hold. */
export const FIELDS = [
  "staff-number",
  "name",
  "course",
  "completed-on",
  "expires-on",
  "status",
  "nothing",
] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_WORDS: Record<Field, string> = {
  "staff-number": "Staff number",
  name: "Name",
  course: "Path",
  "completed-on": "Completed on",
  "expires-on": "Runs out on",
  status: "The word “Completed”",
  nothing: "Leave this column out",
};

/** How a file writes its days. */
export const DAY_FORMS = ["slashes", "month", "iso"] as const;
export type DayForm = (typeof DAY_FORMS)[number];

export const DAY_WORDS: Record<DayForm, string> = {
  slashes: "24/11/2026",
  month: "24-NOV-2026",
  iso: "2026-11-24",
};

export type Column = { heading: string; field: Field };
export type Layout = { columns: Column[]; days: DayForm };

/** So many columns can be laid out. */
export const COLUMNS = 6;

/** What a learning record for one person and one competence usually needs. Which headings a Trust's import wants, its ESR team says. */
export const USUAL: Layout = {
  columns: [
    { heading: "Employee Number", field: "staff-number" },
    { heading: "Name", field: "name" },
    { heading: "Competence Name", field: "course" },
    { heading: "Date From", field: "completed-on" },
    { heading: "Date To", field: "expires-on" },
    { heading: "", field: "nothing" },
  ],
  days: "slashes",
};

const LONGEST_HEADING = 80;

/** Reads a layout from an address. What it does not know is left out; an address that lays out nothing gives the usual one. */
export function readLayout(query: URLSearchParams): Layout {
  const headings = query.getAll("heading").slice(0, COLUMNS);
  const fields = query.getAll("field");
  const columns = headings.map((heading, index): Column => {
    const field = FIELDS.find((entry) => entry === fields[index]) ?? "nothing";
    return { heading: heading.trim().slice(0, LONGEST_HEADING), field };
  });
  if (columns.every(({ field }) => field === "nothing")) return USUAL;
  return { columns, days: DAY_FORMS.find((form) => form === query.get("days")) ?? USUAL.days };
}

/** The file: a line of headings, and a line for each completion. */
export function completionTable(completions: readonly Completion[], { columns, days }: Layout) {
  const used = columns.filter(({ field }) => field !== "nothing");
  return [
    used.map(({ heading, field }) => heading || FIELD_WORDS[field]),
    ...completions.map((completion) => used.map(({ field }) => cellOf(completion, field, days))),
  ];
}

function cellOf(completion: Completion, field: Field, days: DayForm): string | null {
  switch (field) {
    case "staff-number":
      return completion.staffNumber;
    case "name":
      return completion.name;
    case "course":
      return completion.course;
    case "completed-on":
      return dayIn(completion.completedOn, days);
    case "expires-on":
      return completion.expiresOn && dayIn(completion.expiresOn, days);
    case "status":
      return "Completed";
    case "nothing":
      return null;
  }
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

function dayIn(iso: string, form: DayForm): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (form === "iso") return iso;
  return form === "slashes" ? `${day}/${month}/${year}` : `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}
