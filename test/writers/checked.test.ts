import { expect, test } from "bun:test";
import type { LogFields } from "#core/log.ts";
import type { Writer } from "#core/writer.ts";
import { checkedWriter } from "#writers/checked.ts";
import { templateWriter } from "#writers/template.ts";
import { anAccount, aSignal, NOW } from "../helpers/records.ts";

const facts = { account: anAccount({ id: "acct_1" }), signals: [aSignal({ id: "sig_1" })], contacts: [], at: NOW };

const listen = () => {
  const lines: { message: string; fields: LogFields | undefined }[] = [];
  const warn = (message: string, fields?: LogFields) => lines.push({ message, fields });
  return { lines, log: { debug() {}, info() {}, warn, error() {} } };
};

test("a draft that keeps to its evidence is shown as it is", async () => {
  const { lines, log } = listen();
  expect(await checkedWriter(templateWriter, log).write(facts)).toEqual(await templateWriter.write(facts));
  expect(lines).toEqual([]);
});

test("one that does not is replaced by the words of the sources, and its own words are not logged", async () => {
  const inventive: Writer = {
    async write(given) {
      const draft = await templateWriter.write(given);
      return {
        ...draft,
        whyNow: `${draft.whyNow} Zorbax is next, on 3 July.`,
        writer: { kind: "model", name: "inventive", version: "7" },
      };
    },
  };
  const { lines, log } = listen();
  const draft = await checkedWriter(inventive, log).write(facts);
  expect(draft).toMatchObject({
    whyNow: "northwind.example (dated 21 May 2026): “Northwind Robotics raises $45M Series B”.",
    draftOpener: "",
    writer: { kind: "template", name: "quoting" },
  });
  expect(lines.map(({ fields }) => fields)).toEqual([
    { accountId: "acct_1", writer: "inventive 7", refused: "why_now: date, why_now: name" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("Zorbax");
});
