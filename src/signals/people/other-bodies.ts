import type { MoveMatch } from "./move-match.ts";

/** Whether a match tells of a post in a body that is no company: an association, a state, a council, a club. */
export function isOfOtherBody({ sentence, direction, before, text, behind, told, isAfterSubject }: MoveMatch): boolean {
  if (TRADE_BODY_ACTS.test(before + text) || OF_TRADE_BODY.test(behind) || OF_STATE.test(sentence.text)) return true;
  if (!isAfterSubject && LED_BODY.test(before + text)) return true;
  if (direction === "in") return false;
  return FROM_COUNCIL.test(told) || (TAKES_OTHER_POST.test(text) && OF_BODY.test(sentence.text));
}

/** "The association of printers, of which Acme is a member, has elected Jane Roe": a body of the trade acts. */
const TRADE_BODY_ACTS =
  /^(?:[^.;\uE200]{0,60}[ ’'])?(?:[Aa]ssociation|[Ff]ederation|[Cc]hamber|[Ii]nstitute|[Cc]ouncil|[Gg]uild|[Aa]lliance|[Aa]cademy|[Ll]eague|[Ss]ociety)(?: (?:of|for) [^.;,\uE200]{2,50})?(?:,[^.;]{2,70},)? (?:(?:has|have|today|also) )?(?:elect|nam|appoint|choos|chos|pick|select)(?:e?s|e?d|en)?(?![\p{L}])/u;
/** "President of the Steel Producers Council": a body of the trade. */
const OF_TRADE_BODY =
  /^,? of (?:(?:the )?(?:[\p{L}’'-]+ ){0,2}(?:trade|industry|lobby|employers?[’']?|business|advocacy) (?:body|group|association|federation|council|lobby|organi[sz]ation)(?!\p{L})|(?:the )?(?:(?:\p{Lu}[\p{L}&.’'-]*|of|for|and|[\uE300-\uE37F]) ){0,6}(?:Council|Association|Federation|Institute|Chamber|Society|League|Guild|Academy)(?!\p{L}))/u;
/** "Donald Roe elected president", "President Roe's 2016 campaign": a state's. */
const OF_STATE =
  /\b(?:saw?|seeing|helped|getting|got) [^.;,]{2,40} elected president\b|\bPresident (?:\p{Lu}[\p{L}.]* ){0,2}\p{Lu}[\p{L}]*[’']s? (?:\d{4} )?(?:re-?election |presidential |election )?(?:campaign|administration|government|cabinet|tariffs?|council)\b/u;
/** "Steel lobby president to leave" */
const LED_BODY =
  /\b(?:lobby|union|association|federation|council|chamber|league|guild|trade group|party|club) [\uE100-\uE17F]/iu;
/** A government's council, a club of the trade: no post at the company. */
const FROM_COUNCIL =
  /^(?:[^.;,]|(?<=\b[A-Z])\.){0,80}\b(?:resign|quit|step|left|leav|withdr|depart|remov|join|heads? to|goes to|moves? to|pull)\p{L}*\b(?:[^.;,]|(?<=\b[A-Z])\.){0,60}\b(?:council|commission|task force|advisory panel)(?!\p{L})/iu;
/** "The CFO of Acme has been named president of the Rotary Club": beside that post. */
const TAKES_OTHER_POST = /\b(?:named|appointed|hired|chosen|becomes?|join(?:s|ed|ing)?)\b[^.;]*[\uE300-\uE37F]/iu;
const OF_BODY =
  /\b(?:[Aa]ssociation|[Ff]ederation|[Cc]hamber|[Cc]lub|[Cc]ouncil|[Cc]ommi(?:ttee|ssion)|[Ss]ociety|[Ff]oundation|[Ii]nstitute|[Ll]eague|[Aa]lliance|[Tt]rust|[Bb]oard|[Pp]anel|[Uu]nited Way|[Rr]otary|[Gg]uild|[Aa]cademy|[Uu]nion)(?!\p{L})/u;
