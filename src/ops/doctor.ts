import type { Channel } from "#channels/channel.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { BackupState } from "#core/backup.ts";
import { type AccessSettings, accessNote, missingAccess } from "#core/bot-access.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { type DiskLimits, type DiskSpace, floorOf } from "#core/disk.ts";
import type { Source, SourceSettings } from "#core/source.ts";
import { HOUR_MS } from "#core/time.ts";
import type { DatabaseState } from "#storage/inspect-database.ts";
import { type Surroundings, surroundingChecks } from "./doctor-checks.ts";
import { type FolderState, inspectFolder, inspectSecret, type SecretState } from "./inspect-folder.ts";

/** One thing that was looked at. `fail` would stop `serve`, or keep it from working at all; `warn` would not. */
export type Check = { name: string; status: "ok" | "warn" | "fail"; message: string };

/** A source and whether it is read with these settings; `remark` says why not, or what is worth knowing. */
export type SourceState = { id: string; name: string; isOn: boolean; remark: string | undefined };

/** A way to tell people, and whether anything can be sent through it; `remark` says what is missing or worth knowing. */
export type ChannelState = { id: string; name: string; isOn: boolean; remark: string | undefined };

/** A template of bots and whether its source can be read; `remark` says what is missing or worth knowing. */
export type TemplateState = { id: string; name: string; isOn: boolean; remark: string | undefined };

export type Diagnosis = {
  checks: Check[];
  sources: SourceState[];
  channels: ChannelState[];
  templates: TemplateState[];
};

export type DoctorParts = {
  dataDir: string;
  database: DatabaseState;
  /** Another process serves from the data folder. */
  isServing: boolean;
  isSecretGiven: boolean;
  isOpenSecretAllowed: boolean;
  /** False when the secrets in the database were sealed under another key. */
  isSecretOurs: boolean;
  host: string;
  port: number;
  /** Why nothing can listen there. */
  tryListen: (host: string, port: number) => string | undefined;
  /** Whether the system's resolver finds addresses for a name of the outside. */
  resolves: () => Promise<boolean>;
  sources: readonly Source[];
  sourceSettings: SourceSettings & AccessSettings;
  templates: readonly BotTemplate[];
  /** Asks Discord about the operator's own bot; absent without a token. */
  askDiscord?: () => Promise<DiscordBotState>;
  channels: readonly Channel[];
  alertSettings: AlertSettings;
  diskLimits: DiskLimits;
  /** Of the folder alone: why a backup failed, only the serving process knows. */
  backups: BackupState & { dir: string };
  now: number;
  surroundings?: Surroundings;
};

/** What Discord says of a bot: whether it may see what stands in messages. */
export type DiscordBotState = "may_read" | "no_intent" | "refused" | "unknown";

const DISK_WARN_BYTES = 2 ** 30;

/**
 * Looks at everything `serve` depends on, and changes nothing. Nobody outside is asked but the system's resolver, and Discord about the
 * operator's own bot.
 */
export async function diagnose(parts: DoctorParts): Promise<Diagnosis> {
  const folder = inspectFolder(parts.dataDir);
  return {
    checks: [
      folderCheck(parts.dataDir, folder),
      diskCheck(folder.disk, parts.diskLimits),
      databaseCheck(parts.database),
      backupCheck(parts),
      secretCheck(inspectSecret(parts.dataDir), parts),
      portCheck(parts),
      networkCheck(await parts.resolves()),
      ...(parts.surroundings ? surroundingChecks(parts.surroundings) : []),
      ...(parts.askDiscord ? [discordCheck(await parts.askDiscord())] : []),
    ],
    sources: parts.sources.map((source) => sourceState(source, parts.sourceSettings)),
    templates: parts.templates.map((template) => templateState(template, parts.sourceSettings)),
    channels: parts.channels.map((channel) => channelState(channel, parts.alertSettings)),
  };
}

/** Whether `serve` would start and work. */
export function isHealthy({ checks }: Pick<Diagnosis, "checks">): boolean {
  return checks.every((check) => check.status !== "fail");
}

function folderCheck(path: string, folder: FolderState): Check {
  const name = "data folder";
  if (folder.kind === "unusable") return { name, status: "fail", message: `${path} ${folder.reason}` };
  const state = folder.exists ? "can be written" : "does not exist yet; the first start makes it";
  return { name, status: "ok", message: `${path} ${state}` };
}

function diskCheck(disk: DiskSpace | undefined, limits: DiskLimits): Check {
  const name = "disk";
  if (disk === undefined) return { name, status: "warn", message: "how much is free cannot be told" };
  const { freeBytes, totalBytes } = disk;
  const free = `${formatBytes(freeBytes)} free`;
  const floor = floorOf(limits, totalBytes);
  if (freeBytes < floor) {
    return { name, status: "fail", message: `only ${free}; below ${formatBytes(floor)} nothing is taken in` };
  }
  return { name, status: freeBytes < DISK_WARN_BYTES ? "warn" : "ok", message: free };
}

