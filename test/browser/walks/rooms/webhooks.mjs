// What goes out: deliveries, replays, and rooms that stand in the address.

export default async function webhooks({ url, folder, page, step, lookOver, expectText }) {
  await step("shows what a delivery sent, and what was answered", async () => {
    await page.goto(`${url}/webhooks`);
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByRole("button", { name: /What was sent: webhook.test/ }).click();
    await page.getByText("HTTP 204").waitFor();
    await expectText(page.getByRole("region", { name: "Request" }), /"event": "webhook\.test"/);
    await page.screenshot({ path: `${folder}/delivery-light.png` });
    await lookOver(page, "a delivery (light)");
    await page.getByRole("button", { name: "Close" }).click();
  });
  await step("replays everything since a time", async () => {
    await page.getByRole("combobox", { name: "Send again" }).click();
    await page.getByRole("option", { name: "Everything" }).click();
    await page.getByRole("button", { name: "Replay" }).click();
    await page.getByText(/\d+ deliveries are on the way again/).waitFor();
    await page
      .getByText(/^2\. 2\d\d in/)
      .first()
      .waitFor();
  });
  await step("shows the same delivery after a reload and by its link, and leaves it by going back", async () => {
    await page
      .getByRole("button", { name: /What was sent: webhook.test/ })
      .first()
      .click();
    await page.getByText("HTTP 204").first().waitFor();
    const link = page.url();
    await page.reload();
    await page.getByText("HTTP 204").first().waitFor();
    await page.goto(`${url}/webhooks?show=inbox`);
    await page
      .getByText(/Nothing to read|All read/)
      .first()
      .waitFor();
    await page.goto(link);
    await page.getByText("HTTP 204").first().waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("tab", { name: "Alerts sent" }).click();
    await page.waitForURL(/show=alerts/);
    await page.goBack();
    await page
      .getByRole("button", { name: /What was sent/ })
      .first()
      .waitFor();
  });
  await step("says at the field what is wrong with an address, in the field's words", async () => {
    await page.goto(`${url}/webhooks`);
    await page.getByLabel("Tell this address").fill("https://receiver.example:6379/");
    await page.getByRole("button", { name: "Register" }).click();
    await page.getByText(/^This address uses a port/).waitFor();
    await page.getByLabel("Tell this address").fill("");
  });
}
