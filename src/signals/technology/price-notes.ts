import { createPattern } from "../language/pattern.ts";

/** How notes of changes in code and on pages speak of prices. */

/** A note of a change in the account's own code or site: "per-seat plan to $40/mo", "Team plan becomes Pro plan". */
export const NOTE = createPattern(
  /\b(?:plans?|pricing|prices?|per[- ]seat|per[- ]member|billing)\b[^.;]{0,80}\b(?:to|from|becomes?|goes?|now|changed|moves?|renamed|dropp?(?:ed)?|at|include|replac(?:e|es|ed|ing))\b|\b(?:updates?|new|changes?|move|drops?|goes|adds?|include)\b[^.;]{0,60}\b(?:pricing|price|plans?|per[- ]seat|per[- ]member)\b|\b(?:raise|increase|bump|cut|lower|reprice)s?\b[^.;]{0,30}\b(?:plans?|pric\w+|tiers?|seats?|free|starter|basic|standard|team|pro|plus|business|premium|growth|enterprise)\b[^.;]{0,30}\bto [$€£]\d|[$€£]\d\S* ?(?:->|→|=>) ?[$€£]\d|\b\d+ ?(?:\/|per) ?(?:mo|month|seat|user)\b[^.;]{0,20}\bpric|^(?:[\p{L}_-]+(?:\([^)]{1,30}\))?!?: )?(?:(?:move|switch|go|change) to )?(?:usage|seat|consumption|credit|token|per-\p{L}+)[- ]?based (?:pricing|billing)|\b(?:remov|drop|kill|retir|sunset|end)(?:e|es|ed|s|ped|ping|ing)? (?:the |our )?free (?:tier|plan)\b|\b(?:announc|publish|communicat)(?:e|es|ed|ing)? (?:the |a |our )?(?:price|pricing) (?:increase|change|cut|rise|update)|\bpricing (?:page )?(?:updates?|changes?|should be updated|needs? (?:an )?updat\w+)\b/iu,
);

/** "Storage is now free up to 50 GB", "billed per page instead of per seat": the model, in the heading of a change that repairs nothing. */
export const NOTE_OF_MODEL = createPattern(
  /^(?!(?:fix|bug|test|refactor|style)(?!\p{L})|.*(?<!\p{L})(?:broken|toggle|typo|button|layout|shown|display(?:s|ed)?)(?!\p{L})).*(?:\b(?:is|are) now free (?:up to|for|to|of charge)\b|\b(?:gets?|becomes?) (?:cheaper|more expensive|dearer)\b|\b(?:billed|charged|priced|metered) (?:per|by the|for each) [\p{L}-]+(?: [\p{L}-]+)? (?:instead of|rather than|no longer)\b|(?<![^\n]|\n)pric(?:ing|es)(?: page)?: [^.;]{0,60}\b(?:no more|instead of|rather than|per (?:minute|hour|seat|user|page|call|request|message|build|month))\b|\b(?:credits|tokens|seats|minutes|usage) replaces? (?:the |our )?(?:seats|requests|credits|minutes|bundles|plans|tiers|packages)\b)/iu,
);

/** Heads of texts that teach. */
export const IS_LESSON =
  /\b(?:templates?|letters?|guides?|examples?|checklists?|tips|strateg\w+|best practices|calculators?|explained)\b/i;

/** Documents on how others may price. */
export const ABOUT_DOCS =
  /\b(?:add|write|improve|expand)\w* (?:an? |the |some )?(?:docs?|documentation|guides?|tutorials?|examples?)\b/i;

/** Prices that only stand in for others. */
export const NOT_REAL =
  /\b(?:demo (?:repository|app|data)|sample (?:data|meeting|repository)|dummy|mock(?:ed)? (?:data|prices)|fixtures?|placeholder|none of these (?:plans|prices) exist|fictional)\b/i;

/** "The Harbour Times is going to $2. We have no plans to raise ours": what another does is told for comparison. */
export const NOT_OURS =
  /\b(?:[Nn]o plans? to (?:raise|increase|change|lift|hike)|(?:we|We)(?:['’]re| are| will|['’]ll|['’]ve| have)? (?:not|never)(?: be)? (?:rais|increas|chang|lift|hik)\p{L}+|won['’]t (?:raise|increase|change|lift|hike))(?!\p{L})/u;
