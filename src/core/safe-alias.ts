import { GENERIC_WORDS } from "./generic-words.ts";
import { withoutLegalForm } from "./legal-form.ts";
import { nameKey } from "./name-key.ts";

const LENGTH_MAX = 60;
const WORDS_MAX = 6;
const ACRONYM_LENGTH_MIN = 4;
/** A slogan, an address or a list rather than a name. */
const NOT_A_NAME = /[|–—·•:;!?"“”<>@#/\\]|\.\s|\.\p{L}{2,}$|, (?!Inc|Ltd|LLC|Corp|S\.)/iu;

/**
 * Whether a spelling that a company's own page gives may be taken for its name in anybody's texts. A wrong one makes news of
 * others look like this company's, so it has to hold on to the name or the domain: the name in another spelling, longer, or
 * without its last words but with the domain's; a single word only when it is the domain's own or the initials. Never generic words alone.
 */
export function isSafeAlias(alias: string, { name, domain }: { name: string; domain: string }): boolean {
  if (alias.length > LENGTH_MAX || NOT_A_NAME.test(alias) || nameKey(alias) === nameKey(name)) return false;
  const words = nameKey(withoutLegalForm(alias)).split(" ");
  const own = nameKey(withoutLegalForm(name)).split(" ");
  if (words.length > WORDS_MAX || !words.some(isTelling)) return false;
  const squeezed = words.join("");
  if (squeezed === own.join("")) return true;
  if (squeezed === labelOf(domain)) return true;
  if (words.length === 1) return isAcronym(alias, own);
  const isLonger = words.slice(0, own.length).join(" ") === own.join(" ") && own.some(isTelling);
  const isCut = own.slice(0, words.length).join(" ") === words.join(" ") && squeezed.startsWith(labelOf(domain));
  return isLonger || isCut;
}

/** The letters and digits of the part of a domain that is chosen: `north-wind.example` → `northwind`. */
export function labelOf(domain: string): string {
  return nameKey(domain.split(".")[0] ?? "").replaceAll(" ", "");
}

function isTelling(word: string): boolean {
  return word.length > 2 && !GENERIC_WORDS.has(word) && !/^\d+$/.test(word);
}

/** Three letters stand for too many things. */
function isAcronym(alias: string, words: string[]): boolean {
  const initials = words.map((word) => word[0] ?? "").join("");
  return alias.length >= ACRONYM_LENGTH_MIN && alias === alias.toUpperCase() && alias.toLowerCase() === initials;
}
