import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isActing } from "./language/definite-company.ts";
import { isStated, mentionsIn } from "./language/doer.ts";
import { withOwnSign } from "./language/own-sign.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isToldInYears } from "./language/told-in-years.ts";
import { isHeadedFor, isHeadedParticiple } from "./market/certificate-headlines.ts";
import { isNoted } from "./market/certificate-notes.ts";
import { isHeadlineOfCertificate } from "./market/certificate-titles.ts";
import { type CertificationSpan, findCertifications, findNamelessCertification } from "./market/certifications.ts";
import { grantedLicence, isGranted } from "./market/granted-licences.ts";
import { letThrough } from "./market/let-through.ts";
import { meansSubject, type Reading, type Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A certificate, audit report or licence the account has obtained; not one in progress, wished for or a supplier's. */
export const complianceMilestone = defineDetector({
  type: "compliance_milestone",
  kinds: ["article", "release"],
  detect(reading) {
    const sentences = toldSentences(reading).filter((one) => hasCue(one) && !isToldInYears(reading, one));
    const found = new Map<string, Detection>();
    for (const sentence of sentences) {
      if (found.size >= CERTIFICATIONS_MAX) continue;
      for (const certification of findCertifications(sentence.text)) {
        if (NOT_OBTAINED.test(withoutOldWords(beforeNextStep(sentence.text, certification.end)))) continue;
        if (found.has(certification.key) || !isObtained(reading, sentence, certification)) continue;
        found.set(certification.key, toMilestone(reading, sentence, certification));
      }
    }
    return found.size > 0 ? [...found.values()] : namelessMilestone(reading, sentences);
  },
});

/** "has secured CE marking and plans to ship": what is to come after it takes nothing back. */
function beforeNextStep(text: string, end: number): string {
  const next = NEXT_STEP.exec(text.slice(end));
  return next ? text.slice(0, end + next.index) : text;
}

/** "replaces the in-progress language with certified": what a page said until now. */
function withoutOldWords(text: string): string {
  return REPLACED.test(text) ? text.replace(OLD_WORDS, "…") : text;
}

const REPLACED = /\breplac(?:e|es|ed|ing)\b|->|→|\bfrom\b[^.;]{3,60}\bto\b/i;
const OLD_WORDS =
  /["“'‘][^"”'’“]{0,40}(?:in progress|under ?way|pending|coming soon|planned)[^"”'’“]{0,30}["”'’]|\b(?:the )?(?:in[- ]progress|pending|coming[- ]soon) (?:audit |status )?(?:language|copy|text|badge|wording|status|label|note)\b/gi;

const NEXT_STEP =
  /,? (?:and|which|paving the way|opening the door|allowing it) (?:now |also |it )?(?:plans?|expects?|hopes?|aims?|intends?|will|to|means)(?!\p{L})/u;

/** A guide of the account's own may still say what it has just obtained: "We recently renewed our ISO 9001 certification". */
function toldSentences(reading: Reading): Sentence[] {
  if (!reading.isGeneric || !reading.isOwnSite) return statedSentences(reading);
  return statedSentences(reading, true).filter(({ text }) => JUST_WE.test(text));
}

const JUST_WE =
  /(?<!\p{L})(?:we(?:['’]ve| have)? (?:just|recently)|wir haben (?:gerade|kürzlich|jetzt)|nous venons d[e'’]) /iu;

/** "has received a money transfer licence": the object of the verb is no name of a standard. */
function namelessMilestone(reading: Reading, sentences: Sentence[]): Detection[] {
  for (const sentence of sentences) {
    const granted = grantedLicence(reading, sentence);
    if (granted && !NOT_OBTAINED.test(sentence.text)) return [toMilestone(reading, sentence, granted)];
    if (reading.document.kind !== "article" || NOT_OBTAINED.test(sentence.text)) continue;
    for (const verb of OBTAIN.matchAll(sentence.text)) {
      const end = verb.index + verb[0].length;
      // What is "maintained" without a name of its own was there before.
      if (/^maintain/i.test(verb[0])) continue;
      const object = findNamelessCertification(sentence.text.slice(end));
      if (!object || isOthers(reading, sentence, end) || OF_A_DEAL.test(sentence.text.slice(end))) continue;
      if (!isActing(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
      return [toMilestone(reading, sentence, { ...object, start: object.start + end, end: object.end + end })];
    }
  }
  const told = sentences.filter(({ text }) => !NOT_OBTAINED.test(text));
  const cleared = told.map((sentence) => ({ sentence, by: letThrough(reading, sentence) })).find(({ by }) => by);
  return cleared?.by ? [toMilestone(reading, cleared.sentence, cleared.by)] : [];
}

const OF_A_DEAL =
  /\b(?:approval|clearance)s?\b[^;]{0,140}\b(?:acquisition|merger|takeover|transaction|combination)\b/iu;

const hasCue = createCue(
  `okay okays okayed oks ok'd nod go-ahead green thumbs aval autorização autorización autorisation autorizzazione permiso luz sinal feu via grünes groen goedkeuring certificate waiver waivers charter zertifikat accredited akkreditiert acreditación licence license licencia licença lizenz banklizenz vergunning
  bankvergunning zulassung keurmerk siegel gütesiegel agrément approval approved clearance cleared clears authorised
  compliant autoriza autorise autorizza erlaubnis genehmigung permission permit attestation audit label standard mark soc iso iec hipaa hitrust fedramp stateramp ramp govramp pci gdpr csa cyber
  tisax european commission swissmedic anvisa canada pmda nmpa tga cdsco nen testat sello selo label bsi c cmmc irap secnumcloud hds ce fda k mdr ivdr corp clia cap gmp gxp ul din en iatf as isae ssae fips common nf
  qualiopi ukca mdsap brc brcgs haccp gots fsc msc asc ifs leed breeam atex easa faa gdp crest ema mhra ens fair fairtrade
  organic halal kosher vegan certified authorized licensed recognised recognized fca fssc iscc vara dfsa fsra mfsa cssf biologisch bio de novo`,
);

/** A text that obtains more than this is a page about certificates. */
const CERTIFICATIONS_MAX = 4;

function toMilestone(reading: Reading, sentence: Sentence, certification: CertificationSpan): Detection {
  const name = pathwayOf(reading, sentence, certification);
  return toDetection(reading, sentence, {
    type: "compliance_milestone",
    subtype: certification.key,
    title: titleOf(reading, { ...certification, name }),
    strengthShift: shiftOf(sentence.text, certification.key),
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: { certification: name },
    identity: { certification: certification.key },
  });
}

/**
 * The lines below "FDA clears its scanner" say by which way: "the 510(k) clearance covers …"; those below "Update SOC 2 page" of which
 * type the report is.
 */
function pathwayOf(reading: Reading, { index }: Sentence, { key, name }: CertificationSpan): string {
  if (key === "soc2" && !/typ/i.test(name) && reading.document.kind === "release") {
    const types = reading.sentences.slice(0, 5).flatMap(({ text }) => {
      const typed = NOT_OBTAINED.test(text) ? [] : findCertifications(text);
      return typed.filter((one) => one.key === key && /typ/i.test(one.name)).map((one) => one.name);
    });
    return new Set(types).size === 1 ? (types[0] ?? name) : name;
  }
  if (key !== "fda" || /510\(k\)|De Novo/i.test(name)) return name;
  const below = reading.sentences
    .slice(index + 1)
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .slice(0, 2)
    .map(({ text }) => text);
  return below.some((text) => /\b510\(k\)/.test(text)) ? "FDA 510(k) clearance" : name;
}

/** Laws are complied with, certificates are obtained; a note in a repository says neither, only that the page says so now. */
function titleOf({ subject, document }: Reading, { key, name }: CertificationSpan): string {
  if (document.kind === "release") return `${subject.name} states ${name} on its compliance page`;
  if (/^(?:hipaa|gdpr)$/.test(key)) return `${subject.name} announces ${name} compliance`;
  const article = !/^\p{Ll}/u.test(name) ? "" : /^[aeiou]/.test(name) ? "an " : "a ";
  return `${subject.name} obtains ${article}${name}`;
}

/** On the way, in a template, for others, or only spoken about. */
const NOT_OBTAINED = createPattern(
  /\b(?:in progress|under ?way|working (?:on|towards?)|work(?:s)? towards?|on (?:track|the way|our way)|pursuing|pursue[sd]?|preparing|prepares?|planned|plans? to|aim(?:s|ing)? (?:to|for)|expect(?:s|ed|ing)? to|hop(?:e|es|ing) to|will (?:be|soon|obtain|receive|achieve|seek)|soon|road ?map|start(?:s|ed|ing)? (?:the|our|its|a)? ?(?:audit|certification|process|journey)|began|kick(?:s|ed)? off|observation period|readiness|checklist|templates?|toolkits?|how to|guide|what is|what does|why|lessons?|before (?:you|we)|not yet|pending|applied for|applies for|apply for|fail(?:s|ed)|lost|revoked|suspended|expired?|train(?:s|ed|ing)|course|consult(?:ing|ant)s?|auditors? (?:selected|chosen|engaged)|(?:need|choos\w+|select\w*|find\w*|hir\w+) an auditor|yet to|set(?:s|ting)? out to|(?:wants?|wanted|decid(?:e|es|ed)|tr(?:y|ies|ied|ying)|need(?:s|ed)?|have|has|had|due|ready|chose|choose) to (?:get|be|become|obtain|achieve|pass|earn|go for)|(?:half|most) of the way|if you|whether|should|can help|tips)\b|\[ ?\]/i,
);
const OBTAIN = createPattern(
  /\b(?:achiev(?:es|ed)|attain(?:s|ed)|reach(?:es|ed)(?= (?!for|out|towards?))|obtain(?:s|ed)|receiv(?:es|ed)|earn(?:s|ed)|secur(?:es|ed)|gain(?:s|ed)|complet(?:es|ed)|pass(?:es|ed)|renew(?:s|ed)|w[io]ns?|gets?|got|lands?|landed|bags?|bagged|nabs?|scores?|scored|clinch(?:es|ed)|picks? up|picked up|renueva|renovó|revalida|renouvelle|rinnova|erneuert|verlengt|vernieuwt|renova|collects?|collected|been (?:awarded|granted|certified|accredited|upgraded|audited|attested|authori[sz]ed|licensed)|(?:was|were|(?:has|have) been|(?:is|are) (?:now|just|officially)) (?:awarded|granted|upgraded to|certified (?:to|for|under|according)|authori[sz]ed|accredited)|awarded|granted|clears(?= [^.;]{2,40} audit(?!\p{L}))|upgraded to|becomes?|became|maintain(?:s|ed)|cleared|recertified|(?<=\bnow )(?:holds?|has|have)|erhält|erhielt|erhalten|bestanden|obtient|a obtenu|obtiene|ha obtenido|ottiene|behaalt|behaald|obtém|recibe|reçoit|is zertifiziert|ist zertifiziert|(?:hat|haben|heeft|hebben|wurde|ist)(?=[^.;]{3,120} (?:erhalten|bekommen|bestanden|erlangt|erworben|zertifiziert|gekregen|behaald|ontvangen)(?!\p{L}))|(?:mit|nach|gemäß|laut)(?=[^.;]{3,60} (?:ausgezeichnet|zertifiziert|rezertifiziert|zugelassen)(?!\p{L}))|bekommt|bekam|erlangt|krijgt|kreeg|ontvangt|ontving|décroche|a (?:décroché|reçu)|logra|consigue|obtuvo|recibió|conquista|conquistou|obteve|recebe|recebeu|riceve|ha ottenuto|ha ricevuto)(?!\p{L})/giu,
);
/** "is now ISO 27001 certified", "officially SOC 2 compliant": news only by the word that says so. */
const NOW_HOLDS =
  /\b(?:now|officially|it['’]s official|newly|as of (?:today|yesterday|this (?:morning|week|month)|(?:Mon|Tues|Wednes|Thurs|Fri)day)|proud(?:ly)? to (?:be|announce|share)|pleased to (?:announce|share)|happy to (?:announce|share)|excited to (?:announce|share)|thrilled to (?:announce|share))\b/i;
const HOLDS =
  /\b(?:B Corp|certifi(?:ed|cation|cate)|complian(?:t|ce)|attest(?:ed|ation)|accredit(?:ed|ation)|authori[sz](?:ed|ation)|report|audit|licen[cs]ed?|standard|mark|zertifiziert|gecertificeerd|certifiée?|certificad[oa]|certificat[oa])(?!\p{L})/iu;
/** Somebody else's certificate, or one used to describe a thing. */
const OTHERS =
  /\b(?:data ?cent(?:er|re)s?|hosting|hosted|AWS|Azure|Google Cloud|GCP|infrastructure provider|cloud provider|suppliers?|sub-?processors?|vendors?|payment processor|Stripe|partner(?:s|ed)?|customers?|clients?|helps?|helped|helping|enabl(?:es|ing)|allows?|your|you|platforms? for|software for|automat(?:es|ion))\b/i;
/** Behind the certificate only these make it another's: "ISO 27001 certified data centres". */
const OTHERS_AFTER =
  /^[- ]?(?:\p{L}+ ){0,2}(?:data ?cent(?:er|re)s?|hosting|plants?|factory|suppliers?|vendors?|partners?)\b/iu;
const NOT_TO_THE_VERB = 160;
function isObtained(reading: Reading, sentence: Sentence, certification: CertificationSpan): boolean {
  const { text } = sentence;
  if (GIVES_ONE.test(withOwnSign(reading, sentence))) return false;
  if (
    isOthers(reading, sentence, certification.start) ||
    OTHERS_AFTER.test(withoutName(reading, sentence, text.slice(certification.end)))
  )
    return false;
  for (const verb of OBTAIN.matchAll(text)) {
    if (Math.abs(verb.index - certification.start) > NOT_TO_THE_VERB) continue;
    if (!isStated(reading, sentence, verb.index)) continue;
    const isPassive = /^(?:awarded|granted|upgraded)/i.test(verb[0]);
    if (
      isActing(reading, sentence, verb.index) ||
      (isPassive && mentionsIn(reading, sentence, text.slice(0, verb.index)).length > 0)
    )
      return isWholeCompany(text, certification) || HOLDS.test(text.slice(verb.index));
  }
  return (
    isGranted(reading, sentence) ||
    isHeadedFor(reading, sentence, certification) ||
    isAnnounced(reading, sentence, certification) ||
    isHeadedParticiple(reading, sentence, certification) ||
    isHeadlineOfCertificate(reading, sentence, certification) ||
    isInHand(reading, sentence, certification) ||
    isNoted(reading, sentence, certification)
  );
}

/** "Beacon, a certification body, awards ISO 14001 certificate to Torvex": it has none of its own. */
const GIVES_ONE =
  /¤(?:,[^,]{3,60},)? (?:has )?(?:awards?|awarded(?! (?:an? |the |its )?[^.;]{0,40}by )|presents?|presented|hands?|handed|grants?|granted|issues?|issued) (?:[^.;]{2,60}? (?:certificat\p{L}+|accreditation|attestation|licen[cs]e|mark|label) )(?:to|for) (?:the )?\p{Lu}/u;

/** "Report for Beacon Hosting": what follows up to the account's own name. */
function withoutName(reading: Reading, sentence: Sentence, rest: string): string {
  return rest.slice(0, mentionsIn(reading, sentence, rest)[0]?.start);
}

/** Somebody else stands before the certificate; the words of the account's own name do not count. */
function isOthers(reading: Reading, sentence: Sentence, at: number): boolean {
  let lead = sentence.text.slice(0, at);
  for (const name of mentionsIn(reading, sentence, lead).toReversed()) {
    lead = `${lead.slice(0, name.start)}…${lead.slice(name.end)}`;
  }
  return OTHERS.test(lead);
}

/** A standard that can only be held as a whole needs no "certification" after it. */
function isWholeCompany(text: string, { end, key }: CertificationSpan): boolean {
  return key !== "gdpr" && !/^(?:-certified|-compliant|-ready)\b/.test(text.slice(end));
}

/** "We are now ISO 27001 certified", "SOC 2 Type II certification achieved" over the account's own text. */
function isAnnounced(reading: Reading, sentence: Sentence, certification: CertificationSpan): boolean {
  const isOwn = reading.isOwnSite || meansSubject(sentence);
  if (!isOwn || reading.document.kind !== "article") return false;
  const hasCameIn = sentence.isTitle && CAME_IN.test(sentence.text.trim());
  if (!(hasCameIn || HOLDS.test(sentence.text)) || !isStated(reading, sentence, certification.start)) return false;
  if (hasCameIn) return true;
  const lead = sentence.text.slice(0, certification.start);
  const rest = sentence.text.slice(certification.end);
  if (IS_TRAIT.test(lead) && OF_A_PRODUCT.test(rest)) return false;
  if (A_PRODUCT_FOR.test(lead) || /\b(?:partnership|collaboration)\b/i.test(lead) || ITS_PROCESS.test(rest))
    return false;
  const isNewsTitle = /!$/.test(sentence.text) || reading.document.publishedAt !== undefined;
  const isDatedTitle = sentence.isTitle && isNewsTitle && IS_HELD.test(sentence.text);
  const before = reading.sentences[sentence.index - 1]?.text ?? "";
  return (
    (isDatedTitle || NOW_HOLDS.test(sentence.text) || JUST_CAME.test(before)) &&
    (reading.isOwnSite || sentence.namesSubject)
  );
}

/** "of its AI-driven HIPAA compliant platform", though not "is now a certified company" */
const OF_A_PRODUCT =
  /^[- ](?:compliant|certified) (?!(?:[\p{L}-]+ )?(?:compan(?:y|ies)|firm|provider|organi[sz]ation|business|bank|supplier|processor|manufacturer|operator|corporation)(?!\p{L}))\p{L}/iu;
const IS_TRAIT = /\b(?:its|our|their|an?|the) (?:[\p{L}\d-]+ ){0,2}$/iu;

/** "the launch of its documentation kit for the ISO 7101": what is sold to those who want it. */
const A_PRODUCT_FOR =
  /\b(?:launch\p{L}*|kits?|documentation|templates?|solutions?|services?|products?|training|software|platform) [^.;]{0,40}\b(?:for|to)\b [^.;]{0,20}$/iu;

const ITS_PROCESS =
  /^ (?:(?:certification|audit|compliance) )?(?:process|audits|requirements|training|services)(?!\p{L})|^[^.;,]{0,60}\b(?:workbooks?|toolkits?|kits?|templates?|courses?|guidebooks?|checklists?|packages?)(?!\p{L})/iu;

/** "We did it! Acme is a certified B Corporation": the sentence before says that it is news. */
const JUST_CAME =
  /\b(?:we (?:did|made) it|it['’]s official|(?:good|great|big) news|(?:mail|letter|certificate|e-?mail|news|result|report)s? (?:came|arrived|landed|is here|are in))\b/i;

/** Ends of headlines: "SOC 2 Type II certification achieved". */
const CAME_IN = /\b(?:achieved|completed|obtained|earned|received|passed|renewed|secured|done)[.!]?$/i;
/** A dated headline would not say it were it not new: "Acme is SOC 2 Type II compliant". */
const IS_HELD =
  /(?:^(?:we['’]re|we are|(?:\p{Lu}[\p{L}\p{N}&.'’-]* ){1,4}(?:is|becomes|are)) (?:now |officially |proudly |finally )*(?:an? )?(?:certified )?B Corp(?:oration)?[.!]?$)|(?:\b(?:is|are|we['’]re|ist|sind|zijn|est|es|é|è) [^.;:]{2,50}|^(?:\p{Lu}[\p{L}\p{N}&.'’-]* ){1,4}(?:(?:now|jetzt|nun|nach|laut|to|gemäß|conforme à?|selon|según|secondo|volgens|per) ){0,2}[\p{Lu}\d][\p{L}\p{N} :/-]{2,30}[ -])(?<!\p{L})(?:certified|compliant|accredited|attested|zertifiziert|gecertificeerd|certifiée?|certificad[oa]|certificat[oa])[.!]?$/iu;

/** "Our SOC 2 report covers October to March", "A-LIGN has finished our SOC 2 audit": it is there. */
function isInHand(reading: Reading, sentence: Sentence, { start, end }: CertificationSpan): boolean {
  const { text } = sentence;
  const lead = text.slice(0, start);
  const isNamed = OWNED.test(lead) && mentionsIn(reading, sentence, lead).length > 0;
  const isOwn = (reading.isOwnSite || sentence.impliesSubject) && /\b(?:our|its) (?:[\p{L}-]+ ){0,3}$/iu.test(lead);
  if (!isOwn && !isNamed) return false;
  const verb = FINISHED.exec(text.slice(0, start)) ?? IS_THERE.exec(text.slice(end));
  return verb !== null && isStated(reading, sentence, start);
}

/** "Acme's SOC 2 report is in" */
const OWNED = /['’]s? (?:(?:first|new|latest|own|annual) ){0,2}$/iu;
const FINISHED =
  /\b(?:has|have|just|now) (?:just |now |also )?(?:finished|completed|closed|signed off|wrapped up|issued|delivered|passed) (?:on )?our (?:[\p{L}-]+ ){0,3}$|\b(?:auditors?|assessors?|certifiers?|firm) (?:have |has |just |finally )*(?:signed off(?: on)?|issued|delivered|finished|completed|handed (?:us|over)|sent(?: us)?) (?:us )?our (?:[\p{L}-]+ ){0,3}$/iu;
const IS_THERE =
  /^ (?:audit |compliance |attestation )?(?:report|certificate|certification|attestation|audit) (?:was issued|has been issued|has (?:just |now |finally )?(?:arrived|landed|come(?: in| through)?)|is (?:now )?(?:available|here|in|done|complete)|arrived|landed|came (?:in|back)|covers|contains|has no exceptions)\b/i;
/** Points: +10 for audits that take months (SOC 2 Type II, FedRAMP, ISO 27001), −10 for renewals. */
function shiftOf(text: string, key: string): number {
  if (/\b(?:renew|recertif|maintain)/i.test(text)) return -10;
  return /^(?:fedramp|iso27001|hitrust|licence)$/.test(key) || /type[ -]?(?:2|ii)\b/i.test(text) ? 10 : 0;
}
