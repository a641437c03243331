/**
 * A bare server that gives the answers of another one: what is asked for the first time is fetched there and kept, what is asked
 * again is given from memory. Whatever changes something is passed on. Arguments: the other's address, port.
 */
const [upstream = "", port = ""] = process.argv.slice(2);
type Kept = { body: ArrayBuffer; status: number; headers: Headers };
const kept = new Map<string, Kept>();

Bun.serve({
  hostname: "127.0.0.1",
  port: Number(port),
  idleTimeout: 0,
  async fetch(request) {
    const { pathname, search } = new URL(request.url);
    const path = pathname + search;
    // Until somebody has signed in, the same address has another answer.
    const isKept = request.method === "GET" && request.headers.has("cookie");
    const known = isKept ? kept.get(path) : undefined;
    if (known) return answer(known);
    const found = await ask(request, path);
    if (isStream(found)) return quietStream(found);
    const asked = { body: await found.arrayBuffer(), status: found.status, headers: headersOf(found) };
    if (isKept && found.ok) kept.set(path, asked);
    return answer(asked);
  },
});

function ask(request: Request, path: string): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("host", new URL(upstream).host);
  if (headers.has("origin")) headers.set("origin", upstream);
  const body = request.method === "GET" ? {} : { body: request.body };
  return fetch(upstream + path, { method: request.method, headers, ...body, redirect: "manual", decompress: false });
}

function answer({ body, status, headers }: Kept): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

/** As they came, but for those that speak of the connection. */
function headersOf({ headers }: Response): Headers {
  const given = new Headers(headers);
  for (const name of ["connection", "content-length", "date", "transfer-encoding"]) given.delete(name);
  return given;
}

function isStream({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/event-stream") ?? false;
}

/** Open, and nothing ever happens. */
function quietStream(found: Response): Response {
  void found.body?.cancel();
  return new Response(new ReadableStream(), { status: found.status, headers: headersOf(found) });
}
