import { previousOf } from "../language/binding.ts";
import { createCue } from "../language/cues.ts";
import { type MarkedSentence, markSentence } from "../language/marking.ts";
import { readPeople } from "../language/named-people.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findWideRoles } from "./wide-roles.ts";

/** Words by which a text calls somebody a founder. */
export const mayCallFounder = createCue(
  `founder founders founded founding co-founder cofounder cofounders cofounded gründer gründerin gründete gründeten mitgründer mitgründerin
  mitbegründer firmengründer gegründet fondateur fondatrice cofondateur fondé fundador fundadora cofundador fundó fundou oprichter
  oprichtster medeoprichter oprichtte fondatore fondatrice cofondatore`,
);
const FOUNDER = /found|gründer|fondat|fundador|oprichter/iu;
/** A founder by name, or somebody who founded, set up, started or built something. */
const FOUNDS = createPattern(
  /found|gründe|gegründet|fond[aé]|fund(?:ad|ó|ou)|opricht|abriu|\bset up\b|\b(?:he|she|they|who|and|I) (?:\p{L}+ )?(?:started|built|created)\b/iu,
);
/** A post, or the word in a post that is told as one held until now and so left unmarked. */
const POST_OR_WORD =
  /[\uE100-\uE17F]|(?<![\p{L}-])(?:co-?|mit)?(?:founders?|gründer(?:in)?|fondat(?:eur|rice|ore)|fundador[ae]?|oprichter)(?![\p{L}])/giu;
