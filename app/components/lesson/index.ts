import { Check, Option } from "./check";
import { Later } from "./later";
import { Local } from "./local";
import { Decoy, LocalCheck } from "./local-check";
import { LocalPack, PackGaps } from "./local-pack";
import { Flawed, Good, Mark, Pair, Said } from "./pair";
import { Bin, Item, Match, Order, Sort } from "./placing";
import { Reflection } from "./reflection";
import { Rehearsal } from "./rehearsal";
import { Lede, Step } from "./step";
import { Task } from "./task";
import { Moment, Timeline } from "./timeline";
import { Paragraph, Why } from "./why";
import { After, Before, Worksheet } from "./worksheet";

/** What a lesson's MDX may use, for the `components` of the compiled module. `p` lets a <Why> stand in a paragraph. */
export const lessonComponents = {
  p: Paragraph,
  Step,
  Lede,
  Why,
  Local,
  LocalPack,
  PackGaps,
  Pair,
  Flawed,
  Good,
  Said,
  Mark,
  Timeline,
  Moment,
  Check,
  Option,
  LocalCheck,
  Decoy,
  Order,
  Sort,
  Match,
  Bin,
  Item,
  Reflection,
  Worksheet,
  Before,
  After,
  Task,
  Rehearsal,
  Later,
};

export { LessonProvider } from "./lesson-context";
