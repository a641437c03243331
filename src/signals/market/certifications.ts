import { createPattern } from "../language/pattern.ts";
/** A certificate, report or licence as a text spells it. `key` is the kebab-case sub-type: `soc2`, `iso27001`, `pci-dss`. */
export type CertificationSpan = { start: number; end: number; name: string; key: string };

/** Spellings and the key they stand for; numbered standards keep their number. Order matters: the longer form first. */
const KNOWN: [RegExp, string | ((match: RegExpExecArray) => string)][] = [
  [/\bSOC[ -]?(?:2|II)(?:(?: ?[-–—,] ?| ?)\(?(?:Type|Typ)[ -]?(?:2|1|II|I)\)?)?(?!\d)/i, "soc2"],
  [/\bSOC[ -]?([13])(?: Type[ -]?(?:2|1|II|I))?(?!\d)/i, (match) => `soc${match[1]}`],
  [
    /\b(?:ISO|EN|DIN|IATF|AS)(?:[ /](?:IEC|EN|TS))*[ -]?(?!(?:8601|3166|4217|8859|10646|15924|32000|19005|26000|27002|31000)(?!\d))(\d{4,5})(?:[-:]\d{1,4}){0,2}(?!\d)/,
    (match) => `iso${match[1]}`,
  ],
  [/\bHIPAA\b/i, "hipaa"],
  [/\bHITRUST(?: CSF)?(?: [rie][12])?\b/i, "hitrust"],
  [/\b(?:FedRAMP|FED ?RAMP)(?: (?:High|Moderate|Low|Ready))?\b/i, "fedramp"],
  [/\b(?:StateRAMP|GovRAMP)\b/i, "stateramp"],
  [/\bTX-RAMP\b/i, "tx-ramp"],
  [/\bPCI[ -]?DSS(?: (?:v?\d(?:\.\d)?|Level \d|4\.0\.1))?\b/i, "pci-dss"],
  [/\bGDPR\b/, "gdpr"],
  [/\bCSA STAR(?: Level \d)?\b/i, "csa-star"],
  [/\bCyber Essentials(?: Plus)?\b/i, "cyber-essentials"],
  [/\bTISAX\b/, "tisax"],
  [
    /\b(?:BSI[ -]?)?(?:Kriterienkatalogs? )?C5[ -]?(?:\(?Typ?e? ?\d\)?|attestation|Testat|certificat\p{L}+)(?!\p{L})/u,
    "c5",
  ],
  [/\bNEN[ -]?(?:EN[ -])?(\d{4,5})(?!\d)/, (match) => `nen${match[1]}`],
  [/\bCMMC(?: (?:Level )?\d(?:\.\d)?)?\b/, "cmmc"],
  [/\bIRAP\b/, "irap"],
  [/\bSecNumCloud\b/i, "secnumcloud"],
  [/\bHDS certification\b/i, "hds"],
  [
    /\b(?:CE[ -]Mark(?:ing)?|CE-IVD|marquage CE|marcado CE|marcação CE|marcatura CE|CE-(?:Kennzeichen|Kennzeichnung|Zeichen|Zertifizierung|markering))\b/i,
    "ce-mark",
  ],
  [
    /\b(?:FDA (?:clearance|approval|nod|green light|authori[sz]ation)|(?:FDA )?510\(k\)(?: clearance)?|De Novo clearance)/i,
    "fda",
  ],
  [
    /(?<=\b(?:vaccine|drug|therapy|treatment|pill|inhaler|antibody|device|implant|test|insulin|biosimilar)s?\b[^.;]{0,60})\b(?:EU|EMA|MHRA|European)(?: marketing)? (?:approval|authori[sz]ation|nod|clearance|green light)(?! (?:for|of) (?:its|the) (?:deal|takeover|acquisition|merger))/,
    "ema",
  ],
  [
    /\b(?:European Commission|EC|Health Canada|TGA|PMDA|NMPA|Swissmedic|ANVISA|Anvisa|CDSCO|MHRA|EMA)(?: marketing)? (?:[Aa]pproval|[Aa]uthori[sz]ation|[Cc]learance|[Nn]od)\b(?![^.;]{0,70}(?:deal|takeover|acqui|merger|purchase|buy-?out|tie-up|aid|venture|Deal|Takeover|Acqui|Merger))/,
    "ema",
  ],
  [
    /\b(?:FCC|FAA|CAA|EASA|NRC|FCA|PRA|MAS|DFSA|FSRA|VARA|MFSA|CSSF|CBI|AFM|DNB|AMF|ACPR|CNMV|Ofcom|Ofgem|HKMA|FINMA|BaFin|Federal Communications Commission|Federal Aviation Administration|Nuclear Regulatory Commission)(?: [\p{L}-]+){0,2}? (?:[Aa]pproval|[Aa]uthori[sz]ation|[Cc]learance|[Pp]ermission|[Gg]o-ahead|[Nn]od)\b(?![^.;]{0,70}(?:deal|takeover|acqui|merger|purchase|buy-?out|tie-up|Deal|Takeover|Acqui|Merger|IPO|listing))/u,
    "licence",
  ],
  [
    /\b(?:authori[sz]ed|licensed|accredited|recogni[sz]ed) (?:and \p{L}+ )?by (?:the )?(?:FCA|BaFin|FINMA|MAS|DFSA|FSRA|VARA|MFSA|CSSF|DNB|AFM|ACPR|AMF|UKAS|COFRAC|DAkkS|NATA|Accredia|ENAC|RvA|Financial Conduct Authority|Monetary Authority of \p{Lu}\p{L}+|Central Bank of \p{Lu}\p{L}+)(?!\p{L})/u,
    "licence",
  ],
  [
    /\b[Cc]ertified (?:as )?(?:[Oo]rganic|[Hh]alal|[Kk]osher|[Vv]egan|[Gg]luten[- ]free|[Cc]arbon[- ]neutral|[Pp]lastic[- ](?:free|neutral)|[Ff]air ?[Tt]rade)\b/,
    slugOf,
  ],
  [/\bBRCGS? (?:[Gg]rade|[Rr]ating|[Ss]core) ?[A-C]{1,2}\+?/, "brc"],
  [/\b(?:FSSC ?22000|SA ?8000|IFS Food|ISCC Plus|PAS 2060)\b/, slugOf],
  [/\bB Corp(?:oration)?s?(?: certification)?\b/, "b-corp"],
  [/\b(?:CLIA|CAP accreditation|GMP certif\p{L}+|GxP certif\p{L}+|UL certification)\b/u, "accreditation"],
  [
    /\b(?:full |new )?(?:(?:\p{Lu}[\p{L}&.-]+ ){0,4}(?:Banking|E-?Money|EMI|Electronic Money(?: Institution)?|Payment Institution|Money Transmitter|MiCA|VASP|Broker-Dealer|Laboratory|Insurance|Investment Firm|Gaming|Trust)|(?:banking|e-money|electronic money(?: institution)?|payment institution|money transmitter|MiCA|broker-dealer|laboratory|insurance)) [Ll]icen[cs]es?\b|\b(?:[Nn]ational |[Ss]tate )?(?:[Bb]ank(?:ing)?|[Tt]rust) [Cc]harter\b|\bNational Charter\b|\b(?:Banklizenz|E-Geld-Lizenz|BaFin-Lizenz|agrément (?:bancaire|ACPR))(?!\p{L})/u,
    "licence",
  ],
  [/\bFDA (?:has |had )?(?:clear(?:s|ed)|approv(?:es|ed)|authori[sz](?:es|ed))\b/, "fda"],
  [/\b(?:EU[ -])?(?:MDR|IVDR)\b(?:[- ](?:Zertifikat|certificat\p{L}+|certified))?/u, "mdr"],
  [/\b(?:ISAE 3402|SSAE 1[68]|FIPS 140-[23]|Common Criteria|NF ?525|Qualiopi|UKCA|MDSAP)\b/, slugOf],
  [
    /\b(?:BRCGS?|HACCP|GOTS|FSC|MSC|ASC|IFS|LEED|BREEAM|ATEX|EASA|FAA|GMP|GDP|CREST|EMA|MHRA|ENS|[Ff]air ?trade|[Oo]rganic|[Hh]alal|[Kk]osher|[Bb]iologische?|Bio)[- ](?:[\p{L}\p{N}]{1,14} ){0,2}?(?:certificat\p{L}+|certified|accredit\p{L}+|approv\p{L}+|clearance|authori[sz]ation|status|licen[cs]e|mark|standard|label|keurmerk|Siegel|Zertifikat|Zertifizierung)/u,
    slugOf,
  ],
  [
    /(?<!\p{L})(?:sello|label|selo|marchio|certificado|certificación|certificação|certification|certificazione|agrément) ((?:BRC|HACCP|GOTS|FSC|MSC|ASC|IFS|LEED|BREEAM|ENS|HDS|HVE|AB)(?!\p{L}))/u,
    (match) => slugOf(match[1] ?? ""),
  ],
];

