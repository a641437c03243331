import { labelWithin } from "./labels.ts";

/** Why a place could not be read, by the class of the failure, as the end of a sentence that begins with the place. */
const REASONS: Record<string, string> = {
  dns: "its domain was not found",
  connect: "nobody answers at its address",
  tls: "its certificate is not in order",
  timeout: "it did not answer in time",
  aborted: "it did not answer in time",
  robots: "its robots.txt asks not to be read",
  robots_unavailable: "its robots.txt could not be read, so nothing else was asked for",
  http_status: "it answered with an error",
  private_address: "its domain leads to a private address",
  not_public: "it is not open to everybody",
  host_busy: "too many others wait for the same host",
  too_large: "it is larger than what is read",
  page_too_large: "it is larger than what is read",
  decompression_limit: "it is larger than what is read",
  unsupported_type: "it is no kind of text that can be read",
  unknown_encoding: "it is no kind of text that can be read",
  redirect_loop: "it leads round in circles",
  too_many_redirects: "it leads on and on to other addresses",
  bad_redirect: "it leads to an address that is none",
};

/** The failures of whom nobody lets out: no name is known, nobody answers. */
const NO_WAY_OUT = new Set(["dns", "connect", "timeout", "aborted"]);

/** "its domain was not found"; `undefined` stands for a place without any page. */
export function failureReason(code: string | undefined): string {
  if (code === undefined) return "it has no page to read";
  return REASONS[code] ?? labelWithin(code);
}

/** Whether such a failure may as well be the appliance's own: of its network, its name server, its proxy. */
export function mayBeOurs(code: string | undefined): boolean {
  return code !== undefined && NO_WAY_OUT.has(code);
}
