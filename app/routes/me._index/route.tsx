import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { administrators } from "~/services/own-data.server";
import { changePassword, placeOf } from "~/services/people.server";
import { endSession, openSessions } from "~/services/sessions.server";
import { openShareRows } from "../me.share/load.server";
import { MeView } from "./me";
import type { MeView as View } from "./view";
import "~/styles/me.css";
import "~/styles/sharing.css";

export const meta: MetaFunction = () => [{ title: "Me – Rapport" }];

const schema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("password"),
    current: z.string().min(1, "Enter your present password."),
    next: z.string().min(1, "Enter a new password."),
  }),
  z.object({ intent: z.literal("revoke"), session: z.string() }),
]);

const DONE = ["password-changed", "session-ended", "share-stopped"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { now, today } = present();
  const [{ site, supervisors }, sessions, shares, who] = await Promise.all([
    placeOf(database(), viewer.id),
    openSessions(database(), viewer.id, now),
    openShareRows(database(), viewer.id),
    administrators(database()),
  ]);
  const done = new URL(request.url).searchParams.get("done");
  return {
    today,
    name: viewer.name,
    email: viewer.email,
    roles: viewer.roles.map((role) => role.replaceAll("-", " ")),
    site: site?.name ?? null,
    supervisors,
    sessions: sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      startedAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === viewer.sessionId,
    })),
    shares,
    administrators: who,
    errors: [],
    done: DONE.find((entry) => entry === done) ?? null,
    hasPassword: true,
  } satisfies View;
}

export const action = writing(async ({ request }) => {
  const viewer = await requireViewer(request);
  const form = await readForm(request, schema);
  if ("errors" in form) return data({ errors: form.errors }, 400);
  const { now } = present();
  if (form.value.intent === "revoke") {
    await endSession(database(), viewer.id, form.value.session, now);
    return redirect("/me?done=session-ended", 303);
  }
  const { current, next } = form.value;
  const changed = await changePassword(
    database(),
    { personId: viewer.id, sessionId: viewer.sessionId, current, next },
    now,
  );
  if (failed(changed)) {
    const { status, sentence } = answerTo(changed);
    const field = changed.failed === "WrongPassword" ? "current" : "next";
    return data({ errors: [{ field, message: sentence }] }, status);
  }
  return redirect("/me?done=password-changed", 303);
});

export default function Me() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <MeView view={{ ...view, errors: refused?.errors ?? [] }} />;
}
