import type { Reading } from "../reading.ts";
import { type TechName, TOOL_BEFORE } from "./tech-objects.ts";

/** "rolls out Mews across 40 hotels … the Mews property management system": the text says elsewhere what it is. */
export function isDescribedBelow({ text, matcher }: Reading, { name }: TechName): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const rest = text.slice(at + name.length, at + name.length + 50);
    if (IS_TOOL.test(rest)) return matcher.findLoosely(text.slice(Math.max(0, at - 30), at)).length === 0;
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

const IS_TOOL =
  /^(?: (?!and|or|to|for|with|by|in|is|are)[\p{Ll}-]+){0,3} (?:software|platform|system|suite|crm|erp|pms|pos|database|tool)(?!\p{L})/u;
