import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A rival product named in a text, by the workspace's own spelling. */
export type RivalMention = Span & { rival: string };

/**
 * Where a text names one of the workspace's rivals, whole words only. A name with capitals has to have them in the text too:
 * "Drift" is a product, "drift" a word.
 */
export function findRivals(text: string, rivals: string[]): RivalMention[] {
  if (rivals.length === 0) return [];
  return [...text.matchAll(finderOf(rivals))].flatMap((match) => {
    const found = match[0];
    const rival = rivals.find((name) => name.toLowerCase() === found.replace(/\s+/g, " ").toLowerCase());
    const isWritten =
      rival !== undefined && (found === rival || rival === rival.toLowerCase() || /^\p{Lu}/u.test(found));
    return isWritten ? [{ start: match.index, end: match.index + found.length, rival }] : [];
  });
}

/** Compiled once for the list a workspace has. */
const finderOf = onceEach((rivals: string[]): RegExp => {
  const names = rivals
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s"));
  return new RegExp(`(?<![\\p{L}\\p{N}_@.-])(?:${names.join("|")})(?![\\p{L}\\p{N}_]|[.-]\\p{L})`, "giu");
});

/** Whether the account is itself one of the rivals, by its name, an alias or its domain's name. */
export function isRival({ subject, matcher }: Reading, rivals: string[]): boolean {
  const label = subject.domain?.split(".").at(-2);
  return rivals.some((rival) => {
    const [own] = matcher.findLoosely(rival);
    const isNamed = own !== undefined && own.start === 0;
    return (
      isNamed || (label !== undefined && rival.toLowerCase().replace(/[^a-z0-9]/g, "") === label.replaceAll("-", ""))
    );
  });
}

