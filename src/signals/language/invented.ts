import type { Sentence } from "../reading.ts";
import { createPattern } from "./pattern.ts";

/** A gap to be filled in: "[date]", "[your company]", "{{customer}}", "<Company Name>". Editors add words in brackets too, but not these. */
const GAP = createPattern(
  /\[(?:insert [^\]]{2,40}|your [^\]]{2,40}|(?:company|customer|client|vendor|supplier|product|project|system|affected|recipient|contact|role|job|event|certification|first|last|full|legal|organi[sz]ation|competitor|industry)?(?:['’]s)? ?(?:name|date|dates|company|customer|client|vendor|supplier|product|number|amount|data|system|systems|title|city|location|reason|percentage|price|period|month|time|organi[sz]ation|type of data))\]|\{\{ ?[\p{L}_. ]{2,40} ?\}\}|<(?:insert |your )?(?:company|customer|vendor|product|date|name)(?: name)?>|\b(?:insert|enter) (?:your )?(?:company|product|customer) name here\b/iu,
);

/** What opens a scene that never happened; it goes on to the end of its paragraph. */
const OPENS_SCENE = createPattern(
  /^["“]?(?:Picture (?:this|the scene|a|your|yourself)|(?:Just |Now )?[Ii]magine(?:[:,.]| (?:this|that|if|you|your|a|an|the|for)\b)|Suppose (?:that|you|your|a|an)\b|(?:Let['’]s|Let us) (?:say|suppose|assume|imagine|pretend)\b|Say (?:you|your|that your)\b|Consider (?:this|the following|a (?:typical|common|fictional|hypothetical)) (?:scenario|case|situation|example|company)|(?:Scenario|Example|Case)(?: \d{1,2})?[.:]|(?:Here['’]s|Here is) (?:a|one) (?:typical|common|familiar|likely) (?:scenario|story|case)|A (?:typical|hypothetical|fictional) (?:scenario|example|case)\b|Stellen (?:Sie|wir) (?:sich|uns) (?:vor|einmal)|Nehmen wir (?:mal |einmal )?an\b|Angenommen,|Imaginez\b|Supposons\b|Imagin(?:e|a|en|emos) (?:que|por|una?)\b|Supongamos\b|Suponha(?:mos)?\b|Stel (?:je|u) (?:eens )?voor\b|Immagin(?:a|ate|iamo)\b)/u,
);
/** "Meet Karen.": who is introduced by a first name alone is a figure, not a colleague. */
const MEETS_A_FIGURE = createPattern(/^(?:Meet|This is) \p{Lu}\p{Ll}{2,14}[.!]$/u);
/** One look at the first letters: most sentences open otherwise. */
function mayOpen(text: string): boolean {
  return /^["“]?(?:Pict|Just|Now|Imag|Supp|Supo|Let|Say |Cons|Scen|Exam|Case|Here|A |Meet|This|Stel|Nehm|Ange|Immag)/.test(
    text,
  );
}

/** The question to the reader that such a scene was told for. */
const ASKS_READER = createPattern(
  /^(?:So,? |And )?(?:what now|now what|what next|what (?:do|would) you do(?: (?:first|next|now|then))?|who (?:do|would|will) you call(?: first)?|what (?:should|could) (?!you\b|we\b|I\b)[^?]{2,50} have (?:done|prepared|known|checked|been ready)|(?:would|could) you (?:know|notice|be ready|survive|recover|cope)[^?]{0,60}|(?:are|is) (?:you|your (?:company|team|business)) (?:ready|prepared)[^?]{0,40}|(?:could|can) (?:this|it) happen to you)\?$/iu,
);
/** The text says itself that what it told is made up. */
const ADMITS = createPattern(
  /\b(?:\p{Lu}[\p{L}&. -]{1,40} (?:does not|doesn['’]t) (?:really )?exist|(?:fictional|fictitious|made-up|invented|imaginary|hypothetical) (?:company|firm|business|start-?up|scenario|example|story|case|incident|attack|organi[sz]ation|customer)|(?:names|details) (?:have been|has been|were) changed|(?:this|the) (?:story|scenario|example|incident|company) (?:above )?is (?:fictional|fictitious|invented|made up|hypothetical|imaginary|not real)|none of this (?:has )?(?:really |actually )?happened)\b/u,
);
/** The text calls itself a joke; not one that denies it, nor one that only names the day. */
const JOKES = createPattern(
  /(?<!\b(?:not|no|isn['’]t|kein|nicht|pas|non|geen|niet)(?: (?:an?|un|een))? )(?:\b[Hh]appy april fools?|\bapril fools?['’]?s?(?: day)? ?[!:–—]|\b(?:is|was|['’]s|just|only) (?:of course )?(?:an?|our|my|this year['’]s) (?:[\p{L}-]+ )?april fools?['’]?s?(?: day)?(?: joke| prank| gag| stunt| hoax)?|\bour (?:april (?:1|1st|first|fools?['’]?s?)|(?:1|first) april) (?:joke|prank|hoax|gag|stunt)|\bour april (?:1|1st|fools?['’]?s?) (?:announcement|news|post|release)|\bapril, april!|\b(?:ist|war|nur) (?:natürlich )?(?:ein|unser) aprilscherz|\bpoisson d['’]avril ?!|(?<!\p{L})(?:est|était|notre) (?:(?:bien sûr|évidemment) )?(?:un )?poisson d['’]avril|\bpesce d['’]aprile ?!|(?<!\p{L})(?:è|era) (?:(?:solo|ovviamente) )?(?:un|il nostro) pesce d['’]aprile|\b(?:es|era) (?:(?:solo|sólo) )?una inocentada|(?<!\p{L})(?:é|era) (?:(?:só|apenas) )?uma mentira de (?:1 de|primeiro de) abril|\b(?:is|was) (?:natuurlijk )?(?:een|onze) (?:1 )?aprilgrap)/iu,
);
/** "Many thought it was an April Fools' joke, but the deal is real" */
const TAKEN_FOR_JOKE =
  /(?<!\p{L})(?:thought|believed|assumed|sounds? like|sounded like|took it for|if you think|for real|is real|hielten|dachten|croyaient|pensaron|pensavano)(?!\p{L})/iu;
/** A text says so at its head or at its end. */
const JOKE_REACH = 6;
const WE = /\b(?:[Ww]e|[Oo]ur|us)\b/;

/**
 * Marks what texts make up to teach by it: sentences with gaps to fill in, scenes that open with "imagine" or close with "what would
 * you do?", the paragraph before a text says that its company does not exist, and all of a text that calls itself a joke. What the account says of itself in such a paragraph
 * stands: "Imagine … Today we launch". Linear in the number of sentences.
 */
export function markInvented(sentences: Sentence[], text: string): void {
  const ends = [...sentences.slice(0, JOKE_REACH), ...sentences.slice(JOKE_REACH).slice(-JOKE_REACH)];
  // A joke is on the account itself, and so is whatever its headline says.
  if (ends.some(({ text: said, isBoilerplate }) => !isBoilerplate && JOKES.test(said) && !TAKEN_FOR_JOKE.test(said)))
    for (const sentence of sentences) sentence.isBoilerplate = true;
  sentences.forEach((sentence, at) => {
    if (sentence.isTitle) return;
    // One look at a sign before the longer question.
    if (/[[{<]/.test(sentence.text) && GAP.test(sentence.text)) sentence.isBoilerplate = true;
    if (mayOpen(sentence.text) && (OPENS_SCENE.test(sentence.text) || MEETS_A_FIGURE.test(sentence.text)))
      markOn(sentences, text, at);
    if (sentence.text.endsWith("?") && ASKS_READER.test(sentence.text)) markBack(sentences, text, at, 0);
    if (ADMITS.test(sentence.text)) markBack(sentences, text, at, 1);
  });
}

function markOn(sentences: Sentence[], text: string, from: number): void {
  for (let at = from; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || (at > from && (isOwn(sentence) || breaksBetween(sentences[at - 1], sentence, text) > 0))) return;
    sentence.isBoilerplate = true;
  }
}

/** `paragraphs`: how many before its own are told by it as well. */
function markBack(sentences: Sentence[], text: string, from: number, paragraphs: number): void {
  let left = paragraphs;
  for (let at = from; at > 0; at -= 1) {
    const sentence = sentences[at];
    if (!sentence) return;
    if (at < from) left -= Math.min(1, breaksBetween(sentence, sentences[at + 1], text));
    if (left < 0) return;
    if (!isOwn(sentence)) sentence.isBoilerplate = true;
  }
}

function isOwn({ namesSubject, text }: Sentence): boolean {
  return namesSubject || WE.test(text);
}

/** How many lines end between two sentences that follow each other. */
function breaksBetween(one: Sentence | undefined, next: Sentence | undefined, text: string): number {
  return one && next ? text.slice(one.end, next.start).split("\n").length - 1 : 0;
}
