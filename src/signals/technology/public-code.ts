import { createCue } from "../language/cues.ts";
import { mentionsIn } from "../language/doer.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
import { createPattern } from "../language/pattern.ts";
import { productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isOwnPlace } from "./own-doing.ts";

/** Words one of which a sentence about opened code or a first release has. */
export const openSourceCue = createCue(
  "open opensource source public code code's quellcode github apache mit gpl agpl bsd stable first ga código codice libera licence license offen broncode weights firmware gitlab codeberg sourcehut hugging anyone opened freigegeben libre livre libère licença licenza licencia lizenz source sources",
);

const LICENCE =
  "(?:the )?(?:Apache|MIT|A?GPL|LGPL|BSD|MPL|EUPL|Mozilla|GNU|ISC|Creative Commons|permissive|open[- ]source)";
/** "open-sources Atlas", "Open source the checker": the code is the object. */
const OPENS = createPattern(
  /(?<![\p{L}-])(?:[Oo]pen[- ]?[Ss]ourc(?:es|ed|ing)|(?<!['’]s )(?<!\p{Lu}[\p{L}\p{N}]+ )(?<!\b(?:an?|the|our|its|their|your|of|for|in|with|as|popular|new|own|bring|brings|bringing|embraces|touts|champions|free|and|first|best|\p{L}+est) )[Oo]pen[- ](?:[Ss]ource(?= (?:the |our |its ))|source(?= (?:\p{Lu}|[a-z]+-[a-z])))|legt (?=[^.;]{3,60} offen)|libera(?:n)? (?=(?:el |il |o )?c[oó]di(?:go|ce))|(?:ouvre|libère|publie) (?=le code|les sources|son code))/gu,
);
/** "releases Atlas as open source", "publishes the code of its planner". */
const RELEASES = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:releas(?:es?|ed|ing)|publish(?:es|ed|ing)?|ma(?:ke|kes|de|king)|put(?:s|ting)?|shar(?:es?|ed|ing)|launch(?:es|ed)?|open(?:s|ed|ing)? up|open(?:s|ed|ing)?(?= (?:the |its |our |full |model )*(?:weights|source code|code|sources)(?!\\p{L}))|stellt|veröffentlicht|gibt|(?:macht|rend|rende|torna|hace)(?= [^.;]{0,40}(?:p[úu]bli[cq]|pubblic|öffentlich|openbaar|frei|libre))|publie|a publié|met|passe|publica|ha publicado|rilascia|pubblica|abre|abriu|maakt)(?!\\p{L})(?=(?:[^.;]|\\.(?=\\d)){1,90}?(?:(?:as|into|in) (?:an? )?open[- ]source|open[- ]source(?=[.,;!]|$| (?:under|on|today|and|from))|(?:under|with) (?:an? )?${LICENCE}|(?:(?:the|its|our|full|complete) (?:source )?code|source code) (?:of|for|to|on|behind|public|available)|(?:repository|repo|code|source)(?: (?:of|for|to|behind) [^.;]{2,40}?)? public(?! (?:keys?|clouds?|sector))|(?:code|source|sources|weights|repository)(?: [^.;]{1,50})? (?:on|to|auf|sur|en|su|op) (?:GitHub|GitLab|Codeberg|Hugging Face|Bitbucket)|(?<!\\b(?:funding|power|energy|income|revenue|data|news|food|light|heat|water|supply|capital) )source (?:of|for|to|behind)|sous licence (?:libre|ouverte|open)|bajo (?:una )?licencia (?:libre|abierta)|sob licença (?:livre|aberta)|con (?:una )?licenza (?:libera|aperta)|unter (?:einer )?(?:freien|offenen) Lizenz|onder een (?:open|vrije)|(?:den |seinen |ihren )?Quellcode|als Open Source|unter (?:der |einer )?(?:Apache|MIT|GPL|AGPL|EUPL)|le code(?: source)?|en open source|el código|il codice|o código|(?:de )?broncode))`,
    "giu",
  ),
);
/** "Atlas is now open source", "the code is on GitHub". */
const IS_OPEN = createPattern(
  /(?<!\p{L})(?:(?:is|are|goes|to go|going|went|becomes|became|has gone|now|ist|sind|est|es|è|é) (?:now |today |officially |finally |fully |jetzt |ab sofort |nun |désormais |ahora |ora |agora |nu )*(?:open[- ]?source(?:d)?|opensource)(?! (?:company|project|maintainer|software|vendor|community))|(?:has|have) been open[- ]sourced|(?<=\p{L} )open[- ]?sourced(?=[.!]?$)|(?:source )?code (?:is|are) (?:now |today |also |publicly |freely )*(?:on (?:GitHub|GitLab|Codeberg)|available|public|open)|(?:repository|repo) (?:is|has been made|was made) (?:now )?public)(?!\p{L})/giu,
);
/** "The code is up at git.acme.example", "Atlas is now on GitHub", "Weights and code of Atlas are out": where it can be had. */
const CAN_BE_HAD = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:(?:(?:source )?code|sources|firmware|weights)(?: and (?:code|weights|data|sources|tests))?(?: (?:of|for|to|behind) [^.;:]{2,40}?)? (?:is|are|has been|have been|can be found|now lives?|lives?) (?:now |today |also |publicly |freely |all )*(?:out(?=[.!]?$| under| on| at)|(?:(?:up|live|published|released|hosted|shared) )?(?:at (?:git|code|src)\\.[\\w.-]+|on (?:GitHub|GitLab|Codeberg|Hugging Face|SourceHut|Bitbucket)|under (?:an? )?(?:[\\w-]+ )?${LICENCE}))|(?:is|are) (?:now|finally|officially|also) (?:available |live |up )?on (?:GitHub|GitLab|Codeberg|SourceHut)(?! (?:Marketplace|Copilot|Actions|Sponsors|Pages|Enterprise))|anyone can (?:now )?(?:read|download|use|inspect|fork)(?:, \\p{L}+)*,? and (?:change|modify|adapt|share|fork|reuse|redistribute) (?:it|the (?:code|tool|software|source|library|model))|can be (?:read|downloaded|used|inspected)(?:, \\p{L}+)*,? (?:and|or) \\p{L}+ by any(?:one|body))(?!\\p{L})`,
    "giu",
  ),
);
/** "Delay model opened up by Acme": the owner comes last. */
const OPENED_BY = createPattern(
  /(?<![\p{L}-])(?:open[- ]sourced|(?:made|published|released|shared) (?:as )?(?:open[- ]source|under an open licen[cs]e|freely available)|opened up)(?: [^.;:]{1,30})? by (?=(?:the )?\p{Lu})/giu,
);
const BARE_STATE = /^(?:is|are) open/i;
/** Not yet, not theirs, or said of open source as such. */
const NO_OPENING =
  /\b(?:prep(?:are|aring|aration)?s?\b[^.;]{0,30}open|plans?|planning (?:to|on|for)|considering|going to|will (?:soon )?|soon|in the end|one day|eventually|could|might|when|contribut\w+|maintainers?|communit(?:y|ies) edition|alternatives? to|based on open|love|support(?:s|ing)? open|sponsor\w*|donat\w+|vulnerabilit\w+|sources? of (?:an?|the|all|any|this|truth|errors?|bugs?)|breach\w*|leak\w*|stolen|exposed|accident\w*|using open|use(?:s)? open|built on open|report|survey|webinar|conference)\b/i;

