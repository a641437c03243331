import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";

/** Whether a sentence says that somebody comes, goes, rises or hands over, and not only what a founder says, thinks or is sued for. */
export function isStepOfFounder(text: string): boolean {
  return STEPS.test(text) && !STAYS.test(text);
}

const STEPS = createPattern(
  /(?<!\p{L})(?:step(?:s|ped|ping)?|leav(?:es?|ing)|left|depart\p{L}*|los(?:es|ing|t)|quit(?:s|ting)?|resign\p{L}*|return(?:s|ed|ing)?|reclaim\p{L}*|nam(?:es|ed|ing)|becom\p{L}+|became|appoint\p{L}*|t(?:akes?|aking|ook) (?:over|on|the (?:helm|reins)|back)|replac\p{L}+|succe\p{L}+|oust\p{L}*|exit(?:s|ed|ing)?|out as|hand(?:s|ed|ing)? (?:over|the|on|off)|retir\p{L}+|mov(?:es?|ed|ing)|goes to|heads? to|join(?:s|ed|ing)?|lead|back as|dies|died|death|fir(?:es|ed)|sack(?:s|ed)|remov\p{L}+|transition\p{L}*|relinquish\p{L}*|giv(?:es?|ing) up|gave up|pass(?:es|ed|ing) the|swap(?:s|ped)?|promot\p{L}+|elect\p{L}*|elevat\p{L}+|chair\p{L}*|no longer|part(?:s|ed)? ways|hir(?:es|ed)|poach\p{L}*|tritt|trat|verlässt|verlies|verlass\p{L}*|scheid\p{L}*|übergib\p{L}*|übergab|wechsel\p{L}*|Wechsel|wird|geht|gibt|nachfolg\p{L}*|löst|zieh\p{L}*|zurück|quitt\p{L}+|cède|pass(?:e|er) la main|démission\p{L}*|nomm\p{L}+|devient|rempla\p{L}+|part|partent|départ|deja|dej[oó]|abandon\p{L}+|sale|nombr\p{L}+|pasa|asum\p{L}+|ced\p{L}+|relev\p{L}+|sustitu\p{L}+|deix\p{L}+|sai|assum\p{L}+|nome\p{L}+|pass(?:a|ou)|lasci\p{L}*|cede|divent\p{L}+|nomin\p{L}+|vertrek\p{L}*|stapt|stopt|draagt|wordt|volgt|treedt)(?!\p{L})/iu,
);
/** "Allowed to leave France", "loses billionaire status" */
const STAYS = createPattern(
  /\b(?:allowed|permitted|free|able|barred|stopped|kept|prevented|forbidden) (?:to |from )?leav(?:e|ing)\b|\blos(?:es?|ing|t) (?:[\p{L}-]+ ){0,2}(?:status|title|fortune|case|bid|battle|fight|appeal|weight)\b/iu,
);

/** "Torvex co-founder Jane Roe joins the account": founder of another company, and only of that. */
export function isFounderOfOther({ matcher }: Reading, text: string): boolean {
  if (matcher.findLoosely(text).some(({ start }) => OF.test(text.slice(0, start)))) return false;
  const owners = [...text.matchAll(OWNER)].map(([, owner = ""]) => owner);
  return owners.length > 0 && !owners.some((owner) => matcher.isLooselyNamedIn(owner));
}

/** "Billionaire founder of the account" */
const OF = /(?<!\p{L})founders? (?:of|at) (?:the )?$/iu;
const OWNER =
  /(?<![\p{L}\d])(\p{Lu}[\p{L}\d.&-]*(?: (?:\p{Lu}[\p{L}\d.&-]*|of|&))*)(?:['’]s?)? (?:[Cc]o-?)?[Ff]ounder(?!\p{L})/gu;
