import { onceEach } from "../language/remember.ts";
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

/** Whether the account's own people write: what stands in somebody else's tracker has to say that it is by one of them. */
export function isByOwn(reading: Reading): boolean {
  if (reading.document.kind === "release" && isForeignTracker(reading)) return isByOwnPerson(reading);
  return ownVoice(reading) !== undefined;
}

/** An issue in somebody else's tracker was written to that project, not by it. */
export function isForeignTracker({ document, subject, isOwnSite }: Reading): boolean {
  if (isOwnSite || document.url === "") return false;
  const [, owner = "", repository = ""] = REPOSITORY.exec(document.url) ?? [];
  const own = [subject.name, ...subject.aliases, subject.domain?.split(".").at(-2) ?? ""].map(squeeze);
  const places = owner === "" ? hostLabels(document.url) : [owner, repository];
  return !own.some((name) => name.length > 2 && places.some((part) => isAkin(squeeze(part), name)));
}

/** The names in a host and in the head of its path: some trackers are served under the name of their project. */
function hostLabels(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { hostname, pathname } = new URL(url);
  return [...hostname.split("."), ...pathname.split("/").slice(1, 3)].filter((label) => label.length > 2);
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

/** "Jane Roe, CTO at Acme" as author, "we at Acme", "review by Dan, Acme", "(jane@acme.com)". */
const isByOwnPerson = onceEach((reading: Reading): boolean => {
  const { document, matcher, subject, sentences } = reading;
  const author = document.facts.author ?? "";
  if (author !== "" && matcher.isLooselyNamedIn(author)) return true;
  const domain = subject.domain;
  if (domain !== undefined && hasAddressAt(document.text, domain)) return true;
  return sentences.some((sentence) => !sentence.isBoilerplate && saysToBeOf(reading, sentence));
});

/** Around each sign alone: a page as a whole takes long to put into lower case. */
function hasAddressAt(text: string, domain: string): boolean {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1))
    if (text.slice(at + 1, at + 1 + domain.length).toLowerCase() === domain) return true;
  return false;
}

