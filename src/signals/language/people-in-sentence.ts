import type { Reading, Sentence } from "../reading.ts";
import { subjectSpans } from "./actor.ts";
import { MARKS_MAX } from "./marks.ts";
import type { People } from "./named-people.ts";
import { createPattern } from "./pattern.ts";
import { isEmployer, type PersonName } from "./people.ts";
import { overlaps } from "./sentences.ts";

/** People named in a sentence; "he" at its head and "promoted her" are the one whom the sentence before is about. */
export function peopleIn(
  reading: Reading,
  sentence: Sentence,
  people: People,
  previous: Sentence | undefined,
): PersonName[] {
  const told = mentions(sentence, people);
  const named = told.filter((name) => !told.some((before) => isEmployer(sentence.text, before, name)));
  const head = MEANS_PERSON.exec(sentence.text)?.[0];
  const object = OBJECT_PRONOUN.exec(sentence.text);
  if (!previous || !(head || object)) return named;
  const meant = whomItIsAbout(reading, previous, people);
  if (!meant) return named;
  if (head) return [{ start: 0, end: head.length, name: meant.name }, ...named];
  const [phrase = "", pronoun = ""] = object ?? [];
  const end = (object?.index ?? 0) + phrase.length;
  return [...named, { start: end - pronoun.length, end, name: meant.name }];
}

/** "He", "the 47-year-old", "la ejecutiva": whoever the sentence before named. */
export const MEANS_PERSON = createPattern(
  /^(?:(?:He|She|Er|Sie|Il|Elle|Él|Ella|Hij|Zij|Lui|Lei|Ele|Ela)(?= )|The \d\d-year-old(?: (?:executive|manager))?|The (?:new (?:chief|boss)|executive)(?=[ ,])|(?:Der|Die) \d\d-Jährige|(?:La|El) (?:ejecutiv|directiv)[oa](?! \p{Lu})|[AO] executiv[oa](?! \p{Lu})|La dirigeante|Le dirigeant|(?:Der Manager|Die Managerin)(?=[ ,]))/u,
);

/** "the board promoted her to", "hat ihn zum … befördert" */
const OBJECT_PRONOUN = createPattern(
  /(?<!\p{L})(?:(?:promot(?:ed|es)|appoint(?:ed|s)|nam(?:ed|es)|elect(?:ed|s)|hir(?:ed|es)|recruit(?:ed|s)|poach(?:ed|es)|elevat(?:ed|es)|made|makes|tapped|picked|chose|fired|ousted|dismissed|removed|replac(?:ed|es)|succeed(?:ed|s)?|hat|wählte|berief|ernannte|beförderte|löst|beerbt|ersetzt) |^(?:As|In (?:his|her|the) (?:new )?(?:role|position|capacity|post) (?:as|of)) [^,.;]{3,70},? )(him|her|ihn|sie|he|she)(?!\p{L})/u,
);

/** Whom a sentence is about: "he" in the next one is whoever acts in it. */
function whomItIsAbout(reading: Reading, sentence: Sentence, people: People): PersonName | undefined {
  const { text } = sentence;
  const account = subjectSpans(reading, sentence);
  const opened = openQuotationAt(text);
  const named = mentions(sentence, people).filter(
    (name) =>
      !/^[’']/.test(text.slice(name.end)) &&
      // An account that is named like a person is no "he", and whoever speaks says "I".
      !account.some((own) => overlaps(own, name)) &&
      (opened === undefined || name.start > opened),
  );
  // "After 31 years at the Addison Independent, Jane Roe leaves": what stands beside a preposition is not who acts.
  return named.find(({ start }) => !BESIDE.test(text.slice(0, start))) ?? named[0];
}

/** Where a quotation begins that goes on in the next sentence. */
function openQuotationAt(text: string): number | undefined {
  const opens = text.lastIndexOf("“");
  if (opens >= 0) return opens > text.lastIndexOf("”") ? opens : undefined;
  return text.split('"').length % 2 === 0 ? text.lastIndexOf('"') : undefined;
}

const BESIDE = /\b(?:at|of|from|in|by|for|near|von|bei|aus|chez|en) (?:the )?$/iu;

/** Full names, and surnames of people the text names in full elsewhere; places are those of the sentence. */
function mentions(sentence: Sentence, people: People): PersonName[] {
  const full = people.all
    .filter((person) => person.start >= sentence.start && person.end <= sentence.end)
    .map(({ start, end, name }) => withTitles(sentence.text, start - sentence.start, end - sentence.start, name));
  const short = [...sentence.text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu)].flatMap((match): PersonName[] => {
    const word = match[0].replace(/[’']s$/, "");
    const name = people.bySurname.get(word);
    const span = { start: match.index, end: match.index + word.length };
    return name && !full.some((person) => overlaps(span, person)) ? [{ ...span, name }] : [];
  });
  return [...full, ...short].toSorted((a, b) => a.start - b.start).slice(0, MARKS_MAX);
}

/** "Dr. Ana Silva, Ph.D.," is one name: left over, the dots and commas of its titles would cut the clause in two. */
function withTitles(text: string, start: number, end: number, name: string): PersonName {
  const before = TITLES_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const after = DEGREES_AFTER.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start: start - before, end: end + after, name };
}

const TITLES_BEFORE =
  /(?<![\p{L}\p{N}-])(?:(?:(?:Dr|Prof|Professor|Mrs?|Ms|Mx|Miss|Sir|Dame|Lord|Lady|Hon|Rev|Lt|Capt|Sgt|Col|Maj|Cmdr|Adm|Brig|Gen|Gov|Sen|Ambassador|Senator|Mme|Mag|Dipl|Ing|Herrn?|Frau|Sra?|Dra|Don|Doña)\b\.?|Dr\.[ -](?:Ing|rer|h|med|jur|phil)\.|Dipl\.-(?:Ing|Kfm|Kffr|Wirt|Inf|Phys|Oec)\.|\p{Lu}[\p{L}.-]+-(?:based|born)|(?:nat|pol|c|oec)\.) ?){1,4}$/u;
const DEGREES_AFTER =
  /^(?:, (?:Ph\.? ?D|M\.? ?D|MBA|M\.?B\.?A|M\.?Sc|Pharm\.?D|J\.?D|CPA|Esq|Ed\.?D|D\.?Phil|LL\.?M|CFA|MSc|OBE|MBE)(?![\p{L}])\.?){1,3}(?:,(?= ))?/u;
