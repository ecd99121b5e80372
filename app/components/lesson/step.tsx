import { type ReactNode, useEffect, useRef } from "react";
import { useLesson } from "./lesson-context";

interface StepProps {
  id: string;
  title: string;
  /** Reading time, for the outline; the text does not show it. */
  minutes: number;
  children: ReactNode;
}

/** A page of a module. Shows itself only while it is the current step, and takes the focus when it becomes so. */
export function Step({ id, title, children }: StepProps) {
  const here = useLesson().step === id;
  const heading = useRef<HTMLHeadingElement>(null);
  const was = useRef(here);
  useEffect(() => {
    if (here && !was.current) heading.current?.focus({ preventScroll: true });
    was.current = here;
  }, [here]);
  if (!here) return null;
  return (
    <>
      <h1 id="step-title" tabIndex={-1} ref={heading}>
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
