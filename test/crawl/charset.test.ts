import { expect, test } from "bun:test";
import { decodeText } from "#crawl/charset.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const withMark = (mark: number[], body: Uint8Array) => new Uint8Array([...mark, ...body]);

test.each([
  [
    "a UTF-8 mark beats the header",
    withMark([0xef, 0xbb, 0xbf], utf8("Zoë")),
    "text/html; charset=iso-8859-1",
    "Zoë",
    "utf-8",
  ],
  [
    "a UTF-16 mark beats the header",
    withMark([0xff, 0xfe], utf16le("Zoë")),
    "text/html; charset=utf-8",
    "Zoë",
    "utf-16le",
  ],
  [
    "the header beats the page",
    latin("<meta charset=utf-8>Zo\xeb"),
    "text/html; charset=ISO-8859-1",
    "<meta charset=utf-8>Zoë",
    "windows-1252",
  ],
  ["quotes and spaces in the header", latin("Zo\xeb"), 'text/html; Charset = "latin1"', "Zoë", "windows-1252"],
  [
    "a meta tag",
    latin('<meta charset="iso-8859-1">Zo\xeb'),
    "text/html",
    '<meta charset="iso-8859-1">Zoë',
    "windows-1252",
  ],
  [
    "a meta tag of the old kind",
    latin('<META http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf\xf0\xe8'),
    "text/html",
    '<META http-equiv="Content-Type" content="text/html; charset=windows-1251">При',
    "windows-1251",
  ],
  [
    "a meta tag in a comment does not count",
    utf8("<!-- <meta charset=koi8-r> -->é"),
    "",
    "<!-- <meta charset=koi8-r> -->é",
    "utf-8",
  ],
  ["a meta tag cannot say UTF-16", utf8("<meta charset=utf-16>é"), "text/html", "<meta charset=utf-16>é", "utf-8"],
  [
    "an XML declaration",
    latin('<?xml version="1.0" encoding="ISO-8859-15"?>\xa4'),
    "application/xml",
    '<?xml version="1.0" encoding="ISO-8859-15"?>€',
    "iso-8859-15",
  ],
  ["Shift_JIS", new Uint8Array([0x93, 0xfa, 0x96, 0x7b]), "text/html; charset=Shift_JIS", "日本", "shift_jis"],
  ["GBK", new Uint8Array([0xd6, 0xd0]), "text/html; charset=gb2312", "中", "gbk"],
  ["nothing said, valid UTF-8", utf8("Zoë — €5m"), "text/html", "Zoë — €5m", "utf-8"],
  ["nothing said, invalid UTF-8", latin("Zo\xeb \x96 \x805m"), "text/html", "Zoë – €5m", "windows-1252"],
  ["an unknown label counts as nothing said", utf8("Zoë"), "text/html; charset=x-klingon", "Zoë", "utf-8"],
  [
    "JSON is UTF-8 whatever the header says",
    utf8('{"name":"Zoë"}'),
    "application/json; charset=latin1",
    '{"name":"Zoë"}',
    "utf-8",
  ],
  ["an empty body", new Uint8Array(), "text/html", "", "utf-8"],
])("%s", (_, body, contentType, text, charset) => {
  expect(decodeText(body, contentType)).toEqual({ text, charset });
});

test("bytes that fit no reading become replacement characters", () => {
  expect(decodeText(latin("a\xffb"), "text/html; charset=utf-8").text).toBe("a\ufffdb");
});
