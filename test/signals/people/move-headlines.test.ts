import { boardChange } from "#signals/board-change.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { founderTransition } from "#signals/founder-transition.ts";
import { leaderHire } from "#signals/leader-hire.ts";
import { promotion } from "#signals/promotion.ts";
import { publicTalk } from "#signals/public-talk.ts";
import { OWN, testDetector } from "../detector-table.ts";

testDetector(
  execMove,
  [
    {
      name: "a verb of the hunt",
      title: "Beacon bags Ada Fern for CRO seat",
      data: { person: "Ada Fern", role: "CRO" },
    },
    { name: "a job that is landed", title: "Ada Fern wins CEO job at Beacon", data: { person: "Ada Fern" } },
    { name: "the top job", title: "Ada Fern lands top job at Beacon", data: { person: "Ada Fern" } },
    { name: "a vacancy that is filled", title: "Beacon has filled its CFO vacancy with Ada Fern" },
    { name: "the person at the end", title: "Stepping into the CFO role at Beacon is Ada Fern" },
    { name: "a team that grows", title: "Beacon rounds out C-suite with CMO Ada Fern", data: { person: "Ada Fern" } },
    {
      name: "a first day in the author's own words",
      title: "Why I joined Beacon",
      text: "Last Monday was my first day as CTO of Beacon.",
      more: OWN,
    },
    { name: "a noun that opens the line", title: "Appointment of Ada Fern as CFO of Beacon announced" },
  ],
  [
    { name: "a plan that is dropped", title: "Beacon drops plan to hire Ada Fern as CFO" },
    { name: "a denial of one's own", title: "Ada Fern denied she will become CEO of Beacon" },
    { name: "money that is secured", title: "Beacon secures loan, CFO Ada Fern says" },
    { name: "a post of others", title: "Globex bags Beacon's Ada Fern for CRO seat" },
  ],
);

testDetector(
  execDeparture,
  [
    { name: "a verb of throwing out", title: "Beacon axes CEO Ada Fern", data: { person: "Ada Fern" } },
    { name: "a verb of running", title: "Beacon CTO Ada Fern jumps ship to Globex", data: { person: "Ada Fern" } },
    { name: "a noun after a post", title: "Beacon announces CFO departure" },
    {
      name: "a filing's notice",
      title: "Form 8-K",
      text: "On May 9, 2026, Ada Fern notified Beacon of her resignation from her position as Chief Legal Officer.",
      data: { person: "Ada Fern" },
    },
    {
      name: "a role that is left",
      title: "News",
      text: "Ada Fern will be leaving her role as CFO of Beacon.",
      data: { person: "Ada Fern" },
    },
  ],
  [
    { name: "a way on foot", title: "Beacon CEO Ada Fern walks to work" },
    { name: "a bonus that is cut", title: "Beacon axes bonus of CEO Ada Fern" },
    { name: "a departure from custom", title: "Beacon CEO Ada Fern is departing from tradition" },
    { name: "a wish of others", title: "Investor wants Beacon to axe CEO Ada Fern" },
  ],
);

testDetector(
  boardChange,
  [
    { name: "a seat that is given", title: "Beacon gives Ada Fern board seat", data: { person: "Ada Fern" } },
    { name: "a board that grows", title: "Beacon expands board with Ada Fern", data: { person: "Ada Fern" } },
  ],
  [{ name: "a seat that is wanted", title: "Activist seeks Beacon board seat for Ada Fern" }],
);

testDetector(
  promotion,
  [
    { name: "a lift", title: "Beacon bumps up Ada Fern to head of sales", data: { person: "Ada Fern" } },
    { name: "one of the house", title: "Beacon insider Ada Fern becomes sales director", data: { person: "Ada Fern" } },
  ],
  [
    { name: "prices that are lifted", title: "Beacon bumps up prices, head of sales Ada Fern says" },
    { name: "one who was passed over", title: "Ada Fern passed over for promotion to head of sales at Beacon" },
  ],
);

testDetector(
  founderTransition,
  [
    { name: "a founding chief", title: "Beacon's founding CEO Ada Fern steps down", data: { person: "Ada Fern" } },
    { name: "a back seat", title: "Beacon founder takes back seat" },
    { name: "a step to the chair", title: "Beacon founder to become chairman" },
  ],
  [{ name: "a seat on a bus", title: "Beacon founder takes back seat on bus" }],
);

testDetector(
  leaderHire,
  [{ name: "a verb of the hunt", title: "Beacon enlists Ada Fern as head of data", data: { person: "Ada Fern" } }],
  [{ name: "an arrival in a city", title: "Beacon head of sales Ada Fern arrives in Paris" }],
);

testDetector(
  publicTalk,
  [{ name: "a colon before the guest", title: "Q&A: Beacon CEO Ada Fern", text: "Ada Fern is CEO of Beacon." }],
  [
    { name: "a talk that is cancelled", title: "Beacon CEO Ada Fern cancels talk at DevSummit" },
    { name: "talks about a deal", title: "Beacon CEO Ada Fern to speak with Globex about merger" },
  ],
);
