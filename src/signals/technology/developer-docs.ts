import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { createCue } from "../language/cues.ts";
import { isTheCompany } from "../language/definite-company.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { LISTED_AS_NEW, NOTED_REWORK, NOW_GENERATED } from "./docs-notes.ts";
import { isOfVersion, isOwnPlace } from "./own-doing.ts";

/** Words one of which a sentence about interfaces or their documentation has. */
export const docsCue = createCue(
  "api apis rest graphql docs doc documentation dokumentation doku documentación documentação documentazione documentatie developer developers développeurs entwickler sdk reference referenz openapi swagger schnittstelle sdks pages webhooks interface interfaces endpoint endpoints soap desarrolladores desenvolvedores programadores sviluppatori ontwikkelaars",
);

/** `what` goes on after the account's name: "launches a developer portal". */
export type DocsChange = { at: number; what: string; isLaunch: boolean; version: string | undefined };

const API =
  "(?:(?:public|open|rest|graphql|partner|developer|web|http|streaming|webhooks?|admin|client)[ -])*(?:apis?|sdks?|schnittstellen?)";
const DOCS =
  "(?:(?:(?:api|sdk|developer|dev|technical|product|public|reference|rest|integration)[ -])*(?:docs?(?: (?:site|portal|pages|hub|center|centre))?|documentation(?: (?:site|portal|pages|hub|center|centre))?|reference(?: (?:docs?|documentation|pages|section|site))?|doku(?:mentation)?|documentación|documentação|documentazione|documentatie)|openapi (?:spec(?:ification)?|document|schema|description)|developer (?:portal|hub|cent(?:er|re)|site|platform|experience)|entwicklerportal|portail (?:pour )?(?:les )?développeurs?|portal (?:de|para|voor) (?:los |os )?(?:desarrolladores|desenvolvedores|programadores|ontwikkelaars)|portale (?:per )?(?:gli )?sviluppatori|ontwikkelaarsportaal)";

