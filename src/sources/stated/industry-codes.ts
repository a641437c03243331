/** Sectors of the North American Industry Classification System by their first two digits (2022 edition). */
const NAICS: Record<string, string> = {
  "11": "Agriculture, Forestry, Fishing and Hunting",
  "21": "Mining, Quarrying, and Oil and Gas Extraction",
  "22": "Utilities",
  "23": "Construction",
  "31": "Manufacturing",
  "32": "Manufacturing",
  "33": "Manufacturing",
  "42": "Wholesale Trade",
  "44": "Retail Trade",
  "45": "Retail Trade",
  "48": "Transportation and Warehousing",
  "49": "Transportation and Warehousing",
  "51": "Information",
  "52": "Finance and Insurance",
  "53": "Real Estate and Rental and Leasing",
  "54": "Professional, Scientific, and Technical Services",
  "55": "Management of Companies and Enterprises",
  "56": "Administrative and Support and Waste Management and Remediation Services",
  "61": "Educational Services",
  "62": "Health Care and Social Assistance",
  "71": "Arts, Entertainment, and Recreation",
  "72": "Accommodation and Food Services",
  "81": "Other Services",
  "92": "Public Administration",
};

/** Sections of the International Standard Industrial Classification, revision 4, each with its first division. */
const ISIC: [firstDivision: number, section: string][] = [
  [1, "Agriculture, forestry and fishing"],
  [5, "Mining and quarrying"],
  [10, "Manufacturing"],
  [35, "Electricity, gas, steam and air conditioning supply"],
  [36, "Water supply; sewerage, waste management and remediation activities"],
  [41, "Construction"],
  [45, "Wholesale and retail trade; repair of motor vehicles and motorcycles"],
  [49, "Transportation and storage"],
  [55, "Accommodation and food service activities"],
  [58, "Information and communication"],
  [64, "Financial and insurance activities"],
  [68, "Real estate activities"],
  [69, "Professional, scientific and technical activities"],
  [77, "Administrative and support service activities"],
  [84, "Public administration and defence; compulsory social security"],
  [85, "Education"],
  [86, "Human health and social work activities"],
  [90, "Arts, entertainment and recreation"],
  [94, "Other service activities"],
  [97, "Activities of households as employers"],
  [99, "Activities of extraterritorial organizations and bodies"],
];

/** The sector that a code of a company's structured data stands for; undefined for what is no code. */
export function industryOf(system: "naics" | "isicV4", code: string): string | undefined {
  const digits = /^(?:[A-U]\s?)?(\d{2,6})(?:\.\d{1,2})?$/.exec(code.trim())?.[1];
  if (digits === undefined) return undefined;
  if (system === "naics") return NAICS[digits.slice(0, 2)];
  return ISIC.findLast(([first]) => first <= Number(digits.slice(0, 2)))?.[1];
}
