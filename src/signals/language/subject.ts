import type { Subject } from "#core/signal-type.ts";
import { isHeadlineWord, isNamePart, isOrdinaryWord } from "./ordinary-words.ts";
import { createPattern } from "./pattern.ts";
import { findPlaces } from "./places.ts";
import { createMemory, onceEach } from "./remember.ts";
import type { Span } from "./sentences.ts";
import { placesOf, type Spelling, toSpelling } from "./spelling.ts";

/** Finds the subject in texts: by name without its legal suffix, by domain, by alias; whole words only. */
export type SubjectMatcher = {
  isNamedIn(text: string): boolean;
  /** Where the subject is named, as spans of the text. Other names that contain its name ("Beacon Street") are left out. */
  find(text: string): readonly Span[];
  /** Like `find`, and also by the first word of a long name ("Cardea" for Cardea Bio): for texts known to be about it. */
  findLoosely(text: string): readonly Span[];
  /** Whether `findLoosely` finds it: whether a name is the subject's. */
  isLooselyNamedIn(text: string): boolean;
  isOwnUrl(url: string): boolean;
};

/** What follows a name in the register of companies and not in speech. */
const LEGAL_SUFFIX =
  /,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Cos|Company|Companies|Ltd|Limited|LLC|L\.L\.C|LLP|LP|PLC|GmbH|mbH|AG|SE|KG|KGaA|UG|OHG|eG|e\.G|e\.V|SA|S\.A|SAS|S\.A\.S|SARL|SpA|S\.p\.A|Srl|BV|B\.V|NV|N\.V|AB|ASA|AS|A\/S|ApS|Oy|Oyj|Pty|Pvt|Lda|Ltda|OÜ|SL|S\.L|Kft|d\.o\.o|s\.r\.o|Holdings?|& Co)\.?$/i;
const IS_LEGAL_WORD =
  /^(?:Inc|Incorporated|Corp|Corporation|Co|Cos|Company|Ltd|Limited|LLC|LLP|LP|PLC|Plc|plc|GmbH|AG|SE|KG|KGaA|UG|SA|SAS|SARL|SpA|Srl|BV|NV|AB|ASA|AS|ApS|Oy|Oyj|Pty|Pvt|Holdings?|Group|Series|Seed|IPO|API|App|CORP|INC|LTD|CO|HOLDINGS?|GROUP)$/;
/** "BaFin erteilt Beacon E-Geld-Lizenz": what the company is given stands right behind it. */
const IS_PERMIT =
  /(?:[Ll]izenz|[Zz]ertifikat|[Zz]ulassung|[Gg]enehmigung|[Vv]ergunning|[Cc]ertificaat)$|^(?:ISO|SOC|PCI|TISAX|HIPAA|FedRAMP)$/;
/** "Beacon Data Breach Exposes Records", "Beacon Outage": what happened stands right behind whom it happened to. */
const IS_MISHAP =
  /^[ \u00a0](?:(?:Data|Security|Cyber|Privacy|Ransomware|System|Network|Service|Website|App|Payment|Cloud|IT) )?(?:Breach|Incident|Attack|Cyberattack|Hack|Leak|Outage|Outages|Downtime|Meltdown|Opfer|Ausfall|Störung)(?![\p{L}-])/u;
/** "S.A.", "N.V.", "S.p.A." behind a name. */
const DOTTED_FORM = /^,?[ \u00a0]\p{L}\.\s?(?:\p{L}\.){1,2}/u;
/** Capitalised words before a name that describe it rather than belong to it. */
const DESCRIPTOR =
  /(?:tech|maker|firm|firma|company|unternehmen|startup|start-up|anbieter|portal|hersteller|-based|-backed|-listed|zulieferer|händler|konzern|spezialist|dienstleister|versicherer|bauer|brauer|betreiber|entwickler|produzent|ausrüster|vermieter|verleiher|kette|riese|logistiker|tochter|reeder|makler|discounter|brauerei|werft|reederei)$|^(?:nationwide|worldwide|widespread|massive|stolen|leaked|hacked|unsecured|exposed|comparing|benchmarking|switching|migrating|unlike|versus|vs|unicorn|rival|competitor|retailer|broker|carrier|developer|provider|vendor|giant|specialist|publisher|supplier|platform|app|société|groupe|neobank|scale-up|scaleup|bank|banco|brand|when|says|customers|clients|users|klanten|kunden|nutzer|gebruikers|clientes|usuarios|usagers|clienti|topman|topvrouw|directeur|directrice|oprichter|oprichtster|bestuurder)$/i;
