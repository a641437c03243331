import { DAY_MS } from "#core/time.ts";
import { createCue } from "../language/cues.ts";
import { findDates } from "../language/dates.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { concernsSubject, isOwnPlace } from "./own-doing.ts";
import { withoutPageWork } from "./page-work.ts";
import { isAllKnown, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { isWish } from "./wishes.ts";

/** Who processes data on behalf of a processor (GDPR, article 28), in the languages we read. */
const SUBPROCESSOR =
  /(?<!\p{L})(?:sub[- ]?processors?|sub[- ]?processor[- ]list|(?<=privacy policy['’]s )third[- ]party list|list of (?:data )?processors|data processors?(?! agreement)|(?:further|additional|extra) processors?|(?:parties|companies|vendors|firms) (?:that|who|which) (?:may )?(?:process|handle|see|access|touch) (?:your|customer|customers['’]|personal|workspace|user) (?:personal )?data|(?<=notice [^.;]{0,30})data processing (?:agreement|addendum)|unterauftrags?(?:ver)?(?:arbeiter|nehmer|verarbeiter)[ns]?|sub-?auftrags?verarbeiter[ns]?|sous-traitants?(?: ultérieurs?)?|subencargad[oa]s?|subprocessador(?:es)?|suboperador(?:es)?|sub-?responsabil[ei]|subverwerkers?)(?!\p{L})/giu;
const hasCue = createCue(
  "third processor processors parties companies vendors firms notice sub subprocessor unterauftrag subauftrag sous subencargado subprocessador suboperador subresponsabile subverwerker",
);

/** The list changes: something is added, or it is called new or updated. */
const ADDS =
  /(?<!\p{L})(?:disclos(?:e|es|ed|ing)|gains? (?:an?|one|two|three|\d+)(?: more| new)? (?:row|entry|entries|rows|names?)|(?:go|goes|move|moves|went) (?:in)?to(?= )|add(?:s|ed|ing|itional?|itions?)?|new|includ(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|engag(?:e|es|ed|ing)|appoint(?:s|ed|ing)?|onboard(?:s|ed|ing)?|joins|joined|will join|\+(?= \p{Lu})|br(?:ing|ings|inging|ought) on board|(?:swap(?:s|ped)?|replac(?:e|ed|es|ing)) [^.;:]{2,40}? (?:for|with|by)|(?:engagement|appointment|addition) of|now rel(?:y|ies) on|authori[sz]ed?(?= [^.;]{2,40} (?:to process|as ))|(?:newest|latest)(?= sub-?processors?(?! (?:list|page)))|now works? with|append(?:s|ed)?|list(?:s|ed)?(?= (?:[A-Z][\w.]+,? (?:and )?){1,5}(?:under|as|among|in|on) )|disclaimer on|extend(?:s|ed|ing)?|widen(?:s|ed)?|complement(?:s|ed)?|(?:designat|nominat|commission|adopt|regist|nam|enlist)(?:e|er)?(?:s|d|ed)(?= [^.;:]{2,40} (?:as )?an? )|rop(?:es|ed) in|gain(?:s|ed)(?= \p{Lu})|(?:one|two) more|is now (?:part of|on|among)|upcoming|now with|\+=|\+ ?\d+ (?:rows?|entr(?:y|ies)|vendors?|names?)(?=[^\p{L}]|$)|tak(?:es?|ing|en) on|intends? to (?:use|engage)|plans? to (?:use|engage)|entered|becomes?|now uses?|will use|neue[rnms]?|weitere[rnms]?|zusätzliche[rnms]?|hinzu\p{L}*|aufgenommen|erweitert|ajout\p{L}*|nouve\p{L}+|nuev[oa]s?|añad\p{L}+|incorpora\p{L}*|ergänzt|neu (?:in|auf)|nov[oa]s?|adicion\p{L}+|inclu[ií]\p{L}*|aggiun\p{L}+|nuov\p{L}+|toegevoegd|nieuwe?)(?!\p{L})/giu;
const UPDATES =
  /(?<!\p{L})(?:updat(?:e|es|ed|ing)|refresh(?:es|ed|ing)?|revis(?:e|es|ed|ion)|amend(?:s|ed|ment)?|chang(?:e|es|ed)|notice|notif(?:y|ied|ication)|communicat(?:e|ed|ion)|änderung(?:en)?|aktualisier\p{L}+|mis à jour|mise à jour|modifi\p{L}+|cambios?|aviso|actualiza\p{L}*|atualiza\p{L}*|aggiorna\p{L}*|wijziging(?:en)?|bijgewerkt)(?!\p{L})/giu;
/** Between the change and what changes, on either side (characters). */
const REACH = 90;

/** Standing rules, other people's lists, and work on the page that leaves the list as it is. */
const NO_CHANGE =
  /\b(?:what (?:is|are) (?:a )?sub|may (?:engage|use|appoint|add)|from time to time|right to object|object to (?:the|a|any)|prior (?:written )?(?:consent|notice)|before (?:adding|engaging|appointing)|(?:as|when|whenever|if|each time|every time) (?:we|they|it) (?:add|engage|appoint|use|change)|(?:notified|informed|emailed|told|wrote to) us|(?:their|vendor['’]s) (?:dpa|terms|list|sub-?processors?)|in the event|shall (?:inform|notify|remain)|your (?:vendors?|suppliers?|sub-?processors?)|vendor['’]s sub|suppliers?['’] sub|(?:no|not any|without|every|each|any) (?:new |additional |further |other )?sub-?processors?|authori[sz]es? [^.;]{2,60}? to (?:engage|use|appoint)|typo|(?:broken )?(?:links?|urls?|anchors?) (?:to|of|for)|exportable|sortable|searchable|download(?:able)?|(?:csv|pdf) export|layout|styling|restyle\w*|redirects?|typo|format(?:ting)?|alphabetical\w*|sort(?:ed|ing)?|simplify\w*|consolidat\w+|translat\w+|template|checklist|add(?:s|ed|ing)? (?:["“']|(?:an? |the |last )?(?:updated|dates?|pages?|section|column|links?|header|faq|timestamps?|note|anchors?|rss|form)\b)|to (?:its|their) own list|subscribe to|sign up (?:for|to) (?:receive )?(?:updates|notifications))\b/i;
const REMOVES = /\b(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped)?|no longer)\b/i;
/** What the account is only bound to do; a named vendor makes news of it. */
const MODAL = /\b(?:will|shall|must|would|can|if|when|whenever|before|prior|any)\b/i;

/** The sentences that tell of a change to the account's own list, each with the place of the word that says so. */
export function tellsOfSubprocessors(reading: Reading): { sentence: Sentence; at: number }[] {
  const isNews = !reading.isGeneric || isOwnPlace(reading) || headsChange(reading);
  const entry = dated(reading);
  if (entry) return [{ sentence: entry, at: 0 }];
  const named = namedInPolicy(reading) ?? addedBelow(reading);
  if (named && !isWish(reading)) return [{ sentence: named, at: 0 }];
  const sentences = statedSentences(reading, isNews).filter(hasCue);
  if (sentences.length === 0 || isWish(reading)) return [];
  return sentences.flatMap((sentence) => {
    const at = changeIn(withoutPageWork(sentence.text));
    if (isPageWork(reading, sentence)) return [];
    if (at === undefined || NO_CHANGE.test(sentence.text) || !concernsSubject(reading, sentence)) return [];
    if (isAnothersList(reading, sentence)) return [];
    const isStanding = reading.document.kind === "article" && !sentence.isTitle && !isOwnAct(sentence.text, at);
    if (isStanding) return [];
    const isBound = MODAL.test(sentence.text) && !sentence.isTitle;
    const isNamed = () =>
      newSubprocessors(reading, sentence).length > 0 ||
      (ACTS.test(sentence.text) && presentedVendors(reading, sentence.index).length > 0);
    if ((isBound || reading.document.kind === "page") && !isNamed()) return [];
    return [{ sentence, at }];
  });
}

/** "Add Region column", "update the list to the Globex link": work on the page, in which nobody is added. */
function isPageWork(reading: Reading, sentence: Sentence): boolean {
  return withoutPageWork(sentence.text) !== sentence.text && newSubprocessors(reading, sentence).length === 0;
}

/** "Sub-processor list Q3" over "+ Globex (inference)", "OpenAI as sub-processor": changes of the account's own list. */
function addedBelow(reading: Reading): Sentence | undefined {
  const [heading, ...below] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading) || heading.text.search(SUBPROCESSOR) < 0) return undefined;
  if (NO_CHANGE.test(heading.text) || REMOVES.test(heading.text)) return undefined;
  if (HEADED_ROLE.test(heading.text) && newSubprocessors(reading, heading).length > 0) return heading;
  return below.slice(0, BELOW_MAX).find(({ text, isBoilerplate }) => {
    const lead = isBoilerplate ? undefined : ADDS_ROW.exec(text)?.[0];
    const names = lead === undefined ? [] : techNamesAt(reading, text, lead.length);
    const rest = text.slice(names.at(-1)?.end);
    return vendorsOf(names).length > 0 && (isAllKnown(names) || ROW_GOES_ON.test(rest));
  });
}

