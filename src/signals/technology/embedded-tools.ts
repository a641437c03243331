import { technologyNamed } from "#technologies/named-technologies.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOfVersion, isOwnPlace, isTold } from "./own-doing.ts";
import { isAllKnown, type TechName, techNamesAt } from "./tech-objects.ts";
import { OWN_STACK } from "./tech-words.ts";

/**
 * Products that no catalogue has, in the headings of the account's own changes: what their kind tells is what sites embed of
 * others ("Remove Trackalot Analytics", "Add Opinly feedback tool").
 */
const KIND =
  "(?: (?:Analytics|Monitoring)(?! \\p{L})| (?:web )?(?:analytics|monitoring|error (?:reporting|tracking|monitoring)|crash reporting|uptime monitoring|(?:live|direct|support) chat|session replay)| (?:(?:user|customer|visitor|site) )?(?:analytics|feedback|survey|(?:cookie )?consent|cookie|live chat|chat|tracking|heat ?map|monitoring|session replay) (?:tool|widget|banner|pixel|script|snippet|tag|button|tracker|service))s?(?=$|[.,;:)!]|(?: \\p{Ll}+)? (?:from|on|off|to|because|since|as|and|for) |(?: (?:script|snippet|tag|code|integration))s?(?:$|[.,;)]| from ))";
const HEAD = "^(?:[\\p{L}\\d_/-]+(?:\\([^)]{1,30}\\))?: ?|[#\\d-]+ )?";
const NAME = "(?:the |our |all |old )*(?<name>\\p{Lu}[\\p{L}\\d]{3,})";
const REMOVES = createPattern(
  new RegExp(
    `${HEAD}(?:remov(?:es?|ed|ing)|drop(?:s|ped)?|get rid of|deletes?|uninstall(?:s|ed)?|rip out|disables?) ${NAME}(?<kind>${KIND})`,
    "iu",
  ),
);
const ADDS = createPattern(
  new RegExp(
    `${HEAD}(?:add(?:s|ed|ing)?|includes?|install(?:s|ed)?|set up|integrat(?:es?|ed|ing)|introduces?|embeds?|updates? [\\w./-]+ to (?:include|add|use|embed)) ${NAME}(?<kind>${KIND})`,
    "iu",
  ),
);

/** A tool of others that a change takes out of the account's site. */
export function removedTool(reading: Reading, sentence: Sentence): TechName[] {
  return toolAt(reading, sentence, REMOVES);
}

/** A tool of others that a change puts into it. */
export function addedTool(reading: Reading, sentence: Sentence): TechName[] {
  return toolAt(reading, sentence, ADDS);
}

/** "feat: PostHog analytics for blog and landing page": a heading of nothing but the product, what it does, and where. */
export function inHeading(reading: Reading, sentence: Sentence): TechName[] {
  const { text, isTitle } = sentence;
  if (!isTitle || !isOwnPlace(reading) || isOfVersion(reading) || FOR_USERS.test(text)) return [];
  const [headed] = OF_WORK.exec(text) ?? [];
  const [lead = ""] = headed === undefined ? (LABEL.exec(text) ?? []) : [headed];
  const names = techNamesAt(reading, text, lead.length);
  const isStack = names.every(({ known }) => known && OWN_STACK.has(known.category));
  const isAtOnce = names[0]?.start === lead.length;
  const rest = text.slice(names.at(-1)?.end);
  const isWhole = headed === undefined ? DOES_WHERE.test(rest) : /^[.!]?$/.test(rest);
  return isAllKnown(names) && isStack && isAtOnce && isWhole ? names : [];
}

