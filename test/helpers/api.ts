import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionContext, Limits } from "#actions/context.ts";
import { createKey } from "#actions/keys.ts";
import { createUnits } from "#actions/unit.ts";
import { createWorkspace } from "#actions/workspaces.ts";
import { createDemo } from "#app/demo-web.ts";
import { createServer } from "#app/http.ts";
import type { BacktestTask } from "#core/backtest.ts";
import type { AppError } from "#core/errors.ts";
import type { Extractor } from "#core/extractor.ts";
import { createIds } from "#core/id.ts";
import type { KeyHolder, KeyRole } from "#core/key.ts";
import type { LogFields } from "#core/log.ts";
import type { Store } from "#core/store.ts";
import type { Measured } from "#core/system.ts";
import type { Workspace } from "#core/workspace.ts";
import type { Writer } from "#core/writer.ts";
import { createRateLimits } from "#http/rate-limits.ts";
import type { HttpServer } from "#http/server.ts";
import { createSignInLinks, type SignInLinks } from "#http/sign-in-links.ts";
import { isRange } from "#net/ranges.ts";
import { createBacktest } from "#pipeline/backtest.ts";
import { timetable } from "#pipeline/cadence.ts";
import type { PipelineSettings } from "#pipeline/context.ts";
import { openStore } from "#storage/open.ts";
import { backtest } from "#watching/backtest.ts";
import { createFakeClock, type FakeClock } from "./clock.ts";
import { undocumented } from "./documented.ts";
import { anAlert, NO_ALERTS, SECRET_KEY } from "./records.ts";
import { putEmptyDatabase } from "./store.ts";

/** A writer whose words do not matter. */
const WRITER: Writer = {
  write: async ({ account, signals }) => ({
    whyNow: `Why ${account.name}.`,
    whoToTalkTo: [],
    draftOpener: "",
    signalIds: signals.map((signal) => signal.id),
    claims: [],
    writer: { kind: "template", name: "test", version: "1" },
  }),
};

/** Most suites ask far more often than a client may; those about limits give their own. */
const UNLIMITED: Limits = {
  batchItems: 1_000,
  accounts: Number.POSITIVE_INFINITY,
  webhooks: Number.POSITIVE_INFINITY,
  keys: Number.POSITIVE_INFINITY,
  lists: Number.POSITIVE_INFINITY,
  activeBots: 25,
  readsPerMinute: Number.POSITIVE_INFINITY,
  readBurst: Number.POSITIVE_INFINITY,
  writesPerMinute: Number.POSITIVE_INFINITY,
  criteria: 200,
  onDemandCrawlsPerDay: Number.POSITIVE_INFINITY,
};

export type Answer = { status: number; headers: Headers; text: string; json: Record<string, unknown> };
export type Keys = Record<KeyRole, string>;
export type Api = {
  url: string;
  server: HttpServer;
  store: Store;
  databasePath: string;
  clock: FakeClock;
  actions: ActionContext;
  ours: Workspace;
  theirs: Workspace;
  keys: Keys;
  foreignKeys: Keys;
  logged: { message: string; fields: LogFields | undefined }[];
  links: SignInLinks;
  /**
   * Sends a request with a key of ours; `body` is sent as JSON unless it is text or bytes already. Fails when the answer is
   * not what the API document says.
   */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Makes every commit fail with this, until called with nothing. */
  failCommits(error: AppError | undefined): void;
  /** Whether the disk is low from now on. */
  fillDisk(isLow: boolean): void;
  stop(): Promise<void>;
};
export type CallOptions = { key?: string | undefined; body?: unknown; headers?: Record<string, string> };

