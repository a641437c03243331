import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { firstMatch, namePattern, type Sentence } from "./sentences.ts";

const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|[–-]\\d)";
const FOUNDED = "(?:founded|established|incorporated|started|set up)";
const BEGUN = "(?:gegründet|fondée?|créée?|fundada|fundado|fondata|opgericht|grundades|grunnlagt|stiftet|perustettu)";
const WE = "we|wir|the company|our company|das Unternehmen|nous|l[’']entreprise|la empresa|la società";
/** "in a garage", "by two engineers": what may stand between. */
const CIRCUMSTANCE = "(?:[^.,;]{0,60}? )?";
const IN = "(?:(?:back )?in|im Jahre?|en|nel|in het jaar|i|em|vuonna)? ?(?:\\p{Lu}\\p{Ll}{2,9} )?";

/**
 * The year the company says it was founded in. Sentences about founding also tell of investors, products and what the
 * founders did before: the one who is founded must be the company, by its name or, on pages about it, as "we". Two years
 * are none.
 */
export function foundingClaims(
  sentences: Sentence[],
  target: Target,
  { isAboutCompany, year }: { isAboutCompany: boolean; year: number },
): ProfileClaim[] {
  const patterns = patternsFor(target, isAboutCompany);
  const said = sentences.flatMap(({ text }) => {
    const value = Number(firstMatch(text, patterns)?.groups?.["year"]);
    return value <= year ? [{ value, quote: text }] : [];
  });
  const [first] = said;
  if (first === undefined || said.some(({ value }) => value !== first.value)) return [];
  return [{ field: "founded_year", value: first.value, method: "text", quote: cutText(first.quote, 300) }];
}

function patternsFor(target: Target, isAboutCompany: boolean): RegExp[] {
  const name = `(?:${namePattern(target)})(?: (?:Group|GmbH|AG|Inc\\.?|Ltd\\.?))?`;
  const company = isAboutCompany ? `(?:${name}|${WE})` : name;
  const patterns = [
    `^(?:The |Since |When )?${company},? (?:was|were|has been|have been) (?:originally |first )?${FOUNDED} ${CIRCUMSTANCE}${IN}${YEAR}`,
    `^(?:Originally )?(?:${FOUNDED}|Gegründet) ${CIRCUMSTANCE}${IN}${YEAR}(?: (?:in|by) [^.,;]{1,60})?, ${company}(?!\\p{L})`,
    `^In ${YEAR},? [^.;]{0,80}?${FOUNDED} (?:${name}${isAboutCompany ? "|the company" : ""})(?![\\p{L}’'])`,
    `^[^.;]{0,120}?(?:founded|established|started) ${name} (?:back )?in ${YEAR}`,
    `^${company},? (?:wurde|a été|fue|è stata|è stato|werd|blev|ble) ${CIRCUMSTANCE}${IN}${YEAR} ${CIRCUMSTANCE}${BEGUN}`,
    `^${company},? (?:a été|est|fue|è stata|è stato|foi|werd) ${BEGUN} ${CIRCUMSTANCE}${IN}${YEAR}`,
    `^${company} (?:started |began )(?:the company |this company )?in ${YEAR}`,
    `^we (?:founded|established|incorporated) the company in ${YEAR}`,
  ];
  // Alone in its sentence, on a page about the company, there is nobody else it could be.
  const alone = `^(?:Founded|Established|Gegründet|Fondée|Créée|Fundada|Fondata|Opgericht)(?: |: ?)${IN}${YEAR}(?: (?:in|by|von|à|par|en|por) [^,;]{1,80})?\\.?$`;
  return [...patterns, ...(isAboutCompany ? [alone] : [])].map((pattern) => new RegExp(pattern, "iu"));
}
