import { meansSubject, type Reading } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { vendorsOf } from "./subprocessor-names.ts";
import { REMOVES } from "./subprocessor-words.ts";
import { type TechName, techNamesAt } from "./tech-objects.ts";

/** The vendors that the sentences after the one at `index` present: "New on the list: A", "A (USA) stores the files". */
export function presentedVendors(reading: Reading, index: number): string[] {
  const leadsToRows = reading.sentences.slice(index, index + 3).some(({ text }) => LEADS_TO_ROWS.test(text));
  const found = reading.sentences.slice(index + 1, index + 1 + PRESENTED_WITHIN).flatMap(({ text, isBoilerplate }) => {
    if (isBoilerplate) return [];
    // "Adds A, removes B": what goes is no news here.
    const [removal] = REMOVES_BEHIND.exec(text) ?? [];
    const kept = removal === undefined ? text : text.slice(0, text.lastIndexOf(removal));
    return presentedIn(reading, kept, isOwnPlace(reading) || leadsToRows);
  });
  return [...new Set(found.length > 0 ? found : engagedBefore(reading, index))];
}

const PRESENTED_WITHIN = 5;

/** "the following new sub-processors:" */
const LEADS_TO_ROWS =
  /(?<!\p{L})(?:following|these|folgende\p{L}?|suivants?|siguientes?|seguenti|volgende)(?!\p{L})|:$/iu;

const REMOVES_BEHIND = /[,;.] ?(?:and |also )?(?:remov|delet|drop)(?:e|es|ed|ing|s|ped|ping)? .*$/is;

/** "On October 1 we will begin using Globex to process data. Our sub-processor list has been updated." */
function engagedBefore(reading: Reading, index: number): string[] {
  const before = reading.sentences[index - 1];
  if (!before || before.isTitle || before.isBoilerplate || !meansSubject(before)) return [];
  const [engaged] = before.text.matchAll(BEGINS_TO_USE);
  return engaged ? vendorsOf(techNamesAt(reading, before.text, engaged.index + engaged[0].length)) : [];
}

const BEGINS_TO_USE =
  /(?<!\p{L})we(?:['’]ll| will| now| are going to)? (?:now )?(?:begin(?:ning)? (?:using|to use)|start(?:ing)? (?:using|to use)|engage|onboard|have (?:engaged|appointed))(?= )/giu;

function presentedIn(reading: Reading, text: string, mayBeRow: boolean): string[] {
  if (REMOVES.test(text)) return [];
  const list = LISTED.exec(text);
  const [engaged] = text.matchAll(ENGAGED);
  if (!list && engaged) {
    const used = vendorsOf(techNamesAt(reading, text, engaged.index + engaged[0].length));
    if (used.length > 0) return used;
  }
  const names = presentedAt(reading, text, list?.[0].length ?? 0);
  // "Resend, Inc. (USA)": the full stop is that of its form.
  const rest = text.slice(names.at(-1)?.end ?? 0).replace(/^\.(?= ?\()/, "");
  const isRow = mayBeRow && BULLET.exec(text)?.[0].length === names[0]?.start && ENDS_ROW.test(rest);
  return list || isRow || (names[0]?.start === 0 && (PRESENTS.test(rest) || IS_FIRM.test(rest)))
    ? vendorsOf(names)
    : [];
}

const LISTED =
  /^(?:neu(?: (?:in|auf) [^:]{2,40})?|nouveaux?|nuev[oa]s?|nov[oa]s?|nuovi?|nieuwe?)(?: [^:]{2,40}?)? ?:|^(?:[^:]{0,120}(?:following|these)(?: [\p{L}-]+){0,6}?[^:]{0,60}:)|^[-*•\s]*(?:new|added|additions?|newly added)(?: (?:on|to|in) [^:]{2,40}| sub[- ]?processors?| vendors?)?:|^(?:new(?:ly added)?|added)(?: (?:on|to|in) [^:.]{2,30})? (?:is|are|was|were) (?=\p{L})/iu;
/** "we will begin using A", "nehmen wir A in die Liste auf": what is done with the vendor leads up to it. */
const ENGAGED =
  /(?<!\p{L})(?:we(?:['’]ll| will| now| plan to| intend to| are going to)? (?:now )?(?:begin(?:ning)? (?:using|to use)|start(?:ing)? (?:using|to use)|(?:are )?tak(?:e|ing) on|use|engage|add|appoint|onboard|have (?:engaged|appointed|authori[sz]ed))|(?<=\p{L} )(?:(?:intends?|plans?) to (?:use|engage|appoint|add)|will (?:begin to |start to )?(?:use|engage|rely on|work with)|now (?:uses?|rel(?:y|ies) on|works? with))|nehmen wir|setzen wir|nous (?:ajoutons|utiliserons|f(?:ais|er)ons appel à|allons (?:utiliser|faire appel à)|aurons recours à)|(?:añadimos|incorporamos|utilizaremos)|adicionamos|^adds|^added|^adding|^new in [^:.]{2,30}|^ajouts? (?:de|d['’])|^adición de|^adição de|^aggiunt[aoi] (?:di)?|^toevoeging van|aggiungiamo|voegen wij|voegen we)(?= )/giu;
const PRESENTS =
  /^,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|L\.L\.C)\.?,? ?)?(?:\([^)]{2,60}\))?,? ?(?:will |now )?(?:begins? to |starts? to )?(?:powers?|provides?|delivers?|hosts?|process(?:es)?|stores?|handles?|sends?|supports?|is used|is our|for |[–—:-] )/i;

/** "Acme, Inc." alone: the full stop of its form has cut off what it does. */
const IS_FIRM = /^,? (?:Inc|Ltd|Corp|Co|S\.A|B\.V)\.$/;
/** "- Acme (mail)": a row of the list itself. */
const BULLET = /^[-*•+] ?(?:\*\*)?/;
const ENDS_ROW = /^ added$|^(?:\*\*)?,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|PBC|B\.V)\b\.?,? ?)?(?:$|[(,:–—-])/u;

/** "A Inc. (messages, USA) and B SE (translation) will …": each with what it does. */
function presentedAt(reading: Reading, text: string, from: number): TechName[] {
  const names = techNamesAt(reading, text, from);
  for (let last = names.at(-1); last && names.length < PRESENTED_WITHIN; ) {
    const [joint] = AND_ANOTHER.exec(text.slice(last.end, last.end + 90)) ?? [];
    const more: TechName[] = joint === undefined ? [] : techNamesAt(reading, text, last.end + joint.length);
    names.push(...more);
    last = more.at(-1);
  }
  return names;
}

const AND_ANOTHER =
  /^,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|L\.L\.C|B\.V|S\.A)\.?,? ?)?(?:\([^)]{2,60}\))?(?:,? and |, | & |; )(?=\p{Lu})/u;
