import { isBound, isGiven, previousOf } from "../language/binding.ts";
import { mentionsIn } from "../language/doer.ts";
import { othersIn, othersOf } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { type Hit, isNext } from "./attack-owner.ts";
import { ATTACKERS, ATTACKS, CLAIMED, DIGITAL, FENDED_OFF } from "./attacks.ts";

/** Attackers do something to somebody whom their own clause does not name as its object: the story does. */
export function told(reading: Reading, sentence: Sentence): Hit | undefined {
  return whereIt(reading, sentence) ?? inverted(reading, sentence) ?? wentOn(reading, sentence);
}

/** "at Beacon, where criminals got hold of the records", "Beacon, whose files hackers stole". */
function whereIt(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const who of ATTACKERS.matchAll(text)) {
    const lead = text.slice(0, who.index);
    const own = mentionsIn(reading, sentence, lead).at(-1);
    if (!own || !RELATIVE.test(lead.slice(own.end))) continue;
    const end = who.index + who[0].length;
    const does = ATTACKS.exec(text.slice(end, end + 70));
    if (does && DIGITAL.test(text.slice(own.end, end + 160)))
      return { start: who.index, end: end + does[0].length, isWeak: false };
  }
  return undefined;
}

const RELATIVE =
  /^,? (?:where|from (?:which|whom)|whose (?:[\p{L}-]+ ){1,4}?|bei (?:der|dem)|où|donde|onde|dove|waar)(?: (?:the|an?|unknown|suspected|des|unos|alcuni))* ?$/iu;

/** "Am Montag drangen Hacker in das Netz von Beacon ein": Germanic languages put the verb before who does it. */
function inverted(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  for (const verb of VERB_SECOND.matchAll(text)) {
    const end = verb.index + verb[0].length;
    if (FENDED_OFF.test(text.slice(end, end + 90))) continue;
    const rest = text.slice(end, end + 120);
    const [own] = mentionsIn(reading, sentence, rest);
    const isNamed =
      (own !== undefined && othersIn(reading, rest.slice(0, own.start)).every(({ name }) => !name.includes(" "))) ||
      isNext(reading, sentence, end);
    if (isNamed || (DIGITAL.test(rest) && isItsTrouble(reading, sentence)))
      return { start: verb.index, end, isWeak: false };
  }
  return undefined;
}

const VERB_SECOND = createPattern(
  /(?<!\p{L})(?:haben|hatten|drangen|stahlen|erbeuteten|verschlüsselten|legten|griffen|verschafften|erlangten|forderten|erpressten|kopierten|hebben|hadden|drongen|stalen|versleutelden|legden|braken)(?: sich| zich)? (?:(?:\p{Ll}+) ){0,2}?(?:Hacker|Unbekannte|Unbefugte|Kriminelle|Cyberkriminelle|Angreifer|Täter|Erpresser|hackers|criminelen|cybercriminelen|onbekenden|aanvallers)(?!\p{L})/gu,
);

/** "The clinic's phones are dead. Unknown attackers have encrypted all the files": nobody is named, and the story is the account's. */
function wentOn(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text, isTitle, index } = sentence;
  if (isTitle || index > SENTENCES_MAX) return undefined;
  for (const who of ATTACKERS.matchAll(text)) {
    const end = who.index + who[0].length;
    const rest = text.slice(end, end + 110);
    const deed = DONE.exec(rest);
    if (!deed || !WHOLE.test(rest) || CLAIMED.test(text.slice(0, who.index).slice(-40))) continue;
    if (isItsTrouble(reading, sentence)) return { start: who.index, end: end + deed[0].length, isWeak: false };
  }
  return undefined;
}

const SENTENCES_MAX = 8;
/** Done, not habitual. */
const DONE =
  /^(?:,? who)? (?:(?:has|have|had|also|then|hat|haben|hatten|ont|avaient|han|habían|hanno|hebben|hadden) (?:[^.;:]{0,60}? )?(?:encrypted|stolen|taken|copied|locked|wiped|broken into|accessed|verschlüsselt|gestohlen|kopiert|erbeutet|gesperrt|gelöscht|chiffré|volé|dérobé|bloqué|paralysé|copié|cifrado|robado|bloqueado|secuestrado|cifrato|criptato|rubato|bloccato|versleuteld|gestolen)|encrypted|stole|copied|locked|wiped|broke into|got into|verschlüsselten|stahlen|kopierten|cifraron|robaron|bloquearon|criptografaram|roubaram|bloquearam)(?!\p{L})/iu;
/** All of it, or what is known to the reader: a lesson speaks of "files", a story of "the files". */
const WHOLE =
  /(?<!\p{L})(?:the|all|its|their|every|most of|part of|some of|sämtliche|alle|die|den|ihre|große Teile|les|toutes|tous|ses|leurs|una parte|todos?|todas?|los|las|sus|os|as|seus|i|gli|tutti|tutte|de|het) (?:[\p{L}-]+ ){0,3}?(?:data|files|servers?|systems?|backups?|network|computers?|databases?|records|documents|\p{L}*daten|dateien|\p{L}*systeme?|rechner|netzwerk|données|fichiers|serveurs|systèmes|datos|archivos|ficheros|servidores|sistemas|dados|arquivos|dati|sistemi|bestanden|gegevens|systemen)(?!\p{L})/iu;

/** The sentences before it tell of the account's own trouble and of nobody else. */
function isItsTrouble(reading: Reading, sentence: Sentence): boolean {
  if (reading.isOwnSite || !isBound(reading, sentence) || othersOf(reading, sentence).some(isLongName)) return false;
  const before = [reading.sentences[0], previousOf(reading, sentence)].filter((one) => one !== undefined);
  const isNamed = isGiven(reading) || before.some((one) => meansSubject(one));
  return isNamed && before.some(({ text }) => TROUBLE.test(text)) && !before.some(({ text }) => EXPERT.test(text));
}

function isLongName({ name }: { name: string }): boolean {
  return name.includes(" ");
}

const TROUBLE =
  /\b(?:blackmail\w*|extort\w*|held to ransom|standstill|at a halt|offline|shut|closed|paraly\w+|cripple\w*|hacked|hackers?|attack(?:ed)?|dead|locked out|pen and paper|erpresst(?=[.!?:]|$)|gehackt|lahm\p{L}*|angriff|attacke|still(?:steht|stand)?|geht nichts mehr|nichts (?:geht|ging) mehr|Schaden|Millionenschaden|paralysée?|piraté\p{L}*|à l['’]arrêt|cyberattaque|ciberataque|hackead[oa]|paralizad[oa]|parad[oa]|ataque|attacco|bloccat[oa]|fermo|platgelegd|stil|aanval)(?!\p{L})/iu;
/** Who tells of attacks on others. */
const EXPERT =
  /\b(?:researchers?|analysts?|experts?|study|report|survey|security (?:firm|vendor|company|specialist)|forscher|experten|studie|chercheurs|experts?|investigadores|ricercatori|onderzoekers)\b/i;
