import { headlineAbove } from "../language/headline-above.ts";
import { type NounPhrase, nounPhraseAt } from "../language/noun-phrase.ts";
import { findPlaces } from "../language/places.ts";
import { isNoProduct, isProductNoun } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * The phrase with what belongs to it beyond its first bound: "Backup & Recovery v8.1", "a power purchase (PPA) program", and for
 * "a range of trail bikes" the bikes.
 */
export function wholePhrase(text: string, phrase: NounPhrase): NounPhrase | undefined {
  const rest = text.slice(phrase.end);
  const [of = ""] = OF.exec(rest) ?? [];
  if (of !== "" && CONTAINER.test(phrase.text)) {
    const content = nounPhraseAt(text, phrase.end + of.length);
    return content && wholePhrase(text, content);
  }
  const [comma = ""] = (isQuality(phrase) && MORE_QUALITIES.exec(rest)) || [];
  const described = comma === "" ? undefined : nounPhraseAt(text, phrase.end + comma.length);
  if (described) return wholePhrase(text, described);
  const [apposed = ""] = (IS_SAID.test(phrase.text) && APPOSED.exec(rest)) || [];
  if (apposed !== "") return nounPhraseAt(text, phrase.end + apposed.length);
  const [complement = ""] =
    (phrase.words.length === 1 && ROMANCE_NOUN.test(phrase.text) && COMPLEMENT.exec(rest)) || [];
  if (complement !== "") {
    const end = phrase.end + complement.length;
    return { ...phrase, text: text.slice(phrase.start, end), end, words: text.slice(phrase.start, end).split(" ") };
  }
  const [link = ""] =
    AND_NAME.exec(rest) ??
    BRACKETED.exec(rest) ??
    (isOneName(phrase) && !isNoProduct(phrase) ? OF_NAME.exec(rest) : null) ??
    [];
  const more = link === "" ? undefined : nounPhraseAt(text, phrase.end + link.length);
  if (more && more.start === phrase.end + link.length) return joined(text, phrase, more, link);
  const quoted = quotedAt(text, phrase);
  if (quoted) return quoted;
  const [and = ""] = (!isProductNoun(phrase) && AND_MORE.exec(rest)) || [];
  const other = and === "" ? undefined : nounPhraseAt(text, phrase.end + and.length);
  // "a Facebook and Instagram page": the noun at the end is that of both.
  const isShared = other !== undefined && /\p{Lu}/u.test(other.text) && /^\p{Ll}/u.test(other.words.at(-1) ?? "");
  const isAdjective =
    /(?:ed|al|ive|ic|able|ous|ary|ing)$/.test(phrase.words.at(-1) ?? "") ||
    /-\p{L}+(?:ed|en)$/u.test(phrase.words[0] ?? "");
  return other && (isProductNoun(other) || isShared || isAdjective) ? joined(text, phrase, other, and) : phrase;
}

/** "a pioneering, multi-specialty programme": the thing itself comes behind the comma. */
function isQuality({ words, text }: NounPhrase): boolean {
  return (
    words.length === 1 && /^\p{Ll}(?:[\p{Ll}-]*(?:ing|ed|ic|al|ive|ful|ous|ary|able)|[\p{Ll}]+-[\p{Ll}]+)$/u.test(text)
  );
}

const MORE_QUALITIES =
  /^, (?:and )?(?=\p{Ll})(?!(?:and|or|but|as|with|which|who|that|in|on|at|for|to|an?|the|its|our|their)\b)/u;
/** "its latest innovation: the Marula" */
const IS_SAID =
  /^(?:[\p{L}-]+ ){0,4}(?:innovations?|products?|offering|creation|addition|solutions?|invention|development|release|title|model|device|tool|app|platform)$/iu;
