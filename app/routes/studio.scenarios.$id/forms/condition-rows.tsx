import { useRef, useState } from "react";
import { numbersOf, OPERATOR_WORDS } from "~/components/studio/rule-words";
import type { ClauseRow } from "~/scenario/rows";
import type { Sketch } from "~/scenario/sketch";
import { rowNumbers } from "../editing/rows-of-form";
import { useForm } from "./element-form";
import { Options } from "./inputs";
import { thingOptions, valueOptions } from "./options";

interface ConditionRowsProps {
  sketch: Sketch;
  legend: string;
  hint: string;
  /** Whether the scene has a clock. */
  clock: boolean;
  /** A condition that is no rows, as it is written. */
  unread: string | null;
}

const NUMBER_OPS = Object.entries(OPERATOR_WORDS).map(([value, words]) => ({ value, words }));
const FLAG_OPS = [
  { value: "set", words: "has happened" },
  { value: "not", words: "has not happened" },
];
const NONE = { name: "", op: "", value: "" };

/**
 * A condition as rows, all of them or any of them. One empty row waits at the end; without script it is filled and saved, and
 * the next one appears. A row without a name is none.
 */
export function ConditionRows({ sketch, legend, hint, clock, unread }: ConditionRowsProps) {
  const { values, touch } = useForm();
  const box = useRef<HTMLFieldSetElement>(null);
  const [rows, setRows] = useState<readonly (ClauseRow & { key: number })[]>(() => {
    const numbers = rowNumbers(values, "if");
    const given = numbers.map((key) => ({
      key,
      name: values[`if.${key}.name`] ?? "",
      op: values[`if.${key}.op`] ?? "",
      value: values[`if.${key}.value`] ?? "",
    }));
    return [...given, { key: (numbers.at(-1) ?? -1) + 1, ...NONE }];
  });
  const full = rows.filter(({ name }) => name !== "").length;
  const put = (key: number, row: ClauseRow) => {
    const now = rows.map((one) => (one.key === key ? { key, ...row } : one));
    const last = now.at(-1);
    setRows(last && last.name !== "" ? [...now, { key: last.key + 1, ...NONE }] : now);
    touch();
  };
  const drop = (key: number) => {
    setRows(rows.filter((row) => row.key !== key));
    box.current?.querySelector("select")?.focus();
    touch();
  };
  return (
    <fieldset ref={box} className="rules">
      <legend>
        {legend}
        <span className="hint">{hint}</span>
      </legend>
      {unread !== null && unread !== "" ? (
        <p className="note note--warn">
          This condition was written by hand and cannot be shown as rows: <code>{unread}</code>. It stays
          until you choose something here.
        </p>
      ) : null}
      {full > 1 ? (
        <p className="rules__join">
          <label>
            Of these,{" "}
            <select name="if.join" className="field" defaultValue={values["if.join"] ?? "and"}>
              <option value="and">all must hold</option>
              <option value="or">any one is enough</option>
            </select>
          </label>
        </p>
      ) : (
        <input type="hidden" name="if.join" value={values["if.join"] ?? "and"} />
      )}
      <ul className="rows">
        {rows.map((row, index) => (
          <ConditionRow
            key={row.key}
            sketch={sketch}
            row={row}
            number={index + 1}
            clock={clock}
            put={(next) => put(row.key, next)}
            drop={() => drop(row.key)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface ConditionRowProps {
  sketch: Sketch;
  row: ClauseRow & { key: number };
  number: number;
  clock: boolean;
  put: (row: ClauseRow) => void;
  drop: () => void;
}

function ConditionRow({ sketch, row, number, clock, put, drop }: ConditionRowProps) {
  const { key, name, op, value } = row;
  const field = (part: string) => `if.${key}.${part}`;
  const isFlag = sketch.flags.some(({ id }) => id === name);
  const measured = numbersOf(sketch).find((one) => one.name === name);
  const choose = (next: string) => {
    const flag = sketch.flags.some(({ id }) => id === next);
    const one = numbersOf(sketch).find((other) => other.name === next);
    put({
      name: next,
      op: flag ? "set" : ">=",
      value: flag ? "" : `${Number(one?.start || one?.lo || 0) + 1}`,
    });
  };
  const things = thingOptions(sketch, clock);
  return (
    <li className={name === "" ? "row row--new" : isFlag ? "row row--flag" : "row"}>
      <select
        className="field"
        name={field("name")}
        value={name}
        aria-label={name === "" ? "Add a condition" : `Condition ${number}: what`}
        onChange={(event) => choose(event.target.value)}
      >
        <Options
          options={[{ value: "", words: name === "" ? "Add a condition" : "No condition" }, ...things]}
          value={name}
        />
      </select>
      {name === "" ? null : (
        <select
          className="field"
          name={field("op")}
          value={op}
          aria-label={`Condition ${number}: how`}
          onChange={(event) => put({ name, value, op: event.target.value })}
        >
          <Options options={isFlag ? FLAG_OPS : NUMBER_OPS} value={op} />
        </select>
      )}
      {name === "" || isFlag ? null : (
        <select
          className="field"
          name={field("value")}
          value={value}
          aria-label={`Condition ${number}: which value`}
          onChange={(event) => put({ name, op, value: event.target.value })}
        >
          <Options options={valueOptions(measured)} value={value} />
        </select>
      )}
      {name === "" ? null : <Remove label={`Remove condition ${number}`} drop={drop} />}
    </li>
  );
}

/** Takes a row away. Without script, a row is taken away by choosing nothing in it. */
export function Remove({ label, drop }: { label: string; drop: () => void }) {
  return (
    <button className="btn row__drop" type="button" aria-label={label} onClick={drop}>
      ×
    </button>
  );
}
