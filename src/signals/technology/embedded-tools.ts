import { technologyNamed } from "#technologies/named-technologies.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace, isTold } from "./own-doing.ts";
import type { TechName } from "./tech-objects.ts";

/**
 * Products that no catalogue has, in the headings of the account's own changes: what their kind tells is what sites embed of
 * others ("Remove Trackalot Analytics", "Add Opinly feedback tool").
 */
const KIND =
  "(?: (?:Analytics|Monitoring)(?! \\p{L})| (?:web )?(?:analytics|monitoring)| (?:(?:user|customer|visitor|site) )?(?:analytics|feedback|survey|(?:cookie )?consent|cookie|live chat|chat|tracking|heat ?map|monitoring|session replay) (?:tool|widget|banner|pixel|script|snippet|tag|button|tracker|service))s?(?=$|[.,;:)!]|(?: \\p{Ll}+)? (?:from|on|off|to|because|since|as|and|for) |(?: (?:script|snippet|tag|code|integration))s?(?:$|[.,;)]| from ))";
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
    `${HEAD}(?:add(?:s|ed|ing)?|includes?|install(?:s|ed)?|set up|introduces?|embeds?|updates? [\\w./-]+ to (?:include|add|use|embed)) ${NAME}(?<kind>${KIND})`,
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

function toolAt(reading: Reading, sentence: Sentence, pattern: typeof REMOVES): TechName[] {
  if (!sentence.isTitle || !isOwnPlace(reading)) return [];
  const match = pattern.exec(sentence.text);
  const { name = "", kind = "" } = match?.groups ?? {};
  const isTheirs = /^\p{Lu}/u.test(name) && !OWN_PART.test(name) && reading.matcher.findLoosely(name).length === 0;
  if (!match || !isTheirs || technologyNamed(name) !== undefined || !isTold(reading, sentence, 0)) return [];
  // "Travel Analytics" may be a part of the product: of what is embedded the text says where.
  if (!IS_EMBEDDED.test(kind) && !ON_A_SITE.test(reading.text.slice(match[0].length, 1_500))) return [];
  const start = match.index + match[0].length - kind.length - name.length;
  const called = /^ \p{Lu}/u.test(kind) ? `${name}${kind}` : name;
  return [{ start, end: start + called.length, name: called, known: undefined }];
}

const IS_EMBEDDED = /(?:tool|widget|banner|pixel|script|snippet|tag|button|tracker|service)s?$/i;
const ON_A_SITE =
  /\b(?:privacy|snippets?|scripts?|cookies?|opt(?:ing)?[- ]out|accounts?|agents?|hosts|third[- ]part(?:y|ies)|vendor|GDPR|pages?|visitors?|site)\b/i;
/** Words for what is measured, and of whom: a part of the account's own. */
const OWN_PART =
  /^(?:Customers?|Users?|Pages?|Sites?|Web|Websites?|Visitors?|Product|Data|Events?|Errors?|Usage|Search|Video|Email|Sales|Team|Admin|Dashboard|Live|Global|Internal|Custom|Basic|Simple|Advanced|Social|Mobile|Client|Server|Apps?|Application|System|Logs?|Logging|Performance|Real|Realtime|Built|Feedback|Cookies?|Consent|Session|Health|Uptime|Links?|Traffic|Readers?|Members?|Orders?|Store|Shop|Content|Posts?|Blog|Chat|Support|Network|Cloud|Business|Revenue|Marketing|Campaign|Audience|Agents?|Query|Models?|Cost|Budget|Daily|Weekly|Monthly|Time|Tests?|Pipeline|Build|Jobs?|Tasks?|Project|Files?|Code|Repo|Issues?|Public|Private|Default|Inline|Floating|Help|Contact|Third|External|Unused|Extra|Duplicate|Broken|Deprecated|Legacy|Optional|Additional|Anonymous|Privacy|Location|Package|Download|Plugin|Workflow|Resource|Memory|Status|Service|Database|Travel|Token|Review|Survey|Rating|Bug|Click|Scroll|Route|Request|Some|More|Missing|Support|Basic|Initial|New|Node|Cluster|Container|Device|Battery|Energy|Patient|Student|Course|Learning|Document|Message|Notification|Push|Ads?|Advertising|Affiliate|Conversion|Experiment|Feature|Release|Deployment|Infrastructure|Security|Threat|Risk|Trade|Portfolio|Market|Wallet|Payment|Billing|Subscription)$/i;
