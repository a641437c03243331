/** What a product is for; two products of one category can replace each other. */
export type TechnologyCategory =
  | "crm"
  | "marketing automation"
  | "account-based marketing"
  | "scheduling"
  | "forms"
  | "email provider"
  | "email delivery"
  | "analytics"
  | "product analytics"
  | "session replay"
  | "tag manager"
  | "customer data platform"
  | "experimentation"
  | "monitoring"
  | "advertising"
  | "affiliate marketing"
  | "live chat"
  | "help desk"
  | "consent management"
  | "bot protection"
  | "identity"
  | "payments"
  | "subscription billing"
  | "e-commerce"
  | "e-commerce app"
  | "reviews"
  | "comments"
  | "cms"
  | "site builder"
  | "site search"
  | "web framework"
  | "video"
  | "personalisation"
  | "in-app guidance"
  | "accessibility"
  | "localisation"
  | "hosting"
  | "cdn"
  | "media hosting"
  | "recruiting"
  | "database"
  | "data warehouse"
  | "data integration"
  | "business intelligence"
  | "message queue"
  | "search engine"
  | "cloud"
  | "ci"
  | "source control"
  | "infrastructure as code"
  | "containers"
  | "feature flags"
  | "error tracking"
  | "build tool"
  | "package manager"
  | "test framework"
  | "language"
  | "erp"
  | "hr"
  | "collaboration"
  | "project management"
  | "documentation"
  | "design"
  | "sales engagement"
  | "ai model"
  | "communications api"
  | "contact centre"
  | "security"
  | "e-signature"
  | "finance"
  | "health records"
  | "core banking"
  | "insurance systems"
  | "supply chain"
  | "hotel systems"
  | "education"
  | "office suite"
  | "automation"
  | "engineering";

/**
 * One product and the facts that give it away; each of them alone is enough, so that only unmistakable ones stand here. All
 * lower case. An asset is a host, or a host and the beginning of a path (`www.googletagmanager.com/gtm.js`); hosts under it
 * count too; one that begins with `/` is a part of a path on any host.
 */
export type Technology = {
  name: string;
  category: TechnologyCategory;
  /** Domain of whoever sells it: what is seen there says nothing of a customer. */
  vendor?: string;
  /** What scripts, frames and style sheets are loaded from. */
  assets?: string[];
  /** Images nobody sees, which count visitors. */
  pixels?: string[];
  /** Where pictures come from; there have to be several, because pages also show pictures of others. */
  images?: string[];
  /** Beginning of `<meta name="generator">`. */
  generator?: string;
  /** A header's name, or `name: beginning of its value`. */
  headers?: string[];
  /** Names of cookies set by the page; `*` at the end stands for anything. */
  cookies?: string[];
  /** Hosts that receive the domain's mail, that its SPF record includes, and beginnings of further TXT records. */
  mx?: string[];
  spf?: string[];
  txt?: string[];
  cname?: string[];
  /** Other ways to write it in texts. */
  names?: string[];
  /** It is also an ordinary word, and a product only where it is written with its capital letter. */
  isWord?: true;
  /** The page shows it as content, which comes and goes: its absence says little. */
  isContent?: true;
};
