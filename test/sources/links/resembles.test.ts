import { expect, test } from "bun:test";
import type { Target } from "#core/source.ts";
import { resembles } from "#sources/links/resembles.ts";

function company(name: string, domain: string, aliases: string[] = []): Target {
  return { name, domain, aliases };
}

const ACME = company("Acme Robotics", "acme.example");
const META = company("Meta", "meta.example");

test.each<[label: string, target: Target]>([
  ["acme", ACME],
  ["Acme-Robotics", ACME],
  ["acmerobotics", company("Acme", "acme-robotics.example")],
  ["acmehq", ACME],
  ["acme-careers-eu", ACME],
  ["acmeroboticsinc", ACME],
  ["acme", company("Acme Software GmbH", "acmesoft.example")],
  ["acme", company("Contoso", "acmelabs.example")],
  ["metalabs", META],
  ["hp", company("HP", "hp.example")],
  ["zürich-labs", company("Zürich", "zh.example")],
  ["oldname", company("Newname", "new.example", ["Oldname"])],
])("%s is a label of %o", (label, target) => {
  expect(resembles(label, target)).toBe(true);
});

test.each<[label: string, target: Target]>([
  ["metabase", META],
  ["metallica", META],
  ["meta", company("Metabase", "metabase.example")],
  ["sentry", company("Sent", "sent.example")],
  ["sent", company("Sentry", "sentry.example")],
  ["acmetal", ACME],
  ["acmebank", ACME],
  ["robotics", ACME],
  ["hplabs", company("HP", "hp.example")],
  ["labs", ACME],
  ["", ACME],
])("%s is somebody else than %o", (label, target) => {
  expect(resembles(label, target)).toBe(false);
});

test("a label made of many words is judged at once", () => {
  const repeated = company("Acme", "acme.example", ["a aa aaa aaaa"]);
  expect(resembles(`acme${"a".repeat(75)}x`, repeated)).toBe(false);
});
