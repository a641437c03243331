import { describe, expect, test } from "bun:test";
import { AppError } from "#core/errors.ts";
import { isProfilePage, parseDomain, registrableDomain } from "#core/url.ts";

describe("a company's domain", () => {
  test.each([
    ["acme.example", "acme.example"],
    ["https://www.Acme.example/path?x=1#y", "acme.example"],
    ["HTTP://Acme.Example:8080", "acme.example"],
    [" acme.example. ", "acme.example"],
    ["shop.acme.co.uk", "acme.co.uk"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["www.bücher.example/über-uns", "xn--bcher-kva.example"],
    ["acme.github.io", "acme.github.io"],
  ])("%s is read as %s", (written, domain) => {
    expect(parseDomain(written)).toBe(domain);
  });

  test.each([
    "",
    "   ",
    "localhost",
    "example",
    "127.0.0.1",
    "http://[::1]/",
    "0x7f.1",
    "2130706433",
    "co.uk",
    "acme example.com",
    "acme\\.example",
    "user:pass@acme.example",
    "ftp://acme.example",
    "javascript:alert(1)",
    "-acme-.example",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(140)}example`,
    "acme.example\u0000",
    "https://",
  ])("%j is refused by name, without repeating it", (written) => {
    let thrown: unknown;
    try {
      parseDomain(written);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ kind: "invalid", reason: "invalid_param", param: "domain" });
    if (written.trim().length > 7 && thrown instanceof AppError) expect(thrown.message).not.toContain(written.trim());
  });

  test.each([
    ["https://www.linkedin.com/company/northwind", true],
    ["de.linkedin.com/company/northwind", true],
    ["github.com/northwind", true],
    ["linkedin.com", false],
    ["https://github.com/", false],
    ["northwind.example/company/linkedin.com", false],
    ["notlinkedin.com/company/x", false],
    ["not an address", false],
  ])("%s is somebody's page on a site of profiles: %p", (address, expected) => {
    expect(isProfilePage(address)).toBe(expected);
  });

  test("the registrable domain of a place is known from its address", () => {
    expect(registrableDomain("https://news.wire.example/a")).toBe("wire.example");
    expect(registrableDomain("192.0.2.1")).toBeUndefined();
  });
});
