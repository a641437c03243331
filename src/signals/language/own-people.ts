import type { Reading, Sentence } from "../reading.ts";

/**
 * Who wrote a text, as far as it belongs to the account: `site` on its own domain, `repository` in its public code or tracker,
 * `person` elsewhere in public by somebody who says to be of the account. Undefined when nothing says so.
 */
export type OwnVoice = "site" | "repository" | "person";

/** The voice of a document's writer. What is handed over as a note of the account's code is taken for its own. */
export function ownVoice(reading: Reading): OwnVoice | undefined {
  const { document, isOwnSite } = reading;
  if (document.kind === "release") return isForeignTracker(reading) ? "person" : "repository";
  if (document.kind === "activity") return "repository";
  if (isOwnSite) return "site";
  return isByOwnPerson(reading) ? "person" : undefined;
}

/** An issue under somebody else's repository was written to that project, not by it. */
export function isForeignTracker({ document, subject }: Reading): boolean {
  const [, owner = "", repository = ""] = REPOSITORY.exec(document.url) ?? [];
  if (owner === "") return false;
  const own = [subject.name, ...subject.aliases, subject.domain?.split(".").at(-2) ?? ""].map(squeeze);
  return !own.some((name) => name.length > 2 && [owner, repository].some((part) => isAkin(squeeze(part), name)));
}

const REPOSITORY =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/([^/?#]+)\/([^/?#]+)/i;

function isAkin(part: string, name: string): boolean {
  return part.includes(name) || (part.length > 3 && name.includes(part));
}

function squeeze(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** "Jane Roe, CTO at Acme" as author, "we at Acme", "I work at Acme", "(jane@acme.com)". */
function isByOwnPerson(reading: Reading): boolean {
  const { document, matcher, subject, sentences } = reading;
  const author = document.facts.author ?? "";
  if (author !== "" && matcher.findLoosely(author).length > 0) return true;
  const domain = subject.domain;
  if (domain !== undefined && document.text.toLowerCase().includes(`@${domain}`)) return true;
  return sentences.some((sentence) => !sentence.isBoilerplate && saysToBeOf(reading, sentence));
}

function saysToBeOf({ matcher }: Reading, sentence: Sentence): boolean {
  if (!sentence.namesSubject) return false;
  return matcher.findLoosely(sentence.text).some(({ start, end }) => {
    const lead = sentence.text.slice(Math.max(0, start - 60), start);
    return BELONGS.test(lead) || (WE_BEFORE.test(lead) && IS_WE.test(sentence.text.slice(end)));
  });
}

const BELONGS =
  /\b(?:(?:we|us|I|our (?:team|engineers|people|data team|company)|my (?:team|company|employer|colleagues)|here|those of us)(?: (?:over|back|here))? (?:at|from|with)|(?:I|we|I['’]m|we['’]re|I am|we are|I['’]ve|my husband and I)[^.;!?]{0,40}? (?:work(?:s|ing|ed)? (?:at|for|with)|run|lead|leading|head|manage|engineer at|developer at|founder of|founded|CTO (?:at|of)|CEO (?:at|of)|VP[^.;]{0,20} (?:at|of)|head of [^.;]{2,30} at|(?:part|member|on the \w+ team) (?:of|at)|represent|on behalf of|using [^.;]{2,30} (?:at|for)|use [^.;]{2,40} (?:at|for)|used [^.;]{2,40} (?:at|for)|moved|migrated|switched)|our company,?|my employer,?|bei uns bei|wir bei|nous chez|en) (?:the |a company called )?$/i;
const WE_BEFORE = /\b(?:at|here at|for) (?:the )?$/i;
const IS_WE = /^,? (?:we|our|I)\b/i;
