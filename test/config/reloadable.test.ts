import { expect, test } from "bun:test";
import { loadSettings } from "#config/load-settings.ts";
import { isReloadable, withReloaded } from "#config/reloadable.ts";
import { SETTING_PATHS } from "#config/setting-table.ts";

const load = (env: Record<string, string>) => loadSettings({ file: undefined, env, workingDir: "/nonexistent" });

test("bots, feeds, accounts and limits are taken over, and nothing else", () => {
  const present = load({ SIGNALMAMA_WEBHOOKS_TIMEOUT: "2s" });
  const next = load({
    SIGNALMAMA_SERVER_PORT: "9000",
    SIGNALMAMA_WEBHOOKS_TIMEOUT: "5s",
    SIGNALMAMA_LIMITS_ACCOUNTS: "7",
  });
  const settings = withReloaded(present, next);
  expect(settings).toEqual({ ...present, limits: next.limits });
  expect([settings.limits.accounts, settings.webhooks.timeoutMs]).toEqual([7, 2_000]);
});

test("the settings that are said to wait are those that do", () => {
  const sections = new Set(SETTING_PATHS.filter(isReloadable).map((path) => path.split(".")[0]));
  expect([...sections].sort()).toEqual(["accounts", "backup", "bots", "feeds", "limits", "storage"]);
});
