import { z } from "zod";
import { nameKey } from "#core/name-key.ts";
import { defineSource, type Target } from "#core/source.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { PRIORITY } from "./links/priority.ts";

const COMPANIES_URL = "https://www.sec.gov/files/company_tickers.json";

/** `GET www.sec.gov/files/company_tickers.json` (SEC, "Accessing EDGAR Data"): a company has a row for each of its tickers. */
const Companies = z.record(
  z.string(),
  z.object({ cik_str: z.number().int().positive().max(9_999_999_999), title: z.string() }),
);

/** Legal forms, which stand behind a name and are not part of it. */
const LEGAL =
  /(?: (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l l c|lp|l p|llp|plc|p l c|sa|s a|nv|n v|ag|se|spa|s p a|ab|asa|oyj))+$/;
/** The SEC adds where a company is registered: "BANK OF NOWHERE CORP /DE/". */
const STATE = /\s*\/[a-z]{2,3}\/?\s*$/i;

/**
 * The SEC's list of companies with a ticker: leads to the filings of the one that has exactly this company's name, legal
 * forms aside. Of two with the name it is neither: a filing told of the wrong company is worse than none.
 */
export const edgar = defineSource({
  id: "edgar",
  name: "SEC EDGAR",
  kind: "filing",
  asksAround: true,
  offBecause: ({ edgar }) => (edgar.contact === undefined ? "needs sources.edgar.contact" : undefined),
  requests: (target) =>
    target.domain === ""
      ? []
      : [{ sourceId: "edgar", url: COMPANIES_URL, reason: "the SEC's list of companies", priority: PRIORITY.filings }],
  parse: ({ body, target }) => {
    const companies = parseJsonBody(body, Companies);
    const cik = companies === undefined ? undefined : cikOf(Object.values(companies), target);
    if (cik === undefined) return { items: [], next: [], isMiss: companies === undefined };
    const url = `https://data.sec.gov/submissions/CIK${String(cik).padStart(10, "0")}.json`;
    const reason = "the company of this name at the SEC";
    return {
      items: [],
      next: [{ sourceId: "edgar-filings", url, reason, priority: PRIORITY.filings }],
      isMiss: false,
    };
  },
});

function cikOf(companies: { cik_str: number; title: string }[], target: Target): number | undefined {
  const wanted = new Set([target.name, ...target.aliases].map(comparableName).filter((name) => name !== ""));
  const found = companies.filter(({ title }) => wanted.has(comparableName(title)));
  const ciks = new Set(found.map((company) => company.cik_str));
  return ciks.size === 1 ? found[0]?.cik_str : undefined;
}

/** A name as it compares: without case, accents and marks, and without what follows it for the law. */
export function comparableName(name: string): string {
  const key = nameKey(name.slice(0, 200).replace(STATE, ""));
  return key.replace(LEGAL, "") || key;
}
