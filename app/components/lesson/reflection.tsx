import { useLesson } from "./lesson-context";
import { PrivateText } from "./private-text";
import { WhoReads } from "./who-reads";

/** A question to oneself. Nobody else is ever shown the answer, nor that there is one, unless its writer shares it. */
export function Reflection({ id, ask }: { id: string; ask: string }) {
  const { notes, shares } = useLesson();
  const shared = (shares[id]?.with.length ?? 0) > 0;
  return (
    <PrivateText
      anchor={`reflection-${id}`}
      intent="reflect"
      item={id}
      label={ask}
      kept={notes[id] ?? null}
      savedTail={shared ? "" : "Not even your supervisor sees that you wrote something here."}
      whoReads={(lock) => <WhoReads item={id} id={lock} />}
    />
  );
}
