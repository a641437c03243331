import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";

/** Money that is lent or given, unless the same words speak of equity too. */
const LENT_OR_GIVEN = createPattern(
  /\b(?:debt|loans?|credit (?:line|facility)|line of credit|facility|bonds?|notes|debentures?|unsecured|secured(?! (?:an?|its|the|another|over|about|around|up to|more than|nearly|almost|\p{Lu}{0,3}[$€£₹\d])|[.,;])|tax equity|(?:construction|project|bridge|vessel) financing|sale-and-lease-?back|NCDs?|commercial papers?|sukuk|mortgage|overdraft|grants?|subsid(?:y|ies)|donations?|donated|charit(?:y|ies|able)|prize|award|competition|concours|zuschuss|fördermittel|darlehen|kredit|anleihe|prêt|emprunt|subvention|empréstimo|préstamo|lening|subsidie)\b/iu,
);
const IS_EQUITY =
  /\b(?:(?<!\b(?:no|without|non|tax|giving up) )(?<!-)equity(?!-free)|series [a-k]\b|seed|shares(?! (?:fall|fell|rise|rose|slip|slid|drop|jump|dip|tumble|sink|up|down)))\b/i;
/** Other things that are raised, won or closed. */
const NOT_EQUITY = createPattern(
  /\b(?:foundation|prices?|awareness|concerns?|questions?|eyebrows|stakes|bar|rates?|fees?|wages?|pay|salar(?:y|ies)|dividends?|forecasts?|guidance|outlook|targets?|estimates?|revenues?|sales|turnover|profits?|income|orders?|contracts?|fines?|penalt(?:y|ies)|settlement|damages|ipo|public offering|flotation|listing|price range|form s-1)\b/i,
);
/** An investor's own fund. */
const OWN_FUND = createPattern(
  /\b(?:fund [ivx]+|fund \d|(?:venture|growth|investment|buyout|new|first|second|third|fourth|fifth|its|debut|flagship|early-stage|credit|equity|impact|climate) fund|fund (?:to|for|that|aimed|focus\w*|dedicated)|funds? of funds?)\b/i,
);
/** Money for somebody else: the subject takes part or invests. */
const OTHERS_ROUND = createPattern(
  /\binvestments? in (?!us\b|our\b)|\bpart in\b|\bparticipat(?:es?|ed|ing|ion) in\b|\p{L}['’]s (?:[$€£\d.]+\w* )?(?:series|seed|pre-seed|round|funding)\b/iu,
);
/** Money "from Quay Capital" or "from Tide Ventures" buys shares; a loan is excluded by its own words. */
const FROM_INVESTOR = createPattern(
  /\b(?:from|by|of|with|von|bei|da|de|van) (?:[\p{L}-]+ ){0,3}?(?:\p{Lu}[\p{L}\p{N}&'’.-]{0,24} ){1,4}(?:Ventures?|Capital|Angels?|Equity|Growth|Invest|Investments?|Participations?|Croissance|Kapital|Capitale|(?:Growth|Venture|Seed|Opportunity|Investment|Impact|Climate|Innovation) Fund|Family Office|Business Angels|Beteiligungs\p{L}+|Venture Partners|Investors|VC)\b|(?<=\d ?(?:m|mn|million|bn|billion)?) from (?:\p{Lu}[\p{L}\p{N}&'’.-]{0,24} ){1,3}Partners\b|\binvestments? from \p{Lu}|\b(?:van|von|vom) \p{Lu}\p{Ll}+fonds\b|\b(?:von|van|from|de|da|di) (?:\p{Ll}+ ){0,2}(?:Investoren|Geldgebern|investeerders|investors|inversores|investidores|investitori|investisseurs)(?!\p{L})|\b(?:Family Office|Business Angels|Wagniskapital\p{L}*|Risikokapital\p{L}*|family office|business angels)\b|\b(?:Ventures?|Capital|Partners)\b[^.;]{0,60}\b(?:misent|investissent|colocaram|colocam|aportaram|investiram|investieren|stecken|puntano|investono|invierten|invirtieron)\b|\bat (?:an? )?[$€£][\d.]+ ?\p{L}* valuation|\b(?:post|pre)-money\b/u,
);
/** Where a fund acts as one, an investment needs neither a sum nor a round. */
const INVESTOR_ACTS = createPattern(
  /\b(?:Ventures?|Capital|Angels?|Equity|Partners|Fund|Investors|VC)\b(?: \([^)]{0,40}\))?,?(?: (?:has|have|also|today|led|made)){0,3} (?:invests?|invested|investiert|investit|invierte|investeert|steigt (?=bei )|beteiligt sich|an? (?:[\w-]+ ){0,2}investment)\b|\b(?:makes?|made|completes?|completed|announces?|announced|closes?|closed) (?:an? |its )?(?:[a-z-]+ ){0,2}?(?:strategic|minority|growth|equity|seed) investment in (?=[A-Z]|the |[a-z-]+ [A-Z])/,
);
/** Money for something sold or leased, a higher bid, an old round: "raised £20m by selling its depot". */
const OTHER_SOURCE = createPattern(
  /\b(?:by selling|(?:from|in|through|via) (?:the |an? )?(?:sale|disposal|auction)|(?:from|through|via) (?:[\p{L}-]+ ){0,3}(?:business|unit|arm|division|subsidiary|stake|asset|property|branch|brand) (?:share )?(?:sales?|disposals?)|sale[ -]and[ -]lease-?back|(?:its|their) (?:stake|holding|bid|offer))\b|\b(?:19|20)\d\d (?:[\p{L}-]+ )?(?:round|series|raise|financing)\b/iu,
);
/** A company that ends raised its money before. */
const ENDS = createPattern(
  /\b(?:shut(?:s|ting)? down|shuts its doors|bankrupt(?:cy)?|insolven(?:t|cy|z)|wind(?:s|ing) down|collapse[sd]?|liquidation|administrators)\b/i,
);
/** Words that speak of shares being bought with the money. */
const EQUITY = createPattern(
  /\b(?:(?<!\b(?:no|without|any|giving up)[ -])(?<!non-)equity(?!-free)|series [a-k]\b|seed|venture|investors?|backers?|angels?|led by|bought deal|funding round|investment round|financing round|geldgeber\w*|investoren|unicorn|unicórnio|fundraise|fundraising|raise[sd]?|launch(?:es|ed) with [$€£])(?!\p{L})/iu,
);
const CROWD = createPattern(
  /\b(?:(?:voor|für|pour|para|per) (?:(?:het|een|einen|den|une?|la|il|un) )?(?:goed doel|goede doelen|guten Zweck|bonnes? causes?|buena causa|beneficenza)|for charity|for cancer|for victims|for (?:the )?(?:hospice|hospital|children)|awareness|fundraiser|\bgala\b|(?:with|at) (?:the|its|this) (?:annual )?event\b|in aid of|good causes?|fun run|\bgifts? to (?:support|help|benefit|fund|\p{Lu})|non-?profits?|philanthrop\p{L}+|bake sale|sponsored (?:walk|run|ride|swim)|in donations)\b|\bfor (?:(?:an?|the|its|our|their|local|county|children['’]s) ){0,3}(?:food banks?|hospices?|hospitals?|shelters?|scholarships?|schools?|refugees|animal rescue|lifeboats?|museum|church|victims|charit(?:y|ies))(?=[.,;!?]|$| (?:in|on|at|by|after|this|last|and)\b)/iu,
);
/** Sums that are no round: what the company is worth, has raised in all, or turned over. */
const OTHER_SUM = createPattern(
  /\b(?:valuation|valu(?:ed|ing|es)(?: \w+)? at|value (?:put )?(?:at|to)|worth(?: of)?|total(?:ling|ing|s)?|in total|altogether|to date|so far|overall|revenues?|turnover|sales|arr|profits?|loss(?:es)?|market cap|bewertung|insgesamt|umsatz|auf damit|valorisation|au total|valorada|avaliad[ao]|faturou|total of|brings(?! in\b)|bringing(?! in\b)|stands at|drawn|after (?:its|a|an))\b/i,
);

/** Debt, grants, prices, an investor's own fund, somebody else's round: judged by the words around the object. */
export function isOtherObject(text: string, objectAt: number, sum: Money | undefined): boolean {
  const between = sum && sum.start > objectAt ? text.slice(objectAt, sum.start) : text.slice(objectAt, objectAt + 60);
  const around = text.slice(objectAt, Math.max(objectAt + 60, (sum?.end ?? 0) + 45)).replace(AHEAD_OF_LISTING, " ");
  if (sum && IN_PLACING.test(text.slice(sum.end))) return false;
  if (sum && /\b(?:to|investment by) (?:about |around |up to |some )?$|\bwho (?:have|has|had)\b/i.test(between))
    return true;
  if (
    /\b(?:acqui|buy|bought|purchas|takeover|taken? over|übernahme|rachat)|^ private (?!placement|equity|funding|capital|investment|round)/i.test(
      between,
    ) ||
    OTHERS_ROUND.test(around)
  )
    return true;
  if (OWN_FUND.test(around) || OTHER_SOURCE.test(text.slice(objectAt, objectAt + 120))) return true;
  if (LENT_OR_GIVEN.test(around)) return !IS_EQUITY.test(around);
  return NOT_EQUITY.test(around) && !EQUITY.test(around);
}

/** "raises £40m ahead of its listing" */
const AHEAD_OF_LISTING =
  /(?<!\p{L})(?:ahead of|before|prior to) (?:an? |its |the )?(?:[\p{L}-]+ ){0,3}?(?:IPO|listing|flotation|float|public offering)(?!\p{L})/iu;
/** "raises $25m through share placing to repay a loan" */
const IN_PLACING =
  /^ (?:through|via|in|from|with|by) (?:(?:an?|its|the|new|oversubscribed|discounted|institutional|\p{Lu}\p{L}+) )*(?:(?:share|equity|stock) (?:placing|placement|sale|issue|offering)|rights issue|private placement|placing|capital increase)(?!\p{L})/u;

/** Whether a sum may be the size of a round: not a valuation, a total, a turnover, nor small change (below 10,000). */
export function isRoundSum(text: string, sum: Money): boolean {
  if (sum.amount < 10_000) return false;
  const before = text.slice(Math.max(0, sum.start - 32), sum.start);
  const after = text.slice(sum.end, sum.end + 26);
  // "A total of $6M has gone into it" counts nothing up.
  if (/^A total of $/i.test(text.slice(0, sum.start))) return true;
  const isWorthAfter = /\bafter (?:its|an?) $/.test(before) && /\b(?:worth|unicorn|valu(?:ed|ation|ing))\b/i.test(text);
  if (!isWorthAfter && OTHER_SUM.test(before.replace(/.*[;.,] /, "").replace(BEHIND_WORTH, ""))) return false;
  if (OF_MARKET_OR_DEBT.test(text.slice(sum.end, sum.end + 60))) return false;
  return !/^\+?(?:,? (?:in (?:all|total(?! (?:pre-)?(?:seed|series)))|total(?! (?:pre-)?(?:seed|series))|to date|valuation|overall|since|over (?:its|the) (?:life|lifetime|years|past)|altogether|insgesamt|au total)\b| (?:of |in )?(?:revenue|arr|sales|annual))/i.test(
    after,
  );
}

/** "Doubles its valuation to $10B with a", "hits $17B valuation after raising": what the company is worth stands before the round. */
const BEHIND_WORTH =
  /^.*(?:\d[\d.,]* ?\p{L}*|valuation) (?:(?:with|in) (?:(?:an?|its|new|fresh) )*|after (?:raising |(?:an?|its|new|fresh) ))$/iu;

/** "a $154 billion lighting market", "a $28 million loan". */
const OF_MARKET_OR_DEBT =
  /^(?: (?!equity\b|and\b|from\b|in\b|round\b|series\b|seed\b)[\p{L}-]+){0,2} (?:market|industry|sector|economy|ecosystem|loan|mortgage|refinancing|credit (?:line|facility)|contract|order|budget|sale|acquisition|purchase|gift|scholarship|verdict|settlement)(?!\p{L})|^ in (?:[\p{L}-]+ ){0,2}(?:payments|royalties|fees|settlements|verdicts|recoveries|damages|savings|claims|loans|transactions|volume|assets)(?!\p{L})/iu;

/** Whether a text says that investors put money in. */
export function speaksOfEquity(text: string): boolean {
  return EQUITY.test(text) || FROM_INVESTOR.test(text);
}

/** Whether a fund does something with its money: "Quay Capital invests in Beacon". */
export function namesInvestor(text: string): boolean {
  return INVESTOR_ACTS.test(text);
}

/** Whether a text names those who put money into companies. */
export function namesShareholders(text: string): boolean {
  return SHAREHOLDERS.test(text) || FROM_INVESTOR.test(text);
}

const SHAREHOLDERS = createPattern(
  /\b(?:(?<!\b(?:no|without|any|giving up)[ -])(?<!non-)equity(?!-free)|investors?|backers?|angels?|venture|shares|shareholders|stake|unicorn|led by)\b/i,
);

/** Whether a text tells of the end of a company. */
export function tellsOfEnd(text: string): boolean {
  return ENDS.test(text);
}

/** Money collected for a good cause. */
export function isForCharity(text: string): boolean {
  return CROWD.test(text) || (/\bcrowdfunding campaign\b/i.test(text) && !SELLS_TO_CROWD.test(text));
}

/** Whoever gives in a crowdfunding campaign gets shares only where somebody invests. */
const SELLS_TO_CROWD =
  /\b(?:investors?|shares?|equity|shareholders?|stake|Seedrs|Crowdcube|Wefunder|StartEngine|Companisto|Birchal)\b/i;
