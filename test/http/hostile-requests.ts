/** What is sent, as it goes over the wire, and the statuses it may get; `closed` is a connection that ends without an answer. */
export type HostileRequest = { name: string; bytes: string | Uint8Array; may: (number | "closed")[] };

/** The path that no request line may ever name: who sees it has taken the end of a body for a request (RFC 9112, 11.2). */
export const SMUGGLED_PATH = "/SMUGGLED";

/** Requests against RFC 9110 and 9112, each for the key of a reader, which may change nothing. */
export function hostileRequests(key: string): HostileRequest[] {
  const head = (start: string, ...lines: string[]) =>
    `${start}\r\n${["Host: mama.example", `Authorization: Bearer ${key}`, ...lines].join("\r\n")}\r\n\r\n`;
  const post = (...lines: string[]) => head("POST /v1/accounts HTTP/1.1", "Content-Type: application/json", ...lines);
  const get = (target: string, ...lines: string[]) => head(`GET ${target} HTTP/1.1`, ...lines);
  const hidden = `GET ${SMUGGLED_PATH} HTTP/1.1\r\nHost: mama.example\r\n\r\n`;
  const chunked = "Transfer-Encoding: chunked";
  const refused: HostileRequest["may"] = [400, 403, 411, 413, 431, 505, "closed"];
  const row = (name: string, bytes: string | Uint8Array, may: HostileRequest["may"] = refused) => ({
    name,
    bytes,
    may,
  });
  return [
    row("both lengths, chunks first", `${post(chunked, "Content-Length: 6")}0\r\n\r\n${hidden}`),
    row("both lengths, chunks last", `${post("Content-Length: 6", chunked)}0\r\n\r\n${hidden}`),
    row(
      "a length that covers the next request, and chunks that do not",
      `${post(`Content-Length: ${hidden.length + 5}`, chunked)}0\r\n\r\n${hidden}`,
    ),
    row("two lengths", `${post("Content-Length: 2", `Content-Length: ${hidden.length}`)}{}${hidden}`),
    row("two lengths in one line", `${post(`Content-Length: 2, ${hidden.length}`)}{}${hidden}`),
    row("a length with a plus", `${post("Content-Length: +2")}{}${hidden}`),
    row("a negative length", `${post("Content-Length: -1")}{}${hidden}`),
    row("a hexadecimal length", `${post("Content-Length: 0x2")}{}${hidden}`),
    row("a length with a space", `${post("Content-Length: 2 2")}{}${hidden}`),
    row("a length beyond counting", `${post("Content-Length: 99999999999999999999")}{}`),
    row("a length of ten gigabytes", `${post("Content-Length: 10000000000")}{}`),
    row("a space before the colon", `${post("Content-Length : 2")}{}${hidden}`),
    row("an encoding nobody knows", `${post("Transfer-Encoding: xchunked")}0\r\n\r\n${hidden}`),
    row("chunks that are not last", `${post("Transfer-Encoding: chunked, identity")}0\r\n\r\n${hidden}`),
    row("an encoding after a vertical tab", `${post("Transfer-Encoding:\x0bchunked")}0\r\n\r\n${hidden}`),
    row("two encodings", `${post(chunked, "Transfer-Encoding: identity")}0\r\n\r\n${hidden}`),
    row("a chunk of negative size", `${post(chunked)}-1\r\n{}\r\n0\r\n\r\n${hidden}`),
    row("a chunk of hexadecimal prefix", `${post(chunked)}0x2\r\n{}\r\n0\r\n\r\n${hidden}`),
    row("a chunk of overflowing size", `${post(chunked)}fffffffffffffffff2\r\n{}\r\n0\r\n\r\n${hidden}`),
    row("a chunk that is longer than it says", `${post(chunked)}2\r\n{}xx\r\n0\r\n\r\n${hidden}`),
    row("a chunk without an end of line", `${post(chunked)}2\n{}\n0\n\n${hidden}`),
    row("a chunk with an extension of 64 kB", `${post(chunked)}2;${"x".repeat(65_536)}\r\n{}\r\n0\r\n\r\n`, [
      ...refused,
      415,
    ]),
    row("a folded header", get("/v1/accounts", "X-Folded: a\r\n b")),
    row("a header without a colon", get("/v1/accounts", "nonsense")),
    row("a header without a name", get("/v1/accounts", ": value")),
    row("a NUL in a value", get("/v1/accounts", "X-Nul: a\0b")),
    row("a NUL in a name", get("/v1/accounts", "X-\0: a")),
    row("a carriage return in a value", get("/v1/accounts", "X-Cr: a\rb")),
    row("line feeds alone", get("/v1/accounts").replaceAll("\r\n", "\n")),
    row("no host", `GET /v1/accounts HTTP/1.1\r\nAuthorization: Bearer ${key}\r\n\r\n`),
    row("two hosts", get("/v1/accounts", "Host: other.example"), [400]),
    row("two hosts in one line", `GET /healthz HTTP/1.1\r\nHost: a.example, b.example\r\n\r\n`, [400]),
    row("a host with a path", `GET /healthz HTTP/1.1\r\nHost: a.example/b\r\n\r\n`, [200, 400, "closed"]),
    row("a host with a user", `GET /healthz HTTP/1.1\r\nHost: a@b.example\r\n\r\n`, [200, 400, "closed"]),
    row("an empty host", `GET /healthz HTTP/1.1\r\nHost:\r\n\r\n`, [200, 400, "closed"]),
    row("a whole address for a target", get("http://other.example/v1/keys"), [400, 403, 404, "closed"]),
    row("a tunnel", head("CONNECT other.example:443 HTTP/1.1"), [400, 404, 405, "closed"]),
    row("a question about everything", head("OPTIONS * HTTP/1.1"), [400, 404, 405, "closed"]),
    row("a method nobody knows", head("SMUGGLE /v1/accounts HTTP/1.1"), [400, 404, 405, "closed"]),
    row("a method in small letters", head("get /v1/accounts HTTP/1.1"), [400, 404, 405, "closed"]),
    row("a trace", head("TRACE /v1/accounts HTTP/1.1"), [400, 403, 404, 405, "closed"]),
    row("no version", `GET /v1/accounts\r\n\r\n`, [400, 505, "closed"]),
    row("a version of the future", head("GET /v1/accounts HTTP/9.9"), [400, 505, "closed"]),
    row("the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 505, "closed"]),
    row("the beginning of TLS", new Uint8Array([22, 3, 1, 0, 5, 1, 0, 0, 1, 0]), [400, "closed"]),
    row(
      "random bytes",
      new Uint8Array(512).map((_, index) => (index * 167 + 13) % 256),
      [400, "closed"],
    ),
    row("a NUL in the path", get("/v1/accounts/%00"), [400, 404]),
    row("dots in the path", get("/v1/accounts/%2e%2e%2fkeys"), [400, 403, 404]),
    row("half an escape in the path", get("/v1/accounts/%zz"), [400, 404]),
    row("a tab in the path", get("/v1/acc\tounts"), [400, 404, 505, "closed"]),
    row("bytes beyond ASCII in the path", get("/v1/accounts/\xff\xfe"), [400, 404, "closed"]),
    row("a backslash in the path", get("/v1\\accounts\\..\\keys"), [400, 403, 404, "closed"]),
    row("a path of 20 kB", get(`/v1/accounts/${"a".repeat(20_000)}`), [404, 414, 431, "closed"]),
    row("a query of 20 kB", get(`/v1/accounts?q=${"a".repeat(20_000)}`), [400, 414, 431, "closed"]),
    row("a header of 64 kB", get("/v1/accounts", `X-Big: ${"a".repeat(65_536)}`), [400, 431, "closed"]),
    row("a thousand headers", get("/v1/accounts", ...Array.from({ length: 1_000 }, (_, index) => `X-${index}: a`)), [
      400,
      431,
      "closed",
    ]),
    row(
      "an upgrade to a socket",
      get(
        "/v1/accounts",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ),
      [200, 400],
    ),
    row(
      "an upgrade to HTTP/2",
      get("/v1/accounts", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"),
      [200, 400],
    ),
    row("an expectation nobody knows", `${post("Content-Length: 2", "Expect: miracles")}{}`, [400, 403, 417]),
    row("a body where none belongs", get("/v1/accounts", `Content-Length: ${hidden.length}`) + hidden, [200, 400]),
    row(
      "chunks where none belong",
      `${get("/v1/accounts", chunked)}${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
      [200, 400],
    ),
    row(
      "trailers that would be headers",
      `${post(chunked)}2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\nHost: y\r\n\r\n`,
      [400, 403, "closed"],
    ),
  ];
}
