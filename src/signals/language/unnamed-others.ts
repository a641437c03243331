import type { Sentence } from "../reading.ts";

/**
 * "Two firms filed for an IPO", "a start-up I advise raised $3 million", "in my last job we laid off 40 people": companies
 * that are counted or told apart from the writer's own, and not named, are never the account. A headline may well
 * describe the account in this way.
 */
export function isOfUnnamedOthers({
  text,
  isTitle,
  namesSubject,
}: Pick<Sentence, "text" | "isTitle" | "namesSubject">): boolean {
  return !isTitle && !namesSubject && (COUNTED_COMPANIES.test(text) || APART_FROM_OURS.test(text));
}

/** The writer's acquaintances and earlier places of work. */
const APART_FROM_OURS =
  /^(?:an? (?:[a-z-]+ ){0,2}(?:company|firm|start-?up|business|supplier|vendor|customer|client|competitor|rival|friend|neighbour) (?:of (?:ours|mine)|(?:that |which )?(?:I|we) (?:advise|know|work with|once worked (?:for|at)))\b|(?:in|at|during) my (?:last|previous|former|old|first) (?:job|role|company|employer|start-?up)\b|my (?:last|previous|former|old|first) (?:company|employer|start-?up)\b)/i;

/** "The two companies" are known already, and the account may be one of them: only those without an article are meant. */
const COUNTED_COMPANIES =
  /^(?:(?:at least|about|around|nearly|almost|only|just|more than|fewer than) )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|an?other|other|some|many|most|several|few|a few|every|every (?:second|third|fourth|fifth|other)|half|a (?:dozen|handful|number|third|quarter|majority)|dozens|hundreds|zwei|drei|vier|fünf|mehrere|viele|einige|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varias|muchas|duas|três|quatro|várias|muitas|twee|drie|vier|vijf|veel|due|tre|quattro|cinque|diverse|molte) )(?:(?:of )(?:the |these |those |our |its )?)?(?:(?!(?:and|has|have|new|for|of|to|in|with|by|per|from|on|at)\b)[\p{Ll}-]+ ){0,3}?(?:companies|company|firms?|start-?ups?|vendors?|providers?|competitors?|rivals?|employers?|insurers?|lenders?|retailers?|airlines|banks|carmakers|manufacturers|Firmen|Unternehmen|Start-?ups|entreprises|sociétés|empresas|compañías|bedrijven|aziende|imprese|società)(?!['’\p{L}-])/iu;
