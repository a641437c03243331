import { Resolver } from "node:dns/promises";
import type { DnsAnswer, DnsRecords, ReadRecords } from "#core/dns-records.ts";
import { isPublicDomain } from "#core/url.ts";

/** More is no zone of a company but an attempt to fill a disk. */
const RECORDS_MAX = 100;
/** A text record is any number of strings of 255 bytes; policies are shorter than this. */
const TEXT_LENGTH_MAX = 1_000;
const TRIES = 2;

/** There is no record of this type, or not even the name. */
const NOTHING = new Set(["ENODATA", "ENOTFOUND"]);

/**
 * Asks the system's resolver for the records of a company's domain. Only domains under a public suffix are asked for, so
 * that nothing is learnt of zones inside; nothing is connected to. All three answers or none: a zone read in part would
 * look like one that has changed. `servers` (address:port) is for tests.
 */
export function createReadRecords({ servers }: { servers?: string[] } = {}): ReadRecords {
  return async (domain, { timeoutMs, signal }) => {
    if (!isPublicDomain(domain)) return { kind: "blocked", reason: "not_public" };
    const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / TRIES), tries: TRIES });
    if (servers !== undefined) resolver.setServers(servers);
    const time = AbortSignal.timeout(timeoutMs);
    const ended = signal ? AbortSignal.any([time, signal]) : time;
    const stopped = new Promise<"stopped">((resolve) => {
      if (ended.aborted) resolve("stopped");
      ended.addEventListener("abort", () => resolve("stopped"), { once: true });
    });
    const found = await Promise.race([askAll(resolver, domain), stopped]);
    if (found !== "stopped") return found;
    resolver.cancel();
    return { kind: "failed", reason: signal?.aborted ? "aborted" : "timeout" };
  };
}

async function askAll(resolver: Resolver, domain: string): Promise<DnsAnswer> {
  const answers = await Promise.all([
    ask(resolver.resolveMx(domain)),
    ask(resolver.resolveTxt(domain)),
    ask(resolver.resolveCname(`www.${domain}`)),
  ]);
  const failure = answers.find((answer) => typeof answer === "string" && !NOTHING.has(answer));
  if (failure !== undefined) return { kind: "failed", reason: failure === "ETIMEOUT" ? "timeout" : "dns" };
  const [mx, txt, cname] = answers;
  if (answers.every((answer) => typeof answer === "string" || answer.length === 0)) return { kind: "absent" };
  const records: DnsRecords = {
    mx: tidy(listOf(mx).map((record) => hostName(record.exchange))),
    // Bun 1.4 hands out every string of a long text as a record of its own; what is looked for in them is shorter.
    txt: tidy(listOf(txt).map((parts) => parts.join("").slice(0, TEXT_LENGTH_MAX).toWellFormed())),
    cname: tidy(listOf(cname).map(hostName)),
  };
  return { kind: "records", records };
}

/** The records, or the code of what went wrong. */
async function ask<Found>(asked: Promise<Found[]>): Promise<Found[] | string> {
  try {
    return await asked;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return typeof code === "string" ? code : "UNKNOWN";
  }
}

function listOf<Found>(answer: Found[] | string): Found[] {
  return typeof answer === "string" ? [] : answer;
}

function hostName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "").slice(0, TEXT_LENGTH_MAX);
}

/** Resolvers give records in turning order. */
function tidy(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))].sort().slice(0, RECORDS_MAX);
}