/** "Het Utrechtse Acme": where it is from. */
const DUTCH_ORIGIN = /(?:^|\P{L})(?:[Hh]et|[Dd]e) \p{Lu}\p{Ll}+se[ \u00a0]$/u;
const GERMAN = /\b(?:der|die|das|und|mit|für|ist|eine?)\b/;

/** Built once a subject and kept as long as the subject object lives. */
export const createSubjectMatcher = onceEach((subject: Subject): SubjectMatcher => {
  const names = namesOf(subject);
  const finder = createFinder(names, subject.domain);
  const looseFinder = createFinder([...names, ...names.flatMap(shortOf)], subject.domain);
  return {
    find: finder,
    findLoosely: looseFinder,
    isNamedIn: (text) => finder(text).length > 0,
    isLooselyNamedIn: (text) => looseFinder(text).length > 0,
    isOwnUrl: (url) => subject.domain !== undefined && isUnderDomain(url, subject.domain),
  };
});

/**
 * The matcher for a text that has the short form of a long name as a word: "Kestrel spotted in tower … a pair of kestrels" means no
 * Kestrel Labs. The full name, or a short one with a capital among words without, says otherwise.
 */
export function heedingWords(matcher: SubjectMatcher, text: string): SubjectMatcher {
  if (matcher.isNamedIn(text) || !isMeantAsWord(matcher, text)) return matcher;
  return { ...matcher, findLoosely: matcher.find, isLooselyNamedIn: matcher.isNamedIn };
}

/** Whether a name may as well be a word: the text has it in small letters too, and with a capital only where any word has one. */
export function isMeantAsWord(matcher: SubjectMatcher, text: string): boolean {
  const named = matcher.findLoosely(text);
  return named.length > 0 && named.every((span) => !isAmongWords(text, span)) && isUsedAsWord(text, named);
}

function isAmongWords(text: string, { start }: Span): boolean {
  return /(?<!\p{L})(?!(?:an?|the|this|one|ein|eine|der|die|das|un|une|le|la|el|una|um|uma|o|il|een|de|het) )\p{Ll}[\p{L}'’-]*,? $/u.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

/** With the endings of a plural; "a beacon of hope" is a figure of speech. */
const ENDS_WORD = /^(?:e?s|e?n)?(?![\p{L}\p{N}@/_-]|\.\p{L}| of )/u;

/** In small letters. */
function isUsedAsWord(text: string, spans: readonly Span[]): boolean {
  const words = new Set(spans.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return [...words].some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const isWhole = !/[\p{L}\p{N}.@/_-]/u.test(text.charAt(at - 1));
      if (isWhole && ENDS_WORD.test(text.slice(at + word.length, at + word.length + 6))) return true;
    }
    return false;
  });
}

/** The ways to write a subject's name: without legal suffix and article, and its aliases. */
export function namesOf(subject: Subject): string[] {
  return [...new Set([subject.name, ...subject.aliases].flatMap(variantsOf))];
}

/** A cheap first look: whether a text may be about the subject at all. `isAbout` decides later. */
export function mentions(text: string, url: string, subject: Subject): boolean {
  const matcher = createSubjectMatcher(subject);
  return matcher.isOwnUrl(url) || matcher.isNamedIn(text);
}

/** What companies put behind their names on their own pages, and leave out in lists of companies. */
const TRADE_BEHIND =
  "Therapeutics|Technolog(?:y|ies)|Systems|Software|Robotics|Pharma(?:ceuticals)?|Biosciences|Biotech|Bio|Labs|Laboratories|Health|Healthcare|Medical|Energy|Foods|Motors|Networks|Solutions|Analytics|Logistics|Industries|Studios?|Media|Security|Semiconductors?|Materials|Aerospace|Instruments|Financial|Capital|Insurance|Payments|Games|Brands|Services|Consulting|Partners|International|Global|Digital|Interactive|AI";

