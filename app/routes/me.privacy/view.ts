/** What the privacy page needs to know of its reader; the rules themselves are the same for everybody. */
export interface PrivacyView {
  /** Null when read without signing in. */
  supervisors: string[] | null;
}
