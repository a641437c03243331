import { type AlertMessage, plainLines } from "#core/alert-message.ts";
import { defineChannel } from "./channel.ts";
import { postJson } from "./post-json.ts";

/** Names of topics as ntfy takes them (docs.ntfy.sh, publish, 2026-11). */
const TOPIC = /^[-_A-Za-z0-9]{1,64}$/;
/** Longer messages become attachments. */
const MESSAGE_BYTES_MAX = 4_000;

const isUrl = (text: string) => /^https?:/i.test(text);

/** To a topic of the server in the settings, or to the address of a topic anywhere. */
export const ntfy = defineChannel({
  id: "ntfy",
  name: "ntfy",
  destination: {
    kind: "text",
    isUrl,
    flawOf(text) {
      const topic = isUrl(text) ? topicOf(text) : text;
      return topic !== undefined && TOPIC.test(topic)
        ? undefined
        : "must be the name of an ntfy topic, or the address of one such as https://ntfy.sh/my-topic";
    },
  },
  missing: () => undefined,
  remark: ({ ntfy: { url, token } }) => `topics are at ${url}${token === undefined ? ", without a token" : ""}`,
  send({ message, alert, at }, context) {
    const { url, token } = context.settings.ntfy;
    const destination = alert.destination ?? "";
    const server = isUrl(destination) ? serverOf(destination) : url;
    const topic = isUrl(destination) ? topicOf(destination) : destination;
    // The token is for the operator's own server: a bot must not be able to send it anywhere else.
    const isOurs = token !== undefined && isSameServer(server, url);
    const headers = isOurs ? { authorization: `Bearer ${token}` } : undefined;
    return postJson({ url: server, headers, body: { topic, ...renderNtfy(message) }, at }, context);
  },
});

export function renderNtfy(message: AlertMessage) {
  const [only] = message.items;
  const url = message.items.length === 1 ? only?.url : undefined;
  return {
    title: message.title,
    message: cutToBytes(plainLines(message).join("\n"), MESSAGE_BYTES_MAX),
    ...(url === undefined ? {} : { click: url }),
  };
}

function topicOf(address: string): string | undefined {
  const path = URL.parse(address)?.pathname;
  return path?.replace(/\/$/, "").split("/").at(-1);
}

/** JSON is published to the root that a topic lies below. */
function serverOf(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname.replace(/\/$/, "").replace(/[^/]*$/, "")}`;
}

function isSameServer(one: string, other: string): boolean {
  const root = (address: string) => new URL(address).href.replace(/\/$/, "");
  return root(one) === root(other);
}

function cutToBytes(text: string, bytesMax: number): string {
  if (Buffer.byteLength(text) <= bytesMax) return text;
  const kept = Buffer.from(text)
    .subarray(0, bytesMax - 3)
    .toString("utf8");
  return `${kept.replace(/\ufffd$/, "")}…`;
}
