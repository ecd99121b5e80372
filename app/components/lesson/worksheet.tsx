import { Form, useRevalidator } from "@remix-run/react";
import { type ReactNode, useId, useRef } from "react";
import { cellName, fieldName, type SheetContent, type SheetKind } from "~/learning/sheet-form";
import { savingWords } from "../drafts/saving-words";
import { useDraft } from "../drafts/use-draft";
import { ErrorSummary } from "../error-summary";
import { useLesson } from "./lesson-context";
import { partsOf } from "./parts";
import { SheetInput } from "./sheet-input";
import type { ReadOut } from "./sheets/read-out";
import { WhoReads } from "./who-reads";
import { Whys } from "./why";

/** The message that an e-mail worksheet starts from. The worksheet shows it; it draws nothing by itself. */
export function Before(_: { children: ReactNode }) {
  return null;
}

/** One way to do it, shown once the reader has kept theirs. */
export function After(_: { children: ReactNode }) {
  return null;
}

interface Props {
  id: string;
  /** The name of its kind, one of WORKSHEETS. */
  kind: string;
  title: string;
  findings: string;
  children?: ReactNode;
}

const NOTHING: SheetContent = { fields: {}, rows: [] };

/**
 * The element <Worksheet>: something to make, kept as a draft and private, with its fields and what has come of them so far.
 * @param readOuts what shows that, by the name of the kind; a part of a lesson brings those of its own worksheets
 */
export function worksheetWith(readOuts: Record<string, ReadOut>) {
  return (props: Props) => <Worksheet {...props} readOut={readOuts[props.kind]} />;
}

function Worksheet({
  id,
  kind: name,
  title,
  findings,
  children,
  readOut: Shown,
}: Props & { readOut: ReadOut | undefined }) {
  const { sheets, sheetKinds, today } = useLesson();
  const kind = sheetKinds[name];
  const heading = useId();
  if (!kind) return null;
  const content = sheets[id]?.content ?? NOTHING;
  const before = partsOf(children, Before)[0]?.children;
  const after = partsOf(children, After)[0]?.children;
  return (
    <section className="sheet" id={`sheet-${id}`} aria-labelledby={heading}>
      <p className="kicker">Worksheet</p>
      <h2 id={heading}>{title}</h2>
      {before ? <blockquote className="sheet__before">{before}</blockquote> : children}
      <WhoReads item={id} />
      <SheetForm id={id} kind={kind} content={content} />
      {Shown && isBegun(content) ? <Shown content={content} today={today} /> : null}
      {after && sheets[id] ? (
        <details className="fold">
          <summary>One way to do it</summary>
          <div className="sheet__after">{after}</div>
        </details>
      ) : null}
      <Whys ids={findings} />
    </section>
  );
}

const isBegun = ({ fields, rows }: SheetContent): boolean =>
  rows.length > 0 || Object.keys(fields).length > 0;

function SheetForm({ id, kind, content }: { id: string; kind: SheetKind; content: SheetContent }) {
  const { url, keep, owner, sheets, refused } = useLesson();
  const { revalidate } = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  const back = refused?.item === id ? refused : null;
  const { state, savedAt, holds, changed, submitted } = useDraft(form, {
    owner,
    to: keep,
    name: `${keep}/sheet-${id}`,
    savedAt: sheets[id]?.savedAt ?? null,
    onKept: revalidate,
  });
  const errors = back?.errors ?? [];
  const value = (name: string, kept: string | undefined) => back?.values[name] ?? kept ?? "";
  return (
    <Form
      className="form sheet__form"
      ref={form}
      method="post"
      action={url}
      preventScrollReset
      onChange={changed}
      onSubmit={submitted}
    >
      <input type="hidden" name="intent" value="sheet" />
      <input type="hidden" name="item" value={id} />
      <ErrorSummary errors={back?.errors ?? []} within={id} />
      {kind.rows ? <Rows id={id} rows={kind.rows} kept={content.rows} errors={errors} value={value} /> : null}
      {kind.fields.map((field) => {
        const name = fieldName(field.name);
        const kept = content.fields[field.name];
        return (
          <SheetInput
            key={name}
            field={field}
            name={name}
            within={id}
            errors={errors}
            value={value(name, kept)}
          />
        );
      })}
      <div className="form__act">
        <button className="btn" type="submit">
          Save
        </button>
        <output className="saved">{savingWords(state, savedAt, holds)}</output>
      </div>
    </Form>
  );
}

interface RowsProps {
  id: string;
  rows: NonNullable<SheetKind["rows"]>;
  kept: SheetContent["rows"];
  errors: React.ComponentProps<typeof SheetInput>["errors"];
  value: (name: string, kept: string | undefined) => string;
}

/** What is written, and at least one row more to write in. A row that is emptied goes when it is saved. */
function Rows({ id, rows, kept, errors, value }: RowsProps) {
  const shown = Math.min(rows.most, Math.max(rows.least, kept.length + 1));
  return (
    <div className="sheet__rows">
      {Array.from({ length: shown }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
        <fieldset className="sheet__row" key={row}>
          <legend>
            {rows.noun} {row + 1}
          </legend>
          {rows.columns.map((column) => {
            const name = cellName(row, column.name);
            const first = row === 0 && kept.length === 0 ? column.first : undefined;
            return (
              <SheetInput
                key={name}
                field={row === 0 ? column : { ...column, hint: undefined }}
                name={name}
                within={id}
                errors={errors}
                value={value(name, kept[row]?.[column.name] ?? first)}
              />
            );
          })}
        </fieldset>
      ))}
      <p className="small quiet">Save, and there is room for one more. Empty a row to take it away.</p>
    </div>
  );
}
