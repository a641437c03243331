import { type BotChecks, flawsOfBot } from "#actions/plan-bot.ts";
import type { ListedBot } from "#actions/plan-listed-bots.ts";
import type { Listed, Settings } from "#config/settings.ts";
import { AppError } from "#core/errors.ts";
import { timetable } from "#pipeline/cadence.ts";
import { identityInFile, readBotInFile } from "#surfaces/signalmama/files/bot-in-file.ts";
import { rulesFor } from "./line.ts";
import { refusalOf } from "./refusal-of.ts";

const PROBLEMS_SHOWN_MAX = 20;
/** As one reads the files: line 4 before line 11. */
const BY_LINE = new Intl.Collator("en", { numeric: true });

/**
 * The bots that the settings and their included files list. Throws `invalid` with a sentence for each wrong field of each
 * of them, beginning with its place; nobody takes over a part of what is wrong.
 */
export function readListedBots(settings: Settings): ListedBot[] {
  const checks = checksOf(settings);
  const problems: Problem[] = [];
  const twinOf = createTwinFinder();
  const bots = settings.bots.flatMap((listed) => {
    const { bot, flaws } = readBot(listed, checks);
    problems.push(...flaws.map(({ path, message }) => ({ at: listed.place(path), message })), ...twinOf(listed));
    return bot ?? [];
  });
  if (problems.length === 0) return bots;
  const more = problems.length - PROBLEMS_SHOWN_MAX;
  problems.sort((one, other) => BY_LINE.compare(one.at, other.at));
  const shown = problems.slice(0, PROBLEMS_SHOWN_MAX).map(({ at, message }) => `${at}: ${message}`);
  throw new AppError("invalid", [...shown, ...(more > 0 ? [`… and ${more} more.`] : [])].join("\n"));
}

/** `at`: `file:line:column`, or the variable or flag that says it. */
type Problem = { at: string; message: string };

type Read = { bot?: ListedBot; flaws: { path: PropertyKey[]; message: string }[] };

function readBot({ value, file, place }: Listed, checks: BotChecks): Read {
  const read = readBotInFile(value, (readable) => flawsOfBot(checks, readable));
  return "flaws" in read ? read : { bot: { ...read.said, file, at: place([]) }, flaws: [] };
}

/** The same rules as for bots of the API: what may be called is decided by the settings alone. */
function checksOf(settings: Settings): BotChecks {
  return {
    timetable,
    checkUrl: (url, purpose = "webhooks") => refusalOf(url, purpose, rulesFor(settings[purpose].allowPrivate, [])),
  };
}

/**
 * A bot is known by its key, or without one by its name: two of them would be one bot with two faces. Told at the later one,
 * whatever else is wrong with either.
 */
function createTwinFinder(): (listed: Listed) => Problem[] {
  const first = new Map<string, string>();
  return ({ value, place }) => {
    const known = identityInFile(value);
    if (!known) return [];
    const identity = `${known.field} ${known.text}`;
    const at = place([known.field]);
    const other = first.get(identity);
    if (other === undefined) {
      first.set(identity, at);
      return [];
    }
    // An alias has no key of its own to point at.
    const here = at === other ? place([]) : at;
    return [
      { at: here, message: `another bot has this \`${known.field}\`, at ${other}; give each a \`key\` of its own.` },
    ];
  };
}
