import { attribute, elementsNamed, type PageElement, type PageTree } from "./page-node.ts";

const CHROME_TAGS = new Set(["nav", "footer", "aside", "dialog", "menu"]);
const CHROME_ROLES = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split(" "),
);
/** Words of class names and ids that say chrome as the first word, or also as the last: `site-footer`. */
const FIRST_WORDS = new Set(
  "cookie cookies consent gdpr subscribe subscription related recommended recommendations share sharing social promo advert advertisement ads sponsor comments skip tagcloud".split(
    " ",
  ),
);
const ANY_END_WORDS = new Set(
  "nav navbar navigation menu sidebar breadcrumb breadcrumbs footer newsletter signup popup modal overlay pagination pager searchform".split(
    " ",
  ),
);
/** States and layouts of what is around: `has-sidebar` does not make an element a sidebar. */
const STATE_WORDS = new Set(["has", "with", "without", "no", "is", "js", "show", "hide"]);
const INPUTS = new Set(["input"]);
const MAIN_AND_HEADLINE = new Set(["main", "h1"]);
const CONTENT_TAGS = new Set(["html", "body", "main", "article", "h1"]);

/**
 * Whether an element is around the content rather than of it: navigation, footers, cookie and newsletter boxes, lists of
 * related pages. `isInContent`: it stands inside `<main>` or `<article>`, whose headers are not the site's. `keep` is
 * what holds the content, see `ancestorsOfContent`.
 */
export function isChrome(element: PageElement, isInContent: boolean, keep: Set<PageElement>): boolean {
  const name = element.localName;
  if (CONTENT_TAGS.has(name) || keep.has(element)) return false;
  if (CHROME_TAGS.has(name) || CHROME_ROLES.has(attribute(element, "role").toLowerCase())) return true;
  if (name === "header") return !isInContent;
  if (name === "form" && asksForEmail(element)) return true;
  return hasChromeName(element.className) || hasChromeName(element.id);
}

function hasChromeName(names: string): boolean {
  return names !== "" && names.length <= 500 && names.split(/\s+/).some(isChromeName);
}

function isChromeName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_:]+/);
  const first = words[0] ?? "";
  if (STATE_WORDS.has(first)) return false;
  return FIRST_WORDS.has(first) || ANY_END_WORDS.has(first) || ANY_END_WORDS.has(words.at(-1) ?? "");
}

function asksForEmail(form: PageElement): boolean {
  return elementsNamed([form], INPUTS).some((input) => attribute(input, "type").toLowerCase() === "email");
}

/** What holds the headline or the main part is not chrome, whatever it is called. */
export function ancestorsOfContent(tree: PageTree): Set<PageElement> {
  const keep = new Set<PageElement>();
  const found = elementsNamed(tree.childNodes, MAIN_AND_HEADLINE);
  const named = (name: string) => found.filter(({ localName }) => localName === name);
  const content = [...named("main"), ...named("h1")].slice(0, 20);
  for (const element of content) {
    for (let parent = element.parentElement; parent !== null && !keep.has(parent); parent = parent.parentElement) {
      keep.add(parent);
    }
  }
  return keep;
}
