import { Check, Option } from "./check";
import { Local } from "./local";
import { Flawed, Good, Mark, Pair, Said } from "./pair";
import { Reflection } from "./reflection";
import { Rehearsal } from "./rehearsal";
import { Lede, Step } from "./step";
import { Task } from "./task";
import { Paragraph, Why } from "./why";

/** What a lesson's MDX may use, for the `components` of the compiled module. `p` lets a <Why> stand in a paragraph. */
export const lessonComponents = {
  p: Paragraph,
  Step,
  Lede,
  Why,
  Local,
  Pair,
  Flawed,
  Good,
  Said,
  Mark,
  Check,
  Option,
  Reflection,
  Task,
  Rehearsal,
};

export { LessonProvider } from "./lesson-context";
