import { faceWord } from "~/components/portraits/face-words";
import { idTitle } from "~/components/studio/rule-words";
import { AddForm, AddInput } from "./add-form";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput, TextInput, WordsInput } from "./inputs";
import { FACE_OPTIONS } from "./options";
import { PartLinks } from "./part-links";

/** An attitude or a meter: how far it reaches, where it begins, and what one can notice of it. */
export function NumberForm({ found, at }: FormProps<"number">) {
  const { element: number } = found;
  const first = number.bands.length === 0;
  return (
    <>
      <ElementForm found={found} at={at}>
        <WordsInput name="means" label="What it stands for" rows={2} />
        <div className="three">
          <TextInput name="lo" label="Lowest" number />
          <TextInput name="hi" label="Highest" number />
          <TextInput name="start" label="At the start" number />
        </div>
      </ElementForm>
      <PartLinks
        heading="What shows"
        none="Nothing shows yet: nobody can notice this. Say what one would see, from the lowest value on."
        parts={number.bands.map((band) => ({
          at: band.at,
          words: `${idTitle(band.id)}, from ${band.from}`,
          more: band.cue || (number.person ? `face: ${faceWord(band.face)}` : ""),
        }))}
      />
      <AddForm
        what="band"
        to={at}
        label="Add what shows"
        hint={
          first
            ? `One word for the lowest values, from ${number.lo} on, such as guarded`
            : "One word, such as open"
        }
        button="Add what shows"
      >
        {first ? null : <AddInput name="from" label="From which value on" number />}
        <AddInput
          name="cue"
          label="What one notices"
          hint="A whole sentence, such as: Dr Osei has put his pen down."
        />
      </AddForm>
    </>
  );
}

/** What one can notice from a value on. */
export function BandForm({ found, at }: FormProps<"band">) {
  const { of } = found;
  return (
    <ElementForm found={found} at={at}>
      <div className="two">
        <TextInput name="from" label="From which value on" hint={`Between ${of.lo} and ${of.hi}`} number />
        {of.person ? <SelectInput name="face" label="Face" options={FACE_OPTIONS} /> : null}
      </div>
      <WordsInput
        name="cue"
        label="What one notices"
        hint="A whole sentence that names the person"
        rows={2}
      />
    </ElementForm>
  );
}
