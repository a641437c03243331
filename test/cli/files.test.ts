import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAccount, deleteAccount } from "#actions/accounts.ts";
import { createBot, getBot, pauseBot } from "#actions/bots.ts";
import type { ActionContext } from "#actions/context.ts";
import type { NewBot } from "#actions/plan-bot.ts";
import { allBots } from "#actions/plan-listed-bots.ts";
import { createWorkspace } from "#actions/workspaces.ts";
import { openActions } from "#app.ts";
import { run } from "#cli/run.ts";
import { loadSettings } from "#config/load-settings.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { createTestIds, SECRET_KEY } from "../helpers/records.ts";

let folder: ReturnType<typeof makeFolder>;
beforeEach(async () => {
  folder = makeFolder();
  folder.write("config/signalmama.yaml", "accounts: [{ domain: acme.example }]\n");
  chmodSync(folder.write("data/secret.key", SECRET_KEY), 0o600);
  const path = join(folder.path, "data/signalmama.db");
  const store = await openStore({ path, secretKey: SECRET_KEY, clock: createFakeClock(), ids: createTestIds() });
  await store.close();
  await withStore(async (context) => void (await createWorkspace(context, "Ours")));
});
afterEach(() => folder.remove());

/** Runs a command in the folder, as a person would. */
async function signalmama(...args: string[]) {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: {},
    workingDir: folder.path,
  });
  return { code, out, err };
}

type Report = {
  bots: Record<
    "create" | "change" | "rename" | "delete" | "adopt",
    { name: string; fields?: unknown[]; held_back?: boolean }[]
  > & {
    unchanged: number;
  };
  accounts: { create: string[]; change: unknown[]; release: string[]; unchanged: number };
  drift: { name: string; what: string }[];
  left_out: string[];
};
const planned = async (...args: string[]) => {
  const { out, err } = await signalmama("plan", "--json", ...args);
  if (out === "") throw new Error(err);
  return JSON.parse(out) as Report;
};

async function withStore<T>(work: (context: ActionContext, workspaceId: string) => Promise<T>): Promise<T> {
  const settings = loadSettings({
    env: {},
    workingDir: folder.path,
    flags: { data_dir: "data" },
    file: "config/signalmama.yaml",
  });
  const { context, close } = await openActions(settings);
  try {
    const [workspace] = await context.store.workspaces.list();
    return await work(context, workspace?.id ?? "");
  } finally {
    await close();
  }
}

const bots = () => withStore((context, workspaceId) => allBots(context, workspaceId));
const bot = (name: string, more = "") =>
  `- name: ${name}\n  template: competitor-pricing\n  source: https://fenwick.example/${name}\n${more}`;
const API_BOT: NewBot = { name: "Made", template: "rss", source: "https://wire.example/feed", params: {} };
const makeBot = (more: Partial<NewBot> = {}) =>
  withStore((context, workspaceId) => createBot(context, { workspaceId, keyId: "key_1" }, { ...API_BOT, ...more }));

