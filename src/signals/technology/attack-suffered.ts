import { isBound } from "../language/binding.ts";
import { isTheCompanys } from "../language/definite-company.ts";
import { mentionsIn } from "../language/doer.ts";
import { othersIn } from "../language/other-parties.ts";
import { isTitleCase } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Hit, hasOwnSystems, isConsequence, isNext, isOthers, isTold, isVictimAt, OWN } from "./attack-owner.ts";
import {
  AFTER_ITS_SYSTEMS,
  ATTACK,
  BECAUSE,
  CLAIMED,
  FENDED_OFF,
  FINDS,
  HACK_AT,
  HACKED,
  IT_WAS,
  SECURITY_ISSUE,
  SENDS_NOTICE,
  STRIKES,
  SUFFERS,
  TELLS,
} from "./attacks.ts";

/* Attacks told from the side of the account: what it suffers, confirms or finds, and what strikes it. */

/** "Beacon hit by cyberattack", "Beacon confirms data breach", "Beacon halts production after ransomware attack". */
export function suffered(reading: Reading, sentence: Sentence): Hit | undefined {
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

/** Security firms find other people's breaches; one's own is found in one's own systems, or by nobody else named. */
function isOwnFinding(reading: Reading, sentence: Sentence, end: number): boolean {
  const rest = sentence.text.slice(end);
  if (OWN.test(rest) || mentionsIn(reading, sentence, rest).length > 0) return true;
  return !reading.isOwnSite && !PUBLISHES_FINDS.test(sentence.text) && othersIn(reading, rest).length === 0;
}

const PUBLISHES_FINDS = /\b(?:researchers?|analysts?|(?:cyber)?security (?:firm|vendor|company))\b/i;

/** "Ransomware disrupts Beacon", "cyberattack on Beacon", "Beacon data breach exposes 3m records". */
export function struck(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const clue of ATTACK.matchAll(text)) {
    const end = clue.index + clue[0].length;
    const isEarly = sentence.isTitle || sentence.index <= 2;
    if (
      strikesAccount(reading, sentence, clue.index, end) ||
      (IT_WAS.test(text.slice(0, clue.index)) && sentence.index <= 4 && isBound(reading, sentence)) ||
      (isEarly &&
        !/^ransomware$/i.test(clue[0]) &&
        isCalledAfter(reading, sentence, clue.index) &&
        !isOthers(reading, sentence, end))
    )
      return { start: clue.index, end, isWeak: false };
  }
  return undefined;
}

/** What the attack from `at` to `end` strikes is the account, or systems that are its own. */
function strikesAccount(reading: Reading, sentence: Sentence, at: number, end: number): boolean {
  const strikes = STRIKES.exec(sentence.text.slice(end, end + 60));
  if (!strikes) return false;
  if (isNext(reading, sentence, end + strikes[0].length)) return true;
  return hasOwnSystems(sentence.text, end) && (isTold(reading, sentence, at) || isTheCompanys(reading, sentence));
}

/** "Beacon's massive data breach": the name stands right before the attack. */
function isCalledAfter(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  const own = mentionsIn(reading, sentence, lead).at(-1);
  return own !== undefined && DESCRIBED.test(lead.slice(own.end));
}

const DESCRIBED =
  /^(?:['’]s?)? (?:(?:massive|major|huge|big|large|serious|severe|recent|new|latest|second|third|alleged|ongoing|global|nationwide|suspected|reported|apparent|customer|user|client|employee|patient|payment|cloud|email|app|website|network|system) ){0,3}$/iu;

/** "Beacon was hacked", "our systems have been breached". */
export function hacked(reading: Reading, sentence: Sentence): Hit | undefined {
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
