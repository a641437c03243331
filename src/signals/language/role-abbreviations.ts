/** What a "chief … officer" is chief of, in lower case, and the usual abbreviation. Others keep their full name. */
export const CHIEF_CODES: Record<string, string> = {
  executive: "ceo",
  financial: "cfo",
  finance: "cfo",
  operating: "coo",
  operations: "coo",
  technology: "cto",
  technical: "cto",
  information: "cio",
  "information security": "ciso",
  security: "ciso",
  revenue: "cro",
  "sales and revenue": "cro",
  marketing: "cmo",
  product: "cpo",
  people: "chro",
  "human resources": "chro",
  commercial: "cco",
  customer: "chief-customer-officer",
  legal: "clo",
  data: "cdo",
  strategy: "cso",
  scientific: "chief-scientific-officer",
  science: "chief-scientific-officer",
};

/** Abbreviations count in capitals only; lower-case "ceo" and "cfo" are too common to leave out. */
export const ABBREVIATIONS =
  "MD (?:&|and) CEO|CEO|CFO|COO|CTO|CIO|CISO|CRO|CMO|CPO|CHRO|CCO|CDO|CLO|CSO|CXO|CBO|CAIO|ceo|cfo|PDG|DAF|co-CEO|Co-CEO";

/** A managing director in short, where no physician or degree is meant: "names Jane Roe as MD", "Beacon MD Jane Roe", "MD quits". */
export const MANAGING_DIRECTOR =
  "(?<=(?<!\\p{L})(?:[Aa]s|[Nn]ew|[Nn]ext|[Aa]cting|[Ii]nterim|[Jj]oint|[Gg]roup|[Dd]eputy|[Ff]irst|[Tt]o|[Ii]ts|[Tt]he) )MD(?! (?:PhD|student|program|degree|,))|(?<=[\\p{Ll}’'] )MD(?= (?!Anderson)\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}| (?:quits|resigns|steps down|stands down|retires|departs|ousted|to (?:quit|step|stand|go|leave|retire|depart|exit))(?!\\p{L}))";

/** Posts that mean another thing than their letters in English. */
export const ABBREVIATION_CODES: Record<string, string> = {
  md: "managing-director",
  "md & ceo": "ceo",
  "md and ceo": "ceo",
  pdg: "ceo",
  daf: "cfo",
  "co-ceo": "ceo",
};
