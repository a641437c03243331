import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { removedAbroad } from "./changes-abroad.ts";
import { removedByFile } from "./config-files.ts";
import { removedTool } from "./embedded-tools.ts";
import { isOfOthers, removedService } from "./outside-services.ts";
import { isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { removedPackage } from "./removed-packages.ts";
import { namesWrittenLarge } from "./small-names.ts";
import { isToldByThem } from "./tech-headings.ts";
import type { TechClaim } from "./tech-objects.ts";
import { FEATURE_OF, isAllKnown, TECH_NOUN, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { GIVE_UP, GIVEN_UP, IN_FAVOUR, OF_ITS_MAKER, OWN_STACK } from "./tech-words.ts";
import { isCalledToolBelow, isDescribedBelow, isToolMakerBelow, KIND_BEHIND } from "./tool-descriptions.ts";

/** Products that the account gives up, by a sentence. */
export function findGivenUp(reading: Reading, sentence: Sentence): TechClaim[] {
  const stated = [...givenUp(reading, sentence), ...goneAway(reading, sentence)];
  const told = stated.length > 0 ? stated : headed(reading, sentence);
  const names =
    [
      told,
      removedByFile(reading, sentence),
      removedPackage(reading, sentence),
      removedTool(reading, sentence),
      removedService(reading, sentence),
      removedAbroad(reading, sentence),
    ].find(({ length }) => length > 0) ?? [];
  if (names.length > 0) return [{ sentence, names }];
  const large = namesWrittenLarge(reading, sentence);
  return large ? givenUpSmall(reading, sentence, large) : [];
}

/** "Drop sentry": nothing but the name may follow, or what was done with it. */
function givenUpSmall(reading: Reading, sentence: Sentence, large: Sentence): TechClaim[] {
  const names = givenUp(reading, large);
  const rest = large.text.slice(names.at(-1)?.end ?? 0);
  return names.length > 0 && WHOLE.test(rest) ? [{ sentence, names }] : [];
}

const WHOLE =
  /^(?:\.?$|[.,;:!)]|(?: (?:analytics|tracking|chat|widget|snippet|script|error tracking|integration|usage|sdk|for now|entirely|completely|altogether|everywhere))+(?:[.,;:!)]|$| )| (?:and|from|as|since|because|in favou?r|for)(?!\p{L}))/iu;

/** "removes A", "stops using A". */
function givenUp(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  return [...GIVE_UP.matchAll(text)].flatMap(({ index, 0: verb }) => {
    const named = techNamesAt(reading, text, index + verb.length);
    // "Google Analytics and Tag Manager": what is joined to a known one and unknown is left out.
    const names = named[0]?.known ? named.filter(({ known }) => known) : named;
    // "abandons", "scraps" deny a plan elsewhere; here they are what happens.
    const plain = { ...sentence, text: `${text.slice(0, index)}removes ${text.slice(index + verb.length)}` };
    const gap = text.slice(index + verb.length, names[0]?.start);
    const rest = text.slice(names.at(-1)?.end ?? 0);
    const isGivenBack = ENDS_CONTRACT.test(verb) && ITS_CONTRACT.test(rest);
    if (OFF_IN_PART.test(verb) && !AS_A_WHOLE.test(rest)) return [];
    // "We ditched A for Acme": whoever writes leaves A for the account.
    const [joint] = IN_FAVOUR.exec(rest) ?? [];
    if (joint !== undefined && reading.matcher.findLoosely(rest.slice(joint.length))[0]?.start === 0) return [];
    const isGone =
      !NOT_DONE.test(text.slice(0, index)) &&
      !OF_A_PLAN.test(gap) &&
      (isGivenBack
        ? isAllKnown(names)
        : isOfStack(reading, text, names) || isUsedTool(reading, sentence, verb, names)) &&
      isOwnDoing(reading, sentence, index) &&
      isTold(reading, plain, index);
    return isGone ? names : [];
  });
}

/** "closed our A account" */
const ENDS_CONTRACT =
  /^(?:clos|end|terminat|exit|cancel|let|will not|won['’]t|did not|didn['’]t|has not|have not|decid|opt)/i;
