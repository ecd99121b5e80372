/** The parts of a request that say where it comes from. */
export type Provenance = {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
  fetchSite: string | undefined;
};

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may write: reads always; a write only from the origin of BASE_URL or, while that is not set, of the
 * request's own host. Browsers send Origin or Sec-Fetch-Site with every form; a client that sends neither is no browser,
 * and carries nobody's cookies but its own.
 */
export function mayWrite(request: Provenance, baseUrl: string | null): boolean {
  if (READS.has(request.method)) return true;
  if (request.fetchSite !== undefined && request.fetchSite !== "same-origin" && request.fetchSite !== "none")
    return false;
  const from = request.origin ?? request.referer;
  if (from === undefined) return true;
  if (!URL.canParse(from)) return false;
  const { host, origin } = new URL(from);
  return baseUrl === null ? host === request.host : origin === new URL(baseUrl).origin;
}
