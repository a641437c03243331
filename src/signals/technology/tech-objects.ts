import { nameKey } from "#core/name-key.ts";
import { findNamedTechnologies, technologyNamed } from "#technologies/named-technologies.ts";
import type { Technology } from "#technologies/technology.ts";
import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A product named where a verb wants one. `known` is its entry in the catalogue; others are names by their capitals. */
export type TechName = Span & { name: string; known: Technology | undefined };

/** Products that a sentence says are taken up, or given up. */
export type TechClaim = { sentence: Sentence; names: TechName[] };

/** One exchanged for another; nothing in `from` where the sentence does not say what is left. */
export type TechMove = { sentence: Sentence; from: TechName[]; to: TechName[] };

/** What a company runs rather than sells: beside such a noun a name is that of a product. */
export const TECH_NOUN = createPattern(
  /\b(?:software|platforms?|systems?|crm|erp|cms|hris|hcm|pos|wms|tms|plm|mes|lms|saas|cloud|databases?|data ?stores?|(?:data )?warehouse|data ?lake|lakehouse|analytics|telematics|tools?|toolchain|suite|stack|hosting|hosts?|cdn|dns|servers?|infrastructure|frameworks?|library|libraries|sdk|ci(?:\/cd)?|pipelines?|build system|monitoring|observability|error (?:tracking|reporting)|crash reporting|session replay|logging|chat(?:bot)?|help ?desk|ticketing|identity provider|sso|e-?commerce|webshop|online shop|storefront|payments?|payment (?:provider|processor|gateway)|billing|payroll|bookkeeping|accounting|email provider|e-?mail|newsletter|search engine|package manager|bundler|linter|test runner|orm|queue|broker|cluster|kubernetes|containers?|serverless|mainframe|intranet|wiki|tracker|repository|repositories|repos?|registry|secrets|feature flags?|consent|tag manager|robots?|scanners?|tablets|terminals|licen[cs]es|seats|applications?|apps?|solution|modules?|assistant|copilot|scribe|agents?|model|core banking|banking|electronic health records?|ehr|emr|catalog(?:ue)?|ledger|human resources|hr|customer (?:service|support|data|care)|supply chain|procurement|inventory|scheduling|claims|underwriting|Software|Plattform|(?:[Aa]lt)?[Ss]ysteme?|Datenbank|Warenwirtschaft|Lösung|Werkzeug|Programm|logiciel|plateforme|système|outil|base de données|plataforma|sistema|herramienta|ferramenta|banco de dados|piattaforma|strumento|gestionale|pakket|systeem|Patientenakte|patiëntendossier|dossier patient)\b/i,
);

/** Abbreviations and words in capitals that are no product. */
const NOT_A_PRODUCT =
  /^(?:API|APIs|UI|UX|SSO|SAML|CI|CD|CI\/CD|HTTP|HTTPS|REST|SQL|NoSQL|CRM|ERP|CMS|URL|DNS|CDN|PDF|CSV|JSON|XML|YAML|HTML|CSS|SVG|iOS|Android|Linux|Windows|macOS|MVP|GA|LTS|EU|US|UK|USA|GDPR|SOC|ISO|HIPAA|PCI|DPA|FAQ|README|TODO|WIP|PR|PRs|QA|HQ|CEO|CTO|CFO|IT|AI|ML|LLM|LLMs|SaaS|B2B|B2C|IPO|NYSE|Nasdaq|NASDAQ|ETL|BI|SDK|CLI|MFA|2FA|OAuth|OIDC|LDAP|Beta|Alpha|Phase|Stage|Series|Step|Part|Section|Version|Legacy|Old|New|Next|Current|Main|Master|Dev|Prod|Production|Staging|Web|Mobile|Desktop|Cloud|Data|Analytics|Platform|Support|Docs|Documentation|Pages?|Settings|Dashboard|Home|Blog|Website|Site|Marketing|Sales|Engineering|Team|Teams?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12]|I|We|Our|It|This|That|The|A|An|Here|There|How|Why|What|When|Euro|Dollar|English|German|French|Spanish|Internet|COVID|Covid|COVID-19)$/;
