import { isStated } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Orders of words in which the account is the object of an alliance, or stands beside the other without a verb. */

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:of |de |the )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,4})";
const KIND =
  "(?:[Jj]oint venture|JV|[Aa]lliance|[Pp]artnership|[Tt]ie-?up|[Cc]ollaboration|[Cc]o-?operation|[Cc]odeshare)";
const HEADED = [
  `^(?:(?:New|Strategic|Global|Official) )?${KIND}(?: (?:formed|announced|agreed|signed|sealed))?(?:: | by | of | between )(?:¤(?:,| and| &| with) ${NAME}|${NAME}(?:,| and| &| with) ¤)(?!['’\\p{L}])`,
  `(?:^|(?<!\\p{L})(?:[Tt]he|[Oo]ur|[Nn]ew) )(?:¤[-–—]${NAME}|${NAME}[-–—]¤) ${KIND}(?!\\p{L})`,
  `^${NAME} (?:names?|appoints?|picks?|selects?|chooses|taps|signs(?: up)?) ¤ (?:as )?(?:(?:its|an?|the) )?(?:[\\p{L}-]+ ){0,3}?(?:distributor|reseller|dealer|licensee|(?:\\p{Ll}+ )partner)(?!\\p{L})`,
  `^${NAME} (?:to|will) (?:distribute|resell|co-market|bundle|sell|stock|market) ¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,3}?(?:products?|range|software|devices?|machines|services|tools?|solutions|systems?)(?!\\p{L}| (?:business|unit|arm|division|shares|stake|brand|company))`,
  `^¤ (?:(?:has been|is|was) )?(?:named|becomes|appointed|chosen as|picked as|signs? (?:up |on )?as|joins as|unveiled as|announced as|confirmed as) (?:the |an? |new )?(?:\\p{Ll}+ ){0,3}?(?:official|exclusive|main|title|principal|shirt|kit|technical|technology|global|preferred|founding) (?:\\p{Ll}+ ){0,2}?(?:supplier|partner|sponsor|provider|carrier) (?:to|of|for|at) (?:the )?${NAME}`,
  `^¤ (?:becomes|named|signs? (?:up |on )?as|joins as|unveiled as|confirmed as) (?:the |an? |new )?(?:\\p{Ll}+ ){0,2}?(?:sponsor|supplier) (?:to|of|for|at) (?:the )?${NAME}`,
  `^¤ (?:renews?|extends?|signs?|agrees|inks?|lands|seals?|announces|strikes|secures?) (?:an? |the |its |new )?(?:[\\p{L}\\d-]+ ){0,4}?(?:sponsorship|letter of intent|naming[- ]rights|(?:licen[cs]ing|sponsorship|loyalty|co-marketing|content|research|codeshare) (?:deal|agreement|pact)) (?:deal |agreement )?with (?:the )?${NAME}`,
  `^¤ (?:wins|gets|secures|lands|takes|gains|obtains) (?:exclusive |the )?(?:\\p{L}+ )?(?:distribution|marketing|sales) rights (?:for|to|of) (?:the )?${NAME}`,
  `^¤ (?:to|will) (?:distribute|resell|market|import) ${NAME}(?:['’]s)? [\\p{Ll}]`,
  `^¤ (?:out-)?licen[cs]es (?:its )?(?:[\\p{Ll}-]+ ){1,3}to ${NAME}(?=$|[,.:])`,
].map((source) => createPattern(new RegExp(source, "u")));
HEADED.push(
  createPattern(
    new RegExp(
      `^¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,3}?(?:products?|range|software|apps?|sensors?|devices?|machines?|robots?|pumps?|vehicles?|cars?|bikes?|drinks?|beers?|wines?|foods?|medicines?|drugs?|vaccines?|batteries|turbines?|services|tools?|solutions?|systems?) (?:to be|will be) (?:sold|distributed|marketed|resold) by ${NAME}`,
      "u",
    ),
  ),
);
const ON_OWN_SITE = [
  `^(?:Our|The|A|New:?) (?:new )?${NAME} (?:integration|connector|partnership) (?:is|has) (?:now |finally )*(?:here|live|out|ready|available|arrived|landed)(?!\\p{L})`,
].map((source) => createPattern(new RegExp(source, "u")));

/** "Joint venture: Acme and Globex", "Globex names Acme exclusive distributor", "Acme-Globex tie-up": the other's name. */
export function headedPartners(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.isTitle) return [];
  const text = withOwnSign(reading, sentence);
  for (const frame of [...HEADED, ...(reading.isOwnSite ? ON_OWN_SITE : [])]) {
    const match = frame.exec(text);
    const other = match?.slice(1).find((name) => name !== undefined);
    if (!match || other === undefined || findPlaces(other).some(({ name }) => name === other)) continue;
    if (isStated(reading, sentence, 0)) return [other];
  }
  return [];
}
