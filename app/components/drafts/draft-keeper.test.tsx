// @vitest-environment happy-dom
import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper } from "./draft-keeper";
import { draftNames, putDraft } from "./store";

const draft = { to: "/learn/c/m/keep", fields: { text: "Mine." }, seen: null };
let sent: string[] = [];

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem("positions", "of another use");
  putDraft("ruth", "a", draft);
  putDraft("tomas", "b", draft);
  sent = [];
  vi.stubGlobal("fetch", async (to: string, { body }: { body: URLSearchParams }) => {
    sent.push(`${to} ${body.get("text")}`);
    return Response.json({ at: null });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("on every page", () => {
  it("sends what the reader left unsent, and takes away what is somebody else's", async () => {
    render(<DraftKeeper owner="ruth" signedOut={false} />);
    expect(draftNames("tomas")).toEqual([]);
    await waitFor(() => expect(draftNames("ruth")).toEqual([]));
    expect(sent).toEqual(["/learn/c/m/keep Mine."]);
  });

  it("takes everything away once somebody has signed out, and leaves what is not a draft", () => {
    render(<DraftKeeper owner={null} signedOut />);
    expect([...draftNames("ruth"), ...draftNames("tomas")]).toEqual([]);
    expect(localStorage.getItem("positions")).toBe("of another use");
    expect(sent).toEqual([]);
  });

  it("keeps them while a session has only run out", () => {
    render(<DraftKeeper owner={null} signedOut={false} />);
    expect(draftNames("ruth")).toEqual(["a"]);
    expect(sent).toEqual([]);
  });
});
