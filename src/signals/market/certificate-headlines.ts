import { isStated, mentionsIn } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type CertificationSpan, findCertifications } from "./certifications.ts";

/** Headlines that give the account a certificate without an active verb. */

/** "Acme certified to ISO 27001", "Acme successfully audited for SOC 2": headlines leave out who has done it. */
export function isHeadedParticiple(reading: Reading, sentence: Sentence, certification: CertificationSpan): boolean {
  if (!sentence.isTitle) return false;
  // "Acme certified organic", "Acme authorised by the FCA"
  if (IS_PARTICIPLE.test(certification.name) || /^certified /i.test(certification.name))
    return BARE_PARTICIPLE.test(withOwnSign(reading, sentence)) && isStated(reading, sentence, 0);
  const text = withOwnSign(reading, sentence);
  const [, rest = ""] = HELD_SINCE.exec(text) ?? NOW_IS.exec(text) ?? HELD_ABROAD.exec(text) ?? [];
  const [first] = findCertifications(rest);
  return first !== undefined && first.key === certification.key && first.start < NEAR && isStated(reading, sentence, 0);
}

/** Characters between such a participle and what the account holds. */
const NEAR = 16;

const IS_PARTICIPLE = /authorization$/;
const BARE_PARTICIPLE =
  /^¤ (?:(?:is|are|has been|officially|now|fully|newly) ){0,3}(?:[Cc]ertified (?:as )?\p{L}|(?:[Aa]uthori[sz]ed|[Ll]icensed|[Aa]ccredited|[Rr]ecogni[sz]ed) (?:and \p{L}+ )?by )/u;
/** "Acme is now a certified B Corp": in whatever language a headline says that it is so from now on. */
const NOW_IS =
  /^¤ (?:is|are|ist|sind|est|es|è|é|becomes|wird|devient) (?:now|jetzt|nun|ab sofort|désormais|maintenant|ahora|ya|ora|adesso|agora|nu|officially|offiziell|officiellement|oficialmente|ufficialmente|officieel) ((?:an? |eine? |une? |una? )?(?:certified |zertifizierte[rs]? )?.+)$/iu;
/** "Acme certifié ISO 27001", "Acme, certificada en ISO 14001" */
const HELD_ABROAD =
  /^¤,? (?:(?:est|è|é|es|a été|è stat[oa]|ha sido|foi) )?(?:(?:désormais|enfin|ora|ahora|agora) )?(?:re)?(?:certifiée?|certificad[oa]|certificat[oa]) ((?:(?:à|selon|conforme|en|in|secondo|com|con|na|la|norme|norma) ){0,3}.+)$/iu;
const HELD_SINCE =
  /^¤(?:['’]s? (?:[\p{L}-]+ ){1,4}?)? ?(?:(?:is|has been|successfully|officially|now|fully|independently) ){0,3}(?:[Rr]e-?)?(?:[Cc]ertified|[Aa]ccredited|[Aa]ttested|[Aa]udited|[Ll]icensed|[Aa]uthori[sz]ed|[Aa]pproved) (?:to|for|under|against|as|according to) (.+)$/u;

/** "SOC 2 report for Beacon": a headline without a verb gives the certificate to the account. */
export function isHeadedFor(reading: Reading, sentence: Sentence, { start, end }: CertificationSpan): boolean {
  if (reading.isOwnSite && sentence.isTitle && isPutForward(sentence.text, start, end)) return true;
  const [link] = GIVEN_TO.exec(sentence.text.slice(end)) ?? [];
  if (!sentence.isTitle || link === undefined) return false;
  const rest = sentence.text.slice(end + link.length);
  const [own] = mentionsIn(reading, sentence, rest);
  return own?.start === 0 && /^(?:['’]s? [^.;:,]{2,60})?[.!]?$/.test(rest.slice(own.end));
}

/** "Announcing our ISO 27001 certification", "Launched: SOC 2 report": at the head of the account's own blog. */
function isPutForward(text: string, start: number, end: number): boolean {
  return PUT_FORWARD.test(text.slice(0, start)) && IS_HELD.test(text.slice(end));
}

const PUT_FORWARD =
  /^(?:announcing|launched:|introducing|we(?:['’]re| are) now) (?:(?:our|the|an?|new|\p{Lu}[\p{L}.-]+) ){0,3}$/iu;
const IS_HELD =
  /^(?: type (?:\d|i{1,2}))? (?:certificat\p{L}+|certified|complian\p{L}+|attestation|report|audit|authori[sz]ation)(?!\p{L})/iu;

const GIVEN_TO =
  /^(?:[- ](?:Testat|Zertifikat|Zertifizierung|nod|clearance|approval|green light|go-ahead|status|seal|stamp of approval|certificate|certification|attestation|report|licen[cs]e|accreditation))? (?:für|for|voor|pour|para|per) (?:(?:den|die|das|the|la|le|el|il|o|a|de|het) )?/iu;
