/** A certificate, report or licence as a text spells it. `key` is the kebab-case sub-type: `soc2`, `iso27001`, `pci-dss`. */
export type CertificationSpan = { start: number; end: number; name: string; key: string };

/** Spellings and the key they stand for; numbered standards keep their number. Order matters: the longer form first. */
const KNOWN: [RegExp, string | ((match: RegExpExecArray) => string)][] = [
  [/\bSOC[ -]?(?:2|II)(?: ?\(?(?:Type|Typ)[ -]?(?:2|1|II|I)\)?)?(?!\d)/i, "soc2"],
  [/\bSOC[ -]?([13])(?: Type[ -]?(?:2|1|II|I))?(?!\d)/i, (match) => `soc${match[1]}`],
  [
    /\b(?:ISO|EN|DIN|IATF|AS)(?:[ /](?:IEC|EN|TS))*[ -]?(\d{4,5})(?:[-:]\d{1,4}){0,2}(?!\d)/,
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
  [/\b(?:BSI )?C5(?: (?:Type \d|attestation|Testat))\b/, "c5"],
  [/\bCMMC(?: (?:Level )?\d(?:\.\d)?)?\b/, "cmmc"],
  [/\bIRAP\b/, "irap"],
  [/\bSecNumCloud\b/i, "secnumcloud"],
  [/\bHDS certification\b/i, "hds"],
  [/\b(?:CE[ -]Mark(?:ing)?|CE-IVD)\b/i, "ce-mark"],
  [/\b(?:FDA (?:clearance|approval)|510\(k\)(?: clearance)?|De Novo clearance)\b/i, "fda"],
  [/\bB Corp(?:oration)?(?: certification)?\b/, "b-corp"],
  [/\b(?:CLIA|CAP accreditation|GMP certif\p{L}+|GxP certif\p{L}+|UL certification)\b/u, "accreditation"],
  [
    /\b(?:full |new )?(?:(?:\p{Lu}[\p{L}&.-]+ ){0,4}(?:Banking|E-?Money|EMI|Electronic Money(?: Institution)?|Payment Institution|Money Transmitter|MiCA|VASP|Broker-Dealer|Laboratory|Insurance|Investment Firm|Gaming|Trust)|(?:banking|e-money|electronic money(?: institution)?|payment institution|money transmitter|MiCA|broker-dealer|laboratory|insurance)) [Ll]icen[cs]es?\b|\b(?:Banklizenz|E-Geld-Lizenz|BaFin-Lizenz|agrément (?:bancaire|ACPR))(?!\p{L})/u,
    "licence",
  ],
];

/** One cheap look before two dozen patterns. */
const ANY =
  /SOC|[Ss]oc ?2|ISO|HIPAA|Hipaa|HITRUST|RAMP|PCI|GDPR|CSA STAR|Cyber Essentials|TISAX|C5|CMMC|IRAP|SecNum|HDS|CE[ -][MmI]|FDA|510\(k|De Novo|B Corp|CLIA|CAP acc|G[Mx]P |UL cert|DIN|EN \d|IATF|AS ?9\d|icen[cs]e|izenz|agrément/;

/** The certificates a text names, one spelling of each key, in order. */
export function findCertifications(text: string): CertificationSpan[] {
  const found: CertificationSpan[] = [];
  if (!ANY.test(text)) return found;
  for (const [pattern, key] of KNOWN) {
    const match = lastOfStep(pattern, text);
    if (!match) continue;
    const named = typeof key === "string" ? key : key(match);
    found.push({ start: match.index, end: match.index + match[0].length, name: match[0].trim(), key: named });
  }
  return found.sort((left, right) => left.start - right.start);
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
