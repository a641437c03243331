import type { Detection } from "#core/detection.ts";
import { findPeople, type PersonName } from "../language/people.ts";
import { isTitleCase } from "../language/products.ts";
import { MOVE_TYPES } from "../people/move-types.ts";
import type { Reading, Sentence } from "../reading.ts";
import { around } from "./around.ts";

/** Sentences below the evidence that may name the person. */
const REACH = 2;

/**
 * Detections with the person they are about, where a rule has read the event alone ("Hollin picks its CTO"): the only one who is named in the next sentence that
 * names anybody. Who speaks there, who was there before, comes after or gives the orders is somebody else; where two are left, nobody is
 * claimed.
 */
export function withMovedPerson(reading: Reading, detections: readonly Detection[]): Detection[] {
  return detections.map((detection) => {
    if (!MOVE_TYPES.has(detection.type) || detection.data["person"] !== undefined) return detection;
    const isGoing = detection.type === "exec_departure" || detection.data["direction"] === "out";
    const others = detections.filter(({ type }) => type !== "promotion" && type !== detection.type);
    const taken = others
      .filter(({ data }) => (data["direction"] === "out") !== isGoing)
      .map(({ data }) => data["person"]);
    for (const sentence of sentencesNear(reading, detection)) {
      const [person, other] = candidatesIn(reading, sentence, isGoing);
      if (!person) continue;
      if (other || taken.includes(person.name)) return detection;
      return { ...detection, data: { ...detection.data, person: person.name } };
    }
    return detection;
  });
}

/** The evidence, what leads up to it, and what follows. */
function sentencesNear(reading: Reading, { evidence }: Detection): Sentence[] {
  const { telling, before, after } = around(reading, evidence);
  return [...telling, ...before.slice(-1), ...after.slice(0, REACH)];
}

function candidatesIn({ matcher, document }: Reading, { text, isTitle }: Sentence, isGoing: boolean): PersonName[] {
  // Where every word of a title has a capital, only the text below shows what is a name.
  const isShown = (name: string) => !(isTitle && isTitleCase(text)) || document.text.includes(name);
  const people = findPeople(text).filter(({ name, start, end }) => {
    const [lead, rest] = [text.slice(0, start), text.slice(end)];
    if (matcher.isLooselyNamedIn(name) || NO_NAME.test(name) || !isShown(name)) return false;
    if (IS_OFFICIAL.test(lead) || IS_PLACED.test(lead) || /^ \p{Lu}/u.test(rest)) return false;
    if (IS_OTHER.test(lead) || SPEAKS.test(rest)) return false;
    return isGoing ? !(HANDED_TO.test(lead) || COMES.test(rest)) : !(GOES.test(rest) || IS_REPLACED.test(lead));
  });
  return people.filter((one, index) => people.findIndex(({ name }) => name === one.name) === index);
}

const BETWEEN = "(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\\.? |(?:the |its |their |her |his )?(?:[\\p{Ll}-]+ ){0,3})";
const IS_OTHER = new RegExp(
  `(?<!\\p{L})(?:said|says|adds?|added|told|according to|succeed\\p{L}*|replac\\p{L}*|takes? over from|tak(?:en|ing) over from|follow(?:s|ing|ed)?|report(?:s|ing)? to|alongside|led by|chaired by|owner|named after|(?:set up|founded|together|along|jointly|works?|worked) with|deputy|acting head|thank(?:s|ed)?|sagte?|laut|folgt auf|löst|selon|succède à|remplace|présidé par|según|sustituye a|sucede a|secondo|succede a|sostituisce|volgens|volgt|sucede) ${BETWEEN}$|(?<!\\p{L})(?:when|after|from|under) (?:(?:Mr|Mrs|Ms|Dr)\\.? )?$`,
  "iu",
);
const SPEAKS =
  /^(?:,[^,.;]{2,50},)? (?:said|says|adds|added|told|explained|explains|promised|hopes?|call(?:s|ed) (?:it|her|him|them)|praised|thanked|commented|sagte?|erklärt|erklärte|explique|dijo|afirma|asegura|disse|afirmou|dichiara|spiega|zegt|zei)(?!\p{L})/iu;
/** Who takes over from somebody who goes. */
const HANDED_TO = new RegExp(
  `(?<!\\p{L})(?:to|by|deputy|acting|interim|successor|chair|arriva|sustituye|ersetzt|Nachfolger(?:in)?|opvolger) ${BETWEEN}$`,
  "iu",
);
const COMES =
  /^(?:,[^,.;]{2,50},)? (?:becomes?|takes?|will (?:take|serve|act|lead|run|replace|succeed|become)|steps? (?:in|up)|looks after|fills? in|is listed|assumes?|runs?|(?:has been|was|is) (?:named|appointed|elected)|asume|übernimmt|reprend|neemt|subentra|assume)(?!\p{L})/iu;
const GOES =
  /^(?:,[^,.;]{2,50},)? (?:goes(?! to)|leaves|left|has left|quits?|resign(?:s|ed)|steps? down|stepped down|retires?|retired|departs?|exits?|continues|remains|stays|verlässt|scheidet|bleibt|quitte|reste|deja|lascia|resta|vertrekt|blijft|deixa)(?!\p{L})/iu;
const IS_REPLACED = new RegExp(
  `(?<!\\p{L})(?:in place of|instead of|in for|ersetzt|remplace|reemplaza a) ${BETWEEN}$`,
  "iu",
);
/** "New York's attorney general, Ellis Stone", "Judge Roe": who looks into a company has no post in it. */
const IS_OFFICIAL =
  /(?<!\p{L})(?:attorney[- ]general|prosecutor|regulator|[Jj]udge|[Mm]inister|[Gg]overnor|[Mm]ayor|[Ss]enator|[Cc]ongress(?:man|woman)|[Cc]ommissioner|(?:law|police) officer|lawyer|analyst|[Pp]rofessor|Staatsanw[aä]lt\p{L}*|Richter(?:in)?|procureure?|fiscal|procurador[a]?|procuratore|ministr[eoa]),? (?:the )?$/u;
/** "Chief pilot at Yukon Bird", "Head of Field Service": where somebody works, and at what; an article stands before no name. */
const IS_PLACED =
  /(?<!\p{L})(?:at|for|bei|chez|den|dem|het|(?:Head|Director|Chief|President|VP|Leiter(?:in)?|Hoofd) (?:of|de|van)) (?:the )?$/iu;
/** What a run of capitals is beside a name. */
const NO_NAME =
  /(?<!\p{L})(?:Million\p{L}*|Euro|Dollars?|Out|In|Up|One|Two|Three|Expert|Maker|Apparel|Officer|Role|Position|Post|Created|Co-op|Betrieb)(?!\p{L})|^(?:De|Het|Der|Die|Das|Le|La|El|The|Il|Lo|O|A) |(?<!van) den /u;
