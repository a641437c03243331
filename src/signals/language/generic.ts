/** Titles of texts that teach, list or rule instead of reporting. */
const GENERIC_TITLE =
  /^(?:how (?:to|do|does|can|we (?:do|think))|what (?:(?:is|are) (?:an?\b|the\b|[^.!]{2,60}\?)|does|do|happens|to|you|every)|why (?:you|your|most|every|companies|startups|it|we need)|when (?:to|should)|is it time|should you|can (?:a|you)|understanding|introduction to|introducing? to|getting started|a guide|an? (?:complete|ultimate|beginner)|the (?:complete|ultimate|definitive|essential|beginner)|guide(?! dogs?\b)|glossary|definition|checklist|template|faq|frequently asked|terms of|privacy|cookie|qu['’]est-ce|comment |guide (?!dogs?\b)|was ist|wie |cómo |qué es|como |o que é|significado|wat is|hoe |cos['’]è|come [a-z]+(?:are|ere|ire|si)\b)|\b(?:guide(?! dogs?\b)|playbook|checklist|template|glossary|definition|explained|best practices|tips|tutorial|how-to|cheat ?sheet|roadmap template|step[- ]by[- ]step|everything you need to know|all you need to know|what you need to know|what to expect|why it matters|how it works|role description|job description|examples|sample|overview|101|faqs?|frequently asked questions|flow ?chart|wiki|(?<!dividend )policy|policies|\(wiki\))\b|^\d{1,3} (?:best|top|ways|tips|steps|reasons|things|examples|tools|mistakes|questions|signs|lessons|strategies)\b|^(?:top|best) \d{1,3}\b|[:–—] ?(?:(?:quels?|quelles?|comment|que|wie|was|welche\w?|cómo|qué|cuáles|come|cosa|quali|como|o que|quais|hoe|wat|welke) [^.!?]*\?$|(?:so|comment (?:ça|cela)|cómo|come|como|hoe) (?:funktioniert|marche|fonctionne|funciona|funziona|werkt)(?:s| es| het)?\b)/i;
/** "Seed rounds: understanding them", "Levée de fonds : comprendre seed, série A": what a headline says it teaches, behind a colon. */
const EXPLAINS =
  /[^:]: ?(?:comprendre|tout (?:savoir|comprendre)|mode d['’]emploi|understanding|explained|an? (?:explainer|primer|glossary)|einfach erklärt|verstehen|cómo funciona|entender|capire)(?!\p{L})/iu;
/** A look back over a year: what it tells was news long ago. */
const LOOKS_BACK =
  /\b(?:(?:years|decades) ago (?:this|today)|on this day|this (?:week|day|month) in history|throwback|year[ -]in[ -]review|(?:19|20)\d\d in review|year in pictures|(?:our|the|a) (?:year|decade|\d{1,2} years) in (?:review|retrospect)|(?:a )?look(?:ing)? back (?:at|on) (?:our |the |a )?(?:year|decade|(?:19|20)\d\d|first (?:year|\w+ years))|(?:jahres)rückblick|rétrospective|retrospectiva|jaaroverzicht|terugblik op (?:19|20)\d\d)(?!\p{L})/iu;
/** The name of a law, unlike "to act as". */
const LAW = /\p{Lu}\p{L}+ Acts?\b(?! as\b)/u;
/** Second person in a title: "you" is taught, not told. */
const TEACHES_READER = /\b(?<!thank[ -])(?:you|your|you['’]ve)\b/i;
/** "Acme unveils a camera for your kitchen": what is told of the thing is meant for whoever reads. */
const IS_NEWS_HEAD =
  /^\p{Lu}(?:[^.;:?!]|\.(?=\S)){1,70}? (?:unveils|debuts|introduces|releases|rolls out|raises|nabs|lands|snags|bags|secures|acquires|buys|hires|lays off)(?!\p{L})/u;
/** Bodies that announce a lesson. */
const GENERIC_BODY =
  /\b(?:in this (?:article|guide|post|blog)(?:,| we|,? I)|this (?:guide|article|template|checklist) (?:explains|covers|walks|shows)|step 1\b|key takeaways|q: |frequently asked|if you(?:['’]ve| have) (?:ever )?heard the term|wondered what it means|refers to (?:a|the)|is defined as|dans cet article|in diesem (?:artikel|leitfaden)|en este artículo|neste (?:artigo|capítulo))/i;
/** A text that dates itself and speaks of today reports something, whatever its title. */
const REPORTS =
  /\b(?:(?:meet|welcome|introducing) (?:our|the) new|today announced|announced today|announces|(?:said|released|launched|unveiled|introduced|raised|acquired|opened|named|appointed|confirmed|agreed) on (?:mon|tues|wednes|thurs|fri)day|on (?:mon|tues|wednes|thurs|fri)day (?:said|released|launched|unveiled|introduced|raised|acquired|opened|named|appointed|confirmed|agreed|announced)|has raised|raises|appoints|appointed|acquires|launches)\b/i;

/** "We've opened", "is now available": the company tells its readers news, even where it calls them "you". */
const TELLS_NEWS =
  /\b(?:we(?:['’]ve| have) (?:just |now |also )?(?:launched|opened|raised|shipped|released|added|built|made|acquired|bought|closed|moved|joined|signed|changed|cut|passed|earned|received)|we(?:['’]re| are) (?:\w+ ){0,2}(?:launching|introducing|announcing|opening|raising|changing|moving|joining|lowering|adding|hiring)|(?:is|are) (?:now|finally) (?:available|live|open|part of|generally)|generally available|(?:proud|delighted|pleased|happy|excited|thrilled) to (?:have|share|announce|say|report)|(?:went|goes) live (?:today|yesterday|this|on|last)|(?:from|starting|as of) today|today,? we)\b/i;

/** "v3.0 launch readiness", "release checklist": what is still to be done. */
const TO_DO =
  /\b(?:launch|release|go-live|ship|rollout|roll-out|GA)(?:es)? (?:readiness|check-?lists?|to-?dos?|prep(?:aration)?s?|tracker|gate|blockers|tasks|runbook|template)\b|^(?:check-?list|to-?do)s?\b/i;

/** Whether the whole text is a guide, glossary, template, listing or policy that reports no event. */
export function isGenericText(title: string, body: string): boolean {
  const head = body.slice(0, 1_500);
  if (REPORTS.test(title)) return false;
  if (LOOKS_BACK.test(title) || TO_DO.test(title)) return true;
  if (GENERIC_TITLE.test(title) || EXPLAINS.test(title) || LAW.test(title)) return true;
  if (TEACHES_READER.test(title) && !IS_NEWS_HEAD.test(title) && !REPORTS.test(head) && !TELLS_NEWS.test(head))
    return true;
  return GENERIC_BODY.test(head) && !REPORTS.test(head);
}
