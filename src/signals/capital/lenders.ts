import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { listAt } from "./rounds.ts";

/** "Beacon Bank signs €40m loan with Torvex": a lender that is not said to borrow lends. */
export function isLentByAccount({ subject }: Reading, text: string): boolean {
  return LENDER_NAME.test(subject.name) && LENDS_OUT.test(text) && !BORROWS.test(text);
}

const LENDER_NAME =
  /(?<!\p{L})(?:\p{L}*[Bb]ank|Bancorp|Banque|Banco|Banca|\p{L}*[Ss]parkasse|Building Society|Credit Union|Lending|Lenders?|Loans?|Mortgages?|Development (?:Agency|Authority|Corporation|Fund|Company)|EIB|EBRD|KfW|NIB|IFC)(?!\p{L})/u;
const LENDS_OUT = createPattern(
  /(?<!\p{L})(?:loans?|facility|financing|mortgage|credit(?: line)?|Darlehen|Kredit|prêt|préstamo|empréstimo|prestito|lening)(?!\p{L})[^.;]{0,70}? (?:with|to|for|an|mit|für|à|avec|pour|con|para|a|com|voor|aan|met|per) /iu,
);
const BORROWS = createPattern(
  /\b(?:from|borrow\p{L}*|bonds?|notes|debentures?|sukuk|rais(?:es|ed)|receiv(?:es|ed)|secur(?:es|ed)|obtain(?:s|ed)|gets?|got)\b/iu,
);

/** What leads up to those who lend: "from", "with a syndicate led by", "auprès de". */
const LEADS_UP = createPattern(
  /(?<!\p{L})(?:from|courtesy of|thanks to|(?:led|arranged|provided|granted|extended|underwritten|given|backed|concedid[oa]|otorgad[oa]|accordée?|gewährt|erogato) (?:by|por|par|von|da)|(?:(?:loan|facility|agreement|credit|line|financing|refinancing|debt|syndicate|lenders|group)(?: [\p{Ll}-]+){0,4}) (?:with|of|including)|(?:signed|signs|agreed|papers|deal|arrangement)[^.;:]{0,30}? with|bei(?: der)?|von(?: der)?|auprès d(?:e|u|es)(?: la)?|(?:préstamo|crédito|empréstimo|prestito|finanziamento|financiamento|prêt|lening|krediet)[^.;:]{0,40}? (?:del?|con|d[oa]|dal(?:la)?|van(?: de)?|bij|met)(?: la| el)?) (?:the |la |de |l['’])?(?=\p{Lu})/giu,
);
/** Who lends as the doer: "EIB gewährt", "HSBC provides". */
const LENDS = createPattern(
  /^(?:The |Die |La |Le |El |O |De )?(?=\p{Lu})[^.;:,]{2,70}? (?:(?:has|have|hat|a|ha) )?(?:provides?|provided|(?:is |are )?lending|lends?|lent|grants|granted|extends|extended|gives|gave|backs|backed|commits|committed|gewährt|stellt|leiht|finanziert|accorde|accordé|prête|concede|concedido|presta|eroga|erogato|verstrekt|kent)(?!\p{L})/u,
);
/** A letter in capitals that no bank is called by: places, authorities, the papers themselves. */
const NO_LENDER =
  /^(?:(?:Banks|Lenders|Creditors|Bondholders|Banken|Banques|Bancos|Banche)$|National Association|SEC|CEO|CFO|Form|Agreement|Credit Agreement|Loan Agreement|Company|Borrower|Europe|Germany|France|Spain|London|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Montag|Dienstag)(?!\p{L})/u;

const ARE_LENDERS = createPattern(
  / (?:is|are|was|were|acted as) (?:the )?(?:(?:sole|joint|lead|main|senior) ){0,2}lenders?(?!\p{L})/u,
);
const LENDERS_ARE = createPattern(/\b(?:lenders?|banks) (?:is|are|was|were|includes?|included) (?=\p{Lu})/iu);

/** Who lends, in a sentence after the one that tells of the debt: "Quay and Severn Bank are the lenders." */
export function namedAsLenders(reading: Reading, { text }: Sentence): string[] {
  const before = ARE_LENDERS.exec(text);
  const after = LENDERS_ARE.exec(text);
  const names = before
    ? listAt(text.slice(0, before.index))
    : after
      ? listAt(text.slice(after.index + after[0].length))
      : [];
  return names.filter((name) => !reading.matcher.isLooselyNamedIn(name));
}

/** The lenders a sentence names, without the account itself. */
export function findLenders(reading: Reading, { text }: Sentence): string[] {
  const found = [...LEADS_UP.matchAll(text)].flatMap((clue) => listAt(text.slice(clue.index + clue[0].length)));
  const doer = LENDS.exec(text);
  if (doer) found.push(...listAt(doer[0]).slice(0, 1));
  const whole = found.map((name) => (text.includes(`Bank of ${name}`) ? `Bank of ${name}` : name));
  return [...new Set(whole)].filter(
    (name) => !reading.matcher.isLooselyNamedIn(name) && !NO_LENDER.test(name) && findPlaces(name)[0]?.name !== name,
  );
}
