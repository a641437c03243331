import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { endsService, isOfOthers, isServiceOf } from "./outside-services.ts";
import { isOfVersion, isOwnPlace } from "./own-doing.ts";
import { type TechName, techNamesAt } from "./tech-objects.ts";
import type { Finder, Pair } from "./tech-pairs.ts";

/**
 * Exchanges of products that no catalogue has, in the headings of the account's own changes, where the heading says by itself that
 * both are services: its label ("ci: Kestrel out, Merlin in"), an address for a name ("Migrate to kestrel.host from merlin"), or a
 * verb that is used of nothing else ("self-host Kestrel", "cut over reads to Kestrel").
 */
export const labelledSwap: Finder = (reading, sentence) => {
  if (!sentence.isTitle || !isOwnPlace(reading) || isOfVersion(reading)) return [];
  const pair = ofLabel(reading, sentence) ?? ofVerb(reading, sentence) ?? ofAddress(reading, sentence);
  return pair ? [pair] : [];
};

const NAME = "\\p{Lu}[\\p{L}\\d]{3,}(?:\\.\\p{Ll}{2,5})?";
const END = "(?=[.!]?$|,| \\((?:#|part|\\d))";

/** Work that only bought or self-hosted products do. */
const LABEL =
  "(?:[\\p{L}]+\\((?:ci|cd|analytics|tracking|monitoring|observability|e?mail|hosting|cdn|dns|infra|sms|logging)\\)|ci|cd|ci/cd|analytics|tracking|monitoring|observability|e-?mail|hosting|cdn|dns|infra|sms|logging)!?: ";
const OF_LABEL = createPattern(
  new RegExp(
    `^${LABEL}(?:(?<to1>${NAME}) (?:instead of|in place of) (?<from1>${NAME})|(?<from2>${NAME}) out,? (?:and )?(?<to2>${NAME}) in|(?:replace|swap)(?:s|d)?(?: out)? (?<from3>${NAME}) (?:with|for|by) (?<to3>${NAME})|(?:switch|move|migrate|port)(?:es|s|d|ed)? (?:[\\p{Ll}-]+ ){0,3}?from (?<from4>${NAME}) to (?<to4>${NAME})|(?<from5>${NAME}) ?(?:->|→|=>) ?(?<to5>${NAME}))${END}`,
    "iu",
  ),
);

function ofLabel(reading: Reading, { text }: Sentence): Pair | undefined {
  const groups = OF_LABEL.exec(text)?.groups;
  if (!groups) return undefined;
  const [from = "", to = ""] = ["from", "to"].map(
    (side) =>
      Object.entries(groups).find(([key, value]) => key.startsWith(side) && value !== undefined)?.[1] ?? undefined,
  );
  const pair = pairOf(reading, text, from, to);
  // "analytics: Weekly instead of Daily": of any other form the text has to say that a service is meant.
  const isSaid = groups["from2"] !== undefined || endsService(reading) || isService(reading, pair);
  return isSaid ? pair : undefined;
}

function isService(reading: Reading, pair: Pair | undefined): boolean {
  return [...(pair?.from ?? []), ...(pair?.to ?? [])].some((name) => isServiceOf(reading, name));
}

const OF_VERB = createPattern(
  new RegExp(
    `(?:^|: )(?:(?:drop|remove|ditch)s?(?:ped|d|ed)? (?<from1>${NAME})(?:,| and|;| \\+) self-?host(?:s|ed)? (?<to1>${NAME})|cut(?:s)? over (?:all )?(?:reads|writes|traffic) to (?<to2>${NAME}),? (?:and )?(?:drop|remove|retire|delete)s? (?<from2>${NAME}))${END}`,
    "iu",
  ),
);

function ofVerb(reading: Reading, { text }: Sentence): Pair | undefined {
  const { from1, to1, from2, to2 } = OF_VERB.exec(text)?.groups ?? {};
  return pairOf(reading, text, from1 ?? from2 ?? "", to1 ?? to2 ?? "");
}

/** Both written as names are, and neither a part of a program. */
function pairOf(reading: Reading, text: string, from: string, to: string): Pair | undefined {
  const [left, right] = [from, to].map((name): TechName[] => {
    const start = name === "" ? -1 : text.indexOf(name);
    if (start < 0 || !/^\p{Lu}/u.test(name)) return [];
    const [found] = techNamesAt(reading, text.slice(0, start).toLowerCase() + text.slice(start), start);
    return found && found.start === start && isOfOthers(reading, found) ? [found] : [];
  });
  if (!left || !right || left.length === 0 || right.length === 0 || left[0]?.name === right[0]?.name) return undefined;
  return { at: 0, from: left, to: right };
}

const WORD = "[\\p{L}\\d][\\p{L}\\d-]{2,20}";
const ADDRESS = `${WORD}\\.(?:io|com|dev|app|host|cloud|sh|net|ai|so|co|run)`;
const OF_ADDRESS = createPattern(
  new RegExp(
    `^(?:[\\p{L}\\d_/-]+(?:\\([^)]{1,30}\\))?!?: ?)?(?:migrat|mov|switch)(?:e|es|ed|ing|s)? (?:(?:over )?to (?<to1>${ADDRESS}|${WORD}) from (?<from1>${ADDRESS}|${WORD})|(?:over )?from (?<from2>${ADDRESS}|${WORD}) to (?<to2>${ADDRESS}|${WORD}))(?=[.!]?$|,| for | as )`,
    "iu",
  ),
);

/** "Migrate to kestrel.host from merlin": one of the two is written as an address, and not one of the account's own. */
function ofAddress(reading: Reading, { text }: Sentence): Pair | undefined {
  const { from1, to1, from2, to2 } = OF_ADDRESS.exec(text)?.groups ?? {};
  const [from, to] = [from1 ?? from2 ?? "", to1 ?? to2 ?? ""];
  const isOneAddress = from.includes(".") !== to.includes(".");
  if (!isOneAddress || [from, to].some((name) => NOWHERE.test(name) || reading.matcher.isLooselyNamedIn(name)))
    return undefined;
  const nameOf = (name: string): TechName => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, name, known: undefined };
  };
  return { at: 0, from: [nameOf(from)], to: [nameOf(to)] };
}

const NOWHERE =
  /^(?:example|localhost|our|the|your|my|www|local|custom|relative|absolute|old|new|legacy|self|native|master|main)(?:$|[.-])|^[^.]*(?:url|link|domain|host(?:name)?|path|server)s?$/iu;
