import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { fromToday, shortDate, ukDay, ukTime } from "~/components/dates";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { errorFor, fieldId } from "~/components/form-error";
import { Submit } from "~/components/submit";
import type { DraftRow, Refused, StartView } from "./view";

const STATES: Readonly<Record<DraftRow["state"], string>> = {
  draft: "Draft",
  "in-review": "In review",
  published: "Published",
  "put-away": "Put away",
};

interface StartProps {
  view: StartView;
  refused: Refused | null;
}

/** The studio's starting page: what is being written, and how to begin. */
export function Start({ view, refused }: StartProps) {
  const { drafts, mayWrite, today } = view;
  return (
    <div className="wrap">
      <header className="title">
        <div className="title__words">
          <h1>Studio</h1>
          <p>
            Write a meeting that went wrong, and let others rehearse it. A checker proves that it holds
            together; two reviewers approve it.
          </p>
        </div>
      </header>
      <ErrorSummary errors={refused?.errors ?? []} />
      <section className="part" aria-labelledby="drafts">
        <h2 id="drafts">Drafts</h2>
        {drafts.length === 0 ? (
          <p className="empty">
            {mayWrite
              ? "Nothing is being written yet. Begin below."
              : "Nothing has been put up for review yet."}
          </p>
        ) : (
          <ul className="drafts">
            {drafts.map((draft) => (
              <Row key={draft.id} draft={draft} today={today} />
            ))}
          </ul>
        )}
      </section>
      {mayWrite ? <Begin view={view} refused={refused} /> : null}
    </div>
  );
}

function Row({ draft, today }: { draft: DraftRow; today: string }) {
  const { title, state, authors, changedAt, approved, href } = draft;
  const day = ukDay(changedAt);
  const when =
    day === today ? `today, ${ukTime(changedAt)}` : `${shortDate(day, today)}, ${fromToday(day, today)}`;
  return (
    <li data-draft={draft.id} data-state={state}>
      <p>
        <Link className="drafts__title" to={href}>
          {title}
        </Link>
        <span className="small quiet">
          {authors.join(", ")} · changed {when}
        </span>
      </p>
      <p className="drafts__state">
        <b>{STATES[state]}</b>
        {approved.length > 0 ? <span className="small"> approved: {approved.join(" and ")}</span> : null}
      </p>
    </li>
  );
}

function Begin({ view, refused }: StartProps) {
  const { templates, published } = view;
  const typed = refused?.typed ?? {};
  const errors = refused?.errors ?? [];
  const of = (from: string) => (typed.from === from ? errors : []);
  return (
    <section className="part" aria-labelledby="begin">
      <h2 id="begin">Begin</h2>
      <div className="begin">
        <Way
          from="blank"
          title="From blank"
          words="One person, one question and two answers, to write over. It can be played at once."
        >
          <Field
            name="title"
            label="Title"
            hint="Such as: The study that never came back"
            defaultValue={typed.title}
            errors={of("blank")}
            autoComplete="off"
          />
          <Submit when={{ from: "blank" }} busy="Beginning…" className="btn btn--go">
            Begin
          </Submit>
        </Way>
        <Way
          from="template"
          title="From a worked scenario"
          words="A copy of your own. The first one has a note at every decision."
        >
          <Select name="template" label="Scenario" options={templates} errors={of("template")} />
          <Submit when={{ from: "template" }} busy="Beginning…">
            Begin with a copy
          </Submit>
        </Way>
        <Way
          from="published"
          title="A new version"
          words="Of a scenario that learners play. They stay on the old one until the new one is published."
        >
          <Select name="scenario" label="Scenario" options={published} errors={of("published")} />
          <Submit when={{ from: "published" }} busy="Beginning…">
            Begin a new version
          </Submit>
        </Way>
        <Way
          from="file"
          title="From a file"
          words="The YAML that the studio exports, or a story in Twee 3, which Twine exports."
          file
        >
          <FileFields typed={typed} errors={of("file")} />
          <button className="btn" type="submit">
            Take it in
          </button>
        </Way>
      </div>
    </section>
  );
}

interface WayProps {
  from: string;
  title: string;
  words: string;
  file?: boolean;
  children: ReactNode;
}

function Way({ from, title, words, file = false, children }: WayProps) {
  const upload = file ? ({ encType: "multipart/form-data", reloadDocument: true } as const) : {};
  return (
    <Form className="begin__way form" method="post" action="/studio?index" {...upload} noValidate>
      <div>
        <h3>{title}</h3>
        <p className="small quiet">{words}</p>
      </div>
      <input type="hidden" name="from" value={from} />
      {children}
    </Form>
  );
}

interface SelectProps {
  name: string;
  label: string;
  options: readonly { id: string; title: string }[];
  errors: Refused["errors"];
}

function Select({ name, label, options, errors }: SelectProps) {
  const id = fieldId(name);
  const wrong = errorFor(errors, name);
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        {wrong ? (
          <span className="wrong" id={`${id}-wrong`}>
            {wrong}
          </span>
        ) : null}
      </div>
      <select className="field" id={id} name={name} aria-describedby={wrong ? `${id}-wrong` : undefined}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function FileFields({ typed, errors }: Pick<Refused, "typed" | "errors">) {
  const wrong = errorFor(errors, "text") ?? errorFor(errors, "file");
  const described = wrong ? { "aria-describedby": "file-wrong", "aria-invalid": true as const } : {};
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      {wrong ? (
        <span className="wrong" id="file-wrong">
          {wrong}
        </span>
      ) : null}
      <label className="lab" htmlFor={fieldId("file")}>
        A file
      </label>
      <input
        className="field"
        type="file"
        id={fieldId("file")}
        name="file"
        accept=".yaml,.yml,.twee,.tw,.txt"
        {...described}
      />
      <label className="lab" htmlFor={fieldId("text")}>
        Or its text
      </label>
      <textarea
        className="field"
        id={fieldId("text")}
        name="text"
        rows={3}
        defaultValue={typed.text}
        spellCheck={false}
        {...described}
      />
    </div>
  );
}