/** "loadgen is public now" below "make this repo public": the answer to what the heading asks for. */
function shownNow(reading: Reading, { text, isTitle }: Sentence): OpenedCode | undefined {
  const { title } = reading.document;
  if (isTitle || !isOwnPlace(reading) || !ASKS_TO_OPEN.test(title)) return undefined;
  const answer = PUBLIC_NOW.exec(text);
  if (!answer) return undefined;
  const [, named = ""] = answer;
  const isName = named !== "" && !/^(?:it|that|this|repo|repository|code|everything|we|all|project)$/i.test(named);
  return { at: answer.index, product: isName ? named : undefined };
}

const ASKS_TO_OPEN = /(?<!\p{L})(?:open[- ]?sourc\p{L}*|public|publici[sz]\p{L}*|öffentlich)(?!\p{L})/iu;
const PUBLIC_NOW =
  /(?<![\p{L}\d-])(?:(?:it|that|this|repo|repository|code|everything|(?<named>[\p{L}\d][\p{L}\d_.-]{2,30})) is|it['’]s|we['’]re|we are|repo|made (?:it|this|the repo(?:sitory)?)|just made the repo(?:sitory)?) (?:now |finally |officially )?public(?: now)?(?=[ .!,;:]|$|[^\p{L}\d])/iu;