/** "launches its developer portal", "new API documentation". */
const LAUNCHES_DOCS = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|unveil(?:s|ed|ing)?|publish(?:es|ed|ing)?|releas(?:es|ed|ing)|open(?:s|ed)|announc(?:es|ed|ing)|creat(?:es?|ed)|add(?:s|ed|ing)?|(?:re-?)?build(?:s|ing)?|built|ships?|shipped|veröffentlicht|startet|eröffnet|lance|lanza|lancia|lança|lançou|lanzó|abre|abrió|abriu|ouvre|apre|opent|lanceert)(?!\\p{L})(?: (?:a|an|the|our|its|their|all|une?|um|uma|su|son|seu|eine?n?|een|dedicated|separate|standalone|complete|proper|brand-?new|all-new|new|neue[nrs]?|nouveau|nouvelle|nueva|nuovo|nova))*(?: [\\w-]+){0,1}? ${DOCS}(?: (?:section|pages|portal|site))?\\b`,
    "giu",
  ),
);
/** "moved the API reference to", "restructures the docs", "documentation has moved". */
const REWORKS =
  "(?:mov(?:es?|ed|ing)|migrat(?:es?|ed|ing)|switch(?:es|ed)?(?: over)?|re-?work(?:s|ed)?|re-?design(?:s|ed)?|re-?structur(?:es?|ed|ing)|re-?organi[sz](?:es?|ed|ing)|re-?writ(?:es?|ten|e)|re-?wrote|overhaul(?:s|ed)?|re-?vamp(?:s|ed)?|re-?launch(?:es|ed)?|re-?build(?:s)?|re-?built|split(?:s)?|merg(?:es?|ed)|consolidat(?:es?|ed)|replac(?:es?|ed)|umgezogen|überarbeitet|neu gegliedert|neu aufgebaut|refondu(?:e)?|rediseñad[oa]|reescrit[oa])";
const REWORKED = createPattern(
  new RegExp(
    `(?<![\\p{L}-])${REWORKS}(?!\\p{L})(?: over)?(?: (?:the|our|its|all|entire|whole|remaining|old))*(?: [\\w/-]+){0,2}? ${DOCS}(?: (?:section|pages|portal|site))?\\b`,
    "giu",
  ),
);
const DOCS_REWORKED = createPattern(
  new RegExp(
    `(?<![\\p{L}-])${DOCS}(?: (?:section|pages|portal|site))?(?:,? (?:has|have|had|is|are|was|were|been|now|just|all|fully|completely|finally|wurde|ist|a été))*,? (?:${REWORKS}|(?:just )?got (?:a (?:whole )?lot |so much |even )?(?:better|easier|faster|an? (?:upgrade|overhaul|make-?over|face-?lift|new look|fresh look|refresh|redesign))|live|online|(?:goes|went|going) live|(?:launches|opens|relaunches) (?:today|this week|with|in|for)|(?:now |finally )(?:available|public)|has a new home|have a new home|new home|got a new)(?!\\p{L})`,
    "giu",
  ),
);
const NEW_HOME = createPattern(
  new RegExp(
    `\\b(?:new|fresh|better) (?:home|look|structure|design|face) for (?:our |the |its )?(?:[\\w-]+ ){0,2}?(?:developers|${DOCS})|\\b(?:our|its|the) (?:brand-?new|all-new|new|redesigned|revamped|rewritten) (?:[\\w-]+ ){0,2}?${DOCS}\\b|^(?:(?:introducing|announcing|meet|welcome to|welcome|say hello to|here(?: is|['’]s)|get to know|check out|explore) (?:our |the )?(?:new )?|(?:docs?(?:\\([^)]*\\))?: ?)?new )(?:[\\w-]+ ){0,2}?${DOCS}\\b`,
    "giu",
  ),
);
/** "all examples in the documentation now point to v2": documents follow the interface. */
const NOW_POINT = createPattern(
  new RegExp(
    `${DOCS}[^.;]{0,40}\\b(?:now (?:points?|refers?|uses?|describes?|covers?|includes?)|(?:is|are) now (?:at|under|on|hosted))\\b|\\b(?:refer(?:s|red)?|points?|link(?:s|ed)?) to (?:the )?(?:new )?v(?:ersion )?\\d+(?: version)? of the api\\b|\\bupdate (?:the )?api documentation (?:links?|urls?)\\b`,
    "giu",
  ),
);
/** "Documentation for the services we rolled out". */
const DOCS_FOR_NEW = createPattern(
  new RegExp(`${DOCS} (?:for|of|on) [^.;:]{3,60}?\\b(?:rolled out|new|launched|released|v\\d)\\b`, "giu"),
);
/** "launches a public API", "introducing the Beacon API". */
const LAUNCHES_API = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|unveil(?:s|ed|ing)?|open(?:s|ed)(?: up)?|releas(?:es|ed|ing)|announc(?:es|ed|ing)|publish(?:es|ed)|rolls? out|rolled out|ships?|shipped|lance|lanza|lança|lancia|veröffentlicht|öffnet)(?!\\p{L})(?: (?:a|an|the|our|its|their|all-new|brand-?new|new|first|neue|seine|ihre|son|sa|una|su|um|uma))*(?: \\p{L}[\\w.-]*){0,2}? ${API}(?: v?\\d+(?:\\.\\d+)?| version \\d+)?(?![\\w-])(?! (?:platform for|integration|key|calls?|outage|incident|economy|security|error|gateway))`,
    "giu",
  ),
);
const VERSION_OF_API = `(?:(?:the |our |its )?(?:${API} (?:v|version )\\d+|[vV](?:ersion )?\\d+ (?:of )?(?:the |our |its )?(?:\\p{Lu}[\\w-]* ){0,2}${API}|v\\d+ endpoints|(?:rest|graphql) v\\d+(?: api)?))`;
/** "API v2 is generally available", "v1 of the API is deprecated". */
const API_VERSION = createPattern(
  new RegExp(
    `(?<![\\w.-])${VERSION_OF_API}(?:[^.;:]{0,30}?\\b(?:in GA|generally available|GA|is (?:here|live|out|available)|now (?:live|available|in)|launch(?:es|ed)?|released|veröffentlicht|deprecated|sunset|retired|(?:will be|is being) (?:retired|shut down|turned off|switched off|shut off|removed|discontinued|deprecated)|reach(?:es|ed) (?:its )?end[- ]of[- ]life)\\b)`,
    "giu",
  ),
);
/** "Deprecate v1 of the public API". */
const RETIRES_API = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:deprecat(?:es?|ed|ing)|retir(?:es?|ed|ing)|remov(?:es|ed|ing)|sunset(?:s|ting)?|shut(?:s|ting)? down|(?:turn|switch)(?:s|es|ed|ing)? off|(?:deprecation|retirement|removal|shut-?down|sunset(?:ting)?|end[- ]of[- ]life) of)(?!\\p{L}) ${VERSION_OF_API}(?![\\w-])`,
    "giu",
  ),
);
/** "Our API is now public", "Beacon API: now in public beta". */
const API_OPENS = createPattern(
  new RegExp(
    `(?<![\\p{L}-])${API}(?: (?:is|are)|:)? (?:(?:now|finally|officially) (?:(?:generally |publicly )?available|live|public|open|here|in (?:public |open )?beta|GA)|launched|released|generally available|is (?:here|public|live)|(?:is|are) open to (?:everyone|all|the public|developers))(?![\\w-])`,
    "giu",
  ),
);
/** "docs: restructure guides": what is reworked stands before the colon. */
const TITLE_REWORKS = createPattern(
  new RegExp(
    `^(?:announcing|introducing|meet|presenting) (?:version |v)\\d+ of (?:the |our )?(?:[\\p{L}\\d.-]+ ){0,3}API(?!\\p{L})|^docs?(?:\\([^)]*\\))?: ?(?:mov|migrat|switch|port)(?:es?|ed|ing)? (?:(?:over )?to|from [^.;]{2,30}? to) \\p{L}|^docs?(?:\\([^)]*\\))?: ?${REWORKS} (?:(?:the|all|our) )?(?:[\\p{L}-]+ )?(?:guides?|quick-?starts?|reference|navigation|sidebar|sections?|structure|site)(?!\\p{L})`,
    "giu",
  ),
);
/** "docs: new webhooks reference pages". */
const TITLE_ADDS = createPattern(
  /^docs?(?:\([^)]*\))?: ?(?:add|new|create|publish|introduce)s? (?:[^.;]{0,60} )?(?:api|sdk|webhooks?|developer|reference|openapi|graphql|endpoints?)\b[^.;]{0,24}\b(?:reference|docs|documentation|pages?|section|portal)\b/giu,
);
/** "docs(api): document rate limits", "Publish changelog for the REST API": the scope says whose documents they are. */
const TITLE_DOCUMENTS = createPattern(
  new RegExp(
    `^docs?\\((?:api|sdk|reference|rest|graphql|openapi|webhooks?)\\): ?(?:document|describe|list|explain)s? |^(?:publish|add|introduce|launch|new):? (?:an? |the )?(?:public )?changelog (?:for|of) (?:the |our )?${API}`,
    "iu",
  ),
);
/** "Docs refresh", "Versioned documentation", "Runnable examples in our docs": headlines without a verb. */
const TITLE_OF_NEW = createPattern(
  new RegExp(
    `^(?:(?:the|our|an?|big|major|huge|new|great|20\\d\\d) ){0,3}${DOCS} (?:refresh|overhaul|revamp|redesign|re-?launch|re-?write|re-?structuring|re-?structure|re-?organi[sz]ation|make-?over|face-?lift|upgrade)(?!\\p{L})|^(?:versioned|interactive|searchable|localised|localized|multilingual|redesigned|revamped|rewritten|reorgani[sz]ed|better|improved|faster) ${DOCS}(?=$|[!.,:]| for | with | is | are )|^(?:(?:new|interactive|runnable|live|executable|copyable|better) ){1,2}(?:[\\p{L}-]+ ){0,2}?(?:examples?|samples?|snippets?|tutorials?|guides?|playground|search|explorer|consoles?|sandbox) (?:in|for|across) (?:our|the) (?:[\\w-]+ ){0,1}?${DOCS}`,
    "giu",
  ),
);
/** "A public API, at last". */
const TITLE_OF_API = createPattern(
  new RegExp(
    `^(?:(?:an?|our|the|your) )?(?:(?:new|first|very|own) ){0,2}(?:public|open|new|official) ${API}(?:,? (?:at last|finally|for everyone|for all|is here|has arrived|has landed)|[!.]?$)`,
    "giu",
  ),
);
/** "opens up its timetables through a new API". */
const OFFERS_BY_API = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:open(?:s|ed)?(?: up)?|mak(?:es|ing)|made|offer(?:s|ed)?|shar(?:es|ed)|expos(?:es|ed)|provid(?:es|ed)|giv(?:es)|gave) (?:[^.;:]{3,70}? )?(?:through|via|with|by way of) (?:(?:an?|its|the|our) )?(?:(?:new|public|open|free) )+(?:[\\w-]+ ){0,2}?${API}(?!\\p{L})`,
    "giu",
  ),
);
const NAMED_API =
  "(?:the|our|its) (?:(?:old|legacy|original|former|current|deprecated) )?(?:(?:\\p{Lu}[\\p{L}\\d]*|v\\d+) ){0,3}(?:API|SDK|(?:SOAP|XML|XML-RPC|REST|GraphQL|FTP) (?:interface|endpoints?|API))";
/** "Deprecating the Reports API", "we're switching off the SOAP interface". */
const RETIRES_NAMED = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:[Dd]eprecat(?:e|es|ed|ing)|[Rr]etir(?:e|es|ed|ing)|[Ss]unset(?:s|ting)?|[Dd]iscontinu(?:e|es|ed|ing)|[Pp]hasing out|[Ss]hut(?:s|ting)? (?:down|off)|(?:[Tt]urn|[Ss]witch)(?:s|es|ed|ing)? off|[Ss]ay(?:s|ing)? goodbye to|(?:[Dd]eprecation|[Rr]etirement|[Ss]hut-?down|[Ss]unset(?:ting)?|[Ee]nd[- ]of[- ]life|EOL) of) ${NAMED_API}(?![\\w-])`,
    "gu",
  ),
);
/** Pages added to the account's documentation repository. */
const ADDS_PAGES =
  /^(?:docs?(?:\([^)]*\))?: ?)?(?:add|create|publish|new)(?:s|ed)? (?:[^.;]{2,70} )?(?:pages|sections?|reference|portal|guides)\b/iu;
