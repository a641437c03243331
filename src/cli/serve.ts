import { startApp } from "#app.ts";
import { systemClock } from "#clock.ts";
import { type LoadedSettings, loadSettingsWithOrigins, type SettingsRequest } from "#config/load-settings.ts";
import { COMMIT, VERSION } from "#config/version.ts";
import { messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { createLog } from "#log.ts";
import { watchSettings } from "./reload.ts";
import type { Terminal } from "./terminal.ts";
import { refuseUnsafeEnvironment } from "./unsafe-environment.ts";

export type ServeOptions = { host?: string; port?: number; data?: string; config?: string };

type App = Awaited<ReturnType<typeof startApp>>;
/** Why it stops: a signal, or an error nobody caught. */
type StopCause = { kind: "signal"; name: string } | { kind: "error" };

/** Time beyond `server.stop_timeout` after which a stop that hangs is cut off. */
const STOP_MARGIN_MS = 2_000;

/** Runs the appliance until a signal ends it. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  refuseUnsafeEnvironment(terminal.env);
  const request: SettingsRequest = {
    file: options.config,
    env: terminal.env,
    flags: { "server.host": options.host, "server.port": options.port?.toString(), data_dir: options.data },
    workingDir: terminal.workingDir,
  };
  const loaded = loadSettingsWithOrigins(request);
  const log = createLog({ ...loaded.settings.log, clock: systemClock, write: terminal.err });
  for (const warning of loaded.warnings) log.warn(warning);

  const stopCause = awaitStopCause(log);
  const app = await startApp(loaded.settings, { log });
  terminal.out(banner(loaded, app));
  const watch = watchSettings({ request, loaded, app, log }, systemClock);
  const cause = await stopCause;
  watch.stop();
  log.info("stopping", { cause: cause.kind === "signal" ? cause.name : cause.kind });
  const isClean = await stopInTime(app, loaded.settings.server.stopTimeoutMs + STOP_MARGIN_MS, log);
  return cause.kind === "signal" && isClean ? 0 : 1;
}

/** Listens from before the start on, so that a signal during the start is not lost. The second signal exits at once. */
function awaitStopCause(log: Log): Promise<StopCause> {
  return new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (name: "SIGTERM" | "SIGINT") => () => {
      if (isStopping) process.exit(name === "SIGINT" ? 130 : 143);
      isStopping = true;
      resolve({ kind: "signal", name });
    };
    process.on("SIGTERM", onSignal("SIGTERM"));
    process.on("SIGINT", onSignal("SIGINT"));
    process.on("unhandledRejection", (reason) =>
      log.error("a promise failed unattended", { error: messageOf(reason) }),
    );
    process.on("uncaughtException", (error) => {
      log.error("an error nobody caught; stopping", { error: messageOf(error), stack: error.stack });
      if (isStopping) process.exit(1);
      isStopping = true;
      resolve({ kind: "error" });
    });
  });
}

async function stopInTime(app: App, limitMs: number, log: Log): Promise<boolean> {
  const stopped = app.stop().then(
    () => true,
    (error) => {
      log.error("stopping failed", { error: messageOf(error) });
      return false;
    },
  );
  const cut = systemClock.wait(limitMs).then(() => {
    log.error("stopping took too long; leaving the rest as after a crash", { limitMs });
    return false;
  });
  return Promise.race([stopped, cut]);
}

function banner(loaded: LoadedSettings, app: App): string {
  const lines = [
    `signalmama ${VERSION} (${COMMIT})`,
    `  address   ${app.url}`,
    `  data      ${loaded.settings.dataDir}`,
    `  settings  ${loaded.file ?? "defaults (no settings file)"}`,
  ];
  // Alone on its line, as it is to be copied.
  if (app.signInUrl) lines.push("", "This link signs a browser in, once, within a day:", app.signInUrl);
  if (app.adminKey) {
    lines.push(
      "",
      `First start: this admin key is shown once. It is also in ${app.adminKey.path} (mode 0600).`,
      app.adminKey.key,
    );
  }
  return `${lines.join("\n")}\n`;
}
