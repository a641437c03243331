import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { roleItems } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { companyOf, SmartRecruitersPosting, toRole } from "./formats/smartrecruiters.ts";

const Section = z.object({ title: z.string().nullish(), text: z.string().nullish() }).nullish();

/** `GET api.smartrecruiters.com/v1/companies/{company}/postings/{id}` (SmartRecruiters, Posting API). */
const Posting = SmartRecruitersPosting.extend({
  postingUrl: z.string().nullish(),
  jobAd: z
    .object({
      /** There is a `companyDescription` too; it says the same in every posting. */
      sections: z
        .object({ jobDescription: Section, qualifications: Section, additionalInformation: Section })
        .partial()
        .nullish(),
    })
    .nullish(),
});

/** One open role at SmartRecruiters. */
export const smartrecruitersRole = defineSource({
  id: "smartrecruiters-role",
  name: "SmartRecruiters role",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const posting = parseJsonBody(input.body, Posting);
    const company = companyOf(input.body.url);
    if (posting === undefined || company === undefined) return miss();
    const role = toRole(posting, `https://jobs.smartrecruiters.com/${company}`);
    const { jobDescription, qualifications, additionalInformation } = posting.jobAd?.sections ?? {};
    const sections = [jobDescription, qualifications, additionalInformation].map(
      (section) => `<h3>${section?.title ?? ""}</h3><div>${section?.text ?? ""}</div>`,
    );
    const items = roleItems(input, `https://careers.smartrecruiters.com/${company}`, {
      ...role,
      url: posting.postingUrl ?? role.url,
      description: sections.join(""),
    });
    return { items, next: [], isMiss: items.length === 0 };
  },
});
