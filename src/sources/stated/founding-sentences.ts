import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { namePattern, type Sentence } from "./sentences.ts";

const YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|[–-]\\d)";
const FOUNDED = "(?:founded|established|incorporated|started|launched|set up)";
const BEGUN = "(?:gegründet|fondée?|créée?|fundada|fundado|fondata|opgericht|grundades|grunnlagt|stiftet|perustettu)";
const IN = "(?:(?:back )?in|im Jahre?|en|nel|in het jaar|i|em|vuonna)? ?(?:\\p{Lu}\\p{Ll}{2,9} )?";

/**
 * The year the company says it was founded in. Sentences about founding also tell of investors, products and what the founders
 * did before: the one who is founded must be the company, by its name or, on pages about it, as "we". Two years are none.
 */
export function foundingClaims(
  sentences: Sentence[],
  target: Target,
  { isAboutCompany, year }: { isAboutCompany: boolean; year: number },
): ProfileClaim[] {
  const name = `(?:${namePattern(target)})(?: (?:Group|GmbH|AG|Inc\\.?|Ltd\\.?))?`;
  const we = isAboutCompany
    ? "|we|wir|the company|our company|das Unternehmen|nous|l[’']entreprise|la empresa|la società"
    : "";
  const company = `(?:${name}${we})`;
  const patterns = [
    `^(?:The |Since |When )?${company},? (?:was|were|has been|have been) (?:originally |first )?${FOUNDED} (?:[^.,;]{0,60}? )?${IN}${YEAR}`,
    `^(?:Originally )?(?:${FOUNDED}|Gegründet) (?:[^.,;]{0,60}? )?${IN}${YEAR}(?: (?:in|by) [^.,;]{1,60})?, ${company}(?![\\p{L}])`,
    `^(?:In )${YEAR},? [^.;]{0,80}?${FOUNDED} ${isAboutCompany ? `(?:${name}|the company)` : name}(?![\\p{L}’'])`,
    `^${company},? (?:wurde|a été|fue|è stata|è stato|werd|blev|ble) (?:[^.,;]{0,60}? )?${IN}${YEAR} (?:[^.,;]{0,60}? )?${BEGUN}`,
    `^${company},? (?:a été|est|fue|è stata|è stato|foi|werd) ${BEGUN} (?:[^.,;]{0,60}? )?${IN}${YEAR}`,
    `^${company} ${FOUNDED.replace("started|", "started |")} (?:the company |this company )?in ${YEAR}`,
    // Alone in its sentence, on a page about the company, there is nobody else it could be.
    ...(isAboutCompany
      ? [
          `^(?:Founded|Established|Gegründet|Fondée|Créée|Fundada|Fondata|Opgericht)(?: |: ?)${IN}${YEAR}(?: (?:in|by|von|à|par|en|por) [^,;]{1,80})?\\.?$`,
        ]
      : []),
  ].map((pattern) => new RegExp(pattern, "iu"));
  const said = sentences.flatMap(({ text }) => {
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    const value = Number(match?.groups?.["year"]);
    return value <= year ? [{ value, quote: text }] : [];
  });
  const [first] = said;
  if (first === undefined || new Set(said.map(({ value }) => value)).size > 1) return [];
  return [{ field: "founded_year", value: first.value, method: "text", quote: cutText(first.quote, 300) }];
}
