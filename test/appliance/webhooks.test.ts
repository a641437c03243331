import { expect, test } from "bun:test";
import type { Socket } from "node:net";
import type { ApplianceApi } from "#demo/appliance-api.ts";
import { INBOX_URL } from "#demo/settings-text.ts";
import { createRandom } from "../helpers/random.ts";
import { repeatedDifferently } from "../helpers/repeated.ts";
import { type RawSite, startRawSite } from "../helpers/site.ts";
import { tell } from "../helpers/sizes.ts";
import { until } from "../helpers/until.ts";
import { type Appliance, SECRET, type Stage, setStage } from "./appliance.ts";

const LIMIT_MS = 180_000;
const UNLIMITED = {
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
  SIGNALMAMA_LIMITS_WEBHOOKS: "unlimited",
  // The port is another at each start, and bodies name the address.
  SIGNALMAMA_SERVER_BASE_URL: "https://mama.example",
};
const LANES = 4;
const DELAY_MS_MAX = 1_000;

/** Pushes what a caller has seen itself: one event a signal, with its number in the title. */
async function pushSignal(api: ApplianceApi, accountId: string, title: string): Promise<void> {
  const source = {
    kind: "crm",
    title: "Web visits",
    url: "https://crm.example/visits",
    excerpt: `${title} to the prices.`,
  };
  const signal = { account_id: accountId, type: "pricing_page_visited", title, data: { plan: title }, source };
  await api.call("POST", "/v1/signals", signal, { "idempotency-key": title });
}

async function prepare(stage: Stage): Promise<Appliance & { accountId: string }> {
  const appliance = await stage.boot();
  const [company] = stage.web.companies;
  const account = { domain: company?.domain ?? "", name: company?.name ?? "" };
  const { id } = (await appliance.api.call("POST", "/v1/accounts", account)) as { id: string };
  return { ...appliance, accountId: id };
}

const titleOf = (body: Record<string, unknown>) => (body["signal"] as { title?: string } | undefined)?.title ?? "";

/** Twenty receivers at their worst; none ever lets go of a connection by itself. */
function badManners(): ((socket: Socket) => void)[] {
  let count = 0;
  const drip = (socket: Socket, start: string) => {
    socket.write(start);
    const timer = setInterval(() => socket.write("a"), 100);
    socket.on("close", () => clearInterval(timer));
  };
  const kinds = [
    () => {},
    (socket: Socket) => drip(socket, "HTTP/1.1 200 OK\r\nX-A: "),
    (socket: Socket) => drip(socket, "HTTP/1.1 500 No\r\nContent-Length: 100000\r\n\r\n"),
    // Now up, now down.
    (socket: Socket) =>
      ++count % 2 === 0 ? socket.destroy() : socket.end("HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n"),
  ];
  return [...Array(5).fill(kinds[0]), ...Array(15).fill(kinds).flat().slice(0, 15)];
}

test(
  "while twenty receivers hang, drip and flap, a good one waits no more than a second longer, and none gets more than its lanes",
  async () => {
    const stage = await setStage({ env: UNLIMITED });
    const bad: RawSite[] = [];
    try {
      const { api, accountId, run } = await prepare(stage);
      await api.addWebhook({ url: INBOX_URL, secret: SECRET, events: ["signal.fired"] });
      /** Of events that follow one another, the longest time from one's acknowledgement to its arrival. */
      const slowest = async (name: string, count: number) => {
        let slowestMs = 0;
        for (let n = 0; n < count; n++) {
          const title = `${name} ${n}`;
          await pushSignal(api, accountId, title);
          const pushedAt = performance.now();
          await until(`${title} arrives`, 30_000, () =>
            stage.inbox.received.some(({ body }) => titleOf(body) === title),
          );
          slowestMs = Math.max(slowestMs, performance.now() - pushedAt);
        }
        return slowestMs;
      };
      const quietMs = await slowest("Quiet visit", 20);

      for (const manners of badManners()) bad.push(await startRawSite(manners));
      for (const { origin } of bad)
        await api.addWebhook({ url: `${origin}/hook`, secret: SECRET, events: ["signal.fired"] });
      const besideMs = await slowest("Visit beside others", 40);
      tell(`a good receiver beside 20 bad ones: slowest ${besideMs.toFixed(0)} ms, alone ${quietMs.toFixed(0)} ms`);
      expect(besideMs - quietMs).toBeLessThan(DELAY_MS_MAX);
      expect(bad.slice(0, 5).map((site) => site.open())).toEqual([LANES, LANES, LANES, LANES, LANES]);
      expect(Math.max(...bad.map((site) => site.open()))).toBeLessThanOrEqual(LANES);
      expect(await Promise.race([run.exited, "alive"])).toBe("alive");
    } finally {
      await stage.end();
      for (const site of bad) await site.stop();
    }
  },
  LIMIT_MS,
);

const EVENTS = 500;
const KILLS = 4;
const CALLERS = 8;

test(
  `killed ${KILLS} times at random instants during ${EVENTS} events, each is received, and what comes twice is the same`,
  async () => {
    const stage = await setStage({ env: UNLIMITED });
    const random = createRandom(20_261_129);
    try {
      let { run, api, accountId } = await prepare(stage);
      await api.addWebhook({ url: INBOX_URL, secret: SECRET, events: ["signal.fired"] });
      const left = Array.from({ length: EVENTS }, (_, n) => `Visit number ${n}`);
      const caller = async () => {
        for (let title = left.pop(); title !== undefined; title = left.pop()) {
          try {
            await pushSignal(api, accountId, title);
          } catch {
            // Unanswered, it is open whether it was taken: the same request is sent again, under the same key.
            left.unshift(title);
            return;
          }
        }
      };
      for (let kills = 0; left.length > 0; kills++) {
        const load = Promise.all(Array.from({ length: CALLERS }, caller));
        if (kills < KILLS) {
          await Promise.race([load, Bun.sleep(random.whole(100, 600))]);
          run.kill("SIGKILL");
          await Promise.all([run.exited, load]);
          ({ run, api } = await stage.boot());
        } else await load;
      }
      const titles = () => new Set(stage.inbox.received.map(({ body }) => titleOf(body)));
      await until("every event has arrived", 60_000, () => {
        const known = titles();
        return Array.from({ length: EVENTS }, (_, n) => known.has(`Visit number ${n}`)).every(Boolean);
      });
      const visits = stage.inbox.received.filter(({ body }) => titleOf(body).startsWith("Visit number"));
      const ids = new Set(visits.map(({ eventId }) => eventId));
      tell(`${EVENTS} events over ${KILLS} kills: received ${visits.length} times`);
      expect(ids.size).toBe(EVENTS);
      expect(visits.length - ids.size).toBeLessThanOrEqual(KILLS * LANES);
      expect(repeatedDifferently(visits)).toEqual([]);
      expect(visits.every(({ isSigned }) => isSigned)).toBe(true);
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);
