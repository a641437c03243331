import type { Named } from "../language/named-in-sentence.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { PersonName } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps, type Span } from "../language/sentences.ts";

/** One capitalised word as surnames are written: "Roe", "O'Neill", "McAdam", "Smith-Roe". */
const SURNAME = /^(?:\p{Lu}[’'])?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?$/u;
/** What headlines in capitals put where the name of a post's holder may stand. */
const NO_SURNAME =
  /^(?:Pay|Search|Hunt|Race|Role|Job|Post|Position|Change|Changes|Transition|Summit|Awards?|Magazine|Survey|Bonus|Salary|Contract|Deal|Vacancy|Candidates?|Talks|Visit|Letter|Interview|Turnover|Compensation|Package|Forum|Conference|Roundtable|Council|Committee|Club|Confidence|Poll|Row|Scandal|Probe|Trial|Lawsuit|Suit|Charges|Fraud|Death|Dead|Back|Again|Office|Team|Programme|Program|Today|Tomorrow|Here|Duties|Powers|Emeritus|Designate|Elect|Status|Titles?|Seat|Chair|Board|Brexit|Economist|Scientist|Architect|Engineer|Counsel|Lawyer|Strategist|Negotiator|Banker|Insider|Outsider|Leader|Successor|Replacement|Chief|Boss|Head|Director|President|Partner|Duo|Trio|Pair|Veteran|Woman|Man|Nobody|Someone|Staff|Executive|Officer|Media|International|Global|Group|Holdings)$/;
const TAKES_ON =
  "(?:nam(?:es?|ed|ing)|appoint(?:s|ed|ing)?|hir(?:es?|ed|ing)|tap(?:s|ped)|pick(?:s|ed)?|choos(?:es?|ing)|chose|select(?:s|ed)?|recruit(?:s|ed)?|poach(?:es|ed)|promot(?:es?|ed|ing)|elevat(?:es?|ed)|elect(?:s|ed)?|install(?:s|ed)?|lur(?:es|ed)|land(?:s|ed)|snags?|nabs?|brings? (?:in|back)|turn(?:s|ed) to|opt(?:s|ed) for|settle[sd] on|confirm(?:s|ed)?|makes?|made|add(?:s|ed)|axe[sd]?|sack(?:s|ed)?|fire[sd]?|oust(?:s|ed)?|dismiss(?:es|ed)?|holt|ernennt|beruft|befördert|verpflichtet|bestellt|macht)";
/** What somebody is or was, before the name: "ex-Globex exec", "Globex's", "former regulator", "insider". */
const KNOWN_AS =
  "(?:(?:[Ff]ormer|[Vv]eteran|[Rr]etired|[Oo]ne-time|[Ll]ong-?time|[Ff]inance|[Ii]nsider|[Oo]utsider|its|own|[Ee]x-[\\p{L}&]+|\\p{Lu}[\\p{L}&.]*(?:[’']s?)?|\\p{Ll}+(?:er|or|ist|man|woman)|exec|executive|boss|chief|head|lawyer) ){0,4}";
/** Before a surname: whoever takes somebody on, whoever is followed. */
const TAKEN_ON = createPattern(
  new RegExp(
    `(?<!\\p{L})${TAKES_ON} ${KNOWN_AS}$|(?<!\\p{L})(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|tak(?:es?|ing) over from|in place of) (?:(?:the|its|outgoing|departing|retiring) ){0,2}$`,
    "iu",
  ),
);
/** These alone have the post right behind the name: "names Roe chairman". */
const MADE = createPattern(
  new RegExp(`(?<!\\p{L})(?:nam(?:es?|ed)|appoint(?:s|ed)?|elect(?:s|ed)?|makes?|made) ${KNOWN_AS}$`, "iu"),
);
const FOLLOWED_BY = createPattern(/(?<!\p{L})(?:succeeded|replaced|followed) by $/iu);
const LEADS_TO_POST = /^,? (?:as|to|for|from|in|back as|als|zum|zur)(?!\p{L})/u;
/** Behind a surname that opens a headline: what only people do, up to the post or the company that follows. */
const TAKES_POST =
  /^ (?:(?:is|was|has been|will be|to be) )?(?:named|appointed|elected|promoted to|chosen as|picked as|tapped as|confirmed as|reappointed)(?: as)?(?: the| its)?(?: new| next| interim)? $|^ (?:(?:is|will|set) )?(?:to )?(?:becom(?:es?|ing)|became|tak(?:es?|ing) over|took over|return(?:s|ed|ing)?|step(?:s|ped|ping)? (?:down|aside|in|up)|stand(?:s|ing)? (?:down|aside)|stood down|quit(?:s|ting)?|resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|succeeds? [\p{Lu}][\p{L}’'-]+|replaces? [\p{Lu}][\p{L}’'-]+|serve|starts?|begins?)(?: as| to)?(?: the| its)?(?: new| next| interim)? $|^ (?:wird|wurde|soll|ist) (?:(?:der|die|zum|zur) )?(?:neue[rn]?|künftige[rn]?) $/iu;
/** Behind "Acme's Roe". */
const MOVES =
  /^ (?:(?:is|will|set|has|to be) )?(?:to )?(?:step(?:s|ped|ping)? (?:down|aside|up|in)|stand(?:s|ing)? down|stood down|quit(?:s|ting)?|resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|bow(?:s|ed|ing)? out|depart(?:s|ed|ing)?|becom(?:es?|ing)|succeed(?:s|ed)?|replac(?:es?|ed)|tak(?:es?|ing) over|named|appointed|promoted|elected|ousted|fired|out)(?!\p{L})/iu;
const ONTO_BOARD = /^ (?:on)?to (?:(?:the|its) )?(?:supervisory |advisory )?board(?!\p{L})/iu;
const JOINS_BOARD =
  /^ (?:(?:is |set )?(?:to )?(?:join|quit|leave)s?|(?:elected|named|appointed|nominated) to|(?:resigns|steps down|retires) from) (?:the )?$/iu;
/** Whoever opens a headline: "Ex-watchdog", "Former Globex chief". */
/** What a firm is named to be as well. */
const FIRMS_TOO = /advis|partner|auditor|broker|sponsor/i;
const OPENS =
  /^(?:[^:]{2,40}: )?(?:(?:[Ff]ormer|[Ee]x|[Vv]eteran|[Rr]etired|[Oo]ne-time)[ -](?:[\p{L}&.’'-]+ ){0,4})?$/u;
const ENDS_NAME = /^(?:[’']s)?(?: (?!(?:&|and|of) \p{Lu})|[,.;:–—-]|$)/u;

/** With those for whom a headline gives a surname only. */
export function withBareSurnames(text: string, named: Named): Named {
  if (named.roles.length === 0 && !/\bboard\b/i.test(text)) return named;
  const bare = findBareSurnames(text, named);
  if (bare.length === 0) return named;
  return { ...named, names: [...named.names, ...bare].toSorted((a, b) => a.start - b.start) };
}

/**
 * The people of a headline for whom it gives a surname only: beside a post, behind "names" and "succeeds", before "named" and "to step
 * down as". Elsewhere one capitalised word is anything.
 */
function findBareSurnames(text: string, { own, names, roles }: Named): PersonName[] {
  const taken: Span[] = [...own, ...names, ...roles, ...findPlaces(text)];
  const candidates = [...findOrganisations(text), ...behindPosts(text, roles)];
  return candidates.flatMap(({ start, end, name }): PersonName[] => {
    if (!SURNAME.test(name) || NO_SURNAME.test(name)) return [];
    if (taken.some((span) => overlaps(span, { start, end }))) return [];
    return isPerson(text, { start, end }, { own, roles }) ? [{ start, end, name }] : [];
  });
}

/** Where a post and its holder look like one name: "Beacon-Chef Roe tritt zurück", "Topman Roe vertrekt". */
function behindPosts(text: string, roles: Named["roles"]): NameSpan[] {
  const whole = findOrganisations(text);
  return roles.flatMap((role): NameSpan[] => {
    const name = BEHIND_POST.exec(text.slice(role.end))?.[1];
    const isAmid = whole.some(({ start, end }) => start <= role.start && role.end < end);
    return name && isAmid ? [{ start: role.end + 1, end: role.end + 1 + name.length, name }] : [];
  });
}

/** What follows is a verb or a small word; German capitalises its nouns. */
const BEHIND_POST =
  /^ (\p{Lu}[\p{L}’'-]+)(?= (?:tritt|geht|hört|verlässt|wird|räumt|scheidet|legt|übernimmt|wechselt|nimmt|muss|soll|gibt|zieht|kommt|vertrekt|stapt|treedt|gaat|weg|wordt|van|bij|per|verlaat)(?!\p{L}))/u;

function isPerson(text: string, { start, end }: Span, { own, roles }: Pick<Named, "own" | "roles">): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (!ENDS_NAME.test(behind)) return false;
  if (roles.some((role) => role.level !== "ic" && text.slice(role.end, start) === " ")) return true;
  if (own.some((span) => /^[’']s? $/.test(text.slice(span.end, start))) && MOVES.test(behind)) return true;
  if (roles.length > 0 && FOLLOWED_BY.test(before)) return true;
  if (ONTO_BOARD.test(behind)) return TAKEN_ON.test(before);
  const company = own.find((span) => span.start > end);
  if (company && OPENS.test(before) && JOINS_BOARD.test(text.slice(end, company.start)))
    return /^(?:[’']s?)? (?:\p{Ll}+ )?board(?!\p{L})/iu.test(text.slice(company.end));
  const next = roles.find((role) => role.start >= end);
  if (next === undefined || FIRMS_TOO.test(next.role)) return false;
  if (next.start === end + 1 && MADE.test(before)) return !/^ (?:as|to|for)(?!\p{L})/u.test(text.slice(next.end));
  if (TAKEN_ON.test(before)) return LEADS_TO_POST.test(behind);
  const isOwnPost = company && /^(?:-|(?:[’']s?)? (?:\p{Ll}+ )?)$/u.test(text.slice(company.end, next.start));
  return OPENS.test(before) && TAKES_POST.test(text.slice(end, isOwnPost ? company.start : next.start));
}
