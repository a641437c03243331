import { createPattern } from "../language/pattern.ts";
import { kebab, type Role } from "../language/roles.ts";
import type { MoveMatch } from "./move-match.ts";

/** The post that a match speaks of: the one it names, a seat on a board, or the first of the company, whatever it is called. */
export function postIn({ sentence, marked, direction, text, behind, groups }: MoveMatch): Role | undefined {
  const { Q2, R, R2, R3, B } = groups;
  if (B !== undefined) return seatOn(B);
  const mark = R ?? (direction === "out" && Q2 === undefined ? (R2 ?? R3) : undefined);
  const post = withRank(sentence.text, marked.roleOf(mark));
  if (post) return post;
  const isTop = HANDS_ON.test(text)
    ? AT_TOP.test(marked.text)
    : direction === "in" && TOP.test(text + behind.slice(0, 40));
  return isTop ? TOP_POST : undefined;
}

/** What headlines call whoever leads a company; elsewhere stands what the post is. */
export const isNickname = ({ role }: Role): boolean => /^(?:boss|chief)$/i.test(role);

/** "joins the advisory board": the seat is named by its board; on the board of directors sits a director. */
function seatOn(board: string): Role {
  const body = board.replace(/ seat$| of [\p{L} ]+$|^seat on the /giu, "");
  const isPlain = /^(?:corporate |governing )?board$/i.test(body) && !/trustee|advis|governor|regent/i.test(board);
  const isOccasion = /elect|again|term|appoint|meeting|AGM|shareholders/i.test(body);
  const role = isPlain || isOccasion ? "director" : /board$/i.test(body) ? `${body} member` : body;
  return { start: 0, end: 0, role, level: "board", normalised: "board-member" };
}

/** "Deputy chief executive": whose rank stands before the title has no such post, but one below it. */
function withRank(text: string, role: Role | undefined): Role | undefined {
  const rank = role && RANK_BEFORE.exec(text.slice(Math.max(0, role.start - 10), role.start))?.[0];
  if (!role || rank === undefined) return role;
  const { code: _, ...rest } = role;
  return { ...rest, start: role.start - rank.length, role: rank + role.role, normalised: kebab(rank + role.role) };
}

const RANK_BEFORE = /(?<![\p{L}-])(?:deputy|assistant) $/iu;

/** "At the helm of Acme": the first post of the company, whatever it is called there. */
const TOP_POST: Role = {
  start: 0,
  end: 0,
  role: "head of the company",
  level: "c_level",
  normalised: "head-of-company",
};
const TOP = createPattern(
  /(?:(?:à )?la tête|aux commandes|les (?:rênes|commandes)|las riendas|el mando|al mando|as rédeas|o comando|no comando|le redini|la guida|il timone|de leiding|het roer|alla guida|al frente|à frente|an d(?:ie|er) Spitze|aan het (?:hoofd|roer)|(?:the )?(?:helm|reins|top job|top post)|\b(?:to|will) (?:lead|head|run|helm))(?: (?:of|at|de|di|du|del|della|do|da|von|der|des|van|bei))?(?: (?:la|le|the|el))? ?\uE200(?![’'-])/iu,
);

/** "After twelve years at the helm of Acme, Jane Roe hands over to Tom Beck" */
const HANDS_ON = createPattern(
  /(?<!\p{L})(?:hands? over|pass(?:es)? the (?:baton|torch)|(?:cède|cédera|laisse|laissera) sa place|la main|le relais|el testigo|el mando|o comando|il testimone|het stokje|übergibt)(?!\p{L})/iu,
);
const AT_TOP = createPattern(
  /(?:à la tête|aux commandes|alla guida|al frente|à frente|an der Spitze|aan het (?:hoofd|roer)|at the (?:helm|top)|in charge)(?: (?:of|at|de|di|du|del|della|do|da|von|der|des|van|bei))?(?: (?:la|le|the|el))? ?\uE200(?![’'-])/iu,
);
