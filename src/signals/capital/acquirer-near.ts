import { mayBeName, opensDescription, withoutDescription } from "../language/described-names.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { contains } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** How many sentences behind the sale still say who bought. */
const REACH = 3;
/** "sold to boot maker Rimu", "passes into the hands of Rimu", "a recommended offer from Rimu". */
const LEADS_UP = createPattern(
  /(?<!\p{L})(?:(?:sold|sells|selling|to sell|pass(?:es|ed|ing)?|go(?:es|ing)|went|transferr?(?:s|ed)|transmet|cède|vend|vendue?|cédée?|vendut[oai]|cedut[oai]|passano|passa|verkoopt|verkocht|verkauft|vendido|vendida|vendeu|belongs?|gehör(?:t|en))(?: [^.;:]{0,70}?)? (?:to|into the (?:hands|fold) of|over to|an|aan|à|au|al|alla|ao|a|zu|zur|zum)|(?:part|subsidiary|unit|property|filiale|Teil|Tochter|deel|onderdeel|parte) (?:of|de|von|der|des|van|di|del|della|d[aoe])|(?:bought|acquired|owned|purchased|taken over|snapped up|swallowed|rescued|saved)(?: [^.;:]{0,40}?)? by|(?:offer|bid|takeover|approach|merger)(?: [^.;:]{0,40}?)? (?:from|by|with)|(?:übernommen|gekauft|erworben) von|von|(?:racheté|rachetée|reprise?) par|overgenomen door|(?:comprad|adquirid)[oa] p(?:or|elo|ela)|acquisit[oa] da(?:l|lla)?) (?:(?:the|its|an?|die|der|den|dem|das|de|het|la|le|el|il|lo|du|rival|fellow) )*(?:(?:\p{Lu}\p{L}+(?:ish|ian|ese|ch|er)|US|UK|EU) )?(?:\p{Ll}[\p{L}-]* ){0,4}$/u,
);
/** "Rimu has bought 70 per cent", "Rimu pays $210m for", "Rimu, the listed maker, is taking every share". */
const ACTS =
  /^(?:,? (?:Inc|Corp|Ltd|plc|AG|SE|SA|Group)\b\.?)?(?: of [^,.;]{2,30}|, [^,;.]{2,70},)?(?: (?:has|have|is|are|will|now|also|today|hat|haben|a|ha|heeft))* (?:bought|buys|buying|pa(?:id|ys|ying)(?= )|acquir(?:es|ed|ing)|own(?:s|ed)?|tak(?:es|ing)(?= (?:every|all|over|the (?:whole|rest)|\d|control|a majority))|took(?= (?:every|all|over|the (?:whole|rest)|\d|control|a majority))|snap(?:s|ped) up|übern(?:immt|ommen|ahm)|kauft|erwirbt|rachète|reprend|acquiert|compra|compró|adquiere|comprou|rileva|acquisisce|koopt|neemt|ficou com)(?!\p{L})/u;

/** Who buys the account, where the sentence that tells of the sale does not say: in it, or right behind it. */
export function acquirerNear(reading: Reading, { index }: Sentence): string | undefined {
  const near = reading.sentences.filter(
    (one) => !one.isBoilerplate && one.certainty === "stated" && one.index >= index && one.index <= index + REACH,
  );
  for (const { text } of near) {
    const names = findOrganisations(text).filter((one) => isParty(reading, text, one));
    const found =
      names.find(({ start }) => LEADS_UP.test(text.slice(Math.max(0, start - 130), start))) ??
      names.find(({ end }) => ACTS.test(text.slice(end)) && !IS_OTHER_DEAL.test(text.slice(end)));
    if (found) return withoutDescription(found.name);
  }
  return undefined;
}

