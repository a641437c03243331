import { nameKey } from "./name-key.ts";

/**
 * What a column of an imported file can be, and the other names it goes by in the exports of CRMs: reports and data exports of
 * Salesforce, HubSpot's companies, Pipedrive's organizations.
 */
const COLUMNS = {
  domain: [
    "website",
    "website url",
    "web site",
    "url",
    "homepage",
    "company domain",
    "company domain name",
    "account domain",
    "domain name",
    "primary domain",
    "corporate website",
  ],
  name: [
    "company",
    "company name",
    "account",
    "account name",
    "organization",
    "organisation",
    "organization name",
    "business name",
  ],
  external_id: [
    "external",
    "crm id",
    "account id",
    "company id",
    "record id",
    "organization id",
    "hubspot id",
    "salesforce id",
  ],
  industry: ["sector", "company industry", "primary industry", "industry group"],
  employee_count: [
    "employees",
    "employee number",
    "number of employees",
    "no of employees",
    "headcount",
    "company size",
    "employee count",
    "numberofemployees",
    "employees count",
    "size",
  ],
  hq_country: [
    "country",
    "country region",
    "billing country",
    "hq",
    "headquarters country",
    "company country",
    "billing country code",
    "billingcountry",
    "billingcountrycode",
    "billing country text only",
    "country code",
    "country of address",
    "address country",
    "company country region",
    "country name",
  ],
  owner: [
    "account owner",
    "company owner",
    "owner name",
    "account owner name",
    "owner full name",
    "hubspot owner",
    "owner email",
    "account owner email",
    "owner id",
    "ownerid",
    "assigned to",
    "sales rep",
    "account manager",
    "account executive",
  ],
  tags: ["tag", "labels", "label"],
  notes: ["note", "description", "comments"],
  lists: ["list"],
} satisfies Record<string, string[]>;

export type ImportField = keyof typeof COLUMNS;
export const IMPORT_FIELDS = Object.keys(COLUMNS) as ImportField[];

/** Some exports say of every column whose it is: "Organization - Industry". */
const OF_COMPANY = /^(?:organi[sz]ation|company|account) (?=.)/;

/** Which column of the file holds which field, by place from 0; those that hold none are ignored. */
export type ColumnPlan = { places: Map<ImportField, number>; ignored: number[] };

/**
 * Finds the columns of an import by their names, whatever their case and punctuation. `given` names columns that would not
 * be known; of two columns for one field the first counts. A given column that is not there is left out.
 */
export function planColumns(header: string[], given: Partial<Record<ImportField, string>> = {}): ColumnPlan {
  const names = header.map(nameKey);
  const bare = names.map((name) => name.replace(OF_COMPANY, ""));
  const places = new Map<ImportField, number>();
  const taken = new Set<number>();
  const take = (field: ImportField, candidates: number[]) => {
    const place = candidates.find((at) => at !== -1 && !taken.has(at));
    if (place === undefined) return;
    places.set(field, place);
    taken.add(place);
  };
  const isGiven = (field: ImportField) => given[field] !== undefined;
  for (const field of IMPORT_FIELDS.filter(isGiven)) take(field, [names.indexOf(nameKey(given[field] ?? ""))]);
  for (const field of IMPORT_FIELDS.filter((one) => !isGiven(one))) {
    const wanted = [nameKey(field), ...COLUMNS[field]];
    take(
      field,
      [names, bare].flatMap((known) => wanted.map((name) => known.indexOf(name))),
    );
  }
  return { places, ignored: names.flatMap((name, place) => (name === "" || taken.has(place) ? [] : [place])) };
}
