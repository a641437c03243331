import { statedSentences } from "../language/stated-sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { concernsSubject, isOwnPlace } from "./own-doing.ts";
import { withoutPageWork } from "./page-work.ts";
import { presentedVendors } from "./presented-vendors.ts";
import { addedBelow, dated, namedInPolicy } from "./subprocessor-entries.ts";
import { newSubprocessors } from "./subprocessor-names.ts";
import { ADDS, hasCue, NO_CHANGE, REMOVES, SUBPROCESSOR, UPDATES } from "./subprocessor-words.ts";
import { isWish } from "./wishes.ts";

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

/** What the account is only bound to do; a named vendor makes news of it. */
const MODAL = /\b(?:will|shall|must|would|can|if|when|whenever|before|prior|any)\b/i;

/** "Add Region column", "update the list to the Globex link": work on the page, in which nobody is added. */
function isPageWork(reading: Reading, sentence: Sentence): boolean {
  return withoutPageWork(sentence.text) !== sentence.text && newSubprocessors(reading, sentence).length === 0;
}

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

/** Between the change and what changes, on either side (characters). */
const REACH = 90;

/** "Update sub-processors" over "remove Globex": the list only grows shorter. Below "Update list date" it stays as it was. */
export function isNotExtended({ sentences, document: { title } }: Reading): boolean {
  if (withoutPageWork(title) !== title) return true;
  const stated = sentences.filter(({ isBoilerplate }) => !isBoilerplate).map(({ text }) => withoutPageWork(text));
  return stated.some((text) => REMOVES.test(text)) && !stated.some((text) => text.search(ADDS) >= 0);
}
