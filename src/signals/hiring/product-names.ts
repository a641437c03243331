import { AMBIGUOUS_PRODUCTS } from "./ambiguous-products.ts";
import { TRADE_PRODUCTS } from "./trade-products.ts";

/**
 * Products of other makers that job posts ask for, one a line: the name, then other spellings. Languages, protocols and skills are
 * none: nobody sells them.
 */
const NAMES = `
Salesforce|Salesforce.com|SFDC|Sales Cloud|Salesforce CRM
HubSpot|Hubspot
Pipedrive
Zoho|Zoho CRM
Microsoft Dynamics 365|Dynamics 365|Dynamics CRM|Microsoft Dynamics|MS Dynamics
SugarCRM
Freshsales
Copper CRM
Attio
Affinity CRM
Salesloft|SalesLoft
ZoomInfo
LinkedIn Sales Navigator|Sales Navigator
Outreach.io
Apollo.io
Gong.io
Chili Piper
Clari
LeanData
Seismic
Highspot
Showpad
Crunchbase Pro
Cognism
Lusha
Instantly.ai
Lemlist
Salesforce CPQ|CPQ Cloud
DealHub
PandaDoc
DocuSign|Docusign
Marketo
Pardot|Account Engagement
Eloqua
Mailchimp|MailChimp
Klaviyo
Braze
Iterable
Customer.io
ActiveCampaign
Salesforce Marketing Cloud|Marketing Cloud|SFMC
Adobe Experience Manager|AEM
Adobe Experience Cloud
Adobe Analytics
Google Analytics|GA4
Google Tag Manager
Google Ads|Google AdWords
Facebook Ads|Meta Ads|Facebook Ads Manager|Meta Ads Manager
LinkedIn Ads|LinkedIn Campaign Manager
Semrush|SEMrush|SEMRush
Ahrefs
Moz
Hootsuite
Sprout Social
Hotjar
Optimizely
Unbounce
Webflow
WordPress|Wordpress
Drupal
Contentful
Sanity.io
Shopify|Shopify Plus
Magento|Adobe Commerce
WooCommerce
BigCommerce
Commercetools|commercetools
Salesforce Commerce Cloud|SFCC
6sense|6Sense
Demandbase
Bizible
Snowflake
Databricks
BigQuery|Google BigQuery
Redshift|Amazon Redshift
Fivetran
Airbyte
dbt|DBT
Airflow|Apache Airflow
Dagster
Spark|Apache Spark|PySpark
Kafka|Apache Kafka
Confluent
Tableau
Power BI|PowerBI|Microsoft Power BI
Looker Studio|Google Data Studio
Qlik|QlikView|Qlik Sense
Metabase
Sigma Computing
ThoughtSpot
Alteryx
Informatica
Talend
Matillion
Collibra
Monte Carlo Data
Hightouch
RudderStack
mParticle
Amplitude
Mixpanel
Heap Analytics
PostHog
FullStory
Pendo
Gainsight
ChurnZero
Totango
Planhat
Vitally
Zendesk
Intercom
Freshdesk
Help Scout
ServiceNow|Service Now
Jira|JIRA|Jira Service Management
Confluence
Asana
Trello
Airtable
ClickUp
Smartsheet
Wrike
Monday.com|monday.com
Miro
Figma
Sketch App
Adobe Creative Suite|Adobe Creative Cloud|Adobe CC
Photoshop|Adobe Photoshop
InDesign|Adobe InDesign
After Effects|Adobe After Effects
Canva
InVision
Zeplin
AWS|Amazon Web Services
GCP|Google Cloud Platform|Google Cloud
Microsoft Azure|Azure
DigitalOcean
Heroku
Vercel
Netlify
Cloudflare
Kubernetes|K8s
Docker
Terraform
Ansible
Pulumi
Helm Charts
OpenShift
VMware
Jenkins
CircleCI|Circle CI
GitHub Actions
GitHub|Github
GitLab|Gitlab|GitLab CI
Bitbucket
ArgoCD|Argo CD
Datadog|DataDog
New Relic
Splunk
Grafana
Prometheus
Sentry.io
PagerDuty
Elasticsearch|ElasticSearch|Elastic Stack|ELK
MongoDB Atlas|Mongo Atlas
MongoDB|Mongo DB
PostgreSQL|Postgres
MySQL
Redis
Cassandra
DynamoDB
Oracle Database|Oracle DB
Microsoft SQL Server|SQL Server|MS SQL
RabbitMQ
LaunchDarkly
Postman
Selenium
Cypress.io
Playwright
BrowserStack
PowerShell|Powershell
Workday
BambooHR|Bamboo HR
Personio
Rippling
Gusto
HiBob
ADP Workforce Now|ADP
UKG|UltiPro
SuccessFactors|SAP SuccessFactors
Greenhouse
Ashby ATS
LinkedIn Recruiter
SmartRecruiters
Culture Amp
Lattice HR
NetSuite|Oracle NetSuite|Netsuite
SAP|SAP S/4HANA|S/4HANA|S4/HANA|SAP HANA|SAP ERP|SAP FI|SAP MM|SAP SD|SAP Business One
Oracle EBS|Oracle Fusion|Oracle ERP|Oracle Cloud ERP
Sage Intacct
Xero
QuickBooks|Quickbooks
DATEV|Datev
Coupa
Expensify
SAP Concur|Concur
Anaplan
Adaptive Insights|Adaptive Planning
BlackLine|Blackline
Stripe
Zuora
Chargebee
Avalara
Bill.com
Airbase
Pleo
Spendesk
Okta
CrowdStrike
SentinelOne
Palo Alto Networks
Fortinet
Tenable
Qualys
Rapid7
Wiz.io
Snyk
Veracode
SonarQube
HashiCorp Vault
1Password
Microsoft Intune|Intune
Jamf
Active Directory|Azure AD|Entra ID|Microsoft Entra
Vanta
Drata
OneTrust
Microsoft 365|Office 365|O365|M365
SharePoint|Sharepoint
Google Workspace|G Suite|GSuite
Zapier
Workato
MuleSoft|Mulesoft
Boomi
Tray.io
UiPath
Power Apps|PowerApps
Power Automate
OutSystems
Mendix
Appian
Pega
Guidewire
Veeva|Veeva CRM|Veeva Vault
Procore
AutoCAD|Autocad
SolidWorks|Solidworks
Revit
Twilio
SendGrid
Segment.io|Twilio Segment
OpenAI
LangChain
Pinecone
Laravel
Symfony
Django
FastAPI
Spring Boot
Ruby on Rails
React Native
Vue.js|Vue
Next.js
Node.js|NodeJS
AngularJS
TensorFlow|Tensorflow
PyTorch|Pytorch
Minitab
SageMaker|Amazon SageMaker
Vertex AI
MLflow
Weights & Biases
`;

/** Everybody uses these; a posting that asks for nothing else tells nothing of a company. */
const EVERYDAY = new Set(
  "Excel,Word,PowerPoint,Outlook,Microsoft Office,Google Sheets,Google Docs,Google Suite,Microsoft Teams,Microsoft 365,Google Workspace,Zoom,Slack".split(
    ",",
  ),
);

export type ProductName = { name: string; isAmbiguous: boolean };

const read = (lines: string, isAmbiguous: boolean) =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const spellings = line.split("|");
      const name = spellings[0] ?? line;
      return spellings.map((spelling) => [spelling, { name, isAmbiguous }] as const);
    });

/** Every spelling and the product it means. */
export const PRODUCT_NAMES: ReadonlyMap<string, ProductName> = new Map([
  ...read(AMBIGUOUS_PRODUCTS, true),
  ...read(NAMES, false),
  ...read(TRADE_PRODUCTS, false),
]);

export function isEveryday(name: string): boolean {
  return EVERYDAY.has(name);
}
