import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { html, startSite } from "../helpers/site.ts";
import { setStage } from "./appliance.ts";

const LIMIT_MS = 120_000;
const ORIGIN = "https://quayside.example";

type Story = { path: string; title: string; text: string; day: string };

/** A company's front page and its news, the latest story first. */
function pagesOf(stories: Story[]): Record<string, string> {
  const layout = (title: string, main: string) =>
    `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>${title}</title></head><body>
<header><nav><a href="/">Home</a> <a href="/news/">News</a></nav></header><main>${main}</main></body></html>`;
  const rows = stories.map(
    ({ path, title, day }) =>
      `<article><h2><a href="${path}">${title}</a></h2><time datetime="${day}">${day}</time></article>`,
  );
  return Object.fromEntries([
    ["/", layout("Quayside", "<p>Quayside makes cranes.</p>")],
    ["/news/", layout("News", rows.join(""))],
    ...stories.map(({ path, title, text, day }) => [
      path,
      layout(title, `<article><h1>${title}</h1><time datetime="${day}">${day}</time><p>${text}</p></article>`),
    ]),
  ]);
}

test(
  "a person who is erased is not found again by the crawls that follow, and is in no file but a brief's own version",
  async () => {
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const first = {
      path: "/news/a-chief-revenue-officer-for-quayside",
      title: "Quayside appoints Dana Reyes as Chief Revenue Officer",
      text: "Quayside has appointed Dana Reyes as Chief Revenue Officer. Reyes led sales at another company before.",
      day,
    };
    const second = {
      path: "/news/quayside-has-a-new-chief-executive",
      title: "Quayside names Dana Reyes Chief Executive Officer",
      text: "Quayside today announced that Dana Reyes has been named Chief Executive Officer of Quayside, effective immediately.",
      day,
    };
    let served = pagesOf([first]);
    const answer = (request: Request) => {
      const page = served[new URL(request.url).pathname];
      return page === undefined ? new Response("nothing here", { status: 404 }) : html(page);
    };
    const paths = ["/", "/news/", first.path, second.path];
    const site = await startSite(Object.fromEntries(paths.map((path) => [path, answer])));
    const stage = await setStage({ origins: { [ORIGIN]: site.origin } });
    try {
      const { run, url } = await stage.boot();
      const key = readFileSync(join(stage.folder, "data", "admin.key"), "utf8").trim();
      const call = async (method: string, path: string, body?: unknown, wait = false) => {
        const response = await fetch(`${url}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${key}`,
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...(wait ? { prefer: "wait=30" } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return {
          status: response.status,
          text,
          json: response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : {},
        };
      };
      const account = (await call("POST", "/v1/accounts", { domain: "quayside.example", name: "Quayside" })).json.id;
      const crawl = () => call("POST", `/v1/accounts/${account}/crawl:on-demand`, undefined, true);
      await crawl();
      await call("POST", `/v1/accounts/${account}/brief:regenerate`);
      const contacts = async () => (await call("GET", `/v1/accounts/${account}/contacts`)).json.data;
      const [person] = await contacts();
      expect(person?.name).toBe("Dana Reyes");

      const erased = await call("POST", `/v1/contacts/${person.id}:erase`, undefined, true);
      expect([erased.status, erased.json.status]).toEqual([200, "erased"]);
      served = pagesOf([second, first]);
      expect((await crawl()).json.status).toBe("finished");
      const visited = site.requests.map(({ path }) => path);
      expect(visited).toContain(second.path);

      expect(await contacts()).toEqual([]);
      const told = await Promise.all(
        [
          "/v1/signals",
          "/v1/briefs",
          "/v1/events",
          "/v1/contacts",
          "/v1/audit",
          `/v1/accounts/${account}/brief`,
          "/v1/exports/signals.csv",
          "/v1/exports/contacts.csv",
        ].map(async (path) => (await call("GET", path)).text),
      );
      expect(told.join("\n")).not.toMatch(/reyes/i);
      run.kill("SIGTERM");
      expect(await run.exited).toBe(0);
      expect(run.err()).not.toMatch(/reyes/i);
      const data = join(stage.folder, "data");
      const left = readdirSync(data).flatMap((name) =>
        name.startsWith("signalmama.db")
          ? [...readFileSync(join(data, name), "latin1").matchAll(/.{0,200}reyes/gis)]
          : [],
      );
      // Where the name stands, a brief stands around it.
      expect(
        left.map(([words]) => words).filter((words) => !/whyNow|whoToTalkTo|"claims"|draftOpener|"field"/.test(words)),
      ).toEqual([]);
    } finally {
      await stage.end();
      await site.stop();
    }
  },
  LIMIT_MS,
);
