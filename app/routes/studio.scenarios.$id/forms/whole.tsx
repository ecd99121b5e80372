import { AddForm, AddInput } from "./add-form";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput, TextInput, WordsInput } from "./inputs";
import { placeOptions } from "./options";

/** The scenario as a whole, and what can be added to it. */
export function WholeForm({ found, at, sketch }: FormProps<"whole">) {
  return (
    <>
      <ElementForm found={found} at={at}>
        <TextInput name="title" label="Title" />
        <WordsInput
          name="summary"
          label="What it is about"
          hint="A sentence for the list of rehearsals"
          rows={2}
        />
        <WordsInput
          name="role"
          label="Who the learner is in it"
          hint="Such as: You are a research assistant in your third week."
          rows={2}
        />
        <WordsInput
          name="setting"
          label="Where things stand at the start"
          hint="Optional, read before it begins"
        />
        <div className="two">
          <TextInput name="minutes" label="Minutes a play takes" number />
          <SelectInput
            name="start"
            label="Begins with"
            options={placeOptions(sketch, false).filter(({ group }) => group === "Beats")}
          />
        </div>
        <WordsInput
          name="contentNote"
          label="Content note"
          hint="Optional: what somebody may want to know before they begin"
          rows={2}
        />
      </ElementForm>
      <section className="adds">
        <h3>Add to the scenario</h3>
        <Adding summary="A person">
          <AddForm what="person" to="" label="Their name" button="Add the person">
            <AddInput name="role" label="Their job" hint="Such as: Ward manager" />
          </AddForm>
        </Adding>
        <Adding summary="A thing to remember">
          <AddForm
            what="flag"
            to=""
            label="What happened"
            hint="Such as: You promised to bring the results back in May"
            button="Add the thing to remember"
          />
        </Adding>
        <Adding summary="A meter">
          <AddForm
            what="meter"
            to=""
            label="Its name"
            hint="A number that belongs to nobody, such as time pressure"
            button="Add the meter"
          >
            <AddInput name="means" label="What it stands for" />
          </AddForm>
        </Adding>
        <Adding summary="A scene">
          <AddForm
            what="scene"
            to=""
            label="Its title"
            hint="One meeting or place, such as Meeting 2"
            button="Add the scene"
          />
        </Adding>
        <Adding summary="An ending">
          <AddForm what="ending" to="" label="Its title" button="Add the ending">
            <AddInput
              name="rank"
              label="Its rank"
              hint="0 is the worst; the highest number is the best"
              number
            />
          </AddForm>
        </Adding>
      </section>
    </>
  );
}

/** A form that waits folded until it is wanted. */
export function Adding({ summary, children }: { summary: string; children: React.ReactNode }) {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
