import { isStated } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Hit } from "./attack-owner.ts";
import { CLAIMED, FENDED_OFF, NO_INCIDENT } from "./attacks.ts";

/** Headlines that tell what the account does since it was broken into; there the bare word "breach" is enough. */

const BREAK_IN =
  "(?:an? |the |its |recent |major |massive |suspected |huge )*(?:(?:data |security |cyber ?|network |system |e-?mail |computer )?(?:breach(?! of )|intrusion|hack(?![ -]?(?:weeks?|days?|nights?|space|fest))|cyber ?attack|ransomware)|(?:data|network|system|cyber|computer) (?:leak|break-in))(?!\\p{L})";
const STOLEN_DATA =
  "(?:customers?|clients?|users?|patients?|employees?|members?|subscribers?|guests?|staff|student|personal|card)(?:['’]s?)? (?:data(?:base)?|details|records|information|accounts|files)";
const FOR_SALE =
  "(?:(?:(?:turns?|turned|shows?|showed|pops?) up|surfaces?|surfaced|appears?|appeared|found|offered|posted|published|listed|put up|(?:goes|went|is|are|being) (?:up )?) ?(?:for sale )?(?:on|in|for sale)|for sale (?:on|in))(?: (?:the|an?))? (?:dark ?web|hackers?['’]?|hacking|criminals?['’]?|cyber ?crime|leak|underground|darknet)";
const SINCE = "(?:after|following|amid|over|in wake of|in the wake of|because of|due to|of|about)";

const OWNS_UP =
  "(?:says?|said|admits?|admitted|confirms?|confirmed|reveals?|revealed|discloses?|disclosed|acknowledges?|acknowledged|reports?)(?: that)?";
const DATA =
  "(?:data|records|details|information|files|passwords|numbers|scans|photos|documents|e-?mails|messages|addresses|source code)";

