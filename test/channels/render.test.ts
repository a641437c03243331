import { describe, expect, test } from "bun:test";
import { renderDiscord } from "#channels/discord.ts";
import { renderMail } from "#channels/email.ts";
import { renderNtfy } from "#channels/ntfy.ts";
import { renderSlack } from "#channels/slack.ts";
import { renderTeams } from "#channels/teams.ts";
import { aTelling, HOSTILE } from "./telling.ts";

const { message } = aTelling("#competitors");
const many = aTelling("#competitors", { fires: Array.from({ length: 8 }, () => ({})) }).message;
const hostile = aTelling("#x", {
  fires: [HOSTILE, { ...HOSTILE, diff: undefined }],
  bot: { name: "<!channel> [x](https://evil.example)" },
}).message;
/** As long as anything can be, and every character one that is escaped. */
const long = aTelling("#x", {
  fires: Array.from({ length: 40 }, (_, i) => ({
    title: "~".repeat(500),
    matchedText: "*".repeat(5_000),
    diff: i % 2 ? { before: "<".repeat(9_000), after: "_".repeat(9_000) } : undefined,
    sourceUrl: `https://fenwick.example/${"a".repeat(i % 2 ? 270 : 4_000)}`,
  })),
  bot: { name: "[".repeat(200) },
}).message;

/** Every text of a nested value, with the type of the object it stands in. */
function texts(value: unknown, type = ""): { type: string; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = String((value as { type?: unknown }).type ?? type);
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === "string" ? (name === "text" ? [{ type: own, text: part }] : []) : texts(part, own),
  );
}

describe("Slack", () => {
  test("tells bot, account, what changed, where and when", () => {
    expect(renderSlack(message)).toMatchObject({
      unfurl_links: false,
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Fenwick pricing found something" } },
        {
          type: "section",
          text: { text: "Fenwick (fenwick.example)\nBefore: Team $29 per seat\nAfter: Team $39 per seat" },
        },
        {
          type: "context",
          elements: [
            { type: "mrkdwn", text: "<https://fenwick.example/pricing|Open the source>" },
            { type: "plain_text", text: "1 Jun 2026, 09:00 (UTC)" },
          ],
        },
      ],
    });
  });

  test("a digest names the newest five and counts the rest", () => {
    const { blocks } = renderSlack(many);
    expect(texts(blocks).at(-1)?.text).toBe("3 more; all of them are among the fires of the bot.");
    expect(blocks.filter(({ type }) => type === "context")).toHaveLength(5);
  });

  test("foreign text calls nobody and makes no link", () => {
    const { text, blocks } = renderSlack(hostile);
    expect(text).not.toMatch(/<[!@#h]/);
    expect(text).not.toMatch(/@(?:channel|everyone|U123)/);
    const formatted = texts(blocks).filter(({ type }) => type === "mrkdwn");
    expect(new Set(formatted.map((one) => one.text))).toEqual(
      new Set(["<https://fenwick.example/a%7Cb%3Ec(d)?q=%3Cx%3E|Open the source>"]),
    );
  });

  test("keeps Slack's limits", () => {
    const { blocks } = renderSlack(long);
    expect(blocks.length).toBeLessThanOrEqual(50);
    for (const { text } of texts(blocks)) expect(text.length).toBeLessThanOrEqual(3_000);
    const header = texts(blocks[0])[0]?.text ?? "";
    expect(header.length).toBeLessThanOrEqual(150);
  });
});

test("what has no text to show still makes a message that a chat takes", () => {
  const { message: empty } = aTelling("#x", { fires: [{ matchedText: "\u200b\n", diff: undefined }] });
  for (const { text } of texts([renderSlack(empty).blocks, renderTeams(empty)])) expect(text).not.toBe("");
});

describe("Discord", () => {
  test("mentions nobody, whatever stands in the text, and shows Markdown as it stands", () => {
    const body = renderDiscord(hostile);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    const { description = "" } = body.embeds[0] ?? {};
    expect(description).toContain("\\[click\\]\\(https\\:");
    expect(description.match(/(?<!\\)\]\(/g)).toHaveLength(2);
    expect(description).toContain("[Open the source](https://fenwick.example/a|b%3Ec%28d%29?q=%3Cx%3E)");
  });

  test("keeps Discord's limits with whole paragraphs", () => {
    const { title = "", description = "" } = renderDiscord(long).embeds[0] ?? {};
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4_096);
    expect(title.length + description.length).toBeLessThanOrEqual(6_000);
    expect(description.length).toBeGreaterThan(500);
  });
});

describe("Teams", () => {
  test("is a card whose texts know no Markdown and whose links are buttons", () => {
    const { type, attachments } = renderTeams(hostile);
    expect(type).toBe("message");
    const card = attachments[0]?.content;
    expect(attachments[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(new Set(texts(card).map((one) => one.type))).toEqual(new Set(["TextRun"]));
    expect(JSON.stringify(card)).toContain('"type":"Action.OpenUrl"');
  });

  test("stays below the 28 KB that Teams takes", () => {
    expect(Buffer.byteLength(JSON.stringify(renderTeams(long)))).toBeLessThan(28_000);
  });
});

describe("ntfy and mail", () => {
  test("are plain text", () => {
    const text = [
      "Fenwick (fenwick.example)",
      "Before: Team $29 per seat",
      "After: Team $39 per seat",
      "https://fenwick.example/pricing",
      "1 Jun 2026, 09:00 (UTC)",
    ].join("\n");
    expect(renderNtfy(message)).toEqual({
      title: "Fenwick pricing found something",
      message: text,
      click: "https://fenwick.example/pricing",
    });
    expect(renderMail(message)).toEqual({ subject: "Fenwick pricing found something", text: `${text}\n` });
  });

  test("ntfy gets no more bytes than it shows, and no half character", () => {
    const wide = aTelling("#x", {
      fires: Array.from({ length: 9 }, () => ({ matchedText: "€".repeat(900), diff: undefined })),
    });
    const { message: text } = renderNtfy(wide.message);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4_096);
    expect(text).not.toContain("\ufffd");
  });
});

test("what turns the direction of text or cannot be seen reaches no channel", () => {
  const all = [renderSlack, renderDiscord, renderTeams, renderNtfy, renderMail].map((render) =>
    JSON.stringify(render(hostile)),
  );
  for (const body of all) expect(body).not.toMatch(/[\u202a-\u202e\u200b\u2066-\u2069]/);
});
