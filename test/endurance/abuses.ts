import { connect, type Socket } from "node:net";
import { sendRaw } from "../helpers/raw-http.ts";
import { sized } from "../helpers/sizes.ts";
import { hostileRequests } from "../http/hostile-requests.ts";

export type Victim = {
  url: string;
  port: number;
  keys: { reader: string; writer: string };
  /** Where hostile pages are served; bots may read there. */
  hostileOrigin: string;
  /** Where webhooks are badly received. */
  badReceiver: string;
};

/** Something done to an appliance until `isOver`. */
export type Abuse = { name: string; run(victim: Victim, isOver: () => boolean): Promise<void> };

const CONNECTIONS = sized(100, 800);
const IDLE_CONNECTIONS = sized(400, 4_000);
const MEBIBYTE = 1_048_576;

/** Each means something a stranger, a key holder, the owner of a page or the owner of a receiver can do. */
export const ABUSES: Abuse[] = [
  { name: "key guessing", run: (victim, isOver) => together(32, isOver, () => guessKey(victim)) },
  {
    name: "headers that drip",
    run: (victim, isOver) => dripping(victim, isOver, "GET /v1/accounts HTTP/1.1\r\nHost: x\r\nX-A: "),
  },
  { name: "bodies that drip", run: (victim, isOver) => dripping(victim, isOver, bodyHead(victim)) },
  { name: "answers that nobody reads", run: unreadAnswers },
  { name: "idle connections", run: (victim, isOver) => holding(victim, isOver, IDLE_CONNECTIONS, "") },
  { name: "requests against the rules of HTTP", run: brokenRequests },
  { name: "bodies of 4 MiB", run: (victim, isOver) => together(2, isOver, () => postLargeBodies(victim)) },
  { name: "fifty times the rate limit", run: (victim, isOver) => together(32, isOver, () => readAccounts(victim)) },
  { name: "batches without pause", run: (victim, isOver) => together(2, isOver, () => addBatch(victim)) },
  {
    name: "hostile pages",
    run: (victim, isOver) =>
      runBots(
        victim,
        isOver,
        HOSTILE_PAGES.map((path) => ({ path })),
      ),
  },
  { name: "patterns and selectors made to be slow", run: (victim, isOver) => runBots(victim, isOver, SLOW_RULES) },
  { name: "twenty receivers that hang, flood, drip, flap, break off, are gone and redirect", run: tellBadReceivers },
];

async function together(count: number, isOver: () => boolean, act: () => Promise<unknown>): Promise<void> {
  const worker = async () => {
    while (!isOver()) await act();
  };
  await Promise.all(Array.from({ length: count }, worker));
}

let serial = 0;

async function ask({ url }: Victim, key: string, method: string, path: string, body?: unknown): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(`${url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: text }),
  });
  if (answer.status >= 500) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

async function guessKey(victim: Victim): Promise<void> {
  const answer = await ask(victim, `sk_live_${String(serial++).padStart(43, "x")}`, "GET", "/accounts");
  if (answer.status !== 401 && answer.status !== 429) throw new Error(`a guess was answered ${answer.status}`);
}

async function readAccounts(victim: Victim): Promise<void> {
  await (await ask(victim, victim.keys.reader, "GET", "/accounts?limit=100")).text();
}

const BATCH_ITEMS = 1_000;

/** The same companies again and again, under a suffix that no crawl finds anything at. */
async function addBatch(victim: Victim): Promise<void> {
  const accounts = Array.from({ length: BATCH_ITEMS }, (_, index) => ({ domain: `not a domain ${index}` }));
  await (await ask(victim, victim.keys.writer, "POST", "/accounts:batch", { accounts })).text();
}

const LARGE_BODIES = [
  () => `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":0`).join(",")}}`,
  () => `{"domain":"${"a".repeat(4 * MEBIBYTE - 100)}"}`,
  () => `{"tags":[${'"a",'.repeat(1_000_000)}"a"]}`,
  () => "[".repeat(4 * MEBIBYTE - 100),
  () =>
    `{"attributes":{"custom":{${Array.from({ length: 200_000 }, (_, index) => `"\\u0061${index}":"\\u0062"`).join(",")}}}}`,
  () => `{"domain":"${"\\u00e9".repeat(690_000)}"}`,
];

async function postLargeBodies(victim: Victim): Promise<void> {
  const make = LARGE_BODIES[serial++ % LARGE_BODIES.length];
  const answer = await ask(victim, victim.keys.writer, "POST", "/accounts", make?.());
  if (answer.ok) throw new Error("a hostile body was taken");
}