/** Work on pages that set one's own product beside those of others. */
export const COMPARE_PAGES = createPattern(
  /(?<![\p{L}-])(?:(?:competitors?|competitive|rivals?)(?:['’]s?)?[- ](?:[\p{L}-]+ ){0,2}?(?:comparisons?|pages?|analys[ie]s|research|landscape|overview|matrix|table|tools|alternatives|benchmarks?|teardown|audit|profiles?|survey|battle ?cards?)|(?:compar(?:e|ison)|alternatives?(?: to)?|versus|vs\.?|compete)[- /](?:[\p{L}-]+ ){0,2}?(?:pages?|hub|landing|matrix|battle ?cards?)|\/compare\b|\/alternatives\b|\/vs\b|battle ?cards?|pages? (?:that|which|to) compare|pages? (?:for|about) (?:["“]?\p{Lu}[\p{L}\p{N}]+["”]? )?alternatives)(?!\p{L})/iu,
);
/** Who else sells it, said of one's own market. */
export const OUR_RIVALS = createPattern(
  /(?<!\p{L})(?:(?:our|known|main|direct|biggest|closest|key|top|current|existing|nearest|indirect)(?: (?:known|main|direct|biggest|closest|key))? (?:rivals?|competitors?|competition|alternatives)|(?:rivals|competitors|alternatives) (?:in our|to us|to our|of ours|we (?:lose|face|meet|see|compete))|we (?:compete|lost|lose|win|won|stack up) (?:with|against|to)|we (?:both )?compete(?= (?:for|every|daily|directly))|how we compare|compared (?:to|with) our competitors|unsere (?:wettbewerber|konkurrenten|mitbewerber)|nos concurrents|nuestros competidores|nossos concorrentes|onze concurrenten|i nostri concorrenti)(?!\p{L})/iu,
);
/** Two products weighed against each other. */
export const VERSUS = /(?<!\p{L})(?:vs\.?|versus|gegen|contre|compared (?:to|with)|or)(?!\p{L})/iu;
/** A headline that sets the account beside another: "Beacon vs Globex", "switch from Globex to Beacon". */
export const SETS_BESIDE =
  /(?<![\p{L}-])(?:vs\.?|versus|gegen|contre|contra|frente a|face à|compared (?:to|with)|compar\p{L}+|alternative(?:s)? (?:to|zu|à|a)|(?:switch\p{L}*|mov\p{L}+|migrat\p{L}+|chang\p{L}+) (?:from|away from|over from)|(?:wechsel\p{L}*|umstieg|umsteigen) von|passer de|pasarse de|cambiar de|mudar d[eo]|passare da|overstap\p{L}* van|instead of|unlike|differ\p{L}*|migration (?:guide|path|docs|tool) (?:from|for)|oder|or|ou|o|of|benchmark\p{L}*|against)(?![\p{L}-])/iu;
/** What makes a comparison of a headline that only joins two names. */
export const IS_COMPARISON =
  /(?<![\p{L}-])(?:vs\.?|versus|frente a|face à|compar\p{L}+|vergleich|unterschied\p{L}*|unterscheidet|differ\p{L}*|diferen\p{L}+|différen\p{L}+|verschil\p{L}*|confronto|which (?:is|one)|better|besser|mieux|mejor|switch\p{L}*|alternative\p{L}*|benchmark\p{L}*|(?:do|does|has|have) that we (?:don['’]t|do not)|that we (?:do|have) and)(?!\p{L})/iu;
/** Of somebody of the account: he speaks of the rival by name. */
export const SPEAKS_OF_RIVAL =
  /(?<!\p{L})(?:(?:said|says|told|spoke|speaking|talk(?:s|ed)|joked|quipped|wrote|tweeted|posted) (?:[^.;:]{0,40} )?(?:of|about)|(?<!, )call(?:s|ed)|takes? (?:a )?(?:swipe|shot|dig|aim) at|mock(?:s|ed)|attack(?:s|ed)|critici[sz](?:es|ed)|dismiss(?:es|ed)|prais(?:es|ed)|hits out at|lash(?:es|ed) out at|jab(?:s|bed)? at) (?:(?:its|the|larger|smaller|bigger|main|local|arch-?|closest|fellow|new|old|market leader|rival|competitor)[ -]?){0,4}$/iu;

/** Words by which somebody weighs, uses, leaves or praises a product. */
export const WEIGHS =
  /(?<!\p{L})(?:we|I|our|my|us|me|wir|nous|nosotros|vs\.?|versus|compar\p{L}+|alternatives?|instead of|switch\p{L}*|mov(?:ed|ing)|migrat\p{L}+|us(?:e|es|ed|ing)|chose|choosing|evaluat\p{L}+|tried|trying|unlike|better|worse|cheaper|pricier|prefer\p{L}*|than|rivals?|competitors?|contract|renew\p{L}*|pricing|replac\p{L}+|love|hate|review\p{L}*|recommend\p{L}*|rely|relies|relying|licen[cs]es?)(?!\p{L})/iu;
/** A list of what a product works with discusses none of it. */
export const WORKS_WITH =
  /\b(?:integrat\p{L}+|connectors?|plug-?ins?|works? with|compatible|import(?:s|ed)? from|exports? to|sync(?:s|ed)?)\b/iu;

/** The organisations of a sentence that are not the account. */
export function othersNamed(reading: Reading, { text }: Sentence): string[] {
  const own = reading.matcher.findLoosely(text);
  const names = findOrganisations(text)
    .filter(
      ({ start, end, name }) => !own.some((span) => span.start < end && start < span.end) && !NO_PRODUCT.test(name),
    )
    .filter(({ start, name }) => start > 0 || name.includes(" ") || /\p{Ll}\p{Lu}|\d/u.test(name))
    .map(({ name }) => name);
  return [...new Set(names)].slice(0, 10);
}

const NO_PRODUCT =
  /^(?:(?:Show|Ask|Launch) HN|IP|Pages?|Add|Known|Map|Pro|Free|Ask|Compare|Comparison|Comparisons|Competitors?|Rivals?|Alternatives?|SEO|JSON-LD|JSON|FAQ|API|URL|Google Search|Search|Summary|Why|Notion|TODO|HTML|CSS|Correction|Prices?)$/u;
