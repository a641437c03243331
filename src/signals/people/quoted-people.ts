import { createPattern } from "../language/pattern.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether a match tells what somebody says, is asked or is invited to talk of, and not that they come or go. */
export function isOnlySpeaker({ direction, before, text, withoutAside, behind, rest }: MoveMatch): boolean {
  if (OPINION.test(withoutAside) || SAID_BEHIND.test(text)) return true;
  if (SPEAKS.test(text) && QUOTATION_BEFORE.test(before)) return true;
  if (JOINS_PERSON.test(text + rest.slice(0, 40)) || (WELCOMES_GUEST.test(text) && TO_TALK.test(behind))) return true;
  return direction === "in" && (ATTRIBUTED.test(rest) || IS_QUOTED.test(text) || QUOTES_WHOM.test(before));
}

/** "Says she expects the CFO to", "told analysts"; who says that they go themselves says it. */
const OPINION = createPattern(
  /\b(?:says?(?! (?:hi|hello)\b)|said|told(?! (?:the |its |his |her )?(?:board|company|staff|employees|colleagues|directors)\b)|expects|believes|thinks|wants|asked|hopes)\b(?! (?:on \p{L}+day |today |in an? (?:[\p{L}-]+ )?(?:statement|letter|memo|e-?mail|post|note|message|filing) |that )*(?:he|she|they|it|\p{L}+day)\b)/iu,
);

/** `"We welcome Jane to the board," shared Tom Beck, board chair`: he says it of her. */
const SAID_BEHIND =
  /[”"»],? ?(?:shared|wrote|writes|said|says|added|adds|commented|stated|noted|remarked|explained|concluded|continued) (?:[\p{L}.]+ )?[\uE000-\uE0FF]/iu;
/** `"This is …," added Jane Roe, Chief Marketing Officer`: behind a quotation these verbs say who speaks. */
const SPEAKS = /^(?:adds|added)(?!\p{L})/iu;
const QUOTATION_BEFORE = /[”"»’][,.]? ?$/u;

/** "CEO Jane Roe joins Tom Beck with details", "joined Tom Beck from the channel to announce": an interview. */
const JOINS_PERSON =
  /^[^.;]{0,60}\bjoin(?:s|ed|ing) (?:[\uE300-\uE37F](?:[’']s?)? )?[\uE000-\uE0FF][^.;]{0,30}?\b(?:with|from|to (?:discuss|talk|share|explain|outline|announce|give|break)|for an?)\b/iu;
/** "the host welcomed Jane Roe, CEO of Acme, to discuss": a guest. */
const WELCOMES_GUEST = /^(?:welcom|introduc)/iu;
const TO_TALK = /^[^.;]{0,80}?,? to (?:discuss|talk|explore|share|explain|chat|speak)\b/iu;

/** "welcomes Jane Roe as a guest, CFO Tom Beck said": the post is his who says it. */
const ATTRIBUTED = createPattern(
  /^,? ?[\uE000-\uE0FF][^.;,\uE000-\uE1FF]{0,20} (?:said|says|told|adds|added|explained|explains|wrote|noted|sagte|dijo)\b/iu,
);
/** `"care has to be made," {P}, {R}, comments` */
const IS_QUOTED = /[”"],? ?[\uE000-\uE0FF]/u;
const QUOTES_WHOM = /[”"],? (?:says|said|adds|added|explains|explained|comments|commented|notes|noted) [^.;]{0,40}$/iu;
