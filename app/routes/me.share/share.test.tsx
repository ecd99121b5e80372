// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Preview } from "./preview";
import { ShareList } from "./share-list";
import type { PreviewView, ShareListView, ShareRow } from "./view";

afterEach(cleanup);

const TODAY = "2026-11-24";
const SHARE: ShareRow = {
  id: "s1",
  what: "Reflection: Who gains?",
  href: "/me/share?item=reflection%2Fm%2Fr",
  with: "Sunita Desai",
  since: "2026-11-20T09:00:00.000Z",
  endedAt: null,
  lapsed: false,
  looks: [],
};
const VIEW: PreviewView = {
  kind: "preview",
  today: TODAY,
  name: "Tomas Reid",
  thing: {
    kind: "reflection",
    item: "reflection/m/r",
    title: "Who gains?",
    of: "M4",
    text: "Me.\n<i>And</i> you.",
  },
  debrief: null,
  seen: "abc",
  supervisors: [{ id: "sunita", name: "Sunita Desai" }],
  shares: [],
  done: null,
  refused: null,
};

function open(page: ReactNode) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  const Stub = createRemixStub([
    {
      path: "/me/share",
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        return null;
      },
      Component: () => page,
    },
  ]);
  render(<Stub initialEntries={["/me/share"]} />);
  return sent;
}

describe("a preview", () => {
  it("shows what was written as text, and shares it with one button", async () => {
    const sent = open(<Preview view={VIEW} />);
    expect(screen.getByRole("article").textContent).toContain("Me.\n<i>And</i> you.");
    fireEvent.click(screen.getByRole("button", { name: "Share it with Sunita Desai" }));
    await waitFor(() =>
      expect(sent).toEqual([{ intent: "share", item: "reflection/m/r", seen: "abc", with: "sunita" }]),
    );
  });

  it("asks with whom, where there are two", async () => {
    const two = [...VIEW.supervisors, { id: "lena", name: "Lena Fox" }];
    const sent = open(<Preview view={{ ...VIEW, supervisors: two }} />);
    fireEvent.click(screen.getByRole("radio", { name: "Lena Fox" }));
    fireEvent.click(screen.getByRole("button", { name: "Share it" }));
    await waitFor(() => expect(sent).toMatchObject([{ with: "lena" }]));
  });

  it("has no button where there is nobody to share with, or nothing new", () => {
    open(<Preview view={{ ...VIEW, supervisors: [] }} />);
    expect(screen.getByText(/nobody to share it with/)).toBeTruthy();
    cleanup();
    open(<Preview view={{ ...VIEW, shares: [{ ...SHARE, same: true }] }} />);
    expect(screen.queryByRole("button", { name: /^Share it/ })).toBeNull();
    expect(screen.getByRole("button", { name: /^Stop sharing/ })).toBeTruthy();
  });

  it("says that they still see the earlier words, once these are others", () => {
    open(<Preview view={{ ...VIEW, shares: [{ ...SHARE, same: false }] }} />);
    expect(screen.getByText(/Sunita Desai still sees it as it was/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Share it with Sunita Desai" })).toBeTruthy();
  });

  it("says why nothing was shared, and takes the focus there", () => {
    open(<Preview view={{ ...VIEW, refused: "This has changed since." }} />);
    expect(screen.getByRole("alert").textContent).toContain("This has changed since.");
    expect(document.activeElement).toBe(screen.getByRole("alert"));
  });
});

describe("who looked", () => {
  const row = (over: Partial<ShareRow>) => {
    open(<Preview view={{ ...VIEW, shares: [{ ...SHARE, ...over, same: true }] }} />);
    return document.querySelector("[data-share]")?.textContent ?? "";
  };
  const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, "0")}:05:00.000Z`;

  it.each([
    [[], "Not opened yet."],
    [[at(9)], "Sunita Desai opened it once: 23 November, 09:05."],
    [[at(11), at(9)], "Sunita Desai opened it twice: 23 November, 11:05; 23 November, 09:05."],
  ])("is said with the day and the hour: %j", (looks, words) => {
    expect(row({ looks })).toContain(words);
  });

  it("is folded away from the fourth on, and nothing is left out", () => {
    const words = row({ looks: [14, 13, 12, 11, 10].map(at) });
    expect(words).toContain("5 times");
    for (const hour of [14, 13, 12, 11, 10]) expect(words).toContain(`${hour}:05`);
  });

  it("cannot be somebody who no longer supervises", () => {
    expect(row({ lapsed: true })).toContain("so they cannot open it");
  });
});

describe("the list of what can be shared", () => {
  const thing = { item: "i", title: "Who gains?", place: "M4", at: SHARE.since, href: SHARE.href, with: [] };
  const list: ShareListView = {
    kind: "list",
    today: TODAY,
    groups: [{ title: "Reflections", things: [thing, { ...thing, item: "j", with: ["Sunita Desai"] }] }],
    ended: [],
    supervisors: ["Sunita Desai"],
  };

  it("says of each thing whether anybody else can see it", () => {
    open(<ShareList view={list} />);
    const rows = [...document.querySelectorAll("[data-item]")].map((item) => item.textContent);
    expect(rows).toEqual([
      "Who gains?M4 · last written 20 NovemberOnly you",
      "Who gains?M4 · last written 20 NovemberShared with Sunita Desai",
    ]);
  });

  it("keeps who looked at what is no longer shared", () => {
    const ended = { ...SHARE, endedAt: "2026-11-23T10:00:00.000Z", looks: ["2026-11-22T10:00:00.000Z"] };
    open(<ShareList view={{ ...list, ended: [ended] }} />);
    const part = screen.getByRole("region", { name: "No longer shared" });
    expect(part.textContent).toContain("from 20 November 2026 to 23 November 2026");
    expect(part.textContent).toContain("opened it once: 22 November, 10:00");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has words and a way on while there is nothing", () => {
    open(<ShareList view={{ ...list, groups: [] }} />);
    expect(screen.getByRole("link", { name: "Go to your path" })).toBeTruthy();
  });
});