const ITS_CONTRACT =
  /^["”'’`)]* (?:accounts?|subscriptions?|licen[cs]es?|contracts?|seats|plans?|workspaces?|tenants?)(?!\p{L})/iu;

/** "Leaving A", "Life after A": a headline without a verb of its own, over what "we" tell of it on the account's own site. */
function headed(reading: Reading, sentence: Sentence): TechName[] {
  const { text, isTitle } = sentence;
  const lead = isTitle && (reading.isOwnSite || isOwnPlace(reading)) ? LEAVING.exec(text)?.[0] : undefined;
  if (lead === undefined) return [];
  const names = techNamesAt(reading, text, lead.length);
  const isAll =
    isAllKnown(names) &&
    /^(?:[.!:]|$|, (?:and|after|\p{L}+ (?:years?|months?))| (?:behind|after) )/u.test(text.slice(names.at(-1)?.end));
  return isAll && (isOwnPlace(reading) || isToldByThem(reading)) ? names : [];
}

const LEAVING = createPattern(
  /^(?:(?:why |how )?we(?:['’]re| are| have|['’]ve)? (?:now )?(?:off|done with|leaving|free of)|(?:our |a )?(?:farewell to|goodbye to|exit from)|leaving|quitting|ditching|dropping|ending|getting (?:off|rid of)|moving off|breaking up with|cutting the cord (?:with|to)|pulling the plug on|letting go of|weaning ourselves off|(?:good-?)?bye(?:[- ]bye)?,?|so long,?|adiós|adieu|tschüss|ciao|saying (?:goodbye|farewell) to|parting (?:ways )?with|life (?:after|without)|no more|cutting out) (?=\p{L})/iu,
);

/** "A has been removed", said by the account. */
function goneAway(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  if (!isOwnPlace(reading) && !reading.isOwnSite) return [];
  return [...GIVEN_UP.matchAll(text)].flatMap(({ index }) => {
    const names = techNamesBefore(reading, text, index);
    return isOfStack(reading, text, names) && isTold(reading, sentence, index) ? names : [];
  });
}

/** "stops using the Kestrel app": nobody uses what is its own, and the text says what kind of thing it is. */
function isUsedTool(reading: Reading, sentence: Sentence, verb: string, names: TechName[]): boolean {
  const last = names.at(-1);
  // "Wir nutzen kein Kestrel mehr", of what a site loads of others.
  if (last && names.length === 1 && isOwnPlace(reading) && USES_NO_MORE.test(verb))
    return isOfOthers(reading, last) && LOADS.test(reading.text);
  // "We've moved off Kestrel and need a new HR provider": in the account's own changes.
  if (
    last &&
    isOwnPlace(reading) &&
    MOVES_OFF.test(verb) &&
    TECH_NOUN.test(sentence.text.slice(last.end)) &&
    /\bwe\b/i.test(sentence.text)
  )
    return true;
  // "ditches the Kestrel software": nobody ditches what it sells.
  if (last && DITCHES.test(verb)) return SOFTWARE.test(sentence.text.slice(last.end, last.end + 40));
  if (!last || !ENDS_USE.test(verb)) return false;
  const rest = sentence.text.slice(last.end, last.end + 40);
  if (KIND_BEHIND.test(rest)) return true;
  const isBare = /^(?:[.,;:!?]|$| (?:after|over|from|in|at|amid|by) )/u.test(rest);
  return (
    isBare &&
    (isDescribedBelow(reading, last) ||
      isCalledToolBelow(reading, sentence) ||
      (CONTRACT.test(verb) && isToolMakerBelow(reading, sentence)))
  );
}

const USES_NO_MORE =
  /^(?:no longer us|(?:nutzen|verwenden|benutzen)(?!\p{L})|n['’](?:utilis|emplo)|ya no us|non us|gebruiken|(?:já )?não us)/iu;
const LOADS =
  /(?<!\p{L})(?:scripts?|snippets?|pixel|tracking|tracker|cookies?|privacy|accounts?|licen[cs]es?|subscription|Skript|Datenschutz\p{L}*|Konto|Lizenz|confidentialité|compte|privacidad\p{L}*|cuenta|rastreador|informativa|privacyverklaring)(?!\p{L})/iu;
const DITCHES = /^(?:ditch|abandon|dump)/i;
const SOFTWARE = /^(?:['’]s)? (?:[\p{Ll}-]+ )?(?:software|system|suite|crm|erp|ehr)(?!\p{L})/u;
const MOVES_OFF = /^(?:mov|migrat)\p{L}* (?:off|away)/iu;
const ENDS_USE =
  /^(?:stop|ceas|no longer|don|doesn|do not|does not|end|cancel|terminat|walk|uninstall|rip|wean|pull|will not|won)/i;
const CONTRACT = /\b(?:contract|agreement|subscription|renew|cancel)/i;

/** Known products only: of others nobody can say that they were part of a stack. */
function isOfStack(reading: Reading, text: string, names: TechName[]): boolean {
  const rest = text.slice(names.at(-1)?.end ?? 0).slice(0, 80);
  // What a site embeds is gone with its integration.
  const isEmbedded =
    /^ (?:integration|plug-?in|sdk|client)s?\b/i.test(rest) &&
    names.every(({ known }) => OWN_STACK.has(known?.category ?? ""));
  // "Remove Google Fonts link and host fonts ourselves": so what the pages load themselves.
  const isLoaded = LOADED.test(rest) && (LOADS_NOW.test(rest) || LOADS_NOW.test(reading.document.text.slice(0, 600)));
  const isOnPages =
    FROM_DOCS.test(rest) &&
    names.every(({ known }) => OWN_STACK.has(known?.category ?? "")) &&
    ON_PAGES.test(reading.text.slice(0, 600));
  return (
    isAllKnown(names) &&
    (isEmbedded || isLoaded || !FEATURE_OF.test(rest)) &&
    (isOnPages || !OF_A_LIST.test(rest)) &&
    !OF_ITS_MAKER.test(rest) &&
    !PIECE_OF.test(rest)
  );
}

/** "Remove unused Stripe prices", "Delete Datadog monitors for X": some of what is kept in it. */
const PIECE_OF =
  /^ (?:\p{Ll}+ ){0,1}?(?:prices?|plans?|products?|rules?|annotations?|fields?|columns?|labels?|channels?|boards?|tickets?|queries|panels?|warnings?|errors?|hacks?|workarounds?|mocks?|stubs?|tests?|specs?|helpers?|constants?|placeholders?|screenshots?|messages?|images?|cards?|logs? (?:spam|noise)|(?:call|hot) ?(?:sites?|fix\p{L}*)|breadcrumbs?|filters?|retries|timeouts?|duplicates?|notifications?|emails?|schema|tables?|records?|entries|rows?|jobs? for)(?!\p{L})/iu;

const LOADED =
  /^ (?:cdn|font|stylesheet|external)? ?(?:links?|imports?|fonts?|tags?|urls?|requests?|embeds?)(?!\p{L})/iu;
const LOADS_NOW =
  /\b(?:self-?host\p{L}*|host\p{L}* [^.;]{0,30}(?:ourselves|locally)|local(?:ly)? (?:fonts?|copies|copy|hosted)|bundled?|third[- ]party requests?)(?!\p{L})/iu;
/** "Remove A from docs" over a word for what pages show: it was on them, and no text told how to use it. */
const FROM_DOCS = /^ from (?:the |our )?(?:docs?|documentation)(?: site| pages)?(?:[.,;]|$)/i;
const ON_PAGES = /\b(?:widget|chat|messenger|bubble|scripts?|snippet|tracking|analytics|cookies?|pixel|tag|banner)\b/i;

/** "disables Cypress video", "turns off Renovate for docs": a part of it, or for a part. */
const OFF_IN_PART = /^(?:disabl|switch|turn)/i;
const AS_A_WHOLE =
  /^(?:["”'’`)]*(?:[.,;:!]|$)|["”'’`)]* (?:inclusion|integration|widget|chat|messenger|script|snippet|tag|embed|tracker|(?:web |site )?analytics|session recordings?)(?=[.,;:!]|$| (?:and|for|on|until)(?!\p{L}))|["”'’`)]* (?:and|as|because|since|for (?:all|good)|on (?:all|most|every\w*)|everywhere|reporting|tracking|pixel|company-?wide|this|last|today|yesterday)(?!\p{L}))/iu;

/** "denies dropping A", "urged to drop A": who stands before the verb has not done it. */
const NOT_DONE =
  /\b(?:den(?:y|ies|ied|ying)|urg(?:e|es|ed|ing)|call(?:s|ed)? (?:on|for)|under pressure|press(?:ed|es)|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|debat(?:es?|ed|ing)|threaten(?:s|ed|ing)?|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|wants?|should) (?:\p{L}+ ){0,3}$/iu;

/** "scraps plan to adopt A", "removes mention of A", "abandons takeover of A": what is given up is no product. */
const OF_A_PLAN =
  /\b(?:mentions?|links?|docs?|guides?|instructions|examples?|support|login|import|export) (?:of|to|for|from|about|with) |\b(?:plans?|talks|ideas?|proposals?|bids?|votes?|attempts?|projects?|to \p{Ll}+|(?:take-?over|acquisition|purchase|merger|buy-?out|tie-?up|deal|offer|stake|shares?|holding|investment|interest|pursuit|chase|tender|suit|lawsuit|case|claim|appeal|complaint|charges?|probe|partnership|alliance|venture|joint venture|sponsorship|boycott|ads?|advertising|listing|sale|spin-?off|demerger|rescue)s?)\s/iu;

const OF_A_LIST =
  /^ from (?:the )?(?:docs?|readme|list|page|table|menu|footer|comparison)\b|^ from (?:(?:the|our|list of) )*(?:[\p{Ll}-]+ ){0,2}(?:lists?|integrations|providers|options|alternatives|competitors|examples?|guides?|supported \p{Ll}+)(?!\p{L})|^ (?:\d|v\d)/iu;
