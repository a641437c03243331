import { isHeadlineWord, isOrdinaryWord } from "./ordinary-words.ts";
import type { Span } from "./sentences.ts";

/** Whether nothing else goes on where a name is found: another word, a compound, a domain. */
export function isWholeWord(text: string, span: Span): boolean {
  const before = text.charAt(span.start - 1);
  const after = text.charAt(span.end);
  if (/[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after)) return false;
  // Part of a longer compound or of another domain: "Beacon-Smith", "lighthouse-beacon", "beacon.org".
  const isCompound = !OWN_COMPOUND.test(text.slice(span.end, span.end + 32));
  return (
    !(isCompound && /^[-.](?:\p{Lu}|\p{Ll}{2,}\.)|^\.\p{Ll}{2,}\b/u.test(text.slice(span.end, span.end + 12))) &&
    !/[^-]-$/.test(text.slice(Math.max(0, span.start - 2), span.start))
  );
}

/** "Beacon-Chefin", "Beacon-Vertriebsleiter", "Beacon-Aktie": German joins a company with its people and what is its own by a hyphen. */
const OWN_COMPOUND =
  /^-(?:\p{Lu}\p{Ll}+)?(?:[Aa]kti(?:e|onär)|[Bb]elegschaft|[Bb]eschäftigte|[Mm]itarbeiter|[Bb]etriebsrat|[Ff]abrik|[Ff]iliale|[Gg]ruppe|[Kk]onzern|[Ss]tandort|[Ww]erk|[Zz]entrale|[Cc]hef|[Gg]ründer|[Vv]orst[aä]nd|[Ll]eiter|[Gg]eschäftsführer|[Mm]anager|[Ss]precher|[Pp]räsident|[Aa]ufsichtsrat|[Dd]irektor|C[A-Z]{1,2}O|[Bb]oss|[Tt]opman|[Tt]opvrouw|[Oo]prichter)\p{Ll}*(?![\p{L}-])/u;

/** A name is a name by its capitals: written as given, all in capitals, or with every word capitalised. */
export function isSpelledAs(found: string, names: Set<string>): boolean {
  if (names.has(found)) return true;
  if (found.length > 3 && found === found.toUpperCase()) return true;
  return found.split(/[ \u00a0-]/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word));
}

/** Whether the words beside it leave it the name it is. Names of several words are telling enough by themselves. */
export function isNameAlone(text: string, span: Span): boolean {
  if (/[ \u00a0]/.test(text.slice(span.start, span.end)) || PARTNERS_UP.test(text.slice(span.end))) return true;
  return !goesOn(text.slice(span.end)) && !beginsBefore(text, span);
}

