import { createCue } from "../language/cues.ts";
import { isStated } from "../language/doer.ts";
import { othersOf } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import { withSelfSign } from "../language/self-sign.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Hit } from "./attack-owner.ts";
import { CLAIMED, FENDED_OFF, NO_INCIDENT } from "./attacks.ts";

/** Sentences in which the account stands where neither the attack nor its victim is the subject: what it cannot run, whom it writes to. */

const ATTACK =
  "(?:cyber ?(?:attack|incident|intrusion)|ransomware(?: attack)?|(?:computer )?hack(?:ing)?(?! ?(?:week|day|fest))|cyber ?security incident|data breach|hackers?|malware|computer virus|(?:[“'][\\p{L}-]+[”'] |extensive |suspected |massive |severe |criminal )attack)(?! (?:on|at|against|of|by) (?:an? |the )?(?:\\p{Lu}|supplier|vendor|partner|contractor))";
const SYSTEMS =
  "(?:computers?|(?:computer |key |IT |phone |records? |electronic |internal |core |e-?mail )*systems?|networks?|servers|websites?|phones|e-?mail|phone lines)";
const AT = "(?:at|of|across|in|for|inside)";
const DOWN =
  "(?:(?:has|have|had) (?:still |yet )?(?:been (?:down|offline|out|dark|shut)|(?:not|to|yet to) (?:be|been|come) (?:restored|back|turned (?:back )?on|brought back))|(?:is|are|was|were|remains?|remained|stay(?:s|ed)?|go(?:es)?|went)(?: still)? (?:down|offline|out|dark|shut|unavailable|knocked (?:out|offline)|not working))";
const SINCE =
  "(?:after|since|following|because of|due to|thanks to|owing to|in the wake of|as [^.;]{3,50} recover(?:s|ing)? from|from)";
const PEOPLE =
  "(?:people|individuals|customers?|clients?|users?|patients?|members?|employees?|workers|staff|students?|residents?|subscribers?|guests?|passengers|donors?|policyholders?|cardholders?|account holders|parents|applicants|tenants|pupils|borrowers)";
const SEEN =
  "(?:(?:may|might|could|has|have|had|was|were|is|are|been|also|possibly|potentially) )*(?:seen|viewed|accessed|stolen|exposed|compromised|taken|copied|leaked|obtained|affected|involved|read|downloaded)(?! (?:into account|care|by our staff))";
const WRITES =
  "(?:(?:is|are|was|has|have|had|will|to|been|now|also|begun|started|began) )*(?:mail(?:ed|ing|s)?|send(?:s|ing)?|sent|notif(?:y|ies|ied|ying)|writ(?:es?|ing|ten)|wrote|contact(?:s|ed|ing)?|alert(?:s|ed|ing)?|inform(?:s|ed|ing)?|tell(?:s|ing)?|told|warn(?:s|ed|ing)?)";
const SECRET =
  "(?:secret(?: access)? keys?|access keys?|API (?:keys?|tokens?)|private keys?|tokens?|passwords?|credentials|log-?ins)";
const STOLE = "(?:stolen|taken|copied|lifted|exfiltrated|obtained|hacked|leaked|grabbed|swiped)";

