import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import type { Detector } from "#signals/detector.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "./read-case.ts";

const LABELS = ["Products", "Pricing", "Docs", "Customers", "Careers", "Blog", "Log in", "Start free", "Contact"];

/** The outline of an ordinary front page. */
export const OUTLINE = LABELS.map((label) => `navigation: ${label}`);
/** What a door that asks for a human shows. */
export const CHALLENGE = ["heading: Just a moment"];

const KINDS: Record<string, string> = {
  HubSpot: "marketing automation",
  Marketo: "marketing automation",
  Intercom: "live chat",
  Drift: "live chat",
  Hotjar: "session replay",
  Stripe: "payments",
  YouTube: "video",
  "Meta Pixel": "advertising",
  "TikTok Pixel": "advertising",
};

/** One observation of the technologies of a site, as the home source makes it. */
export function aStack(names: string[], blocks = OUTLINE, more: Partial<Document> = {}): Document {
  const technologies = names.map((name) => ({
    name,
    category: KINDS[name] ?? "cms",
    seenIn: `script host ${name}.example`,
  }));
  const lines = technologies.map(({ name, seenIn }) => `${name}: ${seenIn}`);
  return toArticle("Technologies on beacon.example", [...lines, "Observed in 2026-05 with list 12345678"].join("\n"), {
    kind: "stack",
    key: "stack",
    url: "https://beacon.example/",
    facts: { technologies, blocks, version: "12345678" },
    ...more,
  });
}

/** What a detector makes of observations, the newest first. */
export function compare(detector: Detector, [now, ...previous]: Document[]): string[] {
  if (!now) return [];
  return detector.detect(readDocument(now, BEACON), { ...NO_KNOWLEDGE, previous }).map(({ title }) => title);
}
