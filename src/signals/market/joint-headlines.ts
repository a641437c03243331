import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { isStated } from "../language/doer.ts";
import { linesBelow } from "../language/headline-above.ts";
import { findOrganisations } from "../language/names.ts";
import { isHeadlineWord } from "../language/ordinary-words.ts";
import { OWN_SIGN, withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Headlines that set the account and one other side by side, whatever the two do: "Acme and Globex bring bikes to stations". That
 * they do it as allies, one of them or the first lines below say by a noun.
 */

const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:of |de |the )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,3})";
const AND = "(?:,| and| &| et| und| y| e| en| \\+)";
const SIDE_BY_SIDE = [`¤${AND} ${NAME}(?=[ :,]|$)`, `${NAME}${AND} ¤(?=[ :,]|$)`].map((source) =>
  createPattern(new RegExp(`^(?:[^:¤]{3,40}: )?${source}`, "u")),
);
/** The account takes the other along, or gets something of it. */
const ONE_OF_TWO = [
  `^¤ (?:brings?|gets?|takes?) (?:in )?${NAME} (?:on board|aboard|in)(?!\\p{L})`,
  `^¤ holt (?:[\\p{L}-]+ )?${NAME} ins Boot(?!\\p{L})`,
  `^¤ (?:embarque|s['’]adjoint) ${NAME}(?= )`,
  `^¤ (?:joins|signs up to|enters) (?:the )?${NAME}(?:['’]s?)? (?:[Aa]lliance|[Pp]artner|[Rr]eseller|[Ee]cosystem|[Mm]arketplace)`,
  `^¤ (?:gains?|gets?|wins?|buys?|acquires?|secures?|licen[cs]es|in-licen[cs]es|obtains?|takes?) (?:the |exclusive |global |regional |[\\p{L}]+ )?rights (?:to|for|in|of) ${NAME}['’]s?(?= )`,
  `^¤ (?:is|becomes|named|signs as|unveiled as) (?:the |an? )?(?:new |official |main |exclusive |first ){0,2}(?:[\\p{Ll}-]+ )?(?:partner|sponsor|supplier) (?:of|to|at|for) (?:the )?${NAME}`,
].map((source) => createPattern(new RegExp(source, "u")));

const ALLIED =
  /(?<!\p{L})(?:partner(?:s|ship|ships)?|allian(?:ce|ces)|ally|allies|integration|collaborat\p{L}+|co-?operat\p{L}+|jointly|joint|together|tie-?up|team(?:s|ed|ing)? up|join(?:s|ed)? forces|JV|codeshare|MoU|(?:research|content|licen[cs]ing|distribution|data|development) (?:pact|deal|agreement)|main dans la main|gemeinsam\p{L}*|ensemble|insieme|samen|juntos|juntas|Kooperation|partenariat|alianza|acuerdo|parceria|samenwerking|intesa)(?!\p{L})/iu;
const SAID_BELOW = createPattern(
  /(?<!\p{L})(?:(?:the|this|an?|our|their|new) (?:[\p{L}\d]+[- ]){0,3}(?:partnership|collaboration|alliance|integration|co-?operation|tie-up|joint venture|joint project|agreement)|both (?:companies|firms|sides|partners)|the (?:two|pair) (?:companies|firms|partners|have|will|agreed)|jointly|beide[nr]? (?:Firmen|Unternehmen|Partner|Seiten)|Kooperation|Partnerschaft|les deux (?:entreprises|partenaires|groupes|sociétés)|partenariat|(?:ambas|las dos) empresas|(?:as duas|ambas as) empresas|le due (?:aziende|società)|beide bedrijven)(?!\p{L})/iu,
);
/** Two also stand side by side in courts, in markets, at the table with their staff and before they become one. */
const NO_ALLIES = createPattern(
  /(?<!\p{L})(?:vs\.?|versus|rivals?|compet\p{L}+|su(?:e|es|ed|ing)|court|lawsuit|settle\p{L}*|dispute\p{L}*|clash\p{L}*|row|battle|war|showdown|collision|rules?|dominate|differ|square(?:s|d)? (?:up|off)|fights?|feuds?|discuss\p{L}*|appeals?|differences|face off|duel|vie|spar|talks?|merg\p{L}+|acqui\p{L}+|takeover|buys?|bought|stake|shares?|stocks?|earnings|results|profits?|revenue|layoffs?|cuts?|jobs|unions?|workers|employees|musicians|players|strikes?|labou?r|contracts?|outage|breach\p{L}*|attack\p{L}*|fined?|prob(?:e|es|ed)|investigat\p{L}+|among|compar\p{L}+|rank\p{L}*|awards?|finalists?|winners?|nominat\p{L}+|former|hires|hired|CEO|chief|could|may|might|would|invests?|funding|raises?|round|series|died|ends?|split|part ways|\p{L}*[Kk]lagen?|plainte|demanda|denuncia|querela|aanklacht|enquête|Ermittlung\p{L}*|Streit|litige|\d+(?:st|nd|rd|th) anniversary)(?!\p{L})|\?$/iu,
);
/** Sentences below a headline that may say what the two are to each other. */
const LEAD = 3;