const FRAMES = [
  `¤(?:['’]s?)? (?:[^.;,¤]{0,50}? )?${SYSTEMS}[^.;¤]{0,40}? ${DOWN}[^.;¤]{0,80}? ${SINCE} [^.;¤]{0,40}?${ATTACK}`,
  `${SYSTEMS} ${AT} (?:the )?[^.;¤]{0,30}?¤[^.;¤]{0,60}? ${DOWN}[^.;¤]{0,80}? ${SINCE} [^.;¤]{0,40}?${ATTACK}`,
  `¤ ${WRITES} [^.;]{0,60}?${PEOPLE}(?: [^.;,]{2,30})? (?:whose|that their|their) [^.;]{3,70}? ${SEEN}`,
  `(?:letters|notices|notifications|e-?mails) (?:(?:is|are|were|have been|being|will be) )*(?:going out|sent|mailed) to [^.;]{3,60}¤[^.;]{0,30}? whose [^.;]{3,70}? ${SEEN}`,
  `(?:files|documents|data|records|e-?mails|folders|(?:giga|tera)bytes|source code|designs|pictures)(?: [^.;¤]{0,40})? ${STOLE} (?:from|in an? (?:hack|attack|breach) (?:on|at|of)) (?:the )?(?:[\\p{Ll}-]+ ){0,3}¤`,
  `¤ (?:has |have |had |later |also |on \\p{L}+day )*(?:confirm(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|says?|said|disclose[sd]?|reveal(?:s|ed)?)(?: on \\p{L}+day)?(?: that)? (?:¤['’]s |its |their |some of its |some |the |several )*(?:servers?|systems?|networks?|computers?|website|e-?mail(?: system)?|database|files) (?:was|were|had been|has been|have been) (?:broken into|hacked|breached|encrypted|accessed|infected|compromised|entered)`,
  `(?:employee|staff member|engineer|contractor|developer|worker)['’]?s? (?:e-?mail )?(?:mailbox|inbox|e-?mail account|laptop|account)(?: [^.;]{0,30})? (?:was|were|had been|has been) (?:taken over|hacked|broken into|compromised|hijacked|phished)`,
  `^[Aa]fter (?:an? |the |last week['’]s |its )(?:[\\p{L}-]+ ){0,2}?(?:hack|data breach|cyber ?attack|break-in|ransomware attack)(?: (?:last|this|on|in) [\\p{L}\\d ]{3,20})?, (?:the )?(?:[\\p{Ll}-]+ ){0,3}?¤(?! (?:says? (?:it|its) (?:product|tool|software)|launch|sell|offer|help|warn|advis|predict))`,
  `(?:posted|published|leaked|dumped|put online) [^.;]{0,40}?(?:source code|files|documents|data|records|e-mails) (?:belonging to|of|from|stolen from|taken from) (?:the )?(?:[\\p{Ll}-]+ ){0,2}¤, which (?:has |later )?confirmed (?:the|that|it)`,
  `Daten von (?:rund |etwa |mehr als |über )?[\\d.]+ ¤-?(?:Kund(?:en|innen)|Nutzern?|Mitgliedern?|Mitarbeitern?)[^.;]{0,40}? (?:veröffentlicht|gestohlen|erbeutet|kopiert|abgegriffen)`,
  `(?:passwords?|password hashes|personal data|e-mail addresses|files|records|messages|invoices) (?:[^.;]{0,30}? )?(?:were|was) (?:readable|visible|accessible|shown) (?:to|by) (?:an?other|other|anyone|the wrong|unauthori[sz]ed)`,
  `¤ (?:(?:has|have|had|says?|said|admit(?:s|ted)?|confirm(?:s|ed)?|it|that|today|on \\p{L}+day) )*(?:lost|mislaid|misplaced) (?:[\\p{L}\\d-]+ ){0,4}?(?:disks?|discs?|tapes?|laptops?|hard drives?|memory sticks?|USB sticks?|CDs) (?:with|containing|holding|that (?:held|hold|contained|contain)) [^.;]{3,80}?${PEOPLE}`,
  // What it found in its own house: "an engineer of Acme found that the broker had been writing secret keys in clear text to its logs"
  `(?:¤(?:['’]s?)? (?:[^.;]{0,60}? )?(?:had been|have been|has been|was|were|been) |¤ (?:have |has |had )?(?:accidentally |mistakenly |inadvertently )?)(?:writing|storing|printing|logging|sending|wrote|stored|printed|logged|committed|published|pushed|left|exposing|exposed|leaked|leaking) (?:[^.;]{0,60}? )?(?:customers?['’]?s? |users?['’]? |¤['’]s |some |all |of |the |its |plain-?text )*(?:${SECRET}|customer data|personal data) (?:[^.;]{0,30}? )?(?:in|into|to|on|at) (?:[^.;]{0,30}? )?(?:clear text|plain ?text|logs?|public|(?:a |the )?(?:public )?(?:repositor(?:y|ies)|repo|bucket|wiki|page|build))`,
  `(?:database|file|folder|bucket|backup|server|spreadsheet|export|list)s? (?:with|of|containing|that (?:held|contained|contains)) [^.;]{3,80}? (?:was|were|had been|has been|have been) (?:publicly (?:accessible|available|readable|visible)|open to anyone|exposed|(?:left )?(?:open|unprotected|unsecured|readable|accessible|public))`,
  "(?:website|site|home ?page|[Ff]acebook page|account)s? (?:of|run by|belonging to) (?:the )?(?:[\\p{Ll}-]+ ){0,2}¤[^.;¤]{0,30}? (?:was|were|has been|have been) (?:defaced|hijacked|taken over by (?:hackers|activists))",
  "¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}(?:website|site|home ?page) (?:was|has been|is) (?:defaced|hijacked)",
  `[Nn]ach (?:dem|einem) (?:(?:Hacker|Cyber|IT|Ransomware)-?)?[Aa]n(?:griff|griffs)(?: [^.;]{0,30}?)? (?:alle |sämtliche |seine |ihre |die )*(?:Systeme|Server|Rechner|IT|IT-Systeme|Netzwerke?) (?:heruntergefahren|abgeschaltet|vom Netz genommen|getrennt)`,
  `¤ (?:hat|haben|musste|mussten|nahm|fuhr) [^.;]{0,40}?nach (?:dem|einem) (?:(?:Hacker|Cyber|IT|Ransomware)-?)?[Aa]ngriff [^.;]{0,40}?(?:Systeme|Server|Rechner|IT|Netz)`,
].map((source) => createPattern(new RegExp(`(?<![\\p{L}¤])${source}(?!\\p{L})`, "u")));

