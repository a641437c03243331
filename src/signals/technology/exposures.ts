import { isBound } from "../language/binding.ts";
import { findDates } from "../language/dates.ts";
import { isActing, isTheCompany } from "../language/definite-company.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { othersIn } from "../language/other-parties.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Hit, isOthers, isVictimAt, OWN } from "./attack-owner.ts";
import { COMPROMISED, EXPOSED, EXPOSED_ABROAD, EXPOSES } from "./attacks.ts";

/** "Data of 3 million Beacon customers were stolen", "Beacon exposes customer data". */
export function exposed(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const clue of EXPOSES.matchAll(text)) {
    const end = clue.index + clue[0].length;
    if (isOthers(reading, sentence, end)) continue;
    if (isVictimAt(reading, sentence, clue.index) || isPlaceOf(reading, sentence, clue.index))
      return { start: clue.index, end, isWeak: true };
  }
  for (const clue of [...EXPOSED.matchAll(text), ...EXPOSED_ABROAD.matchAll(text)]) {
    const end = clue.index + clue[0].length;
    if (/\b(?:no|not|none|never|if|when|any)\b/i.test(text.slice(Math.max(0, clue.index - 30), end))) continue;
    if (isOthers(reading, sentence, end)) continue;
    if (isOwnData(reading, sentence, clue.index, end) || isToldToThem(reading, sentence, clue.index))
      return { start: clue.index, end, isWeak: true };
  }
  return undefined;
}

/** "a misconfigured server at Beacon left …" */
function isPlaceOf(reading: Reading, { text, namesSubject }: Sentence, at: number): boolean {
  if (!namesSubject) return false;
  const place =
    /(?:server|bucket|database|storage|backup|app|portal|website|system|error|bug|flaw) (?:at|of|run by|by|from) (?:the )?/iu.exec(
      text.slice(0, at),
    );
  const rest = place ? text.slice(place.index + place[0].length, at) : "";
  const [own] = reading.matcher.findLoosely(rest);
  return own?.start === 0 && rest.length - own.end <= 2;
}

/** "tells 43,000 patients their records may have been viewed": whoever writes to them kept their data. */
function isToldToThem(reading: Reading, sentence: Sentence, start: number): boolean {
  const verb = NOTIFIES.exec(sentence.text.slice(0, start));
  return verb !== null && isActing(reading, sentence, verb.index);
}

const NOTIFIES =
  /(?<!\p{L})(?:tells?|told|notif(?:y|ies|ied|ying)|warn(?:s|ed|ing)?|alert(?:s|ed|ing)?|inform(?:s|ed|ing)?|writes? to|wrote to|informiert|prévient|avertit|avisa|informa|avverte|waarschuwt) (?:[\p{L}\d.,]+ ){0,6}?(?:that )?$/iu;

/** The data of the account's customers or people: it is named beside them, tells of "our" data, or heads the text that dates it. */
function isOwnData(reading: Reading, sentence: Sentence, start: number, end: number): boolean {
  const { text } = sentence;
  const from = Math.max(0, start - 60);
  const near = text.slice(from, end + 60);
  // The capital of a sentence's first word makes no name of it.
  if (othersIn(reading, near).some((name) => from + name.start > 0 || name.name.includes(" "))) return false;
  if (sentence.namesSubject) return mentionsIn(reading, sentence, near).length > 0 || isDoer(reading, sentence, start);
  if (sentence.impliesSubject && OWN.test(text)) return true;
  if (isTheCompany(reading, sentence, start)) return true;
  if (isOwnApology(reading, sentence)) return true;
  const isTimed = CLOCK.test(text) || findDates(text).length > 0;
  return isTimed && sentence.index <= LEAD_SENTENCES && isBound(reading, sentence);
}

/** "An apology to our customers", "What happened last week" on the account's own site: what is told below it is its own doing. */
function isOwnApology({ isOwnSite, sentences: [title] }: Reading, { index }: Sentence): boolean {
  return isOwnSite && index <= LEAD_SENTENCES && title !== undefined && APOLOGY.test(title.text);
}

const APOLOGY =
  /^(?:an? |our |we )?(?:apolog(?:y|ies|i[sz]e)|(?:we(?:['’]re| are) )?sorry|our mistake|what (?:happened|went wrong)|(?:an? |our )?(?:security|data|privacy) (?:incident|breach|leak|event)(?! (?:response|polic|plan|insur|template|checklist)))\b(?!.*\b(?:when|if|after|how to)\b)/iu;

/** Below that an undescribed loss of data may be anybody's. */
const LEAD_SENTENCES = 6;

/** A time of day: what is told to the minute happened. */
const CLOCK = /\b\d{1,2}:\d\d\b/;

/** A package, an account or a key of the account's own, on its own pages. */
export function compromised(reading: Reading, sentence: Sentence): Hit | undefined {
  const isOwnRelease = reading.document.kind === "release" && sentence.namesSubject;
  if (!(reading.isOwnSite || sentence.impliesSubject || isOwnRelease)) return undefined;
  for (const clue of COMPROMISED.matchAll(sentence.text)) {
    const lead = sentence.text.slice(0, clue.index);
    const isOwn =
      (reading.document.kind === "release" && sentence.index <= 3) ||
      OWN.test(sentence.text) ||
      (reading.isOwnSite && /\b[Ww]e\b/.test(sentence.text)) ||
      isOwnApology(reading, sentence) ||
      mentionsIn(reading, sentence, sentence.text).length > 0;
    if (isOwn && !/\b(?:if|when|whether|should|in case)\b/i.test(lead))
      return { start: clue.index, end: clue.index + clue[0].length, isWeak: false };
  }
  return undefined;
}
