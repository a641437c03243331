import { namesPrice } from "./prices.ts";

/**
 * How many people or things there are, as a page says to impress: "1,234 teams trust us", "Join 12,345 customers". It grows by itself.
 * The same nouns stand in offers ("Up to 10 users"), so a figure is a tally only beside words that offers do not have.
 */

const COUNT = "\\d[\\d.,\\u00a0\\u202f ]*(?:[km]|mio\\.?|million|mln\\.?)?\\+?";
/** An offer rarely has as many as this: three digits, thousands or millions. */
const BIG_COUNT =
  "(?:\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+|\\d{3,}|\\d[\\d.,]* ?(?:[km]|mio\\.?|million|mln\\.?)(?!\\p{L}))\\+?";

/** Who buys; what an offer limits is not among them. */
const BUYERS =
  "customers?|clients?|teams?|compan(?:y|ies)|business(?:es)?|organi[sz]ations|brands|startups|developers|engineers|kunden|unternehmen|firmen|entwickler(?:innen)?|équipes|entreprises|sociétés|développeurs|clientes|equipos|empresas|desarrolladores|equip[ae]s|desenvolvedores|klanten|bedrijven|ontwikkelaars|clienti|aziende|imprese|sviluppatori";
const PEOPLE = `${BUYERS}|users|members|people|professionals|marketers|subscribers|followers|readers|fans|nutzer(?:innen)?|anwender(?:innen)?|mitglieder|abonnenten|utilisateurs|membres|abonnés|usuarios|miembros|suscriptores|usuários|utilizadores|membros|assinantes|gebruikers|leden|abonnees|utenti|membri|iscritti`;

/** What follows these is no longer what the figure counts: "14 days for customers". */
const LINKS = "for|per|of|in|to|and|or|with|from|by|für|pro|von|und|pour|par|et|para|por|con|y|com|e|voor|van|di|a";
/** At most so many words stand between a figure and its noun: "900 fast growing companies". */
const ADJECTIVES = `(?:(?!(?:${LINKS}) )[\\p{L}-]+ ){0,2}`;
const OVER = "over|more than|über|mehr als|plus de|más de|mais de|meer dan|ruim|oltre|più di";
const TRUSTED_BY =
  "(?:trusted|loved|chosen|recommended|(?<!\\bbe )used|relied (?:up)?on) by|(?:genutzt|geliebt) von|(?:adopté|choisi|utilisé)e? par|(?<!\\bser )usad[oa] por|gebruikt door|(?:scelto|usato) da";
const JOIN =
  "(?<!\\b(?:may|can|could|to|each|members|users) )join|schließen sie sich|rejoignez|únete a|junte-se a|sluit je aan bij|unisciti a";
const TRUST =
  "(?:trust|trusted|rely on|love|use|choose|chose|joined|worldwide|around the world|and counting|vertrauen|nutzen|setzen|weltweit|(?:nous )?font|utilisent|dans le monde|confían|usan|utilizan|en todo el mundo|confiam|usam|utilizam|em todo o mundo|vertrouwen|gebruiken|wereldwijd|si fidano|usano|utilizzano|nel mondo)";
const LIMIT =
  "up to|first|for|with|per|max(?:imum)?|limit(?:ed to)?|includes?|including|at most|bis zu|ersten|für|mit|jusqu['’]à|premi(?:ers|ères)|pour|avec|hasta|até|primeir[oa]s|primer[oa]s|para|con|com|tot|eerste|voor|met|fino a|primi|prime";
/** An offer goes on: "… per month", "… included", "Over 250 users? Talk to us". */
const NO_OFFER =
  "(?!\\p{L})(?! ?(?:[/?]|(?:per|an?|each|every|pro|par|por|al|monthly|included|inklusive|inclus(?:es)?|incluid[oa]s|inbegrepen|inclusi)(?!\\p{L})))";
const BEFORE = `(?<![\\p{L}\\p{N}])(?<!\\b(?:${LIMIT}) )`;

/** Each has what stands before the figure and what stands behind it as its groups. */
const TALLIES: readonly RegExp[] = [
  `${BEFORE}((?:${TRUSTED_BY}) (?:(?:${OVER}|the|our|about|nearly|almost) ){0,2})${COUNT}( ?${ADJECTIVES}(?:${PEOPLE}))${NO_OFFER}`,
  `${BEFORE}((?:${JOIN}) (?:(?:${OVER}|the|our|about|nearly|almost) ){0,2})${BIG_COUNT}( ${ADJECTIVES}(?:${PEOPLE}))${NO_OFFER}`,
  `${BEFORE}((?:${OVER}) )${BIG_COUNT}( ${ADJECTIVES}(?:${BUYERS}))${NO_OFFER}`,
  `${BEFORE}(?<!\\d[.,\\u00a0\\u202f ])()${COUNT}( ?${ADJECTIVES}(?:${PEOPLE}),? (?:(?:already|now|have|happily|bereits|déjà|ya|já|già|al) )?${TRUST})(?!\\p{L})`,
  `${BEFORE}(?<!\\d[.,\\u00a0\\u202f ])()${COUNT}( ?(?:happy|satisfied|delighted|zufriedenen?) (?:${PEOPLE}))${NO_OFFER}`,
].map((source) => new RegExp(source, "giu"));

/** A text with `blank` in place of each figure that is a tally. A text with a price is an offer as a whole and has none. */
export function withoutTallies(text: string, blank: string): string {
  if (!/\d/.test(text)) return text;
  const left = TALLIES.reduce((rest, pattern) => rest.replace(pattern, `$1${blank}$2`), text);
  return left === text || namesPrice(text) ? text : left;
}
