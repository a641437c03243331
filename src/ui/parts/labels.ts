import type { ImportField } from "#core/import-columns.ts";

/** Parts of keys that people write otherwise. */
const PARTS = new Map(
  Object.entries({
    exec: "executive",
    ipo: "IPO",
    rfp: "RFP",
    hq: "headquarters",
    url: "address",
    id: "ID",
    crm: "CRM",
    gtm: "go-to-market",
  }),
);

/** Fields of a company, in the words of who sells to it. */
const FIELDS: Record<ImportField | "tech" | "founded_year" | "linkedin_url" | "list_ids", string> = {
  domain: "Website or domain",
  name: "Name",
  external_id: "Id in your CRM",
  industry: "Industry",
  employee_count: "Employees",
  hq_country: "Country",
  owner: "Owner",
  tags: "Tags",
  notes: "Notes",
  lists: "Lists",
  list_ids: "Lists",
  linkedin_url: "LinkedIn page",
  tech: "Technologies",
  founded_year: "Founded",
};

/** Kinds of places that are read. */
const SOURCES: Record<string, string> = {
  home: "Front page",
  profile: "About the company",
  article: "News article",
  feed: "News feed",
  "usual-feeds": "News feed",
  "status-feed": "Status feed",
  statuspage: "Status page",
  trust: "Trust page",
  dns: "Domain records",
  edgar: "SEC EDGAR",
  "edgar-filings": "SEC filings",
  github: "GitHub",
  "github-events": "GitHub activity",
  "github-releases": "GitHub releases",
  smartrecruiters: "SmartRecruiters",
  "smartrecruiters-role": "SmartRecruiters role",
};

/** Any key of the API as people read it, such as a type of signal: `exec_move` is "Executive move". */
export function label(key: string): string {
  const words = key.split(/[_\s-]+/).map((word) => PARTS.get(word) ?? word);
  const text = words.join(" ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same within a sentence: "executive move", but "IPO filing". */
export function labelWithin(key: string): string {
  const text = label(key);
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The name of a company's field, wherever it stands: `attributes.hq_country` is "Country". */
export function fieldLabel(field: string): string {
  const name = field.replace(/^(?:attributes\.)?(?:custom\.)?/, "").replace(/\[\d+\]$/, "");
  return Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : label(name);
}

/** What kind of place a source is. */
export function sourceLabel(id: string): string {
  return Object.hasOwn(SOURCES, id) ? String(SOURCES[id]) : label(id);
}