const CONSEQUENCES = [
  `¤ (?:discloses?|disclosed|confirms?|confirmed|admits?|admitted|reports?|reported|reveals?|revealed|suffers?|suffered|investigates?|investigating|probes?|probing|acknowledges?|acknowledged|apologi[sz]es for) ${BREAK_IN}(?= (?:affecting|impacting|hitting|exposing|involving|that|which|after|at|in|of)(?!\\p{L})|[,:.]|$)`,
  `¤ (?:is |has |to |will |begins |starts )?(?:notif|warn|tell|alert|inform|told|email|writ)(?:y|ies|ied|ying|s|ed|ing|es)?(?: to)? [^.;:]{3,50}? (?:of|about|after|following) ${BREAK_IN}`,
  `¤ (?:has |is )?(?:(?:re)?sets?|resetting|forces?|forced|forcing|asks?|asked|urges?|urged|tells?|told|orders?) [^.;:]{0,40}?(?:passwords?|credentials|logins?)(?: resets?| changes?)? ${SINCE} (?:${BREAK_IN}|${STOLEN_DATA} (?:${FOR_SALE}|stolen|leaked|theft))`,
  `¤ (?:is )?(?:still )?(?:rebuild|recover|restor|work|repair|clean|reel|struggl|offline|down)(?:s|ing|ed|ling|les)? ?[^.;:]{0,50}? (?:after|from|following) ${BREAK_IN}`,
  // "Acme stops production after cyberattack", "warns of disruption amid ongoing cyberattack", "blames cyberattack for outage"
  `¤ (?:has |is |to |will |was forced to )?(?:still )?(?:stop|halt|suspend|paus|clos|shut|delay|cancel|warn|fac|disabl|pull|tak)(?:s|es|ed|ped|ing|e)? (?:down )?(?!(?:after|following) )[^.;:]{3,50}? (?:after|following|amid|due to|because of|over) (?:(?:second|third|latest|ongoing|apparent) )*${BREAK_IN}`,
  `¤ (?:blames?|blamed) ${BREAK_IN} for (?!(?:its|the) (?:loss|losses|profit|results))`,
  `¤ (?:says?|said|confirms?|confirmed|admits?)(?: that)?(?: (?:its|the|an?|ongoing|recent|network|system|service))* (?:outage|disruption|downtime) (?:(?:is|was|were) )?(?:caused by|due to|the result of|linked to) (?:an? |the )?(?:(?:cyber ?security|security|cyber) (?:incident|attack)|${BREAK_IN})`,
  "¤ (?:pays?|paid|agrees to pay) (?:an? |the )?(?:[\\p{Sc}\\p{N}.,]+ ?(?:mn?|bn|million|thousand)? ?)?(?:in )?ransom(?! (?:is|was|not))",
  `¤ (?:is |becomes? |becoming |named |was |now )?(?:the |among |one of (?:the )?)?(?:latest |newest |most recent |another |many )*victims? (?:of|in|to) (?:the |an? )?(?:[\\p{L}\\p{N}-]+ ){0,3}?(?:hack(?:ers?|ing)?|attacks?|breach|ransomware|data theft|phishing|cyber\\p{L}*)(?!\\p{L})`,
  `(?:^|: )[Ss]tolen ¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}(?:data|records|files|details|documents|source code)(?= )`,
  `¤(?:['’]s?)? (?:[\\p{L}'’-]+ ){0,2}(?:data(?:base)?|records|files|details|documents|log-?ins|passwords|credentials|accounts) ${FOR_SALE}`,
  "¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}(?:passwords|logins|customers?['’]? (?:data|details|records)|user (?:data|records)|source code) (?:posted|dumped|leaked|published|circulat\\p{L}+|surfac\\p{L}+) (?:online|on (?:the )?(?:dark ?web|internet|Telegram|forums?))",
  "¤(?:['’]s?)? (?:[\\p{L}-]+['’]?s?['’]? )?(?:card|payment)(?: card)? (?:details|data|numbers|information) (?:was |were |got )?(?:skimmed|harvested|swiped)",
  "¤ (?:confirms?|confirmed|admits?|admitted|says?|said|acknowledges?|acknowledged)(?: that)?(?: the)? (?:stolen|leaked|hacked|published|posted) (?:[\\p{L}-]+ ){0,2}(?:data|files|records|documents|e-?mails?) (?:is|are|was|were|to be) (?:genuine|authentic|real|its own)",
  "(?:[$€£][\\d.,]+ ?(?:k|mn?|bn|million|billion)?|[\\d.,]+ (?:bitcoins?|ether|tokens))(?: (?:in|worth of) [\\p{L}]+)?(?: was| were| has been| have been)? (?:drained|stolen|siphoned(?: off)?|looted) from (?:the )?(?:[\\p{Ll}-]+ ){0,3}?(?:crypto|exchange|wallet|protocol|bridge|platform|[Dd]e[Ff]i|lender)(?: [\\p{Ll}-]+)? ¤",
  `(?:details|data|numbers|records|files|papers|documents|passwords|[Ss]ource code)(?: was| were)? (?:skimmed|harvested|swiped|stolen|taken|copied|exposed) (?:from|at|in (?:an? )?(?:hack|breach|cyber ?attack|break-in) (?:at|of|on)) (?:the )?(?:[\\p{Ll}-]+ ){0,3}¤`,
  // What it owns up to: "Acme says 310,000 patients' records taken in intrusion", "Acme confirms systems were encrypted"
  `¤ ${OWNS_UP}(?: [\\p{L}\\d.,'’-]+){0,7}? ${DATA}(?: (?:of|on|about|belonging to) [^.;:]{3,40}?)? (?:(?:was|were|had been|has been|have been|got) )?(?:(?:taken|copied|accessed|viewed) (?:in|during|by (?:hackers|intruders|attackers|criminals)|after|from (?:its|our)) [^.;:]{0,40}?${BREAK_IN}|stolen|leaked(?! (?:by|to) (?:the )?(?:press|media|newspaper))|exposed|compromised|left (?:exposed|unprotected|unsecured|online|(?:on|in) (?:an? )?(?:open|public|unsecured|unprotected|exposed) (?:server|bucket|database|folder|drive|website)))`,
  `¤ ${OWNS_UP}(?: (?:its|some|many|several|the|of))* (?:systems|servers|files|computers|networks?|backups|website) (?:(?:was|were|had been|has been|have been|got) )?(?:encrypted|breached|hacked|infected|broken into)`,
  "¤ (?:pays?|paid|hands? over|handed over) (?:[\\p{Sc}\\p{N}.,]+ ?(?:mn?|bn|million|thousand)? ?)(?:euros? |dollars? |pounds? )?(?:in )?(?:[\\p{L}]+ )?to (?:the )?(?:hackers|attackers|cyber ?criminals|extortionists|blackmailers|(?:ransomware|hacker|cyber\\p{L}*) gang)(?! (?:who|that|for|as)(?!\\p{L}))",
  // Where what was broken into stands beside its owner: "Malware found on booking pages of Acme"
  `(?:malware|skimmers?|spyware|web ?shell|backdoor|malicious (?:code|scripts?)) (?:was )?(?:found|discovered|detected|planted|hidden|injected) (?:on|in|into) (?:the )?(?:(?:[\\p{L}-]+ ){0,3}(?:pages?|website|site|check-?out|network|systems?|servers?|tills|terminals|computers) (?:of|at) (?:the )?(?:[\\p{Ll}-]+ ){0,3}¤|¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}(?:website|site|check-?out|network|systems|servers|tills|terminals|computers)(?!\\p{L}))`,
  // Cheated of money by post: "Acme loses $9 million in invoice fraud after email compromise"
  "¤ (?:loses?|lost|(?:was |is )?(?:conned|defrauded|swindled|tricked|scammed|duped|cheated) (?:out )?of) [^.;:]{0,12}[\\p{Sc}][\\d.,]+ ?(?:[\\p{L}]+ )?(?:in|to|by|through|via) (?:an? )?(?:[\\p{L}-]+ ){0,3}?(?:phishing|phishers|e-?mail|cyber\\p{L}*|invoice|deepfake|impersonation|hack\\p{L}*|ransomware)(?!\\p{L})",
  // The machines that held the data are gone: "Acme laptops stolen"
  "¤(?:['’]s?)? (?:[\\p{L}-]+ )?(?:laptops?|computers?|hard drives?|backup tapes?|disks?|discs?|memory sticks?|USB sticks?)(?: (?:with|containing|holding) [^.;:]{3,60}?)? (?:(?:is|are|was|were|have|has) )?(?:stolen|missing|lost|gone missing|go(?:es)? missing)(?=$|[.,;:]| (?:from|in|on|at|after|with)(?!\\p{L}))",
].map((source) => createPattern(new RegExp(source, "iu")));

