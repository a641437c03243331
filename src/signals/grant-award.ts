import { nameKey } from "#core/name-key.ts";
import { figuresOf, readFigures, SUM, sumFacts, sumIdentity } from "./capital/figures.ts";
import { GRANT_RULES, MAY_NAME_GRANT, NOT_GRANTED, PUBLIC_GIVER } from "./capital/grants.ts";
import { findObtained } from "./capital/obtained.ts";
import type { Obtained } from "./capital/obtained-things.ts";
import { recipientOf } from "./capital/recipients.ts";
import { type Sized, sumNear } from "./capital/sum-near.ts";
import { isOwnAct, isToldOfAccount, namesAnother } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import type { Money } from "./language/money.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `grant grants granted subsidy subsidies sbir sttr eic horizon innovate ukri public state government federal european eu nih nsf barda arpa darpa nasa esa
  department ministry minister premier governor funding award invest enterprise foundation non taxpayer zuwendung fördermittel förderung förderbescheid fördergelder
  zuschuss bundesministerium bmbf bmwk land forschungsförderung eu-förderung subvention subventions aide aides bourse concours bpifrance france région subvención ayuda ayudas fondos
  subvenção subsídio fundos finep fapesp doe commission prototype sovereign council city county energy subsidie contributo contributi fondi bando wellcome gates scottish competition lottery awarded taxpayers institute agency authority recipients chips arena heritage`,
);

/** Public or research money the account is given without shares; not what it gives, nor a call for applications. */
export const grantAward = defineDetector({
  type: "grant_award",
  kinds: ["article", "page"],
  cue,
  detect(reading) {
    const found = statedSentences(reading).flatMap((sentence) => readGrant(reading, sentence) ?? []);
    // A headline that names nobody may say what all get together.
    const best = found.find((one) => one.sum && one.isNamed) ?? found.find((one) => one.sum) ?? found[0];
    if (!best || (best.sum?.amount ?? SUM_MIN) < SUM_MIN) return [];
    const sized: Sized | undefined = best.sum
      ? { sum: best.sum, sentence: best.sentence }
      : sumNear(reading, best.sentence, isItsSize);
    const sum = sized?.sum;
    const giver = PUBLIC_GIVER.exec(best.sentence.text)?.[0];
    return [
      toDetection(reading, best.sentence, {
        type: "grant_award",
        title: titleOf(reading, sized),
        strengthShift: shiftOf(sum),
        certainty: best.isNamed ? 1 : 0.85,
        data: sumFacts(sum),
        identity: {
          ...sumIdentity(sum),
          ...(!sum && giver && { giver: nameKey(giver) }),
        },
      }),
    ];
  },
});

function readGrant(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (isAwardedToAnother(reading, sentence)) return undefined;
  const isPointing = sentence.namesSubject && IS_ONE_OF_THEM.test(sentence.text);
  if (NOT_GIVEN.test(sentence.text) || givesItself(reading, sentence)) return undefined;
  if (!(cue(sentence) || isPointing)) return recipientOf(reading, sentence);
  const granted = MAY_NAME_GRANT.test(sentence.text.replace(IS_SURNAME, ""))
    ? findObtained(reading, sentence, GRANT_RULES)
    : undefined;
  if (granted?.sum) return granted;
  return (
    fromPublicBody(reading, sentence) ??
    grantedSum(reading, sentence) ??
    headedByGiver(reading, sentence) ??
    granted ??
    recipientOf(reading, sentence) ??
    amongChosen(reading, sentence)
  );
}

/** "Auditors Grant Halden" */
const IS_SURNAME =
  /(?<=\p{Ll} )Grant (?=\p{Lu}\p{Ll})(?!From|For|To|Of|In|By|Agreement|Award|Fund|Program|Money|Under|Support|Scheme)/gu;

/** "A grant from the Department of Defense awarded to Halden Clinic" */
function isAwardedToAnother(reading: Reading, sentence: Sentence): boolean {
  const to = AWARDED_TO.exec(sentence.text);
  return (
    to !== null &&
    mentionsIn(reading, sentence, sentence.text.slice(to.index, to.index + to[0].length + 40)).length === 0
  );
}

/** "Halden's seed programme provides non-dilutive funds to start-ups": whose programme it is gives. */
function givesItself(reading: Reading, sentence: Sentence): boolean {
  if (!sentence.namesSubject) return PROGRAMME_GIVES.test(sentence.text);
  return mentionsIn(reading, sentence, sentence.text).some(({ end }) => OWN_PROGRAMME.test(sentence.text.slice(end)));
}

const OWN_PROGRAMME =
  /^(?:['’]s?)? (?:[\p{L}&/-]+ ){0,5}?(?:programm?e?s?|funds?|foundations?|schemes?|initiatives?|competitions?|challenges?|accelerators?)(?: \([^)]{1,20}\))? (?:will |has |have |also )?(?:provid(?:es?|ed)|offer(?:s|ed)?|award(?:s|ed)?|giv(?:es?|en)|gave|fund(?:s|ed)?|support(?:s|ed)?|invit(?:es|ed)|distribut(?:es|ed)|disburs(?:es|ed)|grant(?:s|ed)?|makes?|made|help(?:s|ed)?) /iu;

/** "The programme provides grants to small businesses": on every day, and to whoever asks. */
const PROGRAMME_GIVES = createPattern(
  /^(?:[^.;:,]{0,60} )?(?:program(?:me)?|scheme|initiative|competition|challenge|fund) (?:provides|offers|awards|gives|funds|supports|makes|helps) [^.;]{0,120}?(?:businesses|companies|start-?ups|firms|projects|researchers|organi[sz]ations|teams|SMEs|applicants|innovators|entrepreneurs|inventors|groups)(?!\p{L})/iu,
);

const AWARDED_TO = /\b(?:awarded|granted|given) to (?:the )?(?=\p{Lu})/u;

/** Less is an aid to a household, not to a company (whole units of any currency). */
const SUM_MIN = 5_000;

/** Calls, deadlines and applications: nobody has got anything yet. */
const NOT_GIVEN = createPattern(
  /\b(?:appl(?:y|ies|ied|ying) (?:for|to)|applications? (?:are|is|open|close|for)|applicants?|deadline|eligible|announces? (?:the |its )?(?:\p{L}+ )?(?:batch|round|cohort|class) of [^.;]{0,40}grants\b|eligibility|call for|open call|announces? (?:the |an? |its )?(?:[\w-]+ ){0,4}grants? (?:for (?!its|the company)|to (?:support|help|award|recogni[sz]e|fund|empower) |supporting|recogni[sz]ing|honou?ring|helping|empowering)|selected to receive|awarded \d[\d,]* (?:[\p{L}()]+ ){0,5}grants\b|grants? [^.;]{0,80}\bdesignation|awarded the grant package|grants? (?:(?:&|and) \w+ )?(?:program(?:me)?|initiative|competition)s?\b|launch(?:es|ed)? [^.;]{0,40}\bgrants\b|announces? (?:its |an? )?[$€£]\d[\d.,]*(?: ?(?:million|[km]n?))? (?:(?!(?:from|in|of)\b)[\p{L}&]+ ){1,6}grants\b(?! from)|how to (?:get|win)|grant[- ](?:writing|making|giving)|denial|(?:establish(?:es|ed|ment of)|introduc(?:es|ed)|launch(?:es|ed)|creat(?:es|ed|ion of)) (?:(?:the|an?|its|their) )?(?:(?!with\b|after\b|thanks\b)[\p{L}.’'-]+ ){0,6}grants?\b|\bto award \d|grant packages?|grants? of (?:(?:the|its|an?) )?(?:[\p{L}’']+ )?(?:requests?|petition|motion|extension)\b|grantees|grant recipients|(?:organi[sz]ations|groups|students|schools|nonprofits) receiving|announces? the recipients|\byou(?:['’]ll|(?: will| can| may| could)?) (?:also )?(?:receive|get|qualify)\b|if (?:you(?:['’]re| are)|successful)\b|grants? [^.;]{0,80}\b(?:is|was) (?:created|established|founded)|shortlist\w*|nominat\w+|runner-up|philanthrop\w*|non-?profits?|charit(?:y|ies|able)|scholarships?|patents? (?:was|is|has been )?granted|granted (?:a |an |its |\w+ )?(?:U\.?S\.? )?patents?|cancel\w*|terminat\w+|revok\w+|withdr[ae]w\w*|claw\w*|froze\w*|freez\w+|suspend\w*|reject\w*|denie[sd]|urge[sd]?|beantragt|Antrag auf|candidature)\b/iu,
);

/** "Invest NI has offered £3.5m towards the plant", "Beacon gets $4M from the Department of Energy". */
function fromPublicBody(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!/\d|mil+[ijo]/i.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  if (figured.sumsIn(figured.text).length === 0 || NOT_GRANTED.test(sentence.text) || !PUBLIC_GIVER.test(sentence.text))
    return undefined;
  const { text } = figured;
  for (const verb of HANDS_OVER.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const [phrase] = SUM_NEXT.exec(text.slice(end)) ?? [];
    const sum = figured.sumsIn(phrase ?? "")[0];
    const at = figured.originalAt(verb.index);
    if (phrase === undefined || !sum || !isStated(reading, sentence, at)) continue;
    const rest = text.slice(end + phrase.length);
    if (IS_DEMAND.test(rest)) continue;
    const isFromBody = IS_FROM.exec(rest)?.[1];
    const isTaken = isFromBody !== undefined && PUBLIC_GIVER.test(isFromBody) && isOwnAct(reading, sentence, at);
    const isGiven = PUBLIC_GIVER.test(text.slice(0, verb.index)) && isGivenTo(reading, sentence, at, phrase, rest);
    if (
      /^(?:picks(?! up)|selects|chooses|selected for|chosen for|picked for)/i.test(verb[0]) &&
      !NAMES_AWARD.test(text)
    )
      continue;
    if (isTaken || isGiven) return { sentence, phrase, sum, isNamed: sentence.namesSubject };
  }
  return undefined;
}

/** "Handed a $2 million bill": what is to be paid. */
const IS_DEMAND =
  /^(?: [\p{L}-]+){0,2}? (?:[\p{L}-]+-)?(?:bills?|fines?|penalt(?:y|ies)|lev(?:y|ies)|claims?|demands?|assessments?|judge?ments?)(?!\p{L})/iu;

/** Who is picked for a sum may have sold something. */
const NAMES_AWARD = /\b(?:awards?|grants?|funding|money|subsid(?:y|ies)|support)\b/i;

/** "Beacon has been granted £90,000 by the Lottery": the verb says what it is, whoever gives. */
function grantedSum(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!GRANTED.test(sentence.text) || NOT_GRANTED.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  const clue = GRANTED_SUM.exec(figured.text);
  const [sum] = figured.sumsIn(clue?.[0] ?? "");
  if (!clue || !sum) return undefined;
  const at = figured.originalAt(clue.index);
  if (!isOwnAct(reading, sentence, at) || !isStated(reading, sentence, at)) return undefined;
  return { sentence, phrase: clue[0], sum, isNamed: sentence.namesSubject };
}

const GRANTED = createPattern(/\b(?:been|was|were|is) (?:now |just |also )?(?:granted|awarded)\b/i);
const GRANTED_SUM = new RegExp(
  `\\b(?:been|was|were|is) (?:now |just |also )?(?:granted|awarded) (?:up to |a further |another )?${SUM}(?= (?:by|from|through|under|towards?|to)\\b(?!(?:[^.;]{0,60})\\b(?:court|jury|judge|tribunal|arbitrat|damages|compensation)))`,
  "u",
);
/** "Scottish Enterprise: £4.6m for Beacon's foundations" */
function headedByGiver(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!sentence.isTitle || !PUBLIC_GIVER.test(sentence.text) || NOT_GRANTED.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  const clue = GIVER_COLON.exec(figured.text);
  const [own] = clue ? mentionsIn(reading, sentence, figured.text.slice(clue[0].length)) : [];
  if (!clue || own?.start !== 0 || !PUBLIC_GIVER.test(clue[1] ?? "")) return undefined;
  return { sentence, phrase: clue[0], sum: figured.sumsIn(clue[0])[0], isNamed: true };
}

const GIVER_COLON = new RegExp(`^([^:;.]{2,60}): ${SUM} (?:for|to|towards) (?:the )?(?:[\\p{Ll}-]+ ){0,3}`, "u");

const HANDS_OVER = createPattern(
  /(?<!\p{L})(?:receiv(?:es|ed)|gets|got|wins|won|secur(?:es|ed)|lands|landed|bags|bagged|nets|netted|scores|scored|collects|collected|picks up|picked up|(?:selected|chosen|picked|approved|earmarked) (?:for|to receive)|(?:picks|selects|chooses)(?= )|obtain(?:s|ed)|award(?:s|ed)|given|grant(?:s|ed)|erhält|erhielt|bekommt|obtient|reçoit|décroche|recibe|obtiene|recebe|obtém|krijgt|ontvangt|riceve|ottiene|chip(?:s|ped|ping) in|kick(?:s|ed|ing) in|earmark(?:s|ed)|(?:will|to) (?:contribute|provide|give|put|invest|match|chip in)|pledg(?:es|ed)|stump(?:s|ed) up|puts? up|hand(?:s|ed|ing)(?: over)?|offer(?:s|ed|ing)?|provid(?:es|ed|ing)|giv(?:es|ing)|gave|announc(?:es|ed)|contribut(?:es|ed|ing)|commit(?:s|ted)|invest(?:s|ed|ing)|support(?:s|ed|ing)|back(?:s|ed|ing)|fund(?:s|ed|ing)|allocat(?:es|ed)|fördert|förderte|unterstützt|gibt|gab|bewilligte?n?|überwies|soutient|accorde|accordé|attribue|attribué|octroie|alloue|alloué|verse|finance|concede|concedido|concedió|otorgado|otorgó|concesso|assegna|assegnato|stanzia|kent|kende|toegekend|otorga|subsidieert|finanzia)(?!\p{L})/giu,
);
const SUM_NEXT = new RegExp(`^[^.;:]{0,60}?${SUM}`, "u");
const IS_FROM = createPattern(
  /^[^.;:]{0,60}?(?<!\p{L})(?:from|by|under|through|via|von|vom|durch|de|du|des|del|do|da|van|dal|dalla|dans le cadre)\s([^.;:]{2,90})/iu,
);

/** To the account by name, to "the company", or to nobody named in a text about it. `phrase` runs from the verb to the sum. */
function isGivenTo(reading: Reading, sentence: Sentence, at: number, phrase: string, rest: string): boolean {
  if (isDoer(reading, sentence, at)) return false;
  const [inside] = mentionsIn(reading, sentence, phrase);
  // "The governor announced that Beacon will invest $185M": Beacon pays.
  if (inside) return !PAYS_ITSELF.test(phrase.slice(inside.end).replace(/\bup to\b/i, " "));
  const [own] = mentionsIn(reading, sentence, rest);
  if (own) return IS_FOR.test(rest.slice(0, own.start));
  const isForOther = / (?:to|for) (?:the )?(?=\p{Lu})/u.test(rest.slice(0, 60)) && namesAnother(rest.slice(0, 100));
  if (sentence.namesSubject || sentence.isTitle || isForOther || GOES_ELSEWHERE.test(rest)) return false;
  return isToldOfAccount(reading, sentence);
}

/** "£200m for ports", unlike "for the project", "towards its plant", "for the firm". */
const GOES_ELSEWHERE =
  /^[^.;:,]{0,40}?(?<!\p{L})(?:for|to|among) (?!(?:\p{Ll}+ly )?\p{Ll}+ (?:its|their|the|an?|new|this)\b|(?:the|this|its|it|their|help|build|develop|create|expand)\b|(?:[\p{Ll}-]+ ){0,2}(?:project|plant|site|work|expansion)\b)/u;

const PAYS_ITSELF = createPattern(
  /(?<!\p{L})(?:will|would|plans?|is|has|to|intends?|(?:re)?invest\p{L}*|spen[dt]s?|build\p{L}*|wird|will|investiert|va|investit|invertirá|investirá|investirà)(?!\p{L})/iu,
);

const IS_FOR = createPattern(
  /^(?:[^.;:]{0,50}? )?(?:for|to|towards?|into|in|für|an|pour|à|para|a|voor|per) (?:the )?(?:[\p{Ll}-]+ ){0,4}$/iu,
);

/** "Beacon is among 74 firms chosen for the EIC Accelerator", "Fifteen firms share £18m of public money. Beacon is one of them". */
function amongChosen(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!sentence.namesSubject) return undefined;
  const pointsAt = IS_ONE_OF_THEM.exec(sentence.text)?.index;
  if (pointsAt === undefined && !MAY_NAME_GRANT.test(sentence.text)) return undefined;
  const own = CHOSEN.exec(figuresOf(reading, sentence).text);
  const previous = reading.sentences[sentence.index - 1]?.text ?? "";
  const before = own || pointsAt === undefined ? null : CHOSEN.exec(readFigures(previous).text);
  const at = own ? own.index : pointsAt;
  const phrase = (own ?? before)?.[0];
  if (at === undefined || phrase === undefined) return undefined;
  const [named] = mentionsIn(reading, sentence, sentence.text.slice(0, at));
  return named && isStated(reading, sentence, named.start)
    ? { sentence, phrase, sum: undefined, isNamed: true }
    : undefined;
}

const IS_ONE_OF_THEM = createPattern(
  /\b(?:is|are|was|were) (?:one of|among) (?:them|those|the (?:winners|recipients|\w+ (?:firms|companies|start-?ups)))\b/i,
);
const CHOSEN =
  /\b(?:(?:among|one of|are|is|were|was)\b[^.;]{0,60}\b(?:chosen|selected|picked|share|funded|winners|recipients|awardees)|(?:will )?share(?:d)?|chosen|selected|picked)\b[^.;]{0,60}?\b(?:EIC (?:Accelerator|Pathfinder|Transition)|Horizon Europe|Innovate UK|grants?|SBIR|(?:from )?the government|(?:government|public|state|EU|federal) (?:funding|money|cash|fund))\b/i;

/** A sum beside a word of giving that is not what all winners share. */
function isItsSize(before: string, after: string): boolean {
  if (
    /\b(?:total|in all|share\w*|programme|program|fund|budget|overall|equity|raised|revenue|valu\w+)\b[^.;]{0,40}$/i.test(
      before,
    )
  )
    return false;
  if (/^[^.;]{0,20}\b(?:in all|in total|altogether|equity|between them|fund)\b/i.test(after)) return false;
  return IS_GIVEN.test(before) || IS_GIVEN_AFTER.test(after);
}

const IS_GIVEN =
  /(?<!\p{L})(?:grants?|award\p{L}*|receiv\p{L}*|gets?|worth|support\p{L}*|Zuschuss\p{L}*|Förder\p{L}*|bewillig\p{L}*|erhält|subvention\p{L}*|aide|ayuda|subvención|subvenção|subsidie|contributo)(?!\p{L})[^.;]{0,40}$/iu;
const IS_GIVEN_AFTER =
  /^(?: \p{L}+)? (?:goes to|go to|de subvention|de ayuda|di contribut|subsidie|Zuschuss|Fördermittel|in (?:grants?|funding|support))(?!\p{L})|^ (?:aus|vom|von|durch)(?!\p{L})[^.;]{2,90} (?:gefördert|unterstützt|bezuschusst)(?!\p{L})/iu;

function titleOf(reading: Reading, sized: Sized | undefined): string {
  const size = sized ? ` of ${sized.sentence.text.slice(sized.sum.start, sized.sum.end)}` : "";
  return `${reading.subject.name} is given public money${size}`;
}

/** Points: 10 more from 5 million on, 10 less below 250,000, in currencies of that order. */
function shiftOf(sum: Money | undefined): number {
  if (!sum || !["USD", "EUR", "GBP", "CHF", "CAD", "AUD"].includes(sum.currency)) return 0;
  return sum.amount >= 5_000_000 ? 10 : sum.amount < 250_000 ? -10 : 0;
}
