import { createServer, type Server, type Socket } from "node:net";
import { constants, createBrotliCompress, gzipSync, zstdCompressSync } from "node:zlib";

const ZEROS = 2 ** 30;
const PIECE = Buffer.alloc(2 ** 24);
const HTML = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n";
const NO_ROBOTS = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const DRIP_MS = 100;

/** Origins by the kind of hostility, as many of each as were asked for. */
export type HostileWeb = { origins: Record<string, string[]>; stop(): void };

/** Starts it as a process of its own, so that pouring and dripping costs who measures nothing. Whoever starts it ends it. */
export async function startHostileWeb(copies: number): Promise<HostileWeb> {
  const child = Bun.spawn([process.execPath, "--no-install", import.meta.path, String(copies)], {
    stdin: "pipe",
    stdout: "pipe",
  });
  for await (const line of child.stdout.pipeThrough(new TextDecoderStream())) {
    return { origins: JSON.parse(line), stop: () => child.kill("SIGKILL") };
  }
  throw new Error("the hostile web did not start");
}

type Reply = (socket: Socket, path: string) => void;

/** Serves each kind of hostility `copies` times, every one on a port and thus a host of its own. Loopback only. */
async function serveAll(copies: number): Promise<Record<string, string[]>> {
  const replies = await makeReplies();
  const origins: Record<string, string[]> = {};
  for (const [kind, reply] of Object.entries(replies)) {
    const servers = await Promise.all(Array.from({ length: copies }, () => listen(reply, kind === "silent_tls")));
    origins[kind] = servers.map((port) => `${kind === "silent_tls" ? "https" : "http"}://127.0.0.1:${port}`);
  }
  return origins;
}

async function makeReplies(): Promise<Record<string, Reply>> {
  const bombs = { gzip: repeated(gzipSync(PIECE)), br: await brotliOfZeros(), zstd: repeated(zstdCompressSync(PIECE)) };
  let count = 0;
  return {
    dripped_body: (socket) => drip(socket, `${HTML}\r\n<p>`, "a"),
    dripped_head: (socket) => drip(socket, HTML, "x"),
    silence: () => {},
    silent_tls: () => {},
    dripped_robots: (socket, path) =>
      path === "/robots.txt"
        ? drip(socket, "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n", "#")
        : send(socket, "<p>Nobody gets here"),
    endless_body: (socket) => pour(socket, `${HTML}\r\n`, Buffer.alloc(65_536, "a")),
    redirect_loop: (socket, path) => redirect(socket, path === "/a" ? "/b" : "/a"),
    redirect_maze: (socket) => redirect(socket, `/${++count}`),
    gzip_bomb: (socket) => sendEncoded(socket, bombs.gzip, "gzip"),
    brotli_bomb: (socket) => sendEncoded(socket, bombs.br, "br"),
    zstd_bomb: (socket) => sendEncoded(socket, bombs.zstd, "zstd"),
    interim_answers: (socket) => pour(socket, "", Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")),
    swollen_head: (socket) => pour(socket, HTML, Buffer.from(`x-more: ${"y".repeat(4_000)}\r\n`)),
    broken_gzip: (socket) => sendEncoded(socket, gzipSync(Buffer.alloc(50_000, "<p>words")).subarray(0, 60), "gzip"),
    million_nodes: (socket) => send(socket, "<b>x</b>".repeat(500_000)),
    dense_nodes: (socket) => send(socket, "<b>".repeat(600_000)),
    brackets: (socket) => send(socket, "<".repeat(5_000_000)),
    siblings: (socket) => send(socket, `<main>${"<p>One of many</p>".repeat(30_000)}</main>`),
    restless_page: (socket) => send(socket, paragraphs(5_000, ++count)),
    letters: (socket) => send(socket, `<main><p>${"a".repeat(190_000)}</p><p>A page of one letter only</p></main>`),
    flood: (socket) => sendAs(socket, sitemap(40_000, ++count), "application/xml"),
    robots_rules: (socket, path) => {
      if (path === "/robots.txt") return sendAs(socket, robots(), "text/plain");
      return path.length < 100 ? redirect(socket, `/${"ab".repeat(3_000)}`) : send(socket, "<p>Read by nobody's rules");
    },
  };
}

/** One place on loopback. A TLS port hears the greeting and says nothing. */
async function listen(reply: Reply, isTls: boolean): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (bytes) => {
      if (isTls) return;
      const path = /^\w+ (\S+)/.exec(bytes.toString("latin1"))?.[1] ?? "/";
      // Most say nothing about robots, so that each shows what it is at its page.
      const speaksOfRobots = String(reply).includes("robots.txt");
      if (path === "/robots.txt" && !speaksOfRobots) socket.end(NO_ROBOTS);
      else reply(socket, path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function drip(socket: Socket, start: string, drop: string): void {
  socket.write(start);
  const dripping = setInterval(() => socket.write(drop), DRIP_MS);
  socket.on("close", () => clearInterval(dripping));
}

/** As much as the other side takes, until it hangs up. */
function pour(socket: Socket, start: string, piece: Buffer): void {
  socket.write(start);
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", more);
  more();
}

function send(socket: Socket, page: string): void {
  sendAs(socket, page, "text/html");
}

function sendAs(socket: Socket, body: string, type: string): void {
  socket.end(
    `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function sendEncoded(socket: Socket, body: Uint8Array, encoding: string): void {
  socket.write(`${HTML}content-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`);
  socket.end(body);
}

function redirect(socket: Socket, to: string): void {
  socket.end(`HTTP/1.1 302 Found\r\nlocation: ${to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
}

/** 1 GiB of zeros. Members of gzip, and frames of zstd, may follow one another and are read as one text. */
function repeated(piece: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat(Array.from({ length: ZEROS / PIECE.length }, () => piece)));
}

async function brotliOfZeros(): Promise<Uint8Array> {
  const encoder = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const chunks: Uint8Array[] = [];
  encoder.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => encoder.on("end", resolve));
  for (let i = 0; i < ZEROS / PIECE.length; i++) {
    if (!encoder.write(PIECE)) await new Promise<void>((resolve) => encoder.once("drain", resolve));
  }
  encoder.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Every paragraph is another one at every visit. */
function paragraphs(count: number, visit: number): string {
  const words = (i: number) => `Ware ${visit * count + i} is in stock at depot ${(visit * 7 + i) % 97} today`;
  return `<main>${Array.from({ length: count }, (_, i) => `<p>${words(i)}</p>`).join("")}</main>`;
}

function sitemap(count: number, visit: number): string {
  const urls = Array.from({ length: count }, (_, i) => `<url><loc>https://wire.example/${visit}/${i}</loc></url>`);
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
}

/** 500 KiB of rules that look as if they might match a path of `ab`. */
function robots(): string {
  return `User-agent: *\n${"Disallow: /*a*b*a*b*ab*c\n".repeat(20_000)}`;
}

if (import.meta.main) {
  const origins = await serveAll(Number(process.argv[2] ?? "1"));
  process.stdout.write(`${JSON.stringify(origins)}\n`);
  // Ends with whoever started it.
  process.stdin.resume().on("end", () => process.exit(0));
}
