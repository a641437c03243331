import { securityIncident } from "#signals/security-incident.ts";
import { OWN, testDetector } from "./detector-table.ts";

/** Attacks whose clause leaves out whom they hit: the story around it says so. */
testDetector(
  securityIncident,
  [
    {
      name: "data taken from customers who are told so",
      title: "Port software maker tells customers their details may be at risk",
      text: "Beacon has started contacting customers whose data was taken after suspicious activity was spotted on its systems.",
    },
    {
      name: "a relative clause of place",
      title: "Beacon closes for a third day",
      text: "Work stays cancelled at Beacon, where criminals got hold of the customer records system over the weekend.",
    },
    {
      name: "the Germanic order of words",
      title: "Millionenschaden bei Softwarehersteller",
      text: "Am Montag um vier Uhr drangen Hacker in das Netz von Beacon ein.",
    },
    {
      name: "trouble in one sentence, attackers in the next",
      title: "Beacon erpresst",
      text: "Seit Samstag früh geht bei Beacon nichts mehr. Unbekannte haben sämtliche Daten verschlüsselt und fordern Bitcoin.",
    },
    {
      name: "the Romance causative",
      title: "Beacon se fait voler les données de 60 000 clients",
      data: { count: 60000 },
    },
    {
      name: "“the exchange” for the account",
      title: "Beacon loses $21M in hot wallet hack",
      text: "The exchange paused withdrawals after an attacker drained one of its hot wallets on Tuesday night.",
      data: { amount: 21_000_000, currency: "USD" },
    },
    {
      name: "suspicious activity on its own network",
      title: "Notice of data event",
      text: "On April 12, Beacon became aware of suspicious activity on its network. An unauthorized actor viewed files.",
      more: OWN,
    },
    {
      name: "a session stolen from an employee",
      title: "What happened last week",
      text: "On Monday we learned that somebody had used a stolen employee session to get into our production systems.",
      more: OWN,
    },
    {
      name: "people exposed, said by “the chain”",
      title: "Beacon app spilled diners' phone numbers",
      text: "The chain shut the hole on Thursday and says 310,000 members were exposed.",
      data: { count: 310_000 },
    },
    {
      name: "the German genitive",
      title: "Beacon: Angriff auf IT trifft Kitas",
      text: "Der Caterer ist seit dem Wochenende Opfer eines Cyberangriffs.",
    },
    {
      name: "what may potentially have been accessed",
      title: "Notice of a Data Incident",
      text: "We became aware that an unauthorized third party may have potentially accessed some employees' e-mail accounts.",
      more: OWN,
    },
    {
      name: "the site of “the utility”",
      title: "Group knocks website of Beacon offline",
      text: "A denial-of-service attack made the utility's site unreachable for most of Monday.",
    },
    {
      name: "a French clinic paralysed since Sunday",
      title: "Beacon : les urgences déroutées",
      text: "L'établissement est paralysé depuis dimanche par un rançongiciel.",
    },
  ],
  [
    {
      name: "cover for what ransomware attacks cost",
      title: "Beacon adds cyber cover for small firms",
      text: "The policy of Beacon pays for the recovery after ransomware attacks.",
    },
    {
      name: "what attackers do in general",
      title: "How Beacon sees the year",
      text: "Attackers encrypt files and demand money. Beacon sells backups.",
    },
    {
      name: "an incident that researchers of the account tell",
      title: "Hospital paralysed for a week",
      text: "Beacon researchers looked into the case. Attackers had encrypted all the servers of the clinic.",
    },
    {
      name: "another city behind the article",
      title: "Beacon wins contract to protect city after ransomware attack",
      text: "The city of Leeds was hit by ransomware in March.",
    },
    {
      name: "somebody else's network in the Germanic order",
      title: "Beacon warnt Kunden",
      text: "Im Mai drangen Hacker in das Netz von Globex Logistik ein.",
    },
    {
      name: "unusual activity without a network of its own",
      title: "Beacon reports unusual activity at ports",
      text: "Beacon noticed unusual activity in container prices.",
    },
    {
      name: "data taken into account",
      title: "Beacon answers customers",
      text: "Beacon told customers how their data was taken into account for the new tariff.",
    },
    {
      name: "unusual activity in a car park",
      title: "Beacon shuts store after unusual activity in car park",
      text: "Police were called.",
    },
    {
      name: "a site made unreachable, told by the account",
      title: "Beacon explains",
      text: "A denial-of-service attack made the utility's site unreachable, Beacon said.",
    },
    {
      name: "people exposed to something",
      title: "Beacon in court",
      text: "The chain says 310,000 members were exposed to asbestos over decades.",
    },
    {
      name: "a gate left open to the public",
      title: "Beacon left its garden open to the public",
    },
    {
      name: "a message on prices with a warning in it",
      title: "An update on security",
      text: "Hackers steal passwords every day. We protect your accounts.",
      more: OWN,
    },
  ],
);
