import { z } from "zod";

/** The cadences with a name (reference sheet, section 6.3); `on_push` waits for what is sent in. */
export const NAMED_CADENCES = ["15min", "hourly", "6h", "daily", "weekly", "on_push"] as const;

/** Whether nothing is fetched: what such a bot reads is sent in. */
export function isOnPush({ cadence }: { cadence?: string | undefined }): boolean {
  return cadence === "on_push";
}

const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Not valid: a time such as 09:00 is expected");

/** The hours of the day in which a bot may run, in its own time zone; from 22:00 to 06:00 they pass midnight. */
export const EnabledHours = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => openMinutes({ from, to }) >= 60, {
    path: ["to"],
    error: "Not valid: at least one hour after the beginning is expected",
  });
export type EnabledHours = z.infer<typeof EnabledHours>;

/** When a bot runs: a name above or five cron fields, read in an IANA time zone. */
export type Timing = { cadence: string; timezone: string; enabledHours?: EnabledHours | undefined };

/** What the rim must provide for reading cadences. */
export type Timetable = {
  /** Why this cadence cannot be kept, as the end of a sentence about it; undefined when it can. */
  flawOf(cadence: string): string | undefined;
  /** The planned time of the first run after an instant, the bot's own jitter included; undefined when it runs on push. */
  nextRunAt(timing: Timing, botId: string, after: number): number | undefined;
};

/** An IANA name. Bare offsets such as +02:00 are none: they would be wrong for half of the year. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

export function isWithinHours({ timezone, enabledHours }: Timing, at: number): boolean {
  if (!enabledHours) return true;
  const now = clockTimeIn(timezone, at);
  const { from, to } = enabledHours;
  return from < to ? from <= now && now < to : from <= now || now < to;
}

/** What the clocks of a time zone show, `HH:MM`. */
export function clockTimeIn(timezone: string, at: number): string {
  const options = { timeZone: timezone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat("en-GB", options).format(at);
}

function openMinutes({ from, to }: { from: string; to: string }): number {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutesOf(to) - minutesOf(from) + 1_440) % 1_440;
}
