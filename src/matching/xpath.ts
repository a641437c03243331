import * as library from "xpath";

/** What an expression gives: parts of the page in no order, or a value of its own. */
export type XpathResult = { nodes: Node[] } | { value: string };

type Value = { constructor: unknown; toString(): string; toUnsortedArray?(): Node[] };
type Expression = { expression: object; evaluate(options: { node: unknown; isHtml: boolean }): Value };
type Parser = { tokenize(text: string): [types: number[], values: string[]]; parse(text: string): unknown };
type Classes = "FunctionCall" | "VariableReference" | "XNodeSet";
/** What the library exports beside what its types tell (xpath 0.0.34, `xpath.js`). */
type Library = Record<Classes, new () => object> & {
  XPathParser: new () => Parser;
  FunctionResolver: new () => { functions: Record<string, unknown> };
  parse(text: string): Expression;
};
const { XPathParser, FunctionResolver, FunctionCall, VariableReference, XNodeSet, parse } =
  library as unknown as Library;

/** An expression's value for a document: XPath 1.0 as browsers read it, names in any case. May take its time, whatever it is asked. */
export function evaluateXpath(document: Document, text: string): XpathResult {
  const value = parse(text).evaluate({ node: walkable(document), isHtml: true });
  if (value.toUnsortedArray) return { nodes: value.toUnsortedArray() };
  return { value: value.toString() };
}

/** linkedom's document type has no next sibling, at which every walk from the root would end. */
function walkable(document: Document): Document {
  const nodes = [...document.childNodes];
  for (const [i, node] of nodes.entries()) {
    if (node.nodeType === 10 && !node.nextSibling)
      Object.defineProperty(node, "nextSibling", { value: nodes[i + 1] ?? null, configurable: true });
  }
  return document;
}

/** A document without anything in it, to see what kind of value an expression has. */
const NOTHING = {
  nodeType: 9,
  nodeName: "#document",
  firstChild: null,
  childNodes: [],
  attributes: null,
  parentNode: null,
};

/** Why nothing can be read with an expression, as the end of a sentence; undefined when it can. `takesValues`: it need not select parts. */
export function flawOfXpath(text: string, { takesValues }: { takesValues: boolean }): string | undefined {
  const failedAt = findFailure(text);
  if (failedAt !== undefined) return `is no XPath 1.0 expression: it cannot be read at character ${failedAt}`;
  const parsed = parse(text);
  const flaw = flawIn(parsed.expression);
  if (flaw !== undefined) return flaw;
  try {
    const value = parsed.evaluate({ node: NOTHING, isHtml: true });
    return takesValues || value instanceof XNodeSet
      ? undefined
      : "is an XPath expression that selects no part of a page";
  } catch {
    return "is an XPath expression that gives a function what it does not take";
  }
}

/** Where a text stops to be an expression, counted from 1; undefined when it is one. */
function findFailure(text: string): number | undefined {
  const parser = new XPathParser();
  let tokens: [types: number[], values: string[]];
  try {
    tokens = parser.tokenize(text);
  } catch {
    return firstUnknown(text);
  }
  let last = 0;
  const types = new Proxy(tokens[0], {
    get(target, key) {
      last = Math.max(last, Number(key));
      return Reflect.get(target, key);
    },
  });
  parser.tokenize = () => [types, tokens[1]];
  try {
    parser.parse(text);
    return undefined;
  } catch {
    return placeOf(text, tokens[1], last);
  }
}

/** The first character that begins no token. */
function firstUnknown(text: string): number {
  const isReadable = (end: number) => {
    try {
      new XPathParser().tokenize(text.slice(0, end));
      return true;
    } catch {
      return false;
    }
  };
  for (let end = 1; end <= text.length; end++) if (!isReadable(end)) return end;
  return text.length;
}

/** Where the token stands, from 1; behind the text for its end. */
function placeOf(text: string, values: string[], token: number): number {
  let at = 0;
  for (const value of values.slice(0, token)) at = Math.max(at, text.indexOf(value, at) + value.length);
  const found = text.indexOf(values[token] ?? "", at);
  return (found === -1 ? text.length : found) + 1;
}

/** What the parser makes of the name of an axis that it does not know. */
const NO_AXIS = -1;

const KNOWN = new Set(Object.keys(new FunctionResolver().functions));

/** Walks the whole expression: what stands in a condition is only asked once something meets it. */
function flawIn(part: unknown): string | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  if (part instanceof VariableReference) return "is an XPath expression with variables, which have no value here";
  if (part instanceof FunctionCall && !KNOWN.has(`{}${String(Reflect.get(part, "functionName"))}`))
    return "is an XPath expression that calls a function XPath 1.0 does not have";
  if (typeof Reflect.get(part, "prefix") === "string")
    return "is an XPath expression with a prefix, which names nothing in HTML; `local-name()` tells names";
  if (Reflect.get(part, "axis") === NO_AXIS) return "is an XPath expression along an axis that there is not";
  for (const inner of Object.values(part)) {
    const flaw = flawIn(inner);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