describe("plan", () => {
  test("says what would be created and changes nothing", async () => {
    folder.write("config/bots/a.yaml", bot("One"));
    const { code, out } = await signalmama("plan");
    expect(code).toBe(0);
    expect(out).toContain("+ create  bot One, config/bots/a.yaml:1:3\n");
    expect(out).toContain("+ create  account acme.example\n");
    expect(out).toContain("Bots: 1 to create, 0 to change, 0 to rename, 0 to delete, 0 unchanged.\n");
    expect(await bots()).toEqual([]);
  });

  test("tells a change field by field, before and after", async () => {
    folder.write("config/bots/a.yaml", bot("One", "  key: one\n"));
    await signalmama("apply");
    folder.write(
      "config/bots/a.yaml",
      bot(
        "Two",
        "  key: one\n  cadence: hourly\n  match_rule: { type: content_diff, selector: .plan }\n  account_ids: [acme.example]\n",
      ),
    );
    const { out } = await signalmama("plan");
    expect(out).toContain("~ rename  One → bot Two (one), config/bots/a.yaml:1:3\n");
    expect(out).toContain('            cadence: "daily" → "hourly"\n');
    expect(out).toContain('            match_rule.selector: (none) → ".plan"\n');
    expect(out).toContain('            account_ids: (none) → ["acme.example"]\n');
  });

  test("refuses files with flaws, each by its place, and looks at nothing else", async () => {
    const rule = '  match_rule: { type: content_diff, selector: "//a[" }\n';
    folder.write("config/bots/a.yaml", bot("One", "  cadence: 5min\n") + bot("Two", rule));
    for (const command of [["plan"], ["apply"], ["export"], ["config", "check"]]) {
      const { code, out, err } = await signalmama(...command);
      expect([code, out]).toEqual([1, ""]);
      const [first, second] = err.split("\n");
      expect(first).toStartWith("signalmama: config/bots/a.yaml:4:3: `cadence` ");
      expect(second).toStartWith("config/bots/a.yaml:8:37: `match_rule.selector` is no XPath 1.0 expression");
    }
    expect(await bots()).toEqual([]);
  });

  test("shows an account about to be made as the domain it has, and one there is none of as left out", async () => {
    folder.write(
      "config/bots/a.yaml",
      bot("One", "  account_ids: [www.acme.example]\n") + bot("Two", "  account_ids: [nobody.example]\n"),
    );
    const { bots: plan, left_out } = await planned();
    expect(plan.create.map(({ name }) => name)).toEqual(["One"]);
    expect(left_out).toEqual([
      "config/bots/a.yaml:5:3: `account_ids` names `nobody.example`, which is no account here; the bot is left as it is.",
    ]);
  });
});