const BELOW_MAX = 5;
const HEADED_ROLE =
  /^(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?)?\p{Lu}[^.;:]{1,50} as (?:an? )?(?:new |AI |optional )?sub/u;
const ADDS_ROW = /^(?:[-*•] ?)?(?:\+ ?|(?:This (?:PR |change )?)?[Aa]dd(?:s|ed|ing)? )(?=\p{Lu})/u;
const ROW_GOES_ON =
  /^,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|PBC|B\.V|AB|ApS|Oy)\b\.?,? ?)?(?:\(|[–—-] |for |to the |as (?:an? )?(?:new )?sub|$)/u;

/** "Add Mailgun to privacy policy", the heading of a change: who is named there processes data for the account. */
function namedInPolicy(reading: Reading): Sentence | undefined {
  const [heading] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading)) return undefined;
  const [verb] = heading.text.matchAll(HEADS_WITH);
  if (!verb || verb.index > 24) return undefined;
  const names = techNamesAt(reading, heading.text, verb.index + verb[0].length);
  return isAllKnown(names) && IN_POLICY.test(heading.text.slice(names.at(-1)?.end)) ? heading : undefined;
}

const IN_POLICY =
  /^ (?:(?:[\p{Ll}-]+ ){1,3})?(?:to|in|on) (?:the |our )?(?:privacy (?:policy|notice|page|statement)|dpa|data processing (?:agreement|addendum))(?!\p{L})/iu;

