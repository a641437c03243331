import { toIsoDay } from "#core/time.ts";
import { filingForm, filingItems } from "./capital/filings.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { occurredAt } from "./language/dates.ts";
import type { Reading } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** The document is itself a filing of a material event by the account: a current report, an ad hoc notice, inside information. */
export const regulatoryFiling = defineDetector({
  type: "regulatory_filing",
  kinds: ["article", "filing"],
  cue: createCue(
    `k item form commission conformed submission dgap eqs pta ad adhoc insiderinformation insiderinformationen inside information rns reg regulatory
    regulation asx nzx sgx jse sens listing intimation disclosure material fato hecho otra información voorwetenschap informazioni article art mar`,
  ),
  detect(reading) {
    const filing = filingForm(reading);
    if (!filing || !isByAccount(reading)) return [];
    const sentence = reading.sentences.find(({ end }) => end > filing.at) ?? reading.sentences[0];
    if (!sentence) return [];
    const items = filingItems(reading);
    const told = items.filter((item) => item !== EXHIBITS);
    const at = occurredAt(reading, sentence);
    return [
      toDetection(reading, sentence, {
        type: "regulatory_filing",
        title: titleOf(reading, filing.form, told),
        strengthShift: told.some((item) => GRAVE.test(item)) ? 15 : 0,
        data: { form: filing.form, ...(items.length > 0 && { items }) },
        identity: {
          form: filing.form,
          ...(told.length > 0 ? { items: told.join(",") } : at !== undefined && { day: toIsoDay(at) }),
        },
      }),
    ];
  },
});

/** "Financial statements and exhibits" comes with every report. */
const EXHIBITS = "9.01";
/** Bankruptcy, incidents, delisting, restatement, change of control (Form 8-K, SEC, items as of 2023). */
const GRAVE = /^(?:1\.03|1\.05|3\.01|4\.02|5\.01)$/;

/** What the items of form 8-K are about, in plain words (Form 8-K, SEC, as of 2023). */
const ITEMS: Record<string, string> = {
  "1.01": "a material agreement",
  "1.02": "the end of a material agreement",
  "1.03": "bankruptcy",
  "1.05": "a cybersecurity incident",
  "2.01": "an acquisition or disposal",
  "2.02": "its results",
  "2.03": "a financial obligation",
  "2.05": "exit or disposal costs",
  "2.06": "an impairment",
  "3.01": "a delisting notice",
  "3.02": "an unregistered sale of shares",
  "4.01": "a change of auditor",
  "4.02": "accounts not to be relied on",
  "5.01": "a change in control",
  "5.02": "a change of directors or officers",
  "5.03": "changed articles",
  "5.07": "a vote of shareholders",
  "7.01": "a disclosure",
  "8.01": "other events",
};

function titleOf(reading: Reading, form: string, items: string[]): string {
  const about = items.flatMap((item) => ITEMS[item] ?? []);
  const kind = /^\d/.test(form) ? `form ${form}` : "a regulatory notice";
  return `${reading.subject.name} files ${kind}${about.length > 0 ? ` on ${about.slice(0, 2).join(" and ")}` : ""}`;
}

/** The filer stands in the head of its filing; a filing of its own source is its own. */
function isByAccount(reading: Reading): boolean {
  const { document, matcher, text } = reading;
  if (document.kind === "filing") return true;
  const head = text.slice(0, document.title.length + 700);
  return matcher.isLooselyNamedIn(head);
}
