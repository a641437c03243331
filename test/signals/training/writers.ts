/**
 * Who wrote the labelled texts from which the classifier learns. What it says of texts by somebody else is measured by learning
 * from all writers but one. Files that are set aside belong to none, nor does every fifth case of the development set.
 */
export const WRITERS: Record<string, readonly string[]> = {
  development: ["cases"],
  second: ["more"],
  unseen: ["unseen"],
  twins: ["real-pages", "real-prose", "web"],
  wide: ["wide-people", "wide-money", "wide-product", "wide-hiring", "wide-stack", "wide-tongues"],
  new: ["new-money", "new-product", "new-people"],
  pages: ["pages-business", "pages-product"],
  fresh: ["fresh-deals", "fresh-product", "fresh-hiring", "fresh-people", "fresh-stack", "fresh-market"],
  grid: ["grid-people", "grid-capital", "grid-hiring", "grid-stack", "grid-market", "grid-market-more"],
  capital: ["lessons-capital"],
  people: ["lessons-people"],
  market: ["lessons-market"],
  technology: ["lessons-technology"],
  silence: ["lessons-silence"],
  releases: ["lessons-releases"],
  tongues: ["lessons-tongues"],
  "more tongues": ["lessons-more-tongues"],
  own: ["silent-pages", "long-pages", "own-blogs", "own-records"],
};
