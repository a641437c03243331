import type { Task } from "./messages.ts";

/**
 * What their patterns look for, and the expressions themselves, detectors make ready when they first need them, more than a second
 * of processor time: so it is done before a task counts, and they read some texts of ours before any of the web's.
 */
export function prepare(kind: Task["kind"]): void {
  if (kind !== "detect") return;
  const { detectCase }: typeof import("#signals/case.ts") = require("#signals/case.ts");
  for (const [id, text] of Object.entries({ article: NEWS, people: PEOPLE, job: ROLE }))
    detectCase({
      id,
      kind: id,
      company: "Acme",
      domain: "acme.example",
      title: text.slice(0, text.indexOf(".") + 1),
      text,
    });
}

const NEWS = `Acme raises $20 million in a Series B round led by Example Ventures. Acme said today that it has acquired Sample Inc. and
launched a new product, Acme Cloud, with its partner Model Corp. The company opened an office in Berlin, expanded into Germany and
achieved SOC 2 certification. Revenue grew 40% to $50 million in the third quarter of 2025.`;

const PEOPLE = `Acme appoints Jane Doe as Chief Financial Officer. Jane Doe joined Acme from Sample Inc., where she was Vice President of
Finance. John Roe, the company's founder and chief executive, steps down at the end of March. Acme will hire 200 people this year;
it laid off 50 employees in January. Acme migrated from Oracle to Snowflake after an outage and a security incident.`;

const ROLE = `Acme is hiring a Vice President of Sales in London. You will build the first sales team with Salesforce and HubSpot.`;
