import { isBound } from "../language/binding.ts";
import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { type CertificationSpan, findNamelessCertification } from "./certifications.ts";

/** A regulator has done it: "the FDA has cleared its pump", "BaFin grants Acme a licence". */
const GRANTED = createPattern(
  /\b(?:FDA|FAA|CAA|EASA|Federal Aviation Administration|Civil Aviation Authority|Food and Drug Administration|OCC|FDIC|Comptroller of the Currency|EMA|MHRA|FCA|BaFin|FINMA|RBI|MAS|ACPR|AMF|CNMV|CNBV|CSSF|DNB|AFM|ANSSI|Consob|Bundesbank|Banco de España|Banco de Portugal|Banco Central|Bank of \p{Lu}\p{L}+|Banque de France|Banca d['’]Italia|Nederlandsche Bank|regulators?|regulador|agencia|agência|agenzia|agence|Behörde|Aufsicht|autoridad|autorité|autorità|toezichthouder|authority|authorities|commission|central bank|agency|ministry)['’]?s? (?:(?:of|of the|da|do|de|del) \p{Lu}\p{L}+ )?(?:has |had |have |hat |a |ha |heeft )?(?:now |also |finally )?(?:erteilt|erteilte|gewährt|genehmigt|accorde|accordé|octroie|autorise|autorisé|autoriza|autorizó|autorizou|autorizza|otorga|otorgó|concede|concedió|concedeu|rilascia|verleent|verleend|cleared|clears|approved|approves|authori[sz]ed|authori[sz]es|granted|grants|licensed|certified|awarded|awards|(?:hands|handed|gives|gave|issues|issued)(?![^.;]{0,80}(?<!\p{L})(?:warnings?|fines?|penalt\p{L}+|notice|order|deadline|ultimatum|over|rebuke)(?!\p{L})))(?!\p{L})/iu,
);

/** Whether the sentence says that a supervisor has granted the account what it names. */
export function isGranted(reading: Reading, sentence: Sentence): boolean {
  const clue = GRANTED.exec(sentence.text);
  if (!clue || !meansSubject(sentence)) return false;
  const object = sentence.text.slice(clue.index + clue[0].length, clue.index + clue[0].length + 60);
  const isOwn =
    /^ (?:[^.;:]{0,50}? (?:to|for|of) )?(?:its|our)\b/.test(object) ||
    (mentionsIn(reading, sentence, object)[0]?.start ?? 9) < 3;
  return isOwn && isStated(reading, toldNow(sentence), clue.index);
}

/** A report tells in the past tense what is news: "said the agency had cleared its sensor". */
function toldNow(sentence: Sentence): Sentence {
  return {
    ...sentence,
    text: sentence.text.replace(/\bhad (?=granted|cleared|approved|awarded|authori[sz]ed|certified)/, "has "),
  };
}

/** "The Civil Aviation Authority granted the company an operating certificate". */
export function grantedLicence(reading: Reading, sentence: Sentence): CertificationSpan | undefined {
  const clue = reading.document.kind === "article" ? GRANTED.exec(sentence.text) : null;
  if (!clue || !isStated(reading, sentence, clue.index)) return undefined;
  const end = clue.index + clue[0].length;
  const rest = sentence.text.slice(end);
  const [company] = THE_COMPANY.exec(rest) ?? [];
  const own = mentionsIn(reading, sentence, rest)[0];
  const whom = own && own.start < 6 ? own.end : (company?.length ?? 0);
  const isOwn = whom > 0 && ((own && own.start < 6) || meansSubject(sentence) || isBound(reading, sentence));
  const object = isOwn
    ? (permittedRole(rest.slice(whom)) ?? permission(rest.slice(whom)) ?? findNamelessCertification(rest.slice(whom)))
    : undefined;
  return object && { ...object, start: object.start + end + whom, end: object.end + end + whom };
}

/** Whom a supervisor has done it for, where the sentences before have named it. */
const THE_COMPANY = new RegExp(
  `^ (?:the|der|dem|die|la|le|al|il|o|à|à la|au|alla|het|de) (?:[\\p{L}-]+ ){0,2}?${COMPANY_NOUN}(?= )`,
  "iu",
);

/** "Erlaubnis als Zahlungsinstitut": what a supervisor gives needs no name of a licence. */
function permission(text: string): CertificationSpan | undefined {
  const [all, lead = "", name = ""] =
    /^ ((?:die |eine |the |a |an )?)((?:Erlaubnis|Genehmigung|permission|permit|authori[sz]ation) (?:als|zum|zur|as|to (?:operate|act|trade) as) (?:an? |eine? )?[\p{L}-]+(?: (?:institution|bank|insurer|provider|dealer|firm))?)/u.exec(
      text,
    ) ?? [];
  if (all === undefined) return undefined;
  return { start: 1 + lead.length, end: all.length, name, key: "licence" };
}

/** "Autoriza a Fintiva a operar como instituição de pagamento": what it may be from now on. */
function permittedRole(text: string): CertificationSpan | undefined {
  const [lead = "", name] =
    /^ (?:to (?:operate|act|trade) as|(?:a |para )?operar como|à (?:exercer|opérer) (?:comme|en tant qu[e'’])|a operare come|als|om op te treden als) ?(?:an? |une? |uma? |una? |eine? |een )?((?:[\p{L}-]+ ){0,4}?(?:institution|institución|instituição|bank|banco|banque|banca|insurer|aseguradora|seguradora|broker|dealer|provider|istituto|entidad|entidade|établissement)(?: (?:de|di|of) \p{L}+)?)(?!\p{L})/iu.exec(
      text,
    ) ?? [];
  if (name === undefined) return undefined;
  return { start: lead.length - name.length, end: lead.length, name, key: "licence" };
}
