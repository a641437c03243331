import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type TechName, TOOL_BEFORE } from "./tech-objects.ts";

/** "rolls out Mews across 40 hotels … the Mews property management system": the text says elsewhere what it is. */
export function isDescribedBelow({ text, matcher }: Reading, { name }: TechName): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const rest = text.slice(at + name.length, at + name.length + 50);
    if (IS_TOOL.test(rest)) return !matcher.isLooselyNamedIn(text.slice(Math.max(0, at - 30), at));
  }
  return false;
}

/** Whether a text says elsewhere that a tool comes from this name. */
export function isToolOf({ text }: Reading, { name }: TechName): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (TOOL_BEFORE.test(text.slice(Math.max(0, at - 40), at))) return true;
  }
  return false;
}

/** "picks Kestrel" over "the claims suite will be …": the lines below a headline call by its kind what it names. */
export function isCalledToolBelow({ sentences }: Reading, { isTitle }: Sentence): boolean {
  return isTitle && sentences.slice(1, 4).some(({ text, isBoilerplate }) => !isBoilerplate && CALLED_TOOL.test(text));
}

const CALLED_TOOL = createPattern(
  /(?<!\p{L})(?:the|its new|the new) (?:[\p{Ll}\d-]+ ){0,3}?(?:[\p{Ll}]+-)?(?:software|platform|system|suite|crm|erp|ehr|app|tool|assistant|database|core|ledger)(?!\p{L})(?![- ](?:company|companies|firm|maker|vendor|provider|supplier|giant|house|group|business|developer|engineer|operator|said|says|has|had|is|was|will)(?!\p{L}))/u,
);

/** "the learning-platform company": whoever is under contract sells a tool. */
export function isToolMakerBelow({ sentences }: Reading, { isTitle }: Sentence): boolean {
  return isTitle && sentences.slice(1, 4).some(({ text, isBoilerplate }) => !isBoilerplate && TOOL_MAKER.test(text));
}

const TOOL_MAKER = createPattern(
  /(?<!\p{L})the (?:[\p{Ll}-]+ )?(?:[\p{Ll}]+-)?(?:software|platform|technology|tech|app|cloud|data)[- ](?:company|firm|maker|provider|vendor|supplier|house)(?!\p{L})/u,
);

const IS_TOOL =
  /^(?: (?!and|or|to|for|with|by|in|is|are)[\p{Ll}-]+){0,3} (?:software|platform|system|suite|crm|erp|pms|pos|database|tool)(?!\p{L})|^, (?:an?|the) (?:(?!by|for|from|of|that|which)[\p{L}\d-]+ ){0,4}?(?:software|platform|system|suite|crm|erp|database|store|tool|engine|framework|library)(?!\p{L})(?![- ](?:company|firm|maker|vendor|provider|supplier|giant|house|group|business|developer|specialist|operator|start-?up|chain)(?!\p{L}))/u;

/** Right behind a name, what kind of tool it is: "Kestrel's booking app". */
export const KIND_BEHIND =
  /^(?:['’]s)? (?:[\p{Ll}-]+ ){0,2}?(?:software|platform|system|suite|crm|erp|ehr|app|tool|assistant|database|engine|technology|AI)(?!\p{L})(?! (?:company|firm|maker|vendor|provider))/u;
