import type { Sentence } from "../reading.ts";

/**
 * "Two firms filed for an IPO", "a dozen start-ups raised seed rounds": companies that are counted and not named are a
 * market looked at, never the account. A headline may well describe the account in this way.
 */
export function isOfCountedCompanies({ text, isTitle, namesSubject }: Sentence): boolean {
  return !isTitle && !namesSubject && COUNTED_COMPANIES.test(text);
}

/** "The two companies" are known already, and the account may be one of them: only those without an article are meant. */
const COUNTED_COMPANIES =
  /^(?:(?:at least|about|around|nearly|almost|only|just|more than|fewer than) )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|an?other|other|some|many|most|several|few|a few|every|every (?:second|third|fourth|fifth|other)|half|a (?:dozen|handful|number|third|quarter|majority)|dozens|hundreds|zwei|drei|vier|fünf|mehrere|viele|einige|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varias|muchas|duas|três|quatro|várias|muitas|twee|drie|vier|vijf|veel|due|tre|quattro|cinque|diverse|molte) )(?:(?:of )(?:the |these |those |our |its )?)?(?:(?!and\b|has\b|have\b|new\b)[\p{Ll}-]+ ){0,3}?(?:companies|company|firms?|start-?ups?|vendors?|providers?|competitors?|rivals?|employers?|insurers?|lenders?|retailers?|airlines|banks|carmakers|manufacturers|Firmen|Unternehmen|Start-?ups|entreprises|sociétés|empresas|compañías|bedrijven|aziende|imprese|società)(?!['’\p{L}-])/iu;
