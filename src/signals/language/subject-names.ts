import type { Subject } from "#core/signal-type.ts";
import { isNamePart, isOrdinaryWord } from "./ordinary-words.ts";
import { createPattern } from "./pattern.ts";
import { findPlaces } from "./places.ts";

/** The ways to write a subject's name: without legal suffix and article, and its aliases. */
export function namesOf(subject: Subject): string[] {
  return [...new Set([subject.name, ...subject.aliases].flatMap(variantsOf))];
}

function variantsOf(name: string): string[] {
  const bare = bareName(name);
  const withoutArticle = /^The \S+ \S/.test(bare) ? [bare.slice(4)] : [];
  return [bare, ...withoutArticle].filter((variant) => variant.length > 1);
}

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

/** What follows a name in the register of companies and not in speech. */
const LEGAL_SUFFIX =
  /,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Cos|Company|Companies|Ltd|Limited|LLC|L\.L\.C|LLP|LP|PLC|GmbH|mbH|AG|SE|KG|KGaA|UG|OHG|eG|e\.G|e\.V|SA|S\.A|SAS|S\.A\.S|SARL|SpA|S\.p\.A|Srl|BV|B\.V|NV|N\.V|AB|ASA|AS|A\/S|ApS|Oy|Oyj|Pty|Pvt|Lda|Ltda|OÜ|SL|S\.L|Kft|d\.o\.o|s\.r\.o|Holdings?|& Co)\.?$/i;

/** The subject as its own page calls it: "Nephrosyn" is Nephrosyn Therapeutics there. Elsewhere that may be another company. */
export function asOnOwnPage(subject: Subject, text: string): Subject {
  const bare = bareName(subject.name);
  const at = bare.length > 2 ? text.indexOf(`${bare} `) : -1;
  if (at < 0) return subject;
  const behind = OWN_TRADE.exec(text.slice(at + bare.length, at + bare.length + 60));
  return behind ? { ...subject, aliases: [...subject.aliases, `${bare}${behind[0]}`] } : subject;
}

/** What companies put behind their names on their own pages, and leave out in lists of companies. */
const TRADE_BEHIND =
  "Therapeutics|Technolog(?:y|ies)|Systems|Software|Robotics|Pharma(?:ceuticals)?|Biosciences|Biotech|Bio|Labs|Laboratories|Health|Healthcare|Medical|Energy|Foods|Motors|Networks|Solutions|Analytics|Logistics|Industries|Studios?|Media|Security|Semiconductors?|Materials|Aerospace|Instruments|Financial|Capital|Insurance|Payments|Games|Brands|Services|Consulting|Partners|International|Global|Digital|Interactive|AI";
/** Besides, what may be anything elsewhere. */
const OWN_TRADE = new RegExp(`^ (?:${TRADE_BEHIND}|Data|Group|Company|Tech|Technology|Holdings)(?![\\p{L}-])`, "u");

/** The first word of a long name, the surname of a firm named after a person, a name without its article, or the initials of three words and more. */
export function shortNamesOf(name: string): string[] {
  const words = name.split(/\s+/);
  const first = words[0] ?? "";
  if (words.length < 2) return [];
  if (words.length === 2 && first === "The") return words.slice(1);
  if (KIND_OF_BUSINESS.test(first)) return [words.slice(1).join(" ")].filter((rest) => /^\p{Lu}/u.test(rest));
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) return [words.at(-1) ?? first];
  // "Conservas Albo" is Albo: the trade stands before the name.
  const [, own = ""] = words;
  if (words.length === 2 && TRADES.test(first) && own.length > 2 && !isOrdinaryWord(own)) return [own];
  const initials = words.length > 2 ? [words.map((word) => word.charAt(0)).join("")] : [];
  const pair = words.length > 2 && isPair(first, words[1] ?? "") ? [`${first} ${words[1]}`] : [];
  const isTelling = (first.length > 2 || /\d/.test(first)) && !isOrdinaryWord(first) && !isNamePart(first);
  const seats = seatOf(name);
  const short = [...seats, ...pair, ...initials];
  return isTelling ? [first, ...seats, ...pair, ...initials.filter((letters) => /^\p{Lu}{3,}$/u.test(letters))] : short;
}

