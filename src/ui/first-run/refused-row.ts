import { fieldLabel } from "../parts/labels.ts";
import { shortened } from "../parts/shortened.ts";
import type { Refusal } from "./tally.ts";

/**
 * What is wrong with a row as one sentence for each fault, without the API's spelling of its fields. `domain` is what stands in
 * that field.
 */
export function whyRefused({ faults }: Refusal, domain: string): string {
  return faults.map((fault) => sentenceOf(fault, domain)).join(" ");
}

function sentenceOf({ param, message }: Refusal["faults"][number], domain: string): string {
  const named = /^`[^`]*` (.+)$/s.exec(message)?.[1];
  if (param === undefined || named === undefined) return message;
  if (param === "domain" && domain !== "") return `“${shortened(domain)}” ${named}`;
  return `${fieldLabel(param)} ${named}`;
}
