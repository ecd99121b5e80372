import { Fragment } from "react";
import { inDays, longDate } from "./dates";

/** Whom a learner can turn to, by the pack of their own team; `site` is its name, null where they have none. */
export interface HelpView {
  today: string;
  site: string | null;
  /** `until` is the ISO date up to which the entry was checked to hold. */
  contacts: { label: string; value: string; until: string }[];
}

/** Somebody to talk to, folded away under its name: one press away wherever it stands. */
export function FoldedHelp({ help }: { help: HelpView }) {
  return (
    <details className="fold help">
      <summary>Somebody to talk to</summary>
      <Contacts help={help} />
    </details>
  );
}

/** Whom to turn to, and how sure the number is. Telephone numbers can be pressed. */
export function Contacts({ help }: { help: HelpView }) {
  const { site, contacts, today } = help;
  return (
    <div className="help__words">
      {contacts.length > 0 && (
        <dl>
          {contacts.map(({ label, value, until }) => (
            <div key={label + value}>
              <dt>{label}</dt>
              <dd>
                <Numbers text={value} />
                {inDays(until, today) < 0 && (
                  <span className="help__old">
                    {" "}
                    Not checked since {longDate(until)}: the number may have changed.
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small quiet">
        {site === null
          ? "You have no team here yet, so no local numbers are known. Your employer’s occupational health can tell you whom to ring. "
          : `From the local pack of ${site}. `}
        When somebody is in danger, ring 999.
      </p>
    </div>
  );
}

const NUMBER = /(\b0\d[\d ]{7,11}\d\b)/;

/** A text whose telephone numbers are links. */
function Numbers({ text }: { text: string }) {
  return text.split(NUMBER).map((part, index) => {
    const key = `${index} ${part}`;
    if (!NUMBER.test(part)) return <Fragment key={key}>{part}</Fragment>;
    return (
      <a key={key} href={`tel:${part.replaceAll(" ", "")}`} className="help__number">
        {part}
      </a>
    );
  });
}
