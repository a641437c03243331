import type { Reading } from "../reading.ts";
import { createPattern } from "./pattern.ts";
import { bareName } from "./subject-names.ts";

const DOMAIN = /\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\b/gi;
const DOMAINS_MAX = 200;
/** What a domain and the characters around it that decide where it begins consist of. */
const OF_DOMAIN = /[a-z0-9_.-]/i;
const FILE_ENDING = /\.(?:js|ts|py|md|json|html?|php|txt|pdf|png|jpe?g)$/i;
/** What companies put before or after their name when the plain domain was taken. */
const AFFIX = /^(?:get|try|use|join|my|the|go|hello|with|we|app|hq|inc|labs?|group|tech|ai|io|online|global|hub)$/;

const UNRELATED = createPattern(
  /\b(?:unrelated (?:compan(?:y|ies)|firm|business|brand)|no relation (?:to|with)|not (?:in any way )?(?:to be confused with|(?:related|connected|affiliated|associated) (?:to|with)))\b/i,
);
const LEGAL_FORM =
  /^,? (Inc|Corp|LLC|Ltd|Limited|PLC|plc|GmbH|AG|UG|KG|SAS|SARL|SpA|S\.p\.A|Srl|BV|B\.V|ApS|AB|Oy|Pty|Pvt)\b/;
const FORMS = [
  ["inc", "corp", "llc"],
  ["ltd", "limited", "plc", "pty", "pvt"],
  ["gmbh", "ag", "ug", "kg"],
  ["sas", "sarl"],
  ["spa", "srl"],
  ["bv"],
  ["aps"],
  ["ab"],
  ["oy"],
];

/**
 * Whether a text is about the subject of its reading rather than about somebody else. What stands on the subject's own
 * domain, and what its own boards and status pages say, is. Anything else has to name it outside boilerplate, and must not
 * give that name another domain: then a namesake is meant.
 */
export function isAbout(reading: Reading): boolean {
  const { document } = reading;
  if (reading.isOwnSite) return true;
  if (document.kind !== "article" && document.kind !== "page") return true;
  if (namesOtherDomain(reading) || isOfOtherForm(reading) || isCalledUnrelated(reading)) return false;
  return document.sourceId === "case" || reading.sentences.some((one) => one.namesSubject && !one.isBoilerplate);
}

/** "(Beacon, the maker of lamps, is an unrelated company.)" */
function isCalledUnrelated({ sentences }: Reading): boolean {
  return sentences.some((one) => one.namesSubject && UNRELATED.test(one.text));
}

/** An account called "Beacon GmbH" is not the "Beacon Ltd" of a text that knows no other form. */
function isOfOtherForm({ subject, text }: Reading): boolean {
  const own = formOf(LEGAL_FORM.exec(subject.name.slice(bareName(subject.name).length))?.[1]);
  if (own === undefined) return false;
  const forms: string[] = [];
  const name = bareName(subject.name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const form = formOf(LEGAL_FORM.exec(text.slice(at + name.length, at + name.length + 16))?.[1]);
    if (form) forms.push(form);
  }
  return forms.length > 0 && !forms.includes(own);
}

/** Forms of one country are one: texts mix "Inc" and "Corp". */
function formOf(form: string | undefined): string | undefined {
  const word = form?.toLowerCase().replace(/\./g, "");
  return word && FORMS.find((group) => group.includes(word))?.[0];
}

function namesOtherDomain(reading: Reading): boolean {
  const { subject, text, document } = reading;
  const own = subject.domain;
  if (own === undefined) return false;
  const name = squeeze(bareName(subject.name));
  if (name.length < 3) return false;
  let hasOther = false;
  let seen = 0;
  for (const { host, start } of domainsIn(text)) {
    if (host === own || host.endsWith(`.${own}`)) return false;
    seen += 1;
    if (seen > DOMAINS_MAX) break;
    const isBracketed = text[start - 1] === "(" && text[start + host.length] === ")";
    const bears = bearsName(host, name) || (isBracketed && beginsWithName(host, name));
    if (!FILE_ENDING.test(host) && squeeze(host) !== name && bears) hasOther = true;
  }
  const host = URL.canParse(document.url) ? new URL(document.url).hostname : "";
  return hasOther || labelsOf(host).includes(name);
}

/** The domains of a text, in lower case and in order. Looked for around full stops within words, which most sentences have none of. */
function* domainsIn(text: string): Generator<{ host: string; start: number }> {
  let from = 0;
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", Math.max(dot + 1, from))) {
    if (!/[a-z]/i.test(text.charAt(dot + 1)) || !/[a-z0-9-]/i.test(text.charAt(dot - 1))) continue;
    let start = dot;
    while (start > from && OF_DOMAIN.test(text.charAt(start - 1))) start -= 1;
    let end = dot + 1;
    while (OF_DOMAIN.test(text.charAt(end))) end += 1;
    for (const match of text.slice(start, end).matchAll(DOMAIN))
      yield { host: match[0].toLowerCase(), start: start + match.index };
    from = end;
  }
}

/** "beacon.org", "beacon-bank.com" and "getbeacon.io" bear the name Beacon; "beaconjournal.com" is a paper. */
function bearsName(host: string, name: string): boolean {
  return labelsOf(host).some((label) => {
    if (squeeze(label) === name) return true;
    const parts = label.split("-");
    if (parts.length > 1 && parts.includes(name)) return true;
    if (label.startsWith(name)) return AFFIX.test(label.slice(name.length));
    return label.endsWith(name) && AFFIX.test(label.slice(0, -name.length));
  });
}

/** In brackets after a company stands that company's own address: "Beacon, the clinics (beaconclinics.com)". */
function beginsWithName(host: string, name: string): boolean {
  return labelsOf(host).some((label) => label.startsWith(name));
}

/** The labels of a host without its last one. */
function labelsOf(host: string): string[] {
  return host.toLowerCase().split(".").slice(0, -1);
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}
