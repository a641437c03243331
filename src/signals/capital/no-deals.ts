import { createPattern } from "../language/pattern.ts";

/** A letter of intent binds nobody. */
export const IS_INTENT = createPattern(
  /\b(?:LOI|IOI|(?:letter|indication) of (?:intent|interest)|non-binding|term sheet|(?:owns|operates|develops|manages),? (?:and )?acquires|acquires,? (?:and )?(?:develops|operates|manages|renovates|owns))\b/i,
);
/** "Agrees SPAC merger to go public": that is a listing. */
export const BY_SHELL = createPattern(/\bSPAC\b|\bblank[- ]check\b|\bspecial[- ]purpose acquisition\b/i);
/** "The projects Beacon has sold to Foo" */
export const THINGS_SOLD = createPattern(
  /\b(?:projects|propert(?:y|ies)|assets|units|homes|sites|buildings|products|systems|claims) (?:(?:that|which) )?(?:\p{Lu}[^\s,.;]* ){1,4}(?:(?:has|have|had) )?(?:already |since )?sold\b/u,
);
/** "Shuts down acquired apps": what was bought before. */
export const LONG_BOUGHT = createPattern(
  /\b(?:sunsets?|shuts? down|shutters?|clos(?:es|ed)|retires?|kills|discontinues|folds|winds down|rebrands|integrates) (?:(?:its|the|all|two|three|newly|recently|previously) )*acquired \p{Ll}/u,
);
/** "The $60 billion merger with Torvex falls apart" */
export const FALLS_APART = createPattern(
  /\b(?:deal|merger|takeover|tie-?up|bid|acquisition|purchase|talks)\b[^.;,]{0,50} (?:(?:has |have )?(?:falls?|fell|fallen) (?:apart|through)|collapses?|collapsed|unravels?|unravelled|implodes?)(?!\p{L})/iu,
);
/** German takes over posts and duties with the verb it takes companies over with. */
export const OFFICE_TAKEN = createPattern(
  /(?<!\p{L})(?:Geschäftsführung|Leitung|Führung|Vorsitz|Posten|Amt|Rolle|Funktion|Position|Aufgaben?|Verantwortung|Kosten|Haftung|Schirmherrschaft|Patenschaft)(?!\p{L})[^.;]{0,60} übern(?:ommen|immt|ahm)|übern(?:immt|ahm)[^.;]{0,40}(?<!\p{L})(?:die|den|das) (?:Geschäftsführung|Leitung|Führung|Vorsitz|Posten|Amt|Rolle|Funktion|Position|Aufgaben?|Verantwortung|Kosten|Haftung|Schirmherrschaft|Patenschaft)(?!\p{L})/iu,
);
