import type { Account } from "./account.ts";
import type { Alert, Pause } from "./alert.ts";
import type { Bot } from "./bot.ts";
import type { Fire } from "./fire.ts";
import { composeNotice } from "./notice.ts";
import { plainUrl } from "./plain-url.ts";
import { cutText, visibleText } from "./visible-text.ts";

/** What one thing that a bot found says: about whom, what changed or what was found, and where. */
export type AlertItem = {
  /** Names with domains; empty when it is nobody's account. */
  accounts: string[];
  /** Of the page or the entry it was found in; absent when the bot's name or the text says the same. */
  title: string | undefined;
  text: string;
  change: { before: string; after: string } | undefined;
  /** Where it was found; always http or https. */
  url: string | undefined;
  at: number;
};

/** A message before a channel gives it its form. Foreign text in it has no unseen characters and no markup of ours. */
export type AlertMessage = {
  title: string;
  /** What there is to say beside the items. */
  note: string | undefined;
  /** The newest things found, at most `ITEMS_SHOWN`. */
  items: AlertItem[];
  /** Further things found that are not among the items. */
  more: number;
  timezone: string;
};

/** What a message is made of: the bot, what it fired, and the accounts that went to, as far as they are still there. */
export type AlertFacts = { bot: Bot | undefined; fires: Fire[]; accounts: Pick<Account, "id" | "name" | "domain">[] };

/** So that the longest message stays within the smallest limit of a channel: 6,000 characters of a Discord embed. */
export const ITEMS_SHOWN = 5;
const TEXT_MAX = 500;
const SIDE_MAX = 250;
const ITEM_TITLE_MAX = 150;
const TITLE_MAX = 200;
const URL_MAX = 300;
const ACCOUNTS_SHOWN = 3;
/** Chats refuse a message with an empty part. */
const NO_TEXT = "(no text)";

/** The message of an alert; undefined when what it was about is gone. */
export function composeAlert(
  { reason, pause, notice }: Pick<Alert, "reason" | "pause" | "notice">,
  facts: AlertFacts,
): AlertMessage | undefined {
  if (notice) return composeNotice(notice);
  const { bot } = facts;
  if (!bot) return undefined;
  const name = oneLine(bot.name, TITLE_MAX);
  const message = { note: undefined, items: [], more: 0, timezone: bot.timezone };
  switch (reason) {
    case "test":
      return { ...message, title: `Test: ${name}`, note: "This is only a test. What this bot finds is told here." };
    case "auto_paused":
      return { ...message, title: `${name} has paused itself`, note: pauseNote(pause ?? pauseOf(bot)) };
    case "fires": {
      const found = itemsOf(facts);
      if (found.length === 0) return undefined;
      const title = found.length === 1 ? `${name} found something` : `${name} found ${found.length} things`;
      const items = found.slice(0, ITEMS_SHOWN);
      return { ...message, title, items, more: found.length - items.length };
    }
    default:
      return undefined;
  }
}

/** Why a bot that has just paused itself did. */
export function pauseOf({ pauseReason, lastError, consecutiveFailures }: Bot): Pause {
  return {
    reason: pauseReason === "robots" ? "robots" : "failures",
    failures: consecutiveFailures,
    ...(lastError ? { lastError: lastError.message } : {}),
  };
}

function pauseNote({ reason, failures, lastError }: Pause): string {
  const why =
    reason === "robots" ? "The site's robots.txt forbids what it reads." : `${failures} runs in a row failed.`;
  const last = lastError === undefined ? "" : ` The last error: ${lastError}`;
  return `${why}${last} It looks now and then whether it would work again; only resuming it puts it back to work.`;
}

/** One for each match, however many accounts it went to; the newest first. */
function itemsOf({ bot, fires, accounts }: AlertFacts): AlertItem[] {
  const byMatch = Map.groupBy(fires, ({ runId, contentHash }) => `${runId} ${contentHash}`);
  return [...byMatch.values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [toItem(first, bot?.name, accountsOf(same, accounts))] : [];
    })
    .sort((a, b) => b.at - a.at);
}

function toItem(fire: Fire, botName: string | undefined, accounts: string[]): AlertItem {
  const { title = "", matchedText, diff, sourceUrl, firedAt } = fire;
  const url = plainUrl(sourceUrl);
  const isNews = title !== matchedText && title !== botName;
  return {
    accounts,
    title: isNews ? oneLine(title, ITEM_TITLE_MAX) || undefined : undefined,
    text: oneLine(matchedText, TEXT_MAX) || NO_TEXT,
    change: diff && { before: oneLine(diff.before, SIDE_MAX), after: oneLine(diff.after, SIDE_MAX) },
    url: url !== undefined && url.length <= URL_MAX ? url : undefined,
    at: firedAt,
  };
}

function accountsOf(fires: Fire[], accounts: AlertFacts["accounts"]): string[] {
  const ids = new Set(fires.flatMap(({ accountId }) => accountId ?? []));
  const names = accounts
    .filter(({ id }) => ids.has(id))
    .map(({ name, domain }) => oneLine(name === domain ? domain : `${name} (${domain})`, 100));
  const more = names.length - ACCOUNTS_SHOWN;
  return more > 0 ? [...names.slice(0, ACCOUNTS_SHOWN), `${more} more`] : names;
}

/** Foreign text on one line, without what a reader cannot see; what is too long ends in an ellipsis. */
function oneLine(text: string, lengthMax: number): string {
  const line = visibleText(text).replace(/\s+/g, " ").trim();
  return line.length <= lengthMax ? line : `${cutText(line, lengthMax - 1).trimEnd()}…`;
}

/** The same in plain text, a line or an empty line each, for channels without a form of their own. */
export function plainLines({ note, items, more, timezone }: AlertMessage): string[] {
  const told = items.flatMap((item) => [
    "",
    ...(item.accounts.length > 0 ? [item.accounts.join(", ")] : []),
    ...foundLines(item),
    ...(item.url === undefined ? [] : [item.url]),
    timeText(item.at, timezone),
  ]);
  const lines = [...(note === undefined ? [] : [note]), ...told, ...(more > 0 ? ["", moreText(more)] : [])];
  return lines[0] === "" ? lines.slice(1) : lines;
}

/** What was found, a line each: the title, then what changed, or the words that matched. */
export function foundLines({ title, text, change }: AlertItem): string[] {
  const said = change && !tellsBoth(text, change) ? changeLines(change) : [text];
  return title === undefined ? said : [title, ...said];
}

type Sides = NonNullable<AlertItem["change"]>;

/** Whether a text says by itself what was and what is, as `199 → 219 (+10.1 %)` does. */
function tellsBoth(text: string, { before, after }: Sides): boolean {
  if (before === "" || after === "" || text === before || text === after) return false;
  return text.includes(before) && text.includes(after);
}

/** A side that is empty was not there, or is not there any more. */
function changeLines({ before, after }: Sides): string[] {
  return [`Before: ${before === "" ? "nothing" : before}`, `After: ${after === "" ? "nothing" : after}`];
}

export function moreText(more: number): string {
  return `${more} more; all of them are among the fires of the bot.`;
}

/** `28 Nov 2026, 07:31 (Europe/Berlin)`. */
export function timeText(at: number, timezone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${format.format(at)} (${timezone})`;
}
