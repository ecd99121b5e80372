import { idTitle } from "~/components/studio/rule-words";
import { AddForm } from "./add-form";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput, TextInput, TickInput } from "./inputs";
import { placeOptions } from "./options";
import { PartLinks } from "./part-links";

/** One meeting or place: when and where, who is there, and how long it lasts. */
export function SceneForm({ found, at, sketch }: FormProps<"scene">) {
  const { element: scene } = found;
  const beats = sketch.beats.filter((beat) => beat.scene === scene.id);
  return (
    <>
      <ElementForm found={found} at={at} has="present">
        <TextInput name="title" label="Title" hint="Such as: Meeting 1" />
        <div className="two">
          <TextInput name="when" label="When" hint="Such as: Tuesday 11:50" />
          <TextInput name="where" label="Where" />
        </div>
        <fieldset className="rules">
          <legend>Who is there</legend>
          {sketch.people.map(({ id, name }) => (
            <TickInput key={id} name={`present.${id}`} label={name || idTitle(id)} />
          ))}
        </fieldset>
        <fieldset className="rules">
          <legend>
            Clock
            <span className="hint">Without minutes there is no clock, and choices cost no time</span>
          </legend>
          <div className="two">
            <TextInput name="limit" label="Minutes in all" number />
            <SelectInput
              name="late"
              label="When time is up, go to"
              options={[{ value: "", words: "The worst ending" }, ...placeOptions(sketch, false)]}
            />
          </div>
        </fieldset>
      </ElementForm>
      <PartLinks
        heading="Beats in this scene"
        none="No beats yet."
        parts={beats.map((beat) => ({ at: beat.at, words: idTitle(beat.id) }))}
      />
      <AddForm
        what="beat"
        to={at}
        label="Add a beat"
        hint="A few words, such as second question"
        button="Add the beat"
      />
    </>
  );
}
