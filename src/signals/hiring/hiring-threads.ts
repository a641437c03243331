import { findRoles } from "../language/roles.ts";
import type { Reading } from "../reading.ts";
import { type Posting, postingOf } from "./postings.ts";

/** The role of a thread's entry that is headed by the account, a role and at least one more field, parted by strokes. */
export function postingInThread({ document, subject, matcher }: Reading): Posting | undefined {
  const line = document.title.trim() === "" ? (document.text.split("\n")[0] ?? "") : document.title;
  const fields = line.split("|").map((field) => field.trim());
  const [company = "", ...others] = fields;
  if (fields.length < FIELDS_MIN || company.length > COMPANY_MAX || matcher.findLoosely(company)[0]?.start !== 0)
    return undefined;
  if (!others.some((field) => findRoles(field).length > 0)) return undefined;
  return postingOf({ ...document, kind: "job", sourceId: "case", title: others.join(" | "), facts: {} }, subject.name);
}

const FIELDS_MIN = 3;
/** "Acme (YC W21, https://acme.example)" is about as long as it gets (characters). */
const COMPANY_MAX = 60;
