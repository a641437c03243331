import { z } from "zod";
import type { Account } from "./account.ts";
import type { Detection } from "./detection.ts";
import type { Document } from "./document.ts";
import { aliasesInForce } from "./in-force.ts";
import type { Target } from "./source.ts";

export const SignalCategory = z.enum(["capital", "people", "hiring", "technology", "market"]);
export type SignalCategory = z.infer<typeof SignalCategory>;

export const SignalFamily = z.enum(["funding", "exec_move", "job_change", "hiring", "tech_change", "other"]);
export type SignalFamily = z.infer<typeof SignalFamily>;

/** How sure a category is before a text says anything, 0–1 (reference sheet, section 5.2). */
export const BASE_CONFIDENCE: Record<SignalCategory, number> = {
  capital: 0.9,
  people: 0.8,
  hiring: 0.85,
  technology: 0.7,
  market: 0.65,
};

/** One of the 47 built-in types (reference sheet, section 5.2). Strength 0–100, half-life in days. */
export type SignalType = {
  key: string;
  name: string;
  category: SignalCategory;
  family: SignalFamily;
  description: string;
  defaultStrength: number;
  halfLifeDays: number;
  sourceKinds: string[];
  subtypes: string[];
  /** The form of sub-types that are not listed one by one: posts, certificates. */
  furtherSubtypes?: RegExp;
};

/** The form of a workspace's own keys, beside the built-in types (reference sheet, section 13, question 10). */
export const OWN_TYPE_KEY = /^[a-z][a-z0-9_]{2,48}$/;

/**
 * The type behind a workspace's own key: all that is known of it is its name and how strong its bots say it is (0–100).
 * The half-life is what the market category mostly has.
 */
export function ownType(key: string, strength = 50): SignalType {
  const words = key.replaceAll("_", " ").trim();
  return {
    key,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    category: "market",
    family: "other",
    description: "Named by this workspace",
    defaultStrength: strength,
    halfLifeDays: 30,
    sourceKinds: [],
    subtypes: [],
  };
}

/** Who a text is judged for. */
export type Subject = { name: string; domain: string | undefined; aliases: string[] };

/** An account as a text is judged for it, and as sources read for it. */
export function toSubject(account: Account): Subject & Target {
  return { name: account.name, domain: account.domain, aliases: aliasesInForce(account) };
}

/** A document beside its earlier observations under the same key, newest first, where it is of a kind that is compared with them. */
export type Observed = { document: Document; previous: Document[] };

export type { Detection };
