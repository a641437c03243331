import { communityQuestion } from "#signals/community-question.ts";
import { competitorMention } from "#signals/competitor-mention.ts";
import { reviewPosted } from "#signals/review-posted.ts";
import { OWN, testDetector } from "../detector-table.ts";

/** Who speaks is told by a byline, an introduction or the company's own site; the headline may say anything. */

const FORUM = { kind: "discussion" as const, url: "https://forum.example/t/1" };

testDetector(
  communityQuestion,
  [
    {
      name: "“Anyone using a good recall tool?”",
      title: "Anyone using a good recall tool?",
      text: "I run IT at Beacon. Can anybody recommend software that texts patients?",
      more: FORUM,
    },
    {
      name: "“Looking for a planner”",
      title: "Looking for a planner",
      text: "Hi all, CTO of Beacon here. What are others using?",
      more: FORUM,
    },
    {
      name: "“How do you handle firmware signing?”",
      title: "How do you handle firmware signing?",
      text: "I'm the CTO of a pump maker (Beacon). How do you all do this?",
      more: FORUM,
    },
    {
      name: "“Bulk import from CSV”",
      title: "Bulk import from CSV",
      text: "We're at Beacon evaluating this for 3,000 leases. Would appreciate any pointers.",
      more: FORUM,
    },
  ],
  [
    {
      name: "“How do I tune Beacon?”",
      title: "How do I tune Beacon?",
      text: "I'm a student and run Beacon on a Raspberry Pi. Does anyone know which settings to change?",
      more: FORUM,
    },
    {
      name: "“Help needed with an API”",
      title: "Help needed with an API",
      text: "I handle integrations for a customer of Beacon. How do I sign in?",
      more: FORUM,
    },
    {
      name: "“Anyone using Beacon?”",
      title: "Anyone using Beacon?",
      text: "We're at Globex evaluating it. Any pointers?",
      more: FORUM,
    },
  ],
);

testDetector(
  reviewPosted,
  [
    {
      name: "““Saves us a day a week””",
      title: "“Saves us a day a week”",
      text: "Review of Globex by Jane R., Office Manager at Beacon. Pros: quick to set up. Cons: reporting is thin.",
      data: { product: "Globex" },
    },
    {
      name: "“Beacon rates Globex 4.5 out of 5”",
      title: "Beacon rates Globex 4.5 out of 5",
      text: "They praise the editor and criticise the export.",
      more: { sourceId: "case" },
      data: { product: "Globex" },
    },
    {
      name: "“Globex: first impressions”",
      title: "Globex: first impressions",
      text: "We've been testing Globex with two teams. The calendar sync is solid, but permissions are a mess.",
      more: OWN,
      data: { product: "Globex" },
    },
    {
      name: "“The good, the bad and the ugly of Globex”",
      title: "The good, the bad and the ugly of Globex",
      text: "We have run Globex in production for years. It is reliable but slow to deploy.",
      more: OWN,
      data: { product: "Globex" },
    },
    {
      name: "“Very happy with Globex”",
      title: "Very happy with Globex",
      text: "We use it at Beacon for all tickets. Onboarding took ten minutes and search is great.",
      more: FORUM,
      data: { product: "Globex" },
    },
  ],
  [
    {
      name: "“Beacon is great”",
      title: "Beacon is great",
      text: "Review of Beacon by Ana L., Globex. Pros: fast support. The software is good.",
    },
    {
      name: "“Beacon rates Initech a buy”",
      title: "Beacon rates Initech a buy",
      text: "Analysts see an upside of 4 out of 5.",
    },
    {
      name: "“What we learned in Berlin”",
      title: "What we learned in Berlin",
      text: "We used a new booth in Berlin. The crowd was great, the coffee bad. Berlin taught our users a lot.",
      more: OWN,
    },
    {
      name: "“Fixing slow builds of Kelvo 3”",
      title: "Fixing slow builds of Kelvo 3",
      text: "We used caching. Builds of Kelvo 3 were slow, now they're fast.",
      more: OWN,
    },
  ],
);

testDetector(
  competitorMention,
  [
    {
      name: "“A Globex alternative for small teams”",
      title: "A Globex alternative for small teams",
      text: "Unlike Globex, Beacon doesn't charge by the minute.",
      more: OWN,
      data: { product: "Globex" },
    },
    {
      name: "“Welcome, Globex customers”",
      title: "Welcome, Globex customers",
      text: "With Globex shutting down, many ask whether Beacon can import their data.",
      more: OWN,
      data: { product: "Globex" },
    },
    {
      name: "“Beacon boss on rival Globex: “They will not last””",
      title: "Beacon boss on rival Globex: “They will not last”",
      data: { product: "Globex" },
    },
    {
      name: "“Beacon founder speaks at fair”",
      title: "Beacon founder speaks at fair",
      text: "The founder of Beacon said that competitor Globex had stopped innovating.",
      data: { product: "Globex" },
    },
  ],
  [
    {
      name: "“How we moved from Globex to Initech”",
      title: "How we moved from Globex to Initech",
      text: "We moved our data team from Globex to Initech. Globex was fine.",
      more: OWN,
    },
    {
      name: "“The best Globex alternatives”",
      title: "The best Globex alternatives",
      text: "We tested alternatives to Globex for our data team.",
      more: OWN,
    },
    {
      name: "“We bought our competitor Globex”",
      title: "We bought our competitor Globex",
      text: "Today our competitor Globex joins the family.",
      more: OWN,
    },
    { name: "“Beacon accused of copying rival Globex”", title: "Beacon accused of copying rival Globex" },
    {
      name: "“Beacon chief says rival Globex rejected its takeover bid”",
      title: "Beacon chief says rival Globex rejected its takeover bid",
    },
  ],
);
