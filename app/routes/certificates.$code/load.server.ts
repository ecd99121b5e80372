import { ukDay } from "~/components/dates";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo } from "~/http/failure.server";
import { lookUpByCode } from "~/http/limits.server";
import { type Certificate, readCertificate } from "~/services/certificates.server";
import { failed, failure } from "~/services/failure";
import type { CertificateView, StandingView } from "./view";

const SHOWN_SIGNS = 8;

/**
 * The certificate with a code, for whoever asks from an address.
 * @throws 404 with a sentence where the code leads nowhere, 429 with the wait where too many did
 */
export async function loadCertificate(code: string, address: string): Promise<CertificateView> {
  const { today } = present();
  const looked = await lookUpByCode(address, async () => {
    const read = await readCertificate(database(), code, today);
    return failed(read) ? null : read;
  });
  if ("wait" in looked) {
    const { status, sentence } = answerTo(failure("SlowedDown"));
    const minutes = Math.ceil(looked.wait / 60);
    throw new Response(`${sentence} Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`, {
      status,
      headers: { "Retry-After": String(looked.wait) },
    });
  }
  if (!looked.found) {
    throw new Response(
      "No certificate here has this code. Perhaps a letter was misread: a code has five groups of four letters and digits.",
      { status: 404 },
    );
  }
  return viewOf(looked.found, today);
}

function viewOf(certificate: Certificate, today: string): CertificateView {
  const { code, name, issuedAt, versions } = certificate;
  const shown = ({ id, title, hash }: { id: string; title: string; hash: string }) => ({
    id,
    title,
    print: hash.slice(0, SHOWN_SIGNS),
  });
  return {
    code,
    name,
    course: versions.course,
    completedOn: ukDay(issuedAt),
    standing: standingOf(certificate),
    modules: versions.modules.map(shown),
    rehearsals: versions.rehearsals.map(shown),
    today,
  };
}

function standingOf({ standing, expiresOn }: Certificate): StandingView {
  switch (standing.state) {
    case "valid":
      return { state: "valid", until: expiresOn };
    case "expired":
      return standing;
    default:
      return { state: standing.state, on: ukDay(standing.at) };
  }
}
