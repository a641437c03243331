import { type MarkupSink, readMarkup } from "./page-markup.ts";
import type { PageElement, PageNode, PageTree } from "./page-node.ts";

/**
 * HTML as a tree that can only be read: links between nodes, names, attributes and text, and nothing a selector or a change
 * of the tree would need. It costs a fraction of a DOM (see `page-dom.ts`), and most pages need no more.
 * Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function parseTree(text: string): PageTree {
  const tree = new TreeBuilder();
  readMarkup(text, tree);
  return tree.root;
}

/** A node of any kind; what a kind does not have is empty. */
class TreeNode implements PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;

  constructor(nodeType: number, nodeValue: string | null) {
    this.nodeType = nodeType;
    this.nodeValue = nodeValue;
  }
}

class TreeElement extends TreeNode implements PageElement {
  readonly localName: string;
  readonly parentElement: TreeElement | null;
  readonly #attributes: Record<string, string>;

  constructor(localName: string, attributes: Record<string, string>, parentElement: TreeElement | null) {
    super(1, null);
    this.localName = localName;
    this.#attributes = attributes;
    this.parentElement = parentElement;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  /** Each name once, as a DOM's list of tokens has them. */
  get className(): string {
    const names = this.getAttribute("class") ?? "";
    return names === "" ? "" : [...new Set(names.split(/\s+/).filter((name) => name !== ""))].join(" ");
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name);
  }
}

class TreeBuilder implements MarkupSink {
  readonly root = { childNodes: [] as TreeNode[] };
  #open: TreeElement | null = null;

  open(name: string, attributes: Record<string, string>): void {
    const element = new TreeElement(name, attributes, this.#open);
    this.#append(element);
    this.#open = element;
  }

  close(): void {
    this.#open = this.#open?.parentElement ?? null;
  }

  text(text: string): void {
    this.#append(new TreeNode(3, text));
  }

  cdata(text: string): void {
    this.#append(new TreeNode(4, text));
  }

  comment(text: string): void {
    this.#append(new TreeNode(8, text));
  }

  #append(node: TreeNode): void {
    const parent = this.#open;
    const last = parent === null ? this.root.childNodes.at(-1) : parent.lastChild;
    if (last) {
      last.nextSibling = node;
      node.previousSibling = last;
    }
    if (parent === null) this.root.childNodes.push(node);
    else {
      parent.firstChild ??= node;
      parent.lastChild = node;
    }
  }
}
