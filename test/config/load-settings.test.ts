import { afterAll, describe, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Flags, loadSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import { variableFor } from "#config/read-environment.ts";
import { SETTING_PATHS } from "#config/setting-table.ts";
import { VERSION } from "#config/version.ts";

const folder = mkdtempSync(join(tmpdir(), "settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Sources = { file?: string; env?: Record<string, string>; flags?: Flags };

function request({ file, env = {}, flags = {} }: Sources) {
  if (file !== undefined) writeFileSync(join(folder, "s.yaml"), file);
  return { file: file === undefined ? undefined : "s.yaml", env, flags, workingDir: folder };
}
const load = (sources: Sources) => loadSettings(request(sources));

function refusal(sources: Sources): string {
  try {
    load(sources);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "accepted";
}

describe("where a setting comes from", () => {
  test("nothing given yields the contract's defaults", () => {
    const settings = load({});
    expect(settings.server).toEqual({
      host: "127.0.0.1",
      port: 8787,
      baseUrl: "http://127.0.0.1:8787",
      isBaseUrlGiven: false,
      trustedProxies: [],
      stopTimeoutMs: 10_000,
    });
    expect(settings.dataDir).toBe(join(folder, "data"));
    expect(settings.webhooks.retryMs).toEqual([60_000, 300_000, 1_500_000, 7_200_000, 43_200_000]);
    expect(settings.network.userAgent).toBe(`signalmama/${VERSION} (+http://127.0.0.1:8787/bot)`);
    expect(settings.crawl.maxBytes).toBe(10 * 1024 * 1024);
    expect(settings.limits.accounts).toBe("unlimited");
    expect(settings.retention.diskBytes).toBeUndefined();
    expect(settings.backup.dir).toBe(join(folder, "data", "backups"));
  });

  test("the file beats the default, the environment the file, a flag the environment", () => {
    const file = "server: { port: 1111 }\n";
    const env = { SIGNALMAMA_SERVER_PORT: "2222" };
    expect(load({ file }).server.port).toBe(1111);
    expect(load({ file, env }).server.port).toBe(2222);
    expect(load({ file, env, flags: { "server.port": "3333" } }).server.port).toBe(3333);
  });

  test("the usual file is read when it exists and none is named", () => {
    const home = mkdtempSync(join(folder, "home-"));
    mkdirSync(join(home, "config"));
    writeFileSync(join(home, "config/signalmama.yaml"), "server:\n  port: 4444\n");
    const loaded = loadSettingsWithOrigins({ env: {}, workingDir: home });
    expect(loaded.settings.server.port).toBe(4444);
    expect(loaded.file).toBe("config/signalmama.yaml");
  });

  test("a named file that is not there stops the start", () => {
    expect(() => loadSettings({ file: "gone.yaml", env: {}, workingDir: folder })).toThrow(
      "gone.yaml: there is no such settings file.",
    );
  });

  test("an empty file, and keys with nothing after them, leave the defaults", () => {
    expect(load({ file: "" }).server.port).toBe(8787);
    expect(load({ file: "server:\nfeeds:\nlog:\n  level:\n" }).log.level).toBe("info");
  });

  test("every setting has a variable of its own", () => {
    expect(new Set(SETTING_PATHS.map(variableFor)).size).toBe(SETTING_PATHS.length);
  });

  test("the environment gives numbers, texts that look like numbers, lists and mappings", () => {
    const settings = load({
      env: {
        SIGNALMAMA_SECRET_KEY: "12345",
        SIGNALMAMA_LIMITS_ACCOUNTS: "7",
        SIGNALMAMA_NETWORK_ALLOW_PRIVATE: "10.0.0.0/8, 127.0.0.1",
        SIGNALMAMA_NETWORK_ORIGINS: '{"https://acme.example": "http://127.0.0.1:4010"}',
        SIGNALMAMA_NETWORK_PER_HOST_REQUESTS_PER_SECOND: "0.5",
      },
    });
    expect(settings.secretKey).toBe("12345");
    expect(settings.limits.accounts).toBe(7);
    expect(settings.network.allowPrivate).toEqual(["10.0.0.0/8", "127.0.0.1"]);
    expect(settings.network.origins).toEqual({ "https://acme.example": "http://127.0.0.1:4010" });
    expect(settings.network.perHost.requestsPerSecond).toBe(0.5);
  });

  test("a value can be kept in a file of its own", () => {
    const path = join(folder, "token");
    writeFileSync(path, "s3cret\n");
    expect(load({ env: { SIGNALMAMA_METRICS_TOKEN_FILE: path } }).metrics.token).toBe("s3cret");
    expect(load({ file: `metrics:\n  token_file: ${path}\n` }).metrics.token).toBe("s3cret");
    expect(refusal({ env: { SIGNALMAMA_METRICS_TOKEN_FILE: `${path}x` } })).toContain("cannot");
    expect(refusal({ env: { SIGNALMAMA_METRICS_TOKEN: "a", SIGNALMAMA_METRICS_TOKEN_FILE: path } })).toContain(
      "not both",
    );
  });
});

describe("what settings take from each other", () => {
  test("the base URL follows host and port unless it is given", () => {
    expect(load({ file: "server: { host: 0.0.0.0, port: 9 }" }).server.baseUrl).toBe("http://127.0.0.1:9");
    expect(load({ file: 'server: { host: "::1", port: 9 }' }).server.baseUrl).toBe("http://[::1]:9");
    const given = load({ file: "server: { base_url: https://signals.example/app/ }" });
    expect(given.server.baseUrl).toBe("https://signals.example/app");
    expect(given.network.userAgent).toContain("(+https://signals.example/app/bot)");
  });

  test("a purpose's own allow_private replaces the network's", () => {
    const file = "network: { allow_private: [10.0.0.0/8] }\nwebhooks: { allow_private: [] }\n";
    expect(load({ file }).crawl.allowPrivate).toEqual(["10.0.0.0/8"]);
    expect(load({ file }).webhooks.allowPrivate).toEqual([]);
  });

  test("settings are frozen all the way down", () => {
    expect(Object.isFrozen(load({}).network.perHost)).toBe(true);
    expect(Object.isFrozen(load({}).webhooks.retryMs)).toBe(true);
  });
});

describe("what stops the start", () => {
  const cases: [name: string, file: string, message: string][] = [
    [
      "a wrong type",
      "server:\n  port: many\n",
      's.yaml:2:9: `server.port` must be a whole number from 0 to 65535, not "many".',
    ],
    ["an unknown key", "server:\n  prot: 1\n", "s.yaml:2:3: unknown key `prot` in `server`; did you mean `port`?"],
    ["an unknown section", "surver: {}\n", "s.yaml:1:1: unknown key `surver`; did you mean `server`?"],
    [
      "a duplicate key",
      "log: {level: info}\nlog: {level: warn}\n",
      "s.yaml:2:1: this key is given twice; keep one of the two.",
    ],
    ["a bad duration", "crawl: { interval: 5 minutes }\n", "must be a duration such as 10s, 5m, 6h or 30d"],
    ["a duration that would flood", "crawl: { interval: 10s }\n", "`crawl.interval` must be at least 1m"],
    ["a bad size", "crawl: { max_bytes: 10MB }\n", "must be a size such as 512KiB, 10MiB or 2GiB"],
    [
      "a bad range",
      "network: { allow_private: [10.0.0.0/99] }\n",
      "s.yaml:1:28: `network.allow_private[0]` must be an address range",
    ],
    [
      "an origin with a path",
      'network: { origins: { "https://a.example": "http://127.0.0.1/x" } }\n',
      "must be an origin such as",
    ],
    ["a feed without an address", "feeds:\n  - name: Wire\n", "`feeds[0].url` must be an http or https address"],
    [
      "an unknown key in a list",
      "feeds:\n  - url: https://a.example/\n    nmae: x\n",
      "s.yaml:3:5: unknown key `nmae` in `feeds[0]`",
    ],
    [
      "an account without a domain",
      "accounts:\n  - domain: localhost\n",
      "`accounts[0].domain` must be a company's domain",
    ],
    ["a user agent no request can carry", 'network: { user_agent: "Späher/1" }\n', "must be printable ASCII text"],
    ["aliases without end", `a: &a [${"x,".repeat(20)}x]\nfeeds: [${"*a,".repeat(200)}*a]\n`, "s.yaml:"],
    ["broken YAML", "server: {\n", "not valid YAML"],
    ["a list instead of a mapping", "- 1\n", "s.yaml:1:1: the file must be a mapping"],
    ["a value for a section", "server: 8787\n", "s.yaml:1:9: `server` must be a mapping with host, port"],
  ];
  for (const [name, file, message] of cases) {
    test(name, () => expect(refusal({ file })).toContain(message));
  }

  test("every fault is named, not only the first", () => {
    const message = refusal({ file: "server: { port: -1 }\nlog: { level: loud }\n" });
    expect(message.split("\n")).toHaveLength(2);
  });

  test("a secret of the wrong kind is not repeated", () => {
    const message = refusal({ file: "secret_key: [hunter2]\n" });
    expect(message).toContain("`secret_key` must be text");
    expect(message).not.toContain("hunter2");
  });

  test("a variable that misspells a setting, but not somebody else's", () => {
    expect(refusal({ env: { SIGNALMAMA_SEVER_PORT: "1" } })).toContain("did you mean SIGNALMAMA_SERVER_PORT?");
    expect(refusal({ env: { SIGNALMAMA_CRAWL_COLOUR: "red" } })).toContain("SIGNALMAMA_CRAWL_COLOUR: unknown setting");
    expect(refusal({ env: { SIGNALMAMA_PORT: "tcp://10.1.2.3:8787", SIGNALMAMA_SERVICE_HOST: "10.1.2.3" } })).toBe(
      "accepted",
    );
    const loaded = loadSettingsWithOrigins(request({ env: { SIGNALMAMA_BINARY: "/x" } }));
    expect(loaded.warnings).toEqual(["SIGNALMAMA_BINARY is not a setting and was ignored."]);
  });

  test("a flag is named as the flag", () => {
    expect(refusal({ flags: { "server.port": "x" } })).toStartWith("--port: `server.port` must be");
    expect(refusal({ flags: { data_dir: "" } })).toStartWith("--data: ");
  });
});

test("settings of later versions are accepted and said to be without effect", () => {
  const file = "retention: { disk: 5GiB, runs: 30d }\n";
  expect(loadSettingsWithOrigins(request({ file })).warnings).toEqual([
    "s.yaml:1:20: `retention.disk` has no effect in this version yet.",
  ]);
});

test("the limits of requests and bots are in force, and nothing else is said of them", () => {
  const file =
    "limits: { reads_per_minute: 60, read_burst: unlimited, writes_per_minute: unlimited, active_bots: 3 }\n";
  expect(loadSettingsWithOrigins(request({ file })).warnings).toEqual([]);
});

describe("how alerts leave", () => {
  const token = join(folder, "slack-token");

  test("secrets come from files of their own, ports from the protection, and nothing is said to be without effect", () => {
    writeFileSync(token, "xoxb-1\n");
    const file = `alerts: { slack: { token_file: ${token} }, smtp: { host: mail.example, from: "Mama <mama@acme.example>" } }\n`;
    const loaded = loadSettingsWithOrigins(request({ file, env: { SIGNALMAMA_ALERTS_SMTP_TLS: "implicit" } }));
    expect(loaded.warnings).toEqual([]);
    expect(loaded.settings.alerts).toMatchObject({
      slack: { token: "xoxb-1" },
      smtp: { host: "mail.example", port: 465, from: "Mama <mama@acme.example>" },
      ntfy: { url: "https://ntfy.sh" },
      operators: [],
      quietHours: undefined,
    });
    expect(load({ file: "alerts: { smtp: { tls: none, port: 2525 } }\n" }).alerts.smtp.port).toBe(2525);
  });

  test("quiet hours are two times in a zone, from the file or the environment", () => {
    const night = { from: "22:00", to: "07:00", timezone: "UTC" };
    expect(load({ file: "alerts: { quiet_hours: { from: 22:00, to: 07:00 } }\n" }).alerts.quietHours).toEqual(night);
    const given = '{ from: "22:00", to: "07:00", timezone: Europe/Berlin }';
    expect(load({ env: { SIGNALMAMA_ALERTS_QUIET_HOURS: given } }).alerts.quietHours?.timezone).toBe("Europe/Berlin");
  });

  test.each([
    [
      "alerts: { quiet_hours: { from: 22:00, to: 22:00 } }",
      "s.yaml:1:39: `alerts.quiet_hours.to` must be another time",
    ],
    ["alerts: { quiet_hours: { from: 25:00, to: 07:00 } }", "`alerts.quiet_hours.from` must be a time such as 22:00"],
    ["alerts: { quiet_hours: { from: 22:00 } }", "`alerts.quiet_hours.to` must be a time such as 22:00"],
    ["alerts: { quiet_hours: { from: 22:00, to: 07:00, timezone: CEST-2 } }", "must be the name of a time zone"],
    ["alerts: { webhook: { secret: short } }", "`alerts.webhook.secret` must be text of at least 16 characters."],
    ["alerts: { smtp: { from: nobody } }", "`alerts.smtp.from` must be a mail address"],
    ["alerts: { slack: { webhook_url: hooks } }", "`alerts.slack.webhook_url` must be an http or https address"],
  ])("%s is refused", (file, message) => {
    const refused = refusal({ file: `${file}\n` });
    expect(refused).toContain(message);
    expect(refused).not.toContain("short");
  });
});
