import { expect, test } from "bun:test";
import { docsPage } from "#surfaces/signalmama/docs-page.ts";
import { ERRORS } from "#surfaces/signalmama/errors.ts";

test("every code an error can have is an anchor of the page its docs_url names", () => {
  const page = docsPage();
  for (const code of Object.keys(ERRORS)) expect(page).toContain(`id="${code}"`);
});
