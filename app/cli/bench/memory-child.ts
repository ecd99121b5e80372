import { checkScenario } from "~/scenario/check";
import { type Meetings, meetingsText } from "./meetings";

// Run by itself, so that the most memory it has ever taken is that of one check, which counts on where others stop. Prints that, in MB, and the counts.
const size = JSON.parse(process.argv[2] ?? "{}") as Meetings;
const { ok, states, transitions, merged } = checkScenario(meetingsText(size), {
  limit: Number.POSITIVE_INFINITY,
});
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ok, states, transitions, merged, megabytes }));
