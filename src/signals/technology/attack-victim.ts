import { isBound } from "../language/binding.ts";
import { type Cue, createCue } from "../language/cues.ts";
import { isTheCompanys } from "../language/definite-company.ts";
import { mentionsIn } from "../language/doer.ts";
import { othersIn, othersOf } from "../language/other-parties.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { isTitleCase } from "../language/products.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { called, headline, opened } from "./attack-headlines.ts";
import { type Hit, isNews, isNext, isOthers, isTold, isVictimAt, OWN, ROLE_OF, since } from "./attack-owner.ts";
import { told } from "./attack-tales.ts";
import {
  AFTER_ITS_SYSTEMS,
  ATTACK,
  ATTACKERS,
  ATTACKS,
  BECAUSE,
  CLAIMED,
  DIGITAL,
  FENDED_OFF,
  FINDS,
  HACK_AT,
  HACKED,
  IN_THE_WAKE,
  IT_WAS,
  NO_CONSEQUENCE,
  OFFLINE_TOO,
  OWN_SYSTEMS,
  SECURITY_ISSUE,
  SENDS_NOTICE,
  STRIKES,
  SUFFERS,
  TELLS,
} from "./attacks.ts";
import { compromised, exposed } from "./exposures.ts";

const attackWords = createCue(
  `cyber ransomware hack hacked hacker attack assault breach breached leak theft unauthorised unauthorized intrusion raid incident suspicious
  heist exploit invasão ddos phishing denial angriff hackerangriff datenleck datenpanne datendiebstahl datenabfluss abfluss sicherheitsvorfall verschlüsselungstrojaner
  erpressungstrojaner fuite piratage piraté attaque rançongiciel vol violation filtración fuga robo brecha ataque hackeo hackean
  ciberataque ciberincidente voler dérober pirater hacker rubare vazamento incidente invadido attacco violazione furto hackerato gijzelsoftware datalek datadiefstal gehackt`,
);
const attackerWords = createCue(
  `hacktivist group collective hacker attackers cybercriminals criminals thieves intruders ransomware malware virus extortion extortionists unauthorised unauthorized
  malicious outsiders blackmailers angreifer täter cyberkriminelle erpresser hackeurs pirate inconnus cybercriminels cyberpirates atacantes invasores pirati aanvallers criminelen onbekenden kriminelle unbekannte unbefugte pirates piratas ciberdelincuentes criminosos cybercriminali attack`,
);
const exposureWords = createCue(
  `stolen stole leaked exposed accessed exfiltrated viewed seen visible accessible spilled mistakenly accidentally malicious hijacked abused
  volées dérobées piratées exposées robados expuestos filtrados rubati esposti trafugati gestolen gelekt roubados vazados gestohlen
  erbeutet roban sustraen sale sold readable wrong logins taken copied downloaded lifted breached scraped siphoned phished tricked duped socially drained`,
);
// The first letters of these are those of everyday words: "company", "three", "some".
const namesAttack: Cue = (sentence) =>
  attackWords(sentence) ||
  /compromise of|break-?in|broken into|defaced|security (?:issue|event)|unusual/i.test(sentence.text);
const namesAttackers: Cue = (sentence) =>
  attackerWords(sentence) ||
  /someone|somebody|third part|threat actor|former (?:employee|contractor|worker)|rogue|disgruntled/i.test(
    sentence.text,
  );
const namesExposure: Cue = (sentence) =>
  exposureWords(sentence) ||
  /compromised|for sale|on sale|the wrong|sign-?ins|skimmed|ransom\b|stranger|outsider|each other|others['’]|other (?:users|customers|people)|posted online|victim|readable|violati|open to (?:the|anyone)|unsecured|dark web|unprotected|hands\b|got hold of|(?:clear|plain) ?text|open (?:server|bucket|database|folder|drive|website)|fraud|defrauded|conned|swindled|laptops?|computers? stolen|hard drives?|gone missing|dans la nature|op straat|im Netz/i.test(
    sentence.text,
  );

/** A cheap first look: whether a sentence has a word of any rule below. */
export const mayTellOfAttack: Cue = (sentence) =>
  namesAttack(sentence) || namesAttackers(sentence) || namesExposure(sentence) || LOST_MEDIA.test(sentence.text);