/** "Last updated 1 March. Added: Acme Inc. (monitoring)": the list itself says what is new on it since a day not long ago. */
function dated(reading: Reading): Sentence | undefined {
  const { document, referenceAt, sentences } = reading;
  if (document.kind !== "page" || document.title.search(SUBPROCESSOR) < 0 || referenceAt === undefined)
    return undefined;
  const at = sentences.slice(1, ENTRY_WITHIN).findIndex(({ text }) => IS_ENTRY.test(text));
  const [before, entry] = at < 0 ? [] : sentences.slice(at, at + 2);
  if (!before || !entry || newSubprocessors(reading, entry).length === 0) return undefined;
  const days = findDates(`${before.isTitle ? "" : before.text} ${entry.text}`, document.publishedAt);
  const isRecent = days.some((day) => day.precision !== "year" && Math.abs(referenceAt - day.at) <= RECENT_MS);
  return isRecent ? entry : undefined;
}

const IS_ENTRY = /^(?:[^.:]{0,40}\d{4}[:.]? )?(?:newly )?added: ?\p{Lu}/iu;
const ENTRY_WITHIN = 8;
const RECENT_MS = 60 * DAY_MS;

/** A policy is no news; "Privacy update" over "we have added Globex as a sub-processor" is. */
function headsChange({ document: { title }, sentences }: Reading): boolean {
  if (changeIn(title) !== undefined) return true;
  return HEADS_UPDATE.test(title) && sentences.some(({ text }) => ACTS_BY_NAME.test(text));
}

const HEADS_UPDATE =
  /(?<!\p{L})(?:updates?|changes?|notice|news|aktualisierung|änderung(?:en)?|mise à jour|actualización|atualização|aggiornamento|wijziging(?:en)?)(?!\p{L})/iu;
