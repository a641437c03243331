import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { type FiguredSentence, figuresOf, SUM, sumFacts } from "./language/figures.ts";
import { EXCHANGE, LISTING, PAPERS } from "./language/listings.ts";
import type { Money } from "./language/money.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isOwnAct, isOwnThing, isToldOfAccount } from "./language/whose.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `ipo ipos initial offering public listing listed lists list flotation float floats drhp udrhp rhp draft prospectus registration s f nasdaq nyse aim euronext bse nse
  hkex asx tsx börsengang börse börsendebüt erstnotiz listing introduction cotation bourse salida bolsa oferta estreia abertura beursgang beurs quotazione borsa prospekt sebi issue trading debut debuts`,
);

/** A listing of the account filed, cleared, priced, open for subscription or begun; plans and rumours of one are none. */
export const ipoFiling = defineDetector({
  type: "ipo_filing",
  kinds: ["article", "page", "filing"],
  cue,
  detect(reading) {
    const steps = [
      ...filedForm(reading),
      ...statedSentences(reading).flatMap((sentence) => readStep(reading, sentence) ?? []),
    ];
    const best = steps.find((step) => step.kind === "priced") ?? steps[0];
    return best ? [toListing(reading, best, steps)] : [];
  },
});

type Step = { sentence: Sentence; kind: "filed" | "priced"; sum: Money | undefined };

/** A registration statement among the filings of the account. */
function filedForm({ document, sentences }: Reading): Step[] {
  const [sentence] = sentences;
  const isStatement =
    document.kind === "filing" &&
    /^(?:registration statement on )?(?:form )?(?:S-1|F-1|S-11|10-12B)\b/i.test(document.facts.form ?? document.title);
  return sentence && isStatement ? [{ sentence, kind: "filed", sum: undefined }] : [];
}

