import { fieldLabel } from "./field-labels.ts";
import type { Refusal } from "./send-batches.ts";
import { shortened } from "./shortened.ts";

/**
 * What is wrong with a row as one sentence, without the API's spelling of its field. `domain` is what stands in that field.
 */
export function complaintOf({ param, message }: Refusal, domain: string): string {
  const named = /^`[^`]*` (.+)$/s.exec(message)?.[1];
  if (param === undefined || named === undefined) return message;
  if (param === "domain" && domain !== "") return `“${shortened(domain)}” ${named}`;
  return `${fieldLabel(param.replace(/^attributes\./, ""))} ${named}`;
}
