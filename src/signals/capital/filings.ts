import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";

/** What a filing calls itself: its form, or the duty under which it is made. */
export type FilingForm = { form: string; at: number };

/** Title and head of a text in which it says that it is one (characters). */
const HEAD_LENGTH = 900;

/**
 * Marks of disclosures of material events, the most telling first. US forms count where the text itself is headed by one;
 * the European duties by the sentence the law prescribes.
 */
const MARKS: [form: string, mark: RegExp][] = [
  [
    "8-K",
    /\bForm 8-K(?:\/A)?\b(?=[\s\S]{0,400}\b(?:Item \d|earliest event|Registrant|COMMISSION|Exchange Act))|CONFORMED SUBMISSION TYPE: ?8-K/i,
  ],
  [
    "6-K",
    /\bForm 6-K\b(?=[\s\S]{0,400}\b(?:foreign private issuer|Rule 13a-16|Commission File|COMMISSION|for the month of))|CONFORMED SUBMISSION TYPE: ?6-K/i,
  ],
  [
    "ad-hoc",
    /\b(?:DGAP|EQS|pta)-Ad-?[Hh]oc\b|\bAd[- ]?[Hh]oc[- ](?:[Mm]itteilung|[Aa]nnouncement|[Rr]elease|[Mm]eldung|[Pp]ublizität)(?:en)?\b|Veröffentlichung (?:einer |von )?Insiderinformation(?:en)?|Ad hoc announcement pursuant to Art/,
  ],
  [
    "mar",
    /^[^.\n]{0,90}\bInside [Ii]nformation(?=[,:;]| [-–—])|\b(?:[Ii]nformation is subject to (?:the )?disclosure requirements|[Rr]egulated [Ii]nformation(?=[,:;.]| [-–—])|[Ii]nside information (?:within the meaning|(?:as defined|as stipulated) (?:in|under|by)|(?:pursuant|according) to|for the purposes of)|deemed (?:by the [Cc]ompany )?to constitute inside information|(?:Article|Art\.?|article|artikel) (?:7|17)(?:\(1\)|\(\d\))? (?:of|de|van|MAR|der)[^.]{0,60}(?:596\/2014|[Mm]arket [Aa]buse|MAR|Marktmissbrauch|abus de marché))|\bMAR Art|[Ii]nformation privilégiée|[Ii]nformación privilegiada|[Ii]nformaç(?:ão|ões) privilegiada|voorwetenschap|[Ii]nformazioni privilegiate|ai sensi dell['’]art(?:icolo|\.) ?114/,
  ],
  [
    "rns",
    /\bRNS (?:Number|Announcement|Reach)\b|^RNS: |\binformation is provided by RNS\b|\bREG - |\bRegulatory (?:[Nn]ews [Ss]ervice|[Aa]nnouncement)\b|DISCLOSURE OF INSIDE INFORMATION/,
  ],
  ["regulation-30", /\b(?:Regulation 30 of (?:the )?SEBI|Intimation under Regulation|Disclosure under Regulation 30)/i],
  [
    "fato-relevante",
    /\bFATO RELEVANTE\b|\b[Ff]ato [Rr]elevante\b|\b[Hh]echo (?:[Rr]elevante|[Ee]sencial)\b|\b[Oo]tra [Ii]nformación [Rr]elevante\b/,
  ],
  [
    "asx",
    /\bASX (?:[Aa]nnouncement|ANNOUNCEMENT|[Rr]elease|RELEASE)\b|\bunder (?:ASX )?Listing Rule 3\.1\b|\b(?:NZX|SGX|JSE|HKEX) (?:[Aa]nnouncement|ANNOUNCEMENT|SENS)\b|\bSENS (?:[Aa]nnouncement|ANNOUNCEMENT)\b/,
  ],
  ["material-change", /\bMaterial Change Report\b|Form 51-102F3/i],
];
/** The heading of an 8-K item, which no other text has. */
const ITEM = createPattern(/^\s*Item (\d{1,2}(?:\.\d\d)?)(?:\([a-z]\))?\.? (?=\p{Lu})/imu);
/** What the first page of a current report is headed by. */
const HEADING =
  /SECURITIES AND EXCHANGE COMMISSION|\bcurrent report pursuant to section 13\b|\bdate of (?:earliest event|report)\b/i;
const TITLE_FORM = /(?:^|[\s,:(–—-])(?:form )?(8-K|6-K)(?:\/A)?(?=$|[\s,:)–—-])/i;
/** A cheap first look: a text without one of these is no filing. */
const MAY_BE_FILING = createPattern(
  /[86]-K\b|\bad-?[ ]?hoc|[Ii]nsider?[ ]?information|INSIDE INFORMATION|\bRNS\b|\bREG - |[Rr]egulat(?:ory|ion)|596\/2014|privilegi|privilégi|voorwetenschap|art(?:icolo|\.) ?114|relevante|RELEVANTE|esencial|\b(?:ASX|NZX|SGX|JSE|HKEX|SENS)\b|[Mm]aterial [Cc]hange|\bItem \d|Listing Rule/i,
);
/** Somebody writes about filings, or about one. */
const ABOUT_ONE =
  /\b(?:what (?:is|are)|how to|requirements?|instructions?|guide|explained|template|deadline|late filing|track\w*|database|API|according to (?:a|an|its|the)|in (?:a|an|its|the) (?:\w+ ){0,3}(?:filing|8-K|6-K|RNS|disclosure)|(?:via|on|by|with|to) (?:an?|its|the|our) (?:\w+ ){0,4}form (?:8-K|6-K)|(?:described|disclosed|set forth|detailed|included) (?:\w+ )?in|said in|reported in|filed an?|(?:an?|its|the) (?:8-K|6-K) (?:filing|shows|says|reveals)|per (?:a|the) filing)\b/i;
/** Routine notices: holdings, voting rights, own dealings, buy-backs, calendars. */
const ROUTINE = createPattern(
  /\b(?:holding\(s\) in company|TR-1|total voting rights|director\/PDMR|PDMR|directors?['’]? dealings?|transaction in own shares|voting rights announcement|Stimmrechtsmitteilung|Eigengeschäfte|net asset value\(s\)|block listing|form 8\.\d|form 8 \((?:OPD|DD)\)|share buyback transactions?|déclaration (?:mensuelle|hebdomadaire)|nombre total de droits de vote|rule 8\.\d)\b/i,
);

/** The form under which a text is a filing of its own, by what the source says or by how the text is headed. */
export function filingForm(reading: Reading): FilingForm | undefined {
  const { document, text } = reading;
  const head = text.slice(0, document.title.length + HEAD_LENGTH);
  if (document.kind !== "filing" && !MAY_BE_FILING.test(head)) return undefined;
  if (ROUTINE.test(head.slice(0, document.title.length + 300))) return undefined;
  const given = document.facts.form;
  if (document.kind === "filing" && given !== undefined) {
    return MATERIAL.test(given) ? { form: given.toUpperCase().replace(/\/A$/, ""), at: 0 } : undefined;
  }
  if (reading.isGeneric || ABOUT_ONE.test(document.title)) return undefined;
  const titled = TITLE_FORM.exec(document.title);
  const form = titled?.[1]?.toUpperCase();
  if (titled && form && (isBare(document.title) || ITEM.test(head) || HEADING.test(head)))
    return { form, at: titled.index };
  for (const [name, mark] of MARKS) {
    const found = mark.exec(head);
    if (found && !ABOUT_ONE.test(lineAt(head, found.index))) return { form: name, at: found.index };
  }
  const item = ITEM.exec(head);
  return item &&
    ((document.kind === "filing" && item[1]?.includes(".") === true) || /\bRegistrant\b|\bthe Company\b/.test(head))
    ? { form: "8-K", at: item.index }
    : undefined;
}

/** Current reports; annual and quarterly ones, ownership and prospectuses are no events of their own. */
const MATERIAL = /^(?:8-K|8-K12B|6-K|ad-?hoc|mar|rns|regulation-30|material-change)/i;

/** "ACME CORP 8-K: change in control", "8-K ACME INC": a title without a verb of telling. */
function isBare(title: string): boolean {
  return !/\b(?:says?|said|files|filed|reveals?|shows?|disclos\w+|confirm\w*|according)\b/i.test(title);
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(Math.max(start, at - 120), Math.min(end < 0 ? text.length : end, at + 80));
}

/** The numbered items an 8-K reports, in order: "5.02". */
export function filingItems(reading: Reading): string[] {
  const { facts } = reading.document;
  if (facts.formItems && facts.formItems.length > 0) return facts.formItems;
  const found = [...reading.text.slice(0, 6_000).matchAll(/(?:^|[\s(])Item (\d{1,2}\.\d\d)(?!\d)/gi)].map(
    (match) => match[1] ?? "",
  );
  return [...new Set(found)];
}
