import { expect, test } from "bun:test";
import { Resolver } from "node:dns/promises";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import type { Resolve } from "#net/open-socket.ts";
import { startNameServer } from "../helpers/name-server.ts";
import { createRandom } from "../helpers/random.ts";
import { startCanary, startSite } from "../helpers/site.ts";
import { sized, tell } from "../helpers/sizes.ts";

const TRIES = sized(400, 10_000);
const AT_ONCE = 16;
const LIMIT_MS = sized(60_000, 300_000);
/** Stands for a public address: the only one that the rules of this test allow. */
const ALLOWED = "127.0.0.2";

/** What the owner of a zone may answer to a question, and to the next one something else. */
const ANSWERS: { A: string[]; AAAA: string[] }[] = [
  { A: [ALLOWED], AAAA: [] },
  { A: [ALLOWED], AAAA: [] },
  { A: ["127.0.0.1"], AAAA: [] },
  { A: [ALLOWED, "127.0.0.1"], AAAA: [] },
  { A: ["127.0.0.1", ALLOWED], AAAA: [] },
  { A: [ALLOWED], AAAA: ["::1"] },
  { A: [ALLOWED], AAAA: ["::ffff:127.0.0.1"] },
  { A: [], AAAA: ["::ffff:127.0.0.1"] },
  { A: [], AAAA: ["::1"] },
  { A: [], AAAA: ["64:ff9b::7f00:1"] },
  { A: ["0.0.0.0"], AAAA: [] },
  { A: ["169.254.169.254"], AAAA: ["fd00:ec2::254"] },
  { A: [], AAAA: [] },
];

test(
  `in ${TRIES} tries no name server brings a connection to loopback, and each connection asks it once`,
  async () => {
    const random = createRandom(4);
    const canary = await startCanary();
    const site = await startSite({ "/": "<p>public</p>" }, { hostname: ALLOWED, port: canary.port });
    // The answer belongs to the question, whichever of the two types is asked first.
    const answers = new Map<string, (typeof ANSWERS)[number]>();
    const names = await startNameServer((type, name) => {
      const known = answers.get(name);
      const answer = known ?? random.one(ANSWERS);
      if (known) answers.delete(name);
      else answers.set(name, answer);
      return type === "A" || type === "AAAA" ? answer[type] : [];
    });
    const outbound = createOutbound({
      addressRules: createAddressRules({ allowPrivate: [ALLOWED] }),
      origins: {},
      userAgent: "t",
      resolve: resolveBy(names.address),
    });
    const kinds = new Map<string, number>();
    let begun = 0;
    const attack = async () => {
      while (begun < TRIES) {
        // A name of its own, because the resolver remembers answers; whoever asked twice would be told two things.
        const url = `http://try-${begun++}.rebind.example:${canary.port}/`;
        const { kind } = await outbound.request({ url, method: "GET" });
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, attack));
      expect(canary.visits()).toBe(0);
      expect(names.asked.length).toBe(2 * TRIES);
      expect(site.requests.length).toBe(kinds.get("response") ?? 0);
      // Otherwise nothing was tried.
      expect(kinds.get("response")).toBeGreaterThan(TRIES / 20);
      expect(kinds.get("blocked")).toBeGreaterThan(TRIES / 2);
      const seen = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
      tell(`rebinding ${TRIES} tries: ${seen}; canary ${canary.visits()}`);
    } finally {
      await Promise.all([canary.stop(), site.stop(), names.stop()]);
    }
  },
  LIMIT_MS,
);

/** As the system's resolver does it: both types, one answer. */
function resolveBy(address: string): Resolve {
  const resolver = new Resolver();
  resolver.setServers([address]);
  return async (host) => {
    const [four, six] = await Promise.all([
      resolver.resolve4(host).catch(() => []),
      resolver.resolve6(host).catch(() => []),
    ]);
    if (four.length + six.length === 0) throw Object.assign(new Error("no address"), { code: "ENOTFOUND" });
    return [...four.map((one) => ({ address: one, family: 4 })), ...six.map((one) => ({ address: one, family: 6 }))];
  };
}
