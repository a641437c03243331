import { label } from "../parts/labels.ts";
import type { TrendedAccount } from "./accounts.ts";

type Day = NonNullable<TrendedAccount["last_day"]>;
type Moved = Day["came"];

/** Why a signal no longer counts. */
const GONE: Record<string, string> = { expired: "faded", retracted: "taken back" };
/** What else moves a score, by the reasons that scores give. */
const REASONS: Record<string, string> = {
  decay: "a day older",
  rubric: "rubric changed",
  attributes: "profile changed",
};

/** In a few words each: "Funding came" and "Press mention faded". Where no signal came or went, what else it was. */
export function changedShortly(day: Day): string[] {
  const parts = [shortly(day.came, () => "came"), shortly(day.left, gone)].filter((part) => part !== "");
  if (parts.length > 0) return parts;
  return day.change === 0 ? [] : [otherReasons(day)];
}

/** Line by line, with the titles of the signals. */
export function changedLines(day: Day): string[] {
  return [
    ...day.came.signals.map(({ title }) => `+ ${title}`),
    ...rest(day.came, "came"),
    ...day.left.signals.map((signal) => `− ${signal.title} (${gone(signal)})`),
    ...rest(day.left, "went"),
  ];
}

function otherReasons({ reasons }: Day): string {
  return [...new Set(reasons.map((reason) => REASONS[reason] ?? "scored anew"))].join(", ");
}

function shortly({ count, signals }: Moved, how: (signal: Moved["signals"][number]) => string): string {
  const [first] = signals;
  if (!first) return "";
  return count === 1
    ? `${label(first.type)} ${how(first)}`
    : `${count} signals ${how(first) === "came" ? "came" : "went"}`;
}

function rest({ count, signals }: Moved, verb: string): string[] {
  const more = count - signals.length;
  return more > 0 ? [`and ${more} more ${verb}`] : [];
}

function gone({ status }: { status: string }): string {
  return GONE[status] ?? "no longer counted";
}
