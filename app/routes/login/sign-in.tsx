import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Submit } from "~/components/submit";
import { DemoPeople } from "./demo-people";
import type { SignInView } from "./view";

interface SignInPageProps {
  view: SignInView;
  /** A table to look at beside the form; nothing where there is none to draw. */
  scene?: ReactNode;
}

/** Signing in, with what this place is for beside it. */
export function SignInPage({ view, scene }: SignInPageProps) {
  const { email, errors, redirectTo, demo, signedOut } = view;
  return (
    <div className="wrap door">
      <div className="door__form">
        <ErrorSummary errors={errors} />
        {signedOut ? <p className="note">You are signed out on this device.</p> : null}
        <div>
          <p className="kicker">Meet the team before the meeting</p>
          <h1>Sign in</h1>
        </div>
        <Form className="form" method="post" action="/login">
          <input type="hidden" name="redirectTo" value={redirectTo} />
          <Field
            name="email"
            type="email"
            label="Work e-mail"
            autoComplete="username"
            defaultValue={email}
            errors={errors}
            required
          />
          <Field
            name="password"
            type="password"
            label="Password"
            autoComplete="current-password"
            errors={errors}
            required
          />
          <div className="form__act">
            <Submit className="btn btn--go" busy="Signing in…" when={{ redirectTo }}>
              Sign in
            </Submit>
          </div>
        </Form>
        <p className="small quiet">
          No account yet, or a lost password? Ask whoever looks after Rapport where you work.
        </p>
      </div>
      {demo ? (
        <DemoPeople demo={demo} redirectTo={redirectTo} />
      ) : (
        <div className="door__why">
          {scene}
          <p>
            Short modules on working with a clinical team, and a table to rehearse at. What you choose there
            is yours alone.
          </p>
        </div>
      )}
    </div>
  );
}
