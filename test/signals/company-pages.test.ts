import { outage } from "#signals/outage.ts";
import { ownPricingChange } from "#signals/own-pricing-change.ts";
import { productLaunch } from "#signals/product-launch.ts";
import { rfpPosted } from "#signals/rfp-posted.ts";
import { securityIncident } from "#signals/security-incident.ts";
import { techAdded } from "#signals/tech-added.ts";
import { techRemoved } from "#signals/tech-removed.ts";
import { own, page, silent, told } from "./company-page-stories.ts";
import { testDetector } from "./detector-table.ts";

testDetector(
  productLaunch,
  [
    own(
      "Hello, Ledgerline",
      "A team of six has built our second product. It is called Ledgerline, and from today anyone can sign up.",
      { product: "Ledgerline" },
    ),
    told(
      "Beacon Debuts Compact Monitor for Home Studios",
      "Beacon today announced the T5, a compact monitor for home studios.",
      { product: "T5" },
    ),
    told("Beacon stellt neue Abkantpresse vor", "Die Beacon GmbH hat ihre neue Abkantpresse BM 8 vorgestellt.", {
      product: "BM 8",
    }),
    told("Audio firm Beacon moves into headphones with $299 model", "The set goes on sale in September."),
    told(
      "Beacon wants to replace your spreadsheet",
      "Planning startup Beacon on Wednesday released Scout, an assistant for finance teams.",
      { product: "Scout" },
    ),
    own("We made a thing", "It's called Beacon Lamp, and you can order it now.", { product: "Beacon Lamp" }),
    own("Beacon for Teams", "From today you can invite your whole company.", { product: "Beacon for Teams" }),
    told("Beacon's new electric van starts at €38,000", "Deliveries begin in June.", { product: "electric van" }),
    told("Beacon adds vegan burger to menu", "All 200 restaurants have it.", { product: "vegan burger" }),
    own("Announcing our Terraform provider", "Manage everything as code.", { product: "Terraform provider" }),
  ],
  [
    silent("How we cut our logging bill", "In May we began shipping logs to another store."),
    told("Beacon ships its millionth speaker", "The maker shipped its millionth unit on Tuesday."),
    told("Beacon launches in Japan", "The speaker maker has begun selling its monitors in Japan."),
    silent("Our roadmap for 2026", "In spring we will release a new editor."),
    silent("A dress code", "Beacon introduces dress code for staff."),
    silent("Beacon Lamp", "A small box that tells you when your build fails. It has been in our range since 2019."),
    silent("Welcome, Grippa!", "From today everyone at Grippa is part of us: we have acquired the company."),
  ],
);

testDetector(
  securityIncident,
  [
    page(
      "Notice of Data Event",
      "On May 2, 2026 we became aware of suspicious activity. An unauthorized actor accessed certain files.",
    ),
    own(
      "What happened to your API keys last week",
      "A build script wrote customer API keys into a log file that was readable from the internet for nine days.",
    ),
    own(
      "An apology to our customers",
      "A spreadsheet with the names and addresses of 900 customers was sent to the wrong mailing list.",
      { count: 900 },
    ),
    own(
      "Please reset your password",
      "Over the weekend we saw logins to several hundred accounts with passwords that had leaked elsewhere.",
    ),
  ],
  [
    page("Security", "If an unauthorised person gains access to your data, we will notify you."),
    page("Data Breach", "How to report a breach. An attacker who accessed your account may have read your mail."),
    silent(
      "Sample notice",
      "Dear [customer], on [date] we discovered that an unauthorised third party gained access to [system].",
    ),
    silent("The first hours", "Attackers gained access, stole 2.3 million records and demand a ransom. What now?"),
    silent(
      "Phishing: what our own test showed",
      "We sent a fake invoice to all our staff. 14 people gave away their passwords.",
    ),
  ],
);

testDetector(
  outage,
  [
    own(
      "Post-mortem: the API incident of 3 March",
      "Between 09:10 and 13:40 UTC the API answered most requests with errors.",
      { duration_minutes: 270 },
    ),
    own("About yesterday's downtime", "Yesterday nobody could log in. This is on us."),
    told("Glitch at Beacon leaves schools without timetables", "The company apologised to 400 schools."),
  ],
  [
    silent(
      "What the Frankfurt outage taught us",
      "Our cloud provider went down for six hours, and customers noticed nothing.",
    ),
    silent("How to survive an outage", "When your provider is down for five hours, what do you tell your customers?"),
  ],
);

testDetector(
  ownPricingChange,
  [
    own("We're getting rid of seats", "From today every Beacon plan comes with unlimited users."),
    own("Free tier changes", "As of 15 May, free projects are limited to 2 GB of storage (was 10 GB)."),
    own("A free plan, at last", "As of today there is one: three boards. The Starter plan for $5 goes away."),
    told("Beacon to end free shipping for orders under $50", "It will charge $4.99 for smaller orders from Monday.", {
      amount: 4.99,
    }),
  ],
  [silent("Should you raise your prices?", "We raised ours twice and lost nobody, but ask your customers first.")],
);

testDetector(
  techAdded,
  [
    own("dbt, three weeks in", "Three weeks ago we put dbt into production.", { technology: "dbt" }),
    told("Beacon goes all in on AWS", "The insurer has signed for five years.", { technology: "AWS" }),
    own("We are off Heroku", "Everything we run now lives on Fly.io and the Heroku dynos are gone.", {
      technology: "Fly.io",
    }),
  ],
  [silent("Why we chose boring technology", "Every few months somebody proposes MongoDB, and then we don't.")],
);

testDetector(
  techRemoved,
  [
    own("Leaving Figma", "Our subscription to Figma ended on Sunday and we did not renew it.", { technology: "Figma" }),
    own("Less is more", "We have closed our Zoom account.", { technology: "Zoom" }),
    own("Fewer scripts", "We took Google Analytics off all of our pages last night.", {
      technology: "Google Analytics",
    }),
    own("Life after Heroku", "We moved out in March, and it was fine.", { technology: "Heroku" }),
  ],
  [silent("Leaving Facebook: a guide", "How to leave without losing your audience.")],
);

testDetector(
  rfpPosted,
  [
    told(
      "Notice: Beacon – provision of cloud telephony",
      "Contract notice. Buyer: Beacon. Closing date: 12 June 2026.",
      { product: "cloud telephony" },
    ),
    told(
      "£2m tender out for Beacon payroll",
      "Suppliers have until 4 May to bid for a contract to run payroll at Beacon.",
      { product: "payroll" },
    ),
    own(
      "We need a new website: pitch us",
      "We are looking for an agency to rebuild our site. Send your pitch by 31 January.",
    ),
    told(
      "Beacon seeks supplier for student information system",
      "The tender, worth up to £6.5m, closes on 12 September.",
      { product: "student information system" },
    ),
  ],
  [
    told("Award notice: cloud telephony", "Buyer: Beacon. Awarded to Grippa. Closing date: 12 June 2026."),
    page("Doing business with Beacon", "Requests for proposals are published in the vendor portal."),
  ],
);
