import { Form } from "@remix-run/react";
import { Submit } from "~/components/submit";
import type { DemoPerson, SignInView } from "./view";

interface DemoPeopleProps {
  demo: NonNullable<SignInView["demo"]>;
  redirectTo: string;
}

/** The people of a demonstration, one button each. */
export function DemoPeople({ demo, redirectTo }: DemoPeopleProps) {
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">This is a demonstration</h2>
      <p className="small">
        These people are made up. Sign in as any of them; the password for all is <b>{demo.password}</b>.
      </p>
      <ul>
        {demo.people.map((person) => (
          <Person key={person.email} person={person} password={demo.password} redirectTo={redirectTo} />
        ))}
      </ul>
    </section>
  );
}

function Person({
  person,
  password,
  redirectTo,
}: {
  person: DemoPerson;
  password: string;
  redirectTo: string;
}) {
  const [first] = person.name.split(" ");
  return (
    <li>
      <p>
        <b>{person.name}</b>
        <span className="small quiet">{person.role}</span>
      </p>
      <Form method="post" action="/login">
        <input type="hidden" name="email" value={person.email} />
        <input type="hidden" name="password" value={password} />
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Submit when={{ email: person.email }} busy="Signing in…">
          Sign in as {first}
        </Submit>
      </Form>
    </li>
  );
}
