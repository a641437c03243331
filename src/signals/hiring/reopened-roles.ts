import { counted } from "../language/number-words.ts";
import { createPattern } from "../language/pattern.ts";

/** How texts say that a role is advertised once more, or has long been open. */

const NOUN =
  "(?:roles?|positions?|posts?|jobs?|vacanc(?:y|ies)|openings?|adverts?|ads?|advertisements?|search|listings?|applications?|recruitment)";
/** Said of the posting itself, in its title or text. */
const POSTED_AGAIN = [
  /(?<![\p{L}])re-?advertis(?:ed|ement)(?![\p{L}])|\b(?:we are|we['’]re|is) re-?(?:advertising|posting|opening|listing) (?:this|the|our|a|its)\b/iu,
  /(?:^|[([–—|-] ?)re-?(?:post(?:ed|ing)?|listed|opened)(?:[)\]:]| [–—-]|$)/iu,
  /\b(?:previous|earlier|former|past|prior|existing) (?:applicants?|candidates?)(?: \p{L}+){0,6} (?:need not|needn['’]t|should not|shouldn['’]t|do not need to|don['’]t need to|will not be|are (?:not |also )?(?:asked|required|welcome|encouraged)) (?![^.;!?]{0,30}after (?:\p{L}+|\d+) (?:months|weeks))/iu,
  /\b(?:if you|those who|anyone who|candidates who|applicants who) (?:have |has |['’]ve )?(?:previously |already )?applied (?:previously|before|earlier|already|in (?:the )?(?:first|last|previous|earlier)|for this (?:role|position|post) (?:before|previously|earlier|in))/iu,
  /\b(?:second|third|2nd|3rd) (?:time|round)(?: of [\p{L}-]+)?,? (?:(?:that )?(?:we|it)(?:['’]ve| have| has|['’]s)? )?(?:been )?(?:advertis|post|recruit|open|search|list)/iu,
  new RegExp(
    `\\b(?:opening|reopening|relaunching|restarting|resuming|re-?starting|open|opened|relaunched|restarted) (?:up )?(?:this|the|our) (?:[\\p{L}-]+ ){0,3}${NOUN} (?:again|once more|back up|for the (?:second|third) time)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:this|the) (?:[\\p{L}-]+ ){0,3}${NOUN} (?:is|has been|was|are) (?:now )?(?:open again|back (?:on the market|open|up)|open once more|reopened|re-?advertised|re-?posted|advertised again|posted again)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:advertised|posted|recruited for|opened|listed) (?:this|the|our) (?:[\\p{L}-]+ ){0,2}${NOUN}[^.;!?]{0,50}\\b(?:did not|didn['’]t|could not|couldn['’]t|were unable to|without (?:being able to )?)(?: \\p{L}+)? ?(?:appoint|find|fill|hire|succeed|success)`,
    "iu",
  ),
  /\b(?:those|anyone|candidates|applicants|people) who (?:have |already )?applied (?:then|last time|in the first round|before|earlier|previously)\b/iu,
  /\b(?:relaunch(?:ed|ing)?|restart(?:ed|ing)?|reopen(?:s|ed|ing)?|resum(?:ed|ing)) (?:(?:our|the|its|their) )?(?:search|hunt|recruitment|hiring process) for\b/iu,
  /(?<![\p{L}])(?:(?:erneute|wiederholte|zweite) (?:stellen)?ausschreibung|wieder(?:holungs)?ausschreibung|erneut ausgeschrieben|réouverture (?:du|de) (?:poste|recrutement)|relance du recrutement|poste (?:à nouveau|de nouveau) (?:ouvert|à pourvoir)|reapertura de(?:l| la) (?:proceso|convocatoria|vacante)|vacante reabierta|vaga reaberta|reabertura d[ae] vaga|riapertura (?:dei termini|della selezione)|opnieuw opengesteld|heropende vacature|opnieuw vacant)(?![\p{L}])/iu,
];
/** "We have been looking for a CFO for nine months", "has been vacant since March", "open for over 90 days". */
const OPEN_FOR = createPattern(
  /\b(?:(?:ha(?:s|ve)|['’]ve|['’]s) been (?:looking|searching|hunting|trying to (?:hire|fill|find)|recruiting|seeking|advertis(?:ed|ing)|vacant|open|unfilled|empty)|(?:remain(?:s|ed)|been left|stayed|sat|still) (?:vacant|open|unfilled|empty))\b[^.;!?]{0,70}?\b(?:for|since) (?<span>(?:(?:more than|over|almost|nearly|about|around|at least|some|the (?:past|last)) ){0,2}(?:\d{1,3}|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several) (?:days?|weeks?|months?|years?)|(?:last |early |late )?\p{Lu}\p{L}+(?: (?:19|20)\d\d)?|(?:19|20)\d\d)(?![\p{L}])/u,
);

/** What stands open or is sought is a role: shops are open as well. */
const OF_A_ROLE = new RegExp(
  `\\b(?:${NOUN}|seat|someone|somebody|person|(?:looking|searching|hunting|recruiting|seeking)(?: for)? (?:an?|its|our|the|their) (?:new |next |permanent )?(?:[\\p{L}-]+ ){0,3}[\\p{L}-]+|trying to (?:hire|fill|find))(?![\\p{L}])`,
  "iu",
);

/** What is opened again besides roles, and rules about re-opening. */
const NOT_A_ROLE = createPattern(
  /\b(?:re-?open(?:s|ed|ing)? (?:its|the|our|their|an?|all|after|to|for business|for visitors|in)(?: [\p{L}-]+){0,2} (?:doors?|offices?|stores?|shops?|plants?|sites?|schools?|restaurants?|borders?|branch(?:es)?|issues?|tickets?|factory|museum|campus|hotel)|issue|pull request|bug|ticket|reposted (?:from|with permission)|repost(?:s|ed|ing)? (?:this|the) (?:article|story|content|video|image|tweet)|we (?:may|might|could|reserve|will only|never|sometimes|often)|job boards? (?:allow|let)|how to|why (?:are|is|do)|when (?:a|you))\b/iu,
);

export type Reopened = { at: number; days?: number };

/** Where a sentence says so of a role, and how long it is open where it says that (days). */
export function reopenedIn(text: string, monthsSince: (name: string) => number | undefined): Reopened | undefined {
  if (NOT_A_ROLE.test(text)) return undefined;
  for (const pattern of POSTED_AGAIN) {
    const match = pattern.exec(text);
    if (match) return { at: match.index };
  }
  const open = OPEN_FOR.exec(text);
  const span = open?.groups?.["span"];
  if (!open || span === undefined || !OF_A_ROLE.test(text.slice(0, open.index + open[0].length))) return undefined;
  const days = daysIn(span) ?? monthsSince(span);
  return days === undefined ? undefined : { at: open.index, days };
}

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  ...counted("two three four five six seven eight nine ten eleven twelve", 2),
  several: 3,
};
const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };

function daysIn(span: string): number | undefined {
  const [, count = "", unit = ""] = /(\d{1,3}|\p{L}+) (day|week|month|year)s?$/u.exec(span) ?? [];
  const number = NUMBERS[count.toLowerCase()] ?? Number(count);
  const days = UNIT_DAYS[unit];
  return days === undefined || !Number.isFinite(number) || count === "" ? undefined : number * days;
}
