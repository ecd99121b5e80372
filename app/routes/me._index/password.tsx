import { Form } from "@remix-run/react";
import { Field } from "~/components/field";
import type { FormError } from "~/components/form-error";
import { Submit } from "~/components/submit";

/** Changing one's password. The e-mail goes along unseen, so that a password manager knows whose it is. */
export function Password({ errors, email }: { errors: FormError[]; email: string }) {
  return (
    <section className="part" aria-labelledby="password">
      <h2 id="password">Password</h2>
      <Form className="form part__form" method="post">
        <input type="hidden" name="intent" value="password" />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          name="current"
          type="password"
          label="Your password now"
          autoComplete="current-password"
          errors={errors}
          required
        />
        <Field
          name="next"
          type="password"
          label="A new one"
          hint="At least 12 characters. Three or four words in a row do well."
          autoComplete="new-password"
          minLength={12}
          errors={errors}
          required
        />
        <div className="form__act">
          <Submit when={{ intent: "password" }} busy="Changing…">
            Change the password
          </Submit>
        </div>
      </Form>
    </section>
  );
}
