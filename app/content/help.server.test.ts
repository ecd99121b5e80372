import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.server";
import { helpContacts } from "./help.server";
import { datePack } from "./pack.server";

const TODAY = "2026-11-24";

describe.each(Object.values(catalogue.packs))("the help contacts of $name", (file) => {
  const contacts = helpContacts(datePack(file, TODAY));

  test("name the supervisor first, and somebody for nights and weekends last", () => {
    expect(contacts.at(0)?.label).toBe("Supervisor");
    expect(contacts.at(-1)?.label).toBe("Out of hours");
    expect(contacts.at(-1)?.value).toMatch(/\d{5}/);
  });

  test("say until when each was checked to hold", () => {
    for (const { until } of contacts) expect(until > TODAY).toBe(true);
  });
});

test("a field that is not filled in is left out", () => {
  const pack = {
    id: "small",
    name: "Small",
    values: { support: { supervisor: "Ann", peerRA: "" } },
    checked: { default: { by: "Ann", on: "2026-11-01", until: "2027-05-01" } },
  };
  expect(helpContacts(pack)).toEqual([{ label: "Supervisor", value: "Ann", until: "2027-05-01" }]);
});
