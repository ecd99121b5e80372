import { idTitle } from "~/components/studio/rule-words";
import { conditionRows } from "~/scenario/rows";
import { AddForm, AddSelect } from "./add-form";
import { ConditionRows } from "./condition-rows";
import { EffectRows } from "./effect-rows";
import { ElementForm } from "./element-form";
import { FindingPicker } from "./finding-picker";
import type { FormProps } from "./forms";
import { SelectInput, TextInput, WordsInput } from "./inputs";
import { LineRows } from "./line-rows";
import { placeOptions, speakerOptions } from "./options";

/** What one can say or do: when it is on offer, what it changes, what is answered, where it leads, and why. */
export function ChoiceForm({ found, at, sketch }: FormProps<"choice">) {
  const { element: choice, beat } = found;
  const clock = sketch.scenes.find(({ id }) => id === beat.scene)?.clock ?? null;
  const others = beat.choices.filter(({ id }) => id !== choice.id).map(({ text }) => text.length);
  const lengths = others.length === 0 ? "" : ` The others have ${others.join(", ")}.`;
  return (
    <>
      <ElementForm found={found} at={at} has="if effects findings">
        <SelectInput
          name="kind"
          label="You"
          options={[
            { value: "say", words: "say it" },
            { value: "act", words: "do it" },
          ]}
        />
        <WordsInput
          name="text"
          label={choice.kind === "say" ? "What you say" : "What you do"}
          hint={`${choice.text.length} characters.${lengths}`}
        />
        <div className="two">
          {clock ? (
            <TextInput name="cost" label="Minutes it takes" hint="1 where it is empty" number />
          ) : null}
          <SelectInput name="goto" label="Then go to" options={placeOptions(sketch, true)} />
        </div>
        <ConditionRows
          sketch={sketch}
          legend="On offer only if"
          hint="No row means always"
          clock={clock !== null}
          unread={conditionRows(choice.if) ? null : choice.if}
        />
        <EffectRows sketch={sketch} legend="What it changes" />
        <h3>What is answered</h3>
        <LineRows sketch={sketch} scene={beat.scene} group="then" lines={choice.then} />
        <h3>For the debrief</h3>
        <WordsInput name="why" label="Why it works, or does not" />
        {sketch.people.map(({ id, name }) => (
          <WordsInput
            key={id}
            name={`made.${id}`}
            label={`What ${name || idTitle(id)} made of it`}
            hint="Optional"
            rows={2}
          />
        ))}
        <WordsInput
          name="hint"
          label="Hint for novices"
          hint="Optional: shown after the answer, before the next choice"
          rows={2}
        />
        <FindingPicker picked={choice.findings} />
      </ElementForm>
      <AddForm
        what="line"
        to={at}
        label="Add an answer"
        button="Add the answer"
        long
        stay
        lead={<AddSelect name="speaker" label="Who says it" options={speakerOptions(sketch, beat.scene)} />}
      />
    </>
  );
}
