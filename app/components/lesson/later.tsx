import type { ReactNode } from "react";
import { Check } from "./check";
import { useLesson } from "./lesson-context";
import type { QuestionProps } from "./question";

interface Props extends QuestionProps {
  after: number;
  children: ReactNode;
}

/** A question that comes back days after the module is complete. It shows itself only when it is the one asked for. */
export function Later({ after: _, ...question }: Props) {
  return useLesson().later === question.id ? <Check {...question} /> : null;
}