/** An organisation that is neither the account nor a place, and that has no person's post before its name. */
function isParty(reading: Reading, text: string, party: NameSpan): boolean {
  const { name, start, end } = party;
  if (!mayBeName(name) || reading.matcher.isLooselyNamedIn(name) || IS_KIND.test(name)) return false;
  if (findPlaces(text).some((place) => contains(place, party))) return false;
  const lead = text.slice(0, start);
  if (
    OWNS_ANOTHER.test(lead) &&
    !reading.matcher.findLoosely(lead).some((own) => /^,? ?$/.test(lead.slice(own.end).replace(OWNED, "")))
  )
    return false;
  if (opensDescription(text, party, reading.matcher.findLoosely(text))) return false;
  return !IS_PERSON.test(lead) && !/^['’]s?\b/.test(text.slice(end)) && !BEFORE.test(lead);
}

/** "Globex, owned by Torvex, will buy it": whoever owns the buyer does not buy; "Beacon, now owned by Torvex" is the account itself. */
const OWNED = /,? (?:\p{Ll}+ ){0,3}(?:owned|backed|controlled) by (?:\p{Ll}[\p{L}-]* )*$/u;
const OWNS_ANOTHER = /\p{Lu}[\p{L}\d&.'’-]*, (?:\p{Ll}+ ){0,3}(?:owned|backed|controlled) by (?:\p{Ll}[\p{L}-]* )*$/u;

const IS_KIND = /^(?:GmbH|AG|SE|Inc|Ltd|LLC|REIT|PE|VC|CEO|CFO|Shareholders?|Family|Familie|Famille|Mr|Mrs|Ms|Dr)\b/u;
const IS_PERSON =
  /(?:\b(?:CEO|chief executive|founders?|chairman|director|owner|Mr|Mrs|Ms|Dr|Herr|Frau|Familie|family|famille|familia)\.? )$/iu;
/** An earlier bid, a counterbid, who advised. */
const BEFORE =
  /\b(?:earlier|previous|first|rival|counter-?bid|terminat\p{L}*|end(?:s|ed)? (?:buyout |takeover |merger )?talks|break-?up|break fee|advised|advis[eo]rs?|by law firm|lawyers|backed|loan)\b[^.;]{0,50}$/iu;
const IS_OTHER_DEAL = /^[^.;]{0,60}\b(?:last year|in (?:19|20)\d\d|years ago|earlier)\b/iu;

/** "Tulsa energy boutique Redbud": behind the town and what it is stands who it is; undefined where that is all that is said. */
export function nameBehindPlace({ matcher }: Reading, text: string, other: string): string | undefined {
  const at = text.indexOf(other);
  const based = at < 0 ? null : IS_BASED.exec(text.slice(at + other.length));
  if (based) return nameAt(matcher, text, at + other.length + based[0].length);
  const isPlace =
    at >= 0 &&
    (IS_KIND.test(other) || findPlaces(text).some(({ start, end }) => start <= at && at + other.length <= end));
  if (!isPlace) return other;
  const described = DESCRIBED.exec(text.slice(at + other.length));
  if (!described) return other;
  return nameAt(matcher, text, at + other.length + described[0].length);
}

function nameAt(matcher: Reading["matcher"], text: string, from: number): string | undefined {
  const name = findOrganisations(text).find(({ start }) => start === from)?.name;
  return name !== undefined && matcher.isLooselyNamedIn(name) ? undefined : name;
}

/** "San Francisco-based Thinwell": what goes on behind the first word of a town. */
const IS_BASED = /^(?: \p{Lu}[\p{L}.]+){0,3}-based (?:\p{Ll}[\p{L}-]* ){0,5}(?=\p{Lu})/u;

const DESCRIBED =
  /^(?:-based)?(?: (?!(?:and|or|for|from|in|of|to|with|at|by|on|as|is|was|has|had|that|which|who|after|before|through|via|plus|worth|will|said|says|und|et|y|e|en|para|por|pour|für|de|da|di|del|van|von)(?!\p{L}))\p{Ll}[\p{Ll}-]*){1,5}(?: (?=\p{Lu})|(?=$|[.,;]))/u;
