/** The command was used wrongly; the message says how, and exit code 2 follows. */
export class WrongUsage extends Error {}

export const USAGE = `Usage: npm run scenario -- COMMAND …
  check FILE… [--pack FILE] [--json]                   the errors of the text, and everything that can happen
  play FILE [--choices a,b,c] [--could] [--pack FILE] [--json]
                                                       a play: its transcript, and where it stands
  map FILE [--json]                                    beats, endings and ways between them (Mermaid without --json)
  diff FILE FILE [--runs FILE] [--json]                what two versions say otherwise, and what comes of it
  export FILE --to yaml|mermaid|twee|xstate [--json]   the scenario in another form, on the standard output
  import FILE.twee [--json]                            a draft from a Twee 3 file, on the standard output
  format FILE… [--write] [--json]                      double quotes round every text; nothing else changes
  schema                                               the JSON Schema of scenario files, for editors
  help                                                 this, and what files and --json hold`;

export const HELP = `${USAGE}

Exit codes: 0 holds, 1 problems found, 2 wrong usage. Colours on a terminal only, and not where NO_COLOR is set.

--pack FILE   a local context pack. check asks its fields for every {{slot}} (without it, those that all of courses/packs
              have); play fills the slots from it.
--could       for each decision of the play: the endings that one different choice there could still have reached, the best
              first, each with a shortest way on. Exact.
--runs FILE   recorded runs: a run to a line, its choice ids joined by commas (empty lines and lines that begin with # are
              skipped), or a JSON list of lists of choice ids. diff says how many would now end differently, or stop.

With --json each command prints one document and nothing else:
  check    [{ file, id, ok, proven, states, transitions, merged, behaviourHash, problems, stats }]
           problems: [{ code, severity, at, line, column, message, witness? }]
  play     { beat | ending, rank?, values, flags, clock, lines: [{ speaker, text }], available, rejected?: { choice, at } }
           with --could also could: [{ at, beat, taken, choice, ways: [{ ending, rank, path }] }], null where there are too
           many situations
  map      { start, nodes: [{ id, kind, scene?, rank?, label }], edges: [{ from, to, kind, id, at, if? }] }
  diff     { sameContent, sameBehaviour, changes: [{ kind, at, before?, after?, decides }],
             reach: [{ kind, at, words, now }], endings: [{ id, before, after }], situations: { before, after },
             divergence: { choices, before, after } or null, absent where there are too many situations,
             runs?: { total, otherwise, stopped, unknown } }
           otherwise and stopped: [{ run, before, after, rejected? }], run counted from 0 as in the file of runs
  export   { file, to, text, left? }; left: [{ what, at }] for twee and mermaid, what could not be carried over and where
  import   { file, text, left }; at in left names passages
  format   [{ file, changed, text }]
A file with errors that a command cannot go on with: { file, problems }, exit 1.`;
