import type { Sentence } from "../reading.ts";
import { createPattern } from "./pattern.ts";

/**
 * "Two firms filed for an IPO", "a start-up I advise raised $3 million", "in my last job we laid off 40 people": companies
 * that are counted or told apart from the writer's own are never the account. A headline may well
 * describe the account in this way.
 */
export function isOfUnnamedOthers({
  text,
  isTitle,
  namesSubject,
}: Pick<Sentence, "text" | "isTitle" | "namesSubject">): boolean {
  if (isTitle || namesSubject) return false;
  return COUNTED_COMPANIES.test(text) || APART_FROM_OURS.test(text) || isToldOfUnnamedParty(text);
}

/**
 * "Our biggest rival was acquired", "our rival Foo raised $40 million", "our hosting provider's outage": the sentence opens with
 * another party and goes on about it. "Our supplier was breached, and so were we" is about us too.
 */
export function isToldOfOtherParty(text: string): boolean {
  return otherPartyIn(text) !== undefined;
}

function otherPartyIn(text: string): RegExpExecArray | undefined {
  const opener = OTHER_PARTY.exec(text);
  return opener && !US.test(text.slice(opener[0].length)) ? opener : undefined;
}

/** Rivals are nobody's own; of the others a text speaks as "our supplier", for "a supplier" may be the account. */
const OTHER_PARTY = createPattern(
  new RegExp(
    '^["“]?(?:(?:[Oo]ur|[Ii]ts|[Tt]heir|[Aa]n?|[Aa]nother|[Oo]ne of (?:our|its|their)) (?:[\\p{Ll}-]+ ){0,3}?(?:competitors?|rivals?)' +
      "|(?:[Oo]ur|[Oo]ne of our) (?:[\\p{Ll}-]+ ){0,3}?(?:customer|client|supplier|vendor|landlord|reseller|distributor|(?:hosting|cloud|payments?|payroll|e-?mail|logistics|internet) provider|former employer))" +
      "(?<name>,? \\p{Lu}[\\p{L}\\d&.-]*(?: \\p{Lu}[\\p{L}\\d&.-]*)?,?)?" +
      "(?:['’]s? (?:\\p{L}+ ){1,3}?| )" +
      "(?:has|have|had|was|were|just|recently|also|today|rais|cut|laid|lays|los[et]|got|open|launch|hir|nam[ei]|fil[ei]|announc|bought|buy|acquir|merg|suffer|went|chang|increas|clos|switch|mov[ei]|sign|shut|dropp|appoint|quit|resign|left|leaves|stepp)",
    "u",
  ),
);
const US = /(?<!\p{L})(?:we|us|our|ours)(?!\p{L})/iu;

/** Of those who are named, detectors of rivals may have something to tell. */
function isToldOfUnnamedParty(text: string): boolean {
  const opener = otherPartyIn(text);
  return opener !== undefined && opener.groups?.["name"] === undefined;
}

/** The writer's acquaintances and earlier places of work. */
const APART_FROM_OURS = createPattern(
  /^(?:an? (?:[a-z-]+ ){0,2}(?:company|firm|start-?up|business|supplier|vendor|customer|client|competitor|rival|friend|neighbour) (?:of (?:ours|mine)|(?:that |which )?(?:I|we) (?:advise|know|work with|once worked (?:for|at)))\b|(?:in|at|during) my (?:last|previous|former|old|first) (?:job|role|company|employer|start-?up)\b|my (?:last|previous|former|old|first) (?:company|employer|start-?up)\b)/i,
);

/** "The two companies" are known already, and the account may be one of them: only those without an article are meant. */
const COUNTED_COMPANIES = createPattern(
  /^(?:(?:at least|about|around|nearly|almost|only|just|more than|fewer than) )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|an?other|other|some|many|most|several|few|a few|every|every (?:second|third|fourth|fifth|other)|half|a (?:dozen|handful|number|third|quarter|majority)|dozens|hundreds|zwei|drei|vier|fünf|mehrere|viele|einige|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varias|muchas|duas|três|quatro|várias|muitas|twee|drie|vier|vijf|veel|due|tre|quattro|cinque|diverse|molte) )(?:(?:of )(?:the |these |those |our |its )?)?(?:(?!(?:and|has|have|new|for|of|to|in|with|by|per|from|on|at)\b)[\p{Ll}-]+ ){0,3}?(?:companies|company|firms?|start-?ups?|vendors?|providers?|competitors?|rivals?|employers?|insurers?|lenders?|retailers?|airlines|banks|carmakers|manufacturers|Firmen|Unternehmen|Start-?ups|entreprises|sociétés|empresas|compañías|bedrijven|aziende|imprese|società)(?!['’\p{L}-])/iu,
);
