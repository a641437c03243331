import { isOthersObject } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isDoneBySubject } from "./jobs-by-subject.ts";
import { areJobsOfOthers, isSubjectAside } from "./jobs-of-others.ts";

/** Whether the statement at this place of the sentence is news and made of the subject, as far as the sentence tells. */
export function isSubjectsNews(reading: Reading, sentence: Sentence, at: number): boolean {
  if (areJobsOfOthers(reading, sentence, at)) return false;
  if (BY_PROJECT.test(sentence.text.slice(0, at))) return !isOthersObject(reading, sentence, at);
  if (!isSettled(reading, sentence, at) || isSubjectAside(reading, sentence, at)) return false;
  return isDoneBySubject(reading, sentence, at);
}

/** "The project is expected to", "The $20 million plant should": what is built brings the jobs, as those say who pay for it. */
const BY_PROJECT =
  /^(?:The|This|Its) (?:[^.;:]{0,50} )?(?:project|investment|plant|factory|facility|expansion|site|development|warehouse|cent(?:re|er))(?: (?:opens|will open|is scheduled to open|is due to open)[^.;:]{0,30} and)?(?: (?:is|are) (?:expected|projected|due|set) to| should| will(?: eventually| initially)?) $/u;

/** Whether it happens or is decided; what is to come is no past, whatever date stands beside it: "For the first time since 1998". */
function isSettled(reading: Reading, sentence: Sentence, at: number): boolean {
  const certainty = certaintyAt(withDecided(sentence.text), at, reading.referenceAt);
  if (certainty === "past") return isFuture(sentence, at);
  return certainty === "stated" || certainty === "planned";
}

/**
 * "Is set to close with the loss of 55 jobs" is as good as "will close", and so is what a company itself expects or wants to do with its
 * staff, and what "we had to" do; the places stay the same.
 */
function withDecided(text: string): string {
  return text.replace(DECIDED, (words) => "will".padEnd(words.length));
}

const DECIDED =
  /\b(?:is|are) (?:all )?(?:set|due) to\b|\bexpects? to(?= (?:\p{L}+ )?(?:hire|recruit|create|add|employ|take on|bring|fill|double|triple)\b)|\bwants? to(?= (?:hire|recruit|take on|bring)\b)|\bhad to(?= (?:lay|let|cut|part|make|say|reduce|close|shut|shed|eliminate|dismiss)\b)/gu;

function isFuture({ text, isTitle }: Sentence, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  return (
    FUTURE_AFTER.test(text.slice(at, at + 120)) || (isTitle && / to $/i.test(before)) || FUTURE_BEFORE.test(before)
  );
}

const FUTURE_AFTER = /^[^.;,]{0,110}\b(?:will|wird|werden|sera|seront|sarà|saranno)(?![\p{L}])/iu;
const FUTURE_BEFORE = /\b(?:will|(?:is|are) to|va|vont)(?: [\p{L}’'-]+){0,12} $/iu;