const ACTS_BY_NAME =
  /\bwe(?: have|['’]ve| are|['’]re| will|['’]ll)? (?:now |just |recently )?(?:add(?:ed|ing)|engag(?:ed|ing)|appoint(?:ed|ing)|onboard(?:ed|ing)|(?:begin|start) (?:using|to use)) (?!the\b|sub|third|certain|other)\p{L}/iu;

/** "Vonage added a sub-processor": the list is that of whoever does so. */
function isAnothersList(reading: Reading, { text }: Sentence): boolean {
  const [, doer] = ADDS_TO_ITS_OWN.exec(text) ?? [];
  return doer !== undefined && !/^We$/i.test(doer) && !reading.matcher.isLooselyNamedIn(doer);
}

const ADDS_TO_ITS_OWN =
  /^(?:Our (?:vendor|supplier|provider|processor|host|partner) )?(\p{Lu}[\p{L}\d.-]+) (?:adds|added|has added|is adding) (?:an?|new|another|two|three) (?:[\p{Ll}-]+ )?sub/u;

/** "We are adding two sub-processors": who they are, the next sentences say. */
const ACTS =
  /\b(?:we (?:are|have|['’]ve|['’]re) (?:now |just )?(?:adding|added|engaged|engaging|appointed|appointing|onboarded|onboarding)|(?:two|three|four|five|\d+|an?) (?:new )?sub-?processors? (?:will|have|has) (?:be|been) added)\b/i;

/** "notify customers of changes" is a duty, "we have updated" an act; what is added is one anyway. */
function isOwnAct(text: string, at: number): boolean {
  const isAddition = [...text.matchAll(ADDS)].some(({ index }) => index === at);
  return isAddition || UPDATED.test(text);
}

const UPDATED =
  /\b(?:have|has|had|been|was|were|we|now) (?:\w+ ){0,2}(?:updated|revised|amended|changed|modified)\b|\b(?:updated|revised|amended) (?:our|the|its)\b|\b(?:aktualisiert|geändert|mis à jour|modifiée?|actualizado|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd)\b/i;

function changeIn(text: string): number | undefined {
  const places = [...text.matchAll(SUBPROCESSOR)];
  if (places.length === 0) return undefined;
  const near = (at: number) =>
    places.some(({ index, 0: word }) => at < index + REACH && index < at + REACH + word.length);
  const added = [...text.matchAll(ADDS)].find(({ index }) => near(index));
  if (added && !REMOVES.test(text)) return added.index;
  const isOnlyRemoved = REMOVES.test(text) && !added;
  return isOnlyRemoved ? undefined : (added ?? [...text.matchAll(UPDATES)].find(({ index }) => near(index)))?.index;
}

/** The vendors a sentence adds: "add A and B to", "A joins our sub-processors", "new sub-processors: A, B". */
export function newSubprocessors(reading: Reading, sentence: Sentence): string[] {
  const text = withoutPageWork(sentence.text);
  const candidates = [
    ...[...text.matchAll(ADDS)].map(({ index, 0: word }) =>
      techNamesAt(reading, text, index + word.length + colonAt(text, index + word.length)),
    ),
    ...[...text.matchAll(JOINS)].map(({ index }) =>
      techNamesBefore(reading, text, index - (FORM.exec(text.slice(Math.max(0, index - 60), index))?.[0].length ?? 0)),
    ),
    ...[...text.matchAll(SUBPROCESSOR)].flatMap(({ index, 0: word }) => [
      techNamesBefore(reading, text, index - (AS_ROLE.exec(text.slice(0, index))?.[0].length ?? 0)),
      techNamesAt(
        reading,
        text.replace(/[(:]/g, " "),
        index + word.length + (ENTRY_FOR.exec(text.slice(index + word.length))?.[0].length ?? 0),
      ),
    ]),
  ];
  const [lead] = OPENS_WITH.exec(text) ?? [];
  const opener = lead === undefined ? [] : techNamesAt(reading, text, lead.length);
  if (opener[0]?.start === lead?.length && HANDLES.test(text.slice(opener.at(-1)?.end))) candidates.push(opener);
  const named = candidates.map((found) => found.filter(({ start, known }) => known || text[start - 1] !== "`"));
  return vendorsOf(named.find((found) => vendorsOf(found).length > 0) ?? []);
}

/** "Wiz, Inc. (USA)" */
const FORM = /,? (?:Inc|LLC|Ltd|GmbH|Corp|B\.V|S\.A|AG|SE|AB|ApS|Oy|PBC)\.?(?: \([^)]{2,40}\))?$/u;
/** "Beginning March 9, Mailgun will handle outgoing mail": who the sentence is about. */
const OPENS_WITH = /^(?:(?:Beginning|Starting|Effective|From|As of|On|Since) [^,.;]{3,30}, )?(?=\p{Lu})/u;
const HANDLES =
  /^(?:,? (?:Inc|LLC|Ltd|GmbH)\.?)?(?: \([^)]{2,40}\))? (?:will|now|begins? to|starts? to)(?: now)? (?:handle|process|store|send|host|run|power|provide|deliver|receive)s?(?!\p{L})/u;

/** "Update sub-processors" over "remove Globex": the list only grows shorter. Below "Update list date" it stays as it was. */
export function isNotExtended({ sentences, document: { title } }: Reading): boolean {
  if (withoutPageWork(title) !== title) return true;
  const stated = sentences.filter(({ isBoilerplate }) => !isBoilerplate).map(({ text }) => withoutPageWork(text));
  return stated.some((text) => REMOVES.test(text)) && !stated.some((text) => text.search(ADDS) >= 0);
}

/** "Added: Acme". */
function colonAt(text: string, at: number): number {
  return text.startsWith(": ", at) ? 1 : 0;
}

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

/** "On October 1 we will begin using Globex to process data. Our sub-processor list has been updated." */
function engagedBefore(reading: Reading, index: number): string[] {
  const before = reading.sentences[index - 1];
  if (!before || before.isTitle || before.isBoilerplate || !meansSubject(before)) return [];
  const [engaged] = before.text.matchAll(BEGINS_TO_USE);
  return engaged ? vendorsOf(techNamesAt(reading, before.text, engaged.index + engaged[0].length)) : [];
}

const BEGINS_TO_USE =
  /(?<!\p{L})we(?:['’]ll| will| now| are going to)? (?:now )?(?:begin(?:ning)? (?:using|to use)|start(?:ing)? (?:using|to use)|engage|onboard|have (?:engaged|appointed))(?= )/giu;

const REMOVES_BEHIND = /[,;.] ?(?:and |also )?(?:remov|delet|drop)(?:e|es|ed|ing|s|ped|ping)? .*$/is;

/** "the following new sub-processors:" */
const LEADS_TO_ROWS =
  /(?<!\p{L})(?:following|these|folgende\p{L}?|suivants?|siguientes?|seguenti|volgende)(?!\p{L})|:$/iu;

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

/** "Acme, Inc." alone: the full stop of its form has cut off what it does. */
const IS_FIRM = /^,? (?:Inc|Ltd|Corp|Co|S\.A|B\.V)\.$/;
/** "- Acme (mail)": a row of the list itself. */
const BULLET = /^[-*•+] ?(?:\*\*)?/;
const ENDS_ROW = /^ added$|^(?:\*\*)?,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|PBC|B\.V)\b\.?,? ?)?(?:$|[(,:–—-])/u;

/** "Disclose A and B" over "both go into the annex of sub-processors": the heading of the change has the names. */
export function headedVendors(reading: Reading): string[] {
  const [heading] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading) || REMOVES.test(heading.text)) return [];
  const [verb] = heading.text.matchAll(HEADS_WITH);
  return verb ? vendorsOf(techNamesAt(reading, heading.text, verb.index + verb[0].length)) : [];
}

