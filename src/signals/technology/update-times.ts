import { createPattern } from "../language/pattern.ts";

/** How long an entry of a status page, in any of the languages we read, says that something lasted, by the clock times its updates begin with. */

/** "06:12 Nous enquêtons", "Ma 08:50 – Kappers zien …", "Sonntag, 13:30 Uhr: Alles läuft": a line for each update. */
const LINE = createPattern(
  /(?:^|\n)[ \t*•[-]*(?:(\p{L}{2,10})\.?,? )?(\d{1,2})[:.](\d\d)(?: ?(?:Uhr|h|uur|UTC|GMT|CES?T))?\]?(?: ?[–—:-])? (?=[\p{L}\d])/gu,
);
/** "Risolto – 31 gen, 19:42", "[Resolved 27 Jun 01:15]": the state before the time. */
const STATE =
  "(?:opened|started|reported|investigating|identified|monitoring|update|resolved|fixed|risolto|monitoraggio|indagine|identificato|aggiornamento|résolu|enquête|surveillance|identifié|mise à jour|behoben|gelöst|untersuchung|beobachtung|erkannt|resuelto|investigando|supervisión|monitoreo|identificado|actualización|resolvido|monitoramento|monitorando|atualização|opgelost|onderzoek|geïdentificeerd|bewaking)";
const STAMPED = createPattern(
  new RegExp(
    `(?<!\\p{L})${STATE}[)\\]]? ?[–—:(-]? ?(?:(\\d{1,2})\\.? (\\p{L}{3,9})\\.?,? )?(?:at |alle |um |à |a las |às |om )?(\\d{1,2})[:.h](\\d\\d)(?!\\d)`,
    "giu",
  ),
);
/** "de 7 h 40 à 14 h 15", "dalle 8.20 alle 13", "Zwischen 10:25 und 16:40 Uhr". */
const RANGE = createPattern(
  /(?<!\p{L})(?:de|von|zwischen|entre|dalle|das|van|tussen|(?:desde|de) las) (\d{1,2})(?: ?h ?|[:.])(\d\d) (?:à|bis|und|et|y|e|alle|às|tot|en|(?:a|hasta) las) (\d{1,2})(?:(?: ?h ?|[:.])(\d\d))?(?![\d.,]*\d)/iu,
);

/** "between 21:10 on the 15th and 10:40 on the 16th". */
const OVER_DAYS = createPattern(
  /\b(?:between|from) (\d{1,2}):(\d\d)(?: [A-Z]{2,4})? on (?:the )?(?:\p{L}+ )?(\d{1,2})(?:st|nd|rd|th)? (?:and|to|until) (\d{1,2}):(\d\d)(?: [A-Z]{2,4})? on (?:the )?(?:\p{L}+ )?(\d{1,2})(?!\d)/iu,
);

const DAY_MINUTES = 1440;

/** Minutes from the first update to the last, or of the range a text names; undefined when it has neither. */
export function findEntryMinutes(text: string): number | undefined {
  const [, hour, minute, lastHour, lastMinute] = RANGE.exec(text) ?? [];
  if (hour !== undefined) return (clock(lastHour, lastMinute) - clock(hour, minute) + DAY_MINUTES) % DAY_MINUTES;
  return ofDays(text) ?? ofStates(text) ?? ofLines(text);
}

function ofDays(text: string): number | undefined {
  const [, hour, minute, day, lastHour, lastMinute, lastDay] = OVER_DAYS.exec(text) ?? [];
  const days = Number(lastDay) - Number(day);
  // Over the end of a month nobody says here how long that month was.
  if (hour === undefined || days < 0) return undefined;
  return days * DAY_MINUTES + clock(lastHour, lastMinute) - clock(hour, minute);
}

/** Each new name of a day at the head of a line is a day later. */
function ofLines(text: string): number | undefined {
  let day: string | undefined;
  let days = 0;
  const minutes = [...LINE.matchAll(text)].map(([, name, hour, minute]) => {
    if (name !== undefined && day !== undefined && name !== day) days += 1;
    day = name ?? day;
    return days * DAY_MINUTES + clock(hour, minute);
  });
  const [first, last] = [minutes[0], minutes.at(-1)];
  return first === undefined || last === undefined || last <= first ? undefined : last - first;
}

/** The latest update may stand first; those of several days say on which they were. */
function ofStates(text: string): number | undefined {
  const stamps = [...STAMPED.matchAll(text)];
  const days = new Map<string, number>();
  for (const [, day, month] of stamps) if (day !== undefined) days.set(`${day} ${month}`, Number(day));
  const numbers = [...days.values()];
  // Over the end of a month nobody says here how long that month was.
  const isAcross = Math.max(...numbers) - Math.min(...numbers) > 14;
  if (stamps.length < 2 || isAcross) return undefined;
  const minutes = stamps.map(
    ([, day, , hour, minute]) => (day === undefined ? 0 : Number(day) * DAY_MINUTES) + clock(hour, minute),
  );
  const span = Math.max(...minutes) - Math.min(...minutes);
  const isMixed = stamps.some(([, day]) => day === undefined) && days.size > 0;
  return isMixed || span === 0 ? undefined : span;
}

function clock(hour = "0", minute = "0"): number {
  return Number(hour) * 60 + Number(minute);
}
