import { mentionsIn } from "../language/doer.ts";
import { othersIn, othersOf } from "../language/other-parties.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Hit, hasOwnSystems, isConsequence, isNews, isTold, isVictimAt, ROLE_OF } from "./attack-owner.ts";
import { ATTACKERS, ATTACKS, BECAUSE, DIGITAL, OFFLINE_TOO } from "./attacks.ts";

/* Attacks told from the side of the attackers: what they did, and whom they did it to. */

/** "Hackers stole data from Beacon", "an attacker got into our systems". */
export function attacked(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  if (GATHERING.test(withOwnSign(reading, sentence))) return undefined;
  for (const who of ATTACKERS.matchAll(text)) {
    const end = who.index + who[0].length;
    const does = ATTACKS.exec(text.slice(end, end + 70));
    if (!does) continue;
    const after = end + does[0].length;
    const isNamed =
      mentionsIn(reading, sentence, does[0]).length > 0 ||
      isObject(reading, sentence, after) ||
      isHeadedBy(reading, sentence, who.index);
    if (OFFLINE_TOO.test(who[0]) && !DIGITAL.test(text.slice(end, end + 160))) continue;
    const isOwn = hasOwnSystems(text, after) && isTold(reading, sentence, who.index);
    const isCause = isCauseOfOwn(reading, sentence, who.index, after);
    if (isNamed || isOwn || isCause || isToldByOwner(reading, sentence, who.index, after))
      return { start: who.index, end: after, isWeak: false };
  }
  return undefined;
}

/** "Hackers take over Beacon conference": there they are invited. */
const GATHERING =
  /¤(?:['’]s?)? (?:[\p{L}-]+ )?(?:conference|summit|programmes?|accelerator|festival|convention|contest|competition|bootcamp|academy|hackathon|event)(?!\p{L})/iu;

/** "took its website down after hackers defaced it" */
function isCauseOfOwn(reading: Reading, sentence: Sentence, at: number, after: number): boolean {
  const lead = sentence.text.slice(0, at);
  const because = BECAUSE.exec(lead);
  const rest = sentence.text.slice(after, after + 80);
  const isItself =
    /^(?: into| to| of| parts of| some of| one of)?(?: (?:it|its|their|the)\b|$)|^ (?:[\p{Ll}-]+ )?(?:systems|servers|files|computers|networks?|data)(?=$|[.,;])/iu.test(
      rest,
    );
  return (
    because !== null &&
    isItself &&
    othersIn(reading, rest).length === 0 &&
    isConsequence(reading, sentence, because.index)
  );
}

/** "Beacon: hackers took the database": a headline says first whom it is about. */
function isHeadedBy(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  const [own] = mentionsIn(reading, sentence, lead);
  const isHead = own !== undefined && /^(?: [\p{L}-]+){0,2} ?[:–—-] (?:[\p{L}-]+ ){0,2}$/u.test(lead.slice(own.end));
  return (isHead || isUnnamedHead(reading, sentence)) && othersOf(reading, sentence).length === 0;
}

/** "Beacon says hackers accessed customer data": whose it is stands nowhere else. */
function isToldByOwner(reading: Reading, sentence: Sentence, start: number, after: number): boolean {
  const told = SAYS.exec(sentence.text.slice(0, start));
  const rest = sentence.text.slice(after, after + 90);
  return (
    told !== null &&
    OWNED.test(rest) &&
    othersIn(reading, rest).length === 0 &&
    isVictimAt(reading, sentence, told.index)
  );
}

const SAYS =
  /\b(?:says?|said|confirm(?:s|ed)|admit(?:s|ted)|reveal(?:s|ed)|disclose[sd]?|announce[sd]?|acknowledge[sd]?|warn(?:s|ed) (?:\p{L}+ )?that)(?:(?: late| early)?(?: on)? \p{Lu}\p{L}+day| today| yesterday)?(?: that)?(?: (?:an?|the|some|unknown|foreign))? $/u;
const OWNED =
  /^(?: to| into| of)? (?:data|details|records|messages|e-?mails?|files|tickets|chats|inboxes) (?:on|of|from|belonging to|about) (?:[\p{L}\d.,]+ ){0,6}(?:customers?|users?|clients?|employees?|patients?|staff|guests?|members?|cards?)(?!\p{L})|^(?: to| into| of)?(?: (?:some|parts?|copies|of|the|a|an|one|sensitive|personal|internal|limited))* (?:customers?|users?|clients?|employees?|patients?|staff|personnel|personal|internal|company|corporate|source|guests?|members?)(?:['’])? ?(?:[\p{L}-]+ )?(?:data\p{L}*|records|details|information|accounts|e-?mails?|messages|tickets|chats|code|systems?|files|passwords|documents)/iu;

/** The account is the first organisation after the attackers' verb: "stole data of 3 million customers from Beacon". */
function isObject(reading: Reading, sentence: Sentence, at: number): boolean {
  const rest = sentence.text.slice(at, at + 130);
  const [own] = mentionsIn(reading, sentence, rest);
  if (!own || /[.;:?!](?!\d)/.test(rest.slice(0, own.start)) || ROLE_OF.test(rest.slice(0, own.start))) return false;
  if (SPEAKER.test(rest.slice(0, own.start))) return false;
  return othersIn(reading, rest.slice(0, own.start)).length === 0;
}

/** "says Beacon", "researchers at Beacon found": it tells of others. */
const SPEAKER =
  /\b(?:(?:says?|said|according to|warns?|reports?|found by)|(?:researchers?|analysts?|experts?|spokes\p{L}+|engineers?|team|founder|head) (?:at|of|from))\s(?:the )?$/iu;

/** What attackers did, to whomever: for texts whose head says that it is the account's own story. */
export function deedIn(reading: Reading, sentence: Sentence): Hit | undefined {
  for (const who of ATTACKERS.matchAll(sentence.text)) {
    const end = who.index + who[0].length;
    const does = ATTACKS.exec(sentence.text.slice(end, end + 90));
    const hit = does ? { start: who.index, end: end + does[0].length, isWeak: false } : undefined;
    if (
      hit &&
      !ANYBODYS.test(sentence.text) &&
      othersOf(reading, sentence).length === 0 &&
      isNews(reading, sentence, hit)
    )
      return hit;
  }
  return undefined;
}

const ANYBODYS =
  /\b(?:victims?|(?:an?|another|one|some|several|many|other) (?:[\p{L}-]+ )?(?:customers?|clients?|compan(?:y|ies)|retailers?|banks?|firms?|organi[sz]ations?|business(?:es)?|hospitals?|governments?)(?:['’]s?)?)(?!\p{L})/iu;
