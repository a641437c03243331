import type { Reading, Sentence } from "../reading.ts";
import { type CertificationSpan, findCertifications } from "./certifications.ts";

/** Whether it is the note of a change to the account's own compliance page. */
export function isNoted(reading: Reading, sentence: Sentence, certification: CertificationSpan): boolean {
  if (reading.document.kind !== "release" || ASKS_FOR_IT.test(sentence.text.slice(certification.end))) return false;
  if (sentence.isTitle && /(?:->|→|=>|\bto) ?(?:SOC ?2 )?Type ?(?:II|2)\b/i.test(sentence.text)) return true;
  if (hasCome(sentence, certification)) return true;
  if (isAddedBelow(reading, sentence, certification) || isIssued(reading, sentence, certification)) return true;
  if (CHANGED.test(sentence.text) || (sentence.isTitle && SHOWN.test(sentence.text.slice(certification.end))))
    return true;
  return (
    IS_HELD.test(sentence.text) &&
    (WE_NOW.test(sentence.text) || AS_OF.test(sentence.text) || isCrossedOut(reading, sentence, certification))
  );
}

/** "SOC 2 report request form". */
const ASKS_FOR_IT =
  /^(?: type (?:i{1,2}|[12]))?(?: (?:report|certificate)s?)? (?:request|form|faq|template|icon)s?(?!\p{L})/iu;

/** "C5 attestation received", "our ISO 27001 certificate has been renewed", "HIPAA attestation letter, issued by …". */
function hasCome({ text }: Sentence, { start, end }: CertificationSpan): boolean {
  return HAS_COME.test(text.slice(end)) && !IF_EVER.test(text.slice(0, start));
}

const HAS_COME =
  /^(?: \(?type (?:i{1,2}|[12])\)?)?(?: (?:report|certificate|attestation|certification|letter|audit)){0,2}(?: (?:(?:is|was|has|have|been|got|just|now|finally) ){0,3}(?:issued|received|obtained|granted|renewed|passed|arrived)(?!\p{L})(?! (?:by|from) (?:you|customers?|vendors?|suppliers?))|,? (?:dated [^,;.]{3,24},? )?issued by )/iu;
const IF_EVER =
  /(?<!\p{L})(?:if|when|once|until|unless|after|before|no|not|never|whether|how|why|vendors?['’]?|suppliers?['’]?|their|your)(?: [\p{L}'’-]+){0,3} ?$/iu;

/** "Adds the attestation from the assessor" below "trust page: HIPAA attestation". */
function isAddedBelow(reading: Reading, sentence: Sentence, { end }: CertificationSpan): boolean {
  if (!sentence.isTitle || !NAMES_PAPER.test(sentence.text.slice(end))) return false;
  return reading.sentences.slice(1, 3).some(({ text }) => ADDS_IT.test(text));
}

/** "Acme's SOC 2 report was issued on Tuesday" below a heading that names the same certificate. */
function isIssued(
  { sentences }: Reading,
  { text, isTitle, namesSubject }: Sentence,
  { end, key }: CertificationSpan,
): boolean {
  if (isTitle || !(namesSubject || /\b[Oo]ur\b/.test(text)) || !ISSUED.test(text.slice(end))) return false;
  return findCertifications(sentences[0]?.text ?? "").some((one) => one.key === key);
}

const ISSUED =
  /^ (?:report|certificate|attestation) (?:was|is|has been|came) (?:now |just )?(?:issued|published|signed|completed|finali[sz]ed|in)(?!\p{L})/iu;

const NAMES_PAPER = /^[^.;]{0,12}(?:attestation|report|certificate|certification)s?\W*$/i;
const ADDS_IT =
  /^(?:adds?|added|publish(?:es|ed)?|uploads?|uploaded|links?|attach(?:es|ed)?|shows?) (?:the |our |new |latest |signed )*(?:attestation|report|certificate|certification|letter)(?!\p{L})|^(?:The|Our) (?:signed |final |new )?(?:certificate|report|attestation|letter)(?: [^.;]{0,40}?)? (?:arrived|came (?:in|through|back)|is (?:now )?(?:in|here)|landed|was (?:issued|signed)|has (?:arrived|landed|been issued))(?!\p{L})/iu;

/** "- SOC 2 is under way" above "+ Acme is SOC 2 certified": the old line said less of the same certificate. */
function isCrossedOut(reading: Reading, { text, index }: Sentence, { key }: CertificationSpan): boolean {
  if (!/^\+ /.test(text)) return false;
  return reading.sentences
    .slice(Math.max(0, index - 6), index)
    .some(
      (one) => /^[-–] /.test(one.text) && ON_THE_WAY.test(one.text) && findCertifications(one.text)[0]?.key === key,
    );
}

const IS_HELD =
  /\b(?:is|are|(?<=[Ww]e['’])re) (?:now |officially |proudly )*[^.;:,]{2,50}[- ](?:certified|compliant|accredited|attested)\b/;
const WE_NOW = /\b[Ww]e(?:['’]re| are) (?:now|officially)\b/;
const AS_OF = /\b[Ww]e(?:['’]re| are)\b[^.;]{0,60}\bas of (?:today|yesterday|this|last)\b/;
const ON_THE_WAY =
  /\b(?:in progress|under ?way|working (?:on|towards?)|on (?:track|the way|our way)|pursuing|preparing|planned|pending|coming soon|not yet)\b/i;

/** What a change log of a site says when a certificate has come: "mark SOC 2 as certified", "added: ISO 27001 certified". */
const CHANGED =
  /\b(?:mark(?:ed|s)?|updated?|updating|chang(?:ed|es?)|added|adds?|now includes?|completed)\b[^.;]{0,80}\b(?:certified|compliant|certification|certificate|type (?:2|ii)|attestation|report)\b|\breplac(?:e|es|ed|ing)\b[^.;]{0,80}\bwith\b[^.;]{0,50}\b(?:certified|compliant)\b|\bstatus\b[^.;]{0,30}\b(?:updated |changed |set )?to (?:certified|compliant)\b|\b(?:publish(?:es|ed)?|upload(?:s|ed)?|link(?:s|ed)?(?: to)?|attach(?:es|ed)?) (?:the |our |its |new |latest |20\d\d )*(?:SOC|ISO|PCI|HIPAA|C5|TISAX|FedRAMP)\b[^.;]{0,40}\b(?:type (?:2|ii)|certificate|attestation|report)\b/i;
/** The title of a note that shows it on the account's pages: "SOC 2 Type II badge", "SOC 2 Type II compliant". */
const SHOWN = /^(?:[- ](?:[\p{L}-]+ )?(?:badge|seal|logo|compliant|certified|certification badge)\b)/iu;
