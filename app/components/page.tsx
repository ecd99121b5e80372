import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Masthead, type Reader } from "./masthead";
import { SeatSprite } from "./seat";

interface PageProps {
  reader: Reader | null;
  /** The address shown, from which the masthead marks the section. */
  pathname: string;
  /** The way out of a page that has no sections: see Masthead. Such a page has no foot either. */
  quiet?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: skip link, masthead, the main landmark, foot. */
export function Page({ reader, pathname, quiet, children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the main part
      </a>
      <Masthead reader={reader} pathname={pathname} quiet={quiet} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {quiet ? null : <Foot />}
      <SeatSprite />
    </>
  );
}

function Foot() {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>Built on one study of 18 staff. No one has tested whether training like this works.</p>
        <ul>
          <li>
            <Link to="/evidence">How we know</Link>
          </li>
          <li>
            <Link to="/me/privacy">Who sees what</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
