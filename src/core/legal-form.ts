/** What follows a name in the register of companies: the forms of the countries company sites are mostly from. */
const LEGAL_FORM =
  /(?:,?\s+|,)(?:(?:GmbH|UG|AG|SE|KG|OHG)(?: \(haftungsbeschränkt\))?(?: & Co\.? (?:KG|KGaA|OHG))?|KGaA|gGmbH|mbH|e\.\s?V\.|e\.\s?K\.|Inc\.?|Incorporated|Corp\.?|Corporation|L\.?L\.?C\.?|L\.?L\.?P\.?|Ltd\.?|Limited|P\.?L\.?C\.?|S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|S\.?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|S\.?L\.?U?\.?|AB|ASA|AS|A\/S|ApS|Oyj?|OÜ|Pty\.?(?: Ltd\.?)?|Pvt\.?(?: Ltd\.?)?|Pte\.?(?: Ltd\.?)?|Lda\.?|Ltda\.?|Sp\. z o\.\s?o\.|s\.\s?r\.\s?o\.|d\.\s?o\.\s?o\.|Kft\.?|K\.K\.)$/;

/** A company's name without its legal form: "Northwind Robotics, Inc." → "Northwind Robotics". */
export function withoutLegalForm(name: string): string {
  const trimmed = name.trim();
  const bare = trimmed.replace(LEGAL_FORM, "").trim();
  return bare.length > 1 ? bare : trimmed;
}

export function hasLegalForm(name: string): boolean {
  return LEGAL_FORM.test(name.trim());
}