const hasCue = createCue(
  `cyber ransomware hack hacker malware virus breach viewed seen accessed stolen exposed compromised taken copied leaked obtained read downloaded lifted
  broken encrypted infected entered hijacked phished clear plain plaintext publicly unprotected unsecured readable public logs angriff involved affected hacked grabbed swiped repo repository committed defaced lost mislaid misplaced posted published leaked dumped visible accessible shown veröffentlicht gestohlen erbeutet kopiert abgegriffen`,
);
const OWN_FINDING = createPattern(
  /\b(?:writing|storing|printing|logging|publicly|clear text|plain ?text|readable|visible to|accessible to)\b/iu,
);
/** Sentences. */
const LEAD = 5;

/** Such a sentence near the head of a text, with nobody named beside the account. */
export function framed(reading: Reading, sentence: Sentence): Hit | undefined {
  if (sentence.index > LEAD || !hasCue(sentence) || /\?\s*$/.test(sentence.text)) return undefined;
  const text = withSelfSign(reading, sentence);
  const isOwnStory = text.includes("¤") || (reading.isOwnSite && OWN_FINDING.test(text));
  if (!isOwnStory || NO_INCIDENT.test(text) || CLAIMED_BY.test(text) || FENDED_OFF.test(text)) return undefined;
  if (othersOf(reading, sentence).some(({ name }) => name.includes(" "))) return undefined;
  for (const pattern of FRAMES) {
    const match = pattern.exec(text);
    if (match && isStated(reading, { ...sentence, text }, match.index))
      return { start: 0, end: sentence.text.length, isWeak: true };
  }
  return undefined;
}

/** A boast or a fear; what may have been seen of a record is said of every one that was. */
const CLAIMED_BY = new RegExp(CLAIMED.source.replace(/possible\|potential\|/, "").replace(/would\|could\|/, ""), "iu");
