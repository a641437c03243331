import { describe, expect, test } from "bun:test";
import { asked, readWith } from "./read-with.ts";

const HOME = "https://harbourline.example/";

describe("the careers page", () => {
  const lever = (path: string, text: string) => `<a href="https://jobs.lever.co/${path}">${text}</a>`;

  test.each([
    [
      "embedded, whatever its name",
      `<iframe src="https://jobs.ashbyhq.com/hl/embed"></iframe>`,
      ["ashby https://api.ashbyhq.com/posting-api/job-board/hl"],
    ],
    [
      "whose roles it lists, whatever its name",
      lever("hl-gmbh/1", "Engineer") + lever("hl-gmbh/2", "Designer"),
      ["lever https://api.lever.co/v0/postings/hl-gmbh?mode=json"],
    ],
    [
      "of its own name",
      lever("harbourline-careers", "Open roles"),
      ["lever https://api.lever.co/v0/postings/harbourline-careers?mode=json"],
    ],
    ["of another name that it links once", lever("globex", "Our parent company is hiring too"), []],
    ["of another name behind a button", lever("globex", "Open roles"), []],
    [
      "of another name that it links twice, at one address",
      lever("globex", "Globex") + lever("globex", "is hiring too"),
      [],
    ],
    ["for each of several other companies", lever("globex", "Globex") + lever("tugboat", "Tugboat"), []],
  ])("with a board %s", (_name, html, expected) => {
    expect(asked(readWith("careers", `<p>Jobs</p><p>${html}</p>`, `${HOME}careers`))).toEqual(expected);
  });

  test("without a board leads nowhere and says nothing", () => {
    expect(readWith("careers", "<p>We hire a VP of Sales</p>", `${HOME}careers`)).toEqual({
      items: [],
      next: [],
      isMiss: false,
    });
  });
});
