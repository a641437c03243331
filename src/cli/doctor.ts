import { statSync } from "node:fs";
import { resolve } from "node:path";
import { examine, isHealthy, readListedBots } from "#app.ts";
import { type LoadedSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import { messageOf } from "#core/errors.ts";
import type { Terminal } from "./terminal.ts";
import { refuseUnsafeEnvironment } from "./unsafe-environment.ts";

type Options = { data?: string; config?: string; json?: boolean };
type Diagnosis = Awaited<ReturnType<typeof examine>>;
type Check = Diagnosis["checks"][number];

/** Prints what `serve` depends on and which sources are on; the exit code is 1 when something would stop `serve`. */
export async function doctor(options: Options, terminal: Terminal): Promise<number> {
  const { checks, diagnosis } = await look(options, terminal);
  const all: Diagnosis = {
    checks: [...checks, ...(diagnosis?.checks ?? [])],
    sources: diagnosis?.sources ?? [],
    channels: diagnosis?.channels ?? [],
    templates: diagnosis?.templates ?? [],
  };
  terminal.out(options.json ? toJson(all) : toText(all));
  return isHealthy(all) ? 0 : 1;
}

/** Without valid settings there is nothing else to look at. */
async function look(
  options: Options,
  terminal: Terminal,
): Promise<{ checks: Check[]; diagnosis: Diagnosis | undefined }> {
  const checks: Check[] = [];
  try {
    refuseUnsafeEnvironment(terminal.env);
  } catch (error) {
    checks.push({ name: "environment", status: "fail", message: messageOf(error) });
  }
  try {
    const loaded = loadSettingsWithOrigins({
      file: options.config,
      env: terminal.env,
      flags: { data_dir: options.data },
      workingDir: terminal.workingDir,
    });
    readListedBots(loaded.settings);
    checks.push({ name: "settings", status: "ok", message: loaded.file ?? "defaults (no settings file)" });
    checks.push(settingsRights(loaded, terminal.workingDir));
    for (const warning of loaded.warnings) checks.push({ name: "settings", status: "warn", message: warning });
    return { checks, diagnosis: await examine(loaded.settings) };
  } catch (error) {
    const messages = messageOf(error).split("\n");
    checks.push(...messages.map((message) => ({ name: "settings", status: "fail" as const, message })));
    return { checks, diagnosis: undefined };
  }
}

/** Whether a secret stands in a settings file that other users of this machine can read. */
function settingsRights({ file, secretsInFile: secrets }: LoadedSettings, workingDir: string): Check {
  const isOpen = file !== undefined && (statSync(resolve(workingDir, file)).mode & 0o004) !== 0;
  const name = "settings file";
  if (secrets.length === 0 || !isOpen)
    return { name, status: "ok", message: "no secret in a file that others can read" };
  const stand = secrets.length === 1 ? "stands" : "stand";
  return {
    name,
    status: "warn",
    message: `${secrets.join(", ")} ${stand} in ${file}, which other users of this machine can read; chmod 600`,
  };
}

function toJson(diagnosis: Diagnosis): string {
  const { checks, sources, channels, templates } = diagnosis;
  const facts = {
    ok: isHealthy(diagnosis),
    checks,
    sources: sources.map(toState),
    bots: templates.map(toState),
    channels: channels.map(toState),
  };
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

type Switch = Diagnosis["sources"][number];

function toState({ id, name, isOn, remark }: Switch) {
  return { id, name, state: isOn ? "on" : "off", remark: remark ?? null };
}

function toText(diagnosis: Diagnosis): string {
  const width = Math.max(...diagnosis.checks.map(({ name }) => name.length));
  const lines = diagnosis.checks.map(
    ({ name, status, message }) => `${status.padEnd(5)} ${name.padEnd(width)}  ${message}`,
  );
  lines.push(
    ...section("sources", diagnosis.sources),
    ...section("bots", diagnosis.templates),
    ...section("alerts", diagnosis.channels),
  );
  lines.push("", isHealthy(diagnosis) ? "nothing would stop `serve`" : "`serve` would not start or not work");
  return `${lines.join("\n")}\n`;
}

function section(title: string, switches: Switch[]): string[] {
  if (switches.length === 0) return [];
  const lines = switches.map(({ name, isOn, remark }) => {
    const state = isOn ? "on" : "off";
    return `  ${name}: ${state}${remark === undefined ? "" : isOn ? ` (${remark})` : `: ${remark}`}`;
  });
  return ["", title, ...lines];
}
