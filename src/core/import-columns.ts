import { nameKey } from "./name-key.ts";

/** What a column of an imported file can be, and the other names it goes by in the exports of CRMs. */
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
  ],
  name: ["company", "company name", "account", "account name", "organization", "organisation", "organization name"],
  external_id: ["external", "crm id", "account id", "company id", "record id"],
  industry: ["sector", "company industry"],
  employee_count: [
    "employees",
    "employee number",
    "number of employees",
    "no of employees",
    "headcount",
    "company size",
  ],
  hq_country: ["country", "country region", "billing country", "hq", "headquarters country", "company country"],
  owner: ["owner id", "account owner", "company owner", "owner email"],
  tags: ["tag", "labels"],
  notes: ["note", "description", "comments"],
  lists: ["list"],
} satisfies Record<string, string[]>;

export type ImportField = keyof typeof COLUMNS;
export const IMPORT_FIELDS = Object.keys(COLUMNS) as ImportField[];

/** Which column of the file holds which field, by place from 0; those that hold none are ignored. */
export type ColumnPlan = { places: Map<ImportField, number>; ignored: number[] };

/**
 * Finds the columns of an import by their names, whatever their case and punctuation. `given` names columns that would not
 * be known; of two columns for one field the first counts. A given column that is not there is left out.
 */
export function planColumns(header: string[], given: Partial<Record<ImportField, string>> = {}): ColumnPlan {
  const names = header.map(nameKey);
  const places = new Map<ImportField, number>();
  for (const field of IMPORT_FIELDS) {
    const wanted = given[field] === undefined ? [nameKey(field), ...COLUMNS[field]] : [nameKey(given[field])];
    const place = wanted.map((name) => names.indexOf(name)).find((found) => found !== -1);
    if (place !== undefined) places.set(field, place);
  }
  const taken = new Set(places.values());
  return { places, ignored: names.flatMap((name, place) => (name === "" || taken.has(place) ? [] : [place])) };
}
