import { findMoney } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { isWish } from "../technology/wishes.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";

/** A change to the account's own pages that brings news: a post, a banner. */
const BRINGS_NEWS = createPattern(
  /\b(?:blog(?: ?post)?s?|(?:news|blog|launch) (?:item|article|post|page)|articles?|announc\p{L}+|banners?|press (?:release|page)|newsroom)\b/iu,
);
const ROUND = "(?:pre-?seed|seed|series [a-k]|growth|equity)";
/** "Seed round announcement", "Add Series B blog post", "highlight Beacon's $30M Series A funding", "raised a $3.2M seed round". */
const NOTED = createPattern(
  new RegExp(
    `\\b${ROUND} (?:(?:fund(?:ing|raise|raising)|financing|round|investment|extension) ?){0,2}(?:announcements?|(?:blog ?)?posts?|press release|articles?|news|banner)\\b` +
      `|\\b(?:announc\\p{L}+|publish\\p{L}*|highlight\\p{L}*|celebrat\\p{L}+|featur\\p{L}+|shar(?:e|es|ing)|raised|closed|secured|about|our|their|\\p{Lu}[\\p{L}\\d]*['’]s?) (?:(?:our|the|a|an|its|new) )*(?:[$€£]\\s?[\\d.,]+ ?(?:[mb]n?|million|billion)? )?${ROUND} (?:round|funding|financing|fundraise|investment)\\b`,
    "iu",
  ),
);
/** What is written about rounds, of others or of none. */
const NO_NEWS = createPattern(
  /\b(?:templates?|how to|guides?|tips|glossary|portfolio|customers?['’]?|startups?|companies|fixtures?|mock|seed (?:data|scripts?|file)|placeholder|typo|fix(?:e[sd])? (?:the )?(?:link|date|year)|remov\p{L}+|old|outdated|draft|crawl\p{L}*|dataset)\b/iu,
);

/**
 * The rounds that changes to the account's own pages announce. Empty for any other text, for what is only tried or asked for, and where the
 * change speaks of others' rounds.
 */
export function notedRounds(reading: Reading): RoundClaim[] {
  const head = reading.sentences.filter(({ isBoilerplate }) => !isBoilerplate).slice(0, SENTENCES_MAX);
  if (!head.some(({ text }) => BRINGS_NEWS.test(text)) || NO_NEWS.test(reading.document.title)) return [];
  const claims = head.flatMap((sentence) => {
    const noted = NO_NEWS.test(sentence.text) ? null : NOTED.exec(sentence.text);
    if (!noted) return [];
    const claim = toClaim(sentence, noted.index, true, findMoney(sentence.text)[0]);
    return [{ ...claim, text: claim.text.replace(FROM_DRAFT, " ") }];
  });
  // What is asked below a heading that brings the news is asked about its page.
  const isHeaded = claims.some(({ sentence }) => sentence.isTitle);
  return isHeaded || (claims.length > 0 && !isWish(reading, { mayListOpen: true })) ? claims : [];
}

/** "From the Google Doc": where the text was written, and nobody who pays. */
const FROM_DRAFT =
  /\bfrom (?:the |our |a )?(?:[\p{L}]+ ){0,2}(?:docs?|documents?|drafts?|Notion|CMS|sheets?|drive|figma|templates?|branch)\b/giu;

/** The heading and the first lines of what was changed. */
const SENTENCES_MAX = 8;
