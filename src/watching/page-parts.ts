import { xpathIn } from "#core/match-rule.ts";
import { collapse, outlineParts } from "#crawl/page-outline.ts";
import { evaluateXpath } from "#matching/xpath.ts";

/** A block of text with the element it stands in; none for what only an expression knows. */
export type Part = { text: string; element?: Element | undefined };

/** The text under a selector, a block at a time; undefined where it selects nothing. May take its time, whatever the selector. */
export function partsAt(document: Document, selector: string): Part[] | undefined {
  const expression = xpathIn(selector);
  if (expression === undefined) return partsOf([...document.querySelectorAll(selector)]);
  const result = evaluateXpath(document, expression);
  if ("nodes" in result) return partsOf(inOrder(document, result.nodes));
  // A count or a text of its own making; what is no number has not been found.
  const text = collapse(result.value);
  return text === "" || text === "NaN" ? undefined : [{ text }];
}

/** Takes what a selector selects out of the page. */
export function removeAt(document: Document, selector: string): void {
  const expression = xpathIn(selector);
  const result = expression === undefined ? undefined : evaluateXpath(document, expression);
  const nodes = !result ? [...document.querySelectorAll(selector)] : "nodes" in result ? result.nodes : [];
  for (const node of nodes) if (node.nodeType === 1 || node.nodeType === 3) (node as ChildNode).remove();
}

/** Elements by what a reader sees of them; texts and attributes, which only XPath selects, as they are. */
function partsOf(nodes: Node[]): Part[] | undefined {
  if (nodes.length === 0) return undefined;
  const parts = outermost(nodes);
  if (parts.every(isElement)) return outlineParts(parts).blocks;
  return parts.flatMap((node): Part[] => {
    if (isElement(node)) return outlineParts([node]).blocks;
    const text = collapse(writtenIn(node));
    return text === "" ? [] : [{ text }];
  });
}

/** linkedom leaves the node value of an attribute empty. */
function writtenIn(node: Node): string {
  return node.nodeType === 2 ? (node as Attr).value : (node.nodeValue ?? "");
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Parts of a part would be read twice. */
function outermost(nodes: Node[]): Node[] {
  const all = new Set(nodes);
  return nodes.filter((node) => {
    for (let parent = node.parentNode; parent; parent = parent.parentNode) {
      if (all.has(parent)) return false;
    }
    return true;
  });
}

/** In the order of the page, each once. Comparing two at a time, as the DOM can, takes seconds for a long list. */
function inOrder(document: Document, nodes: Node[]): Node[] {
  const wanted = new Set(nodes);
  const found: Node[] = [];
  const visit = (node: Node) => {
    if (wanted.has(node)) found.push(node);
    if (node.nodeType === 1) {
      for (const attribute of (node as Element).attributes) if (wanted.has(attribute)) found.push(attribute);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return found;
}
