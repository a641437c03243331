import { nameKey } from "#core/name-key.ts";
import { htmlToLine } from "../formats/html-text.ts";

/** An object of a page's JSON-LD: foreign, so every field may be anything. */
export type SchemaNode = Record<string, unknown>;

const LIST_MAX = 20;
const DEPTH_MAX = 3;
const TEXT_MAX = 2_000;

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The types of a node, without the vocabulary before them: `https://schema.org/Organization` → `Organization`. */
export function typesOf(node: SchemaNode): string[] {
  return listOf(node["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.slice(0, 200).replace(/^.*[/:#]/, ""));
}

/** A value or a list of values as a list, its first twenty. */
export function listOf(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).slice(0, LIST_MAX).filter((one) => one !== undefined && one !== null);
}

/** The texts a field gives, one line each, entities decoded; of an object its `@value` or `name`. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (depth > DEPTH_MAX) return [];
  return listOf(value).flatMap((one) => {
    if (typeof one === "number") return Number.isFinite(one) ? [String(one)] : [];
    if (typeof one === "string") return [htmlToLine(one.slice(0, TEXT_MAX), TEXT_MAX)].filter((text) => text !== "");
    return isNode(one) ? textsOf(one["@value"] ?? one["name"], depth + 1) : [];
  });
}

/** The one text that all of these are, however they are spelled; undefined when they differ or there is none. */
export function theOne(texts: string[]): string | undefined {
  return new Set(texts.map(nameKey)).size === 1 ? texts[0] : undefined;
}
