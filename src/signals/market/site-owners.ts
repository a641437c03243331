import { isOwnThing, namesAnother } from "../capital/whose.ts";
import { isGiven } from "../language/binding.ts";
import { mentionsIn } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { OTHERS } from "./settlers.ts";
import { siteIn } from "./site-words.ts";

/** What is built, without a word for what it will be. */
export const BUILDS =
  /^(?:Neubau|Ausbau|Erweiterung|Spatenstich|Grundstein|Richtfest|Gleichenfeier|ampliaci|ampliaç|nieuwbouw)/i;

/** Somebody's name or possessive stands around what is told as a thing, in a headline or the first sentences. */
export function isOwnedAt(reading: Reading, sentence: Sentence, at: number): boolean {
  if (OTHERS.test(sentence.text)) return false;
  const after = sentence.text.slice(at);
  const [next] = mentionsIn(reading, sentence, after);
  if (
    next &&
    (isOwnedBy(after.slice(0, next.start)) || isOwnersSite(after.slice(0, next.start), after.slice(next.end)))
  )
    return true;
  if (
    reading.document.sourceId === "case" &&
    isGiven(reading) &&
    !/^(?:grand |official )?opening/i.test(after) &&
    /^(?:(?:An?|Our|The|Ein|Unser) )?$/i.test(sentence.text.slice(0, at))
  )
    return true;
  if (reading.isOwnSite && sentence.isTitle && IS_OURS.test(sentence.text.slice(0, at)) && !FOR_OTHER.test(after))
    return reading.sentences.slice(1, 5).some(({ text }) => WE_SETTLE.test(text));
  if (BUILDS.test(after) && isUnnamedHead(reading, sentence, 0)) return true;
  const lead = sentence.text.slice(0, at);
  const own = mentionsIn(reading, sentence, lead).at(-1);
  return (
    own !== undefined &&
    /^(?:['’]s?|:|,)? (?:[\p{Ll}]+ ){0,3}$/u.test(lead.slice(own.end)) &&
    isOwnThing(reading, sentence, at)
  );
}

/** "Ribbon cut on Beacon's Leeds plant": the event, whose, and what. */
function isOwnersSite(before: string, behind: string): boolean {
  const [phrase] = / (?:on|at|for|of) (?:the )?$/.test(before) ? (OF_OWNER.exec(behind) ?? []) : [];
  return phrase !== undefined && siteIn(phrase) !== undefined;
}

const OF_OWNER =
  /^(?:['’]s?)? (?:(?:new|first|second|third|latest|\p{Lu}[\p{L}’-]+) ){0,3}\p{Ll}[\p{L}-]+(?: cent(?:er|re))?/u;

/** "A new home in Leipzig" over "all 44 of us will move": a headline of the account's own. */
const IS_OURS = /^(?:(?:An?|Our|The) )?$/i;
const FOR_OTHER = /\bfor (?:\p{Lu}|your\b)/u;
const WE_SETTLE = createPattern(
  /\b(?:we|us|our)\b[^.;]{0,60}\b(?:mov(?:e|ed|ing)|open(?:ed|s|ing)?|desks?|office|keys|lease|shop|plant|workshop|building)\b|\b(?:outgr(?:ew|own)|run out of (?:desks|space|room))\b/i,
);

/** The site is the last that is said before the name, with a joining word or none; nobody else is named. */
function isOwnedBy(words: string): boolean {
  const between = words.replace(/ (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, "");
  if (between.length > 90 || /[.;:!?,]/.test(between)) return false;
  if (!IS_GERMAN.test(between) && namesAnother(between.charAt(0).toLowerCase() + between.slice(1))) return false;
  const site = between.slice(0, JOINS.exec(between)?.index).split(" ").slice(-2).join(" ");
  return siteIn(site) !== undefined || BUILDS.test(site.split(" ").at(-1) ?? "");
}

/** German writes its nouns like names. */
const IS_GERMAN = /(?<!\p{L})(?:der|des|für|von|bei)(?!\p{L})/u;
const JOINS =
  /(?: (?:for|of|by|from|der|des|von|für|bei|de|du|da|do|di|del|della|dello|van|voor|pour|para|per)(?: (?:the|den|die|das|la|le|los|el|o|a))?)? $/iu;
