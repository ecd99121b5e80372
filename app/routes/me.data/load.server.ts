import { longDate, ukDay, ukTime } from "~/components/dates";
import type { Db } from "~/db.server";
import { administrators, ownData } from "~/services/own-data.server";
import type { Viewer } from "~/services/sessions.server";
import type { OwnDataView } from "./view";

/** Everything that is held about the one who asks, as plain data. */
export async function dataView(db: Db, viewer: Viewer, now: Date): Promise<OwnDataView> {
  const [data, who] = await Promise.all([ownData(db, viewer.id), administrators(db)]);
  const { tables, others } = JSON.parse(JSON.stringify(data)) as Pick<OwnDataView, "tables" | "others">;
  const instant = now.toISOString();
  const madeAt = `${longDate(ukDay(instant))}, ${ukTime(instant)}`;
  return { name: viewer.name, madeAt, tables, others, administrators: who };
}

/** A file to keep, under a name that says what it is. */
export const asFile = (body: string, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
