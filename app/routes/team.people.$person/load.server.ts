import { arrangedInWords } from "~/components/arrangement-words";
import { longDate, shortDate, ukDay } from "~/components/dates";
import { stateWords } from "~/components/state-words";
import { thingLine } from "~/components/thing-words";
import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { isComplete, isExempt, sumOf } from "~/learning/standing";
import { arrangementsOf } from "~/services/arrangements.server";
import { observationsOf } from "~/services/observations.server";
import { sharedWith } from "~/services/sharing.server";
import { talksAskedOf } from "~/services/talks.server";
import { type Cell, supervisedPeople, type TeamMember } from "~/services/team.server";
import { whenWords } from "../team._index/cells";
import type { PersonStop, PersonView } from "./view";

/** One person, as a supervisor of theirs may see them; null for somebody whom they do not supervise. */
export async function personView(
  db: Db,
  catalogue: Catalogue,
  given: { supervisorId: string; personId: string; today: string; said: string | null },
): Promise<PersonView | null> {
  const { supervisorId, personId, today, said } = given;
  const [person] = await supervisedPeople(db, catalogue, supervisorId, today, personId);
  if (!person) return null;
  const [shares, arranged, observations, talks] = await Promise.all([
    sharedWith(db, { supervisorId, personId }),
    arrangementsOf(db, personId),
    observationsOf(db, personId),
    talksAskedOf(db, supervisorId),
  ]);
  const talk = talks.find((entry) => entry.personId === personId);
  return {
    person: { id: person.id, name: person.name, site: person.site },
    progress: sumOf(person.cells),
    stops: person.cells.map((cell) => stopView(person, cell, arranged.exemptions, today)),
    gates: gates(catalogue, person),
    waiting: person.waiting.map(({ item, stop, sentAt }) => ({
      id: item,
      title: taskTitle(catalogue, item),
      stop: stop.title,
      sentOn: longDate(ukDay(sentAt)),
      paragraphs: [],
      comment: "",
      error: null,
    })),
    talkAskedOn: talk ? longDate(ukDay(talk.at.toISOString())) : null,
    shared: shares.map(({ id, at, thing }) => ({
      id,
      what: thingLine(thing),
      on: longDate(ukDay(at.toISOString())),
      href: `/team/people/${person.id}/shared/${id}`,
    })),
    arranged: arrangedInWords(arranged, catalogue.courses),
    observations: observations.map(({ id, heldOn, by, lines }) => ({ id, heldOn, by, lines })),
    notice: noticeFor(said, person.name),
    teamHref: "/team",
  };
}

type Exemptions = { stopId: string; reason: string; endedAt: Date | null }[];

function stopView(person: TeamMember, cell: Cell, exemptions: Exemptions, today: string): PersonStop {
  const { stop, state, progress, due } = cell;
  const on = progress.completedAt;
  const words = stateWords({ state, ...progress, dueOn: due, on }, today);
  return {
    id: stop.id,
    short: stop.code,
    title: stop.title,
    state,
    words: state === "returned" ? "Returned to them" : words,
    when: whenWords(cell, today),
    done: progress.done,
    required: progress.required,
    note: noteOn(person, cell, exemptions, today),
  };
}

/** What there is to say of a stop besides its state: why it is not required, or what was asked when its task was returned. */
function noteOn({ facts }: TeamMember, { stop, state }: Cell, exemptions: Exemptions, today: string) {
  if (state === "exempt") {
    const open = exemptions.find(({ stopId, endedAt }) => stopId === stop.id && endedAt === null);
    return open ? `Not required: ${open.reason}` : null;
  }
  if (state !== "returned" || stop.kind !== "module") return null;
  const word = stop.signed.map((item) => facts.signOffs.get(item)).find((one) => one?.verdict === "returned");
  return word?.comment ? `Returned on ${shortDate(ukDay(word.at), today)}: “${word.comment}”` : null;
}

/** What the paths open in real life, and whether it is open. */
function gates(catalogue: Catalogue, { cells, facts }: TeamMember): PersonView["gates"] {
  const courseIds = new Set(cells.map(({ courseId }) => courseId));
  return catalogue.courses
    .filter(({ id }) => courseIds.has(id))
    .flatMap(({ legs }) => legs)
    .flatMap(({ gate, stops }) => {
      const stop = stops.find(({ id }) => id === gate?.opensWith);
      if (!gate || !stop) return [];
      const open = isExempt(stop, facts) || isComplete(stop, facts);
      return [{ title: gate.title, opensWith: stop.title, open }];
    });
}

/** The words of a task, from "<module>/task/<id>". */
function taskTitle(catalogue: Catalogue, item: string): string {
  const [moduleId = "", , taskId] = item.split("/");
  return lessonOf(catalogue, moduleId)?.tasks.find(({ id }) => id === taskId)?.title ?? "";
}

function noticeFor(said: string | null, name: string): string | null {
  switch (said) {
    case "sign":
      return `Signed. ${name} sees it on their path.`;
    case "return":
      return `Returned, with your comment. ${name} sees it on their path.`;
    case "talked":
      return "Taken off your list.";
    case "observed":
      return `Kept. ${name} can read it now, under “You and your supervisor”.`;
    case "given":
      return `${name} is on the path now.`;
    default:
      return null;
  }
}
