import { COMPANY_NOUN } from "./company-nouns.ts";
import type { Span } from "./sentences.ts";

/** "Cloud Software Leader Beacon" → "Beacon": a headline's capitals make the description look like a part of the name. */
export function withoutDescription(name: string): string {
  const described = DESCRIPTION.exec(name) ?? TRADE_FIRST.exec(name);
  const rest = described ? name.slice(described[0].length) : "";
  return rest !== "" && !ENDS_A_NAME.test(rest) ? rest : name;
}

const DESCRIPTION =
  /^(?:[\p{Lu}\d][\p{L}\d&-]* ){1,5}(?:Platform|Company|Provider|Firm|Leader|Maker|Manufacturer|Developer|Start-?[Uu]p|Specialist|Giant|Operator|Supplier|Distributor|Retailer|Producer|Publisher|Chain|Innovator|Pioneer|Consultancy|Vendor|Brand|Experts|Pioneers|Leaders|Specialists|Makers|Innovators|Site|Subsidiary) (?=[\p{L}\d])/u;
/** "Drugmaker Beacon" opens a headline: the capital is the sentence's. */
const TRADE_FIRST =
  /^(?:(?:Drug|Car|Auto|Chip|Truck|Plane|Book|Film|Game|Toy|Phone|Tyre|Tire|Steel|Cement|Paper|Watch|Snack|Food|Drinks|Furniture)maker|Insurer|Retailer|Lender|Housebuilder|Broadcaster|Conglomerate|Supermarket) (?=\p{Lu})/u;
const ENDS_A_NAME =
  /^(?:Inc|Ltd|Limited|LLC|LLP|Corp|Co|GmbH|AG|SE|KG|plc|PLC|BV|NV|SA|SpA|AB|Pty|Group|Holdings?|Partners?|Capital|Services?|Solutions?|Technolog(?:y|ies)|Systems?|International|Network|Association|Alliance|Council|Agency|Studios?|Media|Bank|Ventures|Management|Institute|Foundation|Labs?|Of|One|Two|Three|I{1,3}|\d+)(?![\p{L}\d])/u;

/** Capitalised words that are no name of anybody, alone: shares, ordinals, sizes, parts of a headline. */
const NO_NAME =
  /^(?:Majority|Minority|M[Oo]Us?|LO[IU]|NDA|JVs?|Esq|PhD|MD|CPA|Jr|Sr|Children|Women|Men|People|Stakeholders?|Partners?|Olympic|Section|Article|Paragraph|Chapter|Phase|Part|City|County|State|Town|Southwest|Southeast|Northwest|Northeast|Midwest|Puerto|Nationwide|Worldwide|FM|AM|Fla|Calif|Mass|Go-To-Market|Go-to-Market|Customers?|Clients?|Residents|Produced|Created|Designed|Developed|Prepare|Learn|Join|Great|World|Earth|Students?|Schools?|Colleges?|Universit(?:y|ies)|Hospitals?|Leaders?|Members?|Experts?|Brands?|Companies|Businesses|Artists?|Authors?|Property|Warranty|Insurance|Healthcare|Education|Technology|Technologies|Energy|Security|Finance|Media|Retail|Hospitality|Logistics|Manufacturing|Construction|Agriculture|Industry|Industries|Government|Community|Communities|Nonprofits?|Local|Global|National|Regional|International|Official|Premier|Exclusive|Strategic|Innovative|Annual|Habits|Work|DME|EHR|EMR|HVAC|RCM|SEO|HR|IT|AI|ML|CPR|CEO|CFO|COO|CTO|FDA|ESG|NFT|NFTs|DeFi|Web3|Muslims?|Christians?|Jewish|Islamic|Catholics?|Hindus?|Hispanics?|Latin[ao]s?|Indigenous|NASDAQ|Nasdaq|NYSE|OTC|OTCQB|OTCQX|OTCMKTS|TSX|TSXV|ASX|AIM|CSE|LSE|NEWMEDIAWIRE|NewMediaWire|PRNewswire|EINPresswire|A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/u;
/** "Two Major Colleges": a number of some, not the name of one. */
const IS_COUNT =
  /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Several|Leading|Major|Top|Local|Global|Key|Other|Various|New) (?:\p{Lu}[\p{L}-]* ){0,3}(?:Colleges|Universities|Schools|Companies|Brands|Firms|Partners|Retailers|Hospitals|Banks|Organi[sz]ations|Nonprofits|Charities|Leaders|Experts|Artists|Cities|Counties|Players|Providers)$|^(?:Board|Team|Family|Existing|Current|New) (?:Members?|Directors?|Investors?|Shareholders?)$/u;

/** "Game Developers", "Warehouse Software Companies": a kind of people or firms. */
const IS_KIND =
  /(?:^| )(?:Leaders|Companies|Businesses|Firms|Investors|Experts|Executives|Founders|Operators|Institutions|Developers|Providers|Retailers|Stakeholders|Members|Organi[sz]ations|Nonprofits|Startups|Universities|Colleges|Hospitals|Professionals|Influencers|Creators|Agencies|Manufacturers|Distributors|Suppliers|Vendors|Communities|Residents)$/u;

/** Whether a run of capitalised words may be somebody's name at all. */
export function mayBeName(name: string): boolean {
  return !NO_NAME.test(name) && !IS_COUNT.test(name) && !IS_KIND.test(name);
}

/** "Radio streamer Acme sold": a first word that only says what the account, named right behind it, is. `own` are the places where it is named. */
export function opensDescription(text: string, { start, end }: Span, own: readonly Span[]): boolean {
  const [next] = own.filter((name) => name.start > end);
  return start === 0 && next !== undefined && SAYS_WHAT.test(text.slice(end, next.start));
}

const SAYS_WHAT = new RegExp(
  `^ (?:\\p{Ll}[\\p{L}-]* ){0,3}(?:${COMPANY_NOUN}|(?!(?:over|after|under|other|former|power|further|per|for|or|offer|enter|favor|hinder|consider)\\b)\\p{Ll}+(?:er|or)) $`,
  "u",
);
