import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Glob } from "bun";

const SRC = join(import.meta.dir, "../src");

/** Who may import whom besides itself: folders, single files, or everything. A file of `src/` counts as a folder. */
const MAY_IMPORT: Record<string, string[] | "everything"> = {
  core: [],
  config: ["core", "package.json"],
  "log.ts": ["core"],
  "clock.ts": ["core"],
  net: ["core"],
  crawl: ["core", "net"],
  webhooks: ["core", "net"],
  technologies: ["core"],
  sources: ["core", "technologies"],
  matching: ["core"],
  writers: ["core"],
  channels: ["core", "net/retry-after.ts", "webhooks/retry.ts", "webhooks/sign.ts"],
  destinations: ["core"],
  signals: ["core", "matching", "technologies"],
  bots: ["core", "matching"],
  watching: ["core", "crawl", "sources", "matching", "signals"],
  extract: ["core", "crawl", "sources", "matching", "signals", "technologies", "watching"],
  pipeline: [
    "core",
    "config/settings.ts",
    "crawl",
    "extract",
    "watching",
    "sources",
    "matching",
    "signals",
    "bots",
    "writers",
    "webhooks",
    "channels",
    "destinations",
    "technologies",
  ],
  ops: ["core", "storage", "channels/channel.ts"],
  actions: [
    "core",
    "matching",
    "sources/index.ts",
    "signals/index.ts",
    "signals/catalogue.ts",
    "bots/index.ts",
    "channels/index.ts",
  ],
  storage: ["core"],
  http: ["core"],
  surfaces: ["core", "actions", "http"],
  demo: ["core"],
  cli: [
    "core",
    "actions",
    "app.ts",
    "clock.ts",
    "config",
    "demo",
    "log.ts",
    "signals/case.ts",
    "signals/case-flaws.ts",
    "signals/evaluation",
    "surfaces/signalmama/files",
    "surfaces/signalmama/openapi.ts",
  ],
  "main.ts": ["cli", "extract", "ops/backup-worker.ts", "app/openapi-worker.ts"],
  ui: ["core"],
  app: "everything",
  "app.ts": "everything",
};

/** Every dependency has one door: only these folders or files import it. */
const DOORS: Record<string, string[]> = {
  "@elysiajs/openapi": ["surfaces"],
  "better-sqlite3": ["storage"],
  "bun:ffi": ["extract"],
  commander: ["cli"],
  "@mantine/charts": ["ui"],
  "@mantine/core": ["ui"],
  "@mantine/hooks": ["ui"],
  "@tanstack/react-query": ["ui"],
  "@tanstack/react-virtual": ["ui"],
  react: ["ui"],
  "react-dom": ["ui"],
  recharts: ["ui"],
  wouter: ["ui"],
  "openapi-fetch": ["ui/api"],
  "css-what": ["matching"],
  croner: ["pipeline/schedule.ts", "pipeline/cadence.ts"],
  elysia: ["http", "surfaces"],
  feedsmith: ["sources", "surfaces/signalmama/docs"],
  re2js: ["matching"],
  "json-p3": ["matching"],
  got: ["net"],
  htmlparser2: ["crawl", "sources"],
  "ipaddr.js": ["net"],
  kysely: ["storage"],
  linkedom: ["crawl/page-dom.ts"],
  "node:child_process": [],
  "node:cluster": [],
  "node:dgram": [],
  "node:dns": ["net"],
  "node:http": ["cli/healthcheck.ts", "net", "demo"],
  "node:http2": [],
  "node:https": ["net"],
  "node:net": ["net", "config/kinds.ts", "config/to-settings.ts"],
  "node:tls": ["net"],
  nodemailer: ["net/send-mail.ts"],
  "p-queue": ["storage/queue.ts"],
  papaparse: ["core/csv.ts"],
  "swagger-ui-dist": ["surfaces/signalmama/docs"],
  tldts: ["core/url.ts", "core/registrable-domain.ts"],
  xpath: ["matching"],
  yaml: ["config", "app/openapi-worker.ts", "cli/openapi.ts"],
};
const ANYWHERE = /^(zod|bun|node:.+)$/;