/** What a company is, put before what it is called: "Brauhaus Sonnwirt" is "Sonnwirt" for short. */
const KIND_OF_BUSINESS =
  /^(?:rede|farmácias|lojas|supermercados|mercadinhos|drogarias|groupe|grupp?o|gruppe|brauhaus|brauerei|autohaus|bauunternehmen|bäckerei|druckerei|glasbau|maschinenbau|metallbau|holzbau|modehaus|molkerei|möbelhaus|spedition|stahlbau|verlag|weingut|brasserie|cartonnages|constructions|établissements|imprimerie|laboratoires?|laiterie|maison|menuiserie|meubles|transports|verreries?|bodegas?|calzados|cartonajes|cervezas|conservas|construcciones|galletas|hoteles|industrias|laboratorios|muebles|talleres|transportes|cerâmicas?|cervejaria|construções|frigorífico|móveis|moinhos|tecidos|têxteis|vinhos|acciaierie|birrificio|cantine|ceramiche|costruzioni|fonderie|industrie|laboratori|mobili|officine|pastificio|trasporti|bouwbedrijf|brouwerij|drukkerij|uitgeverij)$/i;
const TRADES = createPattern(
  /^(?:Transports?|Transportes|Conservas|Papelería|Panadería|Bodegas?|Grupo|Groupe|Gruppo|Clínica|Clinique|Hotel|Hôtel|Restaurante?|Café|Brasserie|Boulangerie|Maison|Kanzlei|Bäckerei|Brauerei|Autohaus|Spedition|Molkerei|Metzgerei|Cartonajes|Talleres|Laboratorios|Laboratoires?|Editorial|Éditions|Cantina|Cantine|Pastificio|Azienda|Bierbrouwerij|Drukkerij)$/u,
);

/** "Stad Oudekerk" is Oudekerk, "Mairie de Valbrun" Valbrun, where that is no place that others are in too. */
function seatOf(name: string): string[] {
  const [, seat] = INSTITUTIONS.exec(name) ?? [];
  return seat === undefined || findPlaces(seat).length > 0 || isOrdinaryWord(seat) ? [] : [seat];
}

/** "Granite Peak" of Granite Peak Mutual; "New York" of the New York Times is the town, "Bank of" nothing. */
function isPair(first: string, second: string): boolean {
  const isNamed = /^\p{Lu}[\p{L}\p{N}]{2,}$/u.test(first) && /^\p{Lu}[\p{L}\p{N}]{2,}$/u.test(second);
  return isNamed && findPlaces(`${first} ${second}`).length === 0 && !(isOrdinaryWord(first) && isOrdinaryWord(second));
}

const INSTITUTIONS =
  /^(?:Stad|Gemeente|Stadt|Gemeinde|Landkreis|Kommune|Land|Ville|Mairie|Commune|Ayuntamiento|Comune|Município|Câmara Municipal|Prefeitura|City|Town|Lycée|Collège|Gymnasium|Hospital|Hôpital|Ospedale|Ziekenhuis|Klinikum|Minist[eè]re?|Ministeri[oe]|Ministério|Universität|Université|Universidad|Università|Universidade|Universiteit|Hochschule|Région|Regione|Département|Clinique|Clínica|Clinica|Banque|Banca|Museo|Musée|Museum) (?:d[eou]s? |di |da |del |della |van |of |d['’])?((?:San|Santa|Santo|Saint|Sainte|São|Sankt)?[ -]?\p{Lu}[\p{L}'’-]{3,}(?: \p{Lu}[\p{L}'’-]+){0,2})$/u;

/** "La mairie de Valbrun": what a town or a school is stands in lower case within a sentence. */
export function withinSentence(name: string): string[] {
  return INSTITUTIONS.test(name) ? [name.charAt(0).toLowerCase() + name.slice(1)] : [];
}
