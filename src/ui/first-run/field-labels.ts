import type { ImportField } from "#core/import-columns.ts";
import { words } from "../parts/words.ts";

/** What people call the fields of an import. */
export const FIELD_LABELS: Record<ImportField, string> = {
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
};

/** The label of a field, also of one that no column can hold. */
export function fieldLabel(field: string): string {
  return field in FIELD_LABELS ? FIELD_LABELS[field as ImportField] : words(field);
}
