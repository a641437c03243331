import { introductions, redditApp } from "#app/introductions.ts";
import type { AccessSettings } from "#core/bot-access.ts";
import type { Clock } from "#core/clock.ts";
import { MatchRule } from "#core/match-rule.ts";
import type { Watch, WatchMemory } from "#core/watch.ts";
import { withAppToken } from "#crawl/app-token.ts";
import { createReader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { introduced } from "#crawl/introduced.ts";
import { createRobots } from "#crawl/robots.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { accessMissing, withAccessAdvice } from "#pipeline/access.ts";
import { askRule } from "#pipeline/ask-rule.ts";
import { lookAfresh } from "#pipeline/look.ts";
import { judge } from "#pipeline/look-further.ts";
import { failureOf } from "#pipeline/run-failure.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { type PlayedWeb, startPlayedWeb } from "../helpers/played-web.ts";
import { NOW } from "../helpers/records.ts";
import type { Route } from "../helpers/site.ts";

export const NO_ACCESS: AccessSettings & { reddit: { username: string | undefined } } = {
  github: { token: undefined },
  discord: { botToken: undefined },
  reddit: { clientId: undefined, clientSecret: undefined, username: undefined },
};
export type Access = typeof NO_ACCESS;

/** What a bot found at one visit: the titles of its matches, and all that a test may ask for beside. */
export type Visit = {
  titles: string[];
  code: string;
  message: string;
  retryAfterMs: number | undefined;
  urls: string[];
  texts: string[];
};

export type Looking = { web: PlayedWeb; clock: FakeClock; visit(): Promise<Visit>; stop(): Promise<void> };

/**
 * One bot's way from its source to its matches, over real sockets: the way out, the tokens, the reader, the connector and the rule of
 * production. What it remembers is kept from visit to visit; only the clock is the test's.
 */
export function startLooking(
  asked: { template: string; source: string; params?: Record<string, unknown>; rule?: object },
  { hosts, access = NO_ACCESS }: { hosts: Record<string, Record<string, Route>>; access?: Access },
): Looking {
  const web = startPlayedWeb(hosts);
  const clock = createFakeClock(NOW);
  const reader = readerOver(web, clock, access);
  const settings = () => ({ crawl: { timeoutMs: 5_000, maxBytes: 10_485_760, maxRedirects: 5 } });
  const context = { reader, clock, settings } as unknown as Parameters<typeof lookAfresh>[1];
  const extractor = { watch: async (task: Parameters<typeof watch>[0]) => watch(task) } as Parameters<
    typeof askRule
  >[0];
  const bot: Watch = {
    ...asked,
    params: asked.params ?? {},
    matchRule: MatchRule.parse(asked.rule ?? { type: "new_item" }),
  };
  const { signal } = new AbortController();
  let memory: WatchMemory | undefined;

  async function look(): Promise<Visit> {
    const missing = accessMissing(bot, access);
    if (missing) return nothing(missing);
    const requests = connectorOf(bot)?.requests(bot, access) ?? [];
    const looks: Parameters<typeof watch>[0]["looks"] = [];
    for (;;) {
      const seen = await lookAfresh(requests, context, signal);
      if (seen.kind === "unread") return nothing(withAccessAdvice(failureOf(seen.result), bot, access));
      const judged = await judge(
        seen,
        ({ bodies }) => askRule(extractor, { watch: bot, looks: [...looks, bodies], memory }),
        context,
        signal,
      );
      if ("unread" in judged) return nothing(withAccessAdvice(failureOf(judged.unread), bot, access));
      const { answer } = judged;
      if (answer.kind === "look_again") {
        looks.push(judged.look.bodies);
        continue;
      }
      if (answer.kind !== "watched") return nothing(answer);
      memory = answer.memory;
      const { matches } = answer;
      return {
        ...nothing({ code: "", message: "" }),
        titles: matches.map(({ title }) => title),
        urls: matches.map(({ url }) => url),
        texts: matches.map(({ text }) => text),
      };
    }
  }

  return {
    web,
    clock,
    async visit() {
      const pending = look();
      let isDone = false;
      void pending.finally(() => {
        isDone = true;
      });
      // Paced hosts wait on the clock of the test.
      while (!isDone) {
        await clock.advance(10);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return pending;
    },
    stop: () => web.stop(),
  };
}

function nothing({ code, message, retryAfterMs }: { code: string; message: string; retryAfterMs?: number }): Visit {
  return { titles: [], urls: [], texts: [], code, message, retryAfterMs };
}

function readerOver({ origins }: PlayedWeb, clock: Clock, access: Access) {
  const userAgent = "signalmama/1.2.3 (+https://mama.example/bot)";
  const sources = { ...access, edgar: { contact: undefined } };
  const introduce = introductions({ sources, userAgent });
  const direct = createOutbound({
    addressRules: createAddressRules({ allowPrivate: ["127.0.0.1"] }),
    origins,
    userAgent,
  });
  const outbound = withAppToken(introduced(direct, introduce), redditApp({ sources, userAgent }), clock);
  const hosts = createHosts({ clock, requestsPerSecond: 50, concurrency: 2, totalConcurrency: 8 });
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs: 5_000 });
  return createReader({ outbound, hosts, robots, clock, limits: { maxWaitMs: 5_000 } });
}