/** The subject as its own page calls it: "Nephrosyn" is Nephrosyn Therapeutics there. Elsewhere that may be another company. */
export function asOnOwnPage(subject: Subject, text: string): Subject {
  const bare = bareName(subject.name);
  const at = bare.length > 2 ? text.indexOf(`${bare} `) : -1;
  if (at < 0) return subject;
  const behind = OWN_TRADE.exec(text.slice(at + bare.length, at + bare.length + 60));
  return behind ? { ...subject, aliases: [...subject.aliases, `${bare}${behind[0]}`] } : subject;
}

/** Besides, what may be anything elsewhere. */
const OWN_TRADE = new RegExp(`^ (?:${TRADE_BEHIND}|Data|Group|Company|Tech|Technology|Holdings)(?![\\p{L}-])`, "u");

/** A name without its legal suffixes and, when enough remains, without its article. */
export function bareName(name: string): string {
  let bare = name.trim();
  for (let round = 0; round < 3; round += 1) {
    const shorter = bare.replace(LEGAL_SUFFIX, "");
    if (shorter.length < 2) break;
    bare = shorter;
  }
  return bare;
}

function variantsOf(name: string): string[] {
  const bare = bareName(name);
  const withoutArticle = /^The \S+ \S/.test(bare) ? [bare.slice(4)] : [];
  return [bare, ...withoutArticle].filter((variant) => variant.length > 1);
}

/** The first word of a long name, the surname of a firm named after a person, a name without its article, or the initials of three words and more. */
function shortOf(name: string): string[] {
  const words = name.split(/\s+/);
  const first = words[0] ?? "";
  if (words.length < 2) return [];
  if (words.length === 2 && first === "The") return words.slice(1);
  if (KIND_OF_BUSINESS.test(first)) return [words.slice(1).join(" ")].filter((rest) => /^\p{Lu}/u.test(rest));
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) return [words.at(-1) ?? first];
  const initials = words.length > 2 ? [words.map((word) => word.charAt(0)).join("")] : [];
  const pair = words.length > 2 && isPair(first, words[1] ?? "") ? [`${first} ${words[1]}`] : [];
  const isTelling = (first.length > 2 || /\d/.test(first)) && !isOrdinaryWord(first) && !isNamePart(first);
  // "Stad Oudekerk" is Oudekerk, "Mairie de Valbrun" Valbrun, where that is no place that others are in too.
  const [, seat = ""] = INSTITUTIONS.exec(name) ?? [];
  const isSeat = seat !== "" && findPlaces(seat).length === 0 && !isOrdinaryWord(seat);
  // "Conservas Albo" is Albo: the trade stands before the name.
  const [, own = ""] = words;
  if (words.length === 2 && TRADES.test(first) && own.length > 2 && !isOrdinaryWord(own)) return [own];
  const seats = isSeat ? [seat] : [];
  const short = [...seats, ...pair, ...initials];
  return isTelling ? [first, ...seats, ...pair, ...initials.filter((letters) => /^\p{Lu}{3,}$/u.test(letters))] : short;
}

