import { describe, expect, test } from "bun:test";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { readDocument } from "#signals/reading.ts";
import { toolInJobPost } from "#signals/tool-in-job-post.ts";
import { posting } from "./board-fixtures.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, toArticle } from "./read-case.ts";

testDetector(
  toolInJobPost,
  [
    {
      name: "requirements in a list, and what would be nice",
      title: "Revenue Operations Manager",
      text: "What you bring\n- 3+ years with Salesforce and HubSpot\n- Experience with Outreach or Gong\nNice to have\n- Looker",
      more: posting("Leeds"),
      subtype: "required",
      data: {
        technology: ["Salesforce", "HubSpot", "Outreach", "Gong"],
        nice_to_have: ["Looker"],
        role: "Revenue Operations Manager",
        location: "Leeds",
      },
    },
    {
      name: "what is only a plus",
      title: "Comptable",
      text: "La connaissance de Sage est un plus.",
      more: posting(),
      subtype: "nice-to-have",
      data: { technology: ["Sage"] },
    },
    {
      name: "two weights in one sentence",
      title: "Marketing Manager",
      text: "Knowledge of Marketo is required; Figma is a plus.",
      more: posting(),
      subtype: "required",
      data: { technology: ["Marketo"], nice_to_have: ["Figma"] },
    },
    {
      name: "a tool in the title",
      title: "Salesforce Administrator",
      text: "Own the CRM and its users.",
      more: posting(),
      data: { technology: ["Salesforce"] },
    },
    {
      name: "the work itself",
      title: "Support Engineer",
      text: "You'll work in Zendesk every day and log bugs in Jira.",
      more: posting(),
      data: { technology: ["Zendesk", "Jira"] },
    },
    {
      name: "a stack",
      title: "DevOps Engineer",
      text: "100% remote. AWS/GCP, Kubernetes, Docker; Terraform/Ansible or similar.",
      more: posting(),
      data: { technology: ["AWS", "GCP", "Kubernetes", "Docker", "Terraform", "Ansible"] },
    },
    {
      name: "ordinary words that are tools in a list of them",
      title: "SDR",
      text: "Comfortable with tools such as Apollo, Clay and Outreach.",
      more: posting(),
      data: { technology: ["Apollo", "Clay", "Outreach"] },
    },
    {
      name: "German",
      title: "Buchhalter (m/w/d)",
      text: "Dein Profil:\n- sicherer Umgang mit DATEV\n- Erfahrung mit SAP von Vorteil",
      more: posting(),
      data: { technology: ["DATEV"], nice_to_have: ["SAP"] },
    },
    {
      name: "a posting on the blog",
      title: "Hiring: IT Systems Engineer",
      text: "We are hiring an IT systems engineer. Requirements: Okta and Jamf experience. Apply now.",
      more: OWN,
      data: { technology: ["Okta", "Jamf"] },
    },
  ],
  [
    {
      name: "customers",
      title: "Account Executive",
      text: "Our customers include Stripe, Shopify and Zendesk. You love to sell.",
      more: posting(),
    },
    {
      name: "integrations and backers",
      title: "Product Manager",
      text: "We integrate with Salesforce and HubSpot. Backed by the founders of Datadog and Twilio.",
      more: posting(),
    },
    {
      name: "the way to apply",
      title: "Nurse",
      text: "Send your CV through Greenhouse. The interview takes place on Zoom. Follow us on LinkedIn.",
      more: posting(),
    },
    {
      name: "ordinary words",
      title: "Baker",
      text: "Experience with clay ovens. Outreach to schools, a segment of our work. Monday off, front of house.",
      more: posting(),
    },
    {
      name: "everyday programs",
      title: "Office Assistant",
      text: "Good knowledge of Word and Excel. You close the front desk at six.",
      more: posting(),
    },
    {
      name: "languages",
      title: "Developer",
      text: "Experience with Python, Java, SQL and HTML.",
      more: posting(),
    },
    {
      name: "competitors",
      title: "Backend Engineer",
      text: "Competitors such as Datadog and New Relic charge ten times more.",
      more: posting(),
    },
    {
      name: "what is not needed",
      title: "Engineer",
      text: "No Salesforce experience needed. An alternative to Zendesk, that's what we build.",
      more: posting(),
    },
    {
      name: "the audience of the product",
      title: "Copywriter",
      text: "You write for WordPress developers and Shopify merchants about our plugin.",
      more: posting(),
    },
    {
      name: "benefits",
      title: "Sales Lead",
      text: "Benefits\n- AWS credits for your side project\nAbout us\nBuilt by ex-Stripe engineers.",
      more: posting(),
    },
    {
      name: "a post about the own stack",
      title: "How we use Kubernetes",
      text: "We run Kubernetes, Terraform and Datadog in production. P.S. we're hiring.",
      more: OWN,
    },
    {
      name: "news of a hire",
      title: "Beacon hires former Salesforce executive",
      text: "Jane Roe, with 20 years of experience at Salesforce and Oracle, joins Beacon.",
    },
  ],
);

describe("tool_in_job_post", () => {
  const strengthOf = (rivals: string[], text: string) => {
    const reading = readDocument(toArticle("Sales Manager", text, posting()), BEACON);
    return toolInJobPost.detect(reading, { ...NO_KNOWLEDGE, rivals, previous: [] })[0]?.strength;
  };

  test("weighs a product the workspace competes with above others, and a plus below", () => {
    const text = "Experience with HubSpot required.";
    expect(strengthOf([], text)).toBe(55);
    expect(strengthOf(["Hubspot"], text)).toBe(70);
    expect(strengthOf([], "HubSpot is a plus.")).toBe(40);
  });

  test("leaves out the company's own product", () => {
    const subject = { name: "Gong", domain: "gong.example", aliases: [] };
    const document = toArticle("Engineer", "Experience with Gong, Salesforce and Outreach.", posting());
    const [found] = toolInJobPost.detect(readDocument(document, subject), { ...NO_KNOWLEDGE, previous: [] });
    expect(found?.data["technology"]).toEqual(["Salesforce", "Outreach"]);
  });
});