const LABEL =
  /^(?:[^\p{L}\p{N}]*(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?|\[[^\]]{1,20}\]:? ?|[#\d-]+ ))?[^\p{L}\p{N}]{0,3}(?:(?:[Ii]nitial|[Bb]asic|[Ff]irst) )?/u;
/** "Feature flags: LaunchDarkly". */
const OF_WORK =
  /^(?:feature flags?|analytics|error tracking|monitoring|live chat|chat|hosting|cdn|site search|cookie consent|consent|previews|documentation|docs hosting|ci): (?=\p{Lu})/iu;
const DOES_WHERE = createPattern(
  /^ (?:(?:product |web |site )?analytics|(?:error|event|page ?view|user) tracking|tracking|monitoring|RUM|crash reporting|session (?:replay|recording)s?|messenger|(?:initial |basic )?(?:set-?up|instrumentation|roll-?out)|(?:live )?chat(?: widget)?|(?:chat )?widget|snippet|tag|pixel|consent banner|cookie banner)(?: (?:for|on|in|to|across) (?:(?:the|our|all|both) )?(?:[\p{Ll}\d./-]+(?:,| and|,? &)? ?){1,5})?[.!]?$/iu,
);

/**
 * "Track errors in Sentry", "Deploy previews on Vercel", "Feedback form via Typeform": the headings of changes say what is done, and
 * with which known product.
 */
export function usedInHeading(reading: Reading, sentence: Sentence): TechName[] {
  const { text, isTitle } = sentence;
  const isForUsers = FOR_USERS.test(HOSTS_DOCS.test(text) ? text.replace(/\b(?:docs|documentation)\b/gi, "") : text);
  if (!isTitle || !isOwnPlace(reading) || isOfVersion(reading) || isForUsers) return [];
  const lead = DOES_WITH.exec(text)?.[0];
  if (lead === undefined) return [];
  const names = techNamesAt(reading, text, lead.length);
  const rest = text.slice(names.at(-1)?.end);
  const isStack = names.every(({ known }) => known && (OWN_STACK.has(known.category) || IS_DONE_BY.test(lead)));
  return isAllKnown(names) && isStack && ENDS.test(rest) && isTold(reading, sentence, 0) ? names : [];
}

const DOES_WITH = createPattern(
  new RegExp(
    `${HEAD}(?:(?:track|report|route|protect|guard|cache|sign|page|alert|log|monitor|host|serve|deploy|build|test|lint|scan|automate|manage|store|send|ship|export|forward|stream|pipe|upload|back ?up|accept|take|process|collect|measure|search|translate|schedule|release|publish|put|run|add(?:ing)?)(?:s|ing)? (?:(?:our|the|all) )?(?:[\\p{Ll}-]+ ){0,3}(?:in|on|with|to|via|through|by|behind|using)|(?:(?:feedback|contact|sign-?up|order) form|(?:newsletter|cookie banner|cookie consent|live chat|site search|error tracking|uptime checks?|status page|previews?|translations?|analytics|feature flags?|a/b tests?|experiments|session (?:replay|recording)s?|(?:transactional |marketing )?e-?mails?|payments?|checkout|billing|comments|site search|secrets|backups|logging|monitoring|alerting|deployments?|crash reporting|push notifications|sms|maps|surveys?|coverage|code reviews?|uploads|file storage)(?: [\\p{Ll}-]+)?)(?:: we now use| with| via| on| by| through| using)) (?:the )?(?=\\p{Lu})`,
    "iu",
  ),
);
/** What only somebody's own work is done with. */
const IS_DONE_BY =
  /(?:form|newsletter|banner|consent|host|serve|translat|search|images|previews?|e-?mails?|payment|checkout|billing|comments|secrets|flags|tests|experiments|backups|logging|monitor|alert|deploy|crash|notifications|sms|maps|survey|coverage|reviews?|uploads?|files|assets|storage|logs|traces|metrics)/i;
/** "Host docs on Read the Docs" works on the docs' place, not on what they teach. */
const HOSTS_DOCS =
  /^[^.;]{0,25}\b(?:host|publish|deploy|serve|build)\p{L}* (?:our |the )?(?:docs|documentation) (?:on|with|to|via) /iu;
const FOR_USERS =
  /\b(?:examples?|guides?|docs?|documentation|tutorials?|readme|how to|users?|customers?|support(?:s|ed)? for|allow|option|plug-?in|template|demo|sample|starter|adapter|provider|integration|connector|button|export|import|sync|bug|fix(?:es|ed)?|errors? (?:when|with|in the)|fails?|broken)\b/i;
const ENDS = /^(?:["”'’`)]*(?:[.!]|$|,)| (?:for|instead|and|so|from|in ci|on each|on every|as)(?!\p{L}))/iu;

function toolAt(reading: Reading, sentence: Sentence, pattern: typeof REMOVES): TechName[] {
  if (!sentence.isTitle || !isOwnPlace(reading)) return [];
  const match = pattern.exec(sentence.text);
  const { name = "", kind = "" } = match?.groups ?? {};
  const isTheirs = /^\p{Lu}/u.test(name) && !OWN_PART.test(name) && !reading.matcher.isLooselyNamedIn(name);
  if (!match || !isTheirs || technologyNamed(name) !== undefined || !isTold(reading, sentence, 0)) return [];
  // "Travel Analytics" may be a part of the product: of what is embedded the text says where.
  if (!IS_EMBEDDED.test(kind) && !ON_A_SITE.test(reading.text.slice(match[0].length, 1_500))) return [];
  if (IS_SERVED.test(kind) && !FROM_A_VENDOR.test(reading.text.slice(match[0].length, 1_500))) return [];
  const start = match.index + match[0].length - kind.length - name.length;
  const called = /^ \p{Lu}/u.test(kind) ? `${name}${kind}` : name;
  return [{ start, end: start + called.length, name: called, known: undefined }];
}

/** "Add Invoice error reporting" may be work on the own program. */
const IS_SERVED = /(?:reporting|error (?:tracking|monitoring)|uptime monitoring|chat|replay)$/i;
const FROM_A_VENDOR =
  /\b(?:SDK|DSN|api key|source maps?|sampled|accounts?|vendor|subscription|snippet|script|third[- ]part(?:y|ies))\b/i;
const IS_EMBEDDED = /(?:tool|widget|banner|pixel|script|snippet|tag|button|tracker|service)s?$/i;
const ON_A_SITE =
  /\b(?:privacy|SDK|DSN|snippets?|scripts?|cookies?|opt(?:ing)?[- ]out|accounts?|agents?|hosts|third[- ]part(?:y|ies)|vendor|GDPR|pages?|visitors?|site)\b/i;
/** Words for what is measured, and of whom: a part of the account's own. */
const OWN_PART =
  /^(?:Customers?|Users?|Pages?|Sites?|Web|Websites?|Visitors?|Product|Data|Events?|Errors?|Usage|Search|Video|Email|Sales|Team|Admin|Dashboard|Live|Global|Internal|Custom|Basic|Simple|Advanced|Social|Mobile|Client|Server|Apps?|Application|System|Logs?|Logging|Performance|Real|Realtime|Built|Feedback|Cookies?|Consent|Session|Health|Uptime|Links?|Traffic|Readers?|Members?|Orders?|Store|Shop|Content|Posts?|Blog|Chat|Support|Network|Cloud|Business|Revenue|Marketing|Campaign|Audience|Agents?|Query|Models?|Cost|Budget|Daily|Weekly|Monthly|Time|Tests?|Pipeline|Build|Jobs?|Tasks?|Project|Files?|Code|Repo|Issues?|Public|Private|Default|Inline|Floating|Help|Contact|Third|External|Unused|Extra|Duplicate|Broken|Deprecated|Legacy|Optional|Additional|Anonymous|Privacy|Location|Package|Download|Plugin|Workflow|Resource|Memory|Status|Service|Database|Travel|Token|Review|Survey|Rating|Bug|Click|Scroll|Route|Request|Some|More|Missing|Support|Basic|Initial|New|Node|Cluster|Container|Device|Battery|Energy|Patient|Student|Course|Learning|Document|Message|Notification|Push|Ads?|Advertising|Affiliate|Conversion|Experiment|Feature|Release|Deployment|Infrastructure|Security|Threat|Risk|Trade|Portfolio|Market|Wallet|Payment|Billing|Subscription)$/i;
