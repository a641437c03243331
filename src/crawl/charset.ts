export type DecodedText = { text: string; charset: string };

/** How far into a document its own statement of the charset is looked for (HTML standard, "prescan a byte stream"). */
const PRESCAN_BYTES = 1_024;
/** Statements only ASCII-compatible bytes can make, so they cannot be about themselves (HTML standard, 13.2.3.2). */
const IMPOSSIBLE_STATEMENTS = new Set(["utf-16le", "utf-16be"]);

/**
 * A body as text, by the order browsers use: byte order mark, Content-Type, `<meta>` or XML declaration, else UTF-8 when
 * the bytes are valid UTF-8 and windows-1252 when not. Never throws: bytes that fit no reading become U+FFFD. JSON is
 * always UTF-8 (RFC 8259 8.1).
 */
export function decodeText(body: Uint8Array, contentType: string): DecodedText {
  const charset = markOf(body) ?? (isJson(contentType) ? "utf-8" : (fromHeader(contentType) ?? fromDocument(body)));
  if (charset !== undefined) return { text: new TextDecoder(charset).decode(body), charset };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(body), charset: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(body), charset: "windows-1252" };
  }
}

function markOf(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  return undefined;
}

function isJson(contentType: string): boolean {
  return /^\s*application\/(?:[\w.-]+\+)?json\b/i.test(contentType);
}

function fromHeader(contentType: string): string | undefined {
  return known(/;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]);
}

function fromDocument(body: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(body.subarray(0, PRESCAN_BYTES)).replace(/<!--[\s\S]*?-->/g, "");
  const stated =
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']{1,40})/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(head)?.[1];
  const charset = known(stated);
  return charset !== undefined && IMPOSSIBLE_STATEMENTS.has(charset) ? "utf-8" : charset;
}

/** The name the decoder has for a label, if it knows the label at all. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}
