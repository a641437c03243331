import { expect, test } from "bun:test";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { outage } from "#signals/outage.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

const START = Date.UTC(2026, 4, 12, 8);
const incident = (impact: "none" | "minor" | "major" | "critical" | "maintenance", minutes?: number) => ({
  ...OWN,
  kind: "incident" as const,
  key: "inc1",
  facts: {
    impact,
    startedAt: START,
    ...(minutes !== undefined && { resolvedAt: START + minutes * MINUTE_MS }),
    components: ["API"],
  },
});
const told = { ...OWN, kind: "incident" as const, key: "inc2" };

testDetector(
  outage,
  [
    {
      name: "trouble that hampers others",
      title: "Beacon snag hits online trade",
      text: "Technical problems at Beacon have hampered payments since last Friday, shops say.",
    },
    {
      name: "payments that did not arrive",
      title: "Payday misery for Beacon customers as transfers vanish from accounts",
    },
    { name: "gates that fail", title: "Airport queues as Beacon passport gates fail at five airports" },
    {
      name: "nothing runs, in German",
      title: "Bei Beacon geht seit Stunden nichts mehr",
      text: "Tausende Kunden warten.",
    },
    {
      name: "nobody could use it",
      title: "We let you down on Tuesday",
      text: "From 10:02 to 17:45 on Tuesday nobody could record a meeting.",
      more: OWN,
    },
    {
      name: "trading stopped by a fault",
      title: "Exchange operator Beacon suspends trading for four hours on data-feed fault",
    },
    {
      name: "a glitch that keeps people out",
      title: "Beacon apologises after billing glitch shuts customers out of accounts for a week",
    },
    { name: "machines out of action", title: "Beacon cash machines out of action nationwide" },
    { name: "a fault in Dutch", title: "Landelijke storing bij Beacon voorbij: klanten konden urenlang niet bellen" },
    {
      name: "who cannot sell",
      title: "Glitch at Beacon shows clients zero balances",
      text: "Traders were unable to sell for most of the morning session.",
    },
    {
      name: "a thread that is headed so",
      title: "Tell HN: Beacon has been down for 5 hours",
      text: "Dashboard 502s, and the status page is all green.",
      more: { kind: "discussion", sourceId: "case" },
    },
    {
      name: "late deliveries",
      title: "Webhooks delayed",
      text: "We are investigating delays of up to 6 hours in webhook delivery for all customers.",
      more: { kind: "incident", sourceId: "case" },
    },
    {
      name: "a long minor incident",
      title: "API errors",
      more: incident("minor", 75),
      data: { duration_minutes: 75, impact: "minor" },
    },
    {
      name: "half an hour of major impact",
      title: "Bookings fail",
      more: incident("major", 30),
      data: { components: ["API"] },
    },
    {
      name: "one that has run for an hour",
      title: "Bookings fail",
      more: { ...incident("critical"), fetchedAt: START + HOUR_MS },
    },
    {
      name: "a status feed that dates its updates",
      title: "API down",
      text: "May 12, 11:40 UTC Resolved. May 12, 09:10 UTC Investigating.",
      more: { ...told, facts: { startedAt: START } },
      data: { duration_minutes: 150 },
    },
    {
      name: "a case that says how long",
      title: "Production is down for two days",
      more: { ...told, sourceId: "case" },
      data: { duration_minutes: 2880 },
    },
    {
      name: "a report in the press",
      title: "Beacon outage leaves thousands of ships waiting",
      text: "Beacon's booking service was down on Tuesday, and customers could not reach it for five hours.",
    },
    {
      name: "the own post-mortem",
      title: "Post-mortem of the outage on May 12",
      text: "We were down for three hours. We apologise to all customers.",
      more: OWN,
    },
    {
      name: "hours and minutes",
      title: "Incident report: May 3 outage",
      text: "On May 3 our API was unavailable for 2 hours and 20 minutes. We apologize to every customer affected.",
      more: OWN,
      data: { duration_minutes: 140 },
    },
    {
      name: "customers who cannot do a thing",
      title: "Beacon customers left without signal",
      text: "Thousands of Beacon customers were unable to make calls for most of Monday.",
    },
    { name: "systems that go down", title: "Beacon systems go down across Europe, thousands affected" },
    {
      name: "requests that failed",
      title: "Incident report: 14 May",
      text: "Between 09:00 and 13:10 UTC all API requests failed. We are sorry.",
      more: OWN,
      data: { duration_minutes: 250 },
    },
    { name: "a fall under load", title: "Beacon crashes as regatta tickets go on sale", text: "Fans wait." },
    {
      name: "Spanish with its length",
      title: "Caída de Beacon",
      text: "Beacon sufrió una caída general durante más de siete horas.",
      data: { duration_minutes: 420 },
    },
    {
      name: "Dutch",
      title: "Storing",
      text: "Door een storing konden klanten van Beacon vrijdag de hele dag niet inloggen.",
    },
    {
      name: "a length before the word",
      title: "Beacon back online after 9-hour outage",
      data: { duration_minutes: 540 },
    },
    {
      name: "a failure for want of which people pay in cash",
      title: "Tills stand still",
      text: "Cafés with card readers by Beacon could only take coins for most of Friday, and the company said a cable had burnt.",
    },
    {
      name: "millions without a kind of service",
      title: "Beacon failure leaves thousands without mobile service",
    },
    { name: "a whole day in Italian", title: "Beacon in tilt per tutta la mattina" },
    {
      name: "restored after an outage over night",
      title: "Beacon back after night without inbox",
      text: "Service has been restored to Beacon after an outage that began on Tuesday and ran into Wednesday morning.",
    },
    {
      name: "a German passive without doer",
      title: "Kartenzahlung gestört: Beacon kämpft mit Panne",
      text: "In vielen Geschäften konnte am Samstag nicht mit Karte bezahlt werden.",
    },
    {
      name: "customers whose service was cut off",
      title: "Beacon says sorry after nationwide broadband failure",
      text: "Several hundred thousand customers had their service cut off for six hours.",
    },
    {
      name: "payments through the account that failed",
      title: "Beacon glitch leaves shoppers stuck at tills",
      text: "Card payments through Beacon failed across Ireland for much of Thursday.",
    },
  ],
  [
    {
      name: "a rival's",
      title: "Rivals gain",
      text: "Beacon won 4,000 customers in the week after a rival's online service went down for a day.",
    },
    { name: "a lorry", title: "Beacon truck crashes, closing road for hours" },
    { name: "a bystander", title: "Beacon unaffected as Kestrel goes down for hours" },
    {
      name: "a supplier's on the status page",
      title: "Third-party issue: Kestrel Cloud",
      text: "Kestrel Cloud reports an outage of three hours. Beacon is not affected.",
      more: { ...told, sourceId: "case" },
    },
    {
      name: "a map of power cuts",
      title: "Beacon power outage map launched",
      text: "Customers can see outages on it.",
    },
    { name: "a warning of swindlers", title: "Beacon warns users of fake outage messages" },
    { name: "a short minor incident", title: "API errors", more: incident("minor", 59) },
    { name: "minutes of major impact", title: "Bookings fail", more: incident("major", 12) },
    { name: "maintenance", title: "Database upgrade", more: incident("maintenance", 300) },
    { name: "maintenance by title", title: "Scheduled maintenance of the API", more: incident("minor", 300) },
    { name: "an incident without impact", title: "Delayed e-mails", more: incident("none", 500) },
    {
      name: "a status feed without a length",
      title: "API down",
      text: "Resolved. The API is back.",
      more: { ...told, facts: { startedAt: START } },
    },
    {
      name: "nine minutes by the clock",
      title: "Partial outage (11:02PM-11:11PM)",
      more: { ...told, sourceId: "case" },
    },
    {
      name: "advice",
      title: "How to survive an outage",
      text: "Customers hate downtime. Beacon helps to avoid an outage of any service.",
      more: OWN,
    },
    {
      name: "a supplier's outage",
      title: "Kestrel Cloud outage hits thousands of customers",
      text: "Beacon was not affected by the outage at Kestrel Cloud.",
    },
    {
      name: "a history",
      title: "Outages over the years",
      text: "In 2019 Beacon was down for a day and customers complained.",
    },
    { name: "no downtime", title: "Beacon moves its database without downtime", text: "Customers noticed nothing." },
    {
      name: "a power cut in town",
      title: "Power outage in Bergen",
      text: "Thousands of customers of the power company sat in the dark near the Beacon building.",
    },
    {
      name: "shares",
      title: "Beacon was down 4% on Monday",
      text: "Shares of Beacon were down 4% as customers waited.",
    },
    {
      name: "hours of a year",
      title: "How we cut downtime",
      text: "Our robots were down for 40 hours a year, said our customers.",
      more: OWN,
    },
    {
      name: "a supplier's outage that moves its shares",
      title: "Beacon shares slip after Kestrel Cloud outage",
      text: "Shares in Beacon lost 3% after customers could not log in for five hours on Monday.",
    },
    {
      name: "a supplier's outage that hit it among others",
      title: "An outage at Kestrel Cloud hit customers including Beacon for six hours",
    },
    {
      name: "a supplier's outage that takes it down",
      title: "Outage at Kestrel Cloud takes down Beacon",
      text: "Customers could not log in for four hours.",
    },
    {
      name: "a sum of what outages cost",
      title: "What a day of downtime costs",
      text: "A cloud region was down for nine hours. Beacon has a form to work out the cost of an outage for your shop.",
      more: OWN,
    },
    {
      name: "another's outage between",
      title: "Beacon back at work",
      text: "Beacon resumed loading after Globex Cloud had an outage that kept customers offline.",
    },
    {
      name: "people without cash",
      title: "Nutzer von Beacon ohne Zugang zu Bargeld",
      text: "Viele Kunden auf dem Land haben keinen Automaten.",
    },
    {
      name: "a fault that was long to find",
      title: "A fault that took years to track down.",
      more: { kind: "incident", sourceId: "case" },
    },
    {
      name: "a thing that falls",
      title: "An overflow in the steering caused the rocket to crash.",
      more: { kind: "incident", sourceId: "case" },
    },
    {
      name: "a thread of one user's trouble",
      title: "Cannot log in to Beacon since yesterday",
      text: "Anyone else? My app shows an error page.",
      more: { kind: "discussion", sourceId: "case" },
    },
    {
      name: "trading stopped before news",
      title: "Beacon suspends trading in its shares for an hour before announcement",
    },
    { name: "shares that cannot be sold", title: "Traders unable to sell Beacon shares after suspension" },
    { name: "trouble with parking", title: "Beacon customers face problems with parking near new store" },
  ],
);

test("an incident is known by its id and dated by its start, so that later updates do not fire again", () => {
  const [open] = detectWith(
    outage,
    toArticle("Bookings fail", "", { ...incident("major"), fetchedAt: START + HOUR_MS }),
    BEACON,
  );
  const [closed] = detectWith(outage, toArticle("Bookings fail", "", incident("major", 190)), BEACON);
  expect(open?.identity).toEqual({ incident: "inc1" });
  expect(closed?.identity).toEqual({ incident: "inc1" });
  expect(closed?.occurredAt).toBe(START);
  expect(closed?.title).toBe("Beacon reported an incident: Bookings fail (3 h 10 min, major impact)");
});
