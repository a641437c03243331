import { describe, expect, test } from "bun:test";
import { asked, readWith } from "./read-with.ts";

const HOME = "https://harbourline.example/";

describe("the careers page", () => {
  test("leads to its one board, whatever its name", () => {
    const result = readWith(
      "careers",
      `<p>Jobs</p><iframe src="https://jobs.ashbyhq.com/hl/embed"></iframe>`,
      `${HOME}careers`,
    );
    expect(asked(result)).toEqual(["ashby https://api.ashbyhq.com/posting-api/job-board/hl"]);
  });

  test("without a board leads nowhere and says nothing", () => {
    expect(readWith("careers", "<p>We hire a VP of Sales</p>", `${HOME}careers`)).toEqual({
      items: [],
      next: [],
      isMiss: false,
    });
  });
});
