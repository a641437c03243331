import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listBotTemplates } from "#actions/bot-templates.ts";
import { allBots } from "#actions/plan-listed-bots.ts";
import type { LoadedSettings } from "#config/load-settings.ts";
import { type Entry, printList } from "#config/print-list.ts";
import { includedSchema } from "#config/print-settings.ts";
import type { Account } from "#core/account.ts";
import type { Bot } from "#core/bot.ts";
import { configOfBot } from "#core/bot-plan.ts";
import { AppError } from "#core/errors.ts";
import { briefFieldsOf, type NameAccount } from "#surfaces/signalmama/files/bot-fields.ts";
import { botSchema } from "#surfaces/signalmama/files/bot-schema.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";
import { withListing } from "./with-listing.ts";

type Options = DataOptions & { json?: boolean; output?: string; force?: boolean };
type File = { name: string; text: string };

/** Beside the files, so that editors find it without a network; `include` takes only YAML. */
const SCHEMA_FILE = "included.schema.json";
const ACCOUNTS_FILE = "accounts.yaml";

/** Writes the bots, and the accounts that come from files, back as files of which `plan` finds nothing to change. */
export async function exportCommand(options: Options, terminal: Terminal): Promise<void> {
  await withListing(options, terminal, async ({ context, workspaceId, nameAccount, loaded }) => {
    const folder = options.output === undefined ? undefined : resolve(terminal.workingDir, options.output);
    const staysElsewhere = (file: string | undefined) =>
      file !== undefined && folder !== undefined && isReadBeside(resolve(terminal.workingDir, file), folder, loaded);
    const present = await allBots(context, workspaceId);
    const bots = present.filter(({ configFile }) => !staysElsewhere(configFile));
    const listed = await context.store.accounts.listFromConfig(workspaceId);
    const accounts = listed.filter(({ configFile }) => !staysElsewhere(configFile));
    const files = exportFiles({ bots, present, accounts, nameAccount });
    if (folder === undefined) {
      terminal.out(options.json ? `${JSON.stringify({ files })}\n` : files.map(({ text }) => text).join("\n"));
      return;
    }
    const schema = { name: SCHEMA_FILE, text: `${JSON.stringify(includedSchema(botSchema()), undefined, 2)}\n` };
    const written = write(folder, [...files, schema], options);
    terminal.out(options.json ? `${JSON.stringify({ written })}\n` : written.map((name) => `${name}\n`).join(""));
    const left = present.length - bots.length + listed.length - accounts.length;
    if (left > 0) terminal.err(`${left} bots and accounts stay in the files that list them now\n`);
    const addresses = bots.filter(({ alert }) => alert?.destination?.includes("://")).length;
    if (addresses > 0) {
      terminal.err(`Who has the addresses that ${addresses} alerts go to can post there: keep the files private.\n`);
    }
  });
}

/**
 * Whether what stands in a file would be listed twice, because both that file and the folder to write to are read. What is
 * written over is not.
 */
function isReadBeside(file: string, folder: string, loaded: LoadedSettings): boolean {
  const targets = [...listBotTemplates().map(({ id }) => `${id}.yaml`), ACCOUNTS_FILE].map((name) =>
    join(folder, name),
  );
  const isRead = targets.some((target) => loaded.wouldInclude(target));
  return isRead && loaded.filesNow().includes(file) && !targets.includes(file);
}

/** One file for each template that has bots, and one for the accounts. */
export function exportFiles({
  bots,
  present,
  accounts,
  nameAccount,
}: {
  bots: readonly Bot[];
  /** All there are, from which each has to be told apart. */
  present: readonly Bot[];
  accounts: readonly Account[];
  nameAccount: NameAccount;
}): File[] {
  const ofTemplates = listBotTemplates().flatMap(({ id, name, description }) => {
    const entries = bots
      .filter((bot) => bot.template === id)
      .map((bot) => toEntry(bot, { bots: present, nameAccount }));
    if (entries.length === 0) return [];
    return [
      {
        name: `${id}.yaml`,
        text: printList({ list: "bots", about: `${name}. ${description}`, schema: SCHEMA_FILE, entries }),
      },
    ];
  });
  if (accounts.length === 0) return ofTemplates;
  const about = "Companies to watch, known by their domains.";
  const text = printList({ list: "accounts", about, schema: SCHEMA_FILE, entries: accounts.map(toAccountEntry) });
  return [...ofTemplates, { name: ACCOUNTS_FILE, text }];
}

function toEntry(bot: Bot, { bots, nameAccount }: { bots: readonly Bot[]; nameAccount: NameAccount }): Entry {
  const fields = briefFieldsOf(configOfBot(bot), nameAccount);
  const isOnly =
    bot.key !== undefined || bots.every(({ id, key, name }) => id === bot.id || key !== undefined || name !== bot.name);
  const origin = bot.managedBy === "config" ? "" : `; ${bot.id}, made over the API`;
  return {
    remark: `${bot.name}: read ${bot.cadence}, a match fires ${bot.firesSignal}${origin}`,
    // Of several bots with one name and no key each is known by its id.
    fields: isOnly ? fields : { key: bot.id, ...fields },
  };
}

/** What people gave, and not what was found on the company's pages since. */
function toAccountEntry({ domain, name, aliases, tags, given }: Account): Entry {
  return {
    remark: domain,
    fields: {
      domain,
      ...(given?.includes("name") ? { name } : {}),
      ...(given?.includes("aliases") ? { aliases } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    },
  };
}

/** Writes all or nothing; a file that says something else is somebody's work. */
function write(folder: string, files: File[], { force = false }: { force?: boolean }): string[] {
  const inTheWay = files.filter(({ name, text }) => {
    const path = join(folder, name);
    return name !== SCHEMA_FILE && existsSync(path) && readFileSync(path, "utf8") !== text;
  });
  if (inTheWay.length > 0 && !force) {
    throw new AppError(
      "conflict",
      `${join(folder, inTheWay[0]?.name ?? "")} is there and different; --force writes over it.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}
