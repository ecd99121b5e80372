import { ukDay } from "~/components/dates";
import type { TeamMember } from "~/services/team.server";
import { type Asked, fitting } from "../team._index/asked";

const HEAD = [
  "Person",
  "Team",
  "Stop",
  "Title",
  "State",
  "Done",
  "Required",
  "Completed on",
  "Due on",
  "Person id",
  "Stop id",
];

/**
 * The matrix, a line for each of its cells: a table that spreadsheets filter and pivot. Done and required are numbers, days ISO
 * dates where people work; whoever is on no path has one line without a stop.
 */
export function teamTable(people: readonly TeamMember[], asked: Asked): (string | number | null)[][] {
  return [
    HEAD,
    ...fitting(people, asked).flatMap(({ id, name, site, cells }) =>
      cells.length === 0
        ? [[name, site, null, null, null, null, null, null, null, id, null]]
        : cells.map(({ stop, state, progress, due }) => [
            ...[name, site, stop.code, stop.title, state, progress.done, progress.required],
            state === "complete" && progress.completedAt ? ukDay(progress.completedAt) : null,
            ...[due, id, stop.id],
          ]),
    ),
  ];
}
