import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { database } from "~/db.server";
import { env } from "~/env.server";
import { answerTo } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { ownPath } from "~/http/guard.server";
import { countWrongSignIn, forgetWrongSignIns, secondsToWait } from "~/http/limits.server";
import { readViewer, sessionHeader } from "~/http/session.server";
import { writing } from "~/http/writing.server";
import { DEMO_PASSWORD, DEMO_PEOPLE, isDemo } from "~/services/demo.server";
import { failed, failure } from "~/services/failure";
import { signIn } from "~/services/people.server";
import { deviceOf } from "./device";
import { SignInPage } from "./sign-in";
import type { SignInView as View } from "./view";
import "~/styles/auth.css";

export const meta: MetaFunction = () => [{ title: "Sign in – Rapport" }];

const schema = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Enter your e-mail address.")
    .max(320, "That is too long for an e-mail address."),
  password: z.string().min(1, "Enter your password."),
  redirectTo: z.string().optional(),
});

/** The wait of a slowed sign-in is said in the header as well. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const redirectTo = ownPath(query.get("redirectTo"), "/");
  if (await readViewer(request)) return redirect(redirectTo);
  const demo = await isDemo(database(), env());
  return {
    redirectTo,
    email: "",
    errors: [],
    demo: demo
      ? {
          password: DEMO_PASSWORD,
          people: DEMO_PEOPLE.map(({ name, email, who }) => ({ name, email, role: who })),
        }
      : null,
    signedOut: query.has("signedOut"),
  } satisfies View;
}

export const action = writing(async ({ request, context }) => {
  const form = await readForm(request, schema);
  if ("errors" in form) return data({ errors: form.errors, email: form.typed.email ?? "" }, 400);
  const { email, password, redirectTo } = form.value;
  const address = context.address;
  const refuse = (message: string, status: number, headers?: HeadersInit) =>
    data({ errors: [{ field: null, message }], email }, { status, ...(headers ? { headers } : {}) });

  const wait = await secondsToWait(email, address);
  if (wait > 0) {
    const { sentence, status } = answerTo(failure("SlowedDown"));
    const minutes = Math.ceil(wait / 60);
    return refuse(
      `${sentence} Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`,
      status,
      {
        "Retry-After": String(wait),
      },
    );
  }
  await countWrongSignIn(email, address);
  const device = deviceOf(request.headers.get("User-Agent") ?? "");
  const signedIn = await signIn(database(), { email, password, device }, new Date());
  if (failed(signedIn)) {
    const { sentence, status } = answerTo(signedIn);
    return refuse(sentence, status);
  }
  await forgetWrongSignIns(email, address);
  return redirect(ownPath(redirectTo, "/"), { status: 303, headers: await sessionHeader(signedIn.token) });
});

export default function Login() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SignInPage view={{ ...view, ...(refused ?? {}) }} />;
}
