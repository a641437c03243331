import { outage } from "#signals/outage.ts";
import { securityIncident } from "#signals/security-incident.ts";
import { OWN, testDetector } from "../detector-table.ts";

/** Failures and break-ins that the headline tells by what followed from them. */

testDetector(
  outage,
  [
    {
      name: "“Nationwide Beacon outage leaves millions without signal”",
      title: "Nationwide Beacon outage leaves millions without signal",
    },
    {
      name: "“Trading halted for five hours at Beacon”",
      title: "Trading halted for five hours at Beacon",
      text: "A technical fault forced Beacon to suspend trading.",
    },
    {
      name: "“We let you down on Tuesday”",
      title: "We let you down on Tuesday",
      text: "For most of Tuesday our app was unreachable. I'm sorry.",
      more: OWN,
    },
    {
      name: "“An apology”",
      title: "An apology",
      text: "Yesterday nobody could sign in to our service from 9am until 4pm.",
      more: OWN,
      data: { duration_minutes: 420 },
    },
  ],
  [
    { name: "“Beacon report: outages cost firms millions”", title: "Beacon report: outages cost firms millions" },
    {
      name: "“Beacon collapses under debt, customers worried”",
      title: "Beacon collapses under debt, customers worried",
    },
    { name: "“Beacon delays results after IT problem”", title: "Beacon delays results after IT problem" },
    {
      name: "“Sorry we missed you”",
      title: "Sorry we missed you",
      text: "We were at the fair and our stand was unavailable for hours.",
      more: OWN,
    },
  ],
);

testDetector(
  securityIncident,
  [
    { name: "“Beacon resets passwords after intrusion”", title: "Beacon resets passwords after intrusion" },
    {
      name: "“Beacon forces password reset after customer database turns up on dark web forum”",
      title: "Beacon forces password reset after customer database turns up on dark web forum",
    },
    {
      name: "“Beacon still rebuilding network a week after intrusion”",
      title: "Beacon still rebuilding network a week after intrusion",
    },
    {
      name: "“Stolen Beacon customer data surfaces on hacker forum”",
      title: "Stolen Beacon customer data surfaces on hacker forum",
    },
    {
      name: "“Hackers hold Beacon to ransom”",
      title: "Hackers hold Beacon to ransom",
      text: "Files on the company's servers have been encrypted since Sunday.",
    },
  ],
  [
    {
      name: "“Beacon resets passwords after breach at Globex”",
      title: "Beacon resets passwords after breach at Globex",
    },
    { name: "“Beacon reports breach of loan covenant”", title: "Beacon reports breach of loan covenant" },
    { name: "“Beacon investigates break-in at warehouse”", title: "Beacon investigates break-in at warehouse" },
    { name: "“Beacon tells staff about hack week”", title: "Beacon tells staff about hack week" },
    { name: "“Open data”", title: "Open data", text: "We made all our reports publicly accessible.", more: OWN },
  ],
);
