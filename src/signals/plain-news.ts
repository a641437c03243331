import type { Reading, Sentence } from "./reading.ts";

/**
 * Whether the headline or the first sentence says in the plainest words of newspapers that the account did what a type is about. The
 * classifier is not asked then: two lines of an agency are little to go by, and the detector looks closely anyway.
 */
export function tellsPlainly(reading: Reading, type: string): boolean {
  const plain = PLAIN[type];
  return plain !== undefined && openingOf(reading).some((sentence) => isSaid(reading, sentence, plain));
}

/** After the account's name, for who is named later is told about. */
function isSaid({ matcher }: Reading, { text, namesSubject }: Sentence, plain: RegExp): boolean {
  const [own] = namesSubject ? matcher.findLoosely(text) : [];
  return own !== undefined && own.start <= OPENING && plain.test(text.slice(own.end));
}

/** A town, an agency and what the account is may stand before its name (characters). */
const OPENING = 110;

function openingOf({ sentences }: Reading): Sentence[] {
  const [title, ...body] = sentences;
  const first = body.find(({ isBoilerplate }) => !isBoilerplate);
  return [title, first].filter((sentence) => sentence !== undefined);
}

/** Right behind the name: its form, what it is, and when. */
const THEN =
  "^(?:,? (?:Inc|Corp|Co|Ltd|plc|AG|SA|NV|Group)\\b\\.?,?)?(?:, [^,;]{3,70},)?(?: (?:has|have|is|today|now|also|officially|formally|just|on \\p{L}+day))*";
const PLAIN: Readonly<Record<string, RegExp>> = {
  acquisition_made: new RegExp(
    `${THEN} (?:(?:(?:agree[sd]?|set|signs?|signed) )?to (?:buy|acquire|take over)|buys|acquires|acquired|takes over|agrees? (?:[$€£][\\d.,]+\\p{L}* )?(?:takeover|purchase|acquisition) of) (?:\\p{Lu}|(?:rival|\\p{Lu}\\p{L}+(?:ish|an|ese|ch)|US|UK) )`,
    "u",
  ),
  product_launch: new RegExp(
    `${THEN} (?:[Ll]aunch(?:es|ed|ing)|[Uu]nveil(?:s|ed|ing)|[Dd]ebuts|[Ii]ntroduc(?:es|ed|ing)) (?:[\\p{L}\\d'’-]+ ){0,5}?(?:[Ss]ervice|[Ss]oftware|[Tt]ool|[Cc]onsole|[Pp]hone|[Ss]martphone|[Hh]andset|[Tt]ablet|[Ll]aptop|[Nn]otebook|[Cc]omputer|[Pp]rinter|[Cc]amera|[Pp]layer|[Cc]hip|[Pp]rocessor|[Ss]erver|[Cc]ar|[Vv]an|[Tt]ruck|[Aa]ircraft|[Dd]rug|[Cc]ard|[Bb]rowser|[Ee]ngine|[Pp]latform|[Aa]pp)s?(?!\\p{L}| (?:centre|center|unit|division|business|company|firm|campaign|contest|survey))`,
    "u",
  ),
  partnership: new RegExp(
    `${THEN}(?:,? (?:and |& )?\\p{Lu}[\\p{L}\\d&.]+(?: \\p{Lu}[\\p{L}\\d&.]+){0,2})? (?:[Tt]eam(?:s|ed)?(?: [Uu]p)? (?:on|for|to|with)|[Pp]artners? (?:on|for|to|with)|[Jj]oins? [Ff]orces|[Tt]ies? [Uu]p|(?:[Ee]nters?|[Ss]igns?|[Ff]orms?|[Ss]trikes?) (?:[$€£\\p{L}\\d.,-]+ ){0,3}(?:[Cc]ollaboration|[Aa]lliance|[Pp]artnership|[Tt]ie-?up|[Jj]oint [Vv]enture))(?!\\p{L})`,
    "u",
  ),
  earnings_report:
    /(?<!\p{L})(?:says?|said|reports?|reported|posts?|posted|releas(?:es|ed)|warn(?:s|ed)|sees?|forecasts?|expects?|cuts?|rais(?:es|ed)|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|lift(?:s|ed))(?!\p{L})[^.;:]{0,70}?(?:quarter(?:ly)?|qtr|half|Q[1-4]|[1-4]Q|full-year|annual|profits?|earnings|revenues?|sales)(?!\p{L})[^.;:]{0,50}?(?:profits?|earnings|revenues?|loss(?:es)?|results|sales|income|forecasts?|outlook|guidance|estimates?)(?!\p{L})/iu,
  layoffs:
    /(?<!\p{L})(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|eliminat(?:e|es|ed|ing)|ax(?:es?|ed|ing)|slash(?:es|ed|ing)?|shed(?:s|ding)?)(?!\p{L})[^.;:]{0,50}?(?:jobs|workers|employees|staff|positions|posts|work ?force)(?!\p{L})/iu,
  own_pricing_change:
    /(?<!\p{L})(?:cuts?|slash(?:es|ed)|drops?|dropped|lower(?:s|ed)?|rais(?:es|ed|e)|hik(?:es|ed|e)|increas(?:es|ed|e)|reduc(?:es|ed|e)|trim(?:s|med)|halv(?:es|ed)|doubl(?:es|ed))(?: (?!and\b|as\b|after\b)[\p{L}\d-]+){0,5}? (?:prices?|fares?|fees|surcharges?)(?!\p{L})/iu,
};
