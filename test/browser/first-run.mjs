// Walks from an empty workspace to its first brief in a real browser and prints what it met, as one line of JSON.
//   node first-run.mjs SIGN_IN_LINK CHROMIUM FOLDER
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [link, executablePath, folder] = process.argv.slice(2);
const url = link.replace(/\/#.*$/, "");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { name: "light", size: DESK, colorScheme: "light" },
  { name: "dark", size: DESK, colorScheme: "dark" },
  { name: "phone", size: PHONE, colorScheme: "light" },
];
/** What is promised between adding companies and reading a brief. */
const FIRST_BRIEF_MS_MAX = 60_000;
const HOSTILE = `<img src=x onerror="window.__hit = 1">`;

const report = { steps: [], violations: [], errors: [], foreign: [], firstViewMs: 0, firstBriefMs: 0, manyRowsMs: 0 };
const step = async (name, run) => {
  try {
    await run();
    report.steps.push({ name });
  } catch (error) {
    report.steps.push({ name, error: String(error.message).split("\n").slice(0, 6).join(" ") });
  }
};
const expect = (isTrue, complaint) => {
  if (!isTrue) throw new Error(complaint);
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: DESK, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
page.setDefaultTimeout(15_000);
page.on("pageerror", (error) => report.errors.push(error.message));
page.on("console", (message) => {
  if (message.type() === "error" && !/Failed to load resource/.test(message.text())) report.errors.push(message.text());
});
page.on("request", (request) => {
  if (!request.url().startsWith(url) && !request.url().startsWith("data:")) report.foreign.push(request.url());
});

/** Takes pictures of what is shown in each look, and notes the rules of WCAG that it breaks in earnest. */
async function lookOver(name) {
  await page.evaluate(axe);
  for (const { name: look, size, colorScheme } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
    );
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
    const { violations, isWide } = await page.evaluate(async () => ({
      violations: (await window.axe.run(document, { resultTypes: ["violations"] })).violations,
      isWide: document.documentElement.scrollWidth > window.innerWidth,
    }));
    if (isWide) report.violations.push(`${name} (${look}): is wider than the screen`);
    for (const { id, impact, nodes } of violations)
      if (impact === "serious" || impact === "critical")
        report.violations.push(
          `${name} (${look}): ${id} at ${nodes.map(({ target }) => target.join(" ")).slice(0, 3)}`,
        );
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
}

const choose = (name, text) =>
  page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const verdict = page.getByRole("status", { name: "What would happen" });

await step("signs in with the link that serve prints, into an empty workspace that offers three ways", async () => {
  const startedAt = Date.now();
  await page.goto(link);
  await page.getByRole("heading", { name: "Which companies do you sell to?" }).waitFor();
  await page.getByLabel("Domains, one a line").waitFor();
  report.firstViewMs = Date.now() - startedAt;
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
  await lookOver("first-run-paste");
});
await step("gives the command of the demo to be copied", async () => {
  await page.getByRole("tab", { name: "Demo" }).click();
  await page.getByRole("button", { name: "Copy" }).click();
  expect((await page.evaluate(() => navigator.clipboard.readText())) === "signalmama demo", "another text was copied");
  await lookOver("first-run-demo");
});
await step("says why a file cannot be used", async () => {
  await page.getByRole("tab", { name: "Upload a CSV" }).click();
  await lookOver("first-run-upload");
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
    (_, at) => `Company ${at},https://www.company-${at}.example/,"kim@team.example","tier 1; west","${"x".repeat(40)}"`,
  );
  rows[4_321] = "Broken,not a domain,,,";
  const text = `Account name,Website URL,Account owner,Tags,Phone\r\n${rows.join("\r\n")}\r\n`;
  const startedAt = Date.now();
  await choose("crm.csv", text);
  await verdict.getByText("9,999 new").waitFor({ timeout: 60_000 });
  report.manyRowsMs = Date.now() - startedAt;
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
  await verdict.getByText("Row 5: Employees must be a whole number").waitFor();
  await lookOver("first-run-mapping");
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
  await lookOver("first-run-reading");
  await page.getByRole("link", { name: "Read its brief" }).waitFor({ timeout: FIRST_BRIEF_MS_MAX });
  await page.getByText("Could not be read: its domain leads nowhere").waitFor({ timeout: FIRST_BRIEF_MS_MAX });
  await page.getByText("3 of 3 done").waitFor({ timeout: FIRST_BRIEF_MS_MAX });
  await page
    .getByText(/^\d+ signals?$/)
    .first()
    .waitFor();
  await lookOver("first-run-read");
  await page.reload();
  await page.getByText("3 of 3 done").waitFor();
  await page.getByRole("link", { name: "Read its brief" }).click();
  await page.getByRole("heading", { name: "Why now" }).waitFor();
  report.firstBriefMs = Date.now() - startedAt;
  expect(report.firstBriefMs < FIRST_BRIEF_MS_MAX, "it took longer than a minute");
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
  await page.getByLabel("API key").fill(key);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("may only read").waitFor();
  expect((await page.getByLabel("Domains, one a line").count()) === 0, "the form is shown");
});
await browser.close();
process.stdout.write(`${JSON.stringify(report)}\n`);
