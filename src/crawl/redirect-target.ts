import type { OutboundResult } from "#core/outbound.ts";

type Answer = Extract<OutboundResult, { kind: "response" }>;

/** Where an answer redirects to: undefined when it is no redirect, `invalid` when it names no address. */
export function redirectTarget({ status, headers }: Answer, from: URL): URL | "invalid" | undefined {
  const { location } = headers as Record<string, string | undefined>;
  if (status < 300 || status >= 400 || status === 304 || location === undefined) return undefined;
  return URL.parse(readUtf8(location), from) ?? "invalid";
}

/** Header bytes arrive as one character each; sites that do not escape an address write it in UTF-8, as browsers read it. */
function readUtf8(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header;
  }
}
