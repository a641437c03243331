import { expect, test } from "bun:test";
import { watch } from "#watching/watch.ts";

const html = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const PARAGRAPH = "<p>Quayside plans shipments for small carriers: routes, loads and papers in one place.</p>";

function flawOf(text: string, selector?: string): string {
  const rule = {
    type: "content_diff" as const,
    ...(selector === undefined ? {} : { selector }),
    ignore: [],
    minChange: 0,
  };
  const body = { url: "https://quayside.example/", contentType: "text/html", text, fetchedAt: 0 };
  const result = watch({
    watch: { template: "custom-url", source: body.url, params: {}, matchRule: rule },
    looks: [[body]],
    memory: undefined,
  });
  return result.kind === "flaw" ? result.code : result.kind;
}

test.each([
  ["nothing at all", html("Quayside", "<div id='root'></div>"), "empty_page"],
  [
    "a page that is made by scripts",
    html("Quayside", "<div>You need to enable JavaScript to run this app.</div>"),
    "empty_page",
  ],
  ["a page that is not there", html("Page not found | Quayside", "<h1>404</h1><p>Try the home page.</p>"), "soft_404"],
  ["one that says so in German", html("Quayside", "<h1>Seite nicht gefunden</h1><p>Zur Startseite</p>"), "soft_404"],
  [
    "a sign-in form",
    html("Log in – Quayside", "<h1>Welcome back</h1><form><input type='password'></form><p>Forgot it?</p>"),
    "login_wall",
  ],
  [
    "a demand to sign in",
    html("Quayside", "<h2>Sign in to continue</h2><p>This page is for members.</p>"),
    "login_wall",
  ],
  [
    "a browser check",
    html("Just a moment...", "<p>Checking your browser before accessing quayside.example.</p>"),
    "error_page",
  ],
  ["maintenance", html("Quayside", "<h1>We’ll be back soon</h1><p>Down for maintenance.</p>"), "error_page"],
  [
    "an error of the server's software",
    html("Application error", "<p>A client-side exception has occurred.</p>"),
    "error_page",
  ],
])("%s is a failed run, not a change", (_, text, code) => expect(flawOf(text)).toBe(code));

test.each([
  [
    "a page with a sign-in form in its header",
    html("Pricing", `<header><form><input type='password'></form></header><h1>Pricing</h1>${PARAGRAPH.repeat(12)}`),
  ],
  [
    "an article about errors",
    html("Why our API returned 503 in May", `<h1>Why our API returned 503 in May</h1>${PARAGRAPH.repeat(30)}`),
  ],
  ["a short page", html("Fees", "<h1>Fees</h1><p>Berth: 4.10</p>")],
])("%s is watched", (_, text) => expect(flawOf(text)).toBe("look_again"));

test("a selector that matches nothing is told apart from an empty page", () => {
  expect(flawOf(html("Fees", PARAGRAPH), ".plan")).toBe("selector_not_found");
  expect(flawOf(html("Fees", `<div class="plan"></div>${PARAGRAPH}`), ".plan")).toBe("empty_page");
});

test("most of a page missing is a failed run; a page that was rewritten is a change", () => {
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `<p>Clause ${from + i}: ships pass on the left.</p>`).join("");
  const rule = { type: "content_diff" as const, ignore: [], minChange: 0 };
  const asked = { template: "custom-url", source: "https://quayside.example/", params: {}, matchRule: rule };
  const look = (text: string) => [
    { url: asked.source, contentType: "text/html", text: html("Rules", text), fetchedAt: 0 },
  ];
  const baseline = watch({ watch: asked, looks: [look(rows(0, 20)), look(rows(0, 20))], memory: undefined });
  if (baseline.kind !== "watched") throw new Error("no baseline");
  const then = (text: string) => watch({ watch: asked, looks: [look(text), look(text)], memory: baseline.memory });
  expect(then(rows(0, 4))).toMatchObject({ kind: "flaw", code: "incomplete_page" });
  expect(then(rows(40, 55))).toMatchObject({ kind: "watched", matches: [{}] });
});
