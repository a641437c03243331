import type { WatchFlaw } from "#core/watch.ts";
import { attribute } from "#crawl/page-node.ts";

/** More text than this is a page of its own, whatever its headline says (characters). */
const SHORT_PAGE = 1_500;
/** A sign-in form beside more than this belongs to the page's header. */
const WALL_TEXT_MAX = 600;
/** Pages that only say that they cannot be shown say little else. */
const NOTICE_BLOCKS_MAX = 4;

const NOT_FOUND =
  /^(?:error )?404\b|\b(?:page|file|site|content|article) (?:could )?(?:not|can(?:no|['’])t be|is no longer|has been) (?:found|available|removed|exist)|\bnot found$|^not found\b|\bno longer (?:exists|available)\b|\bdoes(?:n['’]t| not) exist\b|\bseite (?:wurde )?nicht gefunden\b|\bpage (?:introuvable|non trouvée)\b|\bpágina no encontrada\b|\bpágina não encontrada\b|\bpagina non trovata\b|\bpagina niet gevonden\b/i;
const ERROR =
  /\b(?:something went wrong|application error|internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|database error|an error (?:has )?occurred|server error|temporarily (?:down|unavailable|offline)|(?:down|closed) for maintenance|under (?:scheduled )?maintenance|scheduled maintenance|be (?:right )?back (?:soon|shortly)|too many requests|rate limit(?:ed)?|wartungsarbeiten|en maintenance|en mantenimiento)\b|^(?:error )?(?:500|502|503|504)\b/i;
const CHALLENGE =
  /\b(?:just a moment|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|attention required|access (?:to this page (?:has been|is) )?denied|complete the (?:security check|captcha)|unusual traffic|enable javascript and cookies|ddos protection|request (?:has been )?blocked|pardon our interruption)\b/i;
const NEEDS_SCRIPT =
  /\b(?:you need to |please )?enable javascript (?:to (?:run|use|view|see)|in your browser)|\bthis (?:app|site|page) (?:works best|requires) (?:with )?javascript\b/i;
const SIGN_IN =
  /^(?:please )?(?:sign|log) ?(?:in|on)\b|\b(?:sign|log) ?in to (?:continue|view|see|access|your)|\b(?:must|need to|have to) (?:be (?:signed|logged)|sign|log) ?in\b|\bmembers only\b|^anmelden\b|^einloggen\b|\bmelden sie sich (?:bitte )?an\b|^connexion\b|^se connecter\b|^iniciar sesión\b|^inloggen\b/i;

/** What closes the body or the page loses nothing when it is cut. */
const CUT_TAG = /<(?:[a-z!/?][^<>]*)?$/i;
const CUT_END = /^<\/(?:bo(?:dy?)?|ht(?:ml?)?)\s*$/i;

/** Whether markup breaks off inside a tag; no page that was read to its end does. */
export function isCutOff(html: string): boolean {
  const [tag] = CUT_TAG.exec(html.slice(html.lastIndexOf("<"))) ?? [];
  return tag !== undefined && !CUT_END.test(tag);
}

/** Whether markup closes the body or the page, which it need not. */
export function closesBody(html: string): boolean {
  return /<\/(?:body|html)\s*>/i.test(html);
}

/** Why a page is not the one that is meant to be watched; undefined when it may be. */
export function flawOf(
  document: Document,
  title: string,
  blocks: { text: string; tag: string }[],
): WatchFlaw | undefined {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return "empty_page";
  if (length > SHORT_PAGE) return undefined;
  const headlines = [title, ...blocks.filter(({ tag }) => /^h[1-3]$/.test(tag)).map(({ text }) => text)];
  const says = (pattern: RegExp) => headlines.some((headline) => pattern.test(headline));
  const all = blocks.map(({ text }) => text).join("\n");
  const isNotice = length < WALL_TEXT_MAX && blocks.length <= NOTICE_BLOCKS_MAX;
  if (says(CHALLENGE) || (isNotice && CHALLENGE.test(all))) return "error_page";
  if (says(NOT_FOUND)) return "soft_404";
  if (says(ERROR) || (isNotice && ERROR.test(all))) return "error_page";
  if (length < WALL_TEXT_MAX && (says(SIGN_IN) || asksForPassword(document))) return "login_wall";
  if (isNotice && NEEDS_SCRIPT.test(all)) return "empty_page";
  return undefined;
}

function asksForPassword(document: Document): boolean {
  return [...document.getElementsByTagName("input")].some((input) => attribute(input, "type") === "password");
}