const HEADS_WITH =
  /(?<!\p{L})(?:add(?:s|ed|ing)?|disclos(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|nam(?:e|es|ed|ing)|includ(?:e|es|ed|ing)|list(?:s|ed|ing)?|onboard(?:s|ed|ing)?|engag(?:e|es|ed|ing))(?!\p{L})/giu;

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
const PRESENTED_WITHIN = 5;
const LISTED =
  /^(?:neu(?: (?:in|auf) [^:]{2,40})?|nouveaux?|nuev[oa]s?|nov[oa]s?|nuovi?|nieuwe?)(?: [^:]{2,40}?)? ?:|^(?:[^:]{0,120}(?:following|these)(?: [\p{L}-]+){0,6}?[^:]{0,60}:)|^[-*•\s]*(?:new|added|additions?|newly added)(?: (?:on|to|in) [^:]{2,40}| sub[- ]?processors?| vendors?)?:|^(?:new(?:ly added)?|added)(?: (?:on|to|in) [^:.]{2,30})? (?:is|are|was|were) (?=\p{L})/iu;
/** "we will begin using A", "nehmen wir A in die Liste auf": what is done with the vendor leads up to it. */
const ENGAGED =
  /(?<!\p{L})(?:we(?:['’]ll| will| now| plan to| intend to| are going to)? (?:now )?(?:begin(?:ning)? (?:using|to use)|start(?:ing)? (?:using|to use)|(?:are )?tak(?:e|ing) on|use|engage|add|appoint|onboard|have (?:engaged|appointed|authori[sz]ed))|(?<=\p{L} )(?:(?:intends?|plans?) to (?:use|engage|appoint|add)|will (?:begin to |start to )?(?:use|engage|rely on|work with)|now (?:uses?|rel(?:y|ies) on|works? with))|nehmen wir|setzen wir|nous (?:ajoutons|utiliserons|f(?:ais|er)ons appel à|allons (?:utiliser|faire appel à)|aurons recours à)|(?:añadimos|incorporamos|utilizaremos)|adicionamos|^adds|^added|^adding|^new in [^:.]{2,30}|^ajouts? (?:de|d['’])|^adición de|^adição de|^aggiunt[aoi] (?:di)?|^toevoeging van|aggiungiamo|voegen wij|voegen we)(?= )/giu;
const PRESENTS =
  /^,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|L\.L\.C)\.?,? ?)?(?:\([^)]{2,60}\))?,? ?(?:will |now )?(?:begins? to |starts? to )?(?:powers?|provides?|delivers?|hosts?|process(?:es)?|stores?|handles?|sends?|supports?|is used|is our|for |[–—:-] )/i;
