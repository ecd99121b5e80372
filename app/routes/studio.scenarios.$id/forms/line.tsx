import { conditionRows } from "~/scenario/rows";
import { ConditionRows } from "./condition-rows";
import { EffectRows } from "./effect-rows";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput, WordsInput } from "./inputs";
import { speakerOptions } from "./options";

/** A line of a beat, or of what is answered to a choice. */
export function LineForm({ found, at, sketch }: FormProps<"line">) {
  const { element: line, beat } = found;
  const clock = sketch.scenes.find(({ id }) => id === beat.scene)?.clock ?? null;
  return (
    <ElementForm found={found} at={at} has="if effects">
      <SelectInput name="speaker" label="Who says it" options={speakerOptions(sketch, beat.scene)} />
      <WordsInput name="text" label="Words" />
      <ConditionRows
        sketch={sketch}
        legend="Said only if"
        hint="No row means always"
        clock={clock !== null}
        unread={conditionRows(line.if) ? null : line.if}
      />
      <EffectRows sketch={sketch} legend="What it changes" />
    </ElementForm>
  );
}
