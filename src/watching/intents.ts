import type { MatchRule } from "#core/match-rule.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { findOrganisations } from "#signals/language/names.ts";

type SemanticRule = Extract<MatchRule, { type: "semantic" }>;

/** The signal types that answer each question. */
const TYPES: Record<SemanticRule["intent"], readonly string[]> = {
  funding: ["funding", "debt_financing", "grant_award"],
  acquisition: ["acquisition_made", "acquired"],
  leadership_change: ["exec_move", "exec_departure", "leader_hire", "founder_transition", "board_change", "promotion"],
  hiring: ["hiring_surge", "key_role_posted", "first_role_posted", "new_location_hiring", "headcount_growth"],
  layoffs: ["layoffs", "hiring_freeze"],
  product_launch: ["product_launch", "major_release"],
  pricing_change: ["own_pricing_change"],
  partnership: ["partnership"],
  expansion: ["market_expansion", "new_location_hiring"],
  certification: ["compliance_milestone"],
  outage: ["outage"],
};

/** Companies a text is asked about, in the order it names them. */
const SUBJECTS_MAX = 4;

/**
 * Whether a text tells such an event of a company that it names. Each is asked about in turn with the detectors; how sure the answer is
 * counts in relation to what its type has at best (1).
 */
export function tells({ title, text }: { title: string; text: string }, { intent, threshold }: SemanticRule): boolean {
  // Few rules ask for an event; a process whose rules do not holds no detectors.
  const { detectCase }: typeof import("#signals/case.ts") = require("#signals/case.ts");
  const names = [...findOrganisations(title), ...findOrganisations(text)].map(({ name }) => name);
  return [...new Set(names)]
    .slice(0, SUBJECTS_MAX)
    .some((company) =>
      detectCase({ id: "", company, title, text }).signals.some(
        ({ type, confidence }) =>
          TYPES[intent].includes(type) && confidence / BASE_CONFIDENCE[getSignalType(type).category] >= threshold,
      ),
    );
}
