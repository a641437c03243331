import type { Area } from "./types/type-words.ts";

/** Words of titles and departments, and what they are about; general last, since every chief is a chief of something. */
const AREAS: readonly (readonly [Area, RegExp])[] = [
  [
    "sales",
    /\b(?:sales|revenue|cro|account (?:executive|manager|director)|business development|commercial|cco|vertrieb|ventes|ventas|vendas|partnerships?)\b/i,
  ],
  ["marketing", /\b(?:marketing|cmo|growth|brand|communications?|demand|content|public relations|kommunikation)\b/i],
  ["service", /\b(?:customer (?:success|service|support|experience)|support|services|onboarding|kundenservice)\b/i],
  ["security", /\b(?:security|ciso|cso|privacy|compliance|trust|sicherheit|datenschutz)\b/i],
  ["product", /\b(?:product|cpo|design|ux|user experience|produkt|research)\b/i],
  [
    "engineering",
    /\b(?:engineer(?:ing|s)?|cto|software|developers?|development|devops|sre|platform|infrastructure|architect(?:ure)?|entwicklung|r&d)\b/i,
  ],
  [
    "technology",
    /\b(?:information technology|information officer|information systems|cio|it|cto|technology|data|analytics|systems?|digital|cdo|machine learning|ai)\b/i,
  ],
  [
    "finance",
    /\b(?:financ(?:e|ial)|cfo|controller|controlling|treasur(?:y|er)|accounting|investor relations|finanz(?:en|vorstand)?)\b/i,
  ],
  ["people", /\b(?:people|human resources|hr|chro|talent|recruit(?:ing|ment|er)|personal(?:leiter|chef)?)\b/i],
  [
    "operations",
    /\b(?:operat(?:ions|ing)|coo|supply chain|logistics|procurement|purchasing|manufacturing|production|plant|facilities|einkauf|betrieb)\b/i,
  ],
  ["legal", /\b(?:legal|counsel|clo|regulatory|governance|recht)\b/i],
  [
    "general",
    /\b(?:ceo|chief executive|founder|co-?founder|president(?! of)|managing director|general manager|owner|geschäftsführer(?:in)?|vorstandsvorsitzende[r]?|directeur général|pdg|director general)\b/i,
  ],
];

/** What a post or a department is about, as far as its name says so. "Vice President Sales" is no president. */
export function areasOf(role: string): Area[] {
  const words = role.replace(/[-_]/g, " ").replace(/\bvice president\b/gi, "VP");
  return AREAS.filter(([, pattern]) => pattern.test(words)).map(([area]) => area);
}
