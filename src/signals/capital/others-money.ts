import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Money that moves and is no round of the subject: it pays itself, it collects a fund, banks place its shares. */
export function isOthersMoney(reading: Reading, sentence: Sentence): boolean {
  return isOwnMoney(reading, sentence) || isFundOfInvestor(reading, sentence) || FOR_SALE_OF_SHARES.test(sentence.text);
}

/** "$7 billion in private investment from Beacon": Beacon pays. */
function isOwnMoney({ matcher }: Reading, { text }: Sentence): boolean {
  return matcher.findLoosely(text).some(({ start }) => BY_WHOM.test(text.slice(Math.max(0, start - 50), start)));
}

const BY_WHOM = /\b(?:private |own |capital )?investments? (?:from|by) (?:the )?$/iu;

/** "Beacon Founders Fund raises inaugural €50m": what an investor collects is its fund. */
function isFundOfInvestor({ subject }: Reading, { text }: Sentence): boolean {
  return /\b(?:Fund|Ventures|Capital|Partners|Investments?)$/u.test(subject.name) && FUND.test(text);
}

const FUND =
  /\b(?:inaugural|maiden|debut|(?:first|second|third|fourth|final) (?:close|closing|fund)|new fund|fund (?:[IVX]+|\d)|limited partners)\b/iu;
/** Banks that place shares lead no round. */
const FOR_SALE_OF_SHARES = createPattern(/\blead (?:banks?|managers?|underwriters?|arrangers?)\b|\bbook-?runners?\b/iu);
