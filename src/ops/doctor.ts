import type { Channel } from "#channels/channel.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { Source, SourceSettings } from "#core/source.ts";
import type { DatabaseState } from "#storage/inspect-database.ts";
import { type FolderState, inspectFolder, inspectSecret, type SecretState } from "./inspect-folder.ts";

/** One thing that was looked at. `fail` would stop `serve`, or keep it from working at all; `warn` would not. */
export type Check = { name: string; status: "ok" | "warn" | "fail"; message: string };

/** A source and whether it is read with these settings; `remark` says why not, or what is worth knowing. */
export type SourceState = { id: string; name: string; isOn: boolean; remark: string | undefined };

/** A way to tell people, and whether anything can be sent through it; `remark` says what is missing or worth knowing. */
export type ChannelState = { id: string; name: string; isOn: boolean; remark: string | undefined };

export type Diagnosis = { checks: Check[]; sources: SourceState[]; channels: ChannelState[] };

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
  sourceSettings: SourceSettings;
  channels: readonly Channel[];
  alertSettings: AlertSettings;
};

const DISK_FAIL_BYTES = 64 * 2 ** 20;
const DISK_WARN_BYTES = 2 ** 30;

/** Looks at everything `serve` depends on, and changes nothing. Nobody outside is asked but the system's resolver. */
export async function diagnose(parts: DoctorParts): Promise<Diagnosis> {
  const folder = inspectFolder(parts.dataDir);
  return {
    checks: [
      folderCheck(parts.dataDir, folder),
      diskCheck(folder.freeBytes),
      databaseCheck(parts.database),
      secretCheck(inspectSecret(parts.dataDir), parts),
      portCheck(parts),
      networkCheck(await parts.resolves()),
    ],
    sources: parts.sources.map((source) => sourceState(source, parts.sourceSettings)),
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

function diskCheck(freeBytes: number | undefined): Check {
  const name = "disk";
  if (freeBytes === undefined) return { name, status: "warn", message: "how much is free cannot be told" };
  const free = `${formatBytes(freeBytes)} free`;
  if (freeBytes < DISK_FAIL_BYTES) return { name, status: "fail", message: `only ${free}` };
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

function sourceState(source: Source, settings: SourceSettings): SourceState {
  const off = source.offBecause?.(settings);
  return { id: source.id, name: source.name, isOn: off === undefined, remark: off ?? source.remark?.(settings) };
}

function channelState(channel: Channel, settings: AlertSettings): ChannelState {
  const missing = channel.missing(settings);
  const remark = missing === undefined ? channel.remark?.(settings) : `needs ${missing}`;
  return { id: channel.id, name: channel.name, isOn: missing === undefined, remark };
}

function formatBytes(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  return gibibytes >= 1 ? `${gibibytes.toFixed(1)} GiB` : `${Math.floor(bytes / 2 ** 20)} MiB`;
}
