import type { Clock } from "#core/clock.ts";
import type { Outbound, OutboundFailure, OutboundResult } from "#core/outbound.ts";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { parseRetryAfter } from "#net/retry-after.ts";
import type { Hosts } from "./hosts.ts";
import { redirectTarget } from "./redirect-target.ts";
import { isAllowedBy, parseRobotsInTurns, type RobotsRules } from "./robots-rules.ts";

/** Whether an address may be read. `disallowed` is the site's will, or a site that cannot say it (`robots_unavailable`). */
export type RobotsVerdict =
  | { kind: "allowed"; crawlDelayMs: number | undefined }
  | { kind: "disallowed"; reason: "robots" | "robots_unavailable"; askedAgainAt?: number }
  | Exclude<NoRobots, { kind: "failed" }>
  | (Extract<NoRobots, { kind: "failed" }> & { askedAgainAt?: number });

/** Nothing was heard from the host at all. */
type NoRobots =
  | { kind: "blocked"; reason: string }
  | { kind: "failed"; reason: OutboundFailure }
  | { kind: "later"; retryAfterMs: number };

/** The look that an address is asked about for. One made by hand believes no failure from before it began. */
export type ForLook = { begunAt: number; isByHand: boolean };

export type Robots = {
  /** `askedAgainAt`: it failed before this look began, so nothing was asked now; from then on it is (epoch milliseconds). */
  check(url: URL, signal?: AbortSignal, look?: ForLook): Promise<RobotsVerdict>;
};

export type RobotsOptions = {
  outbound: Outbound;
  hosts: Hosts;
  clock: Clock;
  /** The name sites address us by: the user agent up to its slash. */
  productToken: string;
  /** As in `Visit`. */
  maxWaitMs: number;
};

/** RFC 9309 2.4: no longer than a day. */
const FRESH_MS = 24 * HOUR_MS;
const UNAVAILABLE_MS = 10 * MINUTE_MS;
const UNREACHABLE_MS = MINUTE_MS;
/** RFC 9309 2.5: at least 500 KiB must be read. */
const FILE_BYTES_MAX = 500 * 1_024;
/** RFC 9309 2.3.1.2: at least five. */
const REDIRECTS_MAX = 5;
const TIMEOUT_MS = 10_000;
const FILES_REMEMBERED_MAX = 10_000;
/** Characters of rules, and as many for each rule as one costs beside them. */
const RULES_SIZE_MAX = 32_000_000;
const RULE_COST = 100;

const ALLOW_ALL: RobotsRules = { rules: [], crawlDelayMs: undefined };

type Found = { finding: Finding; askedAgainAt?: number };
type Finding = { kind: "rules"; rules: RobotsRules } | { kind: "unavailable" } | NoRobots;

/** Reads each site's robots.txt once a day, through the same door and at the same pace as its pages (RFC 9309). */
export function createRobots(options: RobotsOptions): Robots {
  const memory = new Memory(options.clock);
  const underWay = new Map<string, Promise<Finding>>();

  async function load(origin: string, signal: AbortSignal | undefined): Promise<Finding> {
    try {
      const finding = await fetchRobots(new URL("/robots.txt", origin), options, signal);
      memory.put(origin, finding);
      return finding;
    } finally {
      underWay.delete(origin);
    }
  }

  async function find(origin: string, signal: AbortSignal | undefined, look: ForLook | undefined): Promise<Found> {
    const known = memory.get(origin);
    const isOldFailure = known !== undefined && known.finding.kind !== "rules" && known.at < (look?.begunAt ?? 0);
    // Somebody waits for the answer, and a host that is up again would be told as one that is not. Within its look a failure stands.
    if (known && !(isOldFailure && look?.isByHand))
      return isOldFailure ? { finding: known.finding, askedAgainAt: known.expiresAt } : { finding: known.finding };
    const asked = underWay.get(origin) ?? load(origin, signal);
    underWay.set(origin, asked);
    return { finding: await asked };
  }

  return {
    async check(url, signal, look) {
      const { finding, ...again } = await find(url.origin, signal, look);
      if (finding.kind === "unavailable") return { kind: "disallowed", reason: "robots_unavailable", ...again };
      if (finding.kind === "failed") return { ...finding, ...again };
      if (finding.kind !== "rules") return finding;
      if (!isAllowedBy(finding.rules, url)) return { kind: "disallowed", reason: "robots" };
      return { kind: "allowed", crawlDelayMs: finding.rules.crawlDelayMs };
    },
  };
}

