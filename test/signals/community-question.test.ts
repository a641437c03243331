import { communityQuestion } from "#signals/community-question.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  communityQuestion,
  [
    {
      name: "“Feature request: SAML login”",
      title: "Feature request: SAML login",
      text: "Our security team requires SSO for every tool. It would be great to have SAML.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
      data: { product: "SAML login" },
    },
    {
      name: "“Support for SCIM provisioning”",
      title: "Support for SCIM provisioning",
      text: "We have 400 users and need to remove accounts automatically. Are there any plans?",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Audit log export?”",
      title: "Audit log export?",
      text: "Is it possible to export the audit log to S3? Our compliance department needs it.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“[Feature] Allow several workspaces”",
      title: "[Feature] Allow several workspaces",
      text: "I'd love to keep our two brands apart.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Any alternatives to Globex for on-call?”",
      title: "Any alternatives to Globex for on-call?",
      text: "We are looking for a tool that our whole team can use. What are people using?",
      more: { kind: "discussion", url: "https://forum.example/t/12", facts: { author: "Jane Roe (Beacon)" } },
    },
    {
      name: "“How do you handle invoices in five currencies?”",
      title: "How do you handle invoices in five currencies?",
      text: "We at Beacon sell in five countries. Does anyone know a solution that handles them?",
      more: { kind: "discussion", url: "https://forum.example/t/3" },
    },
    {
      name: "“Which CRM for a 50-person sales team?”",
      title: "Which CRM for a 50-person sales team?",
      text: "Which CRM would you recommend for a team of 50?",
      more: { kind: "discussion", url: "https://forum.example/t/12", facts: { author: "Tom Beck, CRO at Beacon" } },
    },
    {
      name: "“Question: self-hosting”",
      title: "Question: self-hosting",
      text: "Do you offer a self-hosted version? Our policy does not allow cloud tools.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“OIDC integration”",
      title: "OIDC integration",
      text: "We would like to log in with our own provider. Could you add OIDC?",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Add support for Postgres 18”",
      title: "Add support for Postgres 18",
      text: "Please add support for it, we need it for our migration in June.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Does anyone use a good status page tool?”",
      title: "Does anyone use a good status page tool?",
      text: "We are looking for a tool for our status page. Does anyone have a tip?",
      more: OWN,
    },
    {
      name: "“Webhook for deleted tickets”",
      title: "Webhook for deleted tickets",
      text: "It'd be really useful for us to get a webhook when a ticket is deleted.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“SSO on the team plan”",
      title: "SSO on the team plan",
      text: "We wish SSO were part of the team plan; we can't justify enterprise for nine people.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Option to disable e-mail login”",
      title: "Option to disable e-mail login",
      text: "Would it be possible to switch it off? Our IT department requires SSO only.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
  ],
  [
    {
      name: "“Feature request: dark mode”",
      title: "Feature request: dark mode",
      text: "It would be great to have a dark mode.",
      more: { kind: "release", url: "https://github.com/beacon/desk/issues/4" },
    },
    {
      name: "“feat: add SAML login”",
      title: "feat: add SAML login",
      text: "Adds SAML. We need a review.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Crash when opening report”",
      title: "Crash when opening report",
      text: "The app crashes. How do I fix it?",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“v1.4.0”",
      title: "v1.4.0",
      text: "Adds support for SAML. Please add feedback.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“SSO support”",
      title: "SSO support",
      text: "We would like SSO in Beacon.",
      more: { kind: "discussion", url: "https://forum.example/t/5", facts: { author: "Ann Lee, Globex" } },
    },
    {
      name: "“How to choose a CRM?”",
      title: "How to choose a CRM?",
      text: "We need to look at price and features. Which CRM is best?",
      more: OWN,
    },
    {
      name: "“Is your port ready for summer?”",
      title: "Is your port ready for summer?",
      text: "We would love to help you. Could you use more berths?",
      more: OWN,
    },
    {
      name: "“Remove Beacon from list”",
      title: "Remove Beacon from list",
      text: "Could you take us off the list? The information is wrong.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Update adopters list”",
      title: "Update adopters list",
      text: "We use it in production.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Beacon asks court for help”",
      title: "Beacon asks court for help",
      text: "The company would like a ruling by June.",
    },
    { name: "“FAQ”", title: "FAQ", text: "Is it possible to change my plan? Yes.", more: OWN },
    {
      name: "“Thanks for the tool!”",
      title: "Thanks for the tool!",
      text: "We love it at Beacon.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Typo in README”",
      title: "Typo in README",
      text: "There is a typo on line 4.",
      more: { kind: "release", url: "https://github.com/globex/desk/issues/12" },
    },
    {
      name: "“Customer question: does Beacon support SAML?”",
      title: "Customer question: does Beacon support SAML?",
      text: "Yes. It is part of every plan.",
      more: OWN,
    },
  ],
);
