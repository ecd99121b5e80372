import { kindWords } from "~/components/studio/element-words";
import { Bench } from "./bench";
import { EditingProvider, type Refused, useEditing } from "./editing/editing";
import { FormPane } from "./form-pane";
import { Outline } from "./outline";
import { Panes } from "./panes";
import { PlainProblems } from "./plain-problems";
import { ReviewPane } from "./review-pane";
import type { EditorView, PaneName } from "./view";

interface EditorProps {
  view: EditorView;
  at: string;
  pane: PaneName;
  refused: Refused | null;
  asksToDelete: boolean;
}

/** The three panes: the script, the selected element's form, and a view beside them. */
export function Editor({ asksToDelete, ...props }: EditorProps) {
  return (
    <EditingProvider {...props}>
      <Parts asksToDelete={asksToDelete} />
    </EditingProvider>
  );
}

const PANES = { play: PlainProblems, map: PlainProblems, problems: PlainProblems, review: ReviewPane };

function Parts({ asksToDelete }: { asksToDelete: boolean }) {
  const { at, view } = useEditing();
  return (
    <>
      <Bench proof={view.proof} />
      <nav className="jump" aria-label="On this page">
        <a href="#ol">Script</a>
        <a href="#fm">{kindWords(at)}</a>
        <a href="#pr">Beside it</a>
      </nav>
      {view.mayWrite ? null : (
        <p className="wrap note note--warn">
          This draft was put away. Take it up again in the studio to go on with it.
        </p>
      )}
      <div className="studio">
        <Outline />
        <FormPane asksToDelete={asksToDelete} />
        <Panes panes={PANES} problems={null} />
      </div>
    </>
  );
}
