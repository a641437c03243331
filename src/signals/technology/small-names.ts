import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import type { TechnologyCategory } from "#technologies/technology.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import type { TechName } from "./tech-objects.ts";

/** How far down a change's text its own sentences stand, before others answer. */
const INDEX_MAX = 3;

/**
 * The same sentence with the products that headings of changes write small ("drop sentry", "add segment analytics") in capitals, where
 * their name is an ordinary word elsewhere; undefined when there are none. Places in the text are those of what is returned.
 */
export function namesWrittenLarge(reading: Reading, sentence: Sentence): Sentence | undefined {
  if (!isOwnPlace(reading) || sentence.index > INDEX_MAX) return undefined;
  const text = sentence.text
    .replace(SMALL, (word, at: number) => {
      const large = capital(word);
      return isMeant(word, large, sentence.text.slice(at + word.length)) ? large : word;
    })
    .replace(ABBREVIATED, (word) => (sentence.isTitle && OF_VISITS.test(reading.text) ? "GA4" : word));
  return text === sentence.text ? undefined : { ...sentence, text };
}

/** "Replace GA with Plausible": general availability is nothing that counts visits. */
const ABBREVIATED = /(?<![\p{L}\p{N}_.-])GA(?![\p{L}\p{N}_-]| release| version)/u;
const OF_VISITS =
  /\b(?:google analytics|analytics|tracking|trackers?|plausible|matomo|umami|fathom|posthog|goatcounter|cookies?|page ?views?)\b/i;

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

function isMeant(word: string, large: string, rest: string): boolean {
  const [named] = findNamedTechnologies(large);
  if (named?.technology.isWord !== true || named.end !== large.length) return false;
  if (NOTHING_ELSE.has(word)) return !/^ (?:check|mode|button|style|event|message|field|class|call)/i.test(rest);
  return KINDS.some(({ kind, of }) => kind.test(rest) && of.includes(named.technology.category));
}

const SMALL = /(?<![\p{L}\p{N}._/@-])\p{Ll}{3,}(?![\p{L}\p{N}_/@-]|\.\p{Ll})/gu;

/** Names that mean nothing else in a repository, however they are written. */
const NOTHING_ELSE = new Set(
  "sentry honeybadger plausible fathom umami intercom crisp cypress playwright mocha gulp grunt yarn bun stripe mollie honeycomb papertrail gatsby rollup webflow greenhouse rippling typeform".split(
    " ",
  ),
);

/** "Switch emails from sendgrid to mailersend": beside a product that is known, a word of its own in the other's place is one too. */
export function swappedSmall(reading: Reading, sentence: Sentence): { at: number; from: TechName[]; to: TechName[] }[] {
  const match = sentence.isTitle && isOwnPlace(reading) ? SWAPS.exec(sentence.text) : null;
  if (!match) return [];
  const [from, to] = [match[1] ?? "", match[2] ?? ""].map((word): TechName | undefined => {
    const start = sentence.text.indexOf(word, match.index + 1);
    const span = { start, end: start + word.length };
    const [named] = [word, capital(word)].flatMap(findNamedTechnologies);
    if (named?.end === word.length) return { ...span, name: named.technology.name, known: named.technology };
    return GENERIC.test(word) ? undefined : { ...span, name: word, known: undefined };
  });
  if (!from || !to || (from.known === undefined) === (to.known === undefined)) return [];
  return [{ at: match.index, from: [from], to: [to] }];
}

const SWAPS =
  /(?<!\p{L})(?:(?:switch|migrat|mov|chang)\p{L}* (?:[\p{Ll}-]+ ){0,4}?from|(?:replac|swap)\p{L}*(?: out)?) (\p{Ll}[\p{Ll}\d]{3,20}) (?:to|with|by|for) (\p{Ll}[\p{Ll}\d]{3,20})(?=[.!]?$|, | (?:for|in|as|on)(?!\p{L}))/iu;
/** Words that stand for a part of a program, a place where it runs or a way of doing it. */
const GENERIC =
  /^(?:.*(?:backend|frontend|side|base|ing|ed|tion|ment|ware|able|ible|ness|ity|ics|ers?|ors?|ly|ive|ous|ful|less|al|ic|s)|native|custom|local|self|main|master|prod|cloud|latest|stable|test|async|sync|json|yaml|toml|html|code|module|package|service|single|legacy|docker|default|plain|pure|text|file|disk|memory|cache|queue|table|view|page|form|list|hook|proxy|token|cookie|script|plugin|client|class|type|enum|const|stdlib|core|beta|free|paid|team|user|node|deno|bash|make|this|that|them|something|nothing|another)$/iu;

/** What the word behind a name says that the product is for. */
const KINDS: { kind: Pattern; of: TechnologyCategory[] }[] = [
  {
    kind: createPattern(/^ (?:web )?(?:analytics|tracking|pixel|tag|snippet|script)(?!\p{L})/iu),
    of: ["analytics", "product analytics", "customer data platform", "session replay", "tag manager"],
  },
  {
    kind: createPattern(/^ (?:live )?(?:chat|messenger|widget|support chat)(?!\p{L})/iu),
    of: ["live chat", "help desk"],
  },
  {
    kind: createPattern(/^ (?:error|crash|uptime)?[ -]?(?:tracking|reporting|monitoring|alerts|logging)(?!\p{L})/iu),
    of: ["error tracking", "monitoring"],
  },
  { kind: createPattern(/^ (?:payments?|checkout|billing)(?!\p{L})/iu), of: ["payments", "subscription billing"] },
];