const DOCS_REPOSITORY = /\/(?:[\w.-]*(?:docs?|documentation|developers?|dev-portal)[\w.-]*)\//i;

/** "Developer Portal & API Documentation" over a list of what was done. */
const DOCS_ALONE = new RegExp(`^(?:new )?${DOCS}(?: (?:&|and|\\+) ${DOCS})?$`, "iu");
const SHIPPED = /^\W{0,4}(?:shipped|done|delivered|completed|live|now live|launched|what shipped)\W{0,3}(?:\n|$)/im;

/** Small work on documents, others' interfaces, and sentences that only send readers there. */
const NO_CHANGE = createPattern(
  /\b(?:typos?|spelling|grammar|broken|fix(?:es|ed|ing)?|badge|comments? (?:in|on)|docstrings?|readme|changelog|lint|bump|see (?:the|our)|check (?:out )?(?:the|our) doc\w*|read (?:the|our|more)|according to|contribut\w+|translations?|translat\w+|api keys?|rate limits?|outage|incident|job|hiring|engineer|what is|how to|tutorial|guide for|for migrating|compare|vs\.?|third[- ]party (?:apis?|docs?|documentation|sdks?|interfaces?)|their api|customers?['’] api|will (?:be )?(?:launch|publish|release)\w*|coming soon|plan(?:s|ned|ning)? to|todo|draft|wip)\b/i,
);

/** Where a sentence says that the account changed its interface or the documentation of it. */
export function changedDocs(reading: Reading, sentence: Sentence): DocsChange | undefined {
  const { text } = sentence;
  if (sentence.isTitle && isOwnPlace(reading) && TITLE_DOCUMENTS.test(text))
    return { at: 0, what: "adds to its documentation", isLaunch: false, version: undefined };
  if (NO_CHANGE.test(text) || isPlanned(reading, text)) return undefined;
  // A changelog tells what is documented as well.
  if (!sentence.isTitle && isOfVersion(reading) && !/\b(?:we|our)\b/i.test(text)) return undefined;
  for (const { pattern, what, isLaunch } of KINDS) {
    for (const clue of pattern.matchAll(text)) {
      if (!isByOwner(reading, sentence, clue.index)) continue;
      return { at: clue.index, what, isLaunch, version: versionIn(reading.text.slice(0, 2000)) };
    }
  }
  if (sentence.isTitle && isOwnPlace(reading) && DOCS_ALONE.test(text) && SHIPPED.test(reading.document.text))
    return { at: 0, what: "launches documentation for developers", isLaunch: true, version: undefined };
  const isOwnPage =
    sentence.isTitle &&
    isOwnPlace(reading) &&
    DOCS_REPOSITORY.test(`${reading.document.url}/`) &&
    ADDS_PAGES.test(text);
  return isOwnPage ? { at: 0, what: "adds to its documentation", isLaunch: false, version: undefined } : undefined;
}

const KINDS = [
  { pattern: LAUNCHES_DOCS, what: "launches documentation for developers", isLaunch: true },
  { pattern: REWORKED, what: "reworks its documentation", isLaunch: false },
  { pattern: DOCS_REWORKED, what: "reworks its documentation", isLaunch: false },
  { pattern: NEW_HOME, what: "has new documentation", isLaunch: true },
  { pattern: NOW_POINT, what: "changes its documentation", isLaunch: false },
  { pattern: DOCS_FOR_NEW, what: "documents new services", isLaunch: true },
  { pattern: LAUNCHES_API, what: "launches an API", isLaunch: true },
  { pattern: API_OPENS, what: "opens its API", isLaunch: true },
  { pattern: NOTED_REWORK, what: "reworks its documentation", isLaunch: false },
  { pattern: NOW_GENERATED, what: "reworks its documentation", isLaunch: false },
  { pattern: LISTED_AS_NEW, what: "adds to its documentation", isLaunch: false },
  { pattern: TITLE_OF_NEW, what: "has new documentation", isLaunch: false },
  { pattern: TITLE_OF_API, what: "opens its API", isLaunch: true },
  { pattern: OFFERS_BY_API, what: "opens an API", isLaunch: true },
  { pattern: RETIRES_NAMED, what: "retires a part of its API", isLaunch: false },
  { pattern: TITLE_REWORKS, what: "reworks its documentation", isLaunch: false },
  { pattern: TITLE_ADDS, what: "adds to its documentation", isLaunch: false },
  { pattern: RETIRES_API, what: "retires a version of its API", isLaunch: false },
  { pattern: API_VERSION, what: "changes the version of its API", isLaunch: true },
];

/** "Partner API v2": the name goes before it, no verb does. */
function versionIn(text: string): string | undefined {
  const [, name = "", version] = VERSION.exec(text) ?? [];
  if (version === undefined) return undefined;
  const isName = /^\p{Lu}|^(?:rest|graphql|partner|public|admin|developer|streaming|web|client)$/u.test(name);
  return isName && !NO_NAME.test(name) ? `${name} ${version}` : version;
}

const VERSION = /\b(?:([\w-]+) )?(API (?:v|version )\d+)\b/i;
const NO_NAME =
  /^(?:with|our|the|your|its|an?|all|both|new|now|for|of|on|to|in|at|by|from|and|or|old|via|using|this|that|\p{L}+(?:ing|ize|ise)|(?:add|replac|us|deprecat|remov|launch|introduc|releas|updat|upgrad|migrat|mov|switch|support|sunset|retir|document|ship|publish|announc|bump|drop|make|enable|disable|implement|creat|build|built|open|expos|call|end|finish|fix|chang|convert|port|rework|redesign|rewrit|rewrote|meet|welcom|get|try|read|see|here)(?:e?s|ed|e)?)$/iu;

/** A headline of what is only prepared, or an issue that says what will be: still to be done. */
function isPlanned(reading: Reading, text: string): boolean {
  const { title, url } = reading.document;
  return PREPARED.test(title) || (isOwnPlace(reading) && /\/issues\/\d/.test(url) && IS_TO_BE.test(text));
}

const PREPARED =
  /\b(?:prototyp\w*|prep(?:aration|s)?|preparing|planning|draft|wireframes?|mock-?ups?|kick-?off|brainstorm\w*|to be done|discovery|scoping|user (?:tests?|testing|research)|requirements|milestones?)\b(?!.*\b(?:is live|are live|launched|shipped|released)\b)/i;
const IS_TO_BE = /\b(?:will become|will be|should be|is to be|are to be|needs? to be|has to be|to be done)\b/i;

function isByOwner(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isOwnPlace(reading) || isDoer(reading, sentence, at) || isTheCompany(reading, sentence, at)) return true;
  if (reading.isOwnSite && !namesAnotherMaker(reading, sentence.text.slice(0, at)))
    if (sentence.isTitle || /\b(?:we|our|us|wir|unsere?|nous|notre|nuestr[oa]|noss[oa])\b/i.test(sentence.text))
      return true;
  // "Version 1 of the Acme API"
  if (
    /^v(?:ersion )?\d+ of the $/i.test(
      sentence.text.slice(at, mentionsIn(reading, sentence, sentence.text)[0]?.start ?? at),
    )
  )
    return true;
  const own = mentionsIn(reading, sentence, sentence.text.slice(0, at)).at(-1);
  return own !== undefined && /^['’]s? (?:[\w-]+ ){0,3}$/.test(sentence.text.slice(own.end, at));
}

/** "Stripe ships a new API version", on the account's own pages: the maker stands first and is another. */
function namesAnotherMaker(reading: Reading, lead: string): boolean {
  const makers = findNamedTechnologies(lead).filter(
    ({ start, end }) => /^(?:the )?$/i.test(lead.slice(0, start)) || /^(?:['’]s)? (?:new )?$/.test(lead.slice(end)),
  );
  return makers.length > 0 && !reading.matcher.isLooselyNamedIn(lead);
}
