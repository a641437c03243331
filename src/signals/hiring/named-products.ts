import { PRODUCT_NAMES, type ProductName } from "./product-names.ts";

/** A product of another maker named in a text, under its usual name. */
export type NamedProduct = { name: string; start: number; end: number };

type Candidate = NamedProduct & { isAmbiguous: boolean };

/** Words as they stand in names of products: "Customer.io", "S/4HANA", "6sense", "Weights & Biases" by its first. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}]*(?:[.-](?=[\p{L}\p{N}])[\p{L}\p{N}]+){0,3}/gu;
/** Spellings by their first word, the longest first; names that no other word looks like also in lower case. */
const BY_FIRST_WORD = new Map<string, [spelling: string, product: ProductName][]>();
for (const [spelling, product] of PRODUCT_NAMES) {
  const isTelling = !product.isAmbiguous && /^[\p{L}]{6,}$/u.test(spelling);
  for (const written of isTelling ? [spelling, spelling.toLowerCase(), spelling.toUpperCase()] : [spelling]) {
    const [first = written] = WORD.exec(written) ?? [];
    WORD.lastIndex = 0;
    BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), [written, product]]);
  }
}
for (const spellings of BY_FIRST_WORD.values()) spellings.sort(([a], [b]) => b.length - a.length);

/**
 * The products a text names, in order. A name that is an ordinary word too counts in a list of products or after words such as
 * "experience with". Linear: one look-up a word.
 */
export function findProducts(text: string): NamedProduct[] {
  const found: Candidate[] = [];
  for (const word of text.matchAll(WORD)) {
    if (word.index < (found.at(-1)?.end ?? 0)) continue;
    const candidate = candidateAt(text, word[0], word.index) ?? candidateAt(text, firstPart(word[0]), word.index);
    if (candidate) found.push(candidate);
  }
  return found
    .filter((one, index) => !one.isAmbiguous || isTool(text, one, found[index - 1], found[index + 1]))
    .map(({ name, start, end }) => ({ name, start, end }));
}

/** "SAP-Berater", "Kubernetes-based": the name that a compound begins with. */
function firstPart(word: string): string {
  return word.split("-", 1)[0] ?? word;
}

function candidateAt(text: string, first: string, start: number): Candidate | undefined {
  for (const [spelling, { name, isAmbiguous }] of BY_FIRST_WORD.get(first) ?? []) {
    const end = start + spelling.length;
    if (!text.startsWith(spelling, start) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1))) continue;
    return { name, start, end, isAmbiguous };
  }
  return undefined;
}

/** Between two members of a list. */
const JOINT = /^(?:,|\/|\||;| &|\+| or| and| und| et| y| e| o| oder| ou|, and|, or)? ?(?:\(|and |or |e\.g\. )?$/i;
const ASKED_BEFORE =
  /\b(?:(?:experience|experienced|expertise|proficien\p{L}+|knowledge|familiar\p{L}*|fluen\p{L}+|skilled|skills|comfortable|hands-on|certified|background|working|erfahrung\p{L}*|kenntnisse\p{L}*|umgang|vertraut|maîtrise|expérience|connaissance|dominio|manejo|experiencia|conocimientos?|experiência|conhecimentos?|esperienza|conoscenza|ervaring|kennis) (?:\p{L}+ )?(?:with|in|of|using|at|mit|von|de|du|con|en|com|em|di|del|met|van)|(?:tools?|crms?|platforms?|systems?|software|stack|apps|solutions) (?:such as|like|including|e\.g\.|\(|:|wie|comme|como|come|zoals)|(?:such as|like|e\.g\.|including|we use|using|use|via)):? ?\(?(?:(?:\p{L}+ ){0,3}|[\p{L}\p{N} ,./&-]{0,60}[,/] ?(?:and |or )?)$/iu;
const USED_AS =
  /^(?:['’]s)? (?:CRM|ATS|CI|admin\p{L}*|dashboards?|reports?|workflows?|workspace|certifi\p{L}+|APIs?|integrations?|automations?|ERP|instance|sequences|queries|pipelines?|databases?|or (?:similar|equivalent|comparable))(?![\p{L}])/iu;

/** "Build reports in Looker", where the sentence has other products too. */
const USED_IN = /\b(?:in|with|using|via|through|into|mit|avec|con|com|met) $/i;

/** Whether the words beside an ambiguous name make it a tool. */
function isTool(text: string, one: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  const isBesideProduct = before?.isAmbiguous === false || after?.isAmbiguous === false;
  const isListed =
    (before !== undefined && JOINT.test(text.slice(before.end, one.start))) ||
    (after !== undefined && JOINT.test(text.slice(one.end, after.start)));
  // "- Looker" is an item of a list; a title of one word may be anything.
  const isAlone = one.start > 0 && !/[\p{L}\p{N}]/u.test(text.slice(0, one.start) + text.slice(one.end));
  if (isAlone || isListed || USED_AS.test(text.slice(one.end, one.end + 24))) return true;
  const lead = text.slice(Math.max(0, one.start - 100), one.start);
  return ASKED_BEFORE.test(lead) || (isBesideProduct && USED_IN.test(lead));
}
