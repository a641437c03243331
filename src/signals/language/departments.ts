/** The parts of a company that leaders are hired for, by the words of their titles; the first that fits is meant. */
const DEPARTMENTS: [key: string, words: RegExp][] = [
  [
    "customer-success",
    /customer (?:success|experience|support|service|care)|kundenservice|client services|atención al cliente/i,
  ],
  ["security", /security|\bciso\b|sicherheit|sécurité|seguridad|segurança/i],
  [
    "people",
    /\bpeople\b|human resources|\bhr\b|talent|recruit|personal|ressources humaines|recursos humanos|risorse umane/i,
  ],
  [
    "marketing",
    /marketing|brand|communications?|\bpr\b|public relations|growth|demand|comunica|kommunikation|content|editor|redakt/i,
  ],
  [
    "sales",
    /sales|vertrieb|ventas?|vendas|vendite|verkoop|ventes|revenue|commercial|comercial|account|partnerships?|alliances|channel|business development/i,
  ],
  ["data", /\bdata\b|analytics|machine learning|\bai\b|daten/i],
  ["product", /product(?!ion)|produkt(?!ion)|producto|design|\bux\b/i],
  [
    "engineering",
    /engineer|software|development|entwicklung|technolog|technical|platform|infrastructure|\br&d\b|research|forschung|technik|técnic|architect|scientist/i,
  ],
  ["it", /\bit\b|information/i],
  ["finance", /financ|finanz|accounting|treasur|controll|investor relations|tax/i],
  ["legal", /legal|counsel|compliance|regulatory|recht|privacy/i],
  [
    "operations",
    /operation|supply|logisti|manufactur|production|produktion|plant|quality|procurement|einkauf|werk|betrieb/i,
  ],
];

/** The department that a title names, as a sub-type; undefined when it names none of the usual ones. */
export function departmentOf(title: string): string | undefined {
  return DEPARTMENTS.find(([, words]) => words.test(title))?.[0];
}

export const DEPARTMENT_KEYS: string[] = DEPARTMENTS.map(([key]) => key);