/** What the pages tell of the settings beside the limits. */
export const TOLD: ReturnType<Parameters<typeof createServer>[0]["told"]> = {
  webhooks: { timeoutMs: 10_000, retryMs: [60_000, 300_000, 1_500_000, 7_200_000, 43_200_000] },
  crawler: {
    userAgent: "signalmama/0.0.0 (+https://mama.example/bot)",
    robotsName: "signalmama",
    requestsPerSecond: 1,
  },
};
/** How the process is said to be. */
export const MEASURED: Measured = {
  startedAt: Date.UTC(2026, 5, 1, 6),
  residentBytes: 168_000_000,
  loopLag: { maxMs: 12.44, meanMs: 0.61 },
  database: { sizeBytes: 84_000_000, logBytes: 4_100_000 },
  disk: { totalBytes: 100_000_000_000, freeBytes: 61_000_000_000 },
  isDiskLow: false,
  backups: { status: "ok", lastAt: Date.UTC(2026, 5, 1, 3) },
};
/** The news feeds of the settings. */
export const FEEDS = [{ url: "https://wire.example/rss.xml", name: "Wire", file: "signalmama.yaml" }];
/** The running program, as far as actions see it. */
export const APPLIANCE: ActionContext["appliance"] = {
  version: "0.0.0",
  findFaults: async () => [],
  measure: () => MEASURED,
  feeds: () => FEEDS,
};
const NO_REDDIT = { clientId: undefined, clientSecret: undefined };
const TRUSTED_PROXIES = ["127.0.0.0/8"];

