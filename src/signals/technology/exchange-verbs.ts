import type { Pattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { endOfOldOne } from "./old-systems.ts";
import { concernsSubject, isOwnDoing, isOwnPlace } from "./own-doing.ts";
import { isAllKnown, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { type Finder, fromTo, isForCustomer, type Pair, pairsAt, REACH } from "./tech-pairs.ts";
import {
  BARTERED,
  CHANGE,
  GATHER,
  GIVE_UP,
  GIVE_UP_FOR,
  IN_FAVOUR,
  INSTEAD,
  MOVE,
  REPLACE,
  REPLACED_BY,
  REPLACES,
  USE,
  VERB_LAST,
  WE_OURSELVES,
  WITH_OTHER,
} from "./tech-words.ts";

/* Exchanges told by a verb: what the account does with one product for another, or what is done to one. */

/** "moves its CMS from A to B", "moves to B from A", "migrates to B". */
export const moved: Finder = (reading, sentence) =>
  pairsAt(sentence, MOVE, (at, end) => {
    if (!isOwnDoing(reading, sentence, at) || isForCustomer(reading, sentence.text.slice(end))) return undefined;
    const isGoing = /^(?:go|went|chang|port)/i.test(sentence.text.slice(at, end));
    // "port pipelines to B": work that is done on somebody's machines.
    const isOfWork = OF_WORK.test(sentence.text.slice(at)) && isOwnPlace(reading);
    const pair = fromTo(reading, sentence.text, end, !isGoing || isOfWork);
    // "From code to containers": one goes from anything to anything.
    return isGoing && pair && !isAllKnown(pair.from) && !isAllKnown(pair.to) ? undefined : pair;
  });

const OF_WORK =
  /^port\p{L}* (?:(?:our|the|all|its|remaining) ){0,2}(?:[\p{Ll}-]+ )?(?:pipelines?|builds?|jobs?|ci|workflows?|deploy(?:s|ments?)|hosting|logs|alerts|dashboards|issues|tickets|docs|site|website) (?:over )?to /iu;

/** "brought everything onto B": what was there before may be named beside another verb. */
export const gathered: Finder = (reading, sentence) =>
  pairsAt(sentence, GATHER, (at, end) => {
    const to = techNamesAt(reading, sentence.text, end);
    if (!isAllKnown(to)) return undefined;
    // "ripped out A and brought everything onto B": whoever did the first did the second.
    const [first] = GIVE_UP.matchAll(sentence.text.slice(0, at));
    const isOwn = isOwnDoing(reading, sentence, at) || (first && isOwnDoing(reading, sentence, first.index));
    return isOwn
      ? { from: first ? techNamesAt(reading, sentence.text, first.index + first[0].length) : [], to }
      : undefined;
  });

/** "replaces A with B". */
export const replaced: Finder = (reading, sentence) => exchanged(reading, sentence, REPLACE, WITH_OTHER);

/** "changed A to B". */
export const changedInto: Finder = (reading, sentence) =>
  pairsAt(sentence, CHANGE, (at, end) => {
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end ?? end;
    const [joint] = CHANGED_TO.exec(sentence.text.slice(last, last + 30)) ?? [];
    const to = joint === undefined ? [] : techNamesAt(reading, sentence.text, last + joint.length);
    return isAllKnown(from) && isAllKnown(to) && isOwnDoing(reading, sentence, at) ? { from, to } : undefined;
  });

/** "the Jenkins CI to B": what it is may stand behind the name. */
const CHANGED_TO =
  /^(?: (?:CI|pipelines?|builds?|jobs?|setup|workflows?|server|cluster|database|db|store|docs|site|tracking|analytics|project|repo(?:sitory)?))? (?:over )?(?:in|on)?to /i;

/** "drops A in favour of B". */
export const gaveUpFor: Finder = (reading, sentence) => exchanged(reading, sentence, GIVE_UP_FOR, IN_FAVOUR);

/** "uses B instead of A". */
export const insteadOf: Finder = (reading, sentence) =>
  pairsAt(sentence, USE, (at, end) => {
    const found = twoAt(reading, sentence.text, end, INSTEAD);
    // "- Payments now go through A instead of B" in the notes of a version: nobody but the account does that work.
    const isOfWork = found && isOwnPlace(reading) && WORK_OF_OURS.test(sentence.text) && isAllKnown(found.from);
    if (!isOwnDoing(reading, sentence, at) && !isOfWork) return undefined;
    // "handled by Worker instead of Cron" may be any two parts of a program.
    const isPassive = /^(?:go|is |are )/i.test(sentence.text.slice(at, end));
    if (isPassive && found && !(isAllKnown(found.from) && isAllKnown(found.to))) return undefined;
    return found && { from: found.to, to: found.from };
  });

const WORK_OF_OURS =
  /^[-*•+]? ?(?:all |our |outgoing |transactional |card )*(?:payments?|e-?mails?|mail|(?:site |catalogue )?search|hosting|maps|tiles|sms|text messages|notifications|analytics|error reports?|support chat|invoices|backups|images|uploads|videos?) (?:are |is )?now /iu;

/** "A has been replaced by B". */
export const replacedBy: Finder = (reading, sentence) =>
  pairsAt(sentence, REPLACED_BY, (at, end) => {
    if (!concernsSubject(reading, sentence)) return undefined;
    const from = techNamesBefore(reading, sentence.text, at);
    const to = techNamesAt(reading, sentence.text, end);
    // "Spinner replaced by Loader": without a verb of its own only known products, or what sites load of others.
    const isBare = BARE.test(sentence.text.slice(at, end));
    const isLoaded = LOADED.test(sentence.text.slice(Math.max(0, at - 12), at)) && from.length > 0;
    return isBare && !isLoaded && !(isAllKnown(from) && isAllKnown(to)) ? undefined : { from, to };
  });

const BARE = /^(?:replaced|durch|remplac|reemplaz|sustit|substit|sostit|vervangen)/i;
const LOADED = /(?:widget|SDK|tracking|analytics|pixel|script|snippet|chat) $/i;

/** "B replaces A at Beacon". */
export const replaces: Finder = (reading, sentence) =>
  pairsAt(sentence, REPLACES, (at, end) => {
    if (!concernsSubject(reading, sentence)) return undefined;
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end ?? endOfOldOne(sentence.text, end);
    // "Larkspur replaced A with B": who stands before the verb does it, and is no product.
    if (last === undefined || WITH_OTHER.test(sentence.text.slice(last, last + 50))) return undefined;
    return { from, to: techNamesBefore(reading, sentence.text, at) };
  });

/** "Waarom wij A hebben ingeruild voor B". */
export const bartered: Finder = (reading, sentence) =>
  pairsAt(sentence, WE_OURSELVES, (_at, end) => {
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end;
    const [joint] = (last !== undefined && BARTERED.exec(sentence.text.slice(last, last + REACH))) || [];
    if (last === undefined || joint === undefined || !isOwnDoing(reading, sentence, end)) return undefined;
    return { from, to: techNamesAt(reading, sentence.text, last + joint.length) };
  });

/** "wir sind von A auf B umgestiegen". */
export const movedAtLast: Finder = (reading, sentence) =>
  pairsAt(sentence, VERB_LAST, (at, end) =>
    isOwnDoing(reading, sentence, at) ? fromTo(reading, sentence.text, end, false) : undefined,
  );

function exchanged(reading: Reading, sentence: Sentence, verb: Pattern, link: RegExp): Pair[] {
  return pairsAt(sentence, verb, (at, end) =>
    isOwnDoing(reading, sentence, at) ? twoAt(reading, sentence.text, end, link) : undefined,
  );
}

/** The two that `link` joins behind a verb: "A with B", "its old ERP for B". */
function twoAt(reading: Reading, text: string, end: number, link: RegExp): Omit<Pair, "at"> | undefined {
  const named = techNamesAt(reading, text, end);
  const oldEnd = endOfOldOne(text, end);
  // "its old Jenkins system" has a name after all.
  const hasName = named.some(({ start, known }) => known && start < (oldEnd ?? 0));
  const old = hasName ? undefined : oldEnd;
  const from = old === undefined ? named : [];
  const rest = old ?? from.at(-1)?.end;
  const joint = rest === undefined ? undefined : link.exec(text.slice(rest, rest + REACH))?.[0];
  if (rest === undefined || joint === undefined) return undefined;
  return { from, to: techNamesAt(reading, text, rest + joint.length) };
}
