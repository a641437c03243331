import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { isOwnPlace, speaksAsSubject } from "./own-doing.ts";
import { isAllKnown, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { type Finder, fromTo, pairsAt } from "./tech-pairs.ts";
import { ARROW, MOVE_ENDS, TO_MOVE } from "./tech-words.ts";

const IS_THE_NEW = createPattern(/ is (?:now )?(?:the|our) new (?=\p{Lu})/gu);
const TO = createPattern(/(?<=[\p{L}\p{N})])(?:-to-| to )(?=[\p{L}\p{N}])/gu);

/** "discord is the new gitter". */
export const isTheNew: Finder = (reading, sentence) =>
  pairsAt(sentence, IS_THE_NEW, (at, end) => {
    const to = techNamesBefore(reading, sentence.text, at);
    const from = techNamesAt(reading, sentence.text, end);
    return isOwnPlace(reading) && isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });

/** "Goodbye Jira, hello Linear". */
export const farewell: Finder = (reading, sentence) => {
  if (!sentence.isTitle || !(isOwnPlace(reading) || reading.isOwnSite)) return [];
  return pairsAt(sentence, FAREWELL, (_at, end) => {
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end ?? end;
    const [greeting] =
      /^[,.;!:]? (?:and )?(?:hello|hi|welcome|hola|bonjour|hallo|ciao|olá|benvenuto|welkom),? /i.exec(
        sentence.text.slice(last, last + 24),
      ) ?? [];
    const to = greeting === undefined ? [] : techNamesAt(reading, sentence.text, last + greeting.length);
    return isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });
};

/** "A is dead, long live B". */
export const longLive: Finder = (reading, sentence) => {
  if (!sentence.isTitle || !(isOwnPlace(reading) || reading.isOwnSite)) return [];
  return pairsAt(sentence, LONG_LIVE, (at, end) => {
    const from = techNamesBefore(reading, sentence.text, at);
    const to = techNamesAt(reading, sentence.text, end);
    return isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });
};

const LONG_LIVE = createPattern(/ is dead[,.;:!]? (?:and )?long live (?=\p{L})/giu);

const FAREWELL = createPattern(
  /(?<!\p{L})(?:good-?bye|bye(?: bye)?|farewell|so long|adiós|adieu|au revoir|tschüss|addio|adeus|vaarwel|dag),? /giu,
);

/** "Zendesk out, Front in". */
export const outAndIn: Finder = (reading, sentence) => {
  if (!sentence.isTitle || !(sentence.namesSubject || isOwnPlace(reading) || reading.isOwnSite)) return [];
  return pairsAt(sentence, OUT, (at, end) => {
    const from = techNamesBefore(reading, sentence.text, at);
    const to = techNamesAt(reading, sentence.text, end);
    const isIn = /^ in(?!\p{L})(?! \p{Ll}{2,} (?:race|report|test))/u.test(sentence.text.slice(to.at(-1)?.end ?? end));
    return isIn && isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });
};

const OUT = createPattern(/(?<=[\p{L}\p{N}]) out(?:,| and) (?=\p{Lu})/gu);

/** "Shop moves house: Shopware statt Magento". */
export const ratherThan: Finder = (reading, sentence) => {
  if (!sentence.isTitle || !(sentence.namesSubject || isOwnPlace(reading) || reading.isOwnSite)) return [];
  return pairsAt(sentence, RATHER, (at, end) => {
    const [to, from] = [techNamesBefore(reading, sentence.text, at), techNamesAt(reading, sentence.text, end)];
    return isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });
};

const RATHER = createPattern(
  /(?<=[\p{L}\p{N}]) (?:(?:an)?statt|instead of|rather than|au lieu de|en (?:lugar|vez) de|em vez de|invece di|al posto di|in plaats van) /giu,
);