describe("apply", () => {
  test("makes the bots as the files list them, and then there is nothing left to do", async () => {
    folder.write("config/bots/a.yaml", bot("One", "  account_ids: [acme.example]\n") + bot("Two"));
    expect(await signalmama("apply")).toMatchObject({ code: 0, err: "applied\n" });
    const [one, two] = await bots();
    expect(one).toMatchObject({
      name: "One",
      managedBy: "config",
      configFile: "config/bots/a.yaml",
      status: "active",
      createdBy: "config",
    });
    expect(one?.accountIds?.[0]).toStartWith("acct_");
    expect([one?.slot, two?.slot]).toEqual([0, 1]);
    expect(one?.nextRunAt).toBeGreaterThan(0);
    expect(await planned()).toMatchObject({
      bots: { create: [], change: [], rename: [], delete: [], adopt: [], unchanged: 2 },
      accounts: { create: [], change: [], release: [], unchanged: 1 },
      drift: [],
      left_out: [],
    });
  });

  test("a renamed bot keeps its id and history; a bot that is gone from the files is deleted and its place is free", async () => {
    folder.write("config/bots/a.yaml", bot("One", "  key: one\n") + bot("Two"));
    await signalmama("apply");
    const [before, gone] = await bots();
    folder.write("config/bots/a.yaml", bot("Uno", "  key: one\n") + bot("Three"));
    await signalmama("apply");
    const after = await bots();
    expect(after.map(({ name, slot }) => [name, slot])).toEqual([
      ["Uno", 0],
      ["Three", gone?.slot],
    ]);
    expect(after[0]).toMatchObject({ id: before?.id, createdAt: before?.createdAt });
  });

  test("a bot that is listed again after it was deleted comes back with its id and history", async () => {
    folder.write("config/bots/a.yaml", bot("One") + bot("Two", "  key: two\n"));
    await signalmama("apply");
    const [one, two] = await bots();
    folder.write("config/bots/a.yaml", "");
    await signalmama("apply");
    expect(await bots()).toEqual([]);
    folder.write("config/bots/b.yaml", bot("Zwei", "  key: two\n  cadence: weekly\n") + bot("One"));
    await signalmama("apply");
    const back = new Map((await bots()).map((each) => [each.id, each]));
    expect(back.get(two?.id ?? "")).toMatchObject({ name: "Zwei", cadence: "weekly", status: "active", slot: 0 });
    expect(back.get(one?.id ?? "")).toMatchObject({
      createdAt: one?.createdAt,
      slot: 1,
      configFile: "config/bots/b.yaml",
    });
    expect([...back.values()].map(({ deletedAt, purgeAt }) => deletedAt ?? purgeAt)).toEqual([undefined, undefined]);
    expect((await planned()).bots.unchanged).toBe(2);
  });

  test("a bot that moves to another file stays as it is and knows its file", async () => {
    folder.write("config/bots/a.yaml", bot("One"));
    await signalmama("apply");
    folder.write("config/bots/a.yaml", "");
    folder.write("config/bots/b.yaml", bot("One"));
    expect((await planned()).bots).toMatchObject({ change: [], unchanged: 1 });
    await signalmama("apply");
    expect((await bots())[0]).toMatchObject({ name: "One", configFile: "config/bots/b.yaml" });
  });

  test("more than a tenth of five bots or more goes only when that is allowed", async () => {
    const all = ["A", "B", "C", "D", "E"].map((name) => bot(name));
    folder.write("config/bots/a.yaml", all.join(""));
    await signalmama("apply");
    folder.write("config/bots/a.yaml", all.slice(1).join("") + bot("F"));
    const refused = await signalmama("apply");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("This would delete 1 of 5 bots, more than a tenth; nothing was changed.");
    expect((await bots()).map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E"]);
    expect((await planned()).bots.delete).toMatchObject([{ name: "A", held_back: true }]);
    expect((await signalmama("plan")).out).toContain(
      "- delete  bot A, held back by `serve` until `apply --allow-delete`\n",
    );
    const allowed = await signalmama("apply", "--allow-delete");
    expect([allowed.code, allowed.out.split("\n")]).toEqual([0, expect.arrayContaining(["- delete  bot A"])]);
    expect((await bots()).map(({ name }) => name)).toEqual(["B", "C", "D", "E", "F"]);
  });

  test("what a serving appliance holds back goes only when that is allowed, whatever else has come since", async () => {
    const all = Array.from({ length: 20 }, (_, i) => bot(`N${i}`));
    folder.write("config/bots/a.yaml", all.join(""));
    await signalmama("apply");
    await withStore(async (context) => {
      const [first] = (await bots()).filter(({ name }) => name === "N0");
      if (first)
        await context.store.commit({ put: { bot: [{ ...first, heldSince: 1, revision: first.revision + 1 }] } });
    });
    folder.write("config/bots/a.yaml", all.slice(1).join(""));
    const refused = await signalmama("apply");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("This would delete 1 of 20 bots, which `serve` holds back; nothing was changed.");
    expect((await signalmama("apply", "--allow-delete")).code).toBe(0);
    expect((await bots()).length).toBe(19);
  });

  test("a bot made over the API is taken over only when that is asked for", async () => {
    const made = await makeBot({ key: "made" });
    folder.write(
      "config/bots/a.yaml",
      "- key: made\n  name: Ours\n  template: rss\n  source: https://wire.example/feed\n",
    );
    const left = await signalmama("apply");
    expect(left.code).toBe(1);
    expect(left.out).toContain(
      `this bot was made over the API (${made.id}); \`signalmama apply --adopt\` takes it over`,
    );
    expect(await bots()).toEqual([made]);
    expect((await signalmama("apply", "--adopt")).code).toBe(0);
    const [adopted, ...others] = await bots();
    expect(others).toEqual([]);
    expect(adopted).toMatchObject({ id: made.id, name: "Ours", managedBy: "config", createdBy: "key_1", slot: 0 });
  });

  test("bots beyond the quota stay out, with a warning that names them", async () => {
    folder.write("config/signalmama.yaml", "limits: { active_bots: 2 }\n");
    folder.write("config/bots/a.yaml", bot("A") + bot("B") + bot("C"));
    const { code, out } = await signalmama("apply");
    expect(code).toBe(1);
    expect(out).toContain(
      "! left    config/bots/a.yaml:7:3: this workspace has as many active bots as it may, 2 (`limits.active_bots`); the bot stays out.",
    );
    expect((await bots()).map(({ name }) => name)).toEqual(["A", "B"]);
    // One that goes makes room for one that comes in the same breath.
    folder.write("config/bots/a.yaml", bot("B") + bot("C"));
    expect((await signalmama("apply")).code).toBe(0);
    expect((await bots()).map(({ name }) => name)).toEqual(["B", "C"]);
  });

  test("accounts that leave the files stay, and belong to the API from then on", async () => {
    await signalmama("apply");
    folder.write("config/signalmama.yaml", "");
    expect((await planned()).accounts.release).toEqual(["acme.example"]);
    await signalmama("apply");
    const [account] = await withStore((context, workspaceId) =>
      context.store.accounts.findByDomains(workspaceId, ["acme.example"]),
    );
    expect(account).toMatchObject({ status: "active", managedBy: "api" });
    expect(account?.configFile).toBeUndefined();
  });
});

describe("drift", () => {
  test("is shown: paused by hand, or changed since", async () => {
    folder.write("config/bots/a.yaml", bot("One") + bot("Two"));
    await signalmama("apply");
    const [one, two] = await bots();
    await withStore(async (context, workspaceId) => {
      await pauseBot(context, workspaceId, one?.id ?? "");
      const present = await getBot(context, workspaceId, two?.id ?? "");
      await context.store.commit({ put: { bot: [{ ...present, cadence: "weekly", revision: present.revision + 1 }] } });
    });
    const { drift, bots: plan } = await planned();
    expect(drift.map(({ name, what }) => [name, what])).toEqual([
      ["One", "paused by hand; no file says so"],
      ["Two", "changed since it was last taken from its file"],
    ]);
    expect(plan.change).toMatchObject([
      { name: "Two", fields: [{ field: "cadence", before: "weekly", after: "daily" }] },
    ]);
    await signalmama("apply");
    expect((await planned()).drift.map(({ name }) => name)).toEqual(["One"]);
    expect((await bots())[0]?.status).toBe("paused");
  });
});

describe("export", () => {
  const exported = (dir = "out") =>
    readdirSync(join(folder.path, dir))
      .filter((name) => name.endsWith(".yaml"))
      .sort();

  test("writes what plan finds nothing to change in, with a schema for editors beside it", async () => {
    folder.write("config/bots/a.yaml", bot("One", "  account_ids: [acme.example]\n") + bot("Two"));
    await signalmama("apply");
    expect((await signalmama("export", "--output", "out")).code).toBe(0);
    expect(exported()).toEqual(["accounts.yaml", "competitor-pricing.yaml"]);
    const text = readFileSync(join(folder.path, "out/competitor-pricing.yaml"), "utf8");
    expect(text).toStartWith("# yaml-language-server: $schema=included.schema.json\n# Competitor pricing. ");
    expect(text).toContain("# One: read daily, a match fires competitor_price_change\n- name: One\n");
    expect(text).toContain("    - acme.example\n");
    expect(JSON.parse(readFileSync(join(folder.path, "out/included.schema.json"), "utf8"))).toHaveProperty("$defs.bot");

    folder.write("config/signalmama.yaml", "include: [../out]\n");
    expect(await planned()).toMatchObject({
      bots: { create: [], change: [], rename: [], delete: [], adopt: [], unchanged: 2 },
      accounts: { create: [], change: [], release: [], unchanged: 1 },
    });
  });

  test("writes the bots of the API too, which plan then knows again, alike in all fields", async () => {
    await makeBot();
    await makeBot();
    await makeBot({ key: "third" });
    await signalmama("export", "--output", "config/bots");
    const { bots: plan, left_out } = await planned();
    expect(plan).toMatchObject({ create: [], change: [], rename: [], delete: [] });
    expect(plan.adopt.map(({ fields }) => fields)).toEqual([[], [], []]);
    expect(left_out).toHaveLength(3);
    const before = await bots();
    expect((await signalmama("apply", "--adopt")).code).toBe(0);
    expect((await bots()).map(({ id, key }) => [id, key])).toEqual(before.map(({ id, key }) => [id, key]));
    expect((await planned()).bots).toMatchObject({ create: [], change: [], adopt: [], unchanged: 3 });
    expect((await signalmama("export", "--output", "config/bots", "--force")).code).toBe(0);
    expect((await planned()).bots.unchanged).toBe(3);
  });

  test("into a folder that is read, leaves what other files list where it is", async () => {
    folder.write("config/bots/mine.yaml", `# kept\n${bot("One")}`);
    await signalmama("apply");
    await makeBot();
    const { err } = await signalmama("export", "--output", "config/bots");
    expect(err).toBe("2 bots and accounts stay in the files that list them now\n");
    expect(exported("config/bots")).toEqual(["mine.yaml", "rss.yaml"]);
    expect((await planned()).bots).toMatchObject({ create: [], change: [], delete: [], unchanged: 1 });
    await signalmama("apply", "--adopt");
    expect((await signalmama("export", "--output", "config/bots", "--force")).code).toBe(0);
    expect((await planned()).bots).toMatchObject({ create: [], change: [], delete: [], unchanged: 2 });
  });

  test("a bot whose account was deleted is written with its id, and taken back with it", async () => {
    const account = await withStore((context, workspaceId) =>
      createAccount(context, workspaceId, { domain: "gone.example" }),
    );
    await makeBot({ accountIds: [account.id] });
    await withStore((context, workspaceId) => deleteAccount(context, workspaceId, account.id));
    await signalmama("export", "--output", "config/bots");
    expect((await planned()).bots.adopt).toMatchObject([{ name: "Made", fields: [] }]);
  });

  test("does not write over what is different, unless told to", async () => {
    await makeBot();
    folder.write("out/rss.yaml", "# mine\n");
    const { code, err } = await signalmama("export", "--output", "out");
    expect(code).toBe(1);
    expect(err).toContain("rss.yaml is there and different; --force writes over it.");
    expect(exported()).toEqual(["rss.yaml"]);
    expect((await signalmama("export", "--output", "out", "--force")).code).toBe(0);
    expect((await signalmama("export", "--output", "out")).code).toBe(0);
  });

  test("prints the files where no folder is named, and holds no secret", async () => {
    await makeBot();
    const { out } = await signalmama("export");
    expect(out).toContain("- name: Made\n");
    expect(out).not.toContain("a secret of the test");
    expect(
      JSON.parse((await signalmama("export", "--json")).out).files.map((file: { name: string }) => file.name),
    ).toEqual(["rss.yaml"]);
  });
});

test("doctor says that a flaw in a bot would stop the start", async () => {
  folder.write("config/bots/a.yaml", bot("One", "  cadence: 5min\n"));
  const { code, out } = await signalmama("doctor");
  expect(code).toBe(1);
  expect(out).toMatch(/fail +settings +config\/bots\/a\.yaml:4:3: `cadence` /);
});

test("a bad file of bots keeps nobody from making a key", async () => {
  folder.write("config/bots/a.yaml", "- name: [\n");
  expect((await signalmama("plan")).err).toContain("config/bots/a.yaml:2:1: not valid YAML");
  expect(await signalmama("keys", "create", "--role", "read_only")).toMatchObject({ code: 0, err: "" });
});

test("without a database there is nothing to compare with, and that is said", async () => {
  const { code, err } = await signalmama("plan", "--data", "elsewhere");
  expect(code).toBe(1);
  expect(err).toContain("There is no database in");
});
