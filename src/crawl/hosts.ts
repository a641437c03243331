import type { Clock } from "#core/clock.ts";

export type HostsOptions = {
  clock: Clock;
  /** Requests that may begin per second and host. */
  requestsPerSecond: number;
  /** Requests under way at a time per host. */
  concurrency: number;
  /** Requests under way at a time over all hosts. */
  totalConcurrency: number;
};

export type Visit = {
  /** Host with its port, as `URL.host` spells it. */
  host: string;
  /** The pause the host asks for between two requests; it holds when longer than ours. */
  crawlDelayMs?: number | undefined;
  /** A turn further away than this, as far as can be foreseen, is not waited for. */
  maxWaitMs: number;
  signal?: AbortSignal | undefined;
};

/** `later`: the host's turn is too far away, or it asked for a pause. */
export type Visited<T> = { kind: "visited"; value: T } | { kind: "later"; retryAfterMs: number } | { kind: "aborted" };

export type Hosts = {
  /** Runs `task` when it is the host's turn. Rejects only when `task` does. */
  visit<T>(visit: Visit, task: () => Promise<T>): Promise<Visited<T>>;
  /** Leaves a host alone for a while, as it asked for with 429 or `Retry-After`. */
  pause(host: string, ms: number): void;
  /** How many hosts are remembered: those being visited, waited for, or not due again yet. */
  count(): number;
};

/** The pace of polite reading, over all crawls of the process. */
export function createHosts(options: HostsOptions): Hosts {
  return new TurnTable(options);
}

type Dropped = Exclude<Visited<never>, { kind: "visited" }>;
type Turn = { visit: Visit; settle: (outcome: "granted" | Dropped) => void };
type Host = { waiting: Turn[]; active: number; nextAt: number };

/**
 * Hosts take turns, so that one with a thousand pages delays another by one page and not by a thousand. Not p-queue: pace
 * per host and the cap over all hosts must be decided together, or what waited for the cap would begin in a burst.
 */
class TurnTable implements Hosts {
  private readonly options: HostsOptions;
  private readonly intervalMs: number;
  /** The host served longest ago comes first. */
  private readonly hosts = new Map<string, Host>();
  private active = 0;
  private alarm = new AbortController();

  constructor(options: HostsOptions) {
    this.options = options;
    this.intervalMs = 1_000 / options.requestsPerSecond;
  }

  async visit<T>(visit: Visit, task: () => Promise<T>): Promise<Visited<T>> {
    const outcome = await this.takeTurn(visit);
    if (outcome !== "granted") return outcome;
    try {
      return { kind: "visited", value: await task() };
    } finally {
      this.hostOf(visit.host).active--;
      this.active--;
      this.startDue();
    }
  }

  pause(name: string, ms: number): void {
    const host = this.hostOf(name);
    host.nextAt = Math.max(host.nextAt, this.options.clock.steady() + ms);
    const { waiting } = host;
    host.waiting = [];
    for (const turn of waiting) {
      const waitMs = this.foreseenWaitMs(host, turn.visit);
      if (waitMs > turn.visit.maxWaitMs) turn.settle({ kind: "later", retryAfterMs: waitMs });
      else host.waiting.push(turn);
    }
    this.startDue();
  }

  count(): number {
    return this.hosts.size;
  }

  private hostOf(name: string): Host {
    const host = this.hosts.get(name) ?? { waiting: [], active: 0, nextAt: 0 };
    this.hosts.set(name, host);
    return host;
  }

  private takeTurn(visit: Visit): Promise<"granted" | Dropped> {
    const { signal } = visit;
    if (signal?.aborted) return Promise.resolve({ kind: "aborted" });
    const host = this.hostOf(visit.host);
    const waitMs = this.foreseenWaitMs(host, visit);
    if (waitMs > visit.maxWaitMs) return Promise.resolve({ kind: "later", retryAfterMs: waitMs });
    return new Promise((resolve) => {
      const leave = () => {
        host.waiting = host.waiting.filter((other) => other !== turn);
        turn.settle({ kind: "aborted" });
      };
      const settle = (outcome: "granted" | Dropped) => {
        signal?.removeEventListener("abort", leave);
        resolve(outcome);
      };
      const turn: Turn = { visit, settle };
      signal?.addEventListener("abort", leave, { once: true });
      host.waiting.push(turn);
      this.startDue();
    });
  }

  /** How far away the turn is of whoever comes to this host now. */
  private foreseenWaitMs(host: Host, visit: Visit): number {
    const untilNextMs = Math.max(0, host.nextAt - this.options.clock.steady());
    return Math.ceil(untilNextMs + host.waiting.length * this.paceMs(visit));
  }

  private paceMs(visit: Visit): number {
    return Math.max(this.intervalMs, visit.crawlDelayMs ?? 0);
  }

  private startDue(): void {
    const { clock } = this.options;
    let nextAt = this.startPass();
    while (nextAt <= clock.steady()) nextAt = this.startPass();
    this.alarm.abort();
    this.alarm = new AbortController();
    if (nextAt === Number.POSITIVE_INFINITY) return;
    const { signal } = this.alarm;
    void clock.wait(nextAt - clock.steady(), signal).then(() => {
      if (!signal.aborted) this.startDue();
    });
  }

  /** Gives each host one turn at most. Returns when the next can be given; never, if that takes more than time. */
  private startPass(): number {
    const now = this.options.clock.steady();
    let nextAt = Number.POSITIVE_INFINITY;
    for (const [name, host] of [...this.hosts]) {
      if (host.waiting.length === 0 && host.active === 0 && host.nextAt <= now) this.hosts.delete(name);
      if (this.hasRoom(host) && host.nextAt <= now) this.grant(name, host, now);
      if (this.hasRoom(host)) nextAt = Math.min(nextAt, host.nextAt);
    }
    return nextAt;
  }

  private hasRoom(host: Host): boolean {
    const { concurrency, totalConcurrency } = this.options;
    return host.waiting.length > 0 && host.active < concurrency && this.active < totalConcurrency;
  }

  private grant(name: string, host: Host, now: number): void {
    const turn = host.waiting.shift();
    if (!turn) return;
    this.hosts.delete(name);
    this.hosts.set(name, host);
    host.active++;
    this.active++;
    host.nextAt = now + this.paceMs(turn.visit);
    turn.settle("granted");
  }
}