/** "A → B", "A to B migration", in the account's own headlines. */
export const arrow: Finder = (reading, sentence) => {
  if (isOwnPlace(reading) && !sentence.isTitle) return listedArrow(reading, sentence);
  if (!sentence.isTitle || !(isOwnPlace(reading) || reading.isOwnSite)) return [];
  const arrows = pairsAt(sentence, ARROW, (at, end) => ({
    from: techNamesBefore(reading, sentence.text, at),
    to: techNamesAt(reading, sentence.text, end),
  }));
  if (arrows.length > 0) return arrows;
  return pairsAt(sentence, TO, (at, end) => {
    const to = techNamesAt(reading, sentence.text, end);
    const last = to.at(-1);
    const from = techNamesBefore(reading, sentence.text, at);
    // "test: jest to vitest": nothing but the two, which do the same work.
    const isAll = LABELLED.test(sentence.text.slice(0, from[0]?.start ?? 0)) && last?.end === sentence.text.length;
    const isPair = isAll && isAllKnown(from) && isAllKnown(to) && areOfOneKind(from, to);
    if (!isPair && (!last || !MOVE_ENDS.test(sentence.text.slice(last.end)) || !TO_MOVE.test(sentence.text.slice(at))))
      return undefined;
    return { from, to };
  });
};

const LABELLED = /^(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?)(?:from )?$/iu;

/** "- Gusto -> ADP for vacation": a line of a list of changes; several arrows draw a picture of something else. */
const listedArrow: Finder = (reading, sentence) => {
  if (sentence.text.length > 120 || [...ARROW.matchAll(sentence.text)].length !== 1) return [];
  return pairsAt(sentence, ARROW, (at, end) => {
    const from = techNamesBefore(reading, sentence.text, at);
    const to = techNamesAt(reading, sentence.text, end);
    const isLine = /^(?:[-*•+] ?|\d{1,2}[.)] ?)?$/.test(sentence.text.slice(0, from[0]?.start ?? 99));
    const isAlike = from.some((one) => to.some((other) => one.known?.category === other.known?.category));
    return isLine && isAllKnown(from) && isAllKnown(to) && isAlike ? { from, to } : undefined;
  });
};

/** "From A to B in a weekend" over what "we" tell of it on the account's own site. */
export const headedFromTo: Finder = (reading, sentence) => {
  const speaks = reading.isOwnSite || speaksAsSubject(reading, sentence);
  if (!sentence.isTitle || !speaks || isOwnPlace(reading) || /\byour?\b/i.test(sentence.text)) return [];
  const head = HEADED_FROM.exec(sentence.text);
  const label = head?.[1] ?? "";
  if (!head || !isToldByThem(reading)) return [];
  const pair = fromTo(reading, sentence.text, label.length, false);
  const areKnown = pair && [...pair.from, ...pair.to].every(({ known }) => known !== undefined);
  return pair && areKnown ? [{ at: 0, ...pair }] : [];
};

const HEADED_FROM = /^(?:([^:]{1,40}: )(?=[Ff]rom|[Vv]on|[Dd]e|[Dd]a|[Vv]an)|(?=From|Von|De|Da|Van))\p{L}+ /u;

/** First person, in the past or with "now", right below the headline. */
export function isToldByThem({ sentences }: Reading): boolean {
  const lead = sentences.slice(1, 7).filter((one) => !one.isBoilerplate);
  const text = lead.map((one) => one.text).join(" ");
  return OURS.test(text) && !/\b(?:customers?|clients?|you can|you need|step 1)\b/i.test(text) && HAPPENED.test(text);
}

const OURS =
  /(?<!\p{L})(?:I|my|we|our|wir|unsere?\p{L}?|nous|notre|nos|nuestr[oa]s?|nosotros|nossa|noss[oa]s?|nostr[oaie]|wij|onze)(?!\p{L})/iu;
const HAPPENED =
  /(?<!\p{L})(?:now|took us|completed|finished|decided|done|ago|closed|deleted|removed|dropped|stopped|cancelled|canceled|ended|last (?:week|month|night|\p{Lu}\p{L}+day)|was|were|went|moved|switched|migrated|haben|wurde|sind|seit|avons|désormais|hemos|ahora|abbiamo|ora|hebben|nu)(?!\p{L})/iu;

/** "A is redundant now that everything runs on B", "we no longer need A since all our jobs run on B". */
export const redundant: Finder = (reading, sentence) => {
  if (!isOwnPlace(reading) && !reading.isOwnSite) return [];
  return pairsAt(sentence, NOT_NEEDED, (at, end) => {
    const { text } = sentence;
    const lead = /^(?:(?:So|Now|And|Also),? )?(?:the |our |all )*/i.exec(text)?.[0].length ?? 0;
    const isObject = WE_DO_NOT.test(text.slice(at, end));
    const from = techNamesAt(reading, text, isObject ? at + (WE_DO_NOT.exec(text.slice(at))?.[0].length ?? 0) : lead);
    const to = techNamesAt(reading, text, end);
    const isNear = isObject || /^(?: [\p{Ll}-]+){0,2} $/u.test(text.slice(from.at(-1)?.end ?? 0, at));
    return isNear && isAllKnown(from) && isAllKnown(to) ? { from, to } : undefined;
  });
};

