import { counted, NUMBER_WORD, numberInWords } from "../language/number-words.ts";

/** What a company calls those who work for it, in the plural; sources of regular expressions, lower case. */
export const PEOPLE =
  "(?:(?:full-time |permanent |talented |dedicated |passionate |great |amazing |global )*(?:employees|people|staff(?: members)?|team members|team mates|teammates|workers|colleagues|professionals|members of staff|folks|full-timers|FTEs?|persons|heads|experts|specialists|engineers|consultants)|mitarbeiter(?:innen|\\*innen|:innen|nde[nr]?)?|mitarbeitende[nr]?|beschäftigte[nr]?|köpfe|leute|salariés|collaborateurs|employés|personnes|empleados|personas|trabajadores|profesionales|funcionários|colaboradores|pessoas|dipendenti|persone|collaboratori|medewerkers|werknemers|mensen)";
const SMALL_NUMBERS: Record<string, number> = {
  ...counted("one two three four five six seven eight nine", 1),
  ...counted("ein zwei drei vier fünf sechs sieben acht neun", 1),
  ...counted("deux trois quatre cinq", 2),
  ...counted("dos tres cuatro", 2),
  ...counted("dois três", 2),
  ...counted("due tre", 2),
  ...counted("twee drie", 2),
};
/** A number in figures or words, from one on. */
export const NUMBER = `(?:\\d{1,3}(?:[.,\\u00a0 ]\\d{3}){1,2}|\\d{1,6}(?![.,]?\\d)|${NUMBER_WORD}|${Object.keys(SMALL_NUMBERS).join("|")})`;
/** What a number that `NUMBER` found amounts to. */
export function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d/.test(written)) return Number(written.replace(/[.,\u00a0 ]/g, ""));
  return SMALL_NUMBERS[written.toLowerCase()] ?? numberInWords(written);
}
