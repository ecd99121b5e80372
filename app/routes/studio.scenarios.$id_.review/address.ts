/** The views beside the script. */
export const TABS = ["play", "comments", "changes", "decide", "use"] as const;
export type Tab = (typeof TABS)[number];

/** Where somebody is on this page: all of it stands in the address, so that every step is a link. */
export interface Place {
  tab: Tab;
  /** The selected element's dotted path; empty for the whole. */
  at: string;
  /** The choices of the play, from the start. */
  played: readonly string[];
  /** The published version whose use is shown; empty for the present one. */
  version: string;
}

/** The most choices of one play. */
const LONGEST_PLAY = 300;

/** Reads an address. With an element and no view, its comments are meant. */
export function placeOf(search: URLSearchParams): Place {
  const at = (search.get("at") ?? "").slice(0, 1000);
  const asked = search.get("view");
  const tab = TABS.find((one) => one === asked) ?? (at === "" ? "play" : "comments");
  const played = (search.get("play") ?? "").split(",").filter((id) => id !== "");
  return { tab, at, played: played.slice(0, LONGEST_PLAY), version: search.get("version") ?? "" };
}

/** The address of another place, with what is not changed kept. */
export function hrefTo(place: Place, change: Partial<Place>, anchor = "beside"): string {
  const { tab, at, played, version } = { ...place, ...change };
  const query = new URLSearchParams({ view: tab });
  if (at !== "") query.set("at", at);
  if (played.length > 0) query.set("play", played.join(","));
  if (version !== "") query.set("version", version);
  return `?${query}${anchor === "" ? "" : `#${anchor}`}`;
}

/** The id of an element in the script. */
export const scriptId = (at: string): string => `at-${at === "" ? "whole" : at}`;
