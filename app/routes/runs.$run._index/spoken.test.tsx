// @vitest-environment happy-dom

import { virtual } from "@guidepup/virtual-screen-reader";
import { useLoaderData } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scenarioFrom } from "../../scenario/fixtures/build";
import firstAsk from "../../scenario/fixtures/first-ask.yaml?raw";
import { replay } from "../../scenario/play";
import { roomView } from "./load.server";
import { Room } from "./room";
import type { RoomView } from "./view";

const scenario = scenarioFrom(firstAsk);
const AROUND = { help: { today: "2026-11-24", site: null, contacts: [] }, withdrawn: false };

function viewAfter(choices: string[]): RoomView {
  const startedAt = new Date("2026-11-24T10:00:00.000Z");
  const run = {
    id: "r1",
    scenario,
    versionHash: "abc",
    pack: null,
    hints: true,
    startedAt,
    endedAt: null,
    choices,
  };
  return roomView({ ...run, play: replay(scenario, choices) }, AROUND);
}

/** A room that plays, without a server. */
async function enterRoom(): Promise<void> {
  const choices: string[] = [];
  const Stub = createRemixStub([
    {
      path: "/runs/:run",
      loader: () => viewAfter(choices),
      action: async ({ request }) => {
        choices.push(String((await request.formData()).get("choice")));
        return null;
      },
      Component: () => <Room view={useLoaderData() as RoomView} />,
    },
  ]);
  render(<Stub initialEntries={["/runs/r1"]} />);
  await screen.findByRole("button", { name: "Turn number keys off" });
  await virtual.start({ container: document.body });
}

/** What is said while one goes on from here, up to the phrase that is given. Marks of paragraphs and places in lists are left out. */
async function listenTo(last: string): Promise<string[]> {
  for (let steps = 0; (await virtual.lastSpokenPhrase()) !== last; steps++) {
    if (steps > 200)
      throw new Error(`"${last}" was never said:\n${(await virtual.spokenPhraseLog()).join("\n")}`);
    await virtual.next();
  }
  const heard = (await virtual.spokenPhraseLog()).filter(
    (phrase) => !/^(end of )?(paragraph|listitem)|^end of button|^\d$/.test(phrase),
  );
  await virtual.clearSpokenPhraseLog();
  return heard;
}

const moved = vi.fn();

/** Presses a choice, and waits until the new lines have the focus. */
async function choose(id: string): Promise<void> {
  const before = document.querySelectorAll("[data-line]").length;
  const button = document.querySelector<HTMLElement>(`[data-choice=${id}]`);
  button?.focus();
  moved.mockClear();
  await virtual.clearSpokenPhraseLog();
  if (button) fireEvent.click(button);
  await waitFor(() => expect(document.activeElement?.getAttribute("data-line")).toBe(String(before)));
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  document.addEventListener("focusin", moved);
});
afterEach(async () => {
  document.removeEventListener("focusin", moved);
  await virtual.stop();
  cleanup();
});

describe("a whole scene, by ear", () => {
  it("is told in order: the place, who is there, what is said, what shows, and what one can do", async () => {
    await enterRoom();
    expect(await listenTo("end of group, What do you do?")).toEqual([
      "document",
      "Ward round · Tuesday 11:50 · Meeting room",
      "heading, The first ask, level 1",
      "6 of 6 minutes left",
      "list, At the table",
      "Dr Osei",
      "Consultant psychiatrist",
      "(looks guarded)",
      "Sam",
      "Ward manager",
      "(looks warm)",
      "You",
      "end of list, At the table",
      "region, Read the room",
      "heading, Read the room, level 2",
      "list",
      "Dr Osei keeps his pen on the list.",
      "end of list",
      "end of region, Read the room",
      "region, So far",
      "heading, So far, level 2",
      "list",
      "Sam",
      "Eight patients to discuss. You have two minutes.",
      "Dr Osei",
      "The last team took names and vanished.",
      "end of list",
      "end of region, So far",
      "form",
      "group, What do you do?",
      "What do you do?",
      "button, 1 “We need forty people by June, so which of yours could join?”, pitch",
      "“We need forty people by June, so which of yours could join?”",
      "button, 2 “What makes referring hard on this ward?”, ask",
      "“What makes referring hard on this ward?”",
      "end of group, What do you do?",
    ]);
  });

  it("goes on from the first new line, says each new line once, and no old one again", async () => {
    await enterRoom();
    const said: string[] = [];
    for (const id of ["pitch", "own-up", "promise"]) {
      await choose(id);
      expect(moved, "focus moves once for each choice").toHaveBeenCalledTimes(1);
      said.push(
        ...(await listenTo(
          id === "promise" ? "end of region, The meeting moves on" : "end of group, What do you do?",
        )),
      );
    }
    expect(said).toEqual([
      "You",
      "We need forty people by June, so which of yours could join?",
      "Dr Osei",
      "So what do you want from us?",
      "end of list",
      "end of region, So far",
      "Dr Osei keeps his pen on the list.",
      "Minutes left: 5, of 6.",
      "form",
      "group, What do you do?",
      "What do you do?",
      "button, 1 Slide the consent forms across the table, push",
      "Slide the consent forms across the table",
      "button, 2 “That came out wrong. What would make this light for you?”, own-up",
      "“That came out wrong. What would make this light for you?”",
      "button, 3 “I will bring the results to this meeting in May.”, promise",
      "“I will bring the results to this meeting in May.”",
      "end of group, What do you do?",
      "You",
      "That came out wrong. What would make this light for you?",
      "Dr Osei",
      "So what do you want from us?",
      "end of list",
      "end of region, So far",
      "Dr Osei has put his pen down.",
      "Minutes left: 3, of 6.",
      "form",
      "group, What do you do?",
      "What do you do?",
      "button, 1 Slide the consent forms across the table, push",
      "Slide the consent forms across the table",
      "button, 2 “Could Jo flag one name a week to me?”, small",
      "“Could Jo flag one name a week to me?”",
      "button, 3 “I will bring the results to this meeting in May.”, promise",
      "“I will bring the results to this meeting in May.”",
      "end of group, What do you do?",
      "You",
      "I will bring the results to this meeting in May.",
      "end of list",
      "end of region, So far",
      "region, The meeting moves on",
      "It ends here",
      "heading, The meeting moves on, level 2",
      "The next item starts.",
      "link, Go to the debrief",
      "end of region, The meeting moves on",
    ]);
  });

  it("has nothing that speaks by itself: what moves the focus is read, and read once", async () => {
    await enterRoom();
    await choose("pitch");
    expect(document.querySelector("[aria-live], [role=status], [role=alert], [role=log], output")).toBeNull();
    const spoken = await virtual.spokenPhraseLog();
    expect(spoken.filter((phrase) => phrase.includes("forty people by June")).length).toBeLessThanOrEqual(1);
  });
});
