import { attribute, type PageElement, textUnder } from "./page-node.ts";

const NODES_MAX = 50;
const LENGTH_MAX = 500_000;
/** Real data has some six levels; what is nested deeper could exhaust the stack of whoever walks it. */
const DEPTH_MAX = 50;

/** The objects of every JSON-LD script, lists and `@graph` opened; broken, huge and deeply nested ones are left out. */
export function readJsonLd(machinery: PageElement[]): unknown[] {
  const scripts = machinery.filter(
    (element) => element.localName === "script" && /ld\+json/i.test(attribute(element, "type")),
  );
  return scripts.flatMap((script) => openGraph(parseJson(textUnder(script)))).slice(0, NODES_MAX);
}

function parseJson(text: string): unknown {
  if (text.length > LENGTH_MAX || isDeep(text)) return undefined;
  try {
    const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, "");
    // Sites write line breaks into texts, where JSON has none.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
    return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, " "));
  } catch {
    return undefined;
  }
}

/** Brackets inside texts come in pairs, mostly, so they need not be told apart. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

function openGraph(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.filter((node) => typeof node === "object" && node !== null);
  if (typeof value !== "object" || value === null) return [];
  return "@graph" in value && Array.isArray(value["@graph"]) ? openGraph(value["@graph"]) : [value];
}
