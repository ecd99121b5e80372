import { idTitle } from "~/components/studio/rule-words";
import { AddForm, AddInput } from "./add-form";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput, TextInput } from "./inputs";
import { CLOTHING_OPTIONS, GLASSES_OPTIONS, HEAD_OPTIONS } from "./options";
import { PartLinks } from "./part-links";

/** Somebody in the room, how they look, and what they feel without saying it. */
export function PersonForm({ found, at }: FormProps<"person">) {
  const { element: person } = found;
  const moods = person.hidden.map(({ id }, index) => ({ value: id, words: idTitle(id), first: index === 0 }));
  return (
    <>
      <ElementForm found={found} at={at}>
        <div className="two">
          <TextInput name="name" label="Name" />
          <TextInput name="role" label="Job" />
        </div>
        <fieldset className="rules">
          <legend>Portrait</legend>
          <div className="three">
            <SelectInput name="portrait.head" label="Head" options={HEAD_OPTIONS} />
            <SelectInput name="portrait.accessories" label="Glasses" options={GLASSES_OPTIONS} />
            <SelectInput name="portrait.clothing" label="Clothing" options={CLOTHING_OPTIONS} />
          </div>
        </fieldset>
        {moods.length > 1 ? (
          <SelectInput
            name="mood"
            label="Attitude that the face follows"
            options={[{ value: "", words: "The first one" }, ...moods]}
          />
        ) : null}
      </ElementForm>
      <PartLinks
        heading="Attitudes"
        none="No attitudes yet. An attitude is a number that stays hidden until the debrief, such as trust."
        parts={person.hidden.map((one) => ({ at: one.at, words: idTitle(one.id), more: one.means }))}
      />
      <AddForm
        what="attitude"
        to={at}
        label="Add an attitude"
        hint="One word, such as trust or fatigue"
        button="Add the attitude"
      >
        <AddInput
          name="means"
          label="What it stands for"
          hint="Such as: Believes that you will do what you say"
        />
      </AddForm>
    </>
  );
}
