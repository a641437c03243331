import { describe, expect, test } from "bun:test";
import { createAddressRules } from "#net/address-rules.ts";
import { checkUserUrl } from "#net/url-rules.ts";

const rules = createAddressRules({ allowPrivate: ["10.0.0.0/8"] });
const verdict = (raw: string) => {
  const checked = checkUserUrl(raw, rules);
  return "url" in checked ? checked.url.href : checked.reason;
};

describe("a URL somebody gives", () => {
  test.each([
    ["https://acme.example/hooks?a=1#x", "https://acme.example/hooks?a=1#x"],
    ["HTTPS://ACME.example", "https://acme.example/"],
    ["http://acme.example:8080/", "http://acme.example:8080/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://_dmarc.acme.example/", "https://_dmarc.acme.example/"],
    ["https://acme.example./", "https://acme.example./"],
    ["https://8.8.8.8/", "https://8.8.8.8/"],
    ["http://10.1.2.3:8123/", "http://10.1.2.3:8123/"],
    ["https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/"],
    [`https://acme.example/${"a".repeat(8_000)}`, `https://acme.example/${"a".repeat(8_000)}`],
  ])("is taken: %s", (raw, href) => {
    expect(verdict(raw)).toBe(href);
  });

  test.each([
    ["empty", ""],
    ["without a scheme", "acme.example/hooks"],
    ["of another scheme", "ftp://acme.example/"],
    ["of another scheme", "file:///etc/passwd"],
    ["of another scheme", "javascript:alert(1)"],
    ["lacking //", "http:acme.example"],
    ["lacking a slash", "http:/acme.example"],
    ["lacking a host", "http:///acme.example"],
    ["with a backslash", "https://acme.example\\@globex.example/"],
    ["with a backslash", "https:\\\\acme.example/"],
    ["with a space", "https://acme.example/a b"],
    ["with a leading space", " https://acme.example/"],
    ["with a tab", "https://acme.example/\tb"],
    ["with a line break", "https://acme.example/\nb"],
    ["with a NUL", "https://acme.example/\0"],
    ["with a no-break space", "https://acme.example/\u00a0"],
    ["with an invisible character", "https://acme.example/\u200b"],
    ["with a user name", "https://user@acme.example/"],
    ["with a password", "https://user:secret@acme.example/"],
    ["with an empty user name", "https://@acme.example/"],
    ["too long", `https://acme.example/${"a".repeat(8_192)}`],
    ["with a single-label host", "https://intranet/"],
    ["with a single-label host", "http://localhost:3000/"],
    ["with a single-label host", "http://localhost.:3000/"],
    ["with an empty label", "https://acme..example/"],
    ["with a label of 64 characters", `https://${"a".repeat(64)}.example/`],
    ["with a host of 260 characters", `https://${"abcde.".repeat(42)}example/`],
    ["with a label that ends in a hyphen", "https://acme-.example/"],
    ["with an impossible character in the host", "https://ac!me.example/"],
    ["with an impossible port", "https://acme.example:70000/"],
    ["to the metadata service", "http://metadata.google.internal/computeMetadata/v1/"],
    ["to the metadata service", "http://METADATA.google.internal./"],
    ["to SSH", "http://acme.example:22/"],
    ["to SMTP", "https://acme.example:25/"],
    ["to Redis", "http://acme.example:6379/"],
    ["to Docker", "http://acme.example:2375/"],
    ["to MongoDB", "http://acme.example:27017/"],
  ])("is refused %s: %p", (_, raw) => {
    expect(verdict(raw)).toBe("invalid_source_url");
  });

  test.each([
    "http://127.0.0.1/",
    "http://127.0.0.1:8080/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://127%2e0%2e0%2e1/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fd00:ec2::254]/",
    "http://app.localhost/",
  ])("to an address outside the egress rules is told apart: %s", (raw) => {
    expect(verdict(raw)).toBe("private_address");
  });

  test("is never repeated in the message", () => {
    const checked = checkUserUrl("https://user:hunter2@acme.example/", rules);
    expect("message" in checked && checked.message).not.toContain("hunter2");
  });
});