const LOST_MEDIA = /\b(?:lost|mislaid|misplaced) (?:\p{L}+ ){0,4}?(?:disks?|discs?|tapes?|memory sticks?|CDs)\b/u;

const RULES: { isWorth: Cue; find(reading: Reading, sentence: Sentence): Hit | undefined }[] = [
  { isWorth: namesAttack, find: suffered },
  { isWorth: namesAttack, find: struck },
  { isWorth: namesAttack, find: called },
  { isWorth: namesAttack, find: opened },
  { isWorth: namesAttackers, find: attacked },
  { isWorth: namesAttackers, find: told },
  { isWorth: namesAttack, find: hacked },
  { isWorth: namesExposure, find: exposed },
  { isWorth: namesExposure, find: compromised },
  { isWorth: namesAttack, find: headline },
];

/** The attack on the account that a sentence states, if it states one. */
export function findHit(reading: Reading, sentence: Sentence): Hit | undefined {
  for (const { isWorth, find } of RULES) {
    const hit = isWorth(sentence) ? find(reading, sentence) : undefined;
    if (hit && isNews(reading, sentence, hit)) return hit;
  }
  return undefined;
}

/** "Beacon hit by cyberattack", "Beacon confirms data breach", "Beacon halts production after ransomware attack". */
function suffered(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const [pattern, isVague] of [
    [ATTACK, false],
    [SECURITY_ISSUE, true],
  ] as const) {
    for (const clue of pattern.matchAll(text)) {
      const end = clue.index + clue[0].length;
      if (isOthers(reading, sentence, end)) continue;
      const from = Math.max(0, clue.index - LEAD_MAX);
      const lead = text.slice(from, clue.index);
      const vague = hasOwnSystems(text, end) && !/\bnetwork of\b/i.test(text) ? [BECAUSE, FINDS] : [BECAUSE];
      const link = (isVague ? vague : [SUFFERS, TELLS, FINDS, BECAUSE]).find((one) => one.test(lead));
      const match = link?.exec(lead);
      if (!link || !match || FENDED_OFF.test(match[0]) || CLAIMED.test(match[0])) continue;
      if (namesOther(reading, sentence, match[0])) continue;
      const at = from + match.index;
      if (link === BECAUSE ? isConsequence(reading, sentence, at) : isVictimAt(reading, sentence, at)) {
        if (link === FINDS && !isOwnFinding(reading, sentence, end)) continue;
        return { start: clue.index, end, isWeak: isVague || link === FINDS };
      }
    }
  }
  return undefined;
}

/** "after the Globex cyberattack": whose attack it was; where every word has a capital, only known adjectives have none. */
function namesOther(reading: Reading, { text, isTitle }: Sentence, link: string): boolean {
  if (!(isTitle && isTitleCase(text))) return othersIn(reading, link.replace(/^(?:Opfer|Ziel) /, "")).length > 0;
  return othersIn(reading, link).some(({ name }) => !DESCRIBES.test(name));
}

const DESCRIBES =
  /^(?:Massive|Major|Huge|Big|Large|Serious|Severe|Recent|New|Latest|Second|Third|Ongoing|Global|Nationwide|Suspected|Apparent|Crippling|Devastating|Sophisticated|Significant|Widespread|Cyber|Confirms?|Discloses?|Suffers?|Hit|Reports?|Says|That|Customer|Data|Employee|Patient|Investigat\p{L}+)(?: |$)/u;

/** Characters before an attack in which the verb that leads up to it stands. */
const LEAD_MAX = 140;

/** "halts production after": what the account does or bears because of an attack; not what it sells or says about one. */
function isConsequence(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = since(reading, sentence, at);
  const [link = ""] = sentence.text.slice(at).split(" ");
  if (IN_THE_WAKE.test(`${lead}${link} `) && sentence.namesSubject) return true;
  return !NO_CONSEQUENCE.test(lead) && isVictimAt(reading, sentence, at);
}

/** Security firms find other people's breaches; one's own is found in one's own systems, or by nobody else named. */
function isOwnFinding(reading: Reading, sentence: Sentence, end: number): boolean {
  const rest = sentence.text.slice(end);
  if (OWN.test(rest) || mentionsIn(reading, sentence, rest).length > 0) return true;
  return !reading.isOwnSite && !PUBLISHES_FINDS.test(sentence.text) && othersIn(reading, rest).length === 0;
}

