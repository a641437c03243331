import { nearest } from "#core/nearest.ts";
import { SIGNAL_TYPES } from "../catalogue.ts";

/** Need knowledge that is not in the text, or are too vague: neither right nor wrong, wherever they stand. */
const IGNORED = new Set(["press_mention", "job_change", "champion_move", "competitor_price_change"]);

/** Events that labelled texts tell of beside the 47 types; nothing detects them. */
const EXTENSIONS = new Set([
  "customer_win",
  "award",
  "rebrand",
  "vc_fund_raised",
  "lawsuit_regulatory",
  "government_contract",
  "patent",
  "data_centre",
]);

/** Types that lie close together. Made for judging alone: the families of the API are others. */
const FAMILIES: Record<string, string[]> = {
  funding: ["funding", "debt_financing", "grant_award"],
  acquisition: ["acquisition_made", "acquired"],
  executive_in: ["exec_move", "leader_hire", "promotion"],
  executive_out: ["exec_departure", "founder_transition"],
  hiring: [
    "hiring_surge",
    "key_role_posted",
    "first_role_posted",
    "role_reposted",
    "tool_in_job_post",
    "new_location_hiring",
    "headcount_growth",
  ],
  cutback: ["layoffs", "hiring_freeze"],
  technology_change: ["tech_added", "tech_removed", "tech_migration", "subprocessor_added"],
  expansion: ["market_expansion", "data_centre"],
  results_and_filings: ["earnings_report", "regulatory_filing", "ipo_filing", "revenue_milestone"],
  product: ["product_launch", "repo_activity", "developer_docs_change"],
  customers: ["customer_win", "government_contract"],
};
const FAMILY_OF = new Map(Object.entries(FAMILIES).flatMap(([family, types]) => types.map((type) => [type, family])));
const KNOWN = new Set([...SIGNAL_TYPES.map((type) => type.key), ...EXTENSIONS]);

/** How labels are looked at: only the 47 types, or families in place of types. */
export type LabelView = { isCoreOnly: boolean; isByFamily: boolean };

/** What counts of some labels, each once. */
export function countedLabels(labels: string[], { isCoreOnly, isByFamily }: LabelView): Set<string> {
  const counted = labels
    .map((label) => label.trim())
    .filter((label) => !IGNORED.has(label) && !(isCoreOnly && EXTENSIONS.has(label)));
  return new Set(isByFamily ? counted.map((label) => FAMILY_OF.get(label) ?? label) : counted);
}

/** A label that is no type and no extension: most likely misspelt. */
export function isKnownLabel(label: string): boolean {
  return KNOWN.has(label.trim());
}

/** The label that a misspelt one is most like, if any is near. */
export function labelMeant(label: string): string | undefined {
  return nearest(label.trim(), [...KNOWN]);
}