function readStep(reading: Reading, sentence: Sentence): Step | undefined {
  if (!cue(sentence) || !SPEAKS_OF_LISTING.test(sentence.text) || NOT_YET.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  for (const { kind, pattern, by } of STEPS) {
    for (const clue of figured.text.matchAll(pattern)) {
      const at = figured.originalAt(clue.index);
      if (!isOf(reading, sentence, at, figured.originalAt(clue.index + clue[0].length), by)) continue;
      if (!isStated(reading, sentence, at) && !(by === "others" && sentence.certainty === "stated")) continue;
      return { sentence, kind, sum: sizeIn(figured) };
    }
  }
  return undefined;
}

/** Cheap: without one of these no pattern below is tried. */
const SPEAKS_OF_LISTING = new RegExp(
  `(?<!\\p{L})(?:${LISTING}|${PAPERS}|${EXCHANGE}|[Ii]ssue|IPO-bound)(?!\\p{L})`,
  "u",
);
/** A listing that is thought of, put off, over, or somebody's opinion. */
const NOT_YET =
  /\b(?:(?:could|may|might|would|should|wants? to|hopes? to|plans? (?:to (?:list|float|go public|file|raise)|for an? (?:IPO|listing))|planning (?:to|an? (?:IPO|listing))|planned for|aims? to (?:list|float|go public)|looking to (?:list|float)|expected to (?:list|file|go public|launch)|set to (?:file|consider)|prepar(?:es|ing|ation)|consider\w*|explor\w*|mull\w*|weigh\w*|eye(?:s|ing)|ahead of (?:(?:a|an|its|the) )?(?:possible|potential|planned|expected)|IPO[- ]ready|readiness|ready for an? (?:IPO|listing)|hires? banks|picks? banks|appoints? (?:banks|bankers)|taps? banks|shortlist\w*|post-?pon\w+|delay\w*|shelv\w+|pull(?:s|ed) (?:its|the)|withdr[ae]w\w*|scrap\w*|cancel\w*|abandon\w*|no plans|rul(?:es|ed) out|rumou?r\w*|reportedly (?:plan|consider|prepar|in)\w*|talks?|years? after (?:its|the) (?:IPO|listing)|since (?:its|the|going) (?:\d{4} )?(?:IPO|listing|flotation|public)|before (?:its|an?) IPO|pre-IPO|IPO market|IPO (?:lawyer|advis\w+|guide|calendar|pipeline|window|candidate|hopeful|plans?))|plant (?:einen |den )?Börsengang|erwägt|prüft|envisage|prépare|estudia|prepara|overweegt|valuta)\b/i;

type Rule = { kind: Step["kind"]; by: "doer" | "others"; pattern: RegExp };

const rule = (kind: Step["kind"], by: Rule["by"], source: string): Rule => ({
  kind,
  by,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${source})(?!\\p{L})`, "gu"),
});
const NEAR = "[^.;:]{0,70}?(?<!\\p{L})";
const REGULATOR =
  "(?:[Rr]egulators?|SEBI|Sebi|SEC|the SEC|CSRC|BaFin|AMF|FCA|Securities and Exchange (?:Commission|Board of India)|securities regulator|exchange|BSE|NSE|CVM|CNMV|Consob|AFM)";

/** Listing steps: what the account does itself, and what others say or do about its listing. */
const STEPS: Rule[] = [
  rule(
    "priced",
    "doer",
    `(?:prices|priced|sets|set|fixes|fixed|names|named|puts?|announces (?:the )?pricing of|announced (?:the )?pricing of|cuts|lowers?|raises|raised|lifts|narrows|updates)${NEAR}(?:price (?:range|band)|(?:offer|issue) price|${LISTING})`,
  ),
  rule(
    "priced",
    "doer",
    `(?:opens?|opened|lance|ouvre|lanza|lança|lancia|launch(?:es|ed)|begins|began|starts|started|kicks off|kicked off)${NEAR}(?:${LISTING}|roadshow|bookbuilding|subscription)`,
  ),
  rule(
    "priced",
    "doer",
    `(?:debuts|debuted|makes (?:its )?debut|made (?:its )?debut|lists|listed|floats|floated|begins trading|began trading|starts trading|started trading|goes public|went public|rings? the (?:opening )?bell)${NEAR}(?:on|at|in|via|through|by) (?:the )?${EXCHANGE}`,
  ),
  rule(
    "priced",
    "doer",
    `(?:rais(?:es|ed)|secur(?:es|ed)|collect(?:s|ed)|fetche[sd])[^.;:]{0,30}?${SUM}[^.;:]{0,50}?(?:in|through|from|via|with|by) (?:its |an? |the |their )?(?:\\p{L}+ ){0,3}${LISTING}`,
  ),
  rule(
    "priced",
    "others",
    `${LISTING}(?:,? day \\d|[^.;:]{0,50}?(?:opens?|opened|priced|subscribed|oversubscribed|kicks off|closes|closed|launches|launched|begins|(?:is|goes|now) live|subscription|allotment|GMP|price band|price range|at ${SUM})(?!\\p{L}))`,
  ),
  rule(
    "priced",
    "others",
    `(?:[Ii]ssue|[Oo]ffer(?:ing)?)[^.;:]{0,30}?(?:opens?|opened|(?:was|is|fully|over)[- ]?subscribed|closes|priced at)${NEAR}(?:on|at|for|with|${SUM}|times)`,
  ),
  rule("priced", "others", `(?:price (?:band|range)|offer price|issue price)[^.;:]{0,40}?${SUM}`),
  rule(
    "priced",
    "others",
    `(?:shares?|stock)[^.;:]{0,60}?(?:debut(?:s|ed)?|list(?:s|ed)?|beg[ai]n trading|start(?:s|ed)? trading)${NEAR}(?:on|at|in) (?:the )?${EXCHANGE}`,
  ),
  rule("priced", "others", `(?:Nasdaq|NYSE|AIM|market|stock[- ]market|trading|bourse|exchange) debut`),
  rule(
    "priced",
    "doer",
    `(?:geht|ging|ist|gibt|startet|wagt)[^.;:]{0,40}?(?:an die Börse|Börsendebüt|Börsengang gestartet)|(?:s['’]introduit|entre|fait son entrée) en [Bb]ourse|(?:debuta|sale|estreia|estreou)[^.;:]{0,20}? (?:en|a|na) (?:la )?[Bb]olsa|gaat naar de beurs|si quota|debutta in [Bb]orsa`,
  ),
  rule(
    "filed",
    "doer",
    `(?:fil(?:es|ed|ing)|submit(?:s|ted)|lodg(?:es|ed)|re-?fil(?:es|ed)|publish(?:es|ed)|mak(?:es|ing) (?:public )?(?:its )?filing|(?:has )?confidentially (?:filed|submitted)|reicht|veröffentlicht|dépose|presenta|registra|protocola|protocolou|deposita)${NEAR}(?:${PAPERS}|${LISTING}|to (?:go public|list)|going public|(?:with|to) ${REGULATOR}(?= for ))`,
  ),
  rule(
    "filed",
    "doer",
    `(?:gets?|got|receiv(?:es|ed)|secur(?:es|ed)|wins?|won|obtain(?:s|ed)|has)${NEAR}(?:${REGULATOR}[’']?s? )?(?:nod|approval|go-ahead|green light|clearance|observation letter|in-principle approval)${NEAR}(?:${LISTING}|${PAPERS}|to list|to float|to go public)`,
  ),
  rule(
    "filed",
    "others",
    `${REGULATOR} (?:has |had )?(?:clears?|cleared|approves?|approved|gives?|gave|given|greenlights?|okays?|declared)${NEAR}(?:${LISTING}|go-ahead|nod|approval|registration statement|draft papers)`,
  ),
  rule(
    "filed",
    "others",
    `${LISTING}${NEAR}(?:cleared|approved|gets? (?:the )?(?:nod|approval|go-ahead)|filed|filing)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:announc(?:es|ed)|confirm(?:s|ed)|unveils|unveiled|publish(?:es|ed)|kündigt|annonce|anuncia|kondigt)[^.;:]{0,40}?(?:intention to float|(?:its |the )?(?:launch of )?(?:its |an? |the |proposed )*(?:${LISTING}))`,
  ),
  rule(
    "filed",
    "others",
    `^(?:${LISTING} (?:synopsis|note|analysis|details|prospectus)|DRHP|RHP|[Pp]rospectus)(?!\\p{L})`,
  ),
  rule("priced", "others", `[Pp]ublic offer(?:ing)? of (?:up to )?(?:[\\d,.]+ )?(?:equity )?shares`),
  // German, French, Spanish, Portuguese, Italian, Dutch
  rule(
    "priced",
    "doer",
    `(?:fixe|fijó|fija|fissa|fixou|fixa|legt|setzt|bepaalt|stelt)${NEAR}(?:prix|precio|prezzo|preço|Ausgabepreis|Emissionspreis|Preisspanne|Angebotspreis|uitgifteprijs|introductieprijs)(?!\\p{L})`,
  ),
  rule(
    "priced",
    "doer",
    `(?:sbarca|approda|debutta|arriva|fait ses premiers pas|s['’]introduit|fait son entrée|entre|debuta|sale|salta|empieza a cotizar|estreia|estreou|chega|gaat|debuteert|geht|ging|startet|feiert)${NEAR}(?:${EXCHANGE}|IPO)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:hat|haben|a|ha|heeft|have)[^.;:]{0,60}?(?:${PAPERS})[^.;:]{0,40}?(?:eingereicht|veröffentlicht|vorgelegt|ingediend|déposé)|(?:a (?:déposé|enregistré)|obtient|obtiene|ha (?:presentado|depositato)|protocolou|pediu)${NEAR}(?:${PAPERS}|${LISTING}|visa)`,
  ),
  rule(
    "priced",
    "others",
    `(?:ammess[oa] alle negoziazioni|cotation (?:commencera|débute|démarre)|Erstnotiz (?:ist|war|am)|début des négociations|primo giorno di (?:negoziazioni|contrattazioni)|Zeichnungsfrist (?:läuft|beginnt|endet))`,
  ),
];

function isOf(reading: Reading, sentence: Sentence, at: number, end: number, by: Rule["by"]): boolean {
  if (by === "doer") return isOwnAct(reading, sentence, at);
  const inside = mentionsIn(reading, sentence, sentence.text.slice(at, end + 60));
  if (inside.length > 0)
    return (
      !isDoer(reading, sentence, at) &&
      !/['’]s? (?:customers?|clients?|rivals?|investors?|backers?)/.test(sentence.text)
    );
  return sentence.namesSubject ? isOwnThing(reading, sentence, at) : isToldOfAccount(reading, sentence);
}

const SIZE_CUE =
  /\b(?:rais\w*|worth|up to|size|fresh issue|gross proceeds|proceeds|aggregate|offering of|issue of|IPO of|total|seek\w*|in all|maximum)\b/i;
const PER_SHARE =
  /^(?:-?[–—-]?[^\p{L}]{0,12})? ?(?:a|per|each|apiece|pro|por|par) ?(?:share|ADS|unit|equity|Aktie|acción|action|ação)?/iu;

/** The size of the issue: a sum that is no price of a share. */
function sizeIn({ text, sumsIn }: FiguredSentence): Money | undefined {
  if (
    !SIZE_CUE.test(text) &&
    !new RegExp(`${SUM}[- ](?:\\p{L}+ ){0,2}(?:IPO|issue|offering|listing|flotation|Börsengang)`, "u").test(text)
  )
    return undefined;
  const marks = [...text.matchAll(new RegExp(SUM, "gu"))];
  for (const mark of marks) {
    const [sum] = sumsIn(mark[0]);
    const lead = text.slice(Math.max(0, mark.index - 40), mark.index);
    if (
      !sum ||
      sum.amount < 500_000 ||
      PER_SHARE.test(text.slice(mark.index + 1, mark.index + 20)) ||
      /\b(?:valu\w+|from|revenues?|loss|profit|price|market cap\w*)\b[^,;]{0,24}$/i.test(lead)
    )
      continue;
    return sum;
  }
  return undefined;
}

function toListing(reading: Reading, best: Step, steps: Step[]): Detection {
  const paid = best.sum ? best : steps.find((step) => step.sum);
  const sum = paid?.sum;
  const size = paid && sum ? paid.sentence.text.slice(sum.start, sum.end) : undefined;
  const name = reading.subject.name;
  const what = best.kind === "priced" ? "brings its shares to the market" : "files for a stock-market listing";
  return toDetection(reading, best.sentence, {
    type: "ipo_filing",
    subtype: best.kind,
    title: size ? `${name} ${what}: ${size}` : `${name} ${what}`,
    certainty: best.sentence.isTitle || best.sentence.index <= 4 ? 1 : 0.85,
    data: sumFacts(sum),
    identity: { step: best.kind },
  });
}
