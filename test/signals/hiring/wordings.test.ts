import { firstRolePosted } from "#signals/first-role-posted.ts";
import { headcountGrowth } from "#signals/headcount-growth.ts";
import { hiringFreeze } from "#signals/hiring-freeze.ts";
import { hiringSurge } from "#signals/hiring-surge.ts";
import { keyRolePosted } from "#signals/key-role-posted.ts";
import { layoffs } from "#signals/layoffs.ts";
import { newLocationHiring } from "#signals/new-location-hiring.ts";
import { rfpPosted } from "#signals/rfp-posted.ts";
import { testDetector } from "../detector-table.ts";

/** A change to a site, handed over with the company it is of. */
const CHANGE = { kind: "release", sourceId: "case", feedUrl: undefined } as const;

testDetector(
  layoffs,
  [
    {
      name: "half of the staff, without a preposition",
      title: "Beacon cuts deep",
      text: "Beacon has let go of nearly half its staff.",
      data: { percent: 50 },
    },
    {
      name: "the day that it takes effect",
      title: "Filing: Beacon to lay off 212 in Fremond",
      text: "The layoffs take effect July 12, 2026.",
      data: { count: 212, effective_date: "2026-07-12" },
    },
    {
      name: "the share in the next sentence, in words",
      title: "A hard day",
      text: "Today Beacon said goodbye to 31 colleagues. That is roughly a quarter of our team.",
      data: { count: 31, percent: 25 },
    },
    {
      name: "one of two things that are cut",
      title: "Beacon slashes opening hours and 240 jobs",
      data: { count: 240 },
    },
    { name: "a bare number that is axed", title: "Beacon axes 1,800 as orders dry up", data: { count: 1800 } },
    { name: "job cuts with their number", title: "Beacon plans 2,400 job cuts by spring", data: { count: 2400 } },
    { name: "an agency's share", title: "Beacon slashes 10 pct of jobs", data: { percent: 10 } },
    { name: "what an overhaul costs", title: "Beacon restructuring to cost 900 jobs", data: { count: 900 } },
    { name: "jobs that go", title: "Jobs go at Beacon after merger" },
    { name: "a Portuguese infinitive", title: "Beacon vai cortar 300 postos de trabalho", data: { count: 300 } },
    { name: "a Dutch infinitive", title: "Beacon gaat 300 banen schrappen", data: { count: 300 } },
    { name: "people out of work", title: "45 out of work at Beacon's Montreal studio", data: { count: 45 } },
    {
      name: "the subject between modal and verb",
      title: "150 Mitarbeiter müssen bei Beacon gehen",
      data: { count: 150 },
    },
    {
      name: "contracts that end, in Spanish",
      title: "Beacon notifica a 153 trabajadores la extinción de sus contratos",
      data: { count: 153 },
    },
    {
      name: "a share seen leaving",
      title: "Beacon restructuring to see a fifth of its workforce leave",
      data: { percent: 20 },
    },
    {
      name: "roles that no longer exist",
      title: "Beacon is becoming a smaller company",
      text: "This morning nineteen people learned that their role at Beacon no longer exists.",
      data: { count: 19 },
    },
    {
      name: "a closure of an own site",
      title: "Beacon leaves Telford",
      text: "Beacon will cease production at its Telford foundry in September with the loss of 140 jobs.",
      data: { count: 140 },
    },
    {
      name: "a German deadline before the subject's noun",
      title: "Beacon spart",
      text: "Bis Ende 2027 will der Werkzeugbauer rund 90 Stellen abbauen, teilte Beacon mit.",
      data: { count: 90 },
    },
    {
      name: "functions that go, in Dutch",
      title: "Beacon zet mes in hoofdkantoor: 250 functies weg",
      data: { count: 250 },
    },
  ],
  [
    { name: "what a headline only quotes", title: "Beacon to 'axe 900 jobs' before Easter" },
    { name: "what an overhaul could cost", title: "Beacon merger could cost 900 jobs" },
    { name: "another's jobs", title: "Jobs go at Torvex as Beacon cuts order" },
    { name: "a squad", title: "Beacon axes 12 in squad shake-up" },
    { name: "fires that are put out", title: "Beacon contrata 100 bomberos para la extinción de incendios" },
    { name: "people out of work who are hired", title: "Beacon hires 45 out of work miners" },
    {
      name: "somebody else's roles",
      title: "Nineteen people learned that their role at Globex no longer exists",
      text: "Beacon sells software.",
    },
  ],
);

