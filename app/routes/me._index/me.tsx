import { Form, Link } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { OwnData } from "./own-data";
import { Password } from "./password";
import { Sessions } from "./sessions";
import { Sharing } from "./sharing";
import type { MeView as View } from "./view";

const DONE = {
  "password-changed": "Your password is changed. You are signed out everywhere else.",
  "session-ended": "That device is signed out.",
  "share-stopped": "It is no longer shared. Nobody else can open it now.",
} as const;

/** What Rapport keeps of its reader, where they are signed in, and the way out. */
export function MeView({ view }: { view: View }) {
  return (
    <div className="wrap">
      <div className="title">
        <div className="title__words">
          <h1>{view.name}</h1>
          {view.done ? <output className="note">{DONE[view.done]}</output> : null}
        </div>
        <Form method="post" action="/logout">
          <button className="btn" type="submit">
            Sign out
          </button>
        </Form>
      </div>
      <ErrorSummary errors={view.errors} />
      <About view={view} />
      <Sharing shares={view.shares} today={view.today} />
      <OwnData administrators={view.administrators} />
      {view.hasPassword ? <Password errors={view.errors} email={view.email} /> : null}
      <Sessions sessions={view.sessions} today={view.today} />
    </div>
  );
}

function About({ view }: { view: View }) {
  const { email, roles, site, supervisors } = view;
  return (
    <section className="part" aria-labelledby="about">
      <h2 id="about">About you</h2>
      <div>
        <dl className="facts">
          <Fact term="E-mail" words={email} />
          <Fact term={roles.length > 1 ? "Roles" : "Role"} words={sentence(roles.join(", "))} />
          <Fact term="Place of work" words={site ?? "None chosen yet"} />
          <Fact term="Supervised by" words={supervisors.length > 0 ? supervisors.join(", ") : "Nobody yet"} />
        </dl>
        <p className="small">
          <Link to="/me/privacy">Who sees what</Link>
        </p>
      </div>
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}