const APPOSED = /^(?:, (?:the|its|our) |(?::| [–—-]) (?:the |its |our )?)(?=[\p{Lu}\d])/u;
/** "plataforma de pagos", "offre pour les PME": in Romance languages the word that says which one stands behind. */
const ROMANCE_NOUN =
  /^(?:plataforma|plateforme|piattaforma|offre|oferta|offerta|servicio|serviço|servizio|service|solution|solución|solução|soluzione|herramienta|ferramenta|outil|strumento|gamme|gama|gamma|línea|linha|linea|ligne|colección|coleção|collezione|collection|sistema|système|aplicación|aplicativo|aplicação|application|applicazione|app|logiciel|programa|modelo|modèle|modello|tarjeta|cartão|carte|carta|cuenta|conta|conto|compte|seguro|assurance|assicurazione|crédito|crédit|credito|tecnología|tecnologia|technologie|producto|produto|prodotto|produit)$/u;
const COMPLEMENT =
  /^ (?:d['’](?=\p{Ll})|(?:de|del|do|da|di|du|des|della|dei|pour|para|per) (?:(?:los|las|les|la|le|os|as|i|gli|l['’]) ?)?)\p{L}[\p{L}-]+(?: (?:de|di|d['’]) ?\p{Ll}[\p{L}-]+)?(?=[.,;:!?]|$| )/u;

/** "Marula Flow & Go", "Salt of Morning": names that go on behind a small word. */
const AND_NAME = /^ (?:&|\+) (?=[\p{Lu}\d])/u;
const OF_NAME = /^ of (?:the )?(?=\p{Lu})/u;
/** "(PPA) program" */
const BRACKETED = /^ \([\p{Lu}\d][\p{L}\d -]{1,11}\) (?=\p{L})/u;
/** "Music and Content Network": no verb follows. */
const AND_MORE = /^ and (?=\p{Ll}?\p{Lu}(?!\p{L}*s (?:\p{Lu}|an?|the|its|to|into)))/u;
const OF = /^ of (?:(?:its|their|our|the) )?/;
/** What only holds the things it is of. */
const CONTAINER =
  /^(?:(?:\p{L}+ )?(?:new|latest|newest|first|second|next|wide|broad|full|exclusive|extensive|enhanced|curated|beta|test|trial|updated|upgraded|smaller|cheaper|faster|slimmer|low-cost|finished|final|preliminary|preview|public|commercial|stripped-down|cut-down) )*(?:range|collection|series|suite|line|line-?up|set|selection|portfolio|version|edition|batch|pair|trio|number|variety|instal+ment|slate|array|family|wave|package|couple|handful|host|bunch|raft|tons?|hundreds|thousands|dozens|generation|release|introduction)$/iu;

/** `"Light for Hope" Candle`: what stands between marks is one name, whatever words are in it. */
function quotedAt(text: string, phrase: NounPhrase): NounPhrase | undefined {
  const opened = phrase.start - (OPENED.exec(text.slice(0, phrase.start))?.[0].length ?? 1);
  const mark = text.slice(opened, phrase.end).search(/["“«]|(?<=\s)['‘]/);
  const from = opened + mark;
  const rest = text.slice(from, from + 80);
  const [whole = "", name = ""] = (mark >= 0 && (QUOTED.exec(rest) ?? SINGLY_QUOTED.exec(rest))) || [];
  if (whole === "" || from + whole.length < phrase.end) return undefined;
  const end = from + whole.length;
  const kind = nounPhraseAt(text, end);
  const words = name.split(" ");
  const last = kind && kind.start === end + 1 ? kind.head : (words.at(-1) ?? "").toLowerCase();
  return { text: name, start: from + 1, end, words, head: last, isQuoted: true };
}

/** "“The Long Walk Home”": there the article is part of the name. */
const OPENED = /["“«](?:An?|The) $/u;
const QUOTED = /^["“«]([^"“”«».]{3,60})["”»]/u;
/** An apostrophe ends no quotation. */
const SINGLY_QUOTED = /^['‘]([^'‘’"“”.]{3,40})['’](?=$|[\s,.;:])/u;

function isOneName({ words, text }: NounPhrase): boolean {
  return words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(text);
}

function joined(text: string, first: NounPhrase, more: NounPhrase, link: string): NounPhrase {
  const words = [...first.words, ...(link.startsWith(" (") ? [] : link.trim().split(" ")), ...more.words];
  const whole = link.startsWith(" (") ? `${first.text} ${more.text}` : text.slice(first.start, more.end);
  return { text: whole, start: first.start, end: more.end, words, head: more.head };
}

/** Whether a product can be known by these words: a name, or a noun that says which thing it is. */
export function isLaunchName(reading: Reading, { text }: Sentence, product: string): boolean {
  const name = withoutPraise(product);
  if (
    name.length < 2 ||
    BARE.test(name) ||
    COUNTED.test(name) ||
    COUNTED_KINDS.test(name) ||
    (VAGUER.test(name) && !name.startsWith(reading.subject.name)) ||
    NO_NAME.test(name) ||
    isDateline(text, name) ||
    isBook(reading, text, product)
  )
    return false;
  if (!/\p{Lu}|\d/u.test(name)) return !VAGUE.test(name) && !BARE_TOO.test(name) && !ADJECTIVE.test(name);
  if (CONTAINER.test(name) || isCommon(reading, name) || isPlace(name)) return false;
  // "Halden's Diner gift cards": a part of the account's own name is no product of it.
  const own = reading.subject.name.toLowerCase();
  return !own.split(/[\s]+/).slice(1).includes(name.toLowerCase());
}

function isPlace(name: string): boolean {
  return findPlaces(name).some(({ name: known }) => known === name);
}

/** One word of a headline that the text also writes small: "Oil", "Style". */
function isCommon({ text }: Reading, name: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const phrase = nounPhraseAt(name, 0);
  return text.includes(` ${name.toLowerCase()} `) && !(phrase && isProductNoun(phrase));
}

/** "Unveils 'Scaling Up'" over a text on a book. */
function isBook(reading: Reading, text: string, product: string): boolean {
  const before = text[text.indexOf(product) - 1] ?? "";
  return /["“'‘«]/.test(before) && BOOK.test(reading.text.slice(0, BOOK_WITHIN));
}

const BOOK_WITHIN = 900;
const BOOK = /\b(?:book|novel|memoir|author|poems|paperback)\b/i;

/** "SAN FRANCISCO, CA, January 28 /Wire/ --": where it was written. */
function isDateline(text: string, name: string): boolean {
  return text.startsWith(`${name}, `) && /^[^.;]{0,60}(?:--|–|—| - )/.test(text.slice(name.length));
}

/** The name without "Revolutionary", "Exciting New", "Industry's First", and without the "Launch" of it. */
export function withoutPraise(product: string): string {
  // "Kelvo 7...Halden warns": a round-up goes on with another's news.
  let name = product.replace(/(?<=.{3})(?:\.{3}|…).*$/, "").replace(/(?<=\S \S+) (?:Launch|Release|Debut)$/, "");
  if (!OPENING_MARK.test(name)) name = name.replace(CLOSING_MARK, "");
  for (let shorter = name.replace(PRAISE, ""); shorter !== name; shorter = name.replace(PRAISE, "")) name = shorter;
  return name;
}

/** "Mobility'": the mark that opened it stands before the name. */
const OPENING_MARK = /(?:^|\s)['‘’]/;
const CLOSING_MARK = /(?<=[^s\s])['’](?=\s|$)/gu;
/** What praises stands before a name and is none of it. */
const PRAISE =
  /^(?:(?:(?:the )?(?:world|industry|nation|market)['’]?s )?first(?:-ever)?|most \p{L}+|exciting|revolutionary|groundbreaking|ground-breaking|innovative|cutting-edge|game-changing|state-of-the-art|all-new|brand-new|new|newest|latest|exclusive|highly anticipated|long-awaited|transformative|next-level|comprehensive|pioneering|extraordinary|eye-catching|stunning|breakthrough|unique|extensive|affordable|cost-effective|tailored|unparalleled|unmatched|first-of-its-kind|one-of-a-kind) (?=\S)/iu;
/** Pronouns, sums, days, parts of speech that were taken for things. */
const NO_NAME =
  /^(?:offering|citing|delivering|combining|bringing|helping|enabling|allowing|giving|empowering|targeting|celebrating|exploring|providing)\b|^(?:both|each|all|them|it|this|that|these|those|one|more|include[sd]?|including|who|over|up)$|^(?:how|why|what|when|where|that)\b|\buse case$|[$€£¥]\s?\d[\d.,]*\s?(?:million|billion|[mk]|bn)\b(?! package)|^(?:million|billion)\b|^(?:phase|stage|part|chapter|episode|season|volume|round) (?:\d+|[ivx]+|one|two|three|four)$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|black friday|cyber monday|mother['’]s day|father['’]s day|christmas|summer|winter|spring|fall|autumn)(?: \d.*)?$|\b(?:speakers|day|week|weekend|month|night|website(?: [\d.]+)?)$|^(?:signature|popular|award-winning|best-selling|bestselling|existing|proven|beloved|own|entire)\b|\b(?:education|video|webinar|podcast|speaker|lecture|workshop|zoom|mural|event|book|concert|film|interview|discussion|documentary) series$|^(?:b2b|b2c|saas|ai|it|api|seo)$|\bfund(?: [ivx]+)?(?: lp)?$|^ISO(?:\/IEC)? \d+$|\b(?:Prof|Dr|Inc|St|vs)$/iu;
/** "Two groundbreaking products", "four new tools" */
const COUNTED = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple) [\p{Ll} -]+s$/u;
const COUNTED_KINDS =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple) (?:[\p{L}-]+ )*(?:products|solutions|tools|services|features|offerings|innovations|devices|models|apps|platforms|brands|lines)$/iu;
/** Nouns that say nothing of which thing it is, unless a name stands beside them. */
const VAGUE =
  /(?:^|\s)(?:innovations?|solutions|services|products|offerings?|features?|tools|options?|enhancements?|upgrades?|updates?|improvements?|capabilit(?:y|ies)|milestones?|insights?|initiatives?|approach(?:es)?|activit(?:y|ies)|opportunit(?:y|ies)|experiences?|advancements?|strateg(?:y|ies)|techniques?|methods?|readers?|resources?|materials?|content|details|measures|series|additions?|changes?|things?|tiers?|levels?)$/iu;
const VAGUER =
  /^(?:(?:comprehensive|full|complete|premium|expert|expanded|enhanced|advanced|custom|professional|quality) )?services$|^(?:[\p{L}-]+ )?(?:solutions|products|tools)$|^(?:[\p{L}-]+ ){0,2}(?:innovations?|enhancements?|upgrades?|updates?|improvements?|capabilities|milestones?|insights|initiatives?|approach|activities|opportunit(?:y|ies)|experiences|advancements?|strategies|resources|options|additions?|changes)$/iu;
const BARE =
  /^(?:range|collection|series|suite|line|version|edition|package|menu|model|platform|products?|services?|solutions?|tools?|system|technology|offering|insurance|cover|bundles?)$/i;
/** "an efficient, transparent solution": the first of several. */
const ADJECTIVE = /^\p{Ll}+(?:ient|able|ible|sive|tive|tic|ous|-friendly|-free|-based|-powered|-driven|-grade)$/u;
const BARE_TOO = /^[\p{Ll}-]+ (?:range|collection|series|suite|line|version|edition|package|offering|solution)$/u;

/** A headline over something that is held, told or given, whatever else is launched beside it. */
export function isOfAnOccasion(reading: Reading, sentence: Sentence): boolean {
  return !sentence.isTitle && OCCASION.test(reading.document.title);
}
const OCCASION =
  /\b(?:program|programme|events?|books?|novel|memoir|report|survey|scholarships?|grants?|podcast|episode|seminar|webinar|giveaway|contest|sweepstakes|winners?|documentary|film|exhibition|festival|raffle|auction|summit|conference|discounts?|campaign|interview|q&a|stocktake)\b/i;

/** Whether the headline is about it too: what only the text mentions beside its subject is older, or somebody else's. */
export function isHeadlined(reading: Reading, sentence: Sentence, product: string): boolean {
  const title = headlineAbove(reading, sentence, 1);
  if (title === undefined) return true;
  // "A start", "News": a headline that says nothing rules nothing out.
  if (title.text.split(" ").length < 4) return true;
  if (TELLS_NEW.test(title.text) || isInHeadline(reading, product)) return true;
  return isToldToday(reading, sentence, product) || isRetold(reading, sentence, title);
}

/** A short report says in its first sentences what its headline says in other words: "Acme turns phone into till". */
function isRetold(reading: Reading, { index, text }: Sentence, title: Sentence): boolean {
  const [, first, second] = reading.sentences;
  if (index > 2 || LONG_AGO.test(text) || reading.isOwnSite || reading.document.text.length > SHORT) return false;
  const own = reading.subject.name.toLowerCase();
  const told = `${first?.text ?? ""} ${index === 2 ? (second?.text ?? "") : ""}`.toLowerCase();
  const words = title.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => !own.includes(word) && !SMALL.test(word) && told.includes(word.slice(0, 6)));
}

const LONG_AGO =
  /\b(?:earlier this year|last (?:year|spring|summer|autumn|fall|winter)|(?:months|years) ago|back in|in (?:19|20)\d\d)\b/i;
const SMALL = /^(?:with|from|into|over|after|says|said|will|that|this|their|more|than|year|week|first|company|firm)$/;

/** Right below the lead: "It is launching a service called Kelvo". */
const GOES_ON_NEW =
  /^(?:It|The (?:company|firm|group)) (?:(?:is|has) (?:also |now )?(?:launch(?:ing|ed)|unveil(?:ing|ed)|introduc(?:ing|ed)|releas(?:ing|ed))|(?:launched|unveiled|introduced|released))(?!\p{L})/u;

/** Characters. */
const SHORT = 600;
const DATED_LEAD =
  /^[^,;:]{2,70}(?:,? Inc\.?| Corp\.?)? (?:on |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|today|yesterday|this week) (?:\p{Ll}+ly )?(?:launched|unveiled|introduced|released|rolled out|began (?:selling|shipping))(?!\p{L})|^[^,;:]{2,70} (?:launched|unveiled|introduced|released|rolled out) (?:on |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|today|yesterday|this week)(?!\p{L})/u;

/** "As of this morning anyone can have Atlas", first thing on the account's own page: whatever the headline says, that is the news. */
function isToldToday({ isOwnSite, document }: Reading, { index, text }: Sentence, product: string): boolean {
  // A short report says in its first sentence on which day it was.
  if (!isOwnSite && index === 1 && document.text.length < SHORT && DATED_LEAD.test(text)) return true;
  if (!isOwnSite && index === 2 && GOES_ON_NEW.test(text)) return true;
  const isFirst = isOwnSite && document.kind === "article" && index <= 2 && /^\p{Lu}/u.test(product);
  return (
    isFirst &&
    /(?<!\p{L})(?:[Tt]oday,? we|[Aa]s of (?:today|this morning)|[Ss]tarting today|[Ff]rom today)(?!\p{L})/u.test(text)
  );
}

/** Whether the headline has a word of the product's that is not the account's own. */
export function isInHeadline(reading: Reading, product: string): boolean {
  const heading = reading.document.title.toLowerCase();
  const words = product.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const own = reading.subject.name.toLowerCase();
  return words.some((word) => heading.includes(word) && !own.includes(word));
}

const TELLS_NEW =
  /(?<!\p{L})(?:launch|unveil|introduc|debut|releas|reveal|availab|roll(?:s|ed|ing)? out|brings|expands?|adds?)/iu;
