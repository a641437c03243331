import { explainIssues } from "./check-settings.ts";
import type { Given } from "./given.ts";
import type { ListName } from "./read-included.ts";
import { SETTINGS, type SettingValues } from "./setting-table.ts";
import type { Listed } from "./settings.ts";

type Place = { file: string; at: string };

/** Everything that the settings and their included files list, each thing with the file it stands in. */
export type Lists = {
  /** Not yet looked into: what a bot may say is decided where bots are. */
  bots: Listed[];
  accounts: (SettingValues["accounts"][number] & { file: string })[];
  feeds: SettingValues["feeds"];
};

/** The lists of several files as one, checked but for what bots say. The same company or feed twice is a mistake. */
export function readLists(given: readonly Given[]): { lists: Lists; problems: string[] } {
  const lists: Lists = { bots: [], accounts: [], feeds: [] };
  const problems: string[] = [];
  const domains = new Map<string, Place>();
  const feeds = new Map<string, Place>();
  for (const one of given) {
    const at = (index: number): Place => ({ file: one.from, at: one.place([index]) });
    switch (one.path as ListName) {
      case "bots":
        lists.bots.push(...checked("bots", one, problems).map((value, i) => toListed(one, value, i)));
        break;
      case "accounts":
        for (const [i, account] of checked("accounts", one, problems).entries()) {
          const twice = takeOnce(domains, account.domain, at(i));
          if (twice)
            problems.push(
              `${twice.at}: the account \`${account.domain}\` is listed twice; it stands at ${twice.first} too.`,
            );
          else lists.accounts.push({ ...account, file: one.from });
        }
        break;
      case "feeds":
        for (const [i, feed] of checked("feeds", one, problems).entries()) {
          const twice = takeOnce(feeds, feed.url, at(i));
          if (twice) problems.push(`${twice.at}: this feed is listed twice; it stands at ${twice.first} too.`);
          else lists.feeds.push(feed);
        }
        break;
    }
  }
  return { lists, problems };
}

function checked<Path extends ListName>(path: Path, given: Given, problems: string[]): SettingValues[Path] {
  const result = SETTINGS[path].kind.safeParse(given.value);
  if (result.success) return result.data as SettingValues[Path];
  problems.push(...explainIssues(result.error, given));
  return [] as unknown as SettingValues[Path];
}

function toListed({ from, place }: Given, value: unknown, index: number): Listed {
  return { value, file: from, place: (inside) => place([index, ...inside]) };
}

function takeOnce(taken: Map<string, Place>, key: string, place: Place): { at: string; first: string } | undefined {
  const first = taken.get(key);
  if (first) return { at: place.at, first: first.at };
  taken.set(key, place);
  return undefined;
}
