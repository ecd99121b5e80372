import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo, problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { givePath, teamsOf } from "~/services/paths.server";
import { supervisedNames } from "~/services/supervision.server";
import { Assign } from "./assign";
import { assignSchema } from "./form.server";
import type { AssignView, Typed } from "./view";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "Assign a path – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs): Promise<AssignView> {
  const viewer = await requireRole(request, "supervisor");
  const [people, teams] = await Promise.all([
    supervisedNames(database(), viewer.id),
    teamsOf(database(), viewer.id),
  ]);
  const query = new URL(request.url).searchParams;
  return {
    courses: catalogue.courses.map(({ id, title, legs }) => ({
      id,
      title,
      days: `${legs.map(({ dueDays }) => dueDays).join(" and ")} days`,
    })),
    people,
    teams,
    typed: {
      ...{ course: "", to: query.get("to") ?? "", due: "course", startsOn: present().today },
      ...{ dueOn: "", dueDays: "", repeat: "0" },
    },
    errors: [],
    notice: noticeFor(query.get("given"), query.get("kept")),
  };
}

export const action = writing(async ({ request }) => {
  const viewer = await requireRole(request, "supervisor");
  const form = await readForm(request, assignSchema);
  if ("errors" in form) return data({ errors: form.errors, typed: form.typed }, 400);
  const { course, to, due, repeatMonths } = form.value;
  const given = { supervisorId: viewer.id, courseId: course, to, due, repeatMonths };
  const result = await givePath(database(), catalogue, given, present().now);
  if (!failed(result))
    return to.kind === "person"
      ? redirect(`/team/people/${to.personId}?said=given`, 303)
      : redirect(`/team/assign?given=${result.given}&kept=${result.kept}`, 303);
  if (result.failed === "NotFound") throw problem(result);
  const { status, sentence } = answerTo(result);
  const field = result.failed === "WrongDay" ? "dueOn" : "to";
  return data({ errors: [{ field, message: sentence }], typed: form.typed }, status);
});

function noticeFor(given: string | null, kept: string | null): string | null {
  if (given === null || !/^\d+$/.test(given)) return null;
  const people = (count: number) => (count === 1 ? "one person" : `${count} people`);
  const had = Number(kept ?? 0);
  const rest = had > 0 ? ` ${had === 1 ? "One was" : `${had} were`} on it already and keep their dates.` : "";
  return `Given to ${people(Number(given))}, and to those who join later.${rest}`;
}

export default function TeamAssign() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed: Typed = { ...view.typed, ...refused?.typed };
  return <Assign view={{ ...view, typed, errors: refused?.errors ?? [] }} />;
}
