// The feed of signals: its filters, whether it is live, and words of strangers in it.
import { HOSTILE, isHit, LONG_WORD } from "./hostile.mjs";

export default async function signals({ url, folder, page, ask, step, lookOver, openPage, halden }) {
  await step("names the accounts of signals in one request, and keeps its filters in the address", async () => {
    const asked = [];
    // The page before may ask for something until the new one is there.
    const isOfPage = (request) => new URL(request.frame().url()).pathname === "/signals";
    const note = (request) => isOfPage(request) && asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(`${url}/signals`);
    await page.getByRole("link", { name: "Cobaltic" }).first().waitFor();
    page.off("request", note);
    if (asked.some((path) => path.startsWith("/v1/accounts/"))) throw new Error(`it asked for ${asked.join(", ")}`);
    await page.getByRole("combobox", { name: "Category" }).click();
    await page.getByRole("option", { name: "hiring" }).click();
    await page.waitForURL(/category=hiring/);
    await page.reload();
    await page.getByText("Tidegrid announces 120 jobs").waitFor();
    if ((await page.getByText("raised $45 million").count()) > 0) throw new Error("the filter was forgotten");
  });
  await step("says what to do when nothing matches", async () => {
    await page.goto(`${url}/signals?feedback=useful&category=capital`);
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByRole("link", { name: "Cobaltic" }).first().waitFor();
  });
  await step("tells whether signals come live", async () => {
    const stream = "**/v1/events/stream*";
    await page.getByText("Live", { exact: true }).waitFor();
    await page.route(stream, (route) => route.abort());
    await page.goto(`${url}/signals`);
    await page.getByText("Reconnecting", { exact: true }).waitFor();
    await page.unroute(stream);
    await page.getByText("Live", { exact: true }).waitFor({ timeout: 30_000 });
  });
  await step("shows foreign words of a signal as words, on a phone too", async () => {
    await ask("POST", "/signals", {
      domain: "halden.example",
      type: "hostile_words",
      title: `${HOSTILE} ${LONG_WORD.slice(0, 80)}`,
      source: { kind: "crm", title: HOSTILE, publisher: HOSTILE, excerpt: `${HOSTILE} ${LONG_WORD.slice(0, 1_800)}` },
    });
    const opened = await openPage("phone");
    await opened.page.goto(`${url}/signals?type=hostile_words`);
    await opened.page.getByRole("button", { name: /script/ }).click();
    await opened.page.locator("mark").first().waitFor();
    await opened.page.screenshot({ path: `${folder}/hostile-phone.png` });
    await lookOver(opened.page, "hostile words (phone)");
    await opened.page.goto(`${url}/accounts/${halden.id}`);
    await opened.page
      .getByRole("button", { name: /script/ })
      .first()
      .waitFor();
    await lookOver(opened.page, "hostile words of an account (phone)");
    if (await isHit(opened.page)) throw new Error("it ran");
    await opened.context.close();
  });
}