/** "Acme says records taken in November intrusion": what is owned up to today may have been a while ago. */
function withoutDay(text: string, match: string): string {
  const [owning] = new RegExp(OWNS_UP, "iu").exec(match) ?? [];
  return owning === undefined || EARLIER_YEAR.test(text) ? text : text.slice(0, text.indexOf(owning) + owning.length);
}

const EARLIER_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|\blast year|\byears? (?:ago|earlier)\b/i;

/** Where only machines are gone, the text has to speak of what was on them. */
const MACHINES = /\b(?:laptops?|computers?|drives?|tapes?|dis[ck]s?|sticks?) [^.;:]*(?:stolen|missing|lost)\b/iu;
const HELD_DATA = /\b(?:data|information|details|records|identit(?:y|ies)|social security)\b/iu;

/** "Acme resets passwords after intrusion", "Acme still rebuilding network a week after break-in". */
export function consequence(reading: Reading, sentence: Sentence): Hit | undefined {
  const { document } = reading;
  if (
    !sentence.isTitle ||
    !sentence.namesSubject ||
    document.kind !== "article" ||
    reading.isOwnSite ||
    /\?\s*$/.test(sentence.text)
  )
    return undefined;
  // "Gang claims attack; Acme confirms it": what is told of the account stands in its own part.
  const text = withOwnSign(reading, sentence)
    .split("; ")
    .filter((part) => part.includes("¤"))
    .join("; ");
  if ([NO_INCIDENT, FENDED_OFF, CLAIMED].some((pattern) => pattern.test(text)) || OF_ANOTHER.test(text))
    return undefined;
  for (const pattern of CONSEQUENCES) {
    const match = pattern.exec(text);
    if (match && MACHINES.test(match[0]) && !HELD_DATA.test(reading.text.slice(0, NEAR_HEAD))) continue;
    if (match && isStated(reading, { ...sentence, text: withoutDay(sentence.text, match[0]) }, 0))
      return { start: 0, end: sentence.text.length, isWeak: true };
  }
  return undefined;
}

/** Characters in which a text says what it is about. */
const NEAR_HEAD = 700;

/** "after breach at Globex", "after supplier hack": somebody else's, though the account has to do with it. */
const OF_ANOTHER =
  /\b(?:stolen|leaked|exposed|taken|compromised) (?:from|at|by) (?:an? |the |its )?(?:rivals?|suppliers?|vendors?|partners?|competitors?|\p{Lu}\p{Ll})|\b(?:breach|intrusion|break-in|hack|attack|leak) (?:at|on|of|by) (?:an? |the |its )?(?:\p{Lu}|suppliers?|vendors?|partners?|rivals?|third|contractors?|hackers? at)|\b(?:suppliers?|vendors?|partners?|rivals?|third[- ]party|competitors?|\p{Lu}\p{L}+['’]s) (?:[\p{L}-]+ )?(?:breach|intrusion|break-in|hack|leak)\b/u;
