import { Parser } from "htmlparser2";
import { AppError } from "#core/errors.ts";
import type { PageElement, PageNode, PageTree } from "./page-node.ts";

/** UTF-16 units; a body of 2 MiB never has more. */
const LENGTH_MAX = 2 * 1024 * 1024;
/** Elements, texts and attributes together. */
const NODES_MAX = 200_000;
export const DEPTH_MAX = 512;

/**
 * HTML as a tree that can only be read: links between nodes, names, attributes and text, and nothing a selector or a change
 * of the tree would need. It costs a fraction of a DOM (see `page-dom.ts`), and most pages need no more.
 * Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function parseTree(text: string): PageTree {
  if (text.length > LENGTH_MAX) throw tooLarge("size");
  const tree = new TreeBuilder();
  const parser = new Parser(tree, { lowerCaseAttributeNames: false });
  parser.write(withoutCutTag(text));
  parser.end();
  return tree.root;
}

/** A page that breaks off inside a tag: the parser would take what there is of it for text. */
function withoutCutTag(text: string): string {
  const at = text.lastIndexOf("<");
  return at !== -1 && text.indexOf(">", at) === -1 && /[a-z!/?]/i.test(text[at + 1] ?? "!") ? text.slice(0, at) : text;
}

/** Runs the tokenizer alone, which costs a third of a DOM and stops at the first node too many. */
export function checkLimits(text: string): void {
  if (text.length > LENGTH_MAX) throw tooLarge("size");
  const limits = new Limits();
  const parser = new Parser({
    onopentagname: () => limits.enter(),
    onclosetag: () => limits.leave(),
    onattribute: () => limits.count(),
    ontext: () => limits.count(),
    oncomment: () => limits.count(),
  });
  parser.write(text);
  parser.end();
}

export function tooLarge(what: "size" | "depth" | "nodes"): AppError {
  return new AppError("invalid", `The page is beyond the limit of ${what}.`, { reason: "page_too_large" });
}

class Limits {
  #nodes = 0;
  #depth = 0;

  count(): void {
    if (++this.#nodes > NODES_MAX) throw tooLarge("nodes");
  }

  enter(): void {
    this.count();
    if (++this.#depth > DEPTH_MAX) throw tooLarge("depth");
  }

  leave(): void {
    this.#depth--;
  }
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

/** Takes the parser's events. */
class TreeBuilder {
  readonly root = { childNodes: [] as TreeNode[] };
  readonly #limits = new Limits();
  #open: TreeElement | null = null;
  #isCdata = false;

  onopentagname(): void {
    this.#limits.enter();
  }

  onattribute(): void {
    this.#limits.count();
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const element = new TreeElement(name, attributes, this.#open);
    this.#append(element);
    this.#open = element;
  }

  onclosetag(): void {
    this.#limits.leave();
    this.#open = this.#open?.parentElement ?? null;
  }

  ontext(text: string): void {
    this.#limits.count();
    this.#append(new TreeNode(this.#isCdata ? 4 : 3, text));
  }

  oncomment(text: string): void {
    this.#limits.count();
    this.#append(new TreeNode(8, text));
  }

  oncdatastart(): void {
    this.#isCdata = true;
  }

  oncdataend(): void {
    this.#isCdata = false;
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
