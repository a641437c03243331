/** "The Ohio bank", "at Fallow bank branches": the name of a place or of a house says which company is meant, not where anything happens. */
export function namesCompanyBy(text: string, end: number): boolean {
  return COMPANY_BEHIND.test(text.slice(end));
}

const COMPANY_BEHIND =
  /^(?:-based)? (?:[\p{Ll}-]+ )?(?:bank|compan(?:y|ies)|firms?|group|retailer|carrier|airline|insurer|lender|start-?up|giant|[\p{Ll}-]*maker)(?!\p{L})/u;
