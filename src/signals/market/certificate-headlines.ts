import { isStated, mentionsIn } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type CertificationSpan, findCertifications } from "./certifications.ts";

/** Headlines that give the account a certificate without an active verb. */

/** "Acme certified to ISO 27001", "Acme successfully audited for SOC 2": headlines leave out who has done it. */
export function isHeadedParticiple(reading: Reading, sentence: Sentence, certification: CertificationSpan): boolean {
  if (!sentence.isTitle) return false;
  const [, rest = ""] = HELD_SINCE.exec(withOwnSign(reading, sentence)) ?? [];
  const [first] = findCertifications(rest);
  return first !== undefined && first.key === certification.key && first.start < NEAR && isStated(reading, sentence, 0);
}

/** Characters between such a participle and what the account holds. */
const NEAR = 16;

const HELD_SINCE =
  /^¤ (?:(?:is|has been|successfully|officially|now|fully|independently) ){0,3}(?:re-?)?(?:certified|accredited|attested|audited|licensed|authori[sz]ed|approved) (?:to|for|under|against|as|according to) (.+)$/u;

/** "SOC 2 report for Beacon": a headline without a verb gives the certificate to the account. */
export function isHeadedFor(reading: Reading, sentence: Sentence, { end }: CertificationSpan): boolean {
  const [link] = GIVEN_TO.exec(sentence.text.slice(end)) ?? [];
  if (!sentence.isTitle || link === undefined) return false;
  const rest = sentence.text.slice(end + link.length);
  const [own] = mentionsIn(reading, sentence, rest);
  return own?.start === 0 && /^(?:['’]s? [^.;:,]{2,60})?[.!]?$/.test(rest.slice(own.end));
}

const GIVEN_TO =
  /^(?:[- ](?:Testat|Zertifikat|Zertifizierung|nod|clearance|approval|green light|go-ahead|status|seal|stamp of approval|certificate|certification|attestation|report|licen[cs]e|accreditation))? (?:für|for|voor|pour|para|per) (?:(?:den|die|das|the|la|le|el|il|o|a|de|het) )?/iu;