/** The one beside the account in such a headline. */
export function sideBySide(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.isTitle || !sentence.namesSubject || NO_ALLIES.test(sentence.text)) return [];
  const text = withOwnSign(reading, sentence);
  const joint = nameIn(SIDE_BY_SIDE, text);
  const other = joint ?? nameIn(ONE_OF_TWO, text);
  if (other === undefined || !isStated(reading, { ...sentence, text }, 0) || !isOrganisation(reading, other)) return [];
  // "Acme, Globex, and Initech": three, of whom the lead tells.
  if (joint !== undefined && (findPeople(other).length > 0 || IS_LIST.test(text))) return [];
  const named = [...findOrganisations(text)].filter(
    ({ name }) => !name.includes(OWN_SIGN) && !other.includes(name) && !name.includes(other),
  );
  if (joint !== undefined && named.length > 1) return [];
  const below = linesBelow(reading).slice(0, LEAD);
  const isAllied =
    joint === undefined || ALLIED.test(text.replace(other, "")) || below.some((one) => SAID_BELOW.test(one.text));
  return isAllied && !below.some((one) => TAKES_OVER.test(one.text)) ? [withoutDescription(other)] : [];
}

const IS_LIST =
  /^[^:;]{0,40}¤, [^,;:]{2,40},? (?:and|&) \p{Lu}|^[^,;:]{2,40}, ¤,? (?:and|&) |^¤ (?:and|&) \p{Lu}[^,;:]{1,40}(?:,| and) (?:and )?\p{Lu}/u;
const TAKES_OVER = /(?<!\p{L})(?:acqui(?:re|red|res|sition)|merger|takeover|buy-?out|lawsuit|sued)(?!\p{L})/iu;

function nameIn(frames: ReturnType<typeof createPattern>[], text: string): string | undefined {
  for (const frame of frames) {
    const { name } = frame.exec(text)?.groups ?? {};
    if (name !== undefined) return untilVerb(name);
  }
  return undefined;
}

/** "Globex Agree to": in a headline the verb has its capital too. */
function untilVerb(name: string): string {
  const words = name.split(" ");
  const verb = words.findIndex((word, index) => index > 0 && (isHeadlineWord(word) || VERB.test(word)));
  return verb === -1 ? name : words.slice(0, verb).join(" ");
}

const VERB =
  /^(?:To|Agree|Sign|Partner|Team|Develop|Introduce|Celebrate|Host|Deliver|Collaborate|Release|Work|Start|Give|Reach|Finali[sz]e|Execute|Renew|Provide|Present|Mark|Break|Receive|Award|Share|Unite|Bolster|Advance|Accelerate|Deploy|Integrate|Power|Enable|Test|Pilot)$/;

function isOrganisation(reading: Reading, name: string): boolean {
  return (
    mayBeName(name) &&
    !name.includes(OWN_SIGN) &&
    !reading.subject.name.includes(name) &&
    !ALLIED.test(name) &&
    !/^(?:Inc|Ltd|LLC|Corp|PLC|GmbH|AG|SE|SA|The)(?![\p{L}])/iu.test(name) &&
    findPlaces(name).every((place) => place.name !== name)
  );
}