/** "FORTIFIED-certified", "ARM-based" */
const ADJECTIVE = /-(?:certified|based|powered|ready|compliant|native|enabled|driven|grade|approved|only|like|style)$/;
/** "Legacy HR System": in a headline a kind has capitals like a name. */
const KIND_OF_PRODUCT =
  /^(?:(?:\p{Lu}{2,4}|Legacy|Old|Existing|Current|Previous|Core|Banking|Payroll|Accounting|Finance|Billing|Payments?|Student|Patient|Records?|Information|Management|Human|Resources|Customer|Service|Support|Data|Cloud|On-Premises?|In-House|Home-?[Gg]rown) )+(?:Systems?|Platforms?|Software|Suites?|Tools?|Solutions?|Databases?|Stack|Infrastructure|Warehouse|Servers?|Mainframes?)$/u;
/** Words that lead up to a product: articles, what it is for, where it runs. Not another verb. */
const LEADING =
  /^(?:an?|the|our|its|their|his|her|own|my|your|new|old|legacy|existing|current|former|previous|self-(?:hosted|managed)|hosted|managed|on-prem(?:ises?)?|in-house|open[- ]source|free|paid|cloud(?:-based|-native)?|ai(?:-powered)?|enterprise|popular|modern|outdated|aging|ageing|custom|proprietary|local|monolithic|single|big|large|small|global|entire|whole|full|all|to|using|basically|plain|raw|vanilla|good|old-fashioned|mostly|fully|completely|both|either|vendor|provider|startup|rival|competitor|us|german|swedish|french|dutch|israeli|american|australian|[\d,.]+|thousands|hundreds|dozens|of|software|platform|tool|service|system|database|analytics|framework|app|ein(?:e[mnrs]?)?|d(?:ie|as|er|en|em)|neue[mnrs]?|seine[mnrs]?|ihre[mnrs]?|unsere[mnrs]?|une?|le|la|les|l|los|las|el|un|una|o|os|as|um|uma|il|lo|i|gli|het|een|de)$/i;
