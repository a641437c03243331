import { certaintyAt } from "../language/certainty.ts";
import { createCue } from "../language/cues.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { priceOf } from "./deal-price.ts";
import type { Deal } from "./deal-verbs.ts";

/** How texts say that two companies become one. */
export const MERGES = createPattern(
  /(?:\b(?:(?:agreement and plan of merger|merger agreement|definitive merger agreement|merger) with|(?:merges|merged|to merge|is merging|will merge) with(?: and into)?|(?:announce|agree|complete|announced|completed|sign|signed|agreed to|agree to) (?:an? |their |the )?(?:[\w-]+ ){0,2}merger(?: agreement)?(?= ?$|[.,]| (?:in|to|today|on)\b)|(?:agreed|agree|set|announce plans) to merge(?! (?:the|their|its|some|parts?|certain|two|both|these)\b)|to merge$|to merge(?= (?:to form|to create|in an?|into an?) )|fusionne avec|fusioniert mit)\b|(?<!\p{L})(?:(?:besiegeln|vereinbaren|verkünden|vollziehen) (?:(?:ihre|die|eine) )?(?:\p{L}+ )?Fusion|(?:scellent|annoncent|concluent|finalisent) (?:leur |une )?fusion|(?:sellan|anuncian|acuerdan|cierran) (?:su |una )?fusión|(?:siglano|annunciano|completano) (?:la |una )?fusione|(?:anunciam|fecham|concluem) (?:a |sua )?fusão|(?:bezegelen|kondigen) (?:hun |de |een )?fusie(?: aan)?)(?!\p{L}))/giu,
);
export const MERGER_CUE = createCue(
  "merger merge merges merged merging fusionne fusioniert fusion fusión fusione fusão fusie",
);

/** "Beacon, which is due to merge with Halden": a clause that only says who Beacon is. */
export const IN_CLAUSE =
  /\b(?:which|that|who)(?: (?:is|are|was|were|has|have|had|will|recently|later|due|set|also|to)){0,3} $/i;
/** "Globex seals its £2bn merger with <subject>": the one before does it. */
export const AGREES =
  /\b(?:seals?|sealed|agree[sd]?(?: (?:to|on))?|complet(?:es?|ed)|clos(?:es?|ed)|announc(?:es?|ed)|signs?|signed|finali[sz](?:es?|ed)|clinch(?:es)?|clinched|confirm(?:s|ed)?) (?:(?:its|an?|the|their) )?(?:[\w£$€.,-]+ ){0,3}$/i;

/** "The merger of <subject> and Foo is to go ahead" */
const MERGER_OF = createPattern(
  /\bmerger (?:of|between) (?=\p{Lu}|[\p{Ll}\p{Lu}])([^.;:]{3,110}?),? (?:is to go ahead|goes ahead|takes effect|(?:has been|was|is) (?:agreed|completed?|sealed|approved|cleared|finali[sz]ed))(?!\p{L})/u,
);

export function mergerOf(reading: Reading, sentence: Sentence): Deal | undefined {
  const told = MERGER_OF.exec(sentence.text);
  const parties = told?.[1] ?? "";
  const own = reading.matcher.findLoosely(parties);
  if (!told || own.length === 0 || certaintyAt(sentence.text, told.index, reading.referenceAt) !== "stated")
    return undefined;
  const others = findOrganisations(parties).filter((name) => !own.some((span) => overlaps(span, name)));
  const [other, ...more] = others;
  if (!other || more.length > 0) return undefined;
  const sum = priceOf(reading, sentence, told.index);
  return { role: "bought", sentence, other: other.name, sum, isPending: true, isAsset: false, isWeak: true };
}
