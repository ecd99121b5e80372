import type { ReactNode } from "react";
import { useLesson } from "./lesson-context";

interface StepProps {
  id: string;
  title: string;
  /** Reading time, for the outline; the text does not show it. */
  minutes: number;
  children: ReactNode;
}

/** A page of a module. Shows itself only while it is the current step. */
export function Step({ id, title, children }: StepProps) {
  if (useLesson().step !== id) return null;
  return (
    <>
      <h1 id="step-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}

/** The first sentence or two of a step, larger. */
export function Lede({ children }: { children: ReactNode }) {
  return <div className="lede">{children}</div>;
}
