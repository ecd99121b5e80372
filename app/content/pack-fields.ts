/** What a field of a local context pack holds. `parts` are the fields of an entry; `many` where there may be several. */
export type PackField = {
  key: string;
  label: string;
  kind: "line" | "text" | "number" | "date" | "link" | "choice" | "yes-no" | "entry";
  options?: readonly string[];
  parts?: readonly PackField[];
  many?: boolean;
  /** Whether a pack can be published without it: `inpatient` is needed on a ward only. */
  needed: "always" | "inpatient" | "no";
  help?: string;
};

export type PackGroup = { key: string; title: string; fields: readonly PackField[] };

type More = Partial<Omit<PackField, "key" | "label" | "kind">>;
const field =
  (kind: PackField["kind"]) =>
  (key: string, label: string, more: More = {}) =>
    ({ needed: "always", ...more, key, label, kind }) satisfies PackField;
const line = field("line");
const text = field("text");
const number = field("number");
const date = field("date");
const link = field("link");
const yesNo = field("yes-no");
const choice = (key: string, label: string, options: readonly string[], more: More = {}) =>
  field("choice")(key, label, { ...more, options });
const entry = (key: string, label: string, parts: readonly PackField[], more: More = {}) =>
  field("entry")(key, label, { ...more, parts });

const MANY = { many: true } as const;
const OPTIONAL = { needed: "no" } as const;
const ON_WARDS = { needed: "inpatient", many: true } as const;

const TEAM_TYPES = [
  "CMHT",
  "EIP/EIS",
  "HTT/CRHT",
  "inpatient-acute",
  "PICU",
  "rehab",
  "forensic",
  "older adult",
  "CAMHS",
  "liaison",
  "other",
] as const;

const RANGE = [number("from", "from"), number("to", "to"), date("asOf", "as of")];

