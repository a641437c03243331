import type { Document } from "#core/document.ts";
import { createCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";
import { findRoles } from "../language/roles.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { countEvidence } from "./posting-evidence.ts";
import { readForm } from "./posting-forms.ts";
import { isSame, placeOfPosting } from "./posting-place.ts";
import { isListOrPortrait, isSilentPage } from "./posting-silence.ts";
import { asWritten, BRACKETED, partsOf } from "./posting-titles.ts";
import { mayNameTrade, namesTrade, nounPhraseOf } from "./posting-trades.ts";
import { soughtInText } from "./sought-in-text.ts";

/** What one open role is called and where it is. */
export type Posting = { role: string; location: string | undefined; department: string | undefined };

/** The role a job document advertises: as the board gives it, else as the title or text of a single posting names it. */
export function postingOf(document: Document, company: string): Posting | undefined {
  const { facts, title, text } = document;
  const { department } = facts;
  if (document.sourceId !== "case") return { role: (facts.role ?? title).trim(), location: facts.location, department };
  if (NOT_OPEN.test(title) || IS_PLACEHOLDER.test(title) || IS_MODEL.test(title)) return undefined;
  if (isListOrPortrait(title, text)) return undefined;
  if (IS_FILLED.test(text) || ASKS_TO_FILL_IN.test(text)) return undefined;
  return readPosting(document, company);
}

const postings = new WeakMap<Document, boolean>();

/**
 * Whether a text advertises a role: what a job board lists, a careers page handed over alone, and elsewhere a text whose title
 * names a role and that goes on like a posting. Worked out once a document, whoever asks.
 */
export function isPosting({ document, sentences }: Pick<Reading, "document" | "sentences">): boolean {
  if (IS_MODEL.test(document.title) || IS_TALK.test(document.title)) return false;
  if (document.kind === "job") return true;
  const known =
    postings.get(document) ??
    (isAdvertisedByTitle(sentences[0]) || (sentences.some(mayHaveTasks) && readsLikePosting(document)));
  postings.set(document, known);
  return known;
}

/** "[Vaga] @empresa #cidade": a form that nobody has filled in. */
const IS_PLACEHOLDER =
  /^(?:\[[^\]]{1,20}\] ?)?(?:[@#<{]\p{L}+[>}]? ?)+$|(?<!\p{L})(?:nome ?da ?(?:vaga|empresa)|t[ií]tulo da vaga|(?:your )?company name|job title here|nom de (?:l['’]entreprise|la société)|nombre de la empresa)(?!\p{L})/iu;
/** "Requisitos: informe os requisitos obrigatórios": what the form says to whoever fills it in. */
const ASKS_TO_FILL_IN =
  /(?:^|[:\n.] ?)(?:informe|descreva|insira|preencha|insert|enter|fill in|type|indiquez|décrivez|describa|indique|beschreiben Sie|tragen Sie) (?:aqui |here |(?:the|your|a|o|os|as|la|le|les|el|los|las|die|das|den|Ihre) )*(?:\p{L}+ )?(?:descrição|requisitos|benefícios|tipo|(?:job |company )?description|requirements|responsibilities|salary|descripción|exigences|Beschreibung|Anforderungen)(?!\p{L})/iu;
/** Who is asked has the post already. */
const IS_TALK = /^(?:Q ?& ?A|(?:An )?[Ii]nterview|In conversation|A conversation|\d+ questions) (?:with|for)(?!\p{L})/u;
/** A posting for others to copy is none. */
const IS_MODEL = createPattern(
  /\bjob (?:description|post|ad|advert)s?\b.{0,20}\b(?:templates?|samples?|examples?)|\b(?:free|sample|example) (?:template|job)|\btemplates?\)|^how to (?:write|hire|become)\b|\b(?:interview questions|salary guide)\b/i,
);

/** "Acme is hiring: Backend Engineer", "Hiring: Rails developer", "Buyer at Acme (Leeds)": what feeds of openings call one. */
function isAdvertisedByTitle(title: Sentence | undefined): boolean {
  if (!title || !meansSubject(title) || NOT_OPEN.test(title.text)) return false;
  if (!HIRES_IN_TITLE.test(title.text)) return false;
  return partsOf(title.text).some((part) => !PAGE_TITLE.test(part) && findRoles(part).length === 1);
}

/** One role, in the singular, straight after the words. */
const HIRES_IN_TITLE =
  /^(?:[\p{L}\p{N}&.’' -]{2,40} )?(?:is )?(?:now )?(?:[Hh]iring|HIRING)(?: for)?(?:: (?:an? )?| an? | (?=\p{Lu}))(?![^()]*(?:s|spree|freeze|manager)$)/u;

function readsLikePosting({ title, text }: Document): boolean {
  const head = text.slice(0, POSTING_LENGTH_MAX);
  if (NOT_OPEN.test(title) || !HIRES.test(head) || !ADVERTISED.test(head) || !HAS_TASKS.test(head)) return false;
  return partsOf(title).some((part) => !PAGE_TITLE.test(part) && (findRoles(part).length > 0 || isTrade(part)));
}

/** A posting says what it is within so many characters. */
const POSTING_LENGTH_MAX = 8_000;
/** Parts that a posting has and news of an opening has not. */
const HAS_TASKS =
  /\b(?:responsibilities|requirements|qualifications|what you(?:['’]ll| will) (?:do|need|bring)|your (?:role|tasks|profile)|must have|required:|nice to have:|how to apply|apply now|aufgaben|profil|anforderungen|missions|requisitos|requisiti|taken|functie)(?![\p{L}])/iu;
const mayHaveTasks = createCue(
  "required nice responsibilities requirements qualifications what your must apply aufgaben profil anforderungen missions requisitos requisiti taken functie",
);

/** A posting known by its title alone, which holds company, place and file endings too; none if it names no role. */
function readPosting(document: Document, company: string): Posting | undefined {
  const { facts, title, text } = document;
  const form = readForm(text);
  if (form.role !== undefined) {
    const location = facts.location ?? form.location ?? placeOfPosting([], text, company);
    return { role: form.role, location, department: facts.department };
  }
  const parts = partsOf(title).filter((part) => !isSame(part, company));
  const roles = parts.filter((part) => findRoles(part).length > 0 || isTrade(part));
  // "Add account manager position: Head of Partnerships": what it is called stands behind the colon.
  const titled = roles.find((part) => !(IS_POSITION.test(part) && roles.length > 1)) ?? roles[0];
  const role = titled ?? roleOfPage(parts, document);
  if (!role) return undefined;
  const [, bracketed] = BRACKETED.exec(title) ?? [];
  const [first = ""] = parts;
  const isOfTitle = titled === undefined && nounPhraseOf(first) === role;
  const behind = titled ? parts.slice(parts.indexOf(titled) + 1) : isOfTitle ? parts.slice(1) : [];
  const rest = [...behind, ...(bracketed ? [bracketed] : [])];
  const location = facts.location ?? placeOfPosting(rest, text, company);
  const written = titled ? withoutWhom(asWritten(role, title)) : role;
  return { role: written.charAt(0).toUpperCase() + written.slice(1), location, department: facts.department };
}

/** "Application specialist for our laboratory system": the role ends before. */
const FOR_WHOM =
  / (?:for|who|in|at|on|with|für|in|bei|pour|dans|chez|para|en|per|voor|bij) (?:our|a|an|the (?:new|first)|uns(?:er\p{L}*)?|notre|nos|nuestr[oa]s?|noss[oa]s?|ons|onze)(?!\p{L}).*$/iu;

function withoutWhom(role: string): string {
  const named = role.replace(FOR_WHOM, "");
  return namesAnyTrade(named) ? named : role;
}

const IS_POSITION = / (?:position|role|opening|vacancy)$/i;
/** Where the title names no known trade: the role that the text asks for, else the title of what reads like a posting. */
function roleOfPage(parts: string[], { title, text, kind }: Document): string | undefined {
  const isJob = kind === "job";
  if (NO_VACANCY.test(`${title}\n${text}`)) return undefined;
  const [first] = parts;
  const isPosting = first !== undefined && !PAGE_TITLE.test(first) && ADVERTISED.test(`${title}\n${text}`);
  const isNoun =
    isPosting &&
    isJob &&
    HIRES.test(`${title}\n${text}`) &&
    first.split(" ").length <= TITLE_WORDS_MAX &&
    !ADDRESSES.test(first) &&
    !OF_PAGES.test(first);
  const listed = ADDS_JOBS.test(title) ? roleInList(text) : undefined;
  return (
    (isJob ? roleByTrade(first, { title, text }) : undefined) ??
    (isNoun ? first : undefined) ??
    (isJob ? roleByPhrase(first, { title, text }) : undefined) ??
    roleInText(`${title}\n${text}`) ??
    listed ??
    (isPosting && GRADED.test(first) ? first : undefined)
  );
}

/**
 * Kinds of what postings have (see countEvidence) that a text must have, the less the more plainly its title names a trade: one
 * that a list knows, a word that ends like those for people who do something, any noun.
 */
const NEEDED = { trade: 1, agent: 2, phrase: 4, tradeInText: 2, agentInText: 3 } as const;

/** A job document that says what postings say, and nothing that other pages say, advertises the trade its title or text names. */
function roleByTrade(first: string | undefined, { title, text }: { title: string; text: string }): string | undefined {
  if (isSilentPage(`${title}\n${text}`)) return undefined;
  const evidence = countEvidence(text);
  const phrase = phraseOf(first);
  if (phrase !== undefined && phrase.split(" ").length <= TRADE_WORDS_MAX) {
    if (evidence >= NEEDED.trade && namesAnyTrade(phrase)) return phrase;
    if (evidence >= NEEDED.agent && !GERUND.test(phrase) && mayNameTrade(phrase)) return phrase;
  }
  const inText = evidence >= NEEDED.tradeInText ? soughtInText(text, namesAnyTrade) : undefined;
  return inText ?? (evidence >= NEEDED.agentInText ? soughtInText(text, mayNameTrade) : undefined);
}

/** What the title of a posting names, whatever it is. */
function roleByPhrase(first: string | undefined, { title, text }: { title: string; text: string }): string | undefined {
  const phrase = phraseOf(first);
  if (phrase === undefined || phrase.split(" ").length > TITLE_WORDS_MAX || GERUND.test(phrase)) return undefined;
  return countEvidence(text) >= NEEDED.phrase && !isSilentPage(`${title}\n${text}`) ? phrase : undefined;
}

function phraseOf(first: string | undefined): string | undefined {
  const phrase = first === undefined ? "" : nounPhraseOf(first);
  const isOfPage = OF_PAGES.test(phrase) && !namesTrade(phrase);
  const isNone = phrase === "" || PAGE_TITLE.test(phrase) || ADDRESSES.test(phrase) || isOfPage;
  return isNone ? undefined : phrase;
}

function namesAnyTrade(phrase: string): boolean {
  const isWhole = findRoles(phrase).some(({ start, end }) => start === 0 || end === phrase.length);
  return isWhole || isTrade(phrase) || namesTrade(phrase);
}

const TRADE_WORDS_MAX = 6;
const GERUND = /^\p{L}+ing(?!\p{L})/iu;
/** Nouns of pages about work, events and rules; who calls readers by a question or an order names no role either. */
const OF_PAGES = createPattern(
  /(?<!\p{L})(?:teams?|benefits|process|polic(?:y|ies)|notice|guides?(?= to)|tips|stories|questions|day|programmes?|programs?|academy|apprenticeships?|internships?|careers?|culture|values|opportunit\p{L}+|events?|fairs?|alerts?|results|news|handbook|pay|salar(?:y|ies)|volunteer\p{L}*|applying|application(?! \p{L})|recruitment|recrutement|vacanc\p{L}+|stellen|jobs|roles|positions|convocatoria|karriere|offres?|login|log-in|sign-?in|registration|booking|exchange|clinic|residence|dates|certification|levels?|schemes?|codes?|training|roster|rota|reports?|statement|bonus|mothers|suppliers|contractors|skills|ambassadors?|conduct|pension|relocation|referral|placements?|rules|charter|conditions|leave|holidays?|hours|shifts|welcome|faqs?|contact|history|mission|strategy|calendar|schedule|stages?|advice|information|check|form|survey|wanted|free|open|closed|now|here|this|that|there|do|does|can|should|it|be)(?!\p{L})|[?!]|(?:duties|s['’])$/iu,
);

/** The name of a job is short, and speaks to nobody. */
const TITLE_WORDS_MAX = 4;
const ADDRESSES =
  /^(?:an?|the|eine?) |(?<!\p{L})(?:wir|uns|du|ihr|nous|on|vous|nos|notre|si|te|nosotros|noi|wij|je|vi|vem|someone|somebody|our|we|you|your|i|us|my|help|thanks?|welcome|with|com|con|mit|avec|is|are|and)(?!\p{L})/iu;

/** Whatever the trade is: only jobs have such grades. */
const GRADED = /(?<!\p{L})(?:jr|sr|junior|júnior|senior|sênior|sénior|pleno|trainee|intern)(?!\p{L})/iu;

/** "There are no open positions": what else a careers page says is no posting. */
const NO_VACANCY = createPattern(
  /\b(?:no|not any|any|keine|aucun\p{L}*|pas de|nessun\p{L}*|geen|ningun\p{L}*|nenhum\p{L}*) (?:\p{L}+ ){0,2}(?:positions?|vacanc(?:y|ies)|openings?|roles|jobs|stellen|postes?|posizion\p{L}+|vacatures|vacantes|vagas)(?![\p{L}])|\bnot (?:currently )?(?:hiring|recruiting)\b(?! in)/iu,
);
/** Titles of pages about working there; a role is a noun phrase without numbers, pronouns and verbs. */
const PAGE_TITLE =
  /^(?:a day in|set(?:ting)? up|requesting|life|work(?:ing)?(?! student)|why|how|what|when|where|who|inside|behind|meet|about|join|come|explore|discover|see|view|find|search|all|current|open|benefits|perks|careers?|jobs?|culture|values|diversity|interview\p{L}*|hiring|recruit(?!er(?!s|\p{L}{2}))\p{L}+|faq|students?|graduates?|internships?|locations?|teams?|people(?! (?:(?:and|&) culture )?(?:operations|ops|business|experience|partner|manager|director|lead|officer|person|specialist|coordinator|advis[eo]r|generalist))|arbeiten|karriere|travailler|rejoign\p{L}+|lavora\p{L}*|trabaj\p{L}*|trabalh\p{L}*|werken)(?![\p{L}])|\b(?:we|our|you|your|us|they|is|are|was|has|have|will)\b|^\d|\d\d|[?!]$|(?:\S+ ){9}/iu;

/** Heads of job titles that other languages put first and English last, beside those of `findRoles`. */
const TRADE_FIRST =
  /^(?!apprenticeships|apprentissages)(?:werkstudent\p{L}*|praktik\p{L}+|auszubildende\p{L}*|ausbildung|azubi|trainee|stagiaire|alternan\p{L}+|apprenti\p{L}*|becari[oa]|tirocin\p{L}+|stagista|est[áa]gi\p{L}+|stagiair|grafic[oa]|cuoc[oa]|camerier[ea]|commess[oa]|autista|magazzinier[ea]|responsable|chargée?|ingénieure?|développeu(?:r|se)|technicien(?:ne)?|direct(?:eur|rice)|chef(?:fe)? d|conseill(?:er|ère)|comptable|responsabile|dirett(?:ore|rice)|addett[oa]|impiegat[oa]|operai[oa]|sviluppat(?:ore|rice)|tecnic[oa]|gerente|jef[ea]|analista|desarrollador|ingenier[oa]|técnic[oa]|coord(?:en|in)ador|engenheir[oa]|desenvolvedor|vendedor|director[a]?|leiter(?:in)?|medewerker|adviseur|ontwikkelaar|beheerder|coördinator|verkoper)(?![\p{Ll}-])/iu;
const TRADE_LAST = createPattern(
  /(?:leiter|entwickler|ingenieur|techniker|berater|verkäufer|fahrer|pfleger|mitarbeiter|bearbeiter|referent|kaufmann|kauffrau|meister|führer|architekt|planer|elektroniker|mechaniker|mechatroniker|medewerker|ontwikkelaar|adviseur|monteur|beheerder|verkoper|planner)(?:[*:_/]?-?in(?:nen)?)?(?=$| +(?!(?:de[srnm]?|die|und|im|in|van|en|het|mit|für)\b)\p{L})|\b(?:officer|nurse|driver|chef|cook|baker|accountant|buyer|clerk|teacher|lecturer|professor|mechanic|electrician|plumber|welder|machinist|operator|assistant|apprentice|intern|manager|supervisor|associate|planner|counsel|paralegal|controller|bookkeeper|scientist|programmer|editor|producer|nanny|porter|cleaner|receptionist|advis[eo]r|agent|surveyor|solicitor|pharmacist|therapist|physician)$/iu,
);

function isTrade(part: string): boolean {
  return !PAGE_TITLE.test(part) && (TRADE_FIRST.test(part) || TRADE_LAST.test(part.replace(/ [IVX]{1,3}$|, .*$/, "")));
}

const IS_FILLED = createPattern(
  /(?<!\b(?:until|till|once|when|if) )\b(?:this |the )(?:role|position|vacancy|job|post)(?: is| has been| was) (?:now |already )?(?:filled|closed|no longer)\b|\bclosing date\W{1,4}closed\b/i,
);
const NOT_OPEN = createPattern(
  /^(?:meet|onboarding|(?:the )?(?:[\p{L}-]+ )?roles? (?:of|on)|a day in|(?:the )?life (?:of|as)|interview (?:with|process)|my|how|why|spotlight|employee|team) |\b(?:(?:general|open|speculative|spontaneous) application|initiativbewerbung|candidature spontanée|closed|filled|expired|no longer (?:open|available)|remove[sd]?|delete[sd]?|not hiring|hiring (?:freeze|process|policy|guide)|besetzt|pourvu|interview (?:process|questions)|process for \p{L}+|how (?:we|to) hire)\b/iu,
);
/** Said to who may apply; "requirements" and "responsibilities" guides and handbooks have too. */
const HIRES = createPattern(
  /(?<!\p{L})(?:hiring|responsibilities(?=:)|requirements(?=:)|we(?:['’]re| are)? (?:currently )?(?:looking|recruiting|seeking|searching)|is (?:looking for|seeking|recruiting)|join (?:us|our)|apply|application|applicants?|vacanc(?:y|ies)|candidates? (?:will|should|must|has|have|is|are)|ideal candidate|successful candidate|salary|full[- ]time|part[- ]time|report(?:s|ing)? to|years of|position|this role|your role|headquarters|job|wir (?:suchen|bieten)|suchen|(?:deine|ihre) aufgaben|bewirb|bewerbung|in (?:voll|teil)zeit|nous recherchons|poste|vous|ricerca|si richied\p{L}+|vaga|requisitos|oferecemos|ofrecemos|buscamos|procura|vacature|wij zoeken|solliciteer)(?!\p{L})/iu,
);
const ADVERTISED = createPattern(
  /\b(?:we(?:['’]re| are)? (?:hiring|looking|recruiting|seeking|need)|is (?:hiring|looking for|seeking)|join (?:us|our)|apply (?:now|here|by)|how to apply|responsibilities|requirements|qualifications|vacancy|this role|your role|is recruiting|closing date|applications close|hours (?:a|per) week|salary[: £$€]|full-?time|part-?time|you will need|you(?:['’]ll| will) report|candidate|headquarters:|job description|wir suchen|suchen (?:ab sofort|zum|eine?n?|wir)|in (?:voll|teil)zeit|wir bieten|(?:deine|ihre) aufgaben|bewirb|bewerbung|nous recherchons|poste à pourvoir|vous (?:pilotez|êtes|serez|gérez)|profil recherché|ricerca|si richied\p{L}+|inviare|vaga|requisitos|oferecemos|ofrecemos|buscamos|procura|vacature|wij zoeken|solliciteer|position summary|apply for)(?![\p{L}])/iu,
);

function roleInText(text: string): string | undefined {
  for (const [, advertised = ""] of text.matchAll(SOUGHT)) {
    const role = findRoles(advertised)[0];
    if (role) return role.role;
  }
  return undefined;
}

/** "Add job specs to the careers page", and which in a list below. */
const ADDS_JOBS =
  /(?<!\p{L})(?:add|open|post|publish|new|list|announc)\p{L}*(?!\p{L}).{0,40}(?<!\p{L})(?:jobs?|roles?|positions?|openings?|vacanc(?:y|ies)|careers?|postings?)(?!\p{L})/iu;

/** The first line of a list that is the name of a role, and nothing else. */
function roleInList(text: string): string | undefined {
  for (const [, line = ""] of text.slice(0, POSTING_LENGTH_MAX).matchAll(LIST_LINE)) {
    const [role, another] = findRoles(line);
    if (role && !another && line.split(" ").length <= ROLE_WORDS_MAX) return line.trim();
  }
  return undefined;
}

const ROLE_WORDS_MAX = 6;
/** "* Front end engineer", "+#### [Developer Advocate](/jobs/da)" */
const LIST_LINE = /^[+ ]{0,4}(?:[*•-]|#{2,5}) {1,3}\[?(\p{L}[\p{L}\d /&-]{3,50})\]?(?: ?\([^)\n]{0,120}\))? *$/gmu;

/** What follows the words that ask for somebody, within the sentence. */
const SOUGHT =
  /(?<!\p{L})(?:hiring|open (?:position|role):|vacancy:|time for|looking for|look for|hire(?= an? )|need|seek(?:ing)?|contrata|sucht|suchen|recherche|zoekt|busca)(?!\p{L})([^.\n]{0,60})/giu;
