import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { createPattern } from "./language/pattern.ts";
import { surnameOf } from "./language/people.ts";
import { stepInHeadline } from "./people/founder-headlines.ts";
import { findFounders, mayCallFounder } from "./people/founders.ts";
import { oneForEach, toMoveDetection } from "./people/move-detection.ts";
import { findMoves } from "./people/moves.ts";
import { withNewcomer } from "./people/newcomer.ts";
import { findMovesOf, type WideMove } from "./people/wide-moves.ts";
import { meansSubject, type Reading } from "./reading.ts";

/** A founder of the account changes post, hands one over or leaves. */
export const founderTransition = defineDetector({
  type: "founder_transition",
  kinds: ["article", "filing"],
  cue: (sentence) => mayCallFounder(sentence) || saysI(sentence),
  detect: (reading) => transitions(reading).map((move) => toTransition(reading, move)),
});

const saysI = createCue("i");

/** One for each founder: what is given up says more than what is taken instead. */
function transitions(reading: Reading): WideMove[] {
  const own = ownWords(reading);
  if (own) return [own];
  const told = transitionsTold(reading);
  const step = told.length === 0 ? stepInHeadline(reading) : undefined;
  return step ? [step] : told;
}

/** The moves of whom the text calls a founder. */
function transitionsTold(reading: Reading): WideMove[] {
  const founders = findFounders(reading);
  if (founders.size === 0 && !reading.sentences.some(({ text, isBoilerplate }) => !isBoilerplate && CALLED.test(text)))
    return [];
  const all = [...findMoves(reading), ...findMovesOf(reading, [...founders].map(surnameOf))];
  const moves = all.flatMap((move): WideMove[] => [
    ...(isOfFounder(reading, move, founders) ? [withNewcomer(reading, move)] : []),
    // "Zoe Park succeeds founder Jane Roe as CEO": Jane Roe has given it up.
    ...(move.replaces !== undefined && founders.has(move.replaces) && move.replaces !== move.person
      ? [{ ...move, direction: "out" as const, person: move.replaces, replaces: undefined }]
      : []),
  ]);
  const changes = oneForEach(
    moves.filter(
      ({ role, said, sentence }) =>
        role?.level !== "ic" && !(role === undefined && JOINS.test(said)) && !joinsOthersBoard(reading, sentence.text),
    ),
  );
  return changes.filter(
    ({ person, direction }) =>
      direction === "out" || !changes.some((other) => other.direction === "out" && other.person === person),
  );
}

function isOfFounder(
  reading: Reading,
  { person, role, said, sentence }: WideMove,
  founders: ReadonlySet<string>,
): boolean {
  if (person !== undefined) return founders.has(person);
  const owner = OWNER.exec(sentence.text)?.[1];
  if (/[\uE300-\uE37F]/u.test(said) || (owner !== undefined && !reading.matcher.isLooselyNamedIn(owner))) return false;
  return (
    role?.level === "founder" ||
    /(?<![\p{L}-])(?:founder|founding [\uE100-\uE17F]) /iu.test(said) ||
    MOVES.test(sentence.text)
  );
}

/** "He joined Acme at its launch": nobody founds by that. */
const JOINS = createPattern(/(?<![\p{L}-])join(?:s|ed|ing)?(?!\p{L})/iu);

/** "Acme co-founder Jane Roe joins Globex's board": a seat beside the old post. */
function joinsOthersBoard({ matcher }: Reading, text: string): boolean {
  const [, whose, of] = JOINS_BOARD.exec(text) ?? [];
  const owner = whose ?? of;
  return owner !== undefined && !matcher.isLooselyNamedIn(owner);
}

