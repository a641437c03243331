import { z } from "zod";
import type { Detection } from "#core/detection.ts";
import type { Document, DocumentKind } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import type { Subject } from "#core/signal-type.ts";
import { isRealDay, toIso } from "#core/time.ts";
import { detectAll } from "./detect.ts";

/**
 * One input line of the `detect` command (contract, section 2): a text and the company it is judged for. Lines may hold more,
 * such as the answers of labelled texts; what is missing or null is unknown.
 */
export const Case = z.object({
  id: z.string(),
  company: z.string().nullish(),
  domain: z.string().nullish(),
  kind: z.string().nullish(),
  published_at: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  source_url: z.string().nullish(),
});
export type Case = z.infer<typeof Case>;

/** One output line of the `detect` command. */
export type CaseResult = {
  id: string;
  signals: (Pick<Detection, "type" | "strength" | "confidence" | "data" | "evidence"> & {
    subtype: string | null;
    occurred_at: string | null;
  })[];
};

/** Such a document was given with its company: nobody has to guess whom it is about. */
export const CASE_SOURCE = "case";

const KINDS = new Map<string, DocumentKind>([
  ["headline", "article"],
  ["press_release", "article"],
  ["blog", "article"],
  ["rss_item", "article"],
  ["article", "article"],
  ["careers", "job"],
  ["job", "job"],
  ["release_notes", "release"],
  ["release", "release"],
  ["status", "incident"],
  ["incident", "incident"],
  ["page", "page"],
  ["filing", "filing"],
  ["discussion", "discussion"],
]);

/** The kinds of text that a case may name. Any other is read as an article. */
export const CASE_KINDS: readonly string[] = [...KINDS.keys()];

/** Runs every detector over one case. What is missing or null is unknown, never an error. */
export function detectCase(input: Case): CaseResult {
  if (isForNobody(input)) return { id: input.id, signals: [] };
  const document = toDocument(input);
  const detections = detectAll({ document, previous: [] }, toCaseSubject(input), NO_KNOWLEDGE);
  return { id: input.id, signals: detections.map(toSignal) };
}

/** Nobody is named whom it is judged for: then nothing is claimed, for whatever it tells is told of somebody. */
export function isForNobody({ company, domain }: Pick<Case, "company" | "domain">): boolean {
  return isBlank(company) && isBlank(domain);
}

export function isBlank(text: string | null | undefined): boolean {
  return (text ?? "").trim() === "";
}

/** A case as a document; a posting's role is its title. */
export function toDocument(input: Case): Document {
  const kind = KINDS.get(input.kind ?? "") ?? "article";
  const title = (input.title ?? "").replace(/\s*\n\s*/g, " ");
  const publishedAt = casePublishedAt(input);
  return {
    id: input.id,
    workspaceId: "",
    accountId: undefined,
    feedUrl: undefined,
    sourceId: CASE_SOURCE,
    kind,
    key: input.id,
    url: input.source_url ?? "",
    title,
    text: input.text ?? "",
    ...(publishedAt === undefined ? {} : { publishedAt }),
    facts: kind === "job" ? { role: title } : {},
    fetchedAt: 0,
    contentHash: "",
  };
}

/** Epoch ms; undefined where no date is given or what is given is none, as 30 February, which would be read as 2 March. */
export function casePublishedAt({ published_at: given }: Pick<Case, "published_at">): number | undefined {
  const at = Date.parse(given ?? "");
  const [day] = /^\d{4}-\d\d-\d\d/.exec(given ?? "") ?? [];
  if (Number.isNaN(at) || day === undefined) return Number.isNaN(at) ? undefined : at;
  return isRealDay(day) ? at : undefined;
}

/** The company that a case is judged for. */
export function toCaseSubject(input: Case): Subject {
  return { name: input.company ?? "", domain: input.domain?.toLowerCase() ?? undefined, aliases: [] };
}

function toSignal(detection: Detection): CaseResult["signals"][number] {
  return {
    type: detection.type,
    subtype: detection.subtype ?? null,
    strength: detection.strength,
    confidence: detection.confidence,
    occurred_at: detection.occurredAt === undefined ? null : toIso(detection.occurredAt),
    data: detection.data,
    evidence: detection.evidence,
  };
}
