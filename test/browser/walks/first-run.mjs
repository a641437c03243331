// Walks from an empty workspace to its first brief.
import { join } from "node:path";
import { signIn } from "../opened.mjs";
import { expect, walk } from "./walking.mjs";

const LOOKS = ["light", "dark", "phone"];
/** What is promised between adding companies and reading a brief. */
const FIRST_BRIEF_MS_MAX = 60_000;
const HOSTILE = `<img src=x onerror="window.__hit = 1">`;

await walk(async ({ url, link, folder, openPage, step, lookOver, lookAround: lookOn, figures }) => {
  const { context, page } = await openPage("light");

  const lookAround = (name) => lookOn(page, name, { fullPage: true, looks: LOOKS });
  const choose = (name, text) =>
    page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  const bar = page.getByRole("status", { name: "The demo" });
  const verdict = page.getByRole("status", { name: "What would happen" });

  await step("keeps the link that serve prints while nobody answers", async () => {
    const unanswered = await openPage("light");
    await unanswered.page.route("**/v1/session", (route) => route.abort());
    await unanswered.page.goto(link);
    await unanswered.page.getByText("The appliance does not answer").waitFor();
    expect(unanswered.page.url().includes("/signin?link_"), "the link is lost");
    await unanswered.context.close();
  });
  await step("signs in with the link that serve prints, into an empty workspace that offers three ways", async () => {
    const startedAt = Date.now();
    await page.goto(link);
    await page.getByRole("heading", { name: "Which companies do you sell to?" }).waitFor();
    await page.getByLabel("Domains, one a line").waitFor();
    figures.firstViewMs = Date.now() - startedAt;
    expect(!page.url().includes("link_"), "the link is still in the address");
    for (const way of ["Paste domains", "Upload a CSV", "Demo"]) await page.getByRole("tab", { name: way }).waitFor();
  });
  await step("says of each pasted line at once what is wrong with it", async () => {
    await page
      .getByLabel("Domains, one a line")
      .fill(`tidegrid.example\nNorthwind Robotics\n\nhttps://www.larkspur.example/about\n${HOSTILE}`);
    await verdict.getByText("2 new").waitFor();
    await verdict.getByText("2 refused").waitFor();
    await verdict.getByText("Line 2: “Northwind Robotics” must be a company's domain").waitFor();
    await verdict.getByText("Line 5:").waitFor();
    await page.getByRole("button", { name: "Watch 2 companies" }).waitFor();
    expect(!(await page.evaluate(() => window.__hit)), "a pasted text ran");
    await lookAround("first-run-paste");
  });
  await step(
    "loads the demo at a click, says on every page that it is invented, and has its first brief within a minute",
    async () => {
      await page.getByRole("tab", { name: "Demo" }).click();
      await page.getByText("signalmama demo").waitFor();
      await lookAround("first-run-demo");
      const startedAt = Date.now();
      await page.getByRole("button", { name: "Load the demo" }).click();
      await page.getByRole("heading", { name: "First reading" }).waitFor();
      await bar.getByText("The 10 companies tagged “demo” are invented").waitFor();
      const companies = page.getByRole("list", { name: "Companies" }).getByRole("listitem");
      await companies.nth(9).waitFor();
      expect((await companies.count()) === 10, "not ten");
      await page.getByRole("link", { name: "Read its brief" }).waitFor({ timeout: FIRST_BRIEF_MS_MAX });
      figures.firstDemoBriefMs = Date.now() - startedAt;
      await page.getByText("10 of 10 done").waitFor({ timeout: FIRST_BRIEF_MS_MAX });
      figures.wholeDemoMs = Date.now() - startedAt;
      await lookAround("demo-read");
      await page.getByRole("link", { name: "Read its brief" }).click();
      await page.getByRole("heading", { name: "Why now" }).waitFor();
      await page.getByText("demo", { exact: true }).waitFor();
      await bar.waitFor();
      await lookAround("demo-account");
      await page.goto(`${url}/`);
      await page.getByRole("heading", { name: "Today" }).waitFor();
      await page.getByText("Halden Robotics").first().waitFor();
      await lookAround("demo-today");
    },
  );
  await step("removes the demo after asking once more, and is as empty as before", async () => {
    await bar.getByRole("button", { name: "Remove the demo" }).click();
    await bar.getByRole("button", { name: "Yes, remove it all" }).click();
    await page.getByRole("heading", { name: "Which companies do you sell to?" }).waitFor();
    expect((await bar.count()) === 0, "the bar is still there");
    const left = await page.evaluate(
      async () =>
        (await (await fetch("/v1/signals")).json()).data.length +
        (await (await fetch("/v1/accounts")).json()).data.length,
    );
    expect(left === 0, `${left} accounts and signals are left`);
  });
  await step("says why a file cannot be used", async () => {
    await page.getByRole("tab", { name: "Upload a CSV" }).click();
    await lookAround("first-run-upload");
    await page
      .getByLabel("CSV file")
      .setInputFiles({ name: "accounts.xlsx", mimeType: "", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]) });
    await page.getByText("It is not text in UTF-8").waitFor();
    await choose("broken.csv", 'domain,name\nacme.example,"Acme\n');
    await page.getByText(/has a quote out of place/).waitFor();
  });
  await step("checks 10,000 rows of a file in parts", async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) =>
        `Company ${at},https://www.company-${at}.example/,"kim@team.example","tier 1; west","${"x".repeat(40)}"`,
    );
    rows[4_321] = "Broken,not a domain,,,";
    const text = `Account name,Website URL,Account owner,Tags,Phone\r\n${rows.join("\r\n")}\r\n`;
    const startedAt = Date.now();
    await choose("crm.csv", text);
    await verdict.getByText("9,999 new").waitFor({ timeout: 60_000 });
    figures.manyRowsMs = Date.now() - startedAt;
    await verdict.getByText("Row 4323: “not a domain”").waitFor();
    await page.getByText("Left out: Phone").waitFor();
  });
  await step("takes a dropped file, guesses its columns and lets them be changed", async () => {
    const text = [
      "Firma;Adresse;Account owner;Tags;Employees",
      "Halden Robotics;https://halden.example;kim@team.example;tier 1;240",
      "Cobaltic;cobaltic.example;;;",
      "Nowhere;gone-away.example;;;",
      "Broken;tidegrid.example;;;a dozen",
    ].join("\n");
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "dropped.csv", { type: "text/csv" }));
      return transfer;
    }, text);
    const place = page.getByRole("group", { name: "Place to drop a file" });
    await place.dispatchEvent("dragover", { dataTransfer: dropped });
    await place.dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("Which column names the company’s website?").waitFor();
    await page.getByLabel("Website or domain").selectOption("Adresse");
    await page.getByLabel("Name", { exact: true }).selectOption("Firma");
    await verdict.getByText("3 new").waitFor();
    await verdict.getByText("Row 5: Employees must be one whole number").waitFor();
    await lookAround("first-run-mapping");
  });
  await step("says that the appliance does not answer, and goes on where it was", async () => {
    await page.route("**/v1/accounts:import", (route) => route.abort(), { times: 1 });
    await page.getByRole("button", { name: "Watch 3 companies" }).click();
    await page.getByText("Not connected").waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });
  await step("shows how they are read, live, and leads to the first brief within a minute", async () => {
    const startedAt = Date.now();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "First reading" }).waitFor();
    await page
      .getByText(/^Reading: \d+ pages? so far$/)
      .first()
      .waitFor();
    await lookAround("first-run-reading");
    await page.getByRole("link", { name: "Read its brief" }).waitFor({ timeout: FIRST_BRIEF_MS_MAX });
    await page.getByText("Could not be read: its domain was not found").waitFor({ timeout: FIRST_BRIEF_MS_MAX });
    await page.getByText("3 of 3 done").waitFor({ timeout: FIRST_BRIEF_MS_MAX });
    await page
      .getByText(/^\d+ signals?$/)
      .first()
      .waitFor();
    await lookAround("first-run-read");
    await page.reload();
    await page.getByText("3 of 3 done").waitFor();
    await page.getByRole("link", { name: "Read its brief" }).click();
    await page.getByRole("heading", { name: "Why now" }).waitFor();
    figures.firstBriefMs = Date.now() - startedAt;
    expect(figures.firstBriefMs < FIRST_BRIEF_MS_MAX, "it took longer than a minute");
  });
  await step("says that a link was used, and how to get another", async () => {
    const other = await openPage("light");
    await other.page.goto(link);
    await other.page.getByText("This link does not sign in any more").waitFor();
    await other.page.getByLabel("API key").waitFor();
    expect(!other.page.url().includes("link_"), "the link is still in the address");
    await lookOver(other.page, "a used link (light)");
    await other.page.screenshot({ path: join(folder, "used-link-light.png") });
    await other.context.close();
  });
  await step("blames its own network, not the companies, when nothing at all was reached", async () => {
    const lists = /\/v1\/accounts\?.*expand=crawl/;
    await page.route(lists, async (route) => {
      const answer = await route.fetch();
      if (!answer.ok()) return route.fulfill({ response: answer });
      const body = await answer.json();
      for (const account of body.data) {
        account.latest_brief = null;
        Object.assign(account.latest_crawl, {
          reached: false,
          first_error: { code: "dns", url: "https://gone.example/" },
        });
      }
      return route.fulfill({ response: answer, json: body });
    });
    await page.goto(`${url}/accounts/reading`);
    await page.getByText("The appliance seems to have no way to the internet").waitFor();
    expect((await page.getByText("leads nowhere").count()) === 0, "a company is blamed");
    await lookAround("first-run-cut-off");
    await page.unroute(lists);
  });
  await step("adds more later on, and tells those it knows from the new ones", async () => {
    await page.goto(`${url}/accounts/new`);
    await page.getByRole("heading", { name: "Add companies" }).waitFor();
    await page.getByLabel("Domains, one a line").fill("halden.example, quietwater.example");
    await verdict.getByText("1 known").waitFor();
    await page.getByRole("button", { name: "Watch this company" }).click();
    await page.getByRole("list", { name: "Companies" }).getByText("quietwater.example").waitFor();
    expect(
      (await page.getByRole("list", { name: "Companies" }).getByRole("listitem").count()) === 1,
      "older ones are listed as well",
    );
  });
  await step("offers nothing to a key that may only read", async () => {
    const key = await page.evaluate(async () => {
      const { csrf_token } = await (await fetch("/v1/session")).json();
      const answer = await fetch("/v1/keys", {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": csrf_token },
        body: JSON.stringify({ name: "reader", role: "read_only" }),
      });
      return (await answer.json()).key;
    });
    await context.clearCookies();
    await page.goto(`${url}/accounts/new`);
    await signIn(page, key);
    await page.getByText("may only read").waitFor();
    expect((await page.getByLabel("Domains, one a line").count()) === 0, "the form is shown");
  });
});
