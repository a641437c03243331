import { communityQuestion } from "#signals/community-question.ts";
import { competitorMention } from "#signals/competitor-mention.ts";
import { complianceMilestone } from "#signals/compliance-milestone.ts";
import { developerDocsChange } from "#signals/developer-docs-change.ts";
import { publicTalk } from "#signals/public-talk.ts";
import { reviewPosted } from "#signals/review-posted.ts";
import { subprocessorAdded } from "#signals/subprocessor-added.ts";
import { websiteRelaunch } from "#signals/website-relaunch.ts";
import { own, page, silent, told } from "./company-page-stories.ts";
import { testDetector } from "./detector-table.ts";

testDetector(
  reviewPosted,
  [
    own("Linear, one month in", "The keyboard shortcuts are lovely, the reports are thin. We'll stay.", {
      product: "Linear",
    }),
    own("Datadog: worth it?", "We pay $4,000 a month. The dashboards are excellent. The bill is awful.", {
      product: "Datadog",
    }),
    told(
      "“Support is slow” – Ida B., finance manager at Beacon",
      "Software: Sage Intacct. Rating: 4/5. Pros: reporting.",
      { product: "Sage Intacct" },
    ),
  ],
  [silent("Goodbye Jenkins, hello GitHub Actions", "All of our pipelines run on GitHub Actions. Builds are faster.")],
);

testDetector(
  subprocessorAdded,
  [
    page(
      "Sub-processor updates",
      "We are adding two sub-processors. Twilio Inc. (messages, USA) and DeepL SE (translation) will begin to process data in April.",
    ),
    own("Notice: new subprocessor", "Postmark has been engaged as a subprocessor for e-mail from 3 June.", {
      vendor: "Postmark",
    }),
  ],
  [page("Sub-processors", "These process data for us: AWS, Zendesk. We will inform you before we add one.")],
);

testDetector(
  developerDocsChange,
  [
    own(
      "A date for version 1",
      "Version 1 of the Beacon API is deprecated as of today and will be switched off on 1 November.",
    ),
  ],
  [silent("How to write good API docs", "Version your API. Deprecate slowly.")],
);

testDetector(
  websiteRelaunch,
  [own("Welcome to our new home on the web", "The new beacon.example went live this morning.")],
  [silent("Website redesign: five lessons", "What we learned from redesigning 40 websites for clients.")],
);

testDetector(
  publicTalk,
  [own("Catch us at RustConf", "Our own Imke Baars is giving a talk at RustConf next week.", { person: "Imke Baars" })],
  [silent("Events we like", "RustConf, 9 September. If you speak there, tell us.")],
);

testDetector(
  complianceMilestone,
  [own("Two audits, one summer", "In June we passed our SOC 2 Type II audit.")],
  [silent("On our way to ISO 27001", "In March we set out to get certified under ISO 27001.")],
);

testDetector(
  competitorMention,
  [
    own("Why teams leave Calendly for Beacon", "A third of our new customers came from Calendly.", {
      product: "Calendly",
    }),
    own("A Calendly alternative for teams", "If Calendly is too expensive for you, try Beacon.", {
      product: "Calendly",
    }),
  ],
  [silent("Integrations", "Connect Beacon with Tableau, Looker and Salesforce.")],
);

testDetector(
  communityQuestion,
  [told("Looking for a better way to plan shifts", "Hi all, we're Beacon, a chain of nine clinics. What do you use?")],
  [silent("Got a question? Ask us", "Our vets answer every day.")],
);
