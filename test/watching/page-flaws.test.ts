import { describe, expect, test } from "bun:test";
import type { WatchMemory } from "#core/watch.ts";
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

describe("a page that was cut off", () => {
  const whole = html("Plans", "<h1>Plans</h1><p>Price $10</p><h2>Enterprise</h2><p>Talk to us</p>");
  const rule = { type: "content_diff" as const, ignore: [], minChange: 0 };
  const asked = { template: "custom-url", source: "https://quayside.example/", params: {}, matchRule: rule };
  const look = (text: string) => [{ url: asked.source, contentType: "text/html", text, fetchedAt: 0 }];
  const upTo = (text: string, end: string) => text.slice(0, text.indexOf(end) + end.length);

  function visit(pages: [string, string], memory?: WatchMemory) {
    const looks = pages.map(look);
    const first = watch({ watch: asked, looks: looks.slice(0, 1), memory });
    return first.kind === "look_again" ? watch({ watch: asked, looks, memory }) : first;
  }

  function after(baseline: string) {
    const result = visit([baseline, baseline]);
    if (result.kind !== "watched") throw new Error(`no baseline: ${JSON.stringify(result)}`);
    return result.memory;
  }

  const torn = { kind: "flaw", code: "incomplete_page" };

  test.each(["<h2>Enterprise</h", "<h2>Enterprise<", "<h1>Plans</h1><p", "<h1>Plans</h1>", "Enterprise", "<p>Talk to"])(
    "behind %s is a failed run",
    (end) => expect(visit([upTo(whole, end), upTo(whole, end)], after(whole))).toMatchObject(torn),
  );

  test("at one of two looks is a failed run, as a change and as a baseline", () => {
    const dearer = whole.replace("$10", "$12");
    const cut = upTo(whole, "<h1>Plans</h1>");
    expect(visit([cut, whole], after(whole))).toMatchObject(torn);
    expect(visit([dearer, cut], after(whole))).toMatchObject(torn);
    expect(visit([whole, cut])).toMatchObject(torn);
    expect(visit([cut, whole])).toMatchObject(torn);
  });

  test("inside a tag is no baseline", () => expect(flawOf(upTo(whole, "<h2>Enterprise</h"))).toBe("incomplete_page"));

  test("behind its last text has lost nothing", () => {
    for (const end of ["Talk to us</p>", "</body>", "</bod"])
      expect(visit([upTo(whole, end), upTo(whole, end)], after(whole))).toMatchObject({ kind: "watched", matches: [] });
  });

  test("is not one that never closes its body, or that closes it no more and tells of something else", () => {
    const open = upTo(whole, "Talk to us</p>");
    const shorter = upTo(whole, "<p>Price $10</p>");
    expect(visit([shorter, shorter], after(open))).toMatchObject({ kind: "watched", matches: [{}] });
    const dearer = open.replace("$10", "$12");
    expect(visit([dearer, dearer], after(whole))).toMatchObject({ kind: "watched", matches: [{}] });
    const less = html("Plans", "<h1>Plans</h1><p>Price $10</p>");
    expect(visit([less, less], after(whole))).toMatchObject({ kind: "watched", matches: [{}] });
  });
});