function saysToBeOf({ matcher }: Reading, sentence: Sentence): boolean {
  if (!sentence.namesSubject) return false;
  return matcher.findLoosely(sentence.text).some(({ start, end }) => {
    const lead = sentence.text.slice(Math.max(0, start - 70), start);
    const rest = sentence.text.slice(end, end + 30);
    if (BESIDE_IT.test(lead)) return false;
    // "I run Acme on a small server": what is run somewhere is software.
    if (/\brun(?:s|ning)? $/i.test(lead) && RUN_SOMEWHERE.test(rest)) return false;
    return (
      BELONGS.test(lead) ||
      (sentence.index <= 2 && ((lead === "" && IS_HERE.test(rest)) || IS_CUSTOMER.test(rest))) ||
      (sentence.index <= 2 && REVIEWER.test(lead) && /^(?: \(|\.|$)/.test(rest)) ||
      (SIGNS_QUOTE.test(lead) && /^[.]?$/.test(rest)) ||
      (sentence.index <= 2 && WE_ARE.test(lead) && /^(?:[,.]| and| here|$)/.test(rest)) ||
      (IN_BRACKETS.test(lead) && rest.startsWith(")")) ||
      (AT.test(lead) && (IS_WE.test(rest) || (sentence.index <= 2 && IS_HERE.test(rest)))) ||
      (sentence.index <= 2 && WRITTEN_BY.test(lead))
    );
  });
}

/** From somebody who speaks to the name: "we at", "I lead data at", "our company,". */
const BELONGS =
  /\b(?:(?:we|us|I|our (?:team|engineers|people|data team|company)|my (?:team|company|employer|colleagues)|those of us)(?:['’](?:re|m))?(?: (?:over|back|here))? (?:at|from|with)|(?:I|we|I['’]m|we['’]re|I['’]ve)(?: am| are| have)?\b[^.;!?]{0,40}? (?:work(?:s|ing|ed)? (?:at|for|with)|run|lead|leading|head|manage|(?:run|lead|leading|head|manage|own|oversee|handle|maintain|responsible for|in charge of|look after) [^.;!?]{1,40}? (?:at|for|of)|(?:engineer|developer|manager|director|analyst|designer|admin|administrator|officer|partner|accountant|librarian|buyer|lead) (?:at|for|with)|founder of|founded|C[A-Z]O (?:at|of)|VP[^.;]{0,20} (?:at|of)|head of [^.;]{2,30} at|(?:part|member) of|on the [\p{L}]+ team at|represent|on behalf of)|(?:verified |current )(?:user|reviewer|customer)(?: in [^.;!?]{2,40})? (?:at|from|of)|(?:I|we) us(?:e|ed) [^.;]{2,40} (?:at|for)|(?:I['’]m|I am|this is|my name is) \p{Lu}\p{L}+,? (?:from|at|with|of)|our company,?|my employer,?|wir (?:bei|vo[nm])|bei uns bei|nous chez|chez nous,? chez|(?:nosotros|aquí) en|wij (?:bij|van)) (?:the |der |dem )?$/iu;
/** "I'm the CTO of a small startup (", "working at a pump maker (": the employer's name follows its kind. */
const IN_BRACKETS =
  /(?:(?:\b(?:I|we)\b(?:['’](?:m|re|ve))?|^(?:currently )?(?:working|work))[^.;!?()]{0,60}? (?:at|for|of|with|in) (?:an?|the|our)|^(?:we['’]re|we are) an?) [^.;!?()]{3,60} \($/iu;
/** "I handle integrations for a customer of Acme": beside the account, not of it. */
const BESIDE_IT =
  /\b(?<!\b(?:verified|current) )(?:customers?|clients?|users?|partners?|suppliers?|vendors?|resellers?|competitors?|rivals?|agency|alternatives?) (?:of|for|to|at|with) (?:the )?$/i;
const RUN_SOMEWHERE = /^ (?:\d[\d.]* )?(?:on|in|under|inside|behind|via|locally|with|as|at)\b/i;
/** "Posted by the ops lead at", "review by Dan,": the byline of a text that stands elsewhere. */
const WRITTEN_BY =
  /\b(?:by|from|von|par|por|van|di|reviewer:|author:) (?:(?:the|an?) )?(?:[^.;:!?]|(?<=\p{Lu})\.){2,50}?(?:,| (?:at|of|from|bei|de|en|bij)|\() (?:the )?$/iu;
/** "Jane D., Head of Sales, Acme (51–200 employees)": the line under a review. */
const REVIEWER = /^\p{Lu}\p{L}+ \p{Lu}[\p{L}.]*, [^.;:!?]{2,40}(?:,| at) $/u;
/** "“Support is slow” – Ida B., finance manager at": who is quoted signs with the employer. */
const SIGNS_QUOTE = /["”’'] ?[–—-] \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)?, [^"“”]{2,50}?(?:,| at| of| @) (?:the )?$/u;
/** "Hi all, we're Acme, a chain of nine clinics" */
const WE_ARE = /^(?:(?:Hi|Hello|Hey)(?: \p{L}+)?[,.!–—-]* )?(?:[Ww]e are|[Ww]e['’]re|[Tt]his is) (?:the )?$/u;
const IS_CUSTOMER = /^ (?:is|are) (?:an? )?(?:[\p{L}-]+ )?(?:customers?|clients?|users?|subscribers?) of yours\b/iu;
const AT = /(?:\b(?:at|here at|from|for|of|chez|bei|bij|en|na) (?:the )?|-)$/i;
const IS_WE = /^(?:-Team)?,? (?:we|our|I|wir|nous|nosotros|usamos|nós|wij|noi)(?!\p{L})/iu;
const IS_HERE = /^,? (?:here|hier|ici|aquí)\b/i;
