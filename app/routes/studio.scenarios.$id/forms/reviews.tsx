import { elementWords } from "~/components/studio/element-words";
import { ElementForm } from "./element-form";
import type { FormProps } from "./forms";
import { WordsInput } from "./inputs";

/** The warnings that authors keep, each with the reason that reviewers read. Emptying a reason brings its warning back. */
export function ReviewsForm({ found, at, sketch }: FormProps<"reviews">) {
  const reviews = [...sketch.review.keys()];
  if (reviews.length === 0)
    return (
      <p className="empty">
        No warning is kept. A warning that is meant to stay is kept where it is listed, with a reason.
      </p>
    );
  return (
    <ElementForm found={found} at={at}>
      <p className="quiet">Empty a reason to bring its warning back.</p>
      {reviews.map((key, index) => {
        const [code = "", place = ""] = key.split(" ");
        return (
          <WordsInput
            key={key}
            name={`review.${index}`}
            label={`${elementWords(sketch, place)}: ${code.replaceAll("-", " ")}`}
            rows={2}
          />
        );
      })}
    </ElementForm>
  );
}
