import { Form } from "@remix-run/react";
import { Glass } from "./brand";

/** Where one types what one is looking for. It leads to `/search`, with or without script. */
export function SearchField({ query = "", label }: { query?: string; label: string }) {
  return (
    <Form className="seek" action="/search" role="search">
      <label className="lab" htmlFor="search">
        {label}
      </label>
      <div className="seek__row">
        <input
          className="field"
          id="search"
          type="search"
          name="q"
          defaultValue={query}
          maxLength={120}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="btn" type="submit">
          <Glass />
          Search
        </button>
      </div>
    </Form>
  );
}