/** "Globex founder Tom Beck", "Tom Beck, founder of Globex": somebody else's. */
const OF_OTHER_BEFORE = /(?:[\uE300-\uE37F](?:[’'](?:s)?)?|\p{Lu}[\p{L}\p{N}.-]{2,30}[’']s),? ?(?:[Cc]o-)?$/u;
const OF_OTHER_AFTER =
  /^(?:,? (?:(?:and|&) )?(?:[\uE100-\uE17F]|[\p{Lu}][\p{L}-]+ [\p{Lu}][\p{L}-]+)){0,3},? (?:of|at|von|der|des|de|du|di|da|van) (?:the |an? )?(?:[\p{Ll}-]+ ){0,6}[\uE000-\uE0FF\uE300-\uE37F]/u;
/** "Founding director of the Genomics Programme": of that, not of the house. */
const OF_A_PART = /^founding\b.* (?:of|for) /iu;
const OF_THING = /^ (?:of|for) (?:the |an? |its )?(?!\uE200|company|firm|business|start-?up|group)/iu;
const FORMER = /\b(?:former|ex|serial|tech|fellow)[ -]$/iu;
/** "Prior to joining Acme, Jane Roe was the co-founder and CEO of Quayside": of something before. */
const CAREER = /^(?:Prior to|Before|Previously|Earlier|Most recently)(?!\p{L})/u;
const OF_OWN_AFTER = /^[^.;,]{0,30} (?:of|at) \uE200/u;
/** "who founded Acme in 2011", "started the company with her brother". */
const FOUNDED = createPattern(
  /([\uE000-\uE0FF])(?:,[^,.;]{0,60},)?(?:,? who| also| has| had| first|,? die|,? der)*(?: (?:and|with) [\uE000-\uE0FF])? (?:co-?)?(?:founded|started|set up|established|launched|created|built|gründete|fondó|fundó|fundou|ha fondato|a fondé|richtte) (?:[\uE200]|(?:the|this|his|her|their) (?:[\p{Ll}-]+ )?(?:company|firm|business|start-?up|group|agency|studio|bank|brand|chain|charity|platform|retailer|maker)\b|it\b|das Unternehmen|die Firma|la empresa|l[’']azienda|l[’']entreprise|het bedrijf|a empresa)/giu,
);
const FOUNDED_BY = createPattern(
  /(?:\uE200|[Tt]he (?:company|firm|business|group)|it|[Cc]ompany)[^.;]{0,60}\b(?:co-?)?(?:founded|started|set up|established|gegründet|fondée?|fundada|opgericht)\b[^.;\uE000-\uE0FF]{0,40}\b(?:by|von|par|por|da|door) (?:[\p{Ll}-]+ ){0,2}([\uE000-\uE0FF])(?:(?:, | and | und | et | y | e | en )([\uE000-\uE0FF]))?/giu,
);

/** "the studio he set up in 2011", "the start-up that she co-founded": whoever the sentence is about. */
const FOUNDED_BY_SUBJECT = createPattern(
  /([\uE000-\uE0FF])[^.;]{0,140}(?:company|firm|business|start-?up|group|agency|studio|bank|brand|chain|charity|platform|retailer|maker|manager|shop|lab|[\uE200]),? (?:that |which )?(?:he|she|they|er|sie) (?:co-?)?(?:founded|started|set up|established|launched|created|built|gegründet)\b/giu,
);

/** "founding CEO Jane Roe", "founding chief executive, Jane Roe". */
const FOUNDING = createPattern(
  /(?<![\uE300-\uE37F](?:[’']s?)? )\bfounding [\uE100-\uE17F],? ([\uE000-\uE0FF])|([\uE000-\uE0FF]), (?:the |its |\uE200[’']s )?founding [\uE100-\uE17F]/giu,
);

const SETS_UP = createPattern(
  /\b(?:he|she|they|who|er|sie) (?:co-?)?(?:founded|started|set up|established|launched|created|built|gegründet)\b|qu[’'](?:il|elle) a (?:co-?)?(?:fond|cré|lanc)|(?<!\p{L})que (?:fundó|creó|fundou|criou)|che ha (?:fondato|creato)/u,
);

const FOUNDED_ABROAD = createPattern(
  /([\uE000-\uE0FF])[^.;]{0,140}(?:marque|société|entreprise|start-?up|groupe|maison|empresa|compañía|marca|azienda|società|[\uE200]),? (?:qu[’'](?:il|elle) a (?:co-?)?(?:fondée?|créée?|lancée?)|que (?:fundó|creó|fundou|criou)|che ha (?:fondato|creato))/giu,
);

/** The people whom a text calls founders of its subject. */
export function findFounders(reading: Reading): Set<string> {
  const founders = new Set<string>();
  const ofOthers = new Set<string>();
  const named = reading.sentences
    .filter(
      (sentence) =>
        !sentence.isBoilerplate &&
        ((mayCallFounder(sentence) && FOUNDS.test(sentence.text)) || SETS_UP.test(sentence.text)),
    )
    .slice(0, 40);
  if (named.length === 0) return founders;
  const people = readPeople(reading);
  for (const sentence of named) {
    const marked = markSentence(reading, sentence, {
      people,
      previous: previousOf(reading, sentence),
      posts: { find: findWideRoles, isPost: () => true },
    });
    for (const mark of foundersIn(sentence, marked)) {
      const name = marked.personOf(mark);
      if (name !== undefined) founders.add(name);
    }
    if (sentence.namesSubject) continue;
    for (const mark of foundersOfOthers(marked)) ofOthers.add(marked.personOf(mark) ?? "");
  }
  return new Set([...founders].filter((name) => !ofOthers.has(name)));
}

/** "Jane Roe, founder of Globex": what she founded is told, and it is not the subject. */
function foundersOfOthers({ text, roleOf }: MarkedSentence): string[] {
  return [...text.matchAll(POST_OR_WORD)].flatMap((post) => {
    const [before, after] = [text.slice(0, post.index), text.slice(post.index + post[0].length)];
    return FOUNDER.test(roleOf(post[0])?.role ?? post[0]) && OF_OTHER_AFTER.test(after) ? besides(before, "") : [];
  });
}

function foundersIn(sentence: Sentence, marked: MarkedSentence): string[] {
  const found: string[] = [];
  const { text } = marked;
  for (const post of text.matchAll(POST_OR_WORD)) {
    const role = marked.roleOf(post[0])?.role ?? post[0];
    if (!FOUNDER.test(role) || OF_A_PART.test(role)) continue;
    const [before, after] = [text.slice(0, post.index), text.slice(post.index + post[0].length)];
    if (
      OF_OTHER_BEFORE.test(before) ||
      OF_OTHER_AFTER.test(after) ||
      (/^founding/iu.test(role) && OF_THING.test(after)) ||
      FORMER.test(before) ||
      (CAREER.test(sentence.text) && !OF_OWN_AFTER.test(after))
    )
      continue;
    found.push(...besides(before, after));
  }
  if (/(?<!\p{L})found|cré|lanc|start|set up|establ|launch|creat|built|gründ|fond|fund|richt/iu.test(sentence.text)) {
    for (const match of FOUNDED.matchAll(text)) found.push(match[1] ?? "");
    for (const match of FOUNDING.matchAll(text)) found.push(match[1] ?? match[2] ?? "");
    for (const match of FOUNDED_BY_SUBJECT.matchAll(text)) found.push(match[1] ?? "");
    for (const match of FOUNDED_ABROAD.matchAll(text)) found.push(match[1] ?? "");
    for (const match of FOUNDED_BY.matchAll(text)) found.push(match[1] ?? "", match[2] ?? "");
  }
  return found;
}

/** "founder and CEO Jane Roe", "founders Jane Roe and Tom Beck", "Jane Roe, our co-founder". */
function besides(before: string, after: string): string[] {
  const next =
    /^(?:s|in|n)?(?: (?:and|&|und) (?:[\p{L}-]+ ){0,3})?(?:,? (?:of|at) \uE200)?(?: and [\uE100-\uE17F])?,?:? ([\uE000-\uE0FF])(?:(?:,| and| &| und| et| y) ([\uE000-\uE0FF]))?/u.exec(
      after,
    );
  const previous =
    /(?:([\uE000-\uE0FF]) (?:and|&) )?([\uE000-\uE0FF])(?:[’']s)?,?(?: (?:an?|the|its|our|their|one of (?:the|its|our)|is|was|who is|\uE200(?:[’']s)?|der|die|le|la|el|original|sole|[\uE100-\uE17F] and|[\p{L}-]+ and)){0,4} $/u.exec(
      before,
    );
  return [...(next ? [next[1], next[2]] : previous ? [previous[1], previous[2]] : [])].flatMap((mark) => mark ?? []);
}
