import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";

/** What is built, moved into or opened. */
const SITE =
  "(?:headquarters?|HQ\\d?|plants?|factor(?:y|ies)|site|campus|expansions?|relocation|move|construction|buildings?|offices?|hub|warehouses?|distribution cent(?:er|re)s?|data cent(?:er|re)s?|(?:flagship|new|second|first|planned) (?:stores?|shops?|restaurants?|branch(?:es)?)|facility|facilities|development|mill|gigafactory|Werk\\p{L}*|Zentrale|Neubau|Standort|Umzug|usine|siège|implantation|fábrica|planta|sede|stabilimento|fabriek|hoofdkantoor|vestiging)";
/** Who gives it up, from the verb to the plan: "scraps its plans to build", "halts construction of", "decides against". */
const GIVES_UP = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:scrap(?:s|ped|ping)?|cancel(?:s|led|ed|ling|ing)?|drop(?:s|ped|ping)?|shelv(?:e[sd]?|ing)|abandon(?:s|ed|ing)?|ax(?:e[sd]?|ing)|ditch(?:e[sd]|ing)?|halt(?:s|ed|ing)?|paus(?:e[sd]?|ing)|suspend(?:s|ed|ing)?|nix(?:e[sd])?|kill(?:s|ed)?|call(?:s|ed|ing)? off|pull(?:s|ed|ing)? (?:the plug on|out of)|back(?:s|ed|ing)? (?:out of|away from)|walk(?:s|ed|ing)? away from|(?:discontinu|end|break|broke)\\p{L}*(?: off)? (?:the |its )?(?:negotiations|talks) (?:over|on|about|for)|(?:put(?:s|ting)?|plac(?:es|ed)) (?=[^.;]{2,60} on (?:hold|ice))|(?:decid(?:es|ed)|opt(?:s|ed)) (?:against|not to)|no longer (?:mov(?:e|ing)|go(?:ing)?|plans?|planning|proceed\\p{L}*|pursu\\p{L}*|build\\p{L}*)|(?:will|would|is|are) not (?:be )?(?:mov|go|proceed|pursu|build|open)\\p{L}*|won['’]t (?:mov|go|proceed|pursu|build|open)\\p{L}*|verzichtet auf|stoppt|bläst|begräbt|renonce(?:nt)? à|abandonne(?:nt)?|cancela|desiste de|renuncia a|rinuncia (?:a|al|alla)|ziet af van|schrapt)(?!\\p{L})[^.;!?]{0,70}?(?<!\\p{L})${SITE}(?!\\p{L})`,
    "iu",
  ),
);
/** What comes in its place is news all the same; a site that stops for a day is none given up. */
const YET =
  /(?<!\p{L})(?:instead|in favou?r of|opts? for|opted for|chooses?|chose|picks?|picked|stattdessen|à la place|en su lugar)(?!\p{L})|\b(?:production|operations?|sales|service|deliver(?:y|ies)|work) at\b/iu;

/** What is threatened, put off or applied for: "threatens to move its headquarters", "delays the opening of its Leeds store". */
const NOT_YET = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:threaten(?:s|ed|ing)?|(?:consider|mull|ponder|contemplat|weigh|explor|eye|discuss)(?:s|es|ed|ing)?(?= (?:the )?(?:possible )?(?:opening|building|moving|relocating|expanding|setting up|a move|a new|plans))|warn(?:s|ed)? (?:that )?(?:it|they)|bid(?:s|ding)? (?:to|for)|vie(?:s|d)? (?:to|for)|vying (?:to|for)|delay(?:s|ed|ing)?|postpon(?:es?|ed|ing)|push(?:es|ed) back|droht(?: mit)?|verschiebt|menace de|reporte|amenaza con|aplaza|minaccia di|rinvia|dreigt)(?!\\p{L})[^.;!?]{0,70}?(?<!\\p{L})(?:${SITE}|stores?|shops?|restaurants?|branch(?:es)?)(?!\\p{L})`,
    "iu",
  ),
);
/** What is let to another, and built for whoever pays for it. */
const NOT_ITS = createPattern(
  /(?<!\p{L})(?:leas(?:es|ed|ing)|rent(?:s|ed|ing)?|lets?|sublet(?:s|ting)?|sublease[sd]?) (?:out )?(?:its|their|the|an?|\d[\d,]*) [^.;]{3,60} to (?=\p{Lu})|(?<!\p{L})(?:[Ww](?:ins|on|inning)|[Aa]warded|[Ss]ecur(?:es?|ed|ing)|[Ll]and(?:s|ed)|[Rr]eceiv(?:es?|ed)) (?:an?|the) (?:[\p{L}\d$£€.,-]+ ){0,4}(?:contract|order|tender|job|commission) (?:to|for)(?!\p{L})/u,
);

/** Whether what is said of a site is only threatened or put off, or done for another; who it is let to may be the account. */
export function isNoStepYet({ matcher }: Pick<Reading, "matcher">, text: string): boolean {
  if (NOT_YET.test(text)) return true;
  const others = NOT_ITS.exec(text);
  if (!others) return false;
  const end = others.index + others[0].length;
  return !matcher.findLoosely(text).some(({ start }) => start >= end && start <= end + ARTICLE);
}

/** How far behind "to" a name may begin: "to the Acme". */
const ARTICLE = 4;

/** "Acme scraps plans for a new plant": no step to a place, whatever was announced of it before. */
export function givesUpSite(text: string): boolean {
  return GIVES_UP.test(text) && !YET.test(text);
}

/** Whether the headline or what comes right below it tells that a site is given up. */
export function isOnGivenUpSite({ sentences }: Pick<Reading, "sentences">): boolean {
  return sentences.slice(0, SENTENCES_ASKED).some(({ text, isBoilerplate }) => !isBoilerplate && givesUpSite(text));
}

const SENTENCES_ASKED = 3;
