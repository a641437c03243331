import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { postingInThread } from "./hiring/hiring-threads.ts";
import { rolesAdded } from "./hiring/posting-changes.ts";
import { type Posting, postingOf } from "./hiring/postings.ts";
import { isSubjectsNews } from "./hiring/subjects-news.ts";
import { actorBefore } from "./language/actor.ts";
import { isBound } from "./language/binding.ts";
import { certaintyAt } from "./language/certainty.ts";
import { occurredAt } from "./language/dates.ts";
import { createPattern } from "./language/pattern.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { findRoles, isNamedRole, kebab, type Role, roleOfTitle } from "./language/roles.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";

const TYPE = getSignalType("key_role_posted");

/**
 * A key role is open: VP, head or C level, or one the rubric names; from a job board also at the first crawl. A posting
 * handed over alone (`detect`) counts whatever its level, as the labelling rules have it.
 */
export const keyRolePosted = defineDetector({
  type: TYPE.key,
  kinds: ["job", "article", "page", "release", "discussion"],
  detect(reading, { keyRoles }) {
    if (reading.document.kind === "job") return fromPosting(reading, keyRoles);
    if (reading.document.kind === "release") return fromChange(reading, keyRoles);
    if (reading.document.kind === "discussion") return fromThread(reading, keyRoles);
    return fromText(reading, keyRoles);
  },
});

type KeyRole = { posting: Posting; level: Role["level"] | undefined; isNamed: boolean };

function fromPosting(reading: Reading, keyRoles: string[]): Detection[] {
  const title = reading.sentences[0];
  const posting = postingOf(reading.document, reading.subject.name);
  if (!title || !posting) return [];
  const isAlone = reading.document.sourceId === "case";
  const level = roleOfTitle(posting.role)?.level;
  const isNamed = keyRoles.some((keyRole) => isNamedRole(posting.role, keyRole));
  if (!isAlone && !isNamed && !isKeyLevel(level)) return [];
  return [toDetection(reading, title, { posting, level, isNamed })];
}

/** "Acme | Data Engineer | Leeds or remote | Full-time": how threads on who is hiring are written. */
function fromThread(reading: Reading, keyRoles: string[]): Detection[] {
  const [heading] = reading.sentences;
  const posting = postingInThread(reading);
  if (!heading || !posting) return [];
  const level = roleOfTitle(posting.role)?.level;
  const isNamed = keyRoles.some((keyRole) => isNamedRole(posting.role, keyRole));
  const isAlone = reading.document.sourceId === "case";
  return isAlone || isNamed || isKeyLevel(level) ? [toDetection(reading, heading, { posting, level, isNamed })] : [];
}

/** Changes to a careers page handed over alone count like postings do. */
function fromChange(reading: Reading, keyRoles: string[]): Detection[] {
  const isAlone = reading.document.sourceId === "case";
  const found = new Map<string, Detection>();
  for (const { sentence, role } of rolesAdded(reading)) {
    const isNamed = keyRoles.some((keyRole) => isNamedRole(role.role, keyRole));
    if (found.has(role.normalised) || !(isAlone || isNamed || isKeyLevel(role.level))) continue;
    const name = role.role.charAt(0).toUpperCase() + role.role.slice(1);
    const posting = { role: name, location: undefined, department: undefined };
    found.set(role.normalised, toDetection(reading, sentence, { posting, level: role.level, isNamed }));
  }
  return [...found.values()];
}

function isKeyLevel(level: Role["level"] | undefined): boolean {
  return level === "c_level" || level === "vp" || level === "head";
}