const JOINS =
  / (?:(?:is|are)(?= (?:our|the) (?:newest|latest|new) )|(?:is|are) now (?:part of|on|among)|(?:will )?joins?|join(?:ed|s) as|(?:is|are|was|were|has been|have been|will be) (?:added|included|listed|engaged|appointed|onboarded|approved)|added$|(?:(?:wird|wurde|ist|est|a été|é|è|is|wordt) )?(?:hinzugefügt|aufgenommen|ergänzt|ajoutée?s?|añadid[oa]s?|aggiunt[oaie]|adicionad[oa]s?|toegevoegd)(?!\p{L}))(?!\p{L})/giu;
/** "new sub-processor entry for A". */
const ENTRY_FOR =
  /^ (?:entry|entries|listing|row) for(?= )|^ (?:list|page|register) (?:by|with|to include)(?: one name,| two names,)?(?= )|^,(?= \p{Lu})|^ \([^)]{3,40}\):|^ \+=/iu;
/** "A as a new ", "A als weiteren ". */
const AS_ROLE =
  /(?: (?:as|als|comme|como|come))(?: (?:an?|our|its|new|additional|further|another|ein(?:en)?|unseren?|neuen?|weiteren?|zusätzlichen?|un|nouveau|nuevo|nuovo|novo|um))* $/i;

function vendorsOf(names: TechName[]): string[] {
  return [...new Set(names.map(({ name }) => name))].filter((name) => !NO_VENDOR.test(name));
}

/** Parts of contracts and laws that stand where vendors do. */
const NO_VENDOR =
  /^(?:(?:Add|Updat|Remov|Includ|Publish|Creat|Revis|Amend|Chang|Introduc|Mov|Fix|Sort|Renam|Replac|Link|Us|Mak|Show)(?:es|s|ed|ing)|Sort|Move|Fix|Rename|Region|Upcoming|Updated?|Planned|Additional|Further|Important|Add|Added|Refresh(?:ed)?|Update|Updated|Updates|Remove|Include|Publish|Create|Revise|Amend|Change|Changes|Document|Docs|Link|New|Our|Data|DPA|Privacy|Policy|Terms|Legal|List|Annex|Appendix|Exhibit|Schedule|Section|Article|Notice|Sub|Unterauftrag\p{L}*|Auftrag\p{L}*|Sous-traitant\p{L}*|Kunden|Vertrag\p{L}*|Subprocessors?|Sub-?processors?|European|Processors?|Addendum|Agreement|Objections?|Archive|Anlage|Widerspruch|Neu(?:e[rn]?)?|Nouve\p{L}+|Nuev[oa]s?|Nov[oa]s?|Nuov[oiae]|Nieuwe?|Ajouts?|PBC|Inc|LLC|GmbH|Ltd|January|February|March|April|June|July|August|September|October|November|December|Jan(?:uar|vier|uari)|Fe(?:bruar|bruari|vrier)|März|Mars|Maart|Avril|Abril|Aprile|Mai|Mayo|Maio|Maggio|Mei|Juni|Juin|Junio|Junho|Giugno|Juli|Juillet|Julio|Julho|Luglio|Août|Agosto|Septembre|Septiembre|Setembro|Settembre|Oktober|Octobre|Octubre|Outubro|Ottobre|Novembre|Noviembre|Novembro|Dezember|Décembre|Diciembre|Dezembro|Dicembre|Kept|Unchanged|Removed|Remaining|Changed|Both|These|Two|Three|Four)(?!\p{L})/iu;
