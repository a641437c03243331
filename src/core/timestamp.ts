import { DAY_MS, MINUTE_MS } from "./time.ts";

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?([a-z]{1,4}|[+-]\d\d(?::?\d\d)?)?)?$/i;
const RFC_822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3,9})\.?[\s-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|[+-]\d\d:?\d\d)?)?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Minutes east of Greenwich for the names of RFC 822 and those European feeds use. */
const ZONES: Record<string, number> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
};

/**
 * The instant a machine wrote (feeds, sitemaps, JSON, `<time datetime>`): ISO 8601 or RFC 822, epoch ms.
 * Without a zone it is read as UTC, so that the answer does not depend on where the program runs.
 */
export function parseTimestamp(text: string): number | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return instant([iso[1], iso[2], iso[3]], iso.slice(4, 7), iso[7]);
  const rfc = RFC_822.exec(trimmed);
  const month = rfc ? MONTHS.indexOf((rfc[2] ?? "").slice(0, 3).toLowerCase()) + 1 : 0;
  if (!rfc || month === 0) return undefined;
  const year = (rfc[3] ?? "").length === 2 ? `20${rfc[3]}` : rfc[3];
  return instant([year, String(month), rfc[1]], rfc.slice(4, 7), rfc[7]);
}

/** Midnight UTC of a calendar day, undefined when there is no such day. */
export function dayAt(year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : undefined;
}

function instant(
  day: (string | undefined)[],
  time: (string | undefined)[],
  zone: string | undefined,
): number | undefined {
  const midnight = dayAt(Number(day[0]), Number(day[1]), Number(day[2]));
  const [hours, minutes, seconds] = time.map((part) => Number(part ?? 0));
  const sinceMidnight = ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS + (seconds ?? 0) * 1_000;
  if (midnight === undefined || sinceMidnight > DAY_MS) return undefined;
  return midnight + sinceMidnight - offsetMinutes(zone) * MINUTE_MS;
}

function offsetMinutes(zone: string | undefined): number {
  const numeric = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? "");
  if (!numeric) return ZONES[(zone ?? "").toLowerCase()] ?? 0;
  return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
}
