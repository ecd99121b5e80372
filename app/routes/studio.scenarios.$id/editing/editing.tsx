import { useNavigate } from "@remix-run/react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FormError } from "~/components/form-error";
import { type Sketch, sketchOf } from "~/scenario/sketch";
import type { EditorView, PaneName } from "../view";
import type { Fields } from "./fields";
import { useQueue } from "./use-queue";

/** What the server said of a form that was sent without script. */
export interface Refused {
  errors: readonly FormError[];
  typed: Fields;
}

interface EditingProps {
  view: EditorView;
  at: string;
  pane: PaneName;
  refused: Refused | null;
  children: ReactNode;
}

type Queue = ReturnType<typeof useQueue>;

export interface Editing extends Omit<Queue, "push"> {
  view: EditorView;
  /** Null where the text is no readable file. */
  sketch: Sketch | null;
  at: string;
  pane: PaneName;
  refused: Refused | null;
  /** Whether script runs: until then, forms are sent as they are. */
  alive: boolean;
  select: (at: string, pane?: PaneName) => string;
  /**
   * Does what a form asks for: it is shown at once, and sent.
   * @param base the draft's last step when the form was filled; without it, now
   * @returns what is wrong, or where the element stands after it
   */
  ask: (fields: Fields, base?: number) => { errors: readonly FormError[] } | { at: string };
  /** Goes to an element. */
  go: (at: string) => void;
  /** What a form has to save before anything else happens; null once it has. */
  pending: { current: (() => void) | null };
}

const Context = createContext<Editing | null>(null);

/** What the parts of the editor share. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("this part belongs inside the editor");
  return editing;
}

/** Holds the draft as it stands in this browser, and takes edits. */
export function EditingProvider({ view, at, pane, refused, children }: EditingProps) {
  const { push, step: take, text, ...queue } = useQueue(view);
  const navigate = useNavigate();
  const [alive, setAlive] = useState(false);
  const pending = useRef<(() => void) | null>(null);
  const { id, seq } = view.draft;
  useEffect(() => setAlive(true), []);

  const select = useCallback(
    (element: string, to: PaneName = pane) => addressOf(id, element, to),
    [id, pane],
  );
  const go = useCallback(
    (element: string) => navigate(select(element), { preventScrollReset: true }),
    [navigate, select],
  );
  const ask = useCallback((fields: Fields, base = seq) => push(fields, base), [push, seq]);
  const step = useCallback(
    (intent: "undo" | "redo") => {
      pending.current?.();
      take(intent);
    },
    [take],
  );
  const sketch = useMemo(() => sketchOf(text), [text]);
  const editing: Editing = {
    ...queue,
    text,
    view,
    sketch,
    at,
    pane,
    refused,
    alive,
    select,
    ask,
    step,
    go,
    pending,
  };
  return <Context.Provider value={editing}>{children}</Context.Provider>;
}

/** The address of the editor with an element selected and a pane open. */
export function addressOf(draft: string, at: string, pane: PaneName): string {
  const query = new URLSearchParams();
  if (at !== "") query.set("at", at);
  if (pane !== "problems") query.set("view", pane);
  const asked = query.toString();
  return `/studio/scenarios/${draft}${asked === "" ? "" : `?${asked}`}`;
}
