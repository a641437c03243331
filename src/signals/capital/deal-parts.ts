/** Whether the words between a verb and a company make a part of it what is bought: "the pumps division of", "certain assets of". */
export function isPartOf(words: string): boolean {
  return PART_OF.test(words) && !WHOLE_OF.test(words);
}

const PART =
  "(?:business(?:es)?|operations|activities|units?|divisions?|arms?|product lines?|branch(?:es)?|subsidiar(?:y|ies)|brands?|stores?|shops?|clinics?|assets?)";
/** Bare "the business and assets of" are all there is; a word that tells them apart makes them a part. */
const PART_OF = new RegExp(
  `(?:^|\\s)(?:(?:an? |the )?(?:units?|divisions?|arms?|branch(?:es)?|subsidiar(?:y|ies))|(?:(?!(?:the|an?|and|or|all|its|their|whole|entire|remaining|principal|business|trading|for|of|in)\\s)[\\p{L}\\d&'’,-]+\\s)+${PART}(?: and ${PART})?) (?:of|at|in|from) (?:the )?(?:[\\p{Ll}-]+ ){0,4}$`,
  "iu",
);
const WHOLE_OF =
  /\b(?:all|entire|whole|whole of|substantially all|virtually all|100 ?%)(?: of)?(?: the| its)? (?:[\p{L}-]+ ){0,3}(?:business|assets|operations|activities)\b/iu;