export type OpenedCode = { at: number; product: string | undefined };

/** Where a sentence says that the account has opened code, and which. */
export function openedCode(reading: Reading, sentence: Sentence): OpenedCode | undefined {
  const { text } = sentence;
  if (NO_OPENING.test(text)) return undefined;
  const shown = shownNow(reading, sentence);
  if (shown) return shown;
  for (const pattern of [OPENS, RELEASES]) {
    for (const verb of pattern.matchAll(text)) {
      if (!isOwnDoing(reading, sentence, verb.index) && !isTitleOfOwner(reading, sentence, verb.index)) continue;
      return { at: verb.index, product: productAt(reading, text, verb.index + verb[0].length) };
    }
  }
  for (const by of OPENED_BY.matchAll(text)) {
    const [owner] = mentionsIn(reading, sentence, text.slice(by.index + by[0].length));
    if (owner && owner.start <= 4 && tellsOfSource(reading))
      return { at: by.index, product: productBefore(reading, text, by.index) };
  }
  for (const clue of [...IS_OPEN.matchAll(text), ...CAN_BE_HAD.matchAll(text)]) {
    // "All of our tools are open-source": they were before, too.
    if (BARE_STATE.test(clue[0]) && !sentence.isTitle && isOwnPlace(reading)) continue;
    const isOwn =
      isOwnPlace(reading) ||
      reading.isOwnSite ||
      mentionsIn(reading, sentence, text).length > 0 ||
      isHeadedByOwner(reading, sentence);
    const product =
      productBefore(reading, text, clue.index) ?? productOf(reading, text, clue) ?? productInTitle(reading);
    if (isOwn) return { at: clue.index, product };
  }
  return undefined;
}

/** "Acme Database is now open source": what bears the account's name in a headline is its own. */
function isHeadedByOwner({ subject: { name } }: Reading, { isTitle, text }: Sentence): boolean {
  return isTitle && name.length > 2 && text.toLowerCase().startsWith(`${name.toLowerCase()} `);
}

/** Data and markets are opened up as well. */
function tellsOfSource({ text }: Reading): boolean {
  return /\b(?:open[- ]sourced?|source code|(?:the|its) (?:code|source)|GitHub|GitLab|Codeberg)\b/i.test(
    text.slice(0, 1500),
  );
}

/** "Open-sourcing Atlas" heads a text of the account's own. */
function isTitleOfOwner(reading: Reading, { isTitle }: Sentence, at: number): boolean {
  return isTitle && reading.isOwnSite && at === 0;
}

function productAt(reading: Reading, text: string, at: number): string | undefined {
  const phrase = nounPhraseAt(text, at);
  if (phrase && /^(?:(?:the|this|our) )?(?:repository|repo|code|source) public$/i.test(phrase.text))
    return projectNamed(reading);
  if (!phrase || /^(?:code|source|repository|repo|codebase|quellcode|source code|código|codice)$/i.test(phrase.head))
    return productBehind(reading, text, phrase?.end ?? at);
  const name = productName(phrase, false);
  return reading.matcher.find(name).length > 0 && name.length <= reading.subject.name.length ? undefined : name;
}

/** "the code of its planner". */
function productBehind(reading: Reading, text: string, at: number): string | undefined {
  const link = /^ (?:of|for|to|behind|von|des|der|de|du|di|da|do|van) /i.exec(text.slice(at));
  const phrase = link ? nounPhraseAt(text, at + link[0].length) : undefined;
  return phrase ? productName(phrase, false) : productInTitle(reading);
}

function productBefore(reading: Reading, text: string, at: number): string | undefined {
  const phrase = nounPhraseAt(text.slice(0, at), 0);
  if (!phrase || phrase.end < at - 4 || /^(?:code|source|it|this|that|everything|all)$/i.test(phrase.head))
    return undefined;
  const name = productName(phrase, false).replace(OUR, "");
  return isAccount(reading, name) ? undefined : name;
}

/** Nothing but the account's own name; "Acme SDK" is a product. */
function isAccount({ matcher }: Reading, name: string): boolean {
  return matcher.find(name).some(({ start, end }) => !/\p{L}{2}/u.test(name.slice(0, start) + name.slice(end)));
}

