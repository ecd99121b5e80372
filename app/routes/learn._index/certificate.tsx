import { Form, Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import { Submit } from "~/components/submit";
import type { CertificateOffer } from "./view";

/** That the course is complete, with the way to its certificate. */
export function Certificate({ offer: { courseId, course, code } }: { offer: CertificateOffer }) {
  return (
    <section className="earned" aria-labelledby="certificate">
      <Seat state="complete" />
      <div>
        <h2 id="certificate">{course} is complete</h2>
        <p className="small">
          {code === null
            ? "A certificate says so, with the versions you studied. Whoever has its code can check it: share it with whom you like."
            : "Your certificate has a code by which anybody you give it to can check it."}
        </p>
      </div>
      {code === null ? (
        <Form method="post" action={`/learn/${courseId}`}>
          <input type="hidden" name="intent" value="certificate" />
          <Submit when={{ intent: "certificate" }}>Get your certificate</Submit>
        </Form>
      ) : (
        <Link className="btn" to={`/certificates/${code}`}>
          Open your certificate
        </Link>
      )}
    </section>
  );
}
