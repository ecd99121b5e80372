import { useLesson } from "./lesson-context";

/** What was wrong with a form of this lesson that has a single field, said above it. Nothing where nothing was. */
export function Refusal({ item, id }: { item: string; id: string }) {
  const { refused } = useLesson();
  if (refused?.item !== item || refused.errors.length === 0) return null;
  return (
    <p className="wrong" id={id} role="alert">
      {refused.errors.map(({ message }) => message).join(" ")}
    </p>
  );
}