function bodyHead({ keys }: Victim): string {
  return `POST /v1/accounts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${keys.writer}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
}

/** Many connections that send a beginning, and then a byte now and then. */
function dripping(victim: Victim, isOver: () => boolean, beginning: string): Promise<void> {
  return holding(victim, isOver, CONNECTIONS, beginning, (socket) => socket.write("a"));
}

function unreadAnswers(victim: Victim, isOver: () => boolean): Promise<void> {
  return holding(victim, isOver, CONNECTIONS, "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n", (socket) =>
    socket.pause(),
  );
}

const BETWEEN_BYTES_MS = 200;

async function holding(
  { port }: Victim,
  isOver: () => boolean,
  count: number,
  beginning: string,
  keepOn: (socket: Socket) => void = () => {},
): Promise<void> {
  const sockets: Socket[] = [];
  const open = () => {
    const socket = connect({ host: "127.0.0.1", port }, () => {
      if (beginning !== "") socket.write(beginning);
    });
    socket.on("error", () => {});
    sockets.push(socket);
  };
  while (!isOver()) {
    // Those that were closed are opened anew, some at a time.
    const missing = count - sockets.filter((socket) => !socket.destroyed).length;
    for (let opened = 0; opened < Math.min(missing, 200); opened++) open();
    for (const socket of sockets) if (!socket.destroyed && socket.writable && !socket.connecting) keepOn(socket);
    await Bun.sleep(BETWEEN_BYTES_MS);
  }
  for (const socket of sockets) socket.destroy();
}

async function brokenRequests({ port, keys }: Victim, isOver: () => boolean): Promise<void> {
  const requests = hostileRequests(keys.reader);
  await together(8, isOver, async () => {
    const request = requests[serial++ % requests.length];
    if (request) await sendRaw(port, request.bytes);
  });
}

/** The paths that `startHostileSite` serves. */
export const HOSTILE_PAGES = [
  "/brackets",
  "/nested",
  "/attributes",
  "/bomb",
  "/endless",
  "/drip",
  "/entities",
  "/silent",
];

const SLOW_RULES = [
  { path: "/spaces", match_rule: { type: "regex", pattern: "\\s+$" } },
  { path: "/letters", match_rule: { type: "regex", pattern: "^(a+)+$" } },
  { path: "/letters", match_rule: { type: "regex", pattern: "(x+x+)+y|(a|a)*b" } },
  { path: "/nested-some", match_rule: { type: "content_diff", selector: "div:has(div:has(span))" } },
  { path: "/nested-some", match_rule: { type: "content_diff", selector: "div div div div div div span" } },
  { path: "/nested-some", match_rule: { type: "content_diff", selector: "div ~ div ~ div ~ div, div > div > div *" } },
];

/** Makes a bot for each page and runs them all, over and over; what a rule is refused for is no matter here. */
async function runBots(
  victim: Victim,
  isOver: () => boolean,
  bots: { path: string; match_rule?: object }[],
): Promise<void> {
  const ids: string[] = [];
  for (const { path, ...rest } of bots) {
    const bot = { name: path, template: "competitor-pricing", source: `${victim.hostileOrigin}${path}`, ...rest };
    const answer = await ask(victim, victim.keys.writer, "POST", "/bots", bot);
    if (answer.ok) ids.push(((await answer.json()) as { id: string }).id);
  }
  if (ids.length === 0) throw new Error("no bot was taken, so nothing was tried");
  while (!isOver()) {
    for (const id of ids) await ask(victim, victim.keys.writer, "POST", `/bots/${id}:run`);
    await Bun.sleep(BETWEEN_BYTES_MS);
  }
  for (const id of ids) await ask(victim, victim.keys.writer, "DELETE", `/bots/${id}`);
}

/** The paths of `startHostileSite` that receive; each for two endpoints. */
const BAD_RECEIVERS = [
  "/silent",
  "/endless",
  "/drip",
  "/redirect",
  "/redirect-kept",
  "/bomb",
  "/flap",
  "/break",
  "/gone",
  "/at-once",
];

async function tellBadReceivers(victim: Victim, isOver: () => boolean): Promise<void> {
  const ids: string[] = [];
  for (const path of [...BAD_RECEIVERS, ...BAD_RECEIVERS]) {
    const answer = await ask(victim, victim.keys.writer, "POST", "/webhooks", {
      url: `${victim.badReceiver}${path}`,
      events: ["*"],
    });
    ids.push(((await answer.json()) as { id: string }).id);
  }
  while (!isOver()) {
    for (const id of ids) await ask(victim, victim.keys.writer, "POST", `/webhooks/${id}:test`);
    // Disabled by a 410 it is enabled again, and everything is asked for once more.
    for (const id of ids) await ask(victim, victim.keys.writer, "PATCH", `/webhooks/${id}`, { status: "enabled" });
    const [again] = ids.splice(0, 1);
    if (again) ids.push(again);
    await ask(victim, victim.keys.writer, "POST", `/webhooks/${again}:replay`, { status: "any" });
    await Bun.sleep(BETWEEN_BYTES_MS / 4);
  }
  for (const id of ids) await ask(victim, victim.keys.writer, "DELETE", `/webhooks/${id}`);
}
