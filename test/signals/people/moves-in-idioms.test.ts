import { boardChange } from "#signals/board-change.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { founderTransition } from "#signals/founder-transition.ts";
import { leaderHire } from "#signals/leader-hire.ts";
import { publicTalk } from "#signals/public-talk.ts";
import { OWN, testDetector } from "../detector-table.ts";

const beacon = (text: string) => ({ title: "Beacon", text });

testDetector(
  execMove,
  [
    {
      name: "a role that is taken over",
      title: "Beacon boss quits",
      text: "Managing director Alan Thorpe has left Beacon and his role is being taken over by his predecessor, Peter Hollis.",
      data: { person: "Peter Hollis" },
    },
    {
      name: "a temporary post",
      ...beacon("Vera Nolan, senior vice president and controller of Beacon, will serve as temporary CFO."),
      data: { person: "Vera Nolan", role: "CFO" },
    },
    {
      name: "reins picked up",
      ...beacon("Bill Hoek leaves Beacon in May, with COO Vera Nolan picking up the reins as chief executive."),
      data: { person: "Vera Nolan", role: "chief executive" },
    },
    {
      name: "a cap that is swapped",
      ...beacon("Vera Nolan has swapped her managing director cap at Fitch Kern for a new one at Beacon."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "MD",
      title: "Beacon snares new MD",
      text: "Beacon has appointed Vera Nolan as MD.",
      data: { person: "Vera Nolan", role: "MD" },
    },
    {
      name: "whoever succeeds, the verb first",
      ...beacon("Succeeding Bill Hoek as chief executive of Beacon will be Vera Nolan, the brewer said."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "where somebody was, which is no name",
      ...beacon("Vera Nolan, formerly of Dorrit Sauces, is joining Beacon as finance director."),
      data: { person: "Vera Nolan", role: "finance director" },
    },
    {
      name: "a remark with an old date",
      ...beacon("Vera Nolan, chief financial officer until 2018, is rejoining Beacon as president."),
      data: { person: "Vera Nolan", role: "president" },
    },
    {
      name: "what follows behind where",
      ...beacon("Vera Nolan is heading to Beacon, where she will be chief marketing officer."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "a search that is over",
      ...beacon("Beacon's hunt for a finance chief is over: it has hired Vera Nolan."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "who stands in until somebody is found",
      ...beacon("Finance chief Vera Nolan will run Beacon on an interim basis."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "one chief for another",
      ...beacon("Beacon replaced chief executive Bill Hoek with Vera Nolan on Monday."),
      data: { person: "Vera Nolan", role: "chief executive" },
    },
    {
      name: "an accepted appointment",
      ...beacon("Vera Nolan has accepted an appointment as chief information officer of Beacon."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "an executive whom the headline names",
      title: "Vera Nolan joins Beacon",
      text: "The former Dorrit executive takes the post of chief commercial officer.",
      data: { person: "Vera Nolan", role: "chief commercial officer" },
    },
  ],
  [
    {
      name: "a post elsewhere",
      ...beacon("Vera Nolan, CEO of Beacon, accepted a CEO position at a hospital in Idaho."),
    },
    { name: "who steps back", ...beacon("Bill Hoek steps back as chief executive of Beacon.") },
    { name: "no successor", title: "Beacon names no successor as CEO walks out", text: "Bill Hoek left on Friday." },
    {
      name: "a customer's",
      ...beacon("Beacon's customer, the bank Harrow, has appointed Vera Nolan as chief executive."),
    },
    { name: "a physician", ...beacon("Dr. Vera Nolan, MD, joined a panel on the diet of Beacon.") },
    { name: "what a new chief does", title: "New CEO at Beacon shakes up chain of command", text: "More is to come." },
    {
      name: "the same since long",
      ...beacon("The job of chief executive at Beacon has been filled by the same man, Bill Hoek, since 1999."),
    },
  ],
);

testDetector(
  execDeparture,
  [
    {
      name: "what the company loses",
      ...beacon("Beacon is losing its chief operating officer, Vera Nolan, to a rival lender."),
      data: { person: "Vera Nolan", role: "chief operating officer" },
    },
    {
      name: "who is set to leave, the post behind",
      ...beacon("Vera Nolan is set to leave Beacon, where she has been chief operating officer since 2016."),
      data: { person: "Vera Nolan", role: "chief operating officer" },
    },
    {
      name: "who has been replaced",
      ...beacon("Beacon said on Monday chief executive Bill Hoek has been replaced with immediate effect."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "a time that is over",
      ...beacon("Bill Hoek's time in charge of Beacon is over. The managing director was told on Friday."),
      data: { person: "Bill Hoek", role: "managing director" },
    },
    {
      name: "a contract that is not renewed",
      ...beacon("The board of Beacon voted not to renew the contract of CEO Bill Hoek."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "the post behind the name",
      ...beacon("Beacon has sacked Bill Hoek, its chief executive, after an inquiry."),
      data: { person: "Bill Hoek", role: "chief executive" },
    },
    {
      name: "a search and after whom",
      ...beacon("Beacon is searching for a new finance director after Bill Hoek resigned."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "reported departures",
      ...beacon("Shares in Beacon fell after the company said CFO Bill Hoek had resigned."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "the post that the next sentence gives",
      title: "Bill Hoek leaves Beacon",
      text: "The chief executive spent 14 years with the brewer.",
      data: { person: "Bill Hoek", role: "chief executive" },
    },
    {
      name: "whom another company takes",
      ...beacon("Bill Hoek, chief financial officer at Beacon, has been named chief executive of Dolby Corp."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "a run that ends",
      ...beacon("Bill Hoek ends a 20-year run as managing director of Beacon this Friday."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "a transition out of a role",
      ...beacon("Beacon announced that Bill Hoek will transition from his role as Chief Executive Officer in June."),
      data: { person: "Bill Hoek" },
    },
    {
      name: "a chief and a chair",
      ...beacon("Beacon said president and CEO Marc Crewe and chair of the board Mike Hoffer plan to step down."),
      data: { person: "Marc Crewe" },
    },
    {
      name: "a headline's chief whom the lead names",
      title: "Beacon loses respected CFO, shares plunge",
      text: "Chief Financial Officer Bill Hoek was at the chipmaker for nine years.",
      data: { person: "Bill Hoek" },
    },
    {
      name: "a name with a large particle",
      ...beacon("Bill Van Aert has resigned as CFO of Beacon."),
      data: { person: "Bill Van Aert" },
    },
  ],
  [
    {
      name: "a rotary club",
      ...beacon("Bill Hoek, CFO of Beacon, has been named president of the Rotary Club of Leeds."),
    },
    { name: "a journey", ...beacon("Beacon chief Bill Hoek is set to leave for Japan on a trade mission.") },
    { name: "a stage", ...beacon("Beacon CEO Bill Hoek walked out on stage to applause.") },
    { name: "a drone", ...beacon("Bill Hoek, chief executive of Beacon, handed control of the drone to his son.") },
    { name: "spreadsheets", ...beacon("It's time to move on from spreadsheets as CFO, says Beacon.") },
    {
      name: "another's chief",
      ...beacon("Bill Hoek's time as chief executive of Dolby Corp is over; he now advises Beacon."),
    },
    { name: "years ago", ...beacon("In 2014 Bill Hoek was replaced as chief executive of Beacon by Vera Nolan.") },
  ],
);

testDetector(
  boardChange,
  [
    {
      name: "whose election is approved",
      ...beacon("The meeting approved Vera Nolan, a non-executive director, as interim chair of Beacon."),
      data: { person: "Vera Nolan", direction: "in" },
    },
    {
      name: "a new member",
      ...beacon("Beacon's advisory board has a new member: Vera Nolan."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "a term that ends",
      ...beacon("Bill Hoek's term on the Beacon board ends this month."),
      data: { person: "Bill Hoek", direction: "out" },
    },
    {
      name: "a remark with an old date",
      ...beacon("Beacon's director Bill Hoek, a veteran brought in two years ago, has stepped down from its board."),
      data: { person: "Bill Hoek", direction: "out" },
    },
  ],
  [
    {
      name: "a plan that is approved",
      ...beacon("The board of Beacon approved Vera Nolan's plan as chief executive."),
    },
  ],
);

testDetector(
  founderTransition,
  [
    {
      name: "who writes of the company they started",
      title: "Why I stepped aside",
      text: "After founding Beacon ten years ago I've decided to step down as CEO.",
      more: OWN,
    },
    {
      name: "a founder who steps back in",
      ...beacon("Founder Bill Hoek steps back into the CEO role at Beacon."),
      data: { person: "Bill Hoek" },
    },
  ],
  [{ name: "what founders write", ...beacon("After founding a company many decide to step down, says Beacon.") }],
);

testDetector(
  leaderHire,
  [
    {
      name: "who is tapped to lead a part",
      ...beacon("Vera Nolan has been tapped to lead Beacon's marine division."),
      data: { person: "Vera Nolan" },
    },
    {
      name: "somebody who comes in an addition",
      ...beacon("Beacon announced the addition of a new creative director in Vera Nolan."),
      data: { person: "Vera Nolan", role: "creative director" },
    },
  ],
  [{ name: "a customer's words", ...beacon("We have found our new head of sales, wrote a customer of Beacon.") }],
);

testDetector(
  publicTalk,
  [
    {
      name: "a senior director who is no señor",
      title: "From maths to valves",
      text: "On this episode you'll hear from Vera Nolan, our Sr Director of Product at Beacon.",
      data: { person: "Vera Nolan" },
    },
  ],
  [],
);
