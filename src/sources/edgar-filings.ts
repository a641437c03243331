import { z } from "zod";
import type { Item } from "#core/document.ts";
import { defineSource, miss, type Target } from "#core/source.ts";
import { DAY_MS } from "#core/time.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { registrableDomain } from "#core/url.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { edgar } from "./edgar.ts";
import { pastOnly } from "./formats/age.ts";
import { itemName, itemNumbers } from "./formats/form-8k.ts";
import { parseJsonBody } from "./formats/json-body.ts";

const AGE_MAX_DAYS = 90;
const FILINGS_MAX = 50;
const NAME_MAX = 200;

const column = z.array(z.string().nullish());

/**
 * `GET data.sec.gov/submissions/CIK{10 digits}.json` (SEC, "EDGAR Application Programming Interfaces"): the recent filings
 * column by column, newest first. `items` names the items of an 8-K ("2.02,9.01"). `website` is mostly empty.
 */
const Submissions = z.object({
  cik: z.union([z.string(), z.number()]),
  name: z.string(),
  website: z.string().nullish(),
  filings: z.object({
    recent: z.object({
      accessionNumber: column,
      filingDate: column,
      acceptanceDateTime: column.optional(),
      form: column,
      items: column.optional(),
    }),
  }),
});
type Submissions = z.infer<typeof Submissions>;
type Filing = { accession: string; form: string; items: string; filedAt: number | undefined };

/** The forms that are read, with the SEC's title of those that have no items. Amendments say what was said before. */
const FORMS: Record<string, string> = {
  "8-K": "Current report",
  D: "Notice of Exempt Offering of Securities",
  "S-1": "Registration statement under the Securities Act of 1933",
};

/** A company's filings with the SEC of the last 90 days: current reports, exempt offerings, registrations. */
export const edgarFilings = defineSource({
  id: "edgar-filings",
  name: "SEC EDGAR filings",
  kind: "filing",
  requests: () => [],
  asksAround: true,
  offBecause: edgar.offBecause,
  parse: ({ body, target }) => {
    const submissions = parseJsonBody(body, Submissions);
    const cik = /^\d{1,10}$/.exec(String(submissions?.cik ?? ""))?.[0];
    if (submissions === undefined || cik === undefined || isSomebodyElse(submissions, target)) {
      return miss();
    }
    const since = body.fetchedAt - AGE_MAX_DAYS * DAY_MS;
    const filings = filingsOf(submissions, body.fetchedAt).filter(({ filedAt }) => (filedAt ?? 0) >= since);
    const publisher = cutText(visibleText(submissions.name), NAME_MAX);
    const items = filings.slice(0, FILINGS_MAX).map((filing) => toItem(filing, Number(cik), publisher));
    return { items, next: [], isMiss: false };
  },
});

/** A company of the same name with another site, where the SEC knows the site. */
function isSomebodyElse({ website }: Submissions, { domain }: Target): boolean {
  const site = registrableDomain(website ?? "");
  return site !== undefined && domain !== "" && site !== domain;
}

function filingsOf({ filings: { recent } }: Submissions, fetchedAt: number): Filing[] {
  return recent.accessionNumber.flatMap((accession, row) => {
    const form = recent.form[row] ?? "";
    if (!/^\d{10}-\d{2}-\d{6}$/.test(accession ?? "") || !Object.hasOwn(FORMS, form)) return [];
    const acceptedAt = parseTimestamp(recent.acceptanceDateTime?.[row] ?? "");
    const filedAt = pastOnly(acceptedAt ?? parseTimestamp(recent.filingDate[row] ?? ""), fetchedAt);
    return [{ accession: accession ?? "", form, items: recent.items?.[row] ?? "", filedAt }];
  });
}

function toItem({ accession, form, items, filedAt }: Filing, cik: number, publisher: string): Item {
  const numbers = form === "8-K" ? itemNumbers(items) : [];
  // Exhibits come with nearly every report and say nothing by themselves.
  const telling = numbers.filter((number) => number !== "9.01");
  const named = (telling.length > 0 ? telling : numbers).map((number) => `${itemName(number)} (Item ${number})`);
  const lines = numbers.map((number) => `Item ${number} ${itemName(number)}`);
  return {
    kind: "filing",
    key: accession,
    url: `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll("-", "")}/${accession}-index.htm`,
    title: `${form}: ${named.join("; ") || FORMS[form]}`,
    text: lines.join("\n"),
    publisher,
    ...(filedAt === undefined ? {} : { publishedAt: filedAt }),
    facts: { form, ...(numbers.length === 0 ? {} : { formItems: numbers }) },
  };
}