/** The whole way from a socket to a database in a folder of its own, with two workspaces and a key of every role. */
export async function startApi({
  guest,
  ...overrides
}: Partial<Omit<ActionContext, "limits">> & { limits?: Partial<Limits>; guest?: KeyHolder } = {}): Promise<Api> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-api-"));
  const clock = createFakeClock();
  let random = 0n;
  const ids = createIds(clock.now, () => ++random * 0x1_0000_0001n);
  const databasePath = join(folder, "signalmama.db");
  await putEmptyDatabase(databasePath);
  const opened = await openStore({ secretKey: SECRET_KEY, path: databasePath, clock, ids, isOnLoop: true });
  let commitError: AppError | undefined;
  let isDiskLow = false;
  const store: Store = {
    ...opened,
    commit: (change, done) => (commitError ? Promise.reject(commitError) : opened.commit(change, done)),
  };
  const units = createUnits(store);
  const actions: ActionContext = {
    store: units.store,
    clock,
    ids,
    demo: createDemo(),
    writer: WRITER,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    requestsOf: (workspaceId) => rateLimits.used(workspaceId),
    appliance: APPLIANCE,
    cycles: { scoreMs: 6 * 3_600_000, crawlMs: 24 * 3_600_000 },
    retention: { deletedMs: 30 * 86_400_000 },
    baseUrl: "http://127.0.0.1:8787",
    checkUrl: (url) =>
      url.startsWith("http://10.")
        ? { reason: "private_address", message: "`url` is inside a private network." }
        : URL.canParse(url)
          ? undefined
          : { reason: "invalid_source_url", message: "`url` is not an address." },
    isAddressRange: isRange,
    timetable,
    access: { github: { token: undefined }, discord: { botToken: undefined }, reddit: NO_REDDIT },
    alerts: NO_ALERTS,
    lookNow: async () => ({ blindness: { code: "timeout", message: "Nobody answers here.", httpStatus: undefined } }),
    backtest: createBacktest({
      store: units.store,
      settings: () => ({ sources: {} }) as PipelineSettings,
      extractor: {
        backtest: async (task: BacktestTask) => backtest(task),
        attribute: async () => [],
      } as unknown as Extractor,
    }),
    sendTest: async (bot) =>
      anAlert({
        id: ids.next("alr"),
        workspaceId: bot.workspaceId,
        botId: bot.id,
        reason: "test",
        status: "delivered",
      }),
    secret: "a secret of the test",
    turns: new Map(),
    ...overrides,
    limits: { ...UNLIMITED, ...overrides.limits },
  };
  const rateLimits = createRateLimits({ clock, settings: () => actions.limits });
  const logged: Api["logged"] = [];
  const note = (message: string, fields?: LogFields) => void logged.push({ message, fields });
  const log = { debug: note, info: note, warn: note, error: note };
  const ours = await createWorkspace(actions, "Ours");
  const theirs = await createWorkspace(actions, "Theirs");
  const links = createSignInLinks(clock, actions.randomBytes);
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    actions,
    store,
    hold: units.hold,
    rateLimits,
    links,
    guest: () => guest,
    dashboardFiles: async () => [],
    disk: { isLow: () => isDiskLow },
    backups: { state: () => ({ status: "missing", lastAt: undefined, failure: undefined }) },
    metrics: { token: () => undefined, read: async () => [] },
    noteAnswer: () => undefined,
    trustedProxies: () => TRUSTED_PROXIES,
    told: () => TOLD,
    log,
  });
  const { url } = await server.start();
  const keys = await makeKeys(actions, ours.id);
  const call: Api["call"] = async (method, path, options = {}) => {
    const key = "key" in options ? options.key : keys.admin;
    const isRaw = typeof options.body === "string" || options.body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: isRaw ? (options.body as string) : JSON.stringify(options.body) }),
    });
    const text = await textOf(response);
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== "" ? JSON.parse(text) : {},
    };
    const isOurs = path.startsWith("/v1/") && text !== "";
    const flaw = isOurs ? undocumented(method, path, answer) : undefined;
    if (flaw !== undefined) throw new Error(flaw);
    return answer;
  };
  return {
    url,
    server,
    store,
    databasePath,
    clock,
    actions,
    ours,
    theirs,
    keys,
    foreignKeys: await makeKeys(actions, theirs.id),
    logged,
    links,
    call,
    failCommits: (error) => {
      commitError = error;
    },
    fillDisk: (isLow) => {
      isDiskLow = isLow;
    },
    async stop() {
      await server.stop(0);
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A further workspace without anything in it. */
export async function anEmptyWorkspace({ actions }: Api): Promise<{ id: string; keys: Keys }> {
  const { id } = await createWorkspace(actions, "Empty");
  return { id, keys: await makeKeys(actions, id) };
}

async function makeKeys(actions: ActionContext, workspaceId: string): Promise<Keys> {
  const make = async (role: KeyRole) => (await createKey(actions, workspaceId, { name: role, role })).key;
  return { read_only: await make("read_only"), read_write: await make("read_write"), admin: await make("admin") };
}

/** What was answered; of a stream, which has no end, the first piece. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** The id of what was made; throws when it was refused. */
export function idOf(answer: Answer): string {
  if (answer.status >= 300) throw new Error(`could not prepare: ${answer.text}`);
  return String(answer.json["id"]);
}

/** The id of a new account; throws when it was refused. */
export async function addAccount(api: Api, body: object): Promise<string> {
  return idOf(await api.call("POST", "/v1/accounts", { body }));
}

/** The error of an answer; undefined when it is none. */
export function errorOf(answer: Answer): Record<string, unknown> | undefined {
  return answer.json["error"] as Record<string, unknown> | undefined;
}

/** The code of an error answer. */
export function codeOf(answer: Answer): unknown {
  return errorOf(answer)?.["code"];
}

/** The parameter an error names. */
export function paramOf(answer: Answer): unknown {
  return errorOf(answer)?.["param"];
}

/** The words of an error answer. */
export function errorMessageOf(answer: Answer): unknown {
  return errorOf(answer)?.["message"];
}

/** The rows of a page. */
export function rowsOf<Row = Record<string, unknown>>(answer: Answer): Row[] {
  return answer.json["data"] as Row[];
}

/** Every row of a list, along its cursors to the end; `between` runs after each page. */
export async function walk<Row = Record<string, unknown>>(
  api: Api,
  path: string,
  between: (pages: number) => Promise<void> = async () => {},
): Promise<Row[]> {
  const rows: Row[] = [];
  const next = `${path}${path.includes("?") ? "&" : "?"}cursor=`;
  let pages = 0;
  let cursor: unknown;
  do {
    const page = await api.call("GET", cursor ? `${next}${cursor}` : path);
    if (page.status !== 200) throw new Error(page.text);
    rows.push(...rowsOf<Row>(page));
    cursor = page.json["next_cursor"];
    await between(++pages);
  } while (cursor);
  return rows;
}