const JOINS_BOARD =
  /(?<!\p{L})(?:join(?:s|ed|ing)?|elected to|appointed to|named to) (?:(?:the )?(\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*)*)(?:['’]s?)? [Bb]oard|the board (?:of directors )?(?:of|at) (\p{Lu}[\p{L}\d.&-]*))/u;

/** "Acme founder to become chairman": the founder is whom the sentence is about. */
const MOVES = createPattern(
  /^(?:[^.;,]{2,40} )?(?:co-?)?founder (?:(?:is|to|will|comes) ){0,2}(?:becom|back as|return|step|hand|replaced as)/iu,
);

/** Somebody is called founder, whoever it is. */
const CALLED = createPattern(/found(?:er|ing)|gründer|fondat(?:eur|rice|ore)|fundador|oprichter/iu);

/** "Globex founder", "Globex's co-founder" */
const OWNER = /(\p{Lu}[\p{L}\p{N}&.-]*)(?:[’']s?)? (?:co-?)?founder/u;

const MOVES_ON = createPattern(
  /\bI(?:[’']m| am|[’']ll| will| have|[’']ve) (?:be |been |now |decided to |going to )?(?:step|stepping|mov(?:e|ing)|hand(?:ing)?|pass(?:ing)?|leav(?:e|ing)|becom(?:e|ing)|tak(?:e|ing) (?:on|over)|transition(?:ing)?|giv(?:e|ing) up|swap(?:ping)? (?:roles|jobs)|going back|return(?:ing)?)\b|\b[Mm]y co-?founder [^.;]{0,30}\bI are (?:swapping|trading|switching) (?:roles|jobs|seats)\b|\b(?:tak(?:e|es|ing)|took) over from me\b|\b(?:succeed(?:s|ing)?|replac(?:es?|ing)) me\b|(?<!\bbeing )\bhand(?:ed|ing)? (?:over )?(?:the )?(?:reins|keys|baton)\b/u,
);
const FOUNDED =
  /\b[Mm]y co-?founder\b|\b(?:running|run|built|building|started|starting) my own (?:company|business|firm|agency|start-?up)\b|\b(?:[Aa]fter|[Ss]ince) (?:co-?)?(?:founding|starting|setting up|launching) (?:\p{Lu}|this company|the company|the business|it\b)|\bthe (?:company|business|start-?up|agency|studio) (?:that )?I (?:co-?)?(?:founded|started|built|set up)\b|\bas (?:a|the|its) (?:co-?)?founder\b|\b(?:I|we) (?:co-?)?(?:founded|started|built|created|wrote the first)\b|\bsince (?:co-?)?founding\b/u;
const SIGNED = createPattern(
  /\n\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3})(,? (?:co-?)?founder\b)?/u,
);

/** "I'm stepping down as CEO of the company I started": the founder who writes, whose name stands below the text. */
function ownWords(reading: Reading): WideMove | undefined {
  if (!reading.isOwnSite && !reading.sentences.some(meansSubject)) return undefined;
  const sentence = reading.sentences.find(({ text, isBoilerplate }) => !isBoilerplate && MOVES_ON.test(text));
  if (!sentence && !reading.isOwnSite) return undefined;
  const [, name, founder] = SIGNED.exec(reading.text) ?? [];
  if (!(founder !== undefined || FOUNDED.test(reading.text))) return undefined;
  if (!sentence) return successorOf(reading);
  const known = findMoves(reading).find(({ direction, said }) => direction === "out" && /^(?:I|my)\b/u.test(said));
  if (known) return known;
  return {
    direction: "out",
    role: undefined,
    person: name,
    replaces: undefined,
    sentence,
    isInterim: false,
    said: "I",
  };
}

/** "When I founded Acme … I found her: Jane Roe takes over as CEO": what the founder who writes has had until then. */
function successorOf(reading: Reading): WideMove | undefined {
  if (!/(?<!\p{L})I (?:co-?)?(?:founded|started|set up)(?!\p{L})/u.test(reading.text)) return undefined;
  return findMoves(reading).find(
    ({ direction, role, person }) => direction === "in" && person !== undefined && role.code === "ceo",
  );
}

function toTransition(reading: Reading, move: WideMove): Detection {
  const { name } = reading.subject;
  const post = move.role && move.role.level !== "founder" ? move.role.role : undefined;
  const who = move.person ?? "A founder";
  const change =
    move.direction === "out"
      ? post
        ? `gives up the post of ${post} at ${name}`
        : `steps back at ${name}`
      : post
        ? `becomes ${post} of ${name}`
        : `takes another post at ${name}`;
  return toMoveDetection(reading, move, {
    type: "founder_transition",
    title: `${who}, a founder, ${change}`,
    data: post === undefined ? { role: "Founder" } : {},
  });
}