/** Every field of a local context pack, in its group. Source: what a researcher must know of a place before a first visit. */
export const PACK_GROUPS: readonly PackGroup[] = [
  {
    key: "identity",
    title: "The team",
    fields: [
      line("teamName", "Name of the team"),
      choice("teamType", "Kind of team", TEAM_TYPES),
      text("purpose", "What it is for"),
      line("improvementGoals", "What it is trying to improve", MANY),
      line("address", "Address"),
      text("accessNotes", "Getting in"),
      line("catchment", "Where its people live"),
      line("servedGroups", "Whom it serves", MANY),
      line("languages", "Languages", MANY),
      choice("localTermForCareLead", "Its word for who leads somebody’s care", [
        "care coordinator",
        "key worker",
        "lead professional",
        "other",
      ]),
      entry("caseloadTotal", "People on its caseload", RANGE, OPTIONAL),
      entry("caseloadPerWorker", "People for each worker", RANGE, OPTIONAL),
      text("vacancyOrPressureNote", "Vacancies and pressure", OPTIONAL),
    ],
  },
  {
    key: "people",
    title: "People",
    fields: [
      entry(
        "people",
        "People to know",
        [
          line("role", "role"),
          line("name", "name", OPTIONAL),
          line("contact", "contact", OPTIONAL),
          line("workingDays", "works"),
          line("bestChannel", "best reached by"),
          choice("influence", "influence", ["decides", "advises", "opens doors", "runs diary"]),
          line("topicsOfInterest", "interested in", MANY),
          yesNo("consentToList", "agreed to be listed"),
        ],
        { many: true, help: "The manager, the admin lead, the medical lead and an ally, at the least." },
      ),
      line("clinicianAlly", "Clinician ally"),
      line("dualRoleMentor", "Mentor in both clinic and research", OPTIONAL),
      line("serviceUserAdvisor", "Service user adviser"),
    ],
  },
  {
    key: "rhythm",
    title: "The week",
    fields: [
      entry(
        "meetings",
        "Meetings",
        [
          line("name", "name"),
          line("purpose", "for"),
          line("day", "day"),
          line("time", "time"),
          line("place", "place"),
          line("chair", "chair"),
          yesNo("researchSlot", "has a slot for research"),
          number("slotMinutes", "minutes of it"),
          line("howToBook", "how to book"),
          text("etiquette", "manners"),
        ],
        MANY,
      ),
      line("shiftTimes", "Shifts", ON_WARDS),
      line("handoverTimes", "Handovers", ON_WARDS),
      line("wardRounds", "Ward rounds", ON_WARDS),
      line("clinicTimes", "Clinics", { needed: "no", many: true }),
      entry("avoidTimes", "Times to avoid", [line("when", "when"), line("why", "why")], MANY),
      line("protectedTimes", "Protected times", MANY),
      line("goodTimes", "Good times", MANY),
    ],
  },
  {
    key: "safety",
    title: "Safety",
    fields: [
      entry("siteInduction", "Site induction", [
        yesNo("required", "required"),
        line("bookedWith", "booked with"),
        line("renewEvery", "renewed every"),
      ]),
      text("signInOut", "Signing in and out"),
      entry("alarmSystem", "Alarm", [
        line("type", "kind"),
        line("issuedBy", "issued by"),
        line("testRoutine", "how it is tested"),
      ]),
      text("keysFobs", "Keys and fobs"),
      line("restrictedItems", "What not to bring", MANY),
      entry(
        "roomsForInterviews",
        "Rooms for interviews",
        [line("name", "room"), line("exits", "exits"), line("alarm", "alarm")],
        MANY,
      ),
      link("loneWorkingPolicy", "Lone working policy"),
      entry("buddyCall", "Buddy call", [
        line("who", "who"),
        line("when", "when"),
        line("overdueAction", "if you do not ring"),
      ]),
      choice("homeVisitsAllowed", "Home visits", ["no", "paired", "after risk check"]),
      line("preVisitRiskCheckWith", "Check before a visit with"),
      entry(
        "riskEscalation",
        "Whom to tell of a risk, in order",
        [line("contact", "contact"), line("hours", "hours")],
        MANY,
      ),
      line("dutyWorker", "Duty worker"),
      line("outOfHours", "Out of hours"),
      line("emergencyWord", "Emergency word"),
      line("safeguardingLeadAdult", "Safeguarding lead, adults"),
      line("safeguardingLeadChild", "Safeguarding lead, children"),
      entry("incidentSystem", "Incidents", [
        line("name", "system"),
        line("howRAreports", "how a research assistant reports"),
      ]),
      entry(
        "trainingRequired",
        "Training required",
        [line("course", "course"), line("renewal", "renewal")],
        MANY,
      ),
    ],
  },
  {
    key: "records",
    title: "Records and first contact",
    fields: [
      entry("recordSystem", "Record system", [
        line("name", "name"),
        choice("RAaccess", "access for research assistants", ["none", "read", "read-write"]),
        line("requestVia", "asked for through"),
      ]),
      choice("contactModel", "How people may be contacted", [
        "clinician-referred",
        "opt-in register",
        "opt-out model",
        "mixed",
      ]),
      text("contactRules", "Rules for first contact"),
      text("whoMayScreen", "Who may look for people who fit"),
      text("noteEntryRules", "Writing in the notes"),
      text("dataOptOutNote", "The national data opt-out"),
    ],
  },
  {
    key: "governance",
    title: "Studies and permissions",
    fields: [
      entry(
        "studies",
        "Studies here",
        [
          line("shortTitle", "study"),
          line("IRAS", "IRAS"),
          line("REC", "REC"),
          date("HRAapproval", "HRA Approval"),
          line("sponsor", "sponsor"),
          line("localPI", "local investigator"),
          date("capacityConfirmed", "capacity confirmed"),
          line("GCPneeded", "GCP"),
          line("giftPolicyRef", "gift policy", OPTIONAL),
          line("participantPaymentApproved", "payment to participants"),
        ],
        MANY,
      ),
      choice("accessRoute", "Your way in", [
        "substantive NHS",
        "NHS-to-NHS",
        "research passport + letter of access",
        "honorary research contract",
      ]),
      date("expiry", "It runs until"),
      line("RDoffice", "R&D office"),
      line("caldicottGuardian", "Caldicott Guardian"),
      line("IGlead", "Information governance lead"),
      text("confidentialityNotes", "Confidentiality"),
      text("capacityConsentNotes", "Capacity and consent"),
      link("giftsHospitalityPolicy", "Gifts and hospitality policy"),
    ],
  },
  {
    key: "history",
    title: "What research has been like here",
    fields: [
      entry(
        "pastStudies",
        "Past studies",
        [
          line("title", "study"),
          line("years", "years"),
          line("ask", "what it asked"),
          number("recruited", "people who joined", OPTIONAL),
          date("resultSharedOn", "results shared on", OPTIONAL),
          line("how", "how"),
          line("lesson", "lesson"),
        ],
        MANY,
      ),
      number("currentStudiesCount", "Studies running now"),
      entry(
        "burdenTally",
        "What studies take now",
        [
          number("staffMinutesPerMonth", "minutes of staff in a month"),
          line("approachesPerServiceUser", "approaches to one person"),
        ],
        OPTIONAL,
      ),
      text("embedOptions", "Ways to be there", OPTIONAL),
      entry("fatigue", "How tired of research", [
        choice("level", "level", ["low", "some", "high", "unknown"]),
        line("why", "why"),
      ]),
      entry(
        "feedbackOwed",
        "Feedback owed",
        [
          line("promise", "promise"),
          line("promisedBy", "promised by"),
          date("due", "due"),
          line("owner", "owner"),
          line("status", "status"),
        ],
        MANY,
      ),
      text("whatWorkedBefore", "What worked before"),
      text("avoidRepeating", "What to avoid repeating"),
    ],
  },
  {
    key: "language",
    title: "Words",
    fields: [
      entry(
        "glossary",
        "Words you will hear",
        [line("term", "term"), line("meaning", "meaning"), line("saidBy", "said by")],
        { many: true, help: "Ten at the least." },
      ),
      line("termsToAvoid", "Words to avoid", MANY),
      line("preferredTermForPeople", "Its word for the people it treats"),
    ],
  },
  {
    key: "support",
    title: "Support for you",
    fields: [
      line("supervisor", "Supervisor"),
      line("peerRA", "Fellow research assistant", OPTIONAL),
      line("occupationalHealthOrEAP", "Occupational health or employee support"),
      text("debriefSpace", "Where to talk afterwards", OPTIONAL),
      text("transportParkingFood", "Transport, parking and food", OPTIONAL),
    ],
  },
];

/** The group of that name; undefined where there is none. */
export const packGroup = (key: string): PackGroup | undefined =>
  PACK_GROUPS.find((group) => group.key === key);

/** The field of a dotted path, with the group it is in: "safety.alarmSystem.issuedBy" gives the alarm. */
export function fieldAt(path: string): { group: PackGroup; field: PackField } | undefined {
  const [groupKey = "", key = ""] = path.split(".");
  const group = packGroup(groupKey);
  const field = group?.fields.find((entry) => entry.key === key);
  return group && field ? { group, field } : undefined;
}
