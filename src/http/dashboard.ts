import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { AppError } from "#core/errors.ts";
import type { Page } from "./pages.ts";
import { takesGzip } from "./text-page.ts";

/** A built file by its name, which changes with what is in it. */
export type DashboardFile = { name: string; gzipped: Uint8Array };

const FOLDER = "ui/";
const TYPES: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};
const FOR_A_YEAR = "public, max-age=31536000, immutable";
/** The addresses of its views, and of the link that signs in; which of them there are the page knows itself. */
const VIEWS = /^\/(?:$|(?:signin|accounts|brief|signals|bots|webhooks|rubric|settings)(?:\/|$))/;

type Parts = {
  /** Asked once, when somebody first looks. */
  files(): Promise<DashboardFile[]>;
  /** The address people use, which may have a path when a proxy stands in front. */
  baseUrl(): string;
};

/** The dashboard: its page at the address of every view, and the files the page asks for. Undefined for any other path. */
export function createDashboard({ files, baseUrl }: Parts): (path: string) => Page | undefined {
  let loading: Promise<Map<string, Uint8Array>> | undefined;
  const load = () => {
    loading ??= files().then(
      (found) => new Map(found.map(({ name, gzipped }) => [name, gzipped])),
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };

  const page: Page = async () => {
    const html = (await load()).get("index.html");
    if (!html) throw new Error("the dashboard was built without its page");
    const nonce = randomBytes(16).toString("base64url");
    const base = new URL(baseUrl()).pathname.replace(/\/*$/, "/");
    return new Response(fill(gunzipSync(html).toString(), { nonce, base }), {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy(nonce) },
    });
  };

  const file =
    (name: string): Page =>
    async (request) => {
      const gzipped = (await load()).get(name);
      const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
      if (!gzipped || !type) throw new AppError("not_found", "There is no such file.", { reason: "route_not_found" });
      const isGzip = takesGzip(request);
      return new Response((isGzip ? gzipped : gunzipSync(gzipped)) as Uint8Array<ArrayBuffer>, {
        headers: {
          "content-type": type,
          "cache-control": FOR_A_YEAR,
          vary: "accept-encoding",
          ...(isGzip ? { "content-encoding": "gzip" } : {}),
        },
      });
    };

  return (path) => {
    if (VIEWS.test(path)) return page;
    return path.startsWith(`/${FOLDER}`) ? file(path.slice(FOLDER.length + 1)) : undefined;
  };
}

/** Files lie beside the page for the bundler and in a folder for the browser, seen from wherever the dashboard is mounted. */
function fill(html: string, { nonce, base }: { nonce: string; base: string }): string {
  return html
    .replace('<base href="/"', `<base href="${base}"`)
    .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`)
    .replaceAll(/(src|href)="\.\//g, `$1="${FOLDER}`)
    .replaceAll(" crossorigin", "");
}

/** Nothing from elsewhere, nothing inline but the styles of our own components, which know the page's nonce. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
