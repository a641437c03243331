// Goes everywhere below a path that a proxy has mounted.
import { client, openContext, run } from "../opened.mjs";

const VIEWS = ["Signals", "Bots", "Webhooks", "Rubric", "Settings", "Today"];

run(async ({ base, link, key, ...opened }) => {
  const context = await openContext(opened, `${base}/`);
  const page = await context.newPage();
  const streams = [];
  page.on("response", (response) => {
    if (response.url().includes("/events/stream")) streams.push(response.status());
  });
  await page.goto(link);
  await page.getByRole("link", { name: "Halden Robotics" }).waitFor();
  const isLinkGone = !page.url().includes("link_");
  const cookies = (await context.cookies()).map(({ path, httpOnly, sameSite }) => ({ path, httpOnly, sameSite }));
  const reached = [];
  for (const view of VIEWS) {
    await page.getByRole("navigation").getByRole("link", { name: view }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    reached.push(page.url().slice(base.length));
  }
  for (const path of ["/brief/halden.example", "/bots/new", "/signals?category=people"]) {
    await page.goto(base + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (!page.url().startsWith(`${base}/`)) throw new Error(`${path} led to ${page.url()}`);
  }
  await page.goto(`${base}/`);
  await page.getByText("All", { exact: true }).click();
  await client(base, key)("POST", "/v1/accounts", { domain: `told-${Date.now()}.example`, name: "Told by the stream" });
  await page.getByRole("link", { name: "Told by the stream" }).first().waitFor();
  await page.getByRole("button", { name: "Session" }).click();
  const docs = await page.getByRole("menuitem", { name: /documentation/ }).getAttribute("href");
  const answer = await page.goto(docs);
  const links = await page
    .locator("a[href], link[href], script[src]")
    .evaluateAll((all) => all.map((one) => one.href || one.src));
  const inner = [
    ...new Set(links.filter((url) => url.startsWith(new URL(base).origin)).map((url) => url.split("#")[0])),
  ];
  const dead = [];
  for (const url of inner) {
    const asked = await fetch(url);
    // What is left unread keeps its connection open, and this process with it, for a minute after the visit.
    await asked.arrayBuffer();
    if (asked.status >= 400) dead.push(`${asked.status} ${url}`);
  }
  return { isLinkGone, cookies, reached, docs: [docs, answer.status()], dead, inner: inner.length, streams };
});
