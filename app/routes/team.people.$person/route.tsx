import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stateWords } from "~/components/state-words";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireRole } from "~/http/guard.server";
import { supervisedPeople } from "~/services/team.server";
import { whenWords } from "../team._index/load.server";
import { Person } from "./person";
import type { PersonView } from "./view";
import "~/styles/team.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ""} – Rapport` },
];

/** One person, as their supervisor may see them. Somebody who is not supervised by the one who asks is not there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const people = await supervisedPeople(database(), catalogue, viewer.id, today);
  const person = people.find((entry) => entry.id === params.person);
  if (!person) throw new Response(null, { status: 404 });
  return {
    person: { id: person.id, name: person.name, site: person.site },
    progress: {
      done: person.cells.reduce((sum, cell) => sum + cell.progress.done, 0),
      required: person.cells.reduce((sum, cell) => sum + cell.progress.required, 0),
    },
    stops: person.cells.map((cell) => ({
      id: cell.stop.id,
      short: cell.stop.code,
      title: cell.stop.title,
      state: cell.state,
      words: stateWords(
        { state: cell.state, ...cell.progress, dueOn: cell.due, on: cell.progress.completedAt },
        today,
      ),
      when: whenWords(cell, today),
      note: null,
    })),
    waiting: [],
    shared: [],
    notice: null,
    teamHref: "/team",
  } satisfies PersonView;
}

export default function TeamPerson() {
  return <Person view={useLoaderData<typeof loader>()} />;
}
