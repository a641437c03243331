import type { planTakeOver } from "#app.ts";
import type { Account } from "#core/account.ts";
import type { Bot, BotConfig } from "#core/bot.ts";
import { configOfBot, driftOf } from "#core/bot-plan.ts";
import { changedFields, type FieldChange, type NameAccount } from "#surfaces/signalmama/files/bot-fields.ts";

const HELD_BACK = ", held back by `serve` until `apply --allow-delete`";

type Plan = Awaited<ReturnType<typeof planTakeOver>>;
type Named = { name: string; key: string | null; id: string | null; at: string | null };
type Changed = Named & { renamed_from: string | null; fields: FieldChange[] };

/** Held back: only `apply --allow-delete` deletes it, `serve` does not. */
type Removed = Named & { held_back: boolean };

/** A plan as it is told. */
export type PlanReport = {
  bots: {
    /** With an id, one that was deleted and comes back with its history. */
    create: Named[];
    change: Changed[];
    rename: Changed[];
    delete: Removed[];
    adopt: Changed[];
    unchanged: number;
  };
  accounts: {
    create: string[];
    change: { domain: string; fields: FieldChange[] }[];
    release: string[];
    unchanged: number;
  };
  /** What somebody did to what the files rule. */
  drift: { name: string; id: string; what: string }[];
  /** What cannot be had, whole sentences. */
  left_out: string[];
};

export function planReport(
  { accounts, bots }: Plan,
  { present, held, nameAccount }: { present: readonly Bot[]; held: readonly Bot[]; nameAccount: NameAccount },
): PlanReport {
  const changed = ({ bot, wanted }: Plan["bots"]["change"][number]): Changed => ({
    ...named(wanted.config, { id: bot.id, at: wanted.at }),
    renamed_from: bot.name === wanted.config.name ? null : bot.name,
    fields: changedFields(configOfBot(bot), wanted.config, nameAccount),
  });
  const changes = bots.change.map(changed);
  return {
    bots: {
      create: bots.create.map((one) => named(one.config, { id: bots.former.get(one)?.id ?? null, at: one.at })),
      change: changes.filter(({ renamed_from }) => renamed_from === null),
      rename: changes.filter(({ renamed_from }) => renamed_from !== null),
      delete: bots.remove.map((bot) => ({ ...named(bot, { id: bot.id, at: null }), held_back: held.includes(bot) })),
      adopt: bots.adopt.map(changed),
      unchanged: bots.keep.length,
    },
    accounts: {
      create: accounts.create,
      change: accounts.change.map(({ before, after }) => ({
        domain: after.domain,
        fields: accountFields(before, after),
      })),
      release: accounts.release.map(({ domain }) => domain),
      unchanged: accounts.keep,
    },
    drift: present.flatMap((bot) => driftLine(bot) ?? []),
    left_out: [...accounts.refused.map(({ message }) => message), ...bots.leftOut.map(({ reason }) => reason)],
  };
}

export function planToJson(report: PlanReport): string {
  return `${JSON.stringify(report, (_, value) => value ?? null, 2)}\n`;
}

export function planToText({ bots, accounts, drift, left_out }: PlanReport): string {
  const lines = [
    ...bots.create.map((bot) => `+ create  ${title(bot)}${bot.id === null ? "" : ", back with its history"}`),
    ...bots.change.flatMap((bot) => [`~ change  ${title(bot)}`, ...bot.fields.map(fieldLine)]),
    ...bots.rename.flatMap((bot) => [`~ rename  ${bot.renamed_from} → ${title(bot)}`, ...bot.fields.map(fieldLine)]),
    ...bots.delete.map((bot) => `- delete  ${title(bot)}${bot.held_back ? HELD_BACK : ""}`),
    ...bots.adopt.flatMap((bot) => [`= adopt   ${title(bot)}, made over the API`, ...bot.fields.map(fieldLine)]),
    ...accounts.create.map((domain) => `+ create  account ${domain}`),
    ...accounts.change.flatMap(({ domain, fields }) => [`~ change  account ${domain}`, ...fields.map(fieldLine)]),
    ...accounts.release.map(
      (domain) => `- release account ${domain}: it stays, and is changed over the API from then on`,
    ),
    ...drift.map(({ name, what }) => `! drift   ${name}: ${what}`),
    ...left_out.map((reason) => `! left    ${reason}`),
  ];
  return [...lines, ...(lines.length === 0 ? [] : [""]), ...countLines({ bots, accounts })].join("\n").concat("\n");
}

function countLines({ bots, accounts }: Pick<PlanReport, "bots" | "accounts">): string[] {
  const adopt = bots.adopt.length === 0 ? "" : `${bots.adopt.length} to adopt, `;
  const release = accounts.release.length === 0 ? "" : `${accounts.release.length} to release, `;
  return [
    `Bots: ${bots.create.length} to create, ${bots.change.length} to change, ${bots.rename.length} to rename, ${bots.delete.length} to delete, ${adopt}${bots.unchanged} unchanged.`,
    `Accounts: ${accounts.create.length} to create, ${accounts.change.length} to change, ${release}${accounts.unchanged} unchanged.`,
  ];
}

function named({ name, key }: Pick<BotConfig, "name" | "key">, { id, at }: Pick<Named, "id" | "at">): Named {
  return { name, key: key ?? null, id, at };
}

function title({ name, key, at }: Named): string {
  return `bot ${name}${key === null ? "" : ` (${key})`}${at === null ? "" : `, ${at}`}`;
}

function fieldLine({ field, before, after }: FieldChange): string {
  return `            ${field}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
  return value === undefined ? "(none)" : JSON.stringify(value);
}

function accountFields(before: Account, after: Account): FieldChange[] {
  return (["name", "aliases", "tags", "managedBy"] as const).flatMap((field) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field])
      ? []
      : [{ field: field === "managedBy" ? "managed_by" : field, before: before[field], after: after[field] }],
  );
}

function driftLine(bot: Bot): PlanReport["drift"][number] | undefined {
  const drift = driftOf(bot);
  if (drift === undefined) return undefined;
  const what = drift === "paused" ? "paused by hand; no file says so" : "changed since it was last taken from its file";
  return { name: bot.name, id: bot.id, what };
}
