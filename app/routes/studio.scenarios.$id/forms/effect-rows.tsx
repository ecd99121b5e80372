import { useRef, useState } from "react";
import type { EffectRow } from "~/scenario/rows";
import type { Sketch } from "~/scenario/sketch";
import { rowNumbers } from "../editing/rows-of-form";
import { Remove } from "./condition-rows";
import { useForm } from "./element-form";
import { Options } from "./inputs";
import { thingOptions } from "./options";

const NUMBER_WAYS = [
  { value: "up", words: "up by" },
  { value: "down", words: "down by" },
];
const FLAG_WAYS = [
  { value: "set", words: "is remembered" },
  { value: "clear", words: "is forgotten" },
];
const NONE = { name: "", way: "", by: "" };

/** Effects as rows, in the order in which they happen. One empty row waits at the end. */
export function EffectRows({ sketch, legend }: { sketch: Sketch; legend: string }) {
  const { values, touch } = useForm();
  const box = useRef<HTMLFieldSetElement>(null);
  const [rows, setRows] = useState<readonly (EffectRow & { key: number })[]>(() => {
    const numbers = rowNumbers(values, "effects");
    const given = numbers.map((key) => ({
      key,
      name: values[`effects.${key}.name`] ?? "",
      way: values[`effects.${key}.way`] ?? "",
      by: values[`effects.${key}.by`] ?? "",
    }));
    return [...given, { key: (numbers.at(-1) ?? -1) + 1, ...NONE }];
  });
  const put = (key: number, row: EffectRow) => {
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
        <span className="hint">No row means that nothing changes</span>
      </legend>
      <ul className="rows">
        {rows.map((row, index) => (
          <EffectRowFields
            key={row.key}
            sketch={sketch}
            row={row}
            number={index + 1}
            put={(next) => put(row.key, next)}
            drop={() => drop(row.key)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface EffectRowProps {
  sketch: Sketch;
  row: EffectRow & { key: number };
  number: number;
  put: (row: EffectRow) => void;
  drop: () => void;
}

function EffectRowFields({ sketch, row, number, put, drop }: EffectRowProps) {
  const { key, name, way, by } = row;
  const isFlag = sketch.flags.some(({ id }) => id === name);
  const field = (part: string) => `effects.${key}.${part}`;
  const choose = (next: string) => {
    const flag = sketch.flags.some(({ id }) => id === next);
    put({ name: next, way: flag ? "set" : "up", by: flag ? "" : by || "1" });
  };
  if (way === "kept")
    return (
      <li className="row row--new">
        <input type="hidden" name={field("way")} value={way} />
        <input
          className="field"
          name={field("name")}
          value={name}
          readOnly
          aria-label={`Change ${number}, written by hand`}
        />
        <Remove label={`Remove change ${number}`} drop={drop} />
      </li>
    );
  return (
    <li className={name === "" ? "row row--new" : isFlag ? "row row--flag" : "row"}>
      <select
        className="field"
        name={field("name")}
        value={name}
        aria-label={name === "" ? "Add a change" : `Change ${number}: what`}
        onChange={(event) => choose(event.target.value)}
      >
        <Options
          options={[
            { value: "", words: name === "" ? "Add a change" : "No change" },
            ...thingOptions(sketch, false),
          ]}
          value={name}
        />
      </select>
      {name === "" ? null : (
        <select
          className="field"
          name={field("way")}
          value={way}
          aria-label={`Change ${number}: which way`}
          onChange={(event) => put({ name, by, way: event.target.value })}
        >
          <Options options={isFlag ? FLAG_WAYS : NUMBER_WAYS} value={way} />
        </select>
      )}
      {name === "" || isFlag ? null : (
        <input
          className="field"
          name={field("by")}
          value={by}
          inputMode="numeric"
          aria-label={`Change ${number}: by how much`}
          onChange={(event) => put({ name, way, by: event.target.value })}
        />
      )}
      {name === "" ? null : <Remove label={`Remove change ${number}`} drop={drop} />}
    </li>
  );
}