/** "We are hiring a VP Sales": what the account itself says, and third parties only where they speak of hiring. */
const ADVERTISES =
  /\b(?:(?:is|are|['’]re|am|currently|now) (?:also )?(?:hiring|recruiting)(?: for)?:?|(?:is|are) (?:also |now )?(?:looking|searching) for|(?:is|are) on the (?:hunt|lookout) for|(?:is |are )?looking to (?:hire|recruit|appoint|add)|(?:seeks|searches for|hunts for)|(?:has opened|opens|launch(?:es|ed)|beg(?:ins|an)|start(?:s|ed)) (?:(?:the|an?|its) )?search for|vacancy for|opening for|(?:open (?:role|position)|job|vacancy|job opening):|advertis(?:es|ing|ed) for|invit(?:es|ing) applications for|(?:join us|apply) as|sucht|suchen|recherche|recrutons|recrute|busca|buscamos|zoekt|zoeken|cerca|cerchiamo) (?:(?:an?|our|its|the|first|new|next|senior|junior|lead|staff|principal|experienced|full-time|part-time|remote|eine?n?|neue[nr]?|une?|el|la|de|voor) ){0,4}$/iu;
const ADVERTISES_AT_HOME =
  /\b(?:(?:looking|searching) for|seek(?:s|ing)|searches for|hunts for|search for|in search of|needs?(?= an? )|welcome applications for|^wanted:?|wanted:?|^(?:come and )?join [\p{L}\p{N} .&-]{2,30} as(?= (?:our|its|an?|the) )) (?:(?:an?|our|its|the|first|new|next|senior|junior|lead|staff|principal|experienced|full-time|part-time|remote) ){0,4}$/iu;

/** "Acme hiring Android Engineer": a headline leaves the verb out. */
const TITLED =
  /^(?:(?!(?:why|how|when|after|before|stop|on|is|are|should|we|i|regrets?|defends?|slows?|resumes?|starts?|of|for|about)(?!\p{L}))[\p{L}\p{N}&.’'-]+ ){1,4}hiring:? (?:an? )?(?:(?:senior|junior|lead|staff|principal) )?$/iu;

function fromText(reading: Reading, keyRoles: string[]): Detection[] {
  if (!TRIGGER.test(reading.text)) return [];
  const found = new Map<string, Detection>();
  for (const sentence of statedSentences(reading)) {
    if (!TRIGGER.test(sentence.text) || !isBound(reading, sentence)) continue;
    for (const role of findRoles(sentence.text)) {
      const cueAt = advertisedAt(reading, sentence, role);
      if (cueAt === undefined || !isSubjectsNews(reading, sentence, cueAt) || found.has(role.normalised)) continue;
      const isNamed = keyRoles.some((keyRole) => isNamedRole(role.role, keyRole));
      const isStated = certaintyAt(sentence.text, role.start, reading.referenceAt) === "stated";
      if (!isStated || !(isNamed || isKeyLevel(role.level) || isPoint(reading, sentence, role))) continue;
      const [grade = ""] = GRADE.exec(sentence.text.slice(0, role.start)) ?? [];
      const posting = { role: grade + role.role, location: undefined, department: undefined };
      found.set(role.normalised, toDetection(reading, sentence, { posting, level: role.level, isNamed }));
    }
  }
  return [...found.values()];
}

/** "a senior software engineer" */
const GRADE = /\b(?:senior|junior|lead|staff|principal) $/i;

/** A director's post that a headline advertises is news; of a text handed over alone every post its headline advertises. */
function isPoint(reading: Reading, sentence: Sentence, role: Role): boolean {
  return sentence.isTitle && (role.level === "director" || reading.document.sourceId === "case");
}

/** Where the words that advertise a role begin, which stand directly before it. */
function advertisedAt(reading: Reading, sentence: Sentence, role: Role): number | undefined {
  const from = Math.max(0, role.start - 80);
  const before = sentence.text.slice(from, role.start);
  const cue =
    ADVERTISES.exec(before) ??
    (sentence.isTitle && sentence.namesSubject ? TITLED.exec(before) : null) ??
    (reading.isOwnSite ? ADVERTISES_AT_HOME.exec(before) : null);
  if (!cue) return undefined;
  // "Seeks CEO's ouster": only a post that ends the clause, or goes on with a place or a task, is one to be filled.
  const isSought = SEEKS.test(cue[0]);
  if (isSought && !ENDS_OR_GOES_ON.test(sentence.text.slice(role.end))) return undefined;
  if (isSought && actorBefore(reading, sentence, from + cue.index) !== "subject") return undefined;
  return from + cue.index;
}

const SEEKS =
  /^(?:(?:is|are) (?:also |now )?(?:looking|searching|on the)|looking to|seek|search|hunt|has opened|open|launch|beg|start)/i;
const ENDS_OR_GOES_ON = /^(?:$|[.,;:!()–—]| (?:for|in|to|with|at|based|as|from|after|who|and|–|-)(?![\p{L}]))/u;

const TRIGGER = createPattern(
  /\b(?:hiring|recruiting|advertis|vacancy|opening|open role|apply as|join us as|looking (?:for|to)|on the (?:hunt|lookout)|join|job:|vacancy:|position:|searching for|seek|searches for|hunts for|search for|in search of|need|applications for|wanted|sucht|suchen|recherche|recrut|busca|zoek|cerca|cerchiamo)/iu,
);

function toDetection(reading: Reading, sentence: Sentence, key: KeyRole): Detection {
  const { role, location, department } = key.posting;
  const at = reading.document.publishedAt ?? occurredAt(reading, sentence);
  return {
    type: TYPE.key,
    title: location
      ? `${reading.subject.name} is hiring: ${role}, ${location}`
      : `${reading.subject.name} is hiring: ${role}`,
    summary: excerpt(sentence.text),
    strength: strengthOf(key),
    confidence: BASE_CONFIDENCE.hiring,
    ...(at !== undefined && { occurredAt: at }),
    data: { role, ...(location && { location }), ...(department && { department }) },
    // One signal a role, even where it is open in five cities; the place is the first seen.
    identity: { role: kebab(role) },
    evidence: quoteOf(sentence),
    people: [],
  };
}

/** The default is for VP and head; C level and what the rubric names weigh 10 more, other roles 20 less. */
function strengthOf({ level, isNamed }: KeyRole): number {
  if (level === "c_level" || isNamed) return TYPE.defaultStrength + 10;
  return TYPE.defaultStrength - (isKeyLevel(level) ? 0 : 20);
}