function databaseCheck(database: DatabaseState): Check {
  const name = "database";
  switch (database.kind) {
    case "absent":
      return { name, status: "ok", message: "there is none yet; the first start makes it" };
    case "unusable":
      return { name, status: "fail", message: `it cannot be used: ${database.reason}` };
    case "usable":
      return {
        name,
        status: "ok",
        message: database.behind === 0 ? "opens" : "opens; the next start brings its schema up to date",
      };
  }
}

function backupCheck({ database, backups, now }: DoctorParts): Check {
  const name = "backups";
  const { status, lastAt, dir } = backups;
  if (status === "off") return { name, status: "warn", message: "switched off by backup.schedule" };
  const folder = inspectFolder(dir);
  if (folder.kind === "unusable") return { name, status: "warn", message: `${dir} ${folder.reason}` };
  if (lastAt === undefined) {
    if (database.kind === "absent") return { name, status: "ok", message: `the first one will be in ${dir}` };
    return { name, status: "warn", message: `there is none in ${dir} yet; \`signalmama backup\` makes one` };
  }
  const age = `the newest in ${dir} is ${Math.max(0, Math.floor((now - lastAt) / HOUR_MS))} hours old`;
  return { name, status: status === "ok" ? "ok" : "warn", message: status === "ok" ? age : `${age}, which is too old` };
}

function secretCheck(
  secret: SecretState,
  { isSecretGiven, isOpenSecretAllowed, isSecretOurs, database }: DoctorParts,
): Check {
  const name = "secret key";
  if (!isSecretOurs) {
    return { name, status: "fail", message: "it is not the one that the secrets in the database were sealed under" };
  }
  if (isSecretGiven) return { name, status: "ok", message: "given by the settings" };
  switch (secret.kind) {
    case "absent":
      return database.kind === "absent"
        ? { name, status: "ok", message: "there is none yet; the first start makes it" }
        : { name, status: "fail", message: "secret.key is missing although there is a database; put it back" };
    case "unusable":
      return { name, status: "fail", message: "secret.key is empty or cannot be read" };
    case "usable":
      return secret.isOpenToOthers
        ? {
            name,
            status: isOpenSecretAllowed ? "warn" : "fail",
            message: "secret.key can be read by other users of this machine; make it mode 0600",
          }
        : { name, status: "ok", message: "secret.key is there" };
  }
}

function portCheck({ host, port, isServing, tryListen }: DoctorParts): Check {
  const name = "port";
  // Then the port is taken, by the appliance itself.
  if (isServing) return { name, status: "ok", message: "an appliance is serving from this data folder" };
  const flaw = tryListen(host, port);
  if (flaw !== undefined) return { name, status: "fail", message: `${host}:${port}: ${flaw}` };
  return { name, status: "ok", message: port === 0 ? "a free one will be taken" : `${host}:${port} is free` };
}

function networkCheck(isResolving: boolean): Check {
  const name = "network";
  return isResolving
    ? { name, status: "ok", message: "names of the outside are resolved" }
    : { name, status: "warn", message: "names of the outside are not resolved; nothing public can be read" };
}

const DISCORD_MESSAGES: Record<DiscordBotState, string> = {
  may_read: "takes sources.discord.bot_token, and the bot has the Message Content intent",
  no_intent:
    "the bot has not the Message Content intent, so messages come without their text; switch it on in the developer portal (Bot, Privileged Gateway Intents)",
  refused: "refuses sources.discord.bot_token",
  unknown: "could not be asked about the bot of sources.discord.bot_token",
};

function discordCheck(state: DiscordBotState): Check {
  return { name: "discord", status: state === "may_read" ? "ok" : "warn", message: DISCORD_MESSAGES[state] };
}

function sourceState(source: Source, settings: SourceSettings): SourceState {
  const off = source.offBecause?.(settings);
  return { id: source.id, name: source.name, isOn: off === undefined, remark: off ?? source.remark?.(settings) };
}

function channelState(channel: Channel, settings: AlertSettings): ChannelState {
  const missing = channel.missing(settings);
  const remark = missing === undefined ? channel.remark?.(settings) : `needs ${missing}`;
  return { id: channel.id, name: channel.name, isOn: missing === undefined, remark };
}

function templateState({ id, name, access }: BotTemplate, settings: AccessSettings): TemplateState {
  const isOn = missingAccess(access, settings) === undefined;
  return { id, name, isOn, remark: accessNote(access, settings)?.message };
}

function formatBytes(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  return gibibytes >= 1 ? `${gibibytes.toFixed(1)} GiB` : `${Math.floor(bytes / 2 ** 20)} MiB`;
}
