// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Scene } from "./scene";

afterEach(cleanup);

const PEOPLE = [
  { id: "farah", name: "Farah", role: "Team manager", face: "calm" },
  { id: "dele", name: "Dele", role: "Care coordinator", face: "concerned", speaking: true },
  { id: "marta", name: "Dr Marta", role: "Psychiatrist", face: "suspicious", gone: true },
];

describe("the scene", () => {
  it("says who is there and how they look, once each", () => {
    render(<Scene people={PEOPLE} sprite="/portraits/x.svg" size="room" />);
    const table = within(screen.getByRole("list", { name: "At the table" }));
    expect(table.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "FarahTeam manager (looks warm)",
      "DeleCare coordinator (looks concerned)",
      "Dr Marta, away",
      "You",
    ]);
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("takes body, face and what lies over it from the sprite, and none for people who are away", () => {
    const { container } = render(<Scene people={PEOPLE} sprite="/portraits/x.svg" size="card" />);
    expect([...container.querySelectorAll("use")].map((use) => use.getAttribute("href"))).toEqual([
      "/portraits/x.svg#farah",
      "/portraits/x.svg#face-calm",
      "/portraits/x.svg#farah-over",
      "/portraits/x.svg#dele",
      "/portraits/x.svg#face-concerned",
      "/portraits/x.svg#dele-over",
    ]);
  });

  it("has a wall only in the room", () => {
    const wall = (size: "room" | "ending") =>
      render(<Scene people={PEOPLE} sprite="/p.svg" size={size} />).container.querySelector(".scene__wall");
    expect(wall("ending")).toBeNull();
    expect(wall("room")).not.toBeNull();
  });
});
