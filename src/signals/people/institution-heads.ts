import { kebab, type Role } from "../language/roles.ts";
import { overlaps } from "../language/sentences.ts";

/** Houses that are led by a director, as a company is by its chief executive. */
const HOUSE = "(?:Museums?|Gallery|Galleries|Zoo|Aquarium|Observatory|Planetarium|Biennale|Kunsthalle|Conservatory)";
const BODY =
  "(?:Association|Foundation|Society|Center|Centre|Council|Alliance|Coalition|Institute|Chamber|Theatre|Theater|Partnership|League|Network|Trust|Fund|Authority|Commission|Agency|Bank|Federation|Ministries|Mission|Project|Union|Club|Orchestra|Symphony|Opera|Ballet|Festival|Archive|Library|YMCA|YWCA|Shelter|Hospice|Museum|Gallery|Zoo)";
const ACTS =
  "(?=,? \\p{Lu}\\p{Ll}|,? who|,? (?:to|will|is|has|steps|stepping|resigns?|retires?|retiring|quits?|leaves?|leaving|departs?|exits?|ousted|fired|dismissed|out|announces)(?!\\p{L})|[.,;]|$)";

const HEADS = new RegExp(
  [
    `(?<=(?<!\\p{L})(?:${HOUSE}|museum|gallery|zoo)(?: of(?: the)?(?: \\p{Lu}\\p{L}+){1,3})?(?:[’']s?)? )[Dd]irector${ACTS}`,
    `(?<!\\p{L})[Dd]irector(?= of (?:the )?(?=\\p{Lu})[^.;,]{0,50}?${HOUSE}(?!\\p{L}))`,
    `(?<!\\p{L})[Ee]xecutive director(?= (?:of|for|at) (?:the )?(?=\\p{Lu})[^.;,]{0,60}?${BODY}(?!\\p{L}))`,
    "(?<!\\p{L})[Gg]eneral director(?! of \\p{Ll})",
    "(?<=(?:[Ss]chools?|[Dd]istrict)(?:[’']s?)? )[Ss]uperintendent|(?<!\\p{L})[Ss]uperintendent(?= of (?:the )?(?=\\p{Lu})[^.;,]{0,40}?Schools?(?!\\p{L}))",
    "(?<=(?:University|College)(?: of(?: \\p{Lu}\\p{L}+){1,2})?(?:[’']s)? (?:new )?)(?:[Cc]hancellor|[Vv]ice-[Cc]hancellor|[Pp]rovost)(?!\\p{L})|(?<!\\p{L})(?:[Cc]hancellor|[Vv]ice-[Cc]hancellor|[Pp]rovost)(?= of (?:the )?(?=\\p{Lu})[^.;,]{0,40}?(?:University|College)(?!\\p{L}))",
    "(?<=(?<!\\p{L})(?:son|le|du|au|nouveau) )DG(?!\\p{L})",
  ].join("|"),
  "gu",
);
const MAY_NAME = /irector|uperintendent|hancellor|rovost|\bDG\b/;

/** Those who lead a house that has no chief executive, beside the posts of a text. */
export function withHeadsOfHouses(text: string, roles: readonly Role[]): Role[] {
  if (!MAY_NAME.test(text)) return [...roles];
  const heads = [...text.matchAll(HEADS)].flatMap((match): Role[] => {
    const [role] = match;
    const span = { start: match.index, end: match.index + role.length };
    if (roles.some((known) => overlaps(known, span))) return [];
    return [{ ...span, role, level: "c_level", normalised: kebab(role) }];
  });
  return heads.length === 0 ? [...roles] : [...roles, ...heads].toSorted((a, b) => a.start - b.start);
}
