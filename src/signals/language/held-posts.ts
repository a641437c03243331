import { createPattern } from "./pattern.ts";
import type { Span } from "./sentences.ts";

/** Whether somebody merely holds the post at this place of a text, or has held it: "former CFO of", "said CEO", "manager of the year". */
export function isHeldAlready(text: string, { start, end }: Span): boolean {
  const isPrize = PRIZE.test(text.slice(end, end + 24));
  if (OPENS_WITH_POST.test(text.slice(0, start))) return isPrize;
  if (GIVEN_UP.test(text.slice(Math.max(0, start - 110), start))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (HELD_ELSEWHERE.test(before) || isPrize) return true;
  return HELD_BEFORE.test(before) || QUOTES.test(before) || HOLDS.test(text.slice(end, end + 24));
}

/** A prize or a publication that has a post in its name. */
const PRIZE =
  /^ of the (?:year|month|quarter|decade)|^s? (?:awards?|summit|forum|magazine|club|survey|hall of fame)\b/i;
/** "After four years as CFO, Jane Roe …", "Chief executive since 2019, Jane Roe …": the post of whoever comes next. */
const OPENS_WITH_POST = /^(?:After [^,]{2,40} as (?:its |our |the |their )?|Nach [^,]{2,40} als )?$/u;
/** "… steps back after eleven years as CEO": the post given up, not one held before. */
const GIVEN_UP = createPattern(
  /\b(?:step|stand|stood|leav|left|retir|resign|depart|bow)\p{L}*\b[^.;\uE000-\uE3FF]{0,40}\bafter [^.;,]{2,30} as (?:its |the |their |our )?$/iu,
);
/** "former Contoso Robotics CFO" */
const HELD_ELSEWHERE =
  /\b(?:[Ff]ormer|[Ee]x|one-time|onetime|then|ehemaliger?|ancien(?:ne)?)[ -](?:[\p{Lu}][\p{L}\p{N}&.’'-]{0,30} ){1,4}$/u;
const HELD_BEFORE = createPattern(
  /(?:\b(?:former(?:ly)?|ex|one-time|onetime|previous(?:ly)?|until (?:now|recently|then)|most recently|recently|lately|once|served as|worked as|career as|years? as|stints? as|time as|(?<!\b(?:new|newly created|up the|on the|takes? (?:an?|the)|(?:leav(?:es?|ing)|left|quit|relinquish(?:es|ed|ing)?|from) (?:my|his|her|their|the)) )role as|(?:he|she|where he|where she) (?:is|was)|was(?: the)?|been|reports? (?:directly )?to|reporting to|alongside|(?<!\b(?:is|are|[’']s) )now|where (?:he|she) is now|currently|predecessor(?: as)?|assistant to|adviser to|advisor to|bisherige[rn]?|bislang|zuletzt|zuvor|früher(?:e[rn]?)?|ehemalige[rn]?|derzeit|war er|war sie|hasta ahora|anterior|hasta entonces|ancien(?:ne)?|jusqu['’]ici|jusque-là|auparavant|voormalig)[ -](?:an?|the|its|their|his|her|der|die|das|le|la|el|our|company|group|interim|then|deputy|senior)? ?)$/iu,
);
const QUOTES = createPattern(
  /(?:[”"»’',] ?(?:said|says|writes|adds|added|explained|sagte|so|dijo|dit)|\b(?:according to|laut|selon|según)) (?:the |its |our |der |die )?$/iu,
);
const HOLDS = createPattern(/^ (?:since|from (?:19|20)\d\d|until (?:19|20)\d\d|seit|depuis|desde|between)\b/iu);
