import { certaintyAt } from "../language/certainty.ts";
import { mentionsIn } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { PUBLIC_GIVER } from "./grants.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { isOwnAct, isToldOfAccount } from "./whose.ts";

const INVESTOR =
  "(?:[\\p{Ll}-]+ )?(?:Ventures?|Capital|Equity|Partners|Angels?|Investors|VC|(?:[Vv]enture |[Gg]rowth |[Cc]limate |[Ii]mpact |[Ss]eed |[Ii]nvestment |[Pp]ension |[Ww]ealth |[Ii]nnovation )?[Ff]unds?|investors?|angels?|family office|business angels?|shareholders?)";
/** "wins backing from Norden's climate fund", "secures an investment from Quay Capital" */
const GETS_BACKING = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:wins?|won|gets?|got|secur(?:es|ed)|lands?|landed|gains?|gained|attract(?:s|ed)|receiv(?:es|ed)|obtain(?:s|ed)|draws|drew|picks up|picked up|bags|bagged|scores|scored|announc(?:es?|ed|ing)|shar(?:e|es|ed)) (?:(?:an?|the|our|its|new|first|fresh|further|significant|major|undisclosed|strategic|financial|growth|minority|additional) ){0,3}(?:backing|investment|capital|funding|money|cash) (?:from|of|by) (?=(?:(?!(?:for|to|in|as|on|with|and)\\b)[^.;: ]+ ){0,5}?${INVESTOR}(?!\\p{L}))`,
    "gu",
  ),
);
/** "adds Quay as investor", "welcomes Quay as a new shareholder" */
const NEW_OWNER = createPattern(
  /(?<![\p{L}-])(?:adds|added|welcom(?:es|ed)|(?<=\b(?:to|we) )welcome|brings in|brought in|brings on|brought on|takes on|took on|gains|gained|signs up|brings|brought|holt|holte|gewinnt|begrüßt|accueille|incorpora|verwelkomt|accoglie) (?=[^.;:]{2,60}? (?:as|als|comme|como|come) (?:(?:an?|its|our|the|new|lead|strategic|minority|neuen?|weiteren?|nouvel|nuevo|novo|nieuwe|nuovo) ){0,3}(?:investors?|backers?|(?:share|stock)holders?|Investor(?:en|in)?|Gesellschafter(?:in)?|Anteilseigner|investisseurs?|actionnaires?|inversor|accionista|investidor|acionista|aandeelhouder|investeerder|investitore|azionista|socio)(?!\p{L})(?! (?:(?:to|in|into|for) (?:its|the|their)|relations) ))/gu,
);
/** "Quay takes €8m stake in Beacon", "Quay joins Beacon as shareholder" */
const TAKES_STAKE = createPattern(
  /(?<![\p{L}-])(?:(?:takes|took|taken|acquires|acquired|buys|bought|picks up|picked up|builds|built|secures|secured) (?:an? |its )?(?:[^.;:]{1,30} )?(?:stake|shareholding|minority (?:stake|interest|holding)) in|(?:beteiligt|beteiligte) sich (?:[^.;:]{0,40} )?an|steigt (?:[^.;:]{0,40} )?bei|entre au capital de|entra (?:en el|no|nel) capital (?:de|da|do|di)|neemt (?:een )?(?:minderheids)?belang in) ?(?:the |dem |der |d['’])?(?:[\p{L}-]+ ){0,4}?$/u,
);
/** "Beacon's owners put in another €10m" */
const OWNERS_PAY =
  /^['’]s? (?:(?:existing|current|present|two|three) )?(?:owners?|shareholders|investors|backers) (?:have |has )?(?:puts? in|inject(?:s|ed)?|add(?:s|ed)?|stump(?:s|ed)? up|pump(?:s|ed)? in|contribut(?:e|es|ed)|commit(?:s|ted)?) (?:(?:another|an?|a further|an extra|additional|fresh) )*$/i;
/** "Quay bought 30% of the business through a $40m growth investment" in a text about it. */
const BUYS_PART = createPattern(
  /(?<![\p{L}-])(?:takes|took|taken|buys|bought|acquires|acquired) (?:an? )?(?:[1-4]?\d(?:[.,]\d+)? ?(?:%|per ?cent)|minority)(?: (?:stake|share|holding|interest))? (?:of|in) (?:the (?:business|company|firm|group|start-?up)|us\b|our (?:business|company|firm))/giu,
);
/** "Family office takes 8% of Beacon for $32m" */
const PART_OF = createPattern(
  /(?<![\p{L}-])(?:takes|took|buys|bought|acquires|acquired) (?:an? )?(?:[1-4]?\d(?:[.,]\d+)? ?(?:%|per ?cent)|(?:minority )?(?:stake|holding|share)|fifth|quarter|third|tenth) (?:of|in) (?=\p{Lu})(?!.*\bfrom\b)/u,
);
/** "Quay joins Beacon as shareholder" */
const JOINS = /(?<!\p{L})join(?:s|ed) (?:the )?$/u;
const AS_OWNER = /^ as (?:(?:an?|its|the|new|lead|strategic|minority) ){0,3}(?:investor|backer|shareholder)(?!\p{L})/u;
/** Somebody who buys a majority buys the company; what changes hands between owners brings it no money. */
const IS_PURCHASE =
  /\b(?:majority|controlling|remaining|entire|whole|all|(?:5[1-9]|[6-9]\d|100)(?:[.,]\d+)? ?(?:%|per ?cent)|half)\b|Mehrheit|mehrheitlich|majorit|mayor[ií]a|maioria|meerderheid|maggioranza|\bfrom\b/i;

/** Who buys into a rival buys on the market. */
const IN_RIVAL = /(?<!\p{L})(?:rivals?|competitors?)(?!\p{L})/iu;

/** Shares are sold without a verb of raising: somebody backs the subject, becomes its shareholder or takes a stake in it. */
export function backing(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const isStated = (at: number) => certaintyAt(sentence.text, at, reading.referenceAt) === "stated";
  for (const pattern of [GETS_BACKING, NEW_OWNER])
    for (const verb of pattern.matchAll(sentence.text))
      if (
        isStated(verb.index) &&
        !PUBLIC_GIVER.test(sentence.text.slice(verb.index, verb.index + verb[0].length + 50)) &&
        isOwnAct(reading, sentence, verb.index)
      )
        return toClaim(sentence, verb.index, false, sums[0]);
  return taken(reading, sentence, sums, isStated);
}

const FOR_SUM = /^,? (?:for|in return for|in exchange for|worth|at|paying) (?:(?:about|around|over|some|nearly) )?$/iu;

function taken(reading: Reading, sentence: Sentence, sums: Money[], isStated: (at: number) => boolean) {
  const bought = PART_OF.exec(sentence.text);
  const [owner] = bought ? mentionsIn(reading, sentence, sentence.text.slice(bought.index + bought[0].length)) : [];
  if (bought && owner?.start === 0 && sums.length === 1 && isStated(bought.index))
    return toClaim(sentence, bought.index, false, sums[0]);
  const [part] = BUYS_PART.matchAll(sentence.text);
  if (part && sums[0] && isStated(part.index) && isToldOfAccount(reading, sentence))
    return toClaim(sentence, part.index, false, sums[0]);
  for (const own of mentionsIn(reading, sentence, sentence.text)) {
    const paid = sums.find((one) => OWNERS_PAY.test(sentence.text.slice(own.end, one.start)));
    if (paid && isStated(paid.start)) return toClaim(sentence, paid.start, false, paid);
    const lead = sentence.text.slice(0, own.start);
    if (JOINS.test(lead) && AS_OWNER.test(sentence.text.slice(own.end)) && isStated(own.start))
      return toClaim(sentence, own.start, false, undefined);
    const verb = TAKES_STAKE.exec(lead);
    if (!verb || IS_PURCHASE.test(verb[0]) || IN_RIVAL.test(verb[0]) || !isStated(verb.index)) continue;
    // Without its size a stake may have been bought from anybody.
    const sum =
      sums.find((one) => one.start >= verb.index && one.end <= own.start) ??
      sums.find((one) => FOR_SUM.test(sentence.text.slice(own.end, one.start)));
    if (sum) return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}
