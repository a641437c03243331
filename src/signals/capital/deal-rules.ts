import { compileRule, type DealRule, OTHER_MARK, PERCENT } from "./deal-rule.ts";
import { BIDDERS, BUYS_OR_WILL, ENGLISH, ENGLISH_AMBIGUOUS } from "./deal-rules-english.ts";
import { DUTCH, DUTCH_AMBIGUOUS, GERMAN, GERMAN_AMBIGUOUS } from "./deal-rules-germanic.ts";
import {
  FRENCH,
  FRENCH_AMBIGUOUS,
  ITALIAN,
  ITALIAN_AMBIGUOUS,
  PORTUGUESE,
  PORTUGUESE_AMBIGUOUS,
  SPANISH,
  SPANISH_AMBIGUOUS,
} from "./deal-rules-romance.ts";

/** Sure rules first: the first that fits a sentence tells who buys whom. */
export const DEAL_RULES: readonly DealRule[] = [
  ...[...ENGLISH, ...DUTCH, ...FRENCH, ...SPANISH, ...PORTUGUESE, ...ITALIAN].map(compileRule(false)),
  ...GERMAN.map(compileRule(false, true)),
  ...[
    ...ENGLISH_AMBIGUOUS,
    ...DUTCH_AMBIGUOUS,
    ...FRENCH_AMBIGUOUS,
    ...SPANISH_AMBIGUOUS,
    ...PORTUGUESE_AMBIGUOUS,
    ...ITALIAN_AMBIGUOUS,
  ].map(compileRule(true)),
  ...GERMAN_AMBIGUOUS.map(compileRule(true, true)),
];

const SOLD = [
  `(?:^|[.:] )(?:[\\p{L}-]+ )?(?<led>\\p{Lu}[\\p{L}\\p{N}&]+)-[Ll]ed ${BIDDERS} ${BUYS_OR_WILL} {d}{B}(?= ?$|[.,]| (?:for|in)\\b)`,
  "\\b(?:[Mm]anagement|[Ee]mployee|[Ww]orker) buy-?(?:out|in) (?:at|of) {d}{B}",
  "\\b(?:[Ss]hareholders|[Ii]nvestors|[Oo]wners|[Ss]tockholders) (?:back|approve|accept|clear)(?:s|d|ed)? (?:the |an? )?(?:[\\w£$€.,-]+ ){0,2}(?:takeover|sale|buyout|merger) of {d}{B}(?= ?$|[.,])",
  "(?:^|[.:;] )(?:[\\p{L}-]+ ){0,3}(?:firm|group|company|giant|fund|investors?|house|rival|conglomerate|consortium|family|owner) (?:takes|took|has taken|seizes|gains|assumes) control of {d}{B}(?= ?$|[.,])",
  "{B}{x}(?:changes hands|changed hands|has (?:a )?new owners?|under new ownership|finds (?:a )?buyer|found (?:a )?buyer)\\b",
  "^[^.;:?!\\uE200\\uE201]{0,50}{B} (?:(?:is|was|has been|(?:is )?to be|will be) )?(?:acquired|bought|taken over)(?= for (?:about |around |up to |some |over |nearly )?[$€£]| (?:in an?|after|following|as part of) )(?![^.;]{0,60}\\uE300)",
  "{B}{x}(?:confirms?|confirmed|announces?|announced) (?:an? |its |the )?(?:acquisition|takeover|buyout|sale) (?:by|to) (?:an? )?(?:[\\p{L}-]+ ){0,3}(?:investors?|group|consortium|firm|fund|family|rival|company)\\b",
  "{B} (?:(?:is|has been|was) )?sold(?= (?:after|for|in)\\b|$)",
  "\\b(?:[Mm]anagers|[Mm]anagement(?: team)?|[Ee]xecutives|[Ee]mployees|[Ss]taff|[Ww]orkers|[Bb]osses)(?: (?:has|have))? (?:buys?|bought|takes?|took)(?: out| over| back)? {d}{B}",
  `(?<!\\p{L})(?:sells?|sold|selling) {B}(?:,? (?:and|&) ${OTHER_MARK})? to (?:(?:\\p{L}+ of )?(?:its|their|the|a) )?(?:(?:[\\p{Ll}-]+ ){0,3})(?:directors|managers|management(?: team)?|executives|employees|staff|workers|founders?|owner|chief executive)(?![\\p{L}])`,
  "{B}{x}(?:was|were|been) (?:(?:recently|quietly|now) )?(?:purchased|bought|acquired|snapped up|taken over)(?= (?:on (?:\\p{Lu}|\\p{Ll}+day)|last (?:week|month|\\p{Lu}\\p{Ll}+day)|(?:earlier )?this (?:week|month)|today|yesterday|for an? undisclosed|out of (?:administration|bankruptcy|insolvency|receivership)))",
  `(?:^|[.:] |\\b(?:the|completes?|completed|announced?|announces) )[Ss]ale of (?:the |an? )?(?:${PERCENT}|majority|controlling stake|all)(?: (?:of )?(?:the |its )?(?:shares|share capital|stake|interest|equity))? (?:of|in) {d}{B}(?: (?:has been|is|was|now))* (?:completed?|closed|done|sealed|finali[sz]ed)(?![\\p{L}])`,
  "{B}{x}(?:wechselt|wechselte) (?:den|seinen|ihren) (?:Besitzer|Eigentümer)(?![\\p{L}])",
  "{B}{x}(?:hat|bekommt|erhält) (?:einen )?neuen? (?:Eigentümer(?:in)?|Besitzer(?:in)?)(?![\\p{L}])",
  "{B}{x}verkauft(?= ?$|[.,])",
  "{B}{x}(?:krijgt|heeft) (?:een )?nieuwe eigena(?:ar|ren)(?![\\p{L}])",
  "{B}{x}verkocht(?= ?$|[.,])",
  "{B}{x}(?:change|changé|changent) (?:de mains|de propriétaire)(?![\\p{L}])",
  "{B}{x}(?:cambia|cambió|cambiado) de (?:dueño|manos|propietario)(?![\\p{L}])",
  "{B}{x}(?:muda|mudou) de (?:dono|mãos)(?![\\p{L}])",
  "{B}{x}(?:cambia|cambiato) (?:proprietà|proprietario|mano|padrone)(?![\\p{L}])",
];
/** The subject is sold, and the sentence does not say to whom. */
export const SALE_RULES: readonly DealRule[] = SOLD.map(compileRule(false));

const NEW_OWNER = [
  "\\baccept(?:s|ed)? {A}['’]s (?:[\\w£$€.,-]+ ){0,2}(?:offer|bid|proposal)\\b",
  "\\b(?:[Tt]he (?:buyer|acquirer|new owner|purchaser) is|(?:[Nn]euer |[Dd]er neue )?(?:Käufer|Eigentümer|Erwerber|Besitzer)(?:in)? (?:ist|wird|heißt)|[Dd]e (?:nieuwe )?(?:koper|eigenaar) is|[Ll]['’]acquéreur (?:est|:)|[Ll]e (?:nouveau propriétaire|repreneur) est|[Ee]l (?:comprador|nuevo (?:dueño|propietario)) es|[OA] comprador[a]? é|[Ll]['’]acquirente è|[Ii]l (?:compratore|nuovo proprietario) è) {d}{A}",
];
/** Who bought the subject, told after the sale itself. */
export const OWNER_RULES: readonly DealRule[] = NEW_OWNER.map(compileRule(true, true));
