import { withoutTallies } from "./tallies.ts";

/** Stands for a stretch of text that changes by itself. */
const BLANK = "…";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)";
const DATE = `(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}\\.? ${MONTH}\\.?(?: \\d{4})?|today|yesterday|heute|gestern|aujourd['’]hui|hier)`;
const CLOCK = "\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:utc|gmt|c?e[sd]t|[ep][sd]?t))?";
const COUNT = "\\d[\\d.,\\u00a0\\u202f ]*(?:k|m|mio|million)?\\+?";

/**
 * What changes on its own wherever it stands: clocks, "3 minutes ago", when a page was made or read, counters of people and
 * clicks, tokens. A date that is the content ("5 May", "closes on …") is left alone.
 */
const RESTLESS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:last|page|content|article|data|status|prices?)[ -])*(?:updated|modified|generated|refreshed|checked|reviewed|rendered|built|crawled|aktualisiert|stand|mis à jour|actualizado|bijgewerkt)(?: (?:on|at|am|le|el|op|:))*:? ?(?:${DATE})?(?:,? ?(?:at |um |à )?${CLOCK})?(?: (?:by|von|par) [\\p{L}.-]+)?`,
    "giu",
  ),
  /\b\d+ ?(?:s|m|min|h|hrs?|d|w|wks?|mo|y|yrs?)\.? ago\b|\b(?:\d+|un[oa']?|qualche) ?(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa\b|\b(?:\d+|een|enkele) (?:seconden?|minuut|minuten|uur|dag(?:en)?|weken|week|maand(?:en)?|jaar) geleden\b|\bhá (?:\d+|uma?|alguns|algumas) (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)\b/giu,
  /\b(?:cart|basket|bag|warenkorb|panier|notifications?|messages|inbox|wishlist):? ?\(?\d+\)?/giu,
  /\b(?:\d+|an?|one|few|a few|einer?|vor|il y a|hace)? ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|\bvor (?:\d+|einer?|wenigen) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b|\bil y a (?:\d+|une?|quelques) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b|\bhace (?:\d+|una?|unos) (?:segundos?|minutos?|horas?|días?|semanas?|meses|años?)\b|\bjust now\b/giu,
  new RegExp(`(?:\\b(?:current time|local time|server time|uhrzeit)\\b:? ?)?\\b${CLOCK}:\\d\\d\\b`, "giu"),
  /(?:©|\(c\)|\bcopyright)[ \d–-]*(?:19|20)\d\d/giu,
  new RegExp(
    `(?<!\\b(?:up to|includes?|including|max(?:imum)?|limit(?:ed to)?|bis zu|jusqu['’]à) )(?<![\\d.,])${COUNT} ?(?:(?:page ?|total |unique |live |active |people |users? |visitors? )*(?:views?|visits?|visitors?|readers?|reads?|likes?|hearts?|claps?|shares?|retweets?|comments?|replies|reactions?|votes?|upvotes?|points?|followers?|subscribers?|downloads?|installs?|stars?|forks?|watchers?|watching|online|reviews?|ratings?|bewertungen|aufrufe|vues|avis|commentaires)\\b|(?:people|users?|visitors?|customers?|others?|shoppers?|guests?) (?:are |is |have |just )*(?:looking|viewing|browsing|watching|online|bought|booked|here)\\b)(?! ?(?:/|(?:per|an?|each|every|pro|par|por|monthly|included)\\b))`,
    "giu",
  ),
  /\b(?:shared|viewed|read|seen|downloaded|saved|liked) \d[\d.,]*k? times\b/giu,
  /\b(?:views?|visitors?|visits?|online|likes?|downloads?|stars?|comments?)(?: today| now| count)?: ?\d[\d.,]*k?\b/giu,
  /\b(?:only |nur (?:noch )?)?\d+ (?:left|remaining|left in stock|in stock|auf lager|spots? left|seats? left|places? left)\b/giu,
  /\b(?:ends?|expires?|endet|offer ends|sale ends) in:? [\d\s:dhms]+(?:days?|hours?|minutes?|seconds?|tage|stunden|minuten)?(?:[\s,]*\d+ ?(?:h(?:ou)?rs?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?))*/giu,
  /\b(?:request|session|trace|ray|build|commit|revision|version hash|nonce|token)(?: ?id)?[:#]? ?(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{6,}\b/giu,
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b/giu,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu,
  /\bgood (?:morning|afternoon|evening|day|night)\b|\bguten (?:morgen|tag|abend)\b|\b(?:bonjour|bonsoir)\b(?=[ ,!])/giu,
];

/** Boxes that come and go by visit, place or mood: consent, newsletters, chats, lists of what was looked at. */
const FURNITURE =
  /\b(?:we (?:use|value)|uses?|accept(?: all)?|reject(?: all)?|manage|about) (?:your )?(?:cookies?|privacy|consent|preferences)\b|\bcookie (?:settings|policy|notice|preferences)\b|\b(?:subscribe|sign up) (?:to|for) (?:our|the) (?:newsletter|updates|mailing list)\b|\bchat with (?:us|sales)\b|\b(?:hi|hello)[ ,!]+(?:there )?.{0,20}how can (?:we|i) help\b|\b(?:need help|questions)\?(?: chat| ask| talk)?\b.{0,30}$|\byou (?:may|might) also (?:like|enjoy)\b|\brecently viewed\b|\bpeople also (?:bought|viewed|read)\b|^(?:(?:accept|reject|allow|deny)(?: all)?|decline|got it|manage (?:cookies|preferences)|dismiss|close)$|^(?:loading|please wait|lädt)(?:\.{3}|…)?$|^(?:advertisement|sponsored|anzeige|publicité|ad)$|\b(?:wir verwenden|nous utilisons des|utilizamos|usamos|usiamo|utilizziamo i|wij gebruiken|we gebruiken) cookies?\b|^(?:alle (?:cookies )?akzeptieren|(?:alle )?ablehnen|einstellungen|tout (?:accepter|refuser)|aceptar (?:todo|todas)|rechazar(?: todo)?|aceitar tudo|accetta tutt[oi]|alles accepteren|weigeren)$|\b(?:this (?:page|site) is )?(?:also )?available in (?:your|other) languages?\b|\bskip to (?:main )?content\b|\bjoin \d[\d.,k]* (?:others|readers|subscribers)\b/iu;

const FURNITURE_LENGTH_MAX = 400;

/** Whether a block is no news when it comes or goes as a whole. */
export function isFurniture(block: string): boolean {
  return block.length < FURNITURE_LENGTH_MAX && FURNITURE.test(block);
}

/** Whether it tells a figure that does not change by itself: a price, a limit, a date. */
export function carriesNumber(block: string): boolean {
  return /\d/.test(comparable(block));
}

/** The form in which a block is compared: what only looks different, or changes by itself, is the same. */
export function comparable(block: string): string {
  let text = withoutTallies(block.normalize("NFKC"), BLANK);
  for (const pattern of RESTLESS) text = text.replace(pattern, BLANK);
  return text
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/(\d)\.00\b/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[\s…|·•,:;-]+|[\s…|·•,:;.!-]+$/g, "")
    .trim();
}