const PUBLISHES_FINDS = /\b(?:researchers?|analysts?|(?:cyber)?security (?:firm|vendor|company))\b/i;

/** "Ransomware disrupts Beacon", "cyberattack on Beacon", "Beacon data breach exposes 3m records". */
function struck(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const clue of ATTACK.matchAll(text)) {
    const end = clue.index + clue[0].length;
    const strikes = STRIKES.exec(text.slice(end, end + 60));
    if (strikes && isNext(reading, sentence, end + strikes[0].length)) return { start: clue.index, end, isWeak: false };
    if (
      strikes &&
      hasOwnSystems(text, end) &&
      (isTold(reading, sentence, clue.index) || isTheCompanys(reading, sentence))
    )
      return { start: clue.index, end, isWeak: false };
    if (IT_WAS.test(text.slice(0, clue.index)) && sentence.index <= 4 && isBound(reading, sentence))
      return { start: clue.index, end, isWeak: false };
    const isEarly = sentence.isTitle || sentence.index <= 2;
    if (
      isEarly &&
      !/^ransomware$/i.test(clue[0]) &&
      isCalledAfter(reading, sentence, clue.index) &&
      !isOthers(reading, sentence, end)
    )
      return { start: clue.index, end, isWeak: false };
  }
  return undefined;
}

/** "Beacon's massive data breach": the name stands right before the attack. */
function isCalledAfter(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  const own = mentionsIn(reading, sentence, lead).at(-1);
  if (own !== undefined) return DESCRIBED.test(lead.slice(own.end));
  return false;
}

const DESCRIBED =
  /^(?:['’]s?)? (?:(?:massive|major|huge|big|large|serious|severe|recent|new|latest|second|third|alleged|ongoing|global|nationwide|suspected|reported|apparent|customer|user|client|employee|patient|payment|cloud|email|app|website|network|system) ){0,3}$/iu;

/** "Hackers stole data from Beacon", "an attacker got into our systems". */
function attacked(reading: Reading, sentence: Sentence): Hit | undefined {
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

const ANYBODYS =
  /\b(?:victims?|(?:an?|another|one|some|several|many|other) (?:[\p{L}-]+ )?(?:customers?|clients?|compan(?:y|ies)|retailers?|banks?|firms?|organi[sz]ations?|business(?:es)?|hospitals?|governments?)(?:['’]s?)?)(?!\p{L})/iu;

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

/** "got into some of its IT systems": in the same breath as the verb. */
function hasOwnSystems(text: string, at: number): boolean {
  const own = OWN_SYSTEMS.exec(text.slice(at, at + 110));
  return own !== null && !/[,;:]/.test(text.slice(at, at + own.index));
}

/** "Beacon: hackers took the database": a headline says first whom it is about. */
function isHeadedBy(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  const [own] = mentionsIn(reading, sentence, lead);
  const isHead = own !== undefined && /^(?: [\p{L}-]+){0,2} ?[:–—-] (?:[\p{L}-]+ ){0,2}$/u.test(lead.slice(own.end));
  return (isHead || isUnnamedHead(reading, sentence)) && othersOf(reading, sentence).length === 0;
}

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

/** "Beacon was hacked", "our systems have been breached". */
function hacked(reading: Reading, sentence: Sentence): Hit | undefined {
  for (const clue of HACKED.matchAll(sentence.text)) {
    if (/^breached$/i.test(clue[0]) && !sentence.isTitle) continue;
    if (/^ by (?:its|our|the) (?:own|red)\b/i.test(sentence.text.slice(clue.index + clue[0].length))) continue;
    const end = clue.index + clue[0].length;
    const because = AFTER_ITS_SYSTEMS.exec(sentence.text.slice(0, clue.index));
    const isOwn = because ? isConsequence(reading, sentence, because.index) : isVictimAt(reading, sentence, clue.index);
    if (isOwn) return { start: clue.index, end, isWeak: false };
  }
  for (const clue of SENDS_NOTICE.matchAll(sentence.text)) {
    const end = clue.index + clue[0].length;
    if (isVictimAt(reading, sentence, clue.index)) return { start: clue.index, end, isWeak: false };
  }
  for (const clue of HACK_AT.matchAll(sentence.text)) {
    const end = clue.index + clue[0].length;
    if (isNext(reading, sentence, end)) return { start: clue.index, end, isWeak: false };
  }
  return undefined;
}