const WE_DO_NOT = /^(?:no longer|don['’]t|do not) (?:need|use|require) (?:the |our |any )*/i;
const NOT_NEEDED = createPattern(
  /(?<!\p{L})(?:(?:is|are) (?:now )?(?:redundant|obsolete|superfluous|unnecessary|(?:no longer|not) (?:needed|necessary|required|used))|(?:no longer|don['’]t|do not) (?:need|use|require) [^.;:]{3,40}?) ?,? ?(?:any ?more )?(?:now that|now|since|as|because) (?:everything|every \p{Ll}+|all(?: of)?(?: our| the)?(?: [\p{Ll}-]+){1,2}|they|it|we)(?: now)?(?: all)? (?:runs?|lives?|reports?|goes|builds?|deploys?|(?:has|have) (?:been )?(?:moved|migrated)|(?:is|are) (?:built|run|deployed|hosted)) (?:on|in|to|with|by|through|onto) /giu,
);

/** "Remove A, use B", "Adds B, removes A", "B added, A removed": the heading of a change, both of one kind. */
export const tookForAnother: Finder = (reading, sentence) => {
  if (!isOwnPlace(reading) || !sentence.isTitle) return [];
  return pairsAt(sentence, TAKES_OR_LEAVES, (at, end) => {
    const { text } = sentence;
    const first = techNamesAt(reading, text, end);
    const last = first.at(-1)?.end ?? end;
    const joint = THEN.exec(text.slice(last, last + 40));
    if (!joint || !isAllKnown(first)) return undefined;
    const second = techNamesAt(reading, text, last + joint[0].length);
    const [leaves, takes] = [text.slice(at, end), joint[0]].map((verb) => LEAVES.test(verb)) as [boolean, boolean];
    if (leaves === takes || !isAllKnown(second) || !areOfOneKind(first, second)) return undefined;
    return leaves ? { from: first, to: second } : { from: second, to: first };
  });
};

const TAKES =
  "self-?host|add|us(?=e|ing)|introduc|install|adopt|integrat|enabl|bring in|set ?up|switch(?=\\p{L}* to)|mov(?=\\p{L}* to)";
const LEAVES_WORD = "remov|drop|delet|uninstall|disabl|ditch|retir|decommission|kill|sunset|rip out|get rid of";
const TAKES_OR_LEAVES = createPattern(
  new RegExp(
    `^[^\\p{L}\\p{N}"“]{0,4}(?:[\\p{L}\\d_/-]+(?:\\([^)]{1,30}\\))?!?: ?|\\[[^\\]]{1,25}\\]:? ?|[A-Z]{2,6}-\\d+:? )?[^\\p{L}\\p{N}"“]{0,3}(?:${TAKES}|${LEAVES_WORD})(?:e?s|e?d|e|ing|ping|ped)?(?: to)?(?: the| our| old| all)*(?= )`,
    "giu",
  ),
);
const THEN = new RegExp(
  `^(?: (?:analytics|tracking|chat|widget|script|snippet|code|sdk|integration))?(?:,|;| &| \\+| and|, and|\\.| /)(?: then| now)? (?:${TAKES}|${LEAVES_WORD})(?:e?s|e?d|e|ing|ping|ped)?(?: to)?(?: the| our| old)* `,
  "iu",
);
const LEAVES = new RegExp(`(?:${LEAVES_WORD})`, "iu");

/** Kinds that do the same work. */
const FAMILIES = [
  ["analytics", "product analytics", "customer data platform", "session replay", "tag manager"],
  ["live chat", "help desk"],
  ["error tracking", "monitoring"],
  ["hosting", "cloud", "cdn", "containers"],
  ["site search", "search engine"],
  ["email delivery", "marketing automation", "email provider"],
  ["ci", "source control"],
  ["payments", "subscription billing"],
];

function areOfOneKind(first: TechName[], second: TechName[]): boolean {
  const family = ({ known }: TechName) => FAMILIES.findIndex((kinds) => kinds.some((kind) => kind === known?.category));
  return first.some((one) =>
    second.some(
      (other) => one.known?.category === other.known?.category || (family(one) >= 0 && family(one) === family(other)),
    ),
  );
}
