import { type ComponentType, type LazyExoticComponent, lazy } from "react";

type Lesson = ComponentType<{ components: object }>;

const files = import.meta.glob<{ default: Lesson }>("/courses/*/*/module.mdx");

/** Each compiled module.mdx by its file, fetched when it is first shown. */
const lessons = new Map<string, LazyExoticComponent<Lesson>>(
  Object.entries(files).map(([file, load]) => [file, lazy(load)]),
);

/** The text of a module. @param file path of its module.mdx from the project's root */
export function lessonText(file: string): LazyExoticComponent<Lesson> | undefined {
  return lessons.get(`/${file}`);
}
