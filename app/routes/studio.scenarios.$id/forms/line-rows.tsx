import { Link } from "@remix-run/react";
import { conditionWords, effectWords } from "~/components/studio/rule-words";
import type { Sketch, SketchLine } from "~/scenario/sketch";
import { useEditing } from "../editing/editing";
import { SelectInput, WordsInput } from "./inputs";
import { speakerOptions } from "./options";

interface LineRowsProps {
  sketch: Sketch;
  scene: string;
  /** `lines` of a beat, `then` of a choice. */
  group: "lines" | "then";
  lines: readonly SketchLine[];
}

/** The lines of a beat or an answer, to be written one under the other, each with a way to its own rules. */
export function LineRows({ sketch, scene, group, lines }: LineRowsProps) {
  const { select } = useEditing();
  if (lines.length === 0) return <p className="empty">Nobody says anything yet.</p>;
  return (
    <ol className="said-rows">
      {lines.map((line, index) => (
        <li key={line.at}>
          <SelectInput
            name={`${group}.${index}.speaker`}
            label={`Line ${index + 1}: who`}
            options={speakerOptions(sketch, scene)}
            quiet
          />
          <WordsInput name={`${group}.${index}.text`} label={`Line ${index + 1}: words`} rows={2} quiet />
          <p className="said-rows__more">
            <Link to={select(line.at)} preventScrollReset>
              {ruled(line) ? "Change its rules" : "Rules, order, delete"}
              <span className="vh"> of line {index + 1}</span>
            </Link>
            {line.if === "" ? null : <span>only if {conditionWords(sketch, line.if)}</span>}
            {line.effects.map((effect) => (
              <span key={effect}>{effectWords(sketch, effect)}</span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

const ruled = (line: SketchLine) => line.if !== "" || line.effects.length > 0;
