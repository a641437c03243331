import type { Reading, Sentence } from "../reading.ts";
import { isTheCompany } from "./definite-company.ts";
import { withOwnSign } from "./own-sign.ts";
import { onceEach } from "./remember.ts";

/**
 * The sentence with one sign for the account wherever it is meant: its name, "the retailer" at the head, "it" of a sentence that goes
 * on about it, and on its own pages "we" and "our". Places of it are no places of the sentence.
 */
export function withSelfSign(reading: Reading, sentence: Sentence): string {
  return signed(reading)(sentence);
}

const signed = onceEach((reading: Reading) =>
  onceEach((sentence: Sentence) => {
    const text = withOwnSign(reading, sentence);
    if (reading.isOwnSite) return OWN_VOICE.reduce((told, [word, sign]) => told.replace(word, sign), text);
    if (sentence.namesSubject || sentence.isTitle) return text;
    if (sentence.impliesSubject && IT.test(text)) return text.replace(IT, (it) => (/s$/i.test(it) ? "¤'s" : "¤"));
    const heads = [...text.slice(0, HEAD_MAX).matchAll(HEAD_WORD)].map(({ index, 0: word }) => index + word.length);
    const end = heads.slice(1, 4).find((at) => isTheCompany(reading, sentence, at));
    return end === undefined || !ARTICLE.test(text) ? text : `¤${text.slice(end)}`;
  }),
);

const OWN_VOICE: [RegExp, string][] = [
  [/(?<!\p{L})[Ww]e['’]ve(?!\p{L})/gu, "¤ have"],
  [/(?<!\p{L})[Ww]e['’]re(?!\p{L})/gu, "¤ are"],
  [/(?<!\p{L})[Ww]e['’]ll(?!\p{L})/gu, "¤ will"],
  [/(?<!\p{L})[Ww]e(?!\p{L})/gu, "¤"],
  [/(?<!\p{L})[Oo]ur(?!\p{L})/gu, "¤'s"],
];
const IT = /^(?:Its|It|They|Their)(?!\p{L})/u;
const ARTICLE = /^["“]?(?:The|Die|Der|Das|Le|La|L['’]|El|Il|Lo|O|A|De|Het)(?!\p{L})/u;
const HEAD_WORD = /[\p{L}\d'’-]+/gu;
/** Characters in which such a head ends. */
const HEAD_MAX = 60;
