/** The order in which an account's places are read, so that a crawl cut short has read what says most. */
export const PRIORITY = {
  home: 0,
  feed: 10,
  board: 15,
  newsroom: 20,
  careers: 20,
  status: 25,
  pricing: 30,
  repositories: 30,
  vendors: 32,
  records: 33,
  filings: 34,
  role: 35,
  discussions: 38,
  article: 40,
  sitemap: 50,
  guess: 60,
} as const;
