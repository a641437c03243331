import type { Claim } from "#core/brief.ts";
import { ContactTag } from "#core/contact.ts";
import type { BriefFacts, Draft } from "#core/writer.ts";
import { findUnfounded, type Unfounded } from "./check-text.ts";
import { type Cited, joinMaterial, materialOfAccount, materialOfClaim } from "./material.ts";

/** Why a draft may not be shown. `words` are those of the draft: they may be made up and are not for the log. */
export type Refusal = {
  field: Claim["field"] | "people" | "signals";
  rule: Unfounded["rule"] | StructureRule;
  words: string;
};
type StructureRule = "unknown_signal" | "unknown_source" | "span" | "not_public" | "unknown_person";

/**
 * Whether a draft says only what the evidence of its claims says, whoever wrote it. Each claim is held against the source it
 * cites; what stands between the claims may name the account, its people and its score, and what the claims of the same text
 * rest on. An opener rests on nothing that the workspace told. Empty when there is nothing to refuse.
 */
export function checkDraft(draft: Draft, facts: BriefFacts): Refusal[] {
  const known = new Set(facts.signals.map(({ id }) => id));
  const strangers = draft.signalIds.filter((id) => !known.has(id));
  return [
    ...strangers.map((words): Refusal => ({ field: "signals", rule: "unknown_signal", words })),
    ...checkText("why_now", draft.whyNow, draft, facts),
    ...checkText("draft_opener", draft.draftOpener, draft, facts),
    ...checkPeople(draft, facts),
  ];
}

function checkText(field: Claim["field"], text: string, draft: Draft, facts: BriefFacts): Refusal[] {
  const claims = draft.claims.filter((claim) => claim.field === field);
  const cited = claims.map((claim) => citedBy(claim, facts));
  const faults = claims.flatMap((claim, index): Refusal[] => {
    const rule = faultOf(claim, text, cited[index]);
    return rule === undefined ? [] : [{ field, rule, words: claim.text }];
  });
  const found = cited.filter((one) => one !== undefined);
  const materials = found.map((one) => materialOfClaim(one, facts.account));
  const unfounded = [
    ...materials.flatMap((material, index) => findUnfounded(found[index]?.claim.text ?? "", material)),
    ...findUnfounded(textBetween(text, claims), joinMaterial([materialOfAccount(facts), ...materials])),
  ];
  return [...faults, ...unfounded.map((one): Refusal => ({ field, ...one }))];
}

function citedBy(claim: Claim, { signals }: BriefFacts): Cited | undefined {
  const signal = signals.find(({ id }) => id === claim.signalId);
  const source = signal?.sources.find(({ documentId }) => documentId === claim.documentId);
  return signal && source && { claim, signal, source };
}

function faultOf(claim: Claim, text: string, cited: Cited | undefined): StructureRule | undefined {
  if (!cited || (claim.url !== undefined && claim.url !== cited.source.url)) return "unknown_source";
  if (text.slice(claim.start, claim.end) !== claim.text) return "span";
  return claim.field === "draft_opener" && cited.source.isFirstParty ? "not_public" : undefined;
}

/** The sentences and half-sentences that cite nothing. */
function textBetween(text: string, claims: Claim[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  // Whatever follows a claim may begin a sentence.
  return [...pieces, text.slice(from)].join(". ");
}

/** People are contacts as they are known, and none of those who have left. */
function checkPeople({ whoToTalkTo }: Draft, { contacts }: BriefFacts): Refusal[] {
  return whoToTalkTo.flatMap(({ contactId, name, role, tag }): Refusal[] => {
    const contact = contacts.find(({ id }) => id === contactId);
    const isKnown = contact?.name === name && (contact.role ?? "") === role && contact.tag !== "departed";
    const isTag = ContactTag.exclude(["departed"]).safeParse(tag).success;
    return isKnown && isTag ? [] : [{ field: "people", rule: "unknown_person", words: `${name}, ${role}` }];
  });
}
