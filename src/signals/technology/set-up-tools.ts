import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { FEATURE_OF, isAllKnown, type TechName, techNamesAt } from "./tech-objects.ts";
import { OWN_STACK, SET_UP } from "./tech-words.ts";

/** "Add A" as the title of a pull request, "we now use A" in its text. */
export function setUp(reading: Reading, sentence: Sentence): TechName[] {
  if (!isOwnPlace(reading)) return [];
  const { text } = sentence;
  for (const verb of SET_UP.matchAll(text)) {
    const at = verb.index + verb[0].length - (verb[1]?.length ?? 0);
    const end = at + (verb[1]?.length ?? 0);
    const names = techNamesAt(reading, text, end);
    const last = names.at(-1);
    if (!last || !isOwnDoing(reading, sentence, at) || !isTold(reading, sentence, at)) continue;
    const rest = text.slice(last.end, last.end + 80);
    const isEmbedded = EMBED.test(rest);
    const isStack =
      names.every(({ known }) => known && OWN_STACK.has(known.category)) ||
      (isAllKnown(names) &&
        sentence.isTitle &&
        (isEmbedded || isTakenFor(verb[1] ?? "", rest) || ON_A_PAGE.test(rest))) ||
      (isAllKnown(names) && TO_BE_PAID.test(rest));
    if (
      isStack &&
      !FOR_TRIALS.test(rest) &&
      !OFFERED.test(text.slice(0, last.start)) &&
      (isEmbedded || !FEATURE_OF.test(rest) || ON_A_PAGE.test(rest)) &&
      !AS_ANOTHER.test(rest) &&
      !TO_A_TEXT.test(rest)
    )
      return names;
  }
  return [];
}

/** "Adds Stripe so that people can pay by card". */
const TO_BE_PAID =
  /^(?:,)? (?:so (?:that )?(?:people|customers|visitors|members|users|guests|donors|we|they) can |to (?:take|accept|collect|process|let (?:people|visitors|members|customers)) )(?:[\p{Ll}-]+ ){0,2}?(?:pay|payments?|donat\p{L}*|cards?)(?!\p{L})/iu;
const AS_ANOTHER =
  /^ as (?:an? )?(?:[\p{L}-]+ )?(?:alternative|option|example|comparison|competitor|sub-?processor)s?(?!\p{L})/iu;
const TO_A_TEXT =
  /^ (?:to|into|in|on) (?:(?:the )?page\b|(?:(?:the|our) )?(?:[\p{L}-]+ ){0,2}?(?:docs?|readme|list|table|footer|menu|comparison|faq|supported|sub-?processors?|policy|policies|notice|terms|changelog|guide|roadmap|article|post)(?!\p{L}))/iu;

/** "HubSpot tracking code", "Sentry SDK": what a page or a program loads of another, whatever that is for. */
const EMBED = createPattern(
  /^ (?:(?:(?:web|browser|client|server|javascript|js|node|python|ruby|php|mobile|live|customer|conversion|visitor|user|page|site|analytics|tracking|error|crash|chat|remarketing|insight)[- ]){0,2}(?:sdk|agent|snippet|scripts?|pixel|tag|tags|tracker|tracking|beacon|messenger|widget|embed|container)(?: (?:code|script|snippet|id))?|(?:tracking|analytics|embed|widget|chat) code)(?=[.,;!)]|$| (?:to|on|in|into|for|across|and|via|with)(?!\p{L}))/iu,
);

/** "Stripe integration to checkout", "Calendly to the contact page": where the account's own visitors meet it. */
const ON_A_PAGE = createPattern(
  /^(?: (?:integration|payments?|payment gateway|checkout|forms?|embed|booking|login|sign-?in|search|maps?|chat|banner))? (?:to|into|on|in|for) (?:the |our |my |all )*(?:[\p{L}-]+ )?(?:check-?out|(?:web)?shop|store|storefront|web ?site|site|landing pages?|home ?page|contact (?:page|form|us)|pricing page|marketing (?:site|pages)|sign-?up(?: form| flow| page)?|registration(?: form)?|donations?(?: page| form)?|careers page|blog|booking page|live app|production(?: app)?|backend|back-end|frontend|front-end|api server|mobile app|iOS app|Android app|web app)(?=[.,;!)]|$| (?:and|so|for|with)(?!\p{L}))/iu,
);

/** "Use Clerk as our authentication system", "Use Postmark for transactional mail": what for tells that it is used. */
function isTakenFor(verb: string, rest: string): boolean {
  return TAKES.test(verb) && FOR_WORK.test(rest);
}

const TAKES =
  /^(?:us(?:e|es|ed|ing)|start using|adopt|introduc|set ?up|roll out|bring in|hook up|wire up|integrat|implement)/i;
const FOR_WORK = createPattern(
  /^ (?:as (?:an?|the|our) (?:new |main |primary |central |default |single )?[\p{L}-]+|(?:for|to (?:handle|manage|send|run|host|store|serve|collect|track)) (?:the |our |all |its |user |customer )*(?:(?:transactional|marketing|outgoing|outbound|app|web|site|product|image|file|video|user|customer|server|code|error|background|cron|data|full-text|document) )?(?:e-?mails?|mails?|newsletters?|notifications|sms|auth(?:entication|orization)?|log-?ins?|sign-?ins?|identity|sso|user management|payments?|billing|subscriptions?|invoic(?:es|ing)|check-?out|search|caching|cache|queues?|jobs|storage|uploads|images?|files|assets|hosting|deploy(?:s|ments?)|previews|builds|secrets|logs|logging|metrics|alerts|alerting|tracing|monitoring|on-?call|incidents?|analytics|tracking|reporting|dashboards|experiments|a\/b tests|translations?|localization|localisation|i18n|coverage|reviews?|forms?|feedback|scheduling|bookings|comments|maps|geocoding|backups?|dns|cdn|support|tickets|chat|docs|documentation|crm|error handling|errors))(?=[.,;!)]|$| (?:and|in|on|with|of|across|instead)(?!\p{L})| (?:system|service|provider|platform|backend|database|tool|server|store|layer|delivery|sending)(?!\p{L}))/iu,
);

/** What is used only to try or to show. */
const FOR_TRIALS = createPattern(
  /^[^.;:]{0,40}\b(?:tests?|testing|e2e|local(?:ly)?|examples?|demos?|samples?|playground|sandbox|tutorials?|benchmarks?|dev(?:elopment)?(?: only)?|plug-?ins?|adapters?|drivers?|connectors?|providers? for|merchants|(?<!so that |so )users? (?:can|to))\b/i,
);
/** "Allow to use A", "support A": what users may do. */
const OFFERED = /\b(?:allow|support|option|ability|possib\w+|let|enable users|example|guide|how)\b[^.;:]{0,40}$/i;
