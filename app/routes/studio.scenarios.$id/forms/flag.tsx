import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { WordsInput } from "./inputs";

/** A thing to remember: not so at the start, until a choice or a line makes it so. */
export function FlagForm({ found, at }: FormProps<"flag">) {
  return (
    <ElementForm found={found} at={at}>
      <WordsInput
        name="words"
        label="What happened"
        hint="Such as: You promised to bring the results back in May. It has not happened at the start."
        rows={2}
      />
    </ElementForm>
  );
}
