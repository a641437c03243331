import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { withoutPageWork } from "./page-work.ts";
import { ADDS, REMOVES, SUBPROCESSOR } from "./subprocessor-words.ts";
import { type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";

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

const JOINS =
  / (?:(?:is|are)(?= (?:our|the) (?:newest|latest|new) )|(?:is|are) now (?:part of|on|among)|(?:will )?joins?|join(?:ed|s) as|(?:is|are|was|were|has been|have been|will be) (?:added|included|listed|engaged|appointed|onboarded|approved)|added$|(?:(?:wird|wurde|ist|est|a été|é|è|is|wordt) )?(?:hinzugefügt|aufgenommen|ergänzt|ajoutée?s?|añadid[oa]s?|aggiunt[oaie]|adicionad[oa]s?|toegevoegd)(?!\p{L}))(?!\p{L})/giu;

/** "Wiz, Inc. (USA)" */
const FORM = /,? (?:Inc|LLC|Ltd|GmbH|Corp|B\.V|S\.A|AG|SE|AB|ApS|Oy|PBC)\.?(?: \([^)]{2,40}\))?$/u;
/** "new sub-processor entry for A". */
const ENTRY_FOR =
  /^ (?:entry|entries|listing|row) for(?= )|^ (?:list|page|register) (?:by|with|to include)(?: one name,| two names,)?(?= )|^,(?= \p{Lu})|^ \([^)]{3,40}\):|^ \+=/iu;
/** "A as a new ", "A als weiteren ". */
const AS_ROLE =
  /(?: (?:as|als|comme|como|come))(?: (?:an?|our|its|new|additional|further|another|ein(?:en)?|unseren?|neuen?|weiteren?|zusätzlichen?|un|nouveau|nuevo|nuovo|novo|um))* $/i;
/** "Beginning March 9, Mailgun will handle outgoing mail": who the sentence is about. */
const OPENS_WITH = /^(?:(?:Beginning|Starting|Effective|From|As of|On|Since) [^,.;]{3,30}, )?(?=\p{Lu})/u;
const HANDLES =
  /^(?:,? (?:Inc|LLC|Ltd|GmbH)\.?)?(?: \([^)]{2,40}\))? (?:will|now|begins? to|starts? to)(?: now)? (?:handle|process|store|send|host|run|power|provide|deliver|receive)s?(?!\p{L})/u;

/** "Added: Acme". */
function colonAt(text: string, at: number): number {
  return text.startsWith(": ", at) ? 1 : 0;
}

/** "Disclose A and B" over "both go into the annex of sub-processors": the heading of the change has the names. */
export function headedVendors(reading: Reading): string[] {
  const [heading] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading) || REMOVES.test(heading.text)) return [];
  const [verb] = heading.text.matchAll(HEADS_WITH);
  return verb ? vendorsOf(techNamesAt(reading, heading.text, verb.index + verb[0].length)) : [];
}

export const HEADS_WITH =
  /(?<!\p{L})(?:add(?:s|ed|ing)?|disclos(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|nam(?:e|es|ed|ing)|includ(?:e|es|ed|ing)|list(?:s|ed|ing)?|onboard(?:s|ed|ing)?|engag(?:e|es|ed|ing))(?!\p{L})/giu;

export function vendorsOf(names: TechName[]): string[] {
  return [...new Set(names.map(({ name }) => name))].filter((name) => !NO_VENDOR.test(name));
}

/** Parts of contracts and laws that stand where vendors do. */
const NO_VENDOR =
  /^(?:(?:Add|Updat|Remov|Includ|Publish|Creat|Revis|Amend|Chang|Introduc|Mov|Fix|Sort|Renam|Replac|Link|Us|Mak|Show)(?:es|s|ed|ing)|Sort|Move|Fix|Rename|Region|Upcoming|Updated?|Planned|Additional|Further|Important|Add|Added|Refresh(?:ed)?|Update|Updated|Updates|Remove|Include|Publish|Create|Revise|Amend|Change|Changes|Document|Docs|Link|New|Our|Data|DPA|Privacy|Policy|Terms|Legal|List|Annex|Appendix|Exhibit|Schedule|Section|Article|Notice|Sub|Unterauftrag\p{L}*|Auftrag\p{L}*|Sous-traitant\p{L}*|Kunden|Vertrag\p{L}*|Subprocessors?|Sub-?processors?|European|Processors?|Addendum|Agreement|Objections?|Archive|Anlage|Widerspruch|Neu(?:e[rn]?)?|Nouve\p{L}+|Nuev[oa]s?|Nov[oa]s?|Nuov[oiae]|Nieuwe?|Ajouts?|PBC|Inc|LLC|GmbH|Ltd|January|February|March|April|June|July|August|September|October|November|December|Jan(?:uar|vier|uari)|Fe(?:bruar|bruari|vrier)|März|Mars|Maart|Avril|Abril|Aprile|Mai|Mayo|Maio|Maggio|Mei|Juni|Juin|Junio|Junho|Giugno|Juli|Juillet|Julio|Julho|Luglio|Août|Agosto|Septembre|Septiembre|Setembro|Settembre|Oktober|Octobre|Octubre|Outubro|Ottobre|Novembre|Noviembre|Novembro|Dezember|Décembre|Diciembre|Dezembro|Dicembre|Kept|Unchanged|Removed|Remaining|Changed|Both|These|Two|Three|Four)(?!\p{L})/iu;
