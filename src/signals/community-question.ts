import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { isGiven } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { isForeignTracker, ownVoice } from "./market/own-people.ts";
import { ASKING_TITLE, ASKS, NO_QUESTION } from "./market/questions.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const hasCue = createCue(
  `feature would could please like love need needs requires require possible pointers tips help ideas anything appreciate appreciated grateful would couldn support plans plan way chance roadmap recommend recommendations
  suggest suggestions advice looking anyone anybody wondering curious wish missing miss how what which does can allow alternative
  gibt kennt suchen wäre serait possible cherchons alguna alguien sería buscamos alguém kent zou frage wunsch bräuchten brauchen würden hat ist kann könnte wäre demande existe pouvez pourriez quelqu quel nous pregunta petición hay nos
  necesitamos podrían pergunta pedido gostaríamos precisamos domanda richiesta esiste qualcuno vraag verzoek bestaat heeft zoeken ask question is any`,
);

/** Somebody at the account asks in public for a feature, a tool or advice. */
export const communityQuestion = defineDetector({
  type: "community_question",
  kinds: ["discussion", "release", "article"],
  cue: hasCue,
  detect(reading) {
    if (!isAsker(reading) || NO_QUESTION.test(reading.document.title)) return [];
    const sentences = reading.sentences.filter(({ index, isBoilerplate }) => index <= SENTENCES_MAX && !isBoilerplate);
    const [heading] = sentences;
    if (!heading || !ASKING_TITLE.test(heading.text)) return [];
    const asking =
      sentences.find((one) => !one.isTitle && ASKS.test(one.text)) ?? (ASKS.test(heading.text) ? heading : undefined);
    return asking ? [toQuestion(reading, heading, asking)] : [];
  },
});

/** Further down others answer. */
const SENTENCES_MAX = 8;

/** In somebody else's tracker or forum, by the account's people. On the account's own pages others ask it. */
function isAsker(reading: Reading): boolean {
  const { kind, facts } = reading.document;
  if (kind === "release") return facts.version === undefined && isForeignTracker(reading);
  const voice = ownVoice(reading);
  if (kind === "discussion" || (voice === "person" && !reading.isOwnSite))
    return voice === "person" && !reading.isOwnSite;
  if (voice === undefined && isPostOfGiven(reading)) return true;
  return (voice === "site" || voice === "person") && isAddressedToMany(reading);
}

/** A text handed over as the account's that stands elsewhere, is headed like a post to many, and speaks of "our newsroom of 40". */
function isPostOfGiven(reading: Reading): boolean {
  if (reading.document.url === "" || !isGiven(reading) || !TO_MANY.test(reading.document.title)) return false;
  return reading.sentences.slice(1, 4).some(({ text }) => SPEAKS_OF_ITSELF.test(text));
}

const TO_MANY =
  /^(?:ask(?: \p{L}+)?:|question:|help:|looking for|recommend\p{L}*|advice|suggestions?|any(?:one|body)|has any(?:one|body)|does any(?:one|body)|who (?:can|has|knows)|which [\p{L} ]{2,40} (?:do|are|would) you)/iu;
const SPEAKS_OF_ITSELF =
  /(?<!\p{L})(?:our (?:\p{L}+ )?(?:team|newsroom|company|firm|studio|shop|office|practice|agency|plant|warehouse|clinic|school|staff|developers|engineers)|we(?:['’]re| are) an? |we (?:want to|are looking|need|still|run|have))/iu;

/** On a blog only what asks its readers outright: "does anyone know", with a question mark in the title. */
function isAddressedToMany({ document, sentences }: Reading): boolean {
  if (!/\?\s*$/.test(document.title)) return false;
  return sentences.some(({ text }) =>
    /\b(?:does any(?:one|body)|do any of you|any(?:one|body) (?:here|using|know)|looking for recommendations|recommend us|tell us what you use|we are looking for a (?:tool|solution|platform|system))\b/i.test(
      text,
    ),
  );
}

function toQuestion(reading: Reading, heading: Sentence, asking: Sentence): Detection {
  const topic = topicOf(heading.text);
  return toDetection(reading, asking, {
    type: "community_question",
    title: `${reading.subject.name} asks: ${heading.text}`,
    strengthShift: /\b(?:we|our (?:company|team|organi[sz]ation))\b/i.test(asking.text) ? 5 : 0,
    data: topic === undefined ? {} : { product: topic },
    identity: { question: nameKey(heading.text) },
  });
}

/** "What do you use for on-call scheduling?" */
const USED_FOR =
  /\bwhat (?:(?:do|are) (?:you|people|others)(?: all)?|does everyone) us(?:e|ing) for (?:your |the )?([^?.!]{3,60})\?*$/iu;

/** What is asked for, as the title says it: "SSO support" of "Feature request: SSO support". */
function topicOf(title: string): string | undefined {
  const [, used] = USED_FOR.exec(title) ?? [];
  if (used !== undefined && used.length <= 60) return used;
  const plain = title
    .replace(/^(?:Ask|Tell) HN: /, "")
    .replace(/^looking for (?:an? |the |some )?(?=\S)(.+?)(?= (?:who|that|which|with)(?!\p{L})|[?.!,]|$).*$/iu, "$1")
    .replace(/^(?:advice|help|recommendations?|suggestions?)(?: (?:on|for|about)|[:,]) (?:an? |the |some )?/iu, "")
    .replace(/(?: [-–—] (?=what|which|how|any|suggest|recommend|is|are|does|do|can)|; ).*$/iu, "")
    .replace(
      /^\W*(?:feature request|feature|enhancement|request|question|idea|suggestion|rfe|proposal|ask|frage|wunsch|demande|pregunta|pergunta|domanda|vraag)\b\W*/i,
      "",
    )
    .replace(/^\[[^\]]{1,30}\]:? ?/, "")
    .replace(/^(?:please )?(?:support|allow|add|enable|provide|implement)(?: support)?(?: for| of)? (?=\S)/i, "")
    .replace(/[?.!\s]+$/, "");
  return plain.length >= 3 &&
    plain.length <= 60 &&
    !/^(?:how|what|which|can|could|is|does|do|any|best|looking|we|I)\b/i.test(plain) &&
    !/ (?:is|are|can|does|do) (?:it|there|this|that|you|we|I|anyone)(?!\p{L})/iu.test(plain)
    ? plain
    : undefined;
}
