import type { ActionContext } from "#actions/context.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { AppError } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import { isBehind } from "#storage/inspect-database.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { checkedWriter } from "#writers/checked.ts";
import { templateWriter } from "#writers/template.ts";
import { toActionContext } from "./action-context.ts";
import { type DataFolder, openDataFolder, requireDatabase } from "./data-folder.ts";
import { createDemo } from "./demo-web.ts";
import { atTheCommandLine, inTheNameOf } from "./in-the-name-of.ts";
import { rulesFor } from "./line.ts";
import { newIds } from "./new-ids.ts";
import { prepareDatabase } from "./upgrade.ts";

/** The actions over an existing data folder, for commands that run beside a serving appliance or without one. */
export async function openActions(settings: Settings): Promise<{ context: ActionContext; close(): Promise<void> }> {
  requireDatabase(settings.dataDir);
  const folder = openDataFolder(settings);
  const ids = newIds();
  const store = await openBeside(settings, folder, ids);
  const context = toActionContext({
    settings: () => settings,
    store: inTheNameOf(atTheCommandLine(), store),
    ids,
    demo: createDemo(),
    writer: checkedWriter(templateWriter),
    rules: (purpose) => rulesFor(settings[purpose].allowPrivate, []),
    baseUrl: () => settings.server.baseUrl,
    requestsOf: () => ({ reads: 0, writes: 0 }),
    lookNow: () => Promise.reject(new AppError("unavailable", "Only a serving appliance can look at a source.")),
    backtest: () => Promise.reject(new AppError("unavailable", "Only a serving appliance can run a backtest.")),
    sendTest: () => Promise.reject(new AppError("unavailable", "Only a serving appliance can send an alert.")),
    findFaults: async () => [],
    measure: () => {
      throw new AppError("unavailable", "Only a serving appliance can be measured.");
    },
  });
  return { context, close: () => store.close() };
}

/** The store for a command. An older one is only brought up to date where nobody serves from it. */
async function openBeside(settings: Settings, { database, lock, secretKey }: DataFolder, ids: Ids) {
  const unlock = isBehind(database) ? lockInstance(lock) : () => {};
  try {
    await prepareDatabase(settings, database, systemClock);
    return await openStore({ path: database, secretKey: secretKey(), clock: systemClock, ids });
  } finally {
    unlock();
  }
}
