import { isStated } from "../language/doer.ts";
import { linesBelow } from "../language/headline-above.ts";
import { findOrganisations } from "../language/names.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import type { CertificationSpan } from "./certifications.ts";

/**
 * A headline that names the account and a certificate says that it was obtained, however it puts it ("ISO 27001 for Acme",
 * "Acme meets HIPAA's bar"), unless one of its words says otherwise; the lines below have to speak of an audit or its result.
 */
export function isHeadlineOfCertificate(
  reading: Reading,
  sentence: Sentence,
  certification: CertificationSpan,
): boolean {
  if (!sentence.isTitle || reading.document.kind !== "article" || !isStated(reading, sentence, 0)) return false;
  const text = withOwnSign(reading, sentence);
  const isShort = reading.isOwnSite && sentence.text.split(" ").length <= SHORT_WORDS;
  if (!(text.includes("¤") || isShort) || SAYS_OTHERWISE.test(text)) return false;
  if (reading.text.split(certification.name).length > NAMES_MAX) return false;
  const others = findOrganisations(sentence.text).filter(({ name }) => !name.includes(certification.name.slice(0, 4)));
  if (others.some(({ name }) => !reading.matcher.isLooselyNamedIn(name) && !STANDARD.test(name))) return false;
  const below = linesBelow(reading).slice(0, LEAD);
  return below.some((one) => SAYS_RESULT.test(one.text) && (meansSubject(one) || isShort));
}

/** A page about standards names them again and again. */
const NAMES_MAX = 8;
const SHORT_WORDS = 7;
const LEAD = 4;
const STANDARD = /^(?:ISO|IEC|SOC|HIPAA|PCI|DSS|FedRAMP|TISAX|Type|Level|II|I|GDPR|EU|US|UK|FDA|CE|EASA|B Corp)(?: |$)/;
const SAYS_OTHERWISE = createPattern(
  /(?<!\p{L})(?:how|why|what|when|in plain (?:words|English|language)|explained|basics|101|meaning|means|whether|guide|vs\.?|versus|checklist|prepar\p{L}+|progress|path|road(?: ?map)?|journey|towards?|ready|readiness|plans?|aims?|seeks?|applies|applied|loses?|lost|reject\p{L}*|den(?:y|ies|ied)|fail\p{L}*|revok\p{L}*|suspend\p{L}*|expir\p{L}*|withdraw\p{L}*|consult\p{L}*|helps?|helping|software|training|course|platform for|automat\p{L}+|tools?|solutions?|services?|webinar|tips|lessons|faq|hosting|requirements?|customers?|clients?|your|introduc\p{L}+|launch\p{L}*|acquir\p{L}+|hires?|appoints?|joins?|raises?|\?)(?!\p{L})|\?/iu,
);
const SAYS_RESULT = createPattern(
  /(?<!\p{L})(?:(?:has|have|was|were|been|is now|are now|['’]ve)(?: now| just| also| recently| successfully)* (?:certified|recertified|audited|accredited|attested|awarded|granted|assessed|completed|passed|achieved|obtained|received|earned|met)|(?:certificate|attestation|report|accreditation)(?: [\p{L}-]+){0,3} (?:arrived|came|was issued|confirms|covers|landed|is (?:here|available|in))|(?:auditors?|assessors?|certifiers?|inspectors?)(?: [\p{L}-]+){0,6} (?:found|confirmed|signed|issued|raised|gave|praised|concluded)|(?:zero|no|without) (?:major |minor )?(?:findings|exceptions|non-?conformit\p{L}+)|successfully (?:completed|passed)|third-party audit|independent audit)(?!\p{L})/iu,
);
