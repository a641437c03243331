/** What reading a page asks of a node. The nodes of a DOM answer it too, so that both kinds of tree are read by the same code. */
export type PageNode = {
  /** 1 for elements, 3 for text, as in the DOM. */
  readonly nodeType: number;
  /** The text of a text node. */
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
};

export type PageElement = PageNode & {
  /** In lower case, but for some of SVG. */
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly parentElement: PageElement | null;
  /** Null when absent. The name as the page spells it. */
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
};

/** Nothing is implied: a page without `<html>` or `<body>` is a list of whatever it holds. */
export type PageTree = { readonly childNodes: Iterable<PageNode> };

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Spellings of attribute names as sites write them: their case is kept, and React writes `dateTime`. */
const CAMEL: Record<string, string> = { datetime: "dateTime", itemprop: "itemProp", "http-equiv": "httpEquiv" };

/** The value of an attribute, whatever the case of its name; empty when absent. */
export function attribute(element: PageElement, name: string): string {
  return (
    element.getAttribute(name) ??
    element.getAttribute(name.toUpperCase()) ??
    element.getAttribute(CAMEL[name] ?? name[0]?.toUpperCase() + name.slice(1)) ??
    ""
  );
}

/** The elements of these names under some nodes, in the order of the page. */
export function elementsNamed(nodes: Iterable<PageNode>, names: ReadonlySet<string>): PageElement[] {
  const found: PageElement[] = [];
  const look = (node: PageNode) => {
    if (!isElement(node)) return;
    if (names.has(node.localName)) found.push(node);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) look(child);
  };
  for (const node of nodes) look(node);
  return found;
}

/** All text under an element, that of scripts too; comments are none. */
export function textUnder(element: PageNode): string {
  let text = "";
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? "";
    else if (child.nodeType === 1) text += textUnder(child);
  }
  return text;
}