const LEADING_MAX = 6;
const NAME =
  /^["“'‘`*_[(]*((?:\p{Lu}[\p{L}\p{N}]*|\p{Ll}{1,12}\p{Lu}[\p{L}\p{N}]*|\p{N}\p{L}{3,})(?:[.+#&-](?=[\p{L}\p{N}+#])[\p{L}\p{N}+#]+)*)/u;
const NAME_WORDS_MAX = 4;
const JOINED =
  /^["”'’`*_\])]*(?:\s?\([^)]{1,40}\))?(?:,? (?:and|und|et|y|e|en|plus|or) (?:also )?(?:the |our )?|, (?:and )?(?:the |our )?| ?[&+] ?| ?\/ ?)/;
/** "runs on A and the B servers are gone": the second name is no object but goes on with a verb of its own. */
const OPENS_CLAUSE =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,2}?(?:is|are|was|were|has|have|had|will|went|goes|stays?|ended)(?!\p{L})/u;
const LIST_MAX = 6;
/** After a name: what belongs to another's feature rather than to the stack. */
export const FEATURE_OF =
  /^(?:['’]s)?[\s-](?:(?!(?:for|to|in|as|at|on|with|across|by|and|from|or|over|because|since|so)[ -])\p{L}+[\s-]){0,2}?(?:support|integrations?|connectors?|plug-?ins?|extensions?|providers?|adapters?|drivers?|exporters?|importers?|imports?|exports?|destinations?|sources?|nodes?|templates?|examples?|demos?|guides?|guidelines|articles?|playbooks?|runbooks?|blog posts?|docs?|documentation|tutorials?|instructions|links?|icons?|logos?|buttons?|team members|contributors|employees|log-?ins?|sign-?ins?|badges?|webhooks?|blocks?|actions?(?! workflow)|features?|options?|theme|wrapper|backend|compatibility|compatible|feed|accounts?|users?|customers?|page|section|mention|references? in|flag|apis?|sdks?|clis?|clients?|tokens?|keys?|versions?|v\d|types|schema|fonts?)\b/iu;

/** The products that stand right after `from`, past a few words that lead up to them, and those joined to the first. */
export function techNamesAt(reading: Reading, text: string, from: number): TechName[] {
  const named = findNamedTechnologies(text);
  const names: TechName[] = [];
  let at = skipLeading(text, from, named);
  // "drop the GA and Hotjar scripts": an abbreviation that may mean anything, joined to a product.
  const [abbreviation] = (at === undefined ? null : /^\p{Lu}{2,4} (?:and|&) (?=\p{Lu})/u.exec(text.slice(at))) ?? [];
  if (at !== undefined && abbreviation !== undefined && !nameAt(text, at, named)) at += abbreviation.length;
  while (at !== undefined && names.length < LIST_MAX) {
    const name: TechName | undefined = nameAt(text, at, named);
    if (!name || isOther(reading, text, name)) break;
    names.push(name);
    const joint = JOINED.exec(text.slice(name.end, name.end + 60))?.[0];
    if (joint === undefined) break;
    const next = nameAt(text, name.end + joint.length, named);
    at = next && !OPENS_CLAUSE.test(text.slice(next.end, next.end + 60)) ? name.end + joint.length : undefined;
  }
  return names;
}

/** The product that ends right before `to`, and those joined to it. */
export function techNamesBefore(reading: Reading, text: string, to: number): TechName[] {
  const from = Math.max(0, to - 90);
  const names = findTechNames(reading, text.slice(from, to)).map((name) => ({
    ...name,
    start: name.start + from,
    end: name.end + from,
  }));
  const last = names.at(-1);
  if (
    !last ||
    !/^(?:['’]s)?["”'’`)]*(?: (?:warehouse|management|network|workspace|subscription|licen[cs]e|contract|script|snippet|widget|tag|pixel|new|cloud|software|platform|system|tool|service|app|database|cluster|account|instance|analytics|tracking|error|crash|monitoring|reporting|logging|chat|messenger|pixel|container|SDK|agent|banner|code|(?:has|have|had|is|are|was|were|will|been|now|today|also|officially|finally|gets?|got|being))){0,4} ?$/.test(
      text.slice(last.end, to),
    )
  )
    return [];
  const kept = [last];
  for (const name of names.slice(0, -1).toReversed()) {
    const gap = text.slice(name.end, kept[0]?.start);
    if (JOINED.exec(gap)?.[0] !== gap) break;
    kept.unshift(name);
  }
  return kept;
}

/** All products of a text by their names: those of the catalogue, and others by their capitals. */
function findTechNames(reading: Reading, text: string): TechName[] {
  const named = findNamedTechnologies(text);
  const names: TechName[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.-])[\p{L}\p{N}]/gu)) {
    if (index < (names.at(-1)?.end ?? 0)) continue;
    const name = nameAt(text, index, named);
    if (name && !isOther(reading, text, name)) names.push(name);
  }
  return names;
}

type Named = ReturnType<typeof findNamedTechnologies>;

function skipLeading(text: string, from: number, named: Named): number | undefined {
  let at = from;
  for (let words = 0; words <= LEADING_MAX; words += 1) {
    const space = /^[\s"“'‘`*_[(–—-]*/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    at += space;
    if (named.some(({ start }) => start === at)) return at;
    const ahead = text.slice(at, at + 60);
    at += (TOOL_OF.exec(ahead) ?? MACHINES_OF.exec(ahead))?.[0].length ?? 0;
    if (named.some(({ start }) => start === at)) return at;
    const [word] = /^[\p{L}\p{N}][\p{L}\p{N}.,-]*/u.exec(text.slice(at, at + 40)) ?? [];
    if (word === undefined) return undefined;
    if (!LEADING.test(word)) {
      if (NAME.test(text.slice(at, at + 60))) return at;
      // "its customer data to", "the checkout of": a few plain words may describe what follows.
      if (!/^\p{Ll}[\p{Ll}-]*$/u.test(word) || STOPS.test(word)) return undefined;
    }
    at += word.length;
  }
  return undefined;
}

/** "self-hosted infrastructure on Hetzner": what one runs oneself stands before whose machines they are. */
const MACHINES_OF = createPattern(
  /^(?:[\p{Ll}-]+ ){0,2}(?:infrastructure|servers?|machines?|clusters?|instances?|hardware|vms?|bare[- ]metal|kubernetes|boxes|hosting) (?:on|at|in|from|by|with) (?=\p{Lu})/u,
);

/** "die Planungssoftware von Kestrel", "the platform by Kestrel": whose tool it is stands behind what it is. */
const TOOL_OF = createPattern(
  /^(?:[\p{L}\d]+-)*[\p{L}\d]*(?:[Ss]oftware|[Pp]lattform|[Ss]ystem|[Ll]ösung|platform|plateforme|plataforma|piattaforma|système|sistema|systeem|logiciel|solution|suite)s? (?:von|des Anbieters|by|from|made by|de l['’]éditeur|de|da|do|di|del|van) (?=\p{Lu})/u,
);

export const TOOL_BEFORE =
  /(?<!\p{L})(?:[\p{L}-]*[Ss]oftware|platform|[\p{L}-]*[Pp]lattform|plateforme|plataforma|piattaforma|system|[\p{L}-]*[Ss]ystem|système|sistema|systeem|logiciel|solution|[\p{L}-]*[Ll]ösung|suite|pakket)s? (?:von|des Anbieters|by|from|made by|de l['’]éditeur|de|da|do|di|del|van|d['’]) ?$/u;

/** A clause or another object begins here. */
const STOPS =
  /^(?:to|from|for|with|by|as|on|in|at|into|onto|over|after|before|because|since|while|when|where|which|who|that|and|or|but|so|if|we|they|it|is|are|was|were|has|have|had|will|would|can|could|not|no|than|then|instead|via|through|per|about|against|between|during|until|without|within)$/i;

function nameAt(text: string, at: number, named: Named): TechName | undefined {
  // "Stripe-Dry®" is somebody's brand, not the known one that it begins like.
  const known = named.find(({ start, end }) => start === at && !IS_PART_OF_WORD.test(text.slice(end, end + 24)));
  if (known)
    return {
      start: at,
      end: known.end,
      name: spelledFully(text.slice(at, known.end), known.technology),
      known: known.technology,
    };
  const short = shortNameAt(text, at, named);
  if (short) return short;
  let end = at;
  for (let words = 0; words < NAME_WORDS_MAX; words += 1) {
    const gap = words === 0 ? 0 : 1;
    if (gap === 1 && text[end] !== " ") break;
    const word = (words === 0 ? NAME : NAME_REST).exec(text.slice(end + gap, end + gap + 60));
    if (!word?.[1]) break;
    end += gap + word[0].length;
    if (named.some(({ start }) => start === end + 1)) break;
  }
  const name = text.slice(at, end).replace(/^["“'‘`*_[(]+/, "");
  return end === at ||
    NOT_A_PRODUCT.test(name) ||
    KIND_OF_PRODUCT.test(name) ||
    /^v?\d/.test(name) ||
    ADJECTIVE.test(name)
    ? undefined
    : { start: at, end, name, known: undefined };
}

/** "From Slack to Teams": beside another product for talking, the word is the name of one. */
function shortNameAt(text: string, at: number, named: Named): TechName | undefined {
  if (!TEAMS.test(text.slice(at, at + 8)) || !named.some(({ technology }) => technology.category === TEAMS_CATEGORY))
    return undefined;
  const known = technologyNamed("Microsoft Teams");
  return known && { start: at, end: at + "Teams".length, name: known.name, known };
}

const TEAMS = /^Teams(?![\p{L}\p{N}'’-]| \p{Lu})/u;
const TEAMS_CATEGORY = technologyNamed("Microsoft Teams")?.category;

/** "Stripe-Dry®", "Front-End": the known name is only the beginning of another word. */
const IS_PART_OF_WORD =
  /^-(?:\p{L}+ ?[®™]|(?:[Ee]nd|[Oo]ffice|[Ll]oad(?:ed|ing)?|[Ff]acing|[Ll]ine|[Pp]age|[Oo]f|[Uu]p|[Oo]ut|[Oo]ff)(?!\p{L}))/u;

/** The text may say more than the catalogue ("Grafana Cloud") or know a product by an earlier name ("Office 365"). */
function spelledFully(written: string, { name }: Technology): string {
  if (written.startsWith(`${name} `)) return written;
  const [bare, own] = [squeezed(written), squeezed(name)];
  return bare.length < EARLIER_NAME_LENGTH_MIN || bare.includes(own) || own.includes(bare) ? name : written;
}

/** Shorter ones are abbreviations. */
const EARLIER_NAME_LENGTH_MIN = 6;

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const NAME_REST = /^((?:\p{Lu}[\p{L}\p{N}]*|\d{1,3}\b(?!%))(?:[.+#&-](?=[\p{L}\p{N}+#])[\p{L}\p{N}+#]+)*)/u;

const CALLING = /^(?:Chef|Maestro)$/;

/** "European servers": where they stand is no name. */
const OF_A_LAND = /^(?:European|American|African|Asian|\p{Lu}\p{Ll}{2,}(?:ish|ese))$/u;

const OF_A_VENDOR = /^(?:-based)? (?:vendor|company|firm|start-?up|maker|supplier|provider|developer)(?!\p{L})/iu;

/** The account itself or what it sells, a person, a place: no product of others. */
function isOther(reading: Reading, text: string, { start, end, name, known }: TechName): boolean {
  const own = nameKey(reading.subject.name);
  if (nameKey(name) === own || reading.matcher.find(name).length > 0 || nameKey(name).startsWith(`${own} `))
    return true;
  const domain = reading.subject.domain;
  if (domain !== undefined && known?.vendor === domain) return true;
  // "Beacon retired Beacon Analytics", wherever it is told: the catalogue knows who sells it.
  if (known?.vendor !== undefined && known.vendor.slice(0, known.vendor.indexOf(".")) === own) return true;
  const isTool =
    TECH_NOUN.test(text.slice(end, end + 36)) || TOOL_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  // "Chef Carlos Roe": a calling before a name.
  if (known && CALLING.test(name) && /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 40))) return true;
  // "the Prague vendor's system"
  if (!known && OF_A_LAND.test(name)) return true;
  if (!known && OF_A_VENDOR.test(text.slice(end, end + 24)) && findPlaces(name).length > 0) return true;
  // "Cobalt Vector, Inc." has a form, and is nobody.
  if (known || isTool || /^,? (?:Inc|LLC|Ltd|GmbH|PBC|B\.V|S\.A|ApS|Corp)(?![\p{L}])/u.test(text.slice(end, end + 12)))
    return false;
  // "Replace Kestrel" at the head of a change is nobody's name.
  const people = findPeople(text).filter((one) => one.start >= start || !DOES.test(text.slice(one.start, start)));
  return [...people, ...findPlaces(text)].some((span) => span.start < end && start < span.end);
}

const DOES =
  /^(?:Add|Adopt|Bring|Cancel|Change|Configure|Convert|Decommission|Delete|Deploy|Disable|Ditch|Drop|Embed|Enable|Exchange|Implement|Include|Install|Integrate|Introduce|Kill|Leave|Migrate|Move|Port|Remove|Replace|Retire|Roll|Setup|Sunset|Swap|Switch|Try|Uninstall|Update|Upgrade|Use)(?:s|es|d|ed|ing)? $/u;

/** Whether the catalogue has all of some names, and there are any. */
export function isAllKnown(names: TechName[]): boolean {
  return names.length > 0 && names.every(({ known }) => known !== undefined);
}
