import type { Reading, Sentence } from "../reading.ts";
import { findOrganisations } from "./names.ts";
import { createPattern } from "./pattern.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";
import { overlaps, type Span } from "./sentences.ts";

/** Where one of these words stands, the subject may be no more than where somebody was before. */
const TELLS_OF_BEFORE = createPattern(
  /(?<!\p{L})(?:former(?:ly)?|ex|one-?time|erstwhile|previous(?:ly)?|earlier|alum(?:n[aieus]+)?|veterans?|left|worked|spent|served|stints?|ehemalige[mnrs]?|frühere[mnrs]?|zuvor|vorher|früher|davor|anciens?|anciennes?|auparavant|précédemment|antigu[oa]s?|anteriormente|antes|ex-\p{L}+|antig[oa]s?|in precedenza|voormalige?|eerder|voorheen)(?!\p{L})/iu,
);
const FORMER =
  "(?<!\\p{L})(?:former|ex|one-?time|erstwhile|ehemalige[mnrs]?|frühere[mnrs]?|ancien(?:ne)?s?|antigu[oa]s?|antig[oa]s?|voormalige?)[ -]";
/** "Former <subject> VP", "ex-<subject>", "former CEO of <subject>" */
const FORMER_OF = new RegExp(
  `${FORMER}(?:(?:[\\p{Ll}-]+ ){0,2}$|(?:(?!(?:joins?|joined|lands?|landed|becomes?|became|starts?|comes?|goes|moves?|takes?|leads?|heads?|named|appoint\\p{L}*|hired)(?!\\p{L}))[\\p{L}-]+ ){1,4}?(?:of|at|from|with|bei|von|der|de|chez|di|van) (?:the )?$)`,
  "iu",
);
/** "<subject> veteran" */
const ALUMNUS = /^[ -](?:alum(?:n[aieus]+)?|veterans?)(?!\p{L})/iu;
/** "She previously was COO of <subject>", "spent ten years at <subject>", up to whatever somebody comes to. */
const BEFORE_AT =
  /(?<!\p{L})(?:previously|formerly|earlier|worked|spent|served|stints?|zuvor|vorher|früher|davor|auparavant|précédemment|anteriormente|antes|in precedenza|eerder|voorheen)(?!\p{L})(?:(?!(?<!\p{L})(?:joins?|joined|becomes?|became|named|names|appoint\p{L}*|hire[ds]?|takes?|moves?|will|now|is|wird|wechselt|kommt|devient|rejoint|será|ficha|wordt|diventa)(?!\p{L}))[^.;:]){0,90}(?<!\p{L})(?:of|at|for|from|with|bei|von|der|de|en|chez|di|in|van)(?: the| la)? $/iu;
/** "… who left <subject> in 2021, …", as an aside to what somebody does elsewhere. */
const LEFT_IN_ASIDE = /,? who (?:had )?(?:left|quit|departed) (?:the )?$/iu;
/** Who comes back to where they were takes a post there. */
const COMES_BACK =
  /(?<!\p{L})(?:returns?|returned|rejoin\p{L}*|is back|comes? back|kehrt|zurück|revient|retour|vuelve|regresa|volta|retorna|torna|ritorna|keert|terug)(?!\p{L})/iu;

/**
 * Whether a sentence names the subject only as the place where somebody was before, and another company beside it: "Former <subject> VP
 * joins Datavane as CEO", "leaves Medira to become CEO; she previously was COO of <subject>". What happens there happens elsewhere.
 */
export function isOnlyEarlierPlace(reading: Reading, { text, namesSubject }: Sentence): boolean {
  if (!namesSubject || !TELLS_OF_BEFORE.test(text) || COMES_BACK.test(text)) return false;
  const own = reading.matcher.findLoosely(text);
  return own.length > 0 && own.every((span) => isEarlier(text, span)) && namesAnother(text, own);
}

function isEarlier(text: string, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(0, start - 140), start);
  return (
    FORMER_OF.test(lead) || BEFORE_AT.test(lead) || LEFT_IN_ASIDE.test(lead) || ALUMNUS.test(text.slice(end, end + 12))
  );
}

function namesAnother(text: string, own: readonly Span[]): boolean {
  const nobody = [...own, ...findPeople(text), ...findPlaces(text)];
  return findOrganisations(text).some((name) => !nobody.some((other) => overlaps(other, name)));
}