const INSTITUTIONS =
  /^(?:Stad|Gemeente|Stadt|Gemeinde|Landkreis|Kommune|Land|Ville|Mairie|Commune|Ayuntamiento|Comune|Município|Câmara Municipal|Prefeitura|City|Town|Lycée|Collège|Gymnasium|Hospital|Hôpital|Ospedale|Ziekenhuis|Klinikum|Minist[eè]re?|Ministeri[oe]|Ministério|Universität|Université|Universidad|Università|Universidade|Universiteit|Hochschule|Région|Regione|Département|Clinique|Clínica|Clinica|Banque|Banca|Museo|Musée|Museum) (?:d[eou]s? |di |da |del |della |van |of |d['’])?((?:San|Santa|Santo|Saint|Sainte|São|Sankt)?[ -]?\p{Lu}[\p{L}'’-]{3,}(?: \p{Lu}[\p{L}'’-]+){0,2})$/u;
const TRADES = createPattern(
  /^(?:Transports?|Transportes|Conservas|Papelería|Panadería|Bodegas?|Grupo|Groupe|Gruppo|Clínica|Clinique|Hotel|Hôtel|Restaurante?|Café|Brasserie|Boulangerie|Maison|Kanzlei|Bäckerei|Brauerei|Autohaus|Spedition|Molkerei|Metzgerei|Cartonajes|Talleres|Laboratorios|Laboratoires?|Editorial|Éditions|Cantina|Cantine|Pastificio|Azienda|Bierbrouwerij|Drukkerij)$/u,
);

/** "Granite Peak" of Granite Peak Mutual; "New York" of the New York Times is the town, "Bank of" nothing. */
function isPair(first: string, second: string): boolean {
  const isNamed = /^\p{Lu}[\p{L}\p{N}]{2,}$/u.test(first) && /^\p{Lu}[\p{L}\p{N}]{2,}$/u.test(second);
  return isNamed && findPlaces(`${first} ${second}`).length === 0 && !(isOrdinaryWord(first) && isOrdinaryWord(second));
}

/** What a company is, put before what it is called: "Brauhaus Sonnwirt" is "Sonnwirt" for short. */
const KIND_OF_BUSINESS =
  /^(?:rede|farmácias|lojas|supermercados|mercadinhos|drogarias|groupe|grupp?o|gruppe|brauhaus|brauerei|autohaus|bauunternehmen|bäckerei|druckerei|glasbau|maschinenbau|metallbau|holzbau|modehaus|molkerei|möbelhaus|spedition|stahlbau|verlag|weingut|brasserie|cartonnages|constructions|établissements|imprimerie|laboratoires?|laiterie|maison|menuiserie|meubles|transports|verreries?|bodegas?|calzados|cartonajes|cervezas|conservas|construcciones|galletas|hoteles|industrias|laboratorios|muebles|talleres|transportes|cerâmicas?|cervejaria|construções|frigorífico|móveis|moinhos|tecidos|têxteis|vinhos|acciaierie|birrificio|cantine|ceramiche|costruzioni|fonderie|industrie|laboratori|mobili|officine|pastificio|trasporti|bouwbedrijf|brouwerij|drukkerij|uitgeverij)$/i;

function createFinder(names: string[], domain: string | undefined): (text: string) => readonly Span[] {
  const wanted = [...(domain ? [domain] : []), ...names].filter((name) => name.length > 1);
  if (wanted.length === 0) return () => [];
  // "La mairie de Valbrun": what a town or a school is stands in lower case within a sentence.
  const cased = new Set([...names, ...names.filter((name) => INSTITUTIONS.test(name)).map(lowerFirst)]);
  let spellings: Spelling[] | undefined;
  const read = (text: string) => {
    // Worked out when first asked: many matchers are never asked for short forms.
    spellings ??= wanted.sort((a, b) => b.length - a.length).map(toSpelling);
    return placesOf(text, spellings).filter((span) => {
      const found = text.slice(span.start, span.end);
      const isDomain = found.toLowerCase() === domain;
      return isWholeWord(text, span) && (isDomain || (isSpelledAs(found, cased) && isNameAlone(text, span)));
    });
  };
  return (text) => {
    let known = mentioned.get(read);
    if (known === undefined) {
      known = new Map();
      mentioned.set(read, known);
    }
    let spans = known.get(text);
    if (spans === undefined) {
      spans = read(text);
      rememberMentions(known, text, spans);
    }
    return spans;
  };
}

type Mentions = Map<string, readonly Span[]>;

/** Where each finder has found its names in the texts of the document under way: many detectors ask for the same. */
const mentioned = createMemory<(text: string) => Span[], Mentions>();
/** Who asks for mentions alone reads no document, after which they would be forgotten (characters). */
const REMEMBERED_MAX = 4_000_000;
let remembered = 0;

function rememberMentions(known: Mentions, text: string, spans: readonly Span[]): void {
  remembered += text.length;
  if (remembered > REMEMBERED_MAX) {
    mentioned.clear();
    remembered = 0;
  }
  known.set(text, spans);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function isWholeWord(text: string, span: Span): boolean {
  const before = text.charAt(span.start - 1);
  const after = text.charAt(span.end);
  if (/[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after)) return false;
  // Part of a longer compound or of another domain: "Beacon-Smith", "lighthouse-beacon", "beacon.org".
  const isCompound = !PEOPLE_OF.test(text.slice(span.end, span.end + 32));
  return (
    !(isCompound && /^[-.](?:\p{Lu}|\p{Ll}{2,}\.)|^\.\p{Ll}{2,}\b/u.test(text.slice(span.end, span.end + 12))) &&
    !/[^-]-$/.test(text.slice(Math.max(0, span.start - 2), span.start))
  );
}

/** "Beacon-Chefin", "Beacon-Vertriebsleiter": German joins a company and its people with a hyphen. */
const PEOPLE_OF =
  /^-(?:\p{Lu}\p{Ll}+)?(?:[Cc]hef|[Gg]ründer|[Vv]orst[aä]nd|[Ll]eiter|[Gg]eschäftsführer|[Mm]anager|[Ss]precher|[Pp]räsident|[Aa]ufsichtsrat|[Dd]irektor|C[A-Z]{1,2}O|[Bb]oss|[Tt]opman|[Tt]opvrouw|[Oo]prichter)\p{Ll}*(?![\p{L}-])/u;

/** A name is a name by its capitals: written as given, all in capitals, or with every word capitalised. */
function isSpelledAs(found: string, names: Set<string>): boolean {
  if (names.has(found)) return true;
  if (found.length > 3 && found === found.toUpperCase()) return true;
  return found.split(/[ \u00a0-]/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word));
}

/** "Beacon Partners with Halden" does so; "Beacon Partners" alone is a firm of that name. */
const PARTNERS_UP = /^[ \u00a0]Partners (?:[Uu]p )?[Ww]ith /;

/** Whether the words beside it leave it the name it is. Names of several words are telling enough by themselves. */
function isNameAlone(text: string, span: Span): boolean {
  if (/[ \u00a0]/.test(text.slice(span.start, span.end)) || PARTNERS_UP.test(text.slice(span.end))) return true;
  const next = /^[ \u00a0](?:& )?(\p{Lu}[\p{L}\p{N}'’-]*)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  if (
    next &&
    !isOrdinaryWord(next) &&
    !IS_LEGAL_WORD.test(next) &&
    !IS_PERMIT.test(next) &&
    !IS_MISHAP.test(text.slice(span.end, span.end + 40)) &&
    !DOTTED_FORM.test(text.slice(span.end, span.end + 10))
  )
    return false;
  if (next && isHeadlineWord(next) && isInPlainCase(text.slice(span.end, span.end + 60))) return false;
  const lead = text.slice(Math.max(0, span.start - 40), span.start);
  const previous = /(?:^|[^\p{L}\p{N}'’.-])(\p{Lu}[\p{L}\p{N}'’.-]*)[ \u00a0]$/u.exec(lead)?.[1];
  if (!previous) return true;
  if (/^(?:Mr|Mrs|Ms|Miss|Saint|St|Mt|Port|Lake|Project|Operation)\.?$/.test(previous)) return false;
  if (/^the$/i.test(previous) && isFollowedByVerb(text, span)) return false;
  if (DUTCH_ORIGIN.test(lead)) return true;
  const isPossessive = /['’]s?$/.test(previous) || previous.endsWith(".");
  return isPossessive || isOrdinaryWord(previous) || DESCRIPTOR.test(previous) || GERMAN.test(text);
}

/** "Beacon Sign users were": where the words after it are not in capitals, neither would a verb be. */
function isInPlainCase(after: string): boolean {
  return /^[ \u00a0]\p{Lu}\p{Ll}+ (?!(?:the|for|and|with|from|its|into|over|out|off|back|down|new|more|than|down|first)\b)\p{Ll}{3,}/u.test(
    after,
  );
}

/** "The Beacon raises", "The Beacon, a theatre": a thing called so, unlike "the Beacon team". */
function isFollowedByVerb(text: string, span: Span): boolean {
  const after = text.slice(span.end, span.end + 30);
  return /^(?:[,.]|$| (?:\p{L}+(?:s|ed)|has|will|to)(?!\p{L}))/u.test(after);
}

function isUnderDomain(url: string, domain: string): boolean {
  return url.toLowerCase().includes(domain) && URL.canParse(url) && `.${new URL(url).hostname}`.endsWith(`.${domain}`);
}
