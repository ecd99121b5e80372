import type { ReactNode } from "react";
import { lessonComponents } from "~/components/lesson";
import { useLesson } from "~/components/lesson/lesson-context";
import { checkedWords, isExpired } from "~/components/lesson/local-words";
import { partsOf } from "~/components/lesson/parts";
import { After, Before } from "~/components/lesson/worksheet";
import { Seat } from "~/components/seat";
import { minutesWords } from "~/components/state-words";
import { PrintedSheet } from "./printed-sheet";

type Children = { children?: ReactNode };

/** The two halves of a pair: there may be several on the page, so that they are no landmarks. */
function Flawed({ children }: Children) {
  return (
    <section className="flawed">
      <h3>
        <Seat state="slips" />
        Where this one slips
      </h3>
      {children}
    </section>
  );
}

function Good({ children }: Children) {
  return (
    <section className="good">
      <h3>
        <Seat state="holds" />
        Why this one holds
      </h3>
      {children}
    </section>
  );
}

/** A step of the module, under the title that the screen gives it. */
function Step({ id, title, minutes, children }: Children & { id: string; title: string; minutes: number }) {
  const note = useLesson().own[id];
  return (
    <section className="print__step" aria-labelledby={`step-${id}`}>
      <h2 id={`step-${id}`}>
        {title} <span className="print__minutes">{minutesWords(minutes)}</span>
      </h2>
      {children}
      {note ? <Written title="Your note on this step" text={note.text} /> : null}
    </section>
  );
}

/** The findings behind a passage, by number: they stand in full at the end. */
function Why({ id }: { id: string }) {
  return <span className="print__why"> [{id === "practice-wisdom" ? "practice wisdom" : id}]</span>;
}

/** A paragraph holds what stands in it: on paper nothing of it opens. */
function Paragraph({ children }: Children) {
  return <p>{children}</p>;
}

/** A local value with its mark; who checked it stands at the end. One that has run out says so in the text. */
function Local({ field }: { field: string }) {
  const { locals, today } = useLesson();
  const local = locals[field];
  if (!local) return <b>[ask the team: not filled in yet]</b>;
  const old = isExpired(local.expiresOn, today);
  return (
    <>
      <b>{local.value}</b>
      <sup aria-hidden="true">†</sup>
      {old ? " (out of date: ask before you rely on it)" : null}
    </>
  );
}

function LocalPack({ groups }: { groups: string }) {
  const { pack, today } = useLesson();
  return groups.split(/\s+/).map((group) => (
    <section key={group} className="print__pack">
      <h3>{pack[group]?.title}</h3>
      <dl>
        {pack[group]?.lines.map((line) => (
          <div key={line.field}>
            <dt>{line.label}</dt>
            <dd>
              {line.values.join("; ")} <span className="small quiet">({checkedWords(line, today)})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

/** A question as it is asked. What was answered, and what explains it, stays on the screen. */
function Question({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <section className="print__ask">
      <h3>{ask}</h3>
      {children}
    </section>
  );
}

const Option = (_: Children & { id: string; says: string }) => null;
const Decoy = (_: Children & { id: string }) => null;
const Item = (_: Children & { id: string; says: string; with?: string }) => null;
const Bin = (_: { id: string; title: string }) => null;

type Asked = Children & { id: string; ask: string };

function Check({ ask, children }: Asked) {
  return (
    <Question ask={ask}>
      <ul className="print__boxes">
        {partsOf(children, Option).map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
    </Question>
  );
}

function LocalCheck({ id, ask }: Asked) {
  const options = useLesson().localOptions[id] ?? [];
  return (
    <Question ask={ask}>
      <ul className="print__boxes">
        {options.flatMap(({ id: option, says }) => (says === "" ? [] : <li key={option}>{says}</li>))}
      </ul>
    </Question>
  );
}

/** Things to be put in order, into bins, or to one another: in the order that this reader is shown. */
function Placing({ id, ask, children }: Asked) {
  const order = useLesson().orders[id] ?? [];
  const items = partsOf(children, Item);
  const places = [
    ...partsOf(children, Bin).map(({ title }) => title),
    ...items.flatMap((item) => item.with ?? []).sort((a, b) => a.localeCompare(b)),
  ];
  return (
    <Question ask={ask}>
      {places.length > 0 ? <p className="small">{places.join(" · ")}</p> : null}
      <ul className="print__boxes">
        {order
          .flatMap((entry) => items.find((item) => item.id === entry) ?? [])
          .map(({ id: item, says }) => (
            <li key={item}>{says}</li>
          ))}
      </ul>
    </Question>
  );
}

function Reflection({ id, ask }: { id: string; ask: string }) {
  return <Written title={ask} text={useLesson().notes[id]?.text ?? ""} />;
}

/** What was written, or room to write in. */
function Written({ title, text }: { title: string; text: string }) {
  return (
    <section className="print__written">
      <h3>{title}</h3>
      {text === "" ? <p className="print__room" /> : <p className="print__text">{text}</p>}
    </section>
  );
}

type Made = Children & { id: string; kind: string; title: string };

function Worksheet({ id, kind, title, children }: Made) {
  const before = partsOf(children, Before)[0]?.children;
  return (
    <section className="print__written">
      <h3>{title}</h3>
      {before ? <blockquote>{before}</blockquote> : children}
      <PrintedSheet kind={kind} content={useLesson().sheets[id]?.content ?? null} />
    </section>
  );
}

function Task({ id, title, children }: Children & { id: string; title: string }) {
  const plan = useLesson().tasks[id]?.plan ?? null;
  return (
    <section className="print__written">
      <h3>On the job: {title}</h3>
      {children}
      {plan ? (
        <p className="plan">
          <span>
            <b>If</b> {plan.cue}, <b>then I</b> {plan.action}.
          </span>
        </p>
      ) : (
        <p className="print__room">If …, then I …</p>
      )}
    </section>
  );
}

function Rehearsal({ scenario }: { scenario: string }) {
  const card = useLesson().rehearsals[scenario];
  return card ? (
    <p className="note">
      A rehearsal stands here, on the screen: <b>{card.title}</b>. {card.summary}
    </p>
  ) : null;
}

/** What a module's text uses on paper, in place of what it uses on the screen. */
export const printComponents = {
  ...lessonComponents,
  p: Paragraph,
  Step,
  Why,
  Local,
  LocalPack,
  Flawed,
  Good,
  Check,
  Option,
  LocalCheck,
  Decoy,
  Order: Placing,
  Sort: Placing,
  Match: Placing,
  Item,
  Bin,
  Reflection,
  Worksheet,
  Before,
  After,
  Task,
  Rehearsal,
  Later: () => null,
};
