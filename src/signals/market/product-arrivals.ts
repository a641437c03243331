import { findDates } from "../language/dates.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { type NounPhrase, nounPhraseAt } from "../language/noun-phrase.ts";
import { isProduct, isProductNoun, isTitleCase, productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { AVAILABLE, AVAILABLE_ABROAD, ON_SALE } from "./launches.ts";
import { bearsOwnName, isAccount, isOwnStatement, type Launch, MADE_FOR } from "./own-products.ts";
import { nameAfter } from "./phrase-names.ts";

/** "Atlas is now generally available." Said of a product, by or about the account. */
export function available(reading: Reading, sentence: Sentence): Launch | undefined {
  const english = AVAILABLE.exec(sentence.text);
  const clue = english ?? AVAILABLE_ABROAD.exec(sentence.text);
  if (!clue || !isOwnStatement(reading, sentence) || !isStated(reading, sentence, clue.index)) return undefined;
  const isForTaking = /available for (?:purchase|download)/i.test(clue[0]) && !/\bnow\b/i.test(clue[0]);
  const isWeakClue = english === null || (/\b(?:here|out|live|landed)\b/i.test(clue[0]) && !/beta/i.test(clue[0]));
  // "Seats are out, usage is in": what is out may be over.
  if (
    isWeakClue &&
    /^,? (?:and )?[\p{L} -]{2,24} (?:is|are) in\b/iu.test(sentence.text.slice(clue.index + clue[0].length))
  )
    return undefined;
  const lead =
    sentence.text
      .slice(0, clue.index)
      .split(/[;:]\s|\bthat\b/)
      .at(-1) ?? "";
  const phrase = withPlatform(lead, nounPhraseAt(lead, 0));
  if (!phrase || isAccount(reading, phrase) || (isForTaking && !isProductNoun(phrase))) return undefined;
  const isOwnFor = phrase.words.includes("for") && phrase.text.startsWith(`${reading.subject.name} for `);
  // Whatever leaves a beta was made to be used: "Vector Search is generally available".
  const isUsed = OUT_OF_BETA.test(clue[0]) && /^\p{Lu}/u.test(phrase.text) && !isPlainWord(phrase);
  if (!isOwnFor && !isUsed && !isProduct(phrase, false, isTitleCase(sentence.text))) return undefined;
  const rest = lead.slice(phrase.end);
  const isApposed =
    /^, (?:our|its|the|an?|which)\b[^,]{3,80}, $/i.test(rest) ||
    (/^, \p{Lu}[^,]{2,40}['’]s? [^,]{3,60}, $/u.test(rest) && mentionsIn(reading, sentence, rest)[0]?.start === 2);
  if (!isApposed && (/[,]/.test(rest) || rest.trimEnd().length > 30)) return undefined;
  if (isWeakClue && !isApposed && !(sentence.isTitle || (bearsOwnName(reading, phrase) && /\d$/.test(phrase.text))))
    return undefined;
  // A changelog says so of every feature: there a product is called one, or has a number.
  if (
    isWeakClue &&
    reading.document.kind === "release" &&
    !(isOwnFor || isProductNoun(phrase) || /\d/.test(phrase.text) || bearsOwnName(reading, phrase))
  )
    return undefined;
  const [owned = ""] = /^\p{Lu}[\p{L}\p{N}.&-]*['’]s? /u.exec(phrase.text) ?? [];
  const isOwned = owned !== "" && reading.matcher.isLooselyNamedIn(owned);
  return {
    product: phrase.words.includes("for")
      ? phrase.text
      : isOpeningOnly(phrase)
        ? phrase.text
        : productName(isOwned ? { ...phrase, text: phrase.text.slice(owned.length) } : phrase, false),
    isWeak: isWeakClue,
    isAhead: false,
  };
}

const OUT_OF_BETA = /generally available|general availability|\bGA\b|\bbeta\b|early access/i;

/** "It is generally available", "This is out of beta": nobody knows what. */
function isPlainWord({ text }: NounPhrase): boolean {
  return /^(?:It|This|That|These|Those|They|We|You|Everything|All|Both|Feature|Features|The feature|Now|Which)$/i.test(
    text,
  );
}

/** "User journeys is here!": the capital of the first word makes no name of it alone. */
function isOpeningOnly({ start, words }: NounPhrase): boolean {
  const [first = "", ...rest] = words;
  return (
    start === 0 && /^\p{Lu}\p{Ll}+$/u.test(first) && rest.length > 0 && rest.every((word) => /^\p{Ll}+$/u.test(word))
  );
}

/** "Harbor for GitLab is here": what a product is made for belongs to its name. */
function withPlatform(text: string, phrase: NounPhrase | undefined): NounPhrase | undefined {
  const [rest] = (phrase && MADE_FOR.exec(text.slice(phrase.end))) ?? [];
  if (!phrase || rest === undefined) return phrase;
  const end = phrase.end + rest.length;
  return { ...phrase, text: text.slice(phrase.start, end), end, words: [...phrase.words, ...rest.trim().split(" ")] };
}

/** "Light ice cream joins Acme line-up": what is new among the account's own comes first. */
export function joined(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = JOINS_RANGE.exec(sentence.text);
  const [, whose = ""] = clue ?? [];
  if (!clue || !isStated(reading, sentence, clue.index)) return undefined;
  const isOwn = OURS.test(whose)
    ? isOwnStatement(reading, sentence)
    : mentionsIn(reading, sentence, whose)[0]?.start === 0;
  const phrase = nounPhraseAt(sentence.text.slice(0, clue.index), 0);
  if (!isOwn || !phrase || phrase.end !== clue.index || !isProduct(phrase, false, true)) return undefined;
  const isNamed = phrase.words.slice(1).some((word) => /^\p{Lu}/u.test(word));
  return { product: productName(phrase, !isNamed || isTitleCase(sentence.text)), isWeak: true, isAhead: false };
}

const JOINS_RANGE =
  /(?<=\p{L}|\d) (?:joins?|joined|has joined|completes?|rounds? out|rejoint|completa|ergänzt|verstärkt) (?:the |la gamme |la gama |das Sortiment von |die Palette von )?((?:[\p{L}\p{N}&.-]+ ){1,4}?)(?:['’]s? )?(?:range|line-?up|line|menu|portfolio|family|collection|catalogue|assortment)(?!\p{L})/iu;
const OURS = /^(?:our|its|their) $/i;

/** "Acme's first wok, the Wokra 3, reaches the shops.", "will go on sale on 12 May" */
export function onSale(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = ON_SALE.exec(sentence.text) ?? COMES_ON.exec(sentence.text);
  if (!clue || !isDecided(reading, sentence, clue.index)) return undefined;
  const lead = sentence.text.slice(0, clue.index);
  const own = mentionsIn(reading, sentence, lead).at(-1);
  const made = own && madeBy(lead, own);
  if (made) return { product: nameAfter(lead, made) ?? productName(made, false), isWeak: true, isAhead: false };
  const [possessive] = (own && /^['’]s? /.exec(lead.slice(own.end))) ?? [];
  const from = own && possessive !== undefined ? own.end + possessive.length : /^Our /.exec(lead)?.[0].length;
  if (from === undefined || (possessive === undefined && !sentence.impliesSubject)) return undefined;
  const phrase = nounPhraseAt(lead, from);
  if (!phrase || !isProduct(phrase, true, false) || !LEADS_TO_SALE.test(lead.slice(phrase.end))) return undefined;
  // "Details of the chip for Acme's Kelvo will be released": of the last thing named only a clause of its own tells.
  const isHead = own === undefined || OPENS.test(lead.slice(0, own.start)) || / which $/.test(lead);
  if (!isHead || (COMES_ON.test(clue[0]) && !isProductNoun(phrase) && !/\p{Lu}/u.test(phrase.text))) return undefined;
  const isAhead = /(?:will|is to|are to|due to) $/.test(lead) || /^(?:will|is to|are to) /i.test(clue[0]);
  return { product: nameAfter(lead, phrase) ?? productName(phrase, false), isWeak: true, isAhead };
}

/** "First electric truck from Acme hits the road" */
function madeBy(lead: string, { start, end }: { start: number; end: number }): NounPhrase | undefined {
  const phrase = nounPhraseAt(lead, 0);
  if (!phrase || !isProductNoun(phrase) || !NEW_ONE.test(lead)) return undefined;
  return /^ (?:from|by) $/.test(lead.slice(phrase.end, start)) && lead.slice(end) === " " ? phrase : undefined;
}

const NEW_ONE = /^(?:(?:The|A) )?(?:(?:very )?first|new|latest|next)\b/i;

const OPENS = /(?:^|[,:;–—-] |\b(?:that|as|when|while|and|but|after) )(?:[Tt]he )?$/;

/** "(AK3) games console, which", "will": between a product and what it does. */
const LEADS_TO_SALE =
  /^(?: \([\p{L}\p{N} ]{1,12}\))?(?: (?!(?:and|or|for|in|on|at|with|to|of|as|by)\b)[\p{Ll}\d]+){0,2}?(?:, [^,]{2,60},)?(?:,? which)?(?: (?:will|is to|are to|is due to|finally))? $/u;
/** What starts on a day that is named. */
const COMES_ON =
  /\b(?:(?:will|is to|are to) (?:launch|debut|be (?:released|launched|available))|(?:launches|debuts)) (?:in|on|from|across) /i;

/** Stated, or to come on a day that is named. */
function isDecided(reading: Reading, sentence: Sentence, at: number): boolean {
  if (COMES_ON.test(sentence.text.slice(at)) || /(?:will|is to|are to|due to) $/.test(sentence.text.slice(0, at)))
    return findDates(sentence.text, reading.document.publishedAt).some(({ precision }) => precision === "day");
  return isStated(reading, sentence, at);
}
