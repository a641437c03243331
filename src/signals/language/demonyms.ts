/** The country or region of an adjective, for "enters the German market". */
const MARKETS: Record<string, string> = {
  American: "United States",
  Australian: "Australia",
  Austrian: "Austria",
  Belgian: "Belgium",
  Brazilian: "Brazil",
  British: "UK",
  Canadian: "Canada",
  Chilean: "Chile",
  Chinese: "China",
  Colombian: "Colombia",
  Czech: "Czech Republic",
  Danish: "Denmark",
  Dutch: "Netherlands",
  Egyptian: "Egypt",
  Estonian: "Estonia",
  European: "Europe",
  Finnish: "Finland",
  French: "France",
  German: "Germany",
  Gulf: "Gulf",
  Greek: "Greece",
  Hungarian: "Hungary",
  Indian: "India",
  Indonesian: "Indonesia",
  Irish: "Ireland",
  Israeli: "Israel",
  Italian: "Italy",
  Japanese: "Japan",
  Kenyan: "Kenya",
  Korean: "South Korea",
  Malaysian: "Malaysia",
  Mexican: "Mexico",
  Moroccan: "Morocco",
  Nigerian: "Nigeria",
  Nordic: "Nordics",
  Norwegian: "Norway",
  Peruvian: "Peru",
  Polish: "Poland",
  Portuguese: "Portugal",
  Romanian: "Romania",
  Saudi: "Saudi Arabia",
  Scottish: "Scotland",
  Spanish: "Spain",
  Swedish: "Sweden",
  Swiss: "Switzerland",
  Thai: "Thailand",
  Turkish: "Turkey",
  Vietnamese: "Vietnam",
};

/** "German", "Nordic": an adjective, no place. */
export function isDemonym(word: string): boolean {
  return word in MARKETS;
}

const MARKET = /^(?:the )?(\p{Lu}\p{Ll}+) (?:[\p{L}-]+ ){0,3}(?:markets?|high street)\b/iu;

/** The country whose market is named right at `from`; undefined when none is. */
export function marketAt(text: string, from: number): { start: number; end: number; name: string } | undefined {
  const match = MARKET.exec(text.slice(from, from + 80));
  const name = MARKETS[match?.[1] ?? ""];
  return match && name !== undefined ? { start: from, end: from + match[0].length, name } : undefined;
}

/** The country whose adjective stands right at `from`: "Danish data centre". */
export function countryAt(text: string, from: number): { start: number; end: number; name: string } | undefined {
  const [word = ""] = /^\p{Lu}\p{Ll}+/u.exec(text.slice(from)) ?? [];
  const name = MARKETS[word];
  return name === undefined ? undefined : { start: from, end: from + word.length, name };
}
