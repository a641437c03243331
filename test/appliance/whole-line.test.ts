import { afterAll, beforeAll, expect, test } from "bun:test";
import { undocumentedDelivery } from "../helpers/documented.ts";
import { fitsStandardWebhooks } from "../helpers/inbox.ts";
import { type Appliance, SECRET, type Stage, setStage } from "./appliance.ts";
import { differences, essence, type Finding, readFindings } from "./findings.ts";

const LIMIT_MS = 120_000;

let stage: Stage;
let appliance: Appliance;
let webhookId: string;
let findings: Finding[];

beforeAll(async () => {
  stage = await setStage();
  appliance = await stage.boot();
  webhookId = await stage.begin(appliance.api);
  await stage.settle(appliance.api, webhookId);
  findings = await readFindings(appliance.api);
}, LIMIT_MS);
afterAll(() => stage?.end());

test("finds for every company exactly what its pages and the wire tell of it, and no more", () => {
  expect(stage.web.companies.flatMap((company) => differences(company, findings, false))).toEqual([]);
});

test("one event told by the company and by the wire is one signal with two sources and a raised confidence", () => {
  const funding = findings.find(({ domain, type }) => domain === "halden.example" && type === "funding");
  const hosts = (funding?.sources ?? []).map(({ url }) => new URL(url).hostname).sort();
  expect([...new Set(hosts)]).toEqual(["halden.example", "wire.example"]);
  expect(funding?.confidence).toBeGreaterThan(0.94);
});

test("the quiet company stays quiet, and its brief says that nothing is known", async () => {
  expect(findings.filter(({ domain }) => domain === "quietwater.example")).toEqual([]);
  const account = (await appliance.api.accounts()).find(({ domain }) => domain === "quietwater.example");
  const brief = await appliance.api.brief(account?.id ?? "");
  expect(brief).toMatchObject({ draft_opener: "", who_to_talk_to: [], signals: [] });
  expect(brief.why_now).not.toBe("");
});

test("a namesake's news is nobody's signal", () => {
  const foreign = ["dental", "Gumtree", "Paula Quint", "harbour square", "Sabine", "Vantor", "Kestrel"];
  const told = findings.filter((finding) => foreign.some((word) => JSON.stringify(finding).includes(word)));
  expect(told.map(({ domain, title }) => `${domain}: ${title}`)).toEqual([]);
});

test("what robots.txt closes is never asked for", () => {
  expect(stage.served.requests.filter(({ path }) => path.startsWith("/news/embargo"))).toEqual([]);
  expect(stage.served.requests.filter(({ path }) => path === "/robots.txt").length).toBeGreaterThan(5);
});

test("hostile pages change no fact and reach no address", () => {
  const told = JSON.stringify(findings.filter(({ domain }) => domain === "thornbury.example"));
  expect(told).not.toContain("900");
  expect(told).not.toContain("javascript:");
  expect(stage.served.requests.filter(({ host }) => host.includes("169.254"))).toEqual([]);
});

test("every signal quotes its evidence with an address of the fictional web", () => {
  for (const { sources } of findings) {
    expect(sources?.length).toBeGreaterThan(0);
    for (const { url, excerpt } of sources ?? []) {
      expect(url).toStartWith("https://");
      expect(excerpt.length).toBeGreaterThan(10);
    }
  }
});

test("every company is scored and briefed from its own signals, and names no one but who the evidence names", async () => {
  for (const account of await appliance.api.accounts()) {
    const brief = await appliance.api.brief(account.id);
    const own = findings.filter(({ account_id }) => account_id === account.id);
    const ownIds = own.map(({ id }) => id);
    expect(ownIds).toEqual(expect.arrayContaining(brief.signals));
    expect(brief.signals.length > 0).toBe(own.length > 0);
    expect(brief.why_now).not.toBe("");
    const evidence = JSON.stringify(own);
    for (const person of brief.who_to_talk_to) expect(evidence).toContain(person.name);
    expect(JSON.stringify(brief.who_to_talk_to)).not.toContain("Tobias Renner");
    expect(account.score).toBeWithin(0, 101);
  }
});

test("what companies say of themselves is known with its page, and nothing of those who say nothing", async () => {
  const known = async (domain: string) => {
    const { data } = (await appliance.api.call("GET", `/v1/accounts?domain=${domain}`)) as { data: unknown[] };
    return data[0];
  };
  expect(await known("halden.example")).toMatchObject({
    name: "Halden Robotics",
    attributes: { industry: "Industrial robotics", hq_country: "NO", founded_year: 2017, tech: ["WordPress"] },
    attribute_sources: { industry: { source: "page", url: "https://halden.example/", method: "json-ld" } },
  });
  expect(await known("larkspur.example")).toMatchObject({
    attributes: { hq_country: "DE" },
    attribute_sources: { hq_country: { url: "https://larkspur.example/imprint", method: "address" } },
  });
  expect(await known("quietwater.example")).toMatchObject({ attributes: { founded_year: 2014 } });
  expect(await known("tidegrid.example")).toMatchObject({ attributes: {} });
});

test("every signal and every brief was announced once, as documented, signed so that either verifier accepts it", async () => {
  const { received } = stage.inbox;
  expect(received.filter(({ isSigned }) => !isSigned)).toEqual([]);
  expect(received.filter((delivery) => !fitsStandardWebhooks(delivery, SECRET))).toEqual([]);
  expect(received.flatMap(({ body }) => undocumentedDelivery(body) ?? [])).toEqual([]);
  const announced = received
    .filter(({ event }) => event === "signal.fired")
    .map(({ body }) => (body["signal"] as { id: string }).id);
  expect(announced.sort()).toEqual(findings.map(({ id }) => id).sort());
  expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(received.length);
  const briefed = received.filter(({ event }) => event === "brief.generated");
  const accounts = new Set(briefed.map(({ body }) => (body["account"] as { id: string }).id));
  expect(accounts.size).toBe(stage.web.companies.length);
  const deliveries = await appliance.api.deliveries(webhookId);
  expect(deliveries.filter(({ status }) => status !== "delivered")).toEqual([]);
});

test(
  "a second crawl of the same web fires nothing new and asks with validators",
  async () => {
    const [before, asked] = [essence(findings), stage.served.requests.length];
    for (const account of await appliance.api.accounts()) {
      expect((await appliance.api.crawl(account.id)).status).toBe("finished");
    }
    await stage.settle(appliance.api, webhookId);
    expect(essence(await readFindings(appliance.api))).toEqual(before);
    const fired = stage.inbox.received.filter(({ event }) => event === "signal.fired");
    expect(fired.length).toBe(before.length);
    expect(stage.served.requests.slice(asked).filter(({ status }) => status === 304).length).toBeGreaterThan(5);
  },
  LIMIT_MS,
);

test(
  "a price that goes up fires once, and the noise around it never does",
  async () => {
    stage.web.switchTo("later");
    for (const account of await appliance.api.accounts()) await appliance.api.crawl(account.id);
    await stage.settle(appliance.api, webhookId);
    const later = await readFindings(appliance.api);
    expect(stage.web.companies.flatMap((company) => differences(company, later, true))).toEqual([]);
    expect(later.length).toBe(findings.length + 1);
    const last = stage.inbox.received.findLast(({ event }) => event === "signal.fired");
    expect(last?.body["signal"]).toMatchObject({ type: "own_pricing_change" });
  },
  LIMIT_MS,
);