/** What opens a socket, or starts a program that could, without an import; and where that is so. */
const SOCKETS_WITHOUT_IMPORT: [RegExp, string[]][] = [
  [/(?<![.\w])fetch\((?!\s*request: Request)/, ["demo"]],
  [/\b(?:globalThis|Bun|self|window)\.fetch\b/, []],
  [/\bBun\.(?:connect|udpSocket|dns|s3|sql|redis)\b|\bnew (?:S3Client|RedisClient|SQL)\(/, []],
  // In the browser, and bound to our own origin by the page's policy.
  [/\b(?:WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(/, ["ui/api/live.ts"]],
  [/\bBun\.serve\(/, ["http/server.ts", "demo"]],
  [/\bBun\.listen\(/, ["net/try-listen.ts"]],
  [/\bBun\.(?:spawn|spawnSync|\$)\(/, ["extract/worker-process.ts", "app/ask-worker.ts"]],
];

/** Lists and texts may be long, and so may what a program writes. */
const LONG_LISTS = ["signals/catalogue.ts", "storage/tables.ts", "ui/api/schema.d.ts"];
const LINES_MAX = 400;

type SourceFile = { path: string; text: string; imports: string[] };
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s*"([^"]+)"/g;

const files: SourceFile[] = [...new Glob("**/*.{ts,tsx}").scanSync(SRC)].sort().map((path) => {
  const text = readFileSync(join(SRC, path), "utf8");
  return { path, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "") };
});

const folderOf = (path: string) => path.split("/")[0] ?? path;
const isWithin = (path: string, places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

function violations(find: (file: SourceFile) => string[]): string[] {
  return files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
}

describe("who imports whom", () => {
  test("every folder stands in the table", () => {
    const unknown = new Set(files.map((file) => folderOf(file.path)).filter((folder) => !(folder in MAY_IMPORT)));
    expect([...unknown]).toEqual([]);
  });

  test("imports keep to the table", () => {
    const broken = violations(({ path, imports }) => {
      const allowed = MAY_IMPORT[folderOf(path)] ?? [];
      const inside = imports.filter((name) => name.startsWith("#")).map((name) => name.slice(1));
      if (allowed === "everything") return [];
      return inside.filter((name) => folderOf(name) !== folderOf(path) && !isWithin(name, allowed));
    });
    expect(broken).toEqual([]);
  });

  test("the layer is visible in the import: `#folder/file.ts` across folders, `./` inside one", () => {
    const climbing = violations(({ path, imports }) =>
      imports.filter((name) => name.startsWith("../") && (name.startsWith("../../") || path.split("/").length < 3)),
    );
    expect(climbing).toEqual([]);
    const roundabout = violations(({ path, imports }) =>
      imports.filter(
        (name) => name.startsWith("#") && path.includes("/") && folderOf(name.slice(1)) === folderOf(path),
      ),
    );
    expect(roundabout).toEqual([]);
  });
});

describe("one door for each dependency", () => {
  test("packages are imported where the table says", () => {
    const broken = violations(({ path, imports }) => {
      const outside = imports.filter((name) => !/^[#.]/.test(name));
      return outside.filter((name) => {
        const doors = DOORS[name] ?? DOORS[packageOf(name)];
        return doors ? !isWithin(path, doors) : !ANYWHERE.test(name);
      });
    });
    expect(broken).toEqual([]);
  });

  test("only one place reads the machine's clock", () => {
    const readers = violations(({ path, text }) =>
      path === "clock.ts" || path === "ui/clock.ts"
        ? []
        : (withoutComments(text).match(/\bDate\.now\(\)|\bsetTimeout\(|\bsetInterval\(/g) ?? []),
    );
    expect(readers).toEqual([]);
  });

  test("nothing opens a socket past net/, which alone knows the address rules", () => {
    const callers = violations(({ path, text }) =>
      SOCKETS_WITHOUT_IMPORT.flatMap(([pattern, places]) =>
        isWithin(path, places) ? [] : (withoutComments(text).match(pattern)?.slice(0, 1) ?? []),
      ),
    );
    expect(callers).toEqual([]);
    for (const [pattern, places] of SOCKETS_WITHOUT_IMPORT) {
      const isUsed = files.some(({ path, text }) => isWithin(path, places) && pattern.test(text));
      expect([pattern, isUsed]).toEqual([pattern, places.length > 0]);
    }
  });
});

describe("shape", () => {
  test(`no file is longer than ${LINES_MAX} lines`, () => {
    const long = violations(({ path, text }) => {
      const lines = text.split("\n").length - 1;
      return lines > LINES_MAX && !LONG_LISTS.includes(path) ? [`${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  test("nothing is exported wholesale", () => {
    expect(violations(({ text }) => text.match(/^export \*.*$/gm) ?? [])).toEqual([]);
  });

  test("names say what a file is", () => {
    const NOTHING_SAID =
      /(^|-)(utils?|helpers?|common|misc|shared|manager|service|handler|processor|base|abstract|impl|data|info)(-|$)/;
    // "data" is the folder's name; a "common run" is what two texts have in common.
    const ALLOWED = ["app/data-folder.ts", "matching/common-run.ts"];
    const vague = files.filter(({ path }) => {
      const name =
        path
          .split("/")
          .at(-1)
          ?.replace(/\.(d\.)?tsx?$/, "") ?? "";
      return !ALLOWED.includes(path) && (NOTHING_SAID.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
    });
    expect(vague.map((file) => file.path)).toEqual([]);
  });

  for (const [folder, define] of [
    ["signals", "defineDetector("],
    ["sources", "defineSource("],
    ["bots", "defineBot("],
    ["channels", "defineChannel("],
  ] as const) {
    test(`every file of ${folder}/ that defines one is in its list`, () => {
      const list = files.find((file) => file.path === `${folder}/index.ts`)?.imports ?? [];
      const defining = files.filter(
        ({ path, text }) => folderOf(path) === folder && new RegExp(`= ${define.replace("(", "\\(")}`).test(text),
      );
      expect(defining.length).toBeGreaterThan(0);
      const missing = defining.filter(({ path }) => !list.includes(`./${path.slice(folder.length + 1)}`));
      expect(missing.map((file) => file.path)).toEqual([]);
    });
  }
});

function packageOf(name: string): string {
  const parts = name.split("/");
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? name);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
