import { describe, expect, test } from "bun:test";
import { boardChange } from "#signals/board-change.ts";
import { detectCase } from "#signals/case.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { founderTransition } from "#signals/founder-transition.ts";
import { leaderHire } from "#signals/leader-hire.ts";
import { testDetector } from "../detector-table.ts";

/** How agencies and newspapers tell of moves in a headline and a sentence or two. */
testDetector(
  execMove,
  [
    {
      name: "somebody unnamed who is hired to be",
      title: "Beacon fills a gap",
      text: "Beacon has hired a former Quayside engineer to be its chief technology officer, a spokeswoman said.",
      data: { role: "chief technology officer" },
    },
    {
      name: "whoever is taking over, under a headline that has the post",
      title: "Beacon replaces CFO",
      text: "Paul Denning is taking over while the company moves to larger offices.",
      data: { person: "Paul Denning", role: "CFO" },
    },
    {
      name: "an insider picked to succeed another by a surname",
      title: "Beacon picks insider to succeed Brandt as CEO",
      text: "Beacon on Thursday picked retail banking head Oliver Stroud to take over from Helmut Brandt, who will retire as chief executive in May.",
      data: { person: "Oliver Stroud", role: "chief executive" },
    },
    {
      name: "an interim replacement whose old post stands before the name",
      title: "Beacon ousts chief executive",
      text: "Beacon fired Chief Executive Todd Mercer and named General Counsel Rita Soames as his interim replacement.",
      data: { person: "Rita Soames", role: "chief executive" },
    },
    {
      name: "a job that is handed over to somebody",
      title: "Change at the top at Beacon",
      text: "Beacon's chief executive Louise Penn is to hand over to finance director Mark Ashby when she retires in the spring.",
      data: { person: "Mark Ashby", role: "chief executive" },
    },
    {
      name: "somebody named to the post that was given up",
      title: "Beacon shakes up management",
      text: "Beacon replaced its chief executive on Monday, naming Hans Vogt to the post in place of Piero Galli.",
      data: { person: "Hans Vogt", role: "chief executive" },
    },
    {
      name: "a name of a firm that ends with a dot in between",
      title: "Beacon hires banker",
      text: "Beacon hired Kevin Strand from Merriman & Co. as managing director in London, according to an internal memo.",
      data: { person: "Kevin Strand", role: "managing director" },
    },
    {
      name: "somebody put in charge of a part",
      title: "Beacon: Duval to head US arm",
      text: "Beacon has put Jean Duval in charge of its North American business as president of the unit.",
      data: { person: "Jean Duval", role: "president" },
    },
    {
      name: "a post of which the headline has half",
      title: "Beacon's Krall Named Finance, Risk Chief",
      text: "Beacon named Sally Krall chief financial officer and head of risk.",
      data: { person: "Sally Krall", role: "chief financial officer" },
    },
  ],
  [
    {
      name: "who goes, and what bears a name",
      title: "Owners step in at Beacon",
      text: "The heirs will steer the tram maker that carries the Beacon name after the abrupt departure of Carl Holm, chief executive.",
    },
    {
      name: "a right hand",
      title: "Two at the top",
      text: "Beacon promoted Jon Swart to be Chief Executive Ian Pell's deputy, and they share an office.",
    },
    {
      name: "the company somebody is lured away from",
      title: "Vexcom lures sales chief from rival",
      text: "Network supplier Vexcom has lured Gina Marcotte away from rival Beacon to become its executive vice president of sales.",
    },
    {
      name: "what others expect",
      title: "Berger seen as Beacon's next chief",
      text: "Luc Berger is widely expected to become the next chief executive of Beacon when the incumbent's term ends in May.",
    },
    {
      name: "a relative of whoever has the post",
      title: "Regulator names utilities head",
      text: "The state commission named Ben Tilley, son of the Beacon chief executive, to head its utilities division.",
    },
    {
      name: "who is fired before somebody is named",
      title: "Beacon fires chief",
      text: "Beacon fired Todd Mercer and named General Counsel as the office that will answer questions.",
    },
  ],
);

