// Lets pages of two other origins try what they can with the session of somebody who is signed in.
import { openContext, run, signIn } from "../opened.mjs";

run(async ({ base, key, sameSite, otherSite, ...opened }) => {
  const context = await openContext(opened, "http://");
  const page = await context.newPage();
  await page.goto(base);
  await signIn(page, key);
  await page.getByRole("navigation").waitFor();

  const answers = {};
  const frames = {};
  const tried = [];
  page.on("response", (response) => {
    if (tried.length > 0 && response.url().startsWith(base)) answers[tried.at(-1)] = response.status();
  });
  for (const [site, origin] of Object.entries({ sameSite, otherSite })) {
    for (const enctype of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) {
      await page.goto(origin);
      tried.push(`${site} form ${enctype}`);
      await page.evaluate(submit, { to: `${base}/v1/accounts`, enctype });
      await page.waitForURL((url) => url.href.startsWith(base));
    }
    for (const type of ["text/plain", "application/json"]) {
      await page.goto(origin);
      tried.push(`${site} fetch ${type}`);
      const read = await page.evaluate(send, { to: `${base}/v1/accounts`, type });
      if (read !== undefined) answers[`${site} read ${type}`] = read;
    }
    await page.goto(origin);
    tried.push(`${site} get`);
    const seen = await page.evaluate(
      (to) =>
        fetch(to, { credentials: "include" }).then(
          (answer) => answer.text(),
          () => undefined,
        ),
      `${base}/v1/keys`,
    );
    if (seen !== undefined) answers[`${site} read keys`] = seen;
    tried.push(`${site} frame`);
    await page.evaluate(frame, `${base}/settings`);
    frames[site] = page
      .frames()
      .slice(1)
      .map((one) => one.url());
  }
  await page.goto(base);
  const accounts = await page.evaluate(async () =>
    (await (await fetch("/v1/accounts?limit=100")).json()).data.map(({ domain }) => domain),
  );
  return { answers, frames, forged: accounts.filter((domain) => domain.startsWith("forged")) };
});

/** A form as any page can send it; in text/plain its bytes can be those of JSON. */
function submit({ to, enctype }) {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: to, enctype });
  const field = document.createElement("input");
  Object.assign(field, { name: '{"domain":"forged.example","x":"', value: '"}' });
  form.append(field);
  document.body.append(form);
  form.submit();
}

/** What a script elsewhere could read of the answer: nothing, or the test fails. */
async function send({ to, type }) {
  const init = {
    method: "POST",
    credentials: "include",
    headers: { "content-type": type },
    body: '{"domain":"forged.example"}',
  };
  try {
    return (await fetch(to, init)).status;
  } catch {
    return undefined;
  }
}

function frame(to) {
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
    frame.onerror = resolve;
  });
  frame.src = to;
  document.body.append(frame);
  return loaded.then(() => undefined);
}
