import { Local } from "./local";
import { Lede, Step } from "./step";
import { Paragraph, Why } from "./why";

/**
 * What every step of a lesson may use, for the `components` of the compiled part. `p` lets a <Why> stand in a paragraph.
 * All other elements come with the parts that use them: see the content's Vite plugin.
 */
export const lessonComponents = { p: Paragraph, Step, Lede, Why, Local };

export { LessonProvider } from "./lesson-context";
export { OwnNote } from "./own-note";
