import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createReadMetrics } from "#app/metrics.ts";
import { createTally } from "#app/tally.ts";
import { createFakeClock } from "./helpers/clock.ts";
import { makeFolder } from "./helpers/folder.ts";

const FOLDER = join(import.meta.dir, "../deploy");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");

/** The names of all that `/metrics` shows. */
async function metricNames(): Promise<Set<string>> {
  const readMetrics = createReadMetrics({
    store: {
      jobs: { depths: async () => [] },
      deliveries: { oldestPendingAt: async () => undefined },
    } as unknown as Parameters<typeof createReadMetrics>[0]["store"],
    clock: createFakeClock(),
    database: "/nowhere",
    disk: { isLow: () => false },
    readSpace: () => undefined,
    backups: { state: () => ({ status: "ok", lastAt: undefined, failure: undefined }) },
    lag: { take: () => ({ maxMs: 0, meanMs: 0 }) },
    tally: createTally(),
  });
  return new Set((await readMetrics()).map(({ name }) => name));
}

type Rules = { groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[] };

describe("what is shipped for operators", () => {
  test("names metrics that exist, in alert rules and dashboard", async () => {
    const known = await metricNames();
    const named = [read("alerts.yaml"), read("dashboard.json")].flatMap(
      (text) => text.match(/signalmama_[a-z_]+/g) ?? [],
    );
    expect(new Set(named).size).toBeGreaterThan(12);
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  test("has alert rules that each say what to do", () => {
    const { groups } = Bun.YAML.parse(read("alerts.yaml")) as Rules;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThanOrEqual(10);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { expr, annotations } of rules) {
      expect(expr).toMatch(/[<>=]/);
      expect(Object.keys(annotations)).toEqual(["summary", "action"]);
    }
  });

  test("is named in the table of its README, all of it", () => {
    const readme = read("README.md");
    const files = readdirSync(FOLDER).filter((name) => name !== "README.md");
    expect(files.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test("asks of a container and of a unit what the appliance can live without", () => {
    const compose = Bun.YAML.parse(read("compose.yaml")) as { services: { signalmama: Record<string, unknown> } };
    expect(compose.services.signalmama).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
    for (const line of ["NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict", "UMask=0077"]) {
      expect(read("signalmama.service").split("\n")).toContain(line);
    }
  });
});

const SYSTEMD = Bun.which("systemd-analyze");

test.skipIf(!SYSTEMD)("systemd finds no fault with the unit but that nothing is installed here", async () => {
  const folder = makeFolder();
  const unit = join(folder.path, "signalmama.service");
  // What it starts has to be there.
  await Bun.write(unit, read("signalmama.service").replace("/usr/local/bin/signalmama", "/bin/true"));
  const { stdout, stderr } = Bun.spawnSync([SYSTEMD ?? "", "verify", "--man=no", unit]);
  const said = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("signalmama.service"));
  expect(said).toEqual([]);
  folder.remove();
});
