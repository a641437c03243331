import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A house that a company tells of on its own pages, and does not say where: its readers know the town. */
export type OwnMove = { sentence: Sentence; what: string };

const HOUSE =
  "(?<what>offices?|headquarters|HQ|premises|building|studio|workshop|warehouse|factory|facility|Büro|Büroräume|Räume|Firmensitz|bureaux|locaux|oficinas?|escritório|uffici|sede|kantoor|pand)";
const NEW = "(?:(?:brand[- ])?new|bigger|larger|second|own)";
const ADVERBS = "(?:(?:just|now|finally|officially|recently|all|also|already|so|really|very|proudly) ){0,2}";
const MOVES = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:` +
      `we(?:['’]re| are|['’]ve| have)? ${ADVERBS}(?:mov(?:ing|ed)|relocat(?:ing|ed)) (?:(?:everything|the team|the company) )?(?:in)?to (?:an?|our|the) (?:[\\p{L}-]+ ){0,2}?${NEW} (?:[\\p{L}-]+ ){0,2}?` +
      `|we(?:['’]ve| have)? ${ADVERBS}opened (?:the doors (?:of|to) )?our ${NEW} (?:[\\p{L}-]+ ){0,2}?` +
      `|we(?:['’]ve| have)? ${ADVERBS}signed (?:the |an? )?(?:lease|contracts?|papers) (?:on|for) (?:an?|our|the) ${NEW} (?:[\\p{L}-]+ ){0,2}?` +
      `|we(?:['’]re| are) ${ADVERBS}(?:in|settled into|settling into|at home in) our ${NEW} ` +
      `|wir (?:sind|ziehen) ${ADVERBS}(?:\\p{L}+ ){0,3}?in (?:ein|unser|neue|größere|unsere)\\p{L}* (?:(?:neu|größer)\\p{L}* )?` +
      `|nous (?:avons emménagé|emménageons|déménageons) dans (?:de |nos )?(?:nouveaux |plus grands )` +
      `|(?:nos mudamos|nos hemos mudado) a (?:(?:unas?|nuestras?) )?(?:nuevas? )` +
      `|ci siamo trasferiti (?:in|nei|nella) (?:(?:nostr\\p{L}+|nuov\\p{L}+) )+` +
      `|we zijn verhuisd naar (?:een|ons) (?:nieuwe? |groter )` +
      `)${HOUSE}(?!\\p{L})`,
    "giu",
  ),
);
/** Old by now, or nobody's but the writer's own. */
const LOOKS_BACK =
  /(?<!\p{L})(?:(?:years?|decades?|several months) ago|last year|back (?:in|then)|anniversary|since we|when we|after we|before we|website|site|blog|platform|home page|inbox|server)(?!\p{L})/iu;
/** News stands at the head of a post. */
const SENTENCES_MAX = 8;

export function ownMove(reading: Reading): OwnMove | undefined {
  if (!reading.isOwnSite) return undefined;
  for (const sentence of statedSentences(reading)) {
    if (sentence.index > SENTENCES_MAX) return undefined;
    if (LOOKS_BACK.test(sentence.text)) continue;
    for (const found of MOVES.matchAll(sentence.text)) {
      if (isStated(reading, sentence, found.index + 3)) return { sentence, what: found.groups?.["what"] ?? "office" };
    }
  }
  return undefined;
}