/**
 * A certificate or licence without a name of its own, as the object of a verb of getting: "a money transfer licence",
 * "eine Banklizenz", "la certificación". Said of software, brands and gifts the same words mean something else.
 */
const NAMELESS = createPattern(
  /^ ?(?:[\p{L}\p{N}][\p{L}\p{N}.&'’/-]{0,30} ){0,6}?(?:l['’])?(?:(?:[\p{L}-]{3,30})?(?:licen[cs]es?|lizenz|vergunning|zulassung|zertifikat|zertifizierung|certificaat|keurmerk|gütesiegel)|waivers?|certificates?|certifications?|accreditations?|certificaci[oó]n|certifica[cç][aã]o|certificazione|certificado de (?:operador|explotador|calidad|conformidad|aeronavegabilidad|sostenibilidad)(?: aéreo)?|certificat de transporteur aérien|licencia|licença|licenza|acreditación|agrément|(?:aval|autoriza(?:ção|ción)|autorisation|autorizzazione|permiso|luz verde|sinal verde|feu vert|via libera|grünes Licht|groen licht|goedkeuring|Genehmigung|Erlaubnis)(?= (?:d(?:el?|o|a|i|u|es|er|ella|ell['’])?|von|vom|van)(?: la| el| de)? ?(?:l['’])?(?:Banco Central|BCE|EZB|ECB|regulador|supervisor|CNMV|CNBV|ANAC|Anvisa|ANVISA|EASA|AESA|ENAC|BaFin|FDA|EMA|AEMPS|AIFA|ACPR|AMF|DGAC|Banque de|Banca d|Bundesbank|Aufsicht|Behörde|autorit|autorid|agenc|agenz|toezichth|DNB|AFM|FINMA)\p{L}*)|regulatory (?:approval|clearance)|marketing authori[sz]ation|(?:approval|clearance|authori[sz]ation|permission|nod)(?= (?:from|by) (?:the |its |an? )?(?:[\p{L}-]+ ){0,3}(?:regulators?|authorit(?:y|ies)|central bank|ministry|commission|FDA|EASA|FAA|FCA|EMA|MHRA|BaFin)\b))(?!\p{L})/iu,
);
const PREPOSITION = createPattern(
  /\b(?:from|over|about|after|under|against|for|to|on|in|with|without|of|by|at|as|and|or)\b/i,
);
const NOT_A_LICENCE = createPattern(
  /\b(?:funding|loan|grant|credit|budget|zoning|quality certifications|softwares?|patents?|driv\p{L}+|software|fishing|liquor|TV|gift|birth|share|stock|deposit|appreciation|SSL|TLS|source|enterprise|site|perpetual|exclusive|brand|merchandis\p{L}+|great place to work|employees?|staff|training|course|professional|skills?|open|planning|shareholders?|courts?|antitrust|merger|competition)\b/iu,
);
const USED_OTHERWISE =
  /^ (?:of (?:appreciation|deposit|attendance|incorporation)|agreements?|fees?|deals?|holders?|terms|keys?|revenues?|sales|programs?|programmes?|courses?|bod(?:y|ies)|audits?|process|to (?:use|sell|distribute|manufacture|produce|market|develop|commerciali[sz]e)|for (?:the (?:deal|merger|acquisition|takeover|sale)|its (?:merger|acquisition|takeover)))\b/iu;
const LICENCE = /licen|lizenz|vergunning|agrément/i;

/** Such an object at the head of `text`, which begins right after the verb; its modifiers belong to its name. */
export function findNamelessCertification(text: string): CertificationSpan | undefined {
  const phrase = NAMELESS.exec(text.slice(0, NAMELESS_REACH))?.[0];
  if (phrase === undefined || PREPOSITION.test(phrase)) return undefined;
  const end = phrase.length + (NUMBER_OF.exec(text.slice(phrase.length))?.[0].length ?? 0);
  // "Top security certifications" leaves open which.
  if (/(?<!\p{Lu}[^ ]* )(?:certifications|certificates|accreditations)$/u.test(phrase) && !/\p{Lu}/u.test(phrase))
    return undefined;
  if (NOT_A_LICENCE.test(phrase) || USED_OTHERWISE.test(text.slice(end))) return undefined;
  const start = ARTICLES.exec(phrase)?.[0].length ?? 0;
  const name = text.slice(start, end);
  if (OF_A_PERSON.test(name)) return undefined;
  return { start, end, name, key: LICENCE.test(name) ? "licence" : slugOf(name) };
}

/** "certificação FSSC 22000": what a noun leaves open stands behind it in capitals. */
const NUMBER_OF = /^ (?:\p{Lu}[\p{Lu}\d/+-]{1,8}(?: \d{3,5}(?::\d{4})?)?)(?![\p{L}\d])/u;

/** Characters after a verb in which its object ends. */
const NAMELESS_REACH = 110;
const ARTICLES =
  /^ ?(?:(?:an?|the|its|their|our|her|his|new|full|first|second|official|also|now|formal|formally|necessary|required|long-awaited|in-principle|das|die|den|eine?n?|het|een|la|le|les|un|una|une|el|los|il|lo|o|uma|um|su|sua|sa|seine?|ihre?|esteemed|prestigious|coveted|renowned|important|globally recogni[sz]ed|internationally recogni[sz]ed) )*(?:l['’])?/iu;
/** "Certified Quay Inspector": what people are. */
const OF_A_PERSON =
  /^Certified (?:[\p{L}-]+ ){0,4}?(?:Hacker|Professional|Manager|Auditor|Engineer|Planner|Coach|Trainer|Practitioner|Specialist|Expert|Analyst|Administrator|Architect|Developer|Consultant|Instructor|Technician|Inspector|Examiner|Officer)(?!\p{L})/u;

function slugOf(match: RegExpExecArray | string): string {
  return (typeof match === "string" ? match : match[0])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** One cheap look before two dozen patterns. */
const ANY = createPattern(
  /SOC|EU |European |E[CM]A? |MHRA|Health Canada|TGA|PMDA|NMPA|Swissmedic|A[Nn][Vv][Ii][Ss][Aa]|CDSCO|[Ss]oc ?2|ISO|HIPAA|Hipaa|HITRUST|RAMP|PCI|GDPR|CSA STAR|Cyber Essentials|TISAX|C5|CMMC|IRAP|SecNum|HDS|CE[ -][MmIKZk]|(?:marquage|marcado|marcação|marcatura) CE|FDA|510\(k|De Novo|B Corp|CLIA|CAP acc|G[Mx]P |UL cert|DIN|EN \d|IATF|AS ?\d{4}|F[CA][CA] |CAA |EASA |NRC |Ofcom |Ofgem |HKMA |FINMA |BaFin |Federal |Nuclear |NEN|HVE|icen[cs]e|harter|izenz|agrément|FDA|MDR|IVDR|ISAE|SSAE|FIPS|Common Crit|NF ?525|Qualiopi|UKCA|MDSAP|authori[sz]ed by|authori[sz]ed and|licensed by|licensed and|accredited by|recogni[sz]ed by|ertified |FSSC|SA ?8000|ISCC|PAS 2060|MAS |DFSA|FSRA|VARA|MFSA|CSSF|CBI |AFM |DNB |AMF |ACPR |CNMV |PRA |BRC|HACCP|GOTS|[FM]SC|ASC |IFS|LEED|BREEAM|ATEX|EASA|FAA|G[MD]P|CREST|EMA|MHRA|ENS |[Ff]air ?trade|[Oo]rganic |[Hh]alal|[Kk]osher|[Bb]io/,
);

/** The certificates a text names, one spelling of each key, in order. */
export function findCertifications(text: string): CertificationSpan[] {
  const found: CertificationSpan[] = [];
  if (!ANY.test(text)) return found;
  for (const [pattern, key] of KNOWN) {
    const match = lastOfStep(pattern, text);
    if (!match) continue;
    const named = typeof key === "string" ? key : key(match);
    found.push({ start: match.index, end: match.index + match[0].length, name: nounOf(match[0].trim()), key: named });
  }
  return found.sort((left, right) => left.start - right.start);
}

const BY_SUPERVISOR = /^(?:authori[sz]ed|licensed|accredited|recogni[sz]ed) (?:and \p{L}+ )?by (?:the )?(.+)$/u;

/** "FDA has cleared" is an FDA clearance; the report is called SOC 2, however it is numbered. */
function nounOf(name: string): string {
  // "SOC2", "SOC II", "ISO27001": one name, however the number is joined.
  if (/^SOC[ -]?(?:II|\d)\b/i.test(name))
    return name
      .replace(/^SOC[ -]?(?:II|(\d))\b/i, (_all, number) => `SOC ${number ?? 2}`)
      .replace(/ ?[-–—,] ?(?=Typ)/i, " ");
  if (/^ISO-?\d/.test(name)) return name.replace(/^ISO-?(?=\d)/, "ISO ");
  // "Acme Granted Banking Licence": what stands before the verb is who got it.
  const [got = ""] =
    /^.*\b(?:Granted|Awarded|Receiv(?:es|ed)|Obtain(?:s|ed)|Gets|Wins|Secur(?:es|ed)|Gain(?:s|ed)|Earns?|Lands) /.exec(
      name,
    ) ?? [];
  if (got !== "") return name.slice(got.length);
  const [, supervisor] = BY_SUPERVISOR.exec(name) ?? [];
  if (supervisor !== undefined) return `${supervisor} authorization`;
  const [, verb] = /^FDA (?:has |had )?(clear|approv|authori[sz])(?:e?s|e?d)$/.exec(name) ?? [];
  if (verb === undefined) return name;
  return `FDA ${verb === "clear" ? "clearance" : verb === "approv" ? "approval" : "authorization"}`;
}

/** "from SOC 2 Type 1 to SOC 2 Type 2" is about the second; otherwise the first spelling counts. */
function lastOfStep(pattern: RegExp, text: string): RegExpExecArray | null {
  const first = pattern.exec(text);
  if (!first || !/\b(?:from|after|instead of|replac\w+|old|previous|earlier)\b/i.test(text)) return first;
  const later = pattern.exec(text.slice(first.index + first[0].length));
  if (!later) return first;
  later.index += first.index + first[0].length;
  return later;
}