/** "The code of Atlas is": what stands within the clue. */
function productOf(reading: Reading, text: string, clue: RegExpExecArray): string | undefined {
  const of = / (?:of|for|behind) /.exec(clue[0]);
  const phrase = of && nounPhraseAt(text, clue.index + of.index + of[0].length);
  if (!phrase || !/\p{Lu}/u.test(phrase.text)) return undefined;
  const name = productName(phrase, false).replace(OUR, "");
  return isAccount(reading, name) ? undefined : name;
}

const OUR = /^(?:Unsere?[rnms]?|Our|Notre|Nuestr[oa]|Noss[oa]|Onze?) /;

function productInTitle({ document: { title } }: Reading): string | undefined {
  const verb = OPENS.exec(title);
  const phrase = verb ? nounPhraseAt(title, verb.index + verb[0].length) : undefined;
  return phrase && productName(phrase, false);
}

const FIRST_STABLE = createPattern(
  /\bfirst (?:official )?(?:stable|production-ready|major) (?:public )?(?:version|release)\b|\b(?:v|version )?1\.0(?:\.0)? (?:is|has) (?:now |finally |officially )?(?:here|out|released|available|landed|stable|been released|arrived)\b|\b(?:reach(?:es|ed)|hits?|tagged?|ships?|shipped|releas(?:es|ed)|finali[sz]e[sd]?|promot(?:e|es|ed|ing)(?: to)?) (?:v|version )?1\.0(?:\.0)?\b|\b(?:official |first )?stable release(?: of)?:? (?:version |v)1\.0(?:\.0)?\b|\bthe (?:official|first) stable release\b(?= [^.;]{0,20}1\.0)|\berste stabile (?:Version|Release)\b|\bpremière version stable\b|\bprimera versión estable\b|\bprima versione stabile\b|\bprimeira versão estável\b|\beerste stabiele versie\b/i,
);
const TITLE_OF_FIRST =
  /^(?:chore(?:\([^)]*\))?: ?)?(?:release|releasing|launch|announce|announcing|publish|tag|promote|ship|cut)?:? ?(?:of )?(?:[\w.-]+ )?v?1\.0(?:\.0)?(?: (?:of [\w .-]{2,40}|(?:stable )?(?:release|version)|stable|is (?:here|out)|released))?[!.]?$/i;

/** Where a sentence says that the first stable version is out; a headline may be the bare number. */
export function firstStableIn(reading: Reading, sentence: Sentence): number | undefined {
  const { text } = sentence;
  if (
    /\b(?:rc|beta|alpha|candidate|road ?map|milestone|towards?|until|before|when|blocked|blockers?|yet)\b/i.test(text)
  )
    return undefined;
  if (sentence.isTitle && isOwnPlace(reading) && TITLE_OF_FIRST.test(text)) return 0;
  const clue = FIRST_STABLE.exec(text);
  if (!clue) return undefined;
  const isOwn = isOwnPlace(reading) || reading.isOwnSite || mentionsIn(reading, sentence, text).length > 0;
  return isOwn && (isOwnPlace(reading) || IS_CODE.test(reading.text.slice(0, 2000))) ? clue.index : undefined;
}

/** A first stable version of a device is no public code. */
const IS_CODE =
  /\b(?:open[- ]source|github|gitlab|npm|pypi|crates\.io|repository|source code|library|cli|sdk|package)\b/i;

/** The project a text speaks of: "stable version of viktor", "WatchState v1.0.0", else the repository it stands in. */
export function projectNamed({ text, document }: Reading): string | undefined {
  const head = text.slice(0, 2000);
  const [, after] = /\bstable (?:release|version) of ["“]?([\p{L}\p{N}][\p{L}\p{N}_.-]{1,40})/u.exec(head) ?? [];
  const [, before] = /(\p{Lu}[\p{L}\p{N}_-]{2,30}) v?1\.0(?:\.0)?\b/u.exec(head) ?? [];
  const named = [after, before].find(
    (name) =>
      name !== undefined &&
      !/^(?:Release|Version|With|The|This|Launch|Our|Finalize|Announce|Tag|Publish|After|Today|Apache|MIT|GPL|AGPL|BSD|EUPL|MPL)$/i.test(
        name,
      ),
  );
  return (
    named ??
    document.facts.repository?.split("/").at(-1) ??
    /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[\w.-]+\/([\w.-]+)/.exec(document.url)?.[1]
  );
}
