import { placeWords, shortened } from "~/components/studio/element-words";
import { conditionWords, idTitle } from "~/components/studio/rule-words";
import { AddForm, AddInput, AddSelect } from "./add-form";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput } from "./inputs";
import { LineRows } from "./line-rows";
import { placeOptions, speakerOptions, thingOptions } from "./options";
import { PartLinks } from "./part-links";

/** A beat: what is said, and then what one can choose, or where it leads by itself. */
export function BeatForm({ found, at, sketch }: FormProps<"beat">) {
  const { element: beat } = found;
  const scenes = sketch.scenes.map(({ id, title }) => ({ value: id, words: title || idTitle(id) }));
  const speakers = speakerOptions(sketch, beat.scene);
  const last = beat.lines.at(-1)?.speaker;
  const likely = speakers.filter(({ value }) => value === last);
  const plain = beat.route.every((way) => way.if === "");
  const things = thingOptions(sketch, sketch.scenes.find(({ id }) => id === beat.scene)?.clock !== null);
  return (
    <>
      <ElementForm found={found} at={at}>
        <SelectInput name="scene" label="Scene" options={scenes} />
        <h3>What is said</h3>
        <LineRows sketch={sketch} scene={beat.scene} group="lines" lines={beat.lines} />
      </ElementForm>
      <AddForm
        what="line"
        to={at}
        label="Add a line"
        button="Add the line"
        long
        stay
        lead={
          <AddSelect
            name="speaker"
            label="Who says it"
            options={[...likely, ...speakers.filter(({ value }) => value !== last)]}
          />
        }
      />
      {beat.choices.length > 0 ? (
        <PartLinks
          heading="Choices"
          none=""
          parts={beat.choices.map((choice) => ({
            at: choice.at,
            words: shortened(choice.text, 90) || idTitle(choice.id),
            more: `to ${placeWords(sketch, choice.goto)}`,
          }))}
        />
      ) : (
        <PartLinks
          heading="Leads on by itself"
          none="It leads nowhere yet: add a choice."
          parts={beat.route.map((way, index) => ({
            at: way.at,
            words: `To ${placeWords(sketch, way.goto)}`,
            more:
              way.if === "" ? (index === 0 ? "always" : "otherwise") : `if ${conditionWords(sketch, way.if)}`,
          }))}
        />
      )}
      {plain ? (
        <AddForm
          what="choice"
          to={at}
          label="Add a choice"
          hint="What you say or do"
          button="Add the choice"
          long
          stay
        >
          <div className="two">
            <AddSelect
              name="kind"
              label="You"
              options={[
                { value: "say", words: "say it" },
                { value: "act", words: "do it" },
              ]}
            />
            <AddSelect
              name="goto"
              label="Then go to"
              options={[{ value: "", words: "As it leads on now" }, ...placeOptions(sketch, true)]}
            />
          </div>
          <AddInput
            name="why"
            label="Why it works, or does not"
            hint="For the debrief. It can wait, but not until review."
          />
        </AddForm>
      ) : null}
      {beat.choices.length === 0 && things.length > 0 ? (
        <AddWay at={at} things={things} places={placeOptions(sketch, false)} />
      ) : null}
    </>
  );
}

interface AddWayProps {
  at: string;
  things: ReturnType<typeof thingOptions>;
  places: ReturnType<typeof placeOptions>;
}

function AddWay({ at, things, places }: AddWayProps) {
  return (
    <AddForm
      what="way"
      to={at}
      label="Add a way on that depends on something"
      button="Add the way on"
      wordless
    >
      <div className="two">
        <AddSelect name="name" label="It depends on" options={things} />
        <AddSelect name="goto" label="Then go to" options={places} />
      </div>
    </AddForm>
  );
}