type Remembered = { finding: Finding; at: number; expiresAt: number };

/** Findings by origin while they are fresh, bounded by number and by size; the oldest goes first. */
class Memory {
  private readonly clock: Clock;
  private readonly findings = new Map<string, Remembered>();
  private size = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get(origin: string): Remembered | undefined {
    const known = this.findings.get(origin);
    return known && known.expiresAt > this.clock.now() ? known : undefined;
  }

  put(origin: string, finding: Finding): void {
    this.forget(origin);
    const freshMs = freshMsOf(finding);
    if (freshMs === 0) return;
    const at = this.clock.now();
    this.findings.set(origin, { finding, at, expiresAt: at + freshMs });
    this.size += sizeOf(finding);
    for (const oldest of this.findings.keys()) {
      if (this.findings.size <= FILES_REMEMBERED_MAX && this.size <= RULES_SIZE_MAX) return;
      this.forget(oldest);
    }
  }

  private forget(origin: string): void {
    const known = this.findings.get(origin);
    if (known) this.size -= sizeOf(known.finding);
    this.findings.delete(origin);
  }
}

function freshMsOf(finding: Finding): number {
  if (finding.kind === "rules") return FRESH_MS;
  if (finding.kind === "unavailable") return UNAVAILABLE_MS;
  return finding.kind === "failed" && finding.reason !== "aborted" ? UNREACHABLE_MS : 0;
}

function sizeOf(finding: Finding): number {
  const rules = finding.kind === "rules" ? finding.rules.rules : [];
  return rules.reduce((size, rule) => size + rule.length + RULE_COST, 0);
}

async function fetchRobots(start: URL, options: RobotsOptions, signal: AbortSignal | undefined): Promise<Finding> {
  const { hosts, clock, maxWaitMs } = options;
  let url = start;
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    const visited = await hosts.visit({ host: url.host, maxWaitMs, signal }, () => ask(url, options.outbound, signal));
    if (visited.kind === "aborted") return { kind: "failed", reason: "aborted" };
    if (visited.kind === "later") return visited;
    const answer = visited.value;
    // A redirect into a forbidden place says nothing about what may be read here, so nothing may.
    if (answer.kind === "blocked") return hop === 0 ? answer : { kind: "unavailable" };
    if (answer.kind === "failed") return { kind: "failed", reason: answer.reason };
    const target = redirectTarget(answer, url);
    if (target === undefined || target === "invalid") return interpret(answer, url, options, clock.now());
    url = target;
  }
  return { kind: "rules", rules: ALLOW_ALL };
}

function ask(url: URL, outbound: Outbound, signal: AbortSignal | undefined): Promise<OutboundResult> {
  return outbound.request({
    url: url.href,
    method: "GET",
    headers: { accept: "text/plain,*/*;q=0.5" },
    timeoutMs: TIMEOUT_MS,
    maxBytes: FILE_BYTES_MAX,
    truncate: true,
    wantsBody: ({ status }) => isSuccess(status),
    ...(signal ? { signal } : {}),
  });
}

type Answer = Extract<OutboundResult, { kind: "response" }>;

/** RFC 9309 2.3.1: refused or missing is "no rules"; an ailing server is "everything is forbidden". */
async function interpret(answer: Answer, url: URL, options: RobotsOptions, now: number): Promise<Finding> {
  const { status } = answer;
  if (isSuccess(status)) {
    return { kind: "rules", rules: await parseRobotsInTurns(wholeLines(answer.body), options.productToken) };
  }
  if (status !== 429 && status < 500) return { kind: "rules", rules: ALLOW_ALL };
  const retryAfterMs = parseRetryAfter(answer.headers["retry-after"], now);
  if (retryAfterMs !== undefined) options.hosts.pause(url.host, Math.min(retryAfterMs, UNAVAILABLE_MS));
  return { kind: "unavailable" };
}

/** A file that was cut must not end in half a rule: `/pri` forbids more than `/private`. */
function wholeLines(body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  return body.length < FILE_BYTES_MAX ? text : text.slice(0, text.search(/[\r\n][^\r\n]*$/) + 1);
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
