import { explainIssues } from "./check-settings.ts";
import type { Given } from "./given.ts";
import type { ListName } from "./read-included.ts";
import { SETTINGS, type SettingValues } from "./setting-table.ts";
import type { Listed } from "./settings.ts";

/** Everything that the settings and their included files list, each thing with the file it stands in. */
export type Lists = {
  /** Not yet looked into: what a bot may say is decided where bots are. */
  bots: Listed[];
  accounts: (SettingValues["accounts"][number] & { file: string })[];
  feeds: (SettingValues["feeds"][number] & { file: string })[];
};

/** The lists of several files as one, checked but for what bots say. The same company or feed twice is a mistake. */
export function readLists(given: readonly Given[]): { lists: Lists; problems: string[] } {
  const lists: Lists = { bots: [], accounts: [], feeds: [] };
  const problems: string[] = [];
  const isNewDomain = createFirstOnly("this account", problems);
  const isNewFeed = createFirstOnly("this feed", problems);
  for (const one of given) {
    const placeAt = (index: number) => one.place([index]);
    switch (one.path as ListName) {
      case "bots":
        lists.bots.push(...checked("bots", one, problems).map((value, i) => toListed(one, value, i)));
        break;
      case "accounts": {
        const accounts = checked("accounts", one, problems);
        const first = accounts.filter(({ domain }, i) => isNewDomain(domain, placeAt(i)));
        lists.accounts.push(...first.map((account) => ({ ...account, file: one.from })));
        break;
      }
      case "feeds": {
        const first = checked("feeds", one, problems).filter(({ url }, i) => isNewFeed(url, placeAt(i)));
        lists.feeds.push(...first.map((feed) => ({ ...feed, file: one.from })));
        break;
      }
    }
  }
  return { lists, problems };
}

/** Says whether a thing is listed for the first time; the second time is a problem that names both places. */
function createFirstOnly(what: string, problems: string[]): (identity: string, at: string) => boolean {
  const seen = new Map<string, string>();
  return (identity, at) => {
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, at);
    else problems.push(`${at}: ${what} is listed twice; it stands at ${first} too.`);
    return first === undefined;
  };
}

function checked<Path extends ListName>(path: Path, given: Given, problems: string[]): SettingValues[Path] {
  const result = SETTINGS[path].kind.safeParse(given.value);
  if (result.success) return result.data as SettingValues[Path];
  problems.push(...explainIssues(result.error, given));
  return [] as unknown as SettingValues[Path];
}

/** In a variable things have no line; which of them it is can be told all the same. */
function toListed({ from, origin, place }: Given, value: unknown, index: number): Listed {
  return {
    value,
    file: from,
    place: (inside) => (origin === "file" ? place([index, ...inside]) : `${from}[${index}]`),
  };
}
