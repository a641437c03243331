import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading } from "../reading.ts";

/** "Beacon leads Halden's $300M IPO": whether the listing told from `at` on belongs to somebody else, whom a possessive right before it names, or the account only helps. */
export function isListingOfOther({ matcher }: Pick<Reading, "matcher">, text: string, at: number): boolean {
  if (matcher.findLoosely(text).some(({ end }) => HELPS.test(text.slice(end)))) return true;
  const from = Math.max(0, at - BEFORE);
  const owned = OWNED.exec(text.slice(from));
  // A headline writes its verb like a name: "Beacon Leads Halden".
  const owner = owned?.[1]?.replace(ACTS, "");
  if (!owned || owner === undefined || LISTING.test(text.slice(0, from + owned.index))) return false;
  return !(matcher.isLooselyNamedIn(owner) || IS_TIME.test(owner) || findPlaces(owner).length > 0);
}

/** "With Beacon and Torvex as lead underwriters", "with Beacon LLP advising Halden" */
const HELPS =
  /^(?:(?:,? and|,? &|,) \p{Lu}[\p{L}\d.&-]*| \p{Lu}[\p{L}\d.&-]*)*,? (?:(?:(?:is|are|was|were|act(?:s|ed|ing)?|serv(?:es?|ed|ing)) )?(?:as )(?:(?:an?|the|joint|lead|sole|global|co|legal|financial|managing|book-running|active)[ -])*(?:(?:under)?writers?|book-?runners?|managers?|co-?ordinators?|advis[eo]rs?|counsel|arrangers?)|(?:is |are |was |were )?(?:advis(?:es|ed|ing)(?! by)|represent(?:s|ed|ing)(?! by)))(?!\p{L})/u;
const ACTS =
  /^.*(?<!\p{L})(?:Leads?|Led|Prices?|Guides?|Advis(?:es?|ing)|Handles?|Underwrites?|Manages?|Steers?|Runs?|Backs?|Wins?|Gets?|Tops?) (?=\p{Lu})/u;
/** Characters before the words of the listing in which its owner may stand. */
const BEFORE = 60;
const LISTING = createPattern(/\b(?:IPOs?|initial public offerings?|listings?|flotation|float)\b/iu);
const OWNED = createPattern(
  /(\p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*){0,3})(?:['’]s|(?<=s)['’]) (?:(?!(?:biggest|largest|first|hottest|top|latest|second|third|main|most|oldest)\s)[\p{L}$€£\d.,-]+ ){0,5}?(?:IPO|[Ii]nitial [Pp]ublic [Oo]ffering|[Ll]isting|[Ff]lotation|[Ff]loat)(?!\p{L})/u,
);
const IS_TIME =
  /(?:day|January|February|March|April|May|June|July|August|September|October|November|December|Year|Street)$/u;