/** Whether a capitalised word behind a name belongs to it. */
function goesOn(behind: string): boolean {
  const next = /^[ \u00a0](?:& )?(\p{Lu}[\p{L}\p{N}'’-]*)/u.exec(behind.slice(0, 40))?.[1];
  if (!next) return false;
  if (isHeadlineWord(next) && isInPlainCase(behind.slice(0, 60))) return true;
  return !(
    isOrdinaryWord(next) ||
    IS_LEGAL_WORD.test(next) ||
    IS_PERMIT.test(next) ||
    IS_MISHAP.test(behind.slice(0, 40)) ||
    DOTTED_FORM.test(behind.slice(0, 10))
  );
}

/** "Beacon Sign users were": where the words after it are not in capitals, neither would a verb be. */
function isInPlainCase(after: string): boolean {
  return /^[ \u00a0]\p{Lu}\p{Ll}+ (?!(?:the|for|and|with|from|its|into|over|out|off|back|down|new|more|than|down|first)\b)\p{Ll}{3,}/u.test(
    after,
  );
}

/** "Beacon Partners with Halden" does so; "Beacon Partners" alone is a firm of that name. */
const PARTNERS_UP = /^[ \u00a0]Partners (?:[Uu]p )?[Ww]ith /;
const IS_LEGAL_WORD =
  /^(?:Inc|Incorporated|Corp|Corporation|Co|Cos|Company|Companies|Ltd|Limited|LLC|LLP|LP|PLC|Plc|plc|GmbH|AG|SE|KG|KGaA|UG|SA|SAS|SARL|SpA|Srl|BV|NV|AB|ASA|AS|ApS|Oy|Oyj|Pty|Pvt|Holdings?|Group|Series|Seed|IPO|API|App|CORP|INC|LTD|CO|HOLDINGS?|GROUP)$/;
/** "S.A.", "N.V.", "S.p.A." behind a name. */
const DOTTED_FORM = /^,?[ \u00a0]\p{L}\.\s?(?:\p{L}\.){1,2}/u;
/** "BaFin erteilt Beacon E-Geld-Lizenz": what the company is given stands right behind it. */
const IS_PERMIT =
  /(?:[Ll]izenz|[Zz]ertifikat|[Zz]ulassung|[Gg]enehmigung|[Vv]ergunning|[Cc]ertificaat)$|^(?:ISO|SOC|PCI|TISAX|HIPAA|FedRAMP)$/;
/** "Beacon Data Breach Exposes Records", "Beacon Outage": what happened stands right behind whom it happened to. */
const IS_MISHAP =
  /^[ \u00a0](?:(?:Data|Security|Cyber|Privacy|Ransomware|System|Network|Service|Website|App|Payment|Cloud|IT) )?(?:Breach|Incident|Attack|Cyberattack|Hack|Leak|Outage|Outages|Downtime|Meltdown|Opfer|Ausfall|Störung)(?![\p{L}-])/u;

/** Whether a capitalised word before a name belongs to it, or makes it the name of something else. */
function beginsBefore(text: string, span: Span): boolean {
  const lead = text.slice(Math.max(0, span.start - 40), span.start);
  const previous = /(?:^|[^\p{L}\p{N}'’.-])(\p{Lu}[\p{L}\p{N}'’.-]*)[ \u00a0]$/u.exec(lead)?.[1];
  if (!previous) return false;
  if (/^(?:Mr|Mrs|Ms|Miss|Saint|St|Mt|Port|Lake|Project|Operation)\.?$/.test(previous)) return true;
  if (/^the$/i.test(previous) && isFollowedByVerb(text, span)) return true;
  if (DUTCH_ORIGIN.test(lead)) return false;
  const isPossessive = /['’]s?$/.test(previous) || previous.endsWith(".");
  return !(
    isPossessive ||
    isOrdinaryWord(previous) ||
    DESCRIPTOR.test(previous) ||
    DUTCH_TRADE.test(previous) ||
    GERMAN.test(text)
  );
}

/** "The Beacon raises", "The Beacon, a theatre": a thing called so, unlike "the Beacon team". */
function isFollowedByVerb(text: string, span: Span): boolean {
  const after = text.slice(span.end, span.end + 30);
  return /^(?:[,.]|$| (?:\p{L}+(?:s|ed)|has|will|to)(?!\p{L}))/u.test(after);
}

/** "Het Utrechtse Acme": where it is from. */
const DUTCH_ORIGIN = /(?:^|\P{L})(?:[Hh]et|[Dd]e) \p{Lu}\p{Ll}+se[ \u00a0]$/u;
/** Capitalised words before a name that describe it rather than belong to it. */
const DESCRIPTOR =
  /(?:tech|maker|firm|firma|company|startup|start-up|-based|-backed|-listed|kette|tochter|brauerei|werft|reederei)$|(?:unternehmen|anbieter|portal|hersteller|zulieferer|händler|konzern|dienstleister|versicherer|bauer|brauer|betreiber|entwickler|ausrüster|vermieter|verleiher|logistiker|reeder|makler|discounter)e?s?$|(?:spezialist|produzent|riese)(?:en|n)?$|^(?:nationwide|worldwide|widespread|massive|stolen|leaked|hacked|unsecured|exposed|comparing|benchmarking|switching|migrating|unlike|versus|vs|unicorn|rival|competitor|retailer|broker|carrier|developer|provider|vendor|giant|specialist|publisher|supplier|platform|app|société|groupe|neobank|scale-up|scaleup|bank|banco|brand|when|says|customers|clients|users|klanten|kunden|nutzer|gebruikers|clientes|usuarios|usagers|clienti|topman|topvrouw|directeur|directrice|oprichter|oprichtster|bestuurder)$/i;
/** "SaaS-bedrijf", "AI-boekhouder": behind the letters it is a plain word. */
const DUTCH_TRADE = /^\p{Lu}[\p{L}\d]{0,4}-\p{Ll}{4,}$/u;
const GERMAN =
  /\b(?:der|die|das|dem|und|mit|für|ist|eine?[mnrs]?|beim|zum|zur|wird|werden|wurde|nicht|auch|sich|nach|auf)\b/;
