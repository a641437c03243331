import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Whether a sentence stands in what an agency tells of its client: "We helped a retailer modernise. We moved them from A
 * to B." Whatever changes there is the client's, unless the sentence says that it is the account's own.
 */
export function isOfClient(reading: Reading, { index, text }: Sentence): boolean {
  return index >= clientsFrom(reading) && !OUR_OWN.test(text);
}

/** The number of the sentence from which the text is about a client; what opens with one is so from its headline on. */
const clientsFrom = onceEach((reading: Reading): number => {
  const { sentences, matcher, isOwnSite, document } = reading;
  if (!isOwnSite || document.kind !== "article") return Number.POSITIVE_INFINITY;
  for (const { index, text, isTitle, isBoilerplate } of sentences) {
    if (isBoilerplate) continue;
    const [, named] = SERVES.exec(text) ?? [];
    const isClient = SERVES_CLIENT.test(text) || (named !== undefined && !matcher.isLooselyNamedIn(named));
    if (isClient || (isTitle && CASE_STUDY.test(text))) return index <= OPENING ? 0 : index;
  }
  return Number.POSITIVE_INFINITY;
});

const OPENING = 4;

const CLIENT =
  "(?:clients?|customers?|retailers?|fintechs?|banks?|start-?ups?|scale-?ups?|compan(?:y|ies)|firms?|manufacturers?|insurers?|brands?|business(?:es)?|publishers?|hospitals?|universit(?:y|ies)|non-?profits?|charit(?:y|ies)|organi[sz]ations?|enterprises?|marketplaces?|merchants?|chains?|makers?|distributors?|wholesalers?|operators?|clinics?|airlines?|telcos?|councils?|lenders?|brokers?|unicorns?|e-?tailers?)(?![\\p{L}-])";
const OF_SOME = "(?:an?|one of (?:our|the|its)|another|two|three|several) (?:[\\p{L}\\d-]+ ){0,5}?";

/** "we took a mid-market fintech", "working with a client of ours"; whom "we worked with" may also be who served us. */
const SERVES_CLIENT = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:we|our (?:team|engineers|consultants))(?:['’]ve| have)? (?:recently |just |once |also )?(?:(?:took|taken|helped|helps?|moved|migrated|guided|walked|supported|assisted|advised|switched|transitioned|modernised|modernized) ${OF_SOME}${CLIENT}|(?:worked|partnered|teamed up|engaged) with ${OF_SOME}(?!compan|firm|start|business|maker|provider|organi)${CLIENT})|(?<!\\p{L})(?:haben? wir (?:einen?|einem|einer) (?:Kunden?|Händler|Bank|Unternehmen)|nous avons (?:accompagné|aidé) une? |hemos (?:ayudado|acompañado) a una? |abbiamo (?:aiutato|accompagnato) una? |ajudamos uma? )`,
    "iu",
  ),
);
/** "we helped Halden to move", by name. */
const SERVES = createPattern(
  /(?<!\p{L})(?:[Ww]e|[Oo]ur (?:team|engineers|consultants))(?:['’]ve| have)? (?:recently |just |once |also )?helped (\p{Lu}[\p{L}\d&.-]+(?: \p{Lu}[\p{L}\d&.-]+){0,3})/u,
);
const CASE_STUDY =
  /^(?:(?:client|customer) )?(?:case stud(?:y|ies)|success stor(?:y|ies))(?!\p{L})|^(?:client|customer) stor(?:y|ies)(?!\p{L})/iu;
const OUR_OWN = /\b(?:our own|ourselves|in-house at)\b|\bwe,? too\b/i;