testDetector(
  hiringSurge,
  [
    { name: "hundreds", title: "Beacon to recruit hundreds in Leeds" },
    { name: "several hundred", title: "Beacon will take on several hundred people in Wales" },
    { name: "a staff that grows by a number", title: "Beacon to boost headcount by 300", data: { count: 300 } },
    {
      name: "any trade behind a verb of hiring",
      title: "Beacon hires 200 adjusters, opens Boise hub",
      data: { count: 200 },
    },
    { name: "German newcomers", title: "Beacon stellt 200 Berater ein", data: { count: 200 } },
    {
      name: "who is told by an office",
      title: "Packaging news",
      text: "Governor Roe's office says Beacon will put $62 million into its county operation and create about 220 positions.",
      data: { count: 220 },
    },
    { name: "a drive", title: "Beacon begins drive for 800 staff", data: { count: 800 } },
    {
      name: "a project that is expected to bring jobs",
      title: "Beacon to invest in Lee County",
      text: "Beacon builds a plant. The project is expected to create 216 jobs over four years.",
      data: { count: 216 },
    },
    { name: "places for the taking, in French", title: "Beacon : 180 CDI à pourvoir cet été", data: { count: 180 } },
    {
      name: "a town the jobs are for",
      title: "58 jobs for Ashbourne as Beacon opens",
      data: { count: 58, location: ["Ashbourne"] },
    },
  ],
  [
    { name: "desks that are switched over", title: "Beacon stellt seine 3.000 Arbeitsplätze bis Jahresende um" },
    { name: "students who help", title: "Beacon recruits 500 volunteers for a beach clean" },
    { name: "trucks that are hired", title: "Beacon hires 200 trucks for the harvest" },
    {
      name: "a rival's own voice",
      title: "Globex challenges Beacon",
      text: "Between now and June we will hire 300 people, Globex boss Ann Roe said.",
    },
    { name: "months of hiring", title: "Beacon hires 12 months ahead of the season" },
    { name: "posts that a programme takes", title: "Beacon programme affects around 100 roles" },
    { name: "jobs of others on a board", title: "Beacon adds 40,000 new jobs from 3,000 employers" },
    {
      name: "a jobs fair",
      title: "1,000 jobs on offer at Beacon recruitment day",
      text: "Retailers met visitors at the Beacon recruitment day.",
    },
    {
      name: "a project with other hopes",
      title: "Beacon to invest",
      text: "The project is expected to save 216 hours.",
    },
  ],
);

testDetector(
  hiringFreeze,
  [
    {
      name: "nobody is hired",
      title: "Beacon writes to staff",
      text: "Effective today, no staff shall be hired at Beacon.",
    },
    { name: "offers that stop", title: "Beacon recruiters told to stop extending offers" },
    {
      name: "leavers who are not replaced",
      title: "Beacon saves",
      text: "At Beacon leavers will not be replaced until further notice.",
    },
  ],
  [
    {
      name: "a machine that is replaced",
      title: "Beacon saves",
      text: "At Beacon the old server will not be replaced.",
    },
    { name: "special offers", title: "Beacon stops printing coupons", text: "Beacon will still send offers by mail." },
  ],
);

testDetector(
  headcountGrowth,
  [
    {
      name: "newcomers who take the team past a mark",
      title: "What a quarter at Beacon",
      text: "Beacon onboarded 23 new teammates in Q3, taking the team past 140.",
    },
    {
      name: "a span of time before the German verb",
      title: "Beacon baut aus",
      text: "In den vergangenen zwei Jahren hat sich die Mitarbeiterzahl bei Beacon von 93 auf 171 fast verdoppelt.",
      data: { count: 171 },
    },
  ],
  [
    {
      name: "a staff of a portfolio firm",
      title: "Beacon on growth",
      text: "Beacon scaled a portfolio firm from 30 to 300 people.",
    },
  ],
);

testDetector(
  newLocationHiring,
  [
    {
      name: "a flag that is planted",
      title: "Beacon plants flag in Lisbon, seeks 15 developers",
      data: { location: "Lisbon" },
    },
    {
      name: "a place that is picked for a first office",
      title: "Beacon picks Toronto for first office outside Israel",
      text: "Beacon is recruiting 20 researchers.",
      data: { location: "Toronto" },
    },
  ],
  [
    {
      name: "a place that is picked for something else",
      title: "Beacon picks Toronto for its annual party",
      text: "Beacon is recruiting 20 researchers.",
    },
  ],
);

testDetector(
  keyRolePosted,
  [
    {
      name: "a role that a change puts on the careers page",
      title: "chore: add dev rel engineer",
      text: "Adds the dev rel engineer position to the Beacon careers page.",
      more: CHANGE,
      data: { role: "Dev rel engineer" },
    },
    {
      name: "one that goes up where another goes",
      title: "Careers: add Principal Engineer, remove closed Staff",
      more: CHANGE,
    },
  ],
  [
    { name: "a role that is taken down", title: "Removed Senior Engineer role from careers page", more: CHANGE },
    {
      name: "a role that users may have",
      title: "Add manager role to workspace permissions",
      text: "Careers page link fixed.",
      more: CHANGE,
    },
  ],
);

testDetector(
  firstRolePosted,
  [{ name: "a founding role", title: "Beacon is hiring a founding engineer" }],
  [{ name: "a founding year", title: "Beacon is hiring a party planner for its founding anniversary" }],
);

testDetector(
  rfpPosted,
  [
    {
      name: "a request issued below the buyer's headline",
      title: "Beacon seeks vendor to assess broadband",
      text: "An RFP has been issued for a vendor with knowledge of networks.",
    },
    {
      name: "offers asked for in the passive",
      title: "Beacon: notice to bidders: permitting software",
      text: "Sealed proposals for a permitting system will be received until August 12.",
      data: { product: "permitting software" },
    },
  ],
  [
    {
      name: "what such a request is",
      title: "Request for proposal, defined",
      text: "Beacon explains: an RFP is a document inviting vendors to bid.",
    },
  ],
);
