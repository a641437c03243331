import { createPattern } from "../language/pattern.ts";
import { isOwnDoing } from "./own-doing.ts";
import type { TechName } from "./tech-objects.ts";
import { type Finder, pairsAt } from "./tech-pairs.ts";
import { GIVE_UP_FOR, MOVE, REPLACE } from "./tech-words.ts";

/**
 * What computers run on. Products are made for it, so that alone it is no product of anybody's stack; one left for another is:
 * "moves 9,000 desks from Windows to Linux", "steigt von Windows auf Linux um".
 */
const SYSTEM = "((?:Microsoft )?Windows(?: (?:\\d+|NT|XP|Vista|Server))?|Linux|Ubuntu|macOS|Unix|UNIX|Solaris|AIX)";
export const BETWEEN_SYSTEMS = createPattern(
  new RegExp(
    `(?:(?:from|von|de|van|da|do) )?${SYSTEM} (?:to|auf|zu|à|a|al|para|vers|naar|su|with|for|in favou?r of|durch|par|por|pour|au profit de|contre|door|voor) ${SYSTEM}(?![\\p{L}\\d])`,
    "u",
  ),
);

export const betweenSystems: Finder = (reading, sentence) => {
  const { text } = sentence;
  const match = BETWEEN_SYSTEMS.exec(text);
  const [, from = "", to = ""] = match ?? [];
  if (!match || from === to) return [];
  const before = match.index;
  return [MOVE, GIVE_UP_FOR, REPLACE].flatMap((verb) =>
    pairsAt(sentence, verb, (at) =>
      at < before && !A_PRODUCT.test(text.slice(at, before)) && isOwnDoing(reading, sentence, at)
        ? { from: [toName(text, from, before)], to: [toName(text, to, text.indexOf(from, before) + from.length)] }
        : undefined,
    ),
  );
};

/** "ports its game from Windows to Linux": what it makes runs elsewhere from now on. */
const A_PRODUCT = /^port|\b(?:game|app|client|product|software|suite|plug-?in|drivers?|tool)s?\b/iu;

export function isOperatingSystem({ name, known }: TechName): boolean {
  return known === undefined && new RegExp(`^${SYSTEM}$`, "u").test(name);
}

function toName(text: string, name: string, from: number): TechName {
  const start = text.indexOf(name, from);
  return { name, start, end: start + name.length, known: undefined };
}
