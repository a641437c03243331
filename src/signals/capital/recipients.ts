import { isStated, mentionsIn } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { figuresOf, SUM } from "./figures.ts";
import { NOT_GRANTED } from "./grants.ts";
import type { Obtained } from "./obtained-things.ts";

/** How many sentences before it still say what the money is of which one of several gets a part. */
const REACH = 3;
const OF_PUBLIC_MONEY = createPattern(
  /(?<!\p{L})(?:taxpayers?|governments?|ministers?|ministry|departments?|public (?:money|funding|funds|cash)|state (?:cash|money|funding|funds|aid)|federal|grants?|subsid(?:y|ies)|Innovate UK|EIC|Horizon Europe|EU (?:money|funding|funds)|European Commission|Secretary|Fördermittel|Förderung|Zuschüsse|subventions?|aides?|subvenciones|ayudas|subvenções|subsidies|contributi)(?!\p{L})/iu,
);
/** "Beacon, awarded £9.1 million", "Beacon, which gets £9.1 million". */
const GETS_PART = new RegExp(
  `^(?: \\([^)]{2,30}\\))?,? (?:(?:which|who|that|will|is|are|was|has been|to) ){0,3}(?:awarded|granted|given|handed|allocated|receiv(?:es?|ed|ing)|gets?|getting|picks up|collects) (?:(?:up to|about|nearly|almost|over|some|more than) )?${SUM}`,
  "u",
);
/** "Beacon is among the recipients: it receives £410,000" */
const IS_AMONG = new RegExp(
  `^[^.;:]{0,20} (?:is|was|are) (?:also )?(?:among|one of) (?:the |those )?(?:[\\p{Ll}\\d-]+ ){0,3}(?:recipients|winners|beneficiaries|firms|companies|projects|start-?ups)\\b[^.;:]{0,60}[:,;–—] (?:it|the (?:company|firm)|and) (?:will )?(?:receives?|gets?|is (?:awarded|given|handed)|was (?:awarded|given|handed)) (?:(?:up to|about|nearly|almost|over|some) )?${SUM}`,
  "u",
);
/** "Maine's technology institute is giving start-up Beacon $480,000" */
const GIVER =
  /(?<!\p{L})(?:[Ii]nstitute|[Aa]gency|[Aa]uthority|[Cc]ouncil|[Dd]epartment|[Mm]inistry|[Cc]ommission|[Gg]overnment|[Pp]rovince|[Ss]tate|[Rr]egion|[Cc]ounty|[Cc]ity)(?: of \p{Lu}\p{L}+)? (?:(?:is|are|has|have|will) )?(?:giv(?:e|es|ing|en)|gave|hand(?:s|ing|ed)?|award(?:s|ing|ed)?|grant(?:s|ing|ed)?|allocat(?:es?|ed|ing)) (?:(?:the|an?) )?(?:\p{Lu}[\p{L}-]+ )?(?:\p{Ll}[\p{L}-]* ){0,4}$/u;
const SUM_FOLLOWS = new RegExp(`^ (?:(?:up to|about|nearly|almost|over|some|an?) )?${SUM}`, "u");
/** What is paid for goods, or back. */
const IS_PAID_FOR =
  /^[^.;]{0,40}\b(?:contracts?|orders?|loans?|tax|refund|damages|fines?|compensation|bills?|penalt(?:y|ies)|lev(?:y|ies)|claims?|demands?|assessments?|judge?ments?|verdict|settlement)\b/iu;

/** The part of public money that the account gets, as one of several or by itself, where no word says that it is a grant. */
export function recipientOf(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!sentence.namesSubject || !/\d/.test(sentence.text) || NOT_GRANTED.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  for (const own of mentionsIn(reading, sentence, figured.text)) {
    const rest = figured.text.slice(own.end);
    const isGiven = GIVER.test(figured.text.slice(0, own.start));
    const clue = isGiven
      ? SUM_FOLLOWS.exec(rest)
      : isOfPublicMoney(reading, sentence)
        ? (GETS_PART.exec(rest) ?? IS_AMONG.exec(rest))
        : null;
    const [sum] = figured.sumsIn(clue?.[0] ?? "");
    if (!clue || !sum || IS_PAID_FOR.test(rest.slice(clue[0].length))) continue;
    if (!isStated(reading, sentence, figured.originalAt(own.end))) continue;
    return { sentence, phrase: clue[0], sum, isNamed: true };
  }
  return undefined;
}

function isOfPublicMoney({ sentences }: Reading, { index }: Sentence): boolean {
  return sentences
    .slice(Math.max(0, index - REACH), index + 1)
    .some((one) => !one.isBoilerplate && OF_PUBLIC_MONEY.test(one.text));
}
