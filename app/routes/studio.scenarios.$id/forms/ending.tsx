import { ElementForm } from "./element-form";
import { FindingPicker } from "./finding-picker";
import type { FormProps } from "./forms";
import { TextInput, WordsInput } from "./inputs";

/** How it can end. */
export function EndingForm({ found, at }: FormProps<"ending">) {
  return (
    <ElementForm found={found} at={at} has="findings">
      <TextInput name="title" label="Title" />
      <TextInput name="rank" label="Rank" hint="0 is the worst; several endings may share a rank" number />
      <WordsInput name="text" label="What happens" rows={4} />
      <FindingPicker picked={found.element.findings} />
    </ElementForm>
  );
}