testDetector(
  execDeparture,
  [
    {
      name: "a headline in capitals",
      title: "Beacon CEO Jane Knight Steps Down",
      text: "",
      data: { person: "Jane Knight", role: "CEO" },
    },
    { name: "an infinitive in capitals", title: "Beacon CEO to Step Down", text: "", data: { role: "CEO" } },
    {
      name: "a name and its verb in capitals",
      title: "Beacon CFO Jane Marsh Bows Out",
      text: "",
      data: { person: "Jane Marsh", role: "CFO" },
    },
    {
      name: "a passive in capitals",
      title: "Beacon Chief Executive Forced Out",
      text: "",
      data: { role: "Chief Executive" },
    },
    {
      name: "somebody who moves on",
      title: "Beacon CFO Jane Marsh Moves On After Six Years",
      text: "",
      data: { person: "Jane Marsh" },
    },
    { name: "what the company says", title: "Beacon Says CEO Marsh to Step Down", text: "", data: { role: "CEO" } },
    { name: "a surname only", title: "Beacon CEO Knight Stands Aside", text: "", data: { role: "CEO" } },
    {
      name: "an aside before the verb",
      title: "Change at Beacon",
      text: "Martin Kite, who has made sails since he was a boy in his father's loft, will step down as chief executive officer of Beacon, it said.",
      data: { person: "Martin Kite", role: "chief executive officer" },
    },
    {
      name: "the day is a Sunday; the post is what the text calls it",
      title: "Beacon boss steps down over fuel scandal",
      text: "Beacon chief executive Arne Solberg stepped down Sunday, saying he took responsibility for the affair.",
      data: { person: "Arne Solberg", role: "chief executive" },
    },
    {
      name: "just weeks after",
      title: "Beacon finance chief steps down after 3 weeks",
      text: "Beacon's new finance chief, Luis Alvaro, has stepped down just three weeks after taking the job.",
      data: { person: "Luis Alvaro", role: "finance chief" },
    },
    {
      name: "two posts of one",
      title: "Beacon's exploration head resigns in reserves row",
      text: "Walter Nairn, head of exploration and a managing director at Beacon, has resigned in the wake of the scandal.",
      data: { person: "Walter Nairn", role: "managing director" },
    },
    {
      name: "the post the headline names, not all that the next one has",
      title: "Beacon replaces CFO",
      text: "Beacon has named Dora Peterson as executive vice president and chief financial officer. Peterson replaces Kevin Tobin, who unexpectedly announced his resignation.",
      data: { person: "Kevin Tobin", role: "CFO" },
    },
    {
      name: "a vote on a day",
      title: "Beacon ousts managing director",
      text: "Shareholders of Beacon voted on Friday to remove managing director Scott Kerr.",
      data: { person: "Scott Kerr", role: "managing director" },
    },
    {
      name: "a post that somebody will give up",
      title: "Beacon founder gives up CEO post",
      text: "Beacon founder Gary Teller will give up the chief executive post he has held for 22 years, the chip designer said.",
      data: { person: "Gary Teller", role: "chief executive" },
    },
  ],
  [
    { name: "who backs down", title: "Beacon CEO Jane Marsh Backs Down on Price Rise", text: "" },
    { name: "who rules something out", title: "Beacon CEO Jane Marsh Rules Out Bid", text: "" },
    { name: "a journey", title: "Beacon Chief Knight Leaves for China Trip", text: "" },
    {
      name: "a lobby that the company belongs to",
      title: "Steel lobby president to leave",
      text: "Dale Whitmer is leaving as president of the Steel Producers Council, of which Beacon is a member.",
    },
    {
      name: "who leaves another company for this one",
      title: "Video president resigns to join rival",
      text: "Quayside Video said president Mark Tully resigned to become CEO of competitor Beacon.",
    },
  ],
);

testDetector(
  founderTransition,
  [
    {
      name: "a co-founder in capitals",
      title: "Beacon Co-Founder Kite Steps Down as CEO",
      text: "Beacon co-founder Martin Kite, who has made sails since he was a boy, will step down as chief executive officer.",
      data: { person: "Martin Kite" },
    },
  ],
  [{ name: "a headline about founders", title: "When founders step down", text: "Beacon asked 40 of them." }],
);

testDetector(
  boardChange,
  [
    {
      name: "a surname that may be anything",
      title: "Beacon Names Larkin Chairman",
      text: "The maker of pumps meets its shareholders in April.",
      data: { role: "Chairman" },
    },
  ],
  [
    {
      name: "who owns the company while somebody else leaves",
      title: "New questions at Beacon",
      text: "Beacon, owned by shipping heir Colin Drake, lost an independent director in May when a retired surgeon resigned from its board.",
    },
    {
      name: "a seat that somebody holds beside what is news",
      title: "Castle nominated as envoy",
      text: "The president nominated Joan Castle, a director of Beacon, as ambassador to Denmark.",
    },
  ],
);

testDetector(
  leaderHire,
  [
    {
      name: "an editor of a paper",
      title: "Oram named deputy managing editor",
      text: "Beacon has appointed Nora Oram, who wrote about farming, to deputy managing editor.",
      data: { person: "Nora Oram", role: "deputy managing editor" },
    },
  ],
  [{ name: "a job title", title: "What a managing editor does", text: "At Beacon a managing editor plans the week." }],
);

describe("no move, no freeze", () => {
  const claims = (company: string, title: string, text: string) =>
    detectCase({ id: "t", company, kind: "article", published_at: "2026-05-14", title, text }).signals.map(
      ({ type }) => type,
    );
  const SILENT: [name: string, company: string, title: string, text: string][] = [
    [
      "a board that backs its chairman",
      "Telmark",
      "Board of Telmark backs chairman",
      "Telmark's board said chairman Luis Ferro had its full support and would remain in his post despite calls for him to resign.",
    ],
    [
      "a look back",
      "Quayside Systems",
      "Two at the top",
      "It has been two years since Quayside Systems promoted Jon Swart to president, and he still answers his own phone.",
    ],
    [
      "somebody who has left already",
      "Quayside",
      "Paper: Quayside sales executive to become Halyard CEO",
      "Halyard will soon present a recently departed Quayside executive as its new chief executive, a paper wrote.",
    ],
    [
      "a place that the company uses",
      "Grenfell Mining",
      "Airport doubles staff",
      "The airport used by Grenfell Mining has doubled its security staff to 800.",
    ],
    [
      "what a newspaper was told",
      "Paxton Media",
      "State university freezes hiring",
      "The state university has frozen hiring until July because of a budget gap, its chancellor told Paxton Media newspapers.",
    ],
    [
      "who is spared",
      "Saint Ambrose Clinic",
      "County freezes hiring, spares clinic",
      "The county imposed a hiring freeze on Thursday but exempted Saint Ambrose Clinic from it.",
    ],
  ];
  test.each(SILENT)("%s", (_, company, title, text) => {
    expect(claims(company, title, text).filter((type) => type !== "press_mention")).toEqual([]);
  });
});
