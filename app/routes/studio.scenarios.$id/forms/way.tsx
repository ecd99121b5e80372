import { conditionRows } from "~/scenario/rows";
import { ConditionRows } from "./condition-rows";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { SelectInput } from "./inputs";
import { placeOptions } from "./options";

/** One way on from a beat that leads on by itself: the first whose condition holds is taken, and the last otherwise. */
export function WayForm({ found, at, sketch }: FormProps<"way">) {
  const { element: way, beat } = found;
  const clock = sketch.scenes.find(({ id }) => id === beat.scene)?.clock ?? null;
  const isLast = beat.route.at(-1)?.at === way.at;
  return (
    <ElementForm found={found} at={at} has={isLast && way.if === "" ? "" : "if"}>
      <SelectInput name="goto" label="Go to" options={placeOptions(sketch, true)} />
      {isLast && way.if === "" ? (
        <p className="note">
          {beat.route.length === 1
            ? "The only way on, always taken."
            : "The last way on, taken where no other is: it has no condition."}
        </p>
      ) : (
        <ConditionRows
          sketch={sketch}
          legend="Taken only if"
          hint="The ways on are tried in order"
          clock={clock !== null}
          unread={conditionRows(way.if) ? null : way.if}
        />
      )}
    </ElementForm>
  );
}
