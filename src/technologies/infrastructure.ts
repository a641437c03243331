import type { Technology, TechnologyCategory } from "./technology.ts";

/**
 * Products no page gives away; texts do. One line a category: names, other spellings after `=`, and `*` behind those that
 * are ordinary words too.
 */
const NAMED: Partial<Record<TechnologyCategory, string>> = {
  database:
    "PostgreSQL=Postgres, MySQL, MariaDB, MongoDB=Mongo=MongoDB Atlas, Oracle Database=Oracle DB, Microsoft SQL Server=SQL Server=MSSQL, SQLite, Redis, Valkey, DynamoDB=Amazon DynamoDB, Cassandra=Apache Cassandra, ScyllaDB=Scylla, CockroachDB, YugabyteDB, TiDB, Neo4j, Couchbase, CouchDB, InfluxDB, TimescaleDB=Timescale, Aurora*=Amazon Aurora, Amazon RDS=AWS RDS=RDS, Supabase, Firebase, Firestore, PlanetScale, Neon*, FaunaDB=Fauna, RethinkDB, Memcached, DragonflyDB, VictoriaMetrics, Pinecone, Weaviate, Qdrant, Milvus, pgvector, SurrealDB, ArangoDB, HBase, Turso, SingleStore",
  "data warehouse":
    "Snowflake*, BigQuery=Google BigQuery, Amazon Redshift=Redshift, Databricks, ClickHouse, Azure Synapse=Synapse*, Teradata, Vertica, Apache Druid, Firebolt, DuckDB, MotherDuck, Greenplum, Hadoop",
  "data integration":
    "Fivetran, Airbyte, Stitch*, dbt=dbt Cloud, Apache Airflow=Airflow, Dagster, Prefect*, Informatica, Talend, MuleSoft, Boomi, Workato, Zapier, Celigo, Tray.io, n8n, Census*, Matillion, Debezium, Apache NiFi, Apache Spark, Apache Flink",
  "business intelligence":
    "Tableau, Looker=Looker Studio, Power BI=PowerBI, Metabase, Mode*, Sigma*=Sigma Computing, Qlik=Qlik Sense=QlikView, ThoughtSpot, Domo, Superset=Apache Superset, Sisense, Hex*, Lightdash, Retool, Streamlit",
  "message queue":
    "Kafka=Apache Kafka, RabbitMQ, Amazon SQS=AWS SQS, NATS, Apache Pulsar, Redpanda, Confluent=Confluent Cloud, Celery*, Sidekiq, Temporal*, BullMQ, Resque, Delayed Job, Solid Queue, Hangfire, Inngest, Trigger.dev",
  "search engine":
    "Elasticsearch=Elastic Search, OpenSearch, Solr=Apache Solr, Meilisearch, Typesense, Lucene, Sphinx*",
  cloud:
    "AWS=Amazon Web Services, Google Cloud=Google Cloud Platform=GCP, Microsoft Azure=Azure, Oracle Cloud=OCI=Oracle Cloud Infrastructure, IBM Cloud, DigitalOcean=Digital Ocean, Hetzner=Hetzner Cloud, OVHcloud=OVH, Linode, Scaleway, Alibaba Cloud, Rackspace, Equinix Metal, Cloudflare Workers, AWS Lambda, VMware=VMware vSphere, Nutanix, OpenStack, Proxmox, Hyper-V, STACKIT, Exoscale, UpCloud, Open Telekom Cloud, IONOS Cloud=IONOS, Infomaniak, Outscale, HPE GreenLake=GreenLake, Vultr, CoreWeave, AWS Outposts, Google Distributed Cloud",
  ci: "GitHub Actions=GH Actions, Travis CI=TravisCI=Travis, CircleCI=Circle CI, Jenkins, GitLab CI=GitLab CI/CD, Azure Pipelines=Azure DevOps, Buildkite, TeamCity, Bamboo*, Drone CI=Drone*, AppVeyor, Semaphore CI, Bitrise, Codeship, Concourse*=Concourse CI, Cirrus CI, Codefresh, Argo CD=ArgoCD, Flux CD=FluxCD, Spinnaker, Octopus Deploy, Harness*, Bitbucket Pipelines, Woodpecker CI, Buildbot, Dagger*, Blacksmith*, Depot*, Tekton, Wercker, Zuul",
  "source control":
    "GitHub, GitLab, Bitbucket, Gitea, Forgejo, Codeberg, Subversion=SVN, Mercurial, Perforce, Gerrit, Phabricator, SourceForge, Trac",
  "infrastructure as code":
    "Terraform, OpenTofu, Pulumi, AWS CloudFormation=CloudFormation, Ansible, Chef*, Puppet*, SaltStack, AWS CDK, Crossplane, Terragrunt, Capistrano, Kamal, Vagrant*, Packer*",
  containers:
    "Kubernetes=K8s, Docker, Docker Swarm, Nomad*, OpenShift, Amazon ECS=ECS, Amazon EKS=EKS, GKE, AKS, Podman, Rancher, Helm*, Istio, Linkerd, Mesos, containerd, AWS Fargate, Nginx, HAProxy, Traefik, Envoy*, Caddy*, Apigee, ZooKeeper, etcd, Varnish*",
  "feature flags": "ConfigCat, DevCycle, Eppo, Optimizely Rollouts",
  monitoring:
    "Prometheus, Grafana=Grafana Cloud, Splunk, Honeycomb*, Elastic APM, Sumo Logic, Loggly, Papertrail*, Logz.io, Better Stack, PagerDuty, Opsgenie, Pingdom, Nagios, Zabbix, OpenTelemetry, Jaeger, SigNoz, Chronosphere, incident.io, Statuspage, Loki, Logstash, Fluentd, Graylog, Lightstep, Checkmk, Instatus, UptimeRobot, VictorOps, Kibana, Filebeat, Telegraf, Thanos*, Fluent Bit, Logtail, Logflare, Coralogix, Mezmo=LogDNA, Instana, Scout APM, Skylight*, Zipkin, OpenObserve, HyperDX, Uptrace, Uptime Kuma, StatusCake, Site24x7, Checkly, Axiom*",
  "error tracking":
    "Airbrake, GlitchTip, Honeybadger*, Firebase Crashlytics=Crashlytics, App Center=Visual Studio App Center, HockeyApp, Fabric*, TrackJS",
  "build tool":
    "webpack, Vite, esbuild, Rollup*, Parcel*, Turbopack, Rspack, Rsbuild, Bazel, Gradle, Maven, Gulp*, Grunt*, Babel, SWC, Turborepo, Nx, Lerna, CMake, Meson*, Browserify, Rolldown, tsup, Snowpack, Biome, ESLint, Prettier, TSLint, Ruff, Flake8, Renovate, Dependabot",
  "package manager":
    "npm, pnpm, Yarn*, Bun*, Poetry*, pip, pipenv, uv, Conda, CocoaPods, Bower, Composer, Artifactory=JFrog Artifactory, Nexus*=Sonatype Nexus, Docker Hub, Quay*",
  "test framework":
    "Jest, Vitest, Mocha*, Jasmine, Karma*, Cypress*, Playwright*, Selenium, Puppeteer, Protractor, pytest, RSpec, JUnit, TestCafe, BrowserStack, Sauce Labs, Codecov, Coveralls, Percy*, Chromatic*, Storybook, Enzyme*, LambdaTest, Applitools",
  language:
    "TypeScript, JavaScript, Python, Ruby, Rust*, Golang=Go*, Kotlin, Swift*, Scala, Elixir, PHP, C#, Objective-C, CoffeeScript, Flow*, Perl, Haskell, Clojure, Erlang, Zig, Node.js=Node=NodeJS, Deno, COBOL, Delphi, Visual Basic",
  "web framework":
    "React=ReactJS, Vue=Vue.js, Angular=AngularJS, Svelte, SolidJS, Ember=Ember.js, Backbone=Backbone.js, jQuery, Preact, Remix*, Django, Ruby on Rails=Rails, Laravel, Spring Boot, Flask*, FastAPI, Express.js=Express*, NestJS, Phoenix*, .NET=.NET Core=ASP.NET, React Native, Flutter*, Xamarin, Ionic, Electron*, Tauri, Redux, Apollo GraphQL=Apollo Client, GraphQL, Tailwind=Tailwind CSS=TailwindCSS, Bootstrap*, Material UI=MUI, Chakra UI, styled-components, Sass, Elysia, Hono, Koa, Sinatra, Symfony, Middleman, Sphinx docs, MkDocs, VitePress, VuePress, Pelican, Nextra, Hasura, Prisma, TypeORM, Sequelize, SQLAlchemy, Mongoose*, Drizzle*, Hibernate*, Knex*",
  erp: "SAP=SAP ERP=SAP Business One, SAP S/4HANA=S/4HANA=S4HANA, Oracle NetSuite=NetSuite, Oracle Fusion=Oracle Fusion Cloud, Oracle E-Business Suite, Infor=Infor CloudSuite, Microsoft Dynamics NAV, Business Central, Odoo, Sage=Sage Intacct=Sage X3, Epicor, IFS=IFS Cloud, Acumatica, JD Edwards, PeopleSoft, Unit4, Priority ERP, proALPHA, Microsoft Navision=Navision, Exact Online, DATEV, abas",
  hr: "Workday, BambooHR, SAP SuccessFactors=SuccessFactors, ADP, UKG, Rippling*, Gusto*, Personio, HiBob, Deel, Remote*, Paycom, Paylocity, Ceridian Dayforce=Dayforce, Cornerstone OnDemand, Lattice*, Culture Amp, 15Five, Oracle HCM, Namely*, Paychex, TriNet, Zucchetti, Visma, Cegid, PayFit, Factorial*, TeamSystem, Zellis, Planday, Quinyx, Kronos, Ceridian, Paycor, Eightfold, AFAS, Sage HR, Cezanne HR, Deputy*, Legion WFM",
  recruiting:
    "Greenhouse*, Lever*, Ashby, SmartRecruiters, iCIMS, Taleo, Jobvite, Teamtailor, Workable*, Recruitee, Gem*, BreezyHR",
  collaboration:
    "Slack, Microsoft Teams, Zoom*, Google Meet, Webex, Mattermost, Rocket.Chat, Discord, Dropbox, Box*, SharePoint, OneDrive, Google Drive, Miro, Mural*, Workplace by Meta, Gitter, IRC, Zulip, Element*, HipChat, Skype for Business=Skype, Lotus Notes, Nextcloud, Discourse*, Telegram, Flowdock, Jitsi, Exchange Server, WhatsApp=WhatsApp Business, Google Chat, Workvivo, Staffbase, Beekeeper, Viva Engage=Yammer, Threema, Lark*=Feishu, Pexip",
  "project management":
    "Jira, Asana, Linear*, Trello, monday.com, ClickUp, Basecamp, Pivotal Tracker, Shortcut*, Smartsheet, Wrike, Airtable, Azure Boards, Redmine, YouTrack, ZenHub, Aha!, Productboard, Height*, Bugzilla, Todoist, Plane*, Canny*",
  documentation:
    "Notion*, Confluence=Atlassian Confluence, Zeroheight, Guru*, Coda*, Slab*, Read the Docs=ReadTheDocs, Evernote, Roam, Obsidian, BookStack, Outline*, Swagger UI, Redoc, Stoplight, Postman*, Fern*, Scalar*, Slate*, MediaWiki, Docsify, Redocly, Swagger, Bump.sh, Slite, Nuclino, Antora*",
  design:
    "Figma, Sketch*, Adobe XD, InVision, Zeplin, Canva, Framer X, Abstract*, Axure, Balsamiq, Lucidchart, Photoshop, Adobe Creative Cloud, Adobe Express, Adobe Firefly, Premiere Pro",
  "ai model":
    "OpenAI, Anthropic, Claude*, ChatGPT=ChatGPT Enterprise, Gemini*, Azure OpenAI, Amazon Bedrock, Vertex AI, Mistral, Cohere, Groq, Hugging Face, GitHub Copilot=Copilot, Cursor*, Llama*, Perplexity*, LangChain, Microsoft Copilot=Copilot for Microsoft 365, Glean*, Ollama, Windsurf*, Claude Code, Together AI, Fireworks AI, Replicate*, ElevenLabs, Deepgram, AssemblyAI, DeepL, Synthesia, HeyGen, Midjourney, DeepSeek, Aleph Alpha, NotebookLM, Gemini Enterprise, Amazon Q, Tabnine, CodeRabbit, Harvey AI, Legora, ChatGPT Edu, Le Chat, CoCounsel, Lovable*, Devin*",
  "communications api":
    "Vonage=Nexmo, MessageBird=Bird*, Plivo, Sinch, Bandwidth*, Agora*, Daily*, LiveKit, Stream*, Pusher*, Ably*, Telnyx, RingCentral, Dialpad, 8x8",
  "contact centre":
    "Amazon Connect, NICE CXone, Avaya, Cisco Webex Contact Center, Sprinklr, Sierra*, Decagon, Verint, Cognigy, Parloa, PolyAI, NICE inContact",
  security:
    "CrowdStrike, SentinelOne, Zscaler, Palo Alto Networks, Snyk, Wiz*, Rapid7, Tenable, 1Password, LastPass, Bitwarden, HashiCorp Vault, KnowBe4, Vanta, Drata, Secureframe, SonarQube=SonarCloud, Veracode, Checkmarx, Trivy, Netskope, Cloudflare Access, Tailscale, Duo*, Darktrace, Sophos, Fortinet, Doppler, Infisical, Semgrep, Jamf, Kandji, Arctic Wolf, Huntress*, Trend Micro, Bitdefender, Kaspersky, ESET, Check Point, Abnormal Security, Recorded Future, Cohesity, Rubrik, Veeam, Commvault, Druva, Dashlane, NordPass, Delinea, BeyondTrust, Claroty, Nozomi Networks, Axonius, WhiteSource, Code Climate=CodeClimate, Codacy, DeepSource, CodeQL, Black Duck, FOSSA, GitGuardian, gitleaks, Lacework, Sysdig, WireGuard, OpenVPN, Pritunl, BitSight, Thoropass, Sprinto, AWS Secrets Manager",
  "e-signature": "DocuSign, Dropbox Sign=HelloSign, PandaDoc, Adobe Sign, Ironclad*, Documenso, SignNow, Docusign CLM",
  finance:
    "QuickBooks, Xero, Coupa, SAP Ariba=Ariba, SAP Concur=Concur, Expensify, Brex, Ramp*, Bill.com, Anaplan, Workday Adaptive Planning, BlackLine, FloQast, Tipalti, Ivalua, Zip*, Jaggaer, Avalara, Vertex*, Airbase, Pleo, Spendesk, Pigment*, Carta, OneStream, Kyriba, HighRadius, Esker, Basware, Agicap, Pennylane, Lexware, sevdesk, Fortnox, Tripletex, Twinfield, Holded, Fatture in Cloud, Moneybird, e-conomic, Payhawk, Navan=TripActions, TravelPerk, Taulia=SAP Taulia, GEP SMART, Workday Financial Management, FreshBooks, FreeAgent",
  "affiliate marketing": "Everflow, Tapfiliate, Rakuten Advertising",
  "e-commerce": "Medusa*, Saleor, Spryker, Sylius, Elastic Path, Oracle Commerce, IBM WebSphere Commerce, Volusion",
  payments:
    "Authorize.net, Cybersource, Fiserv, Global Payments, Marqeta, Plaid, Wise*, Payoneer, Rapyd, dLocal, Nuvei, Coinbase Commerce, BitPay, Toast*, Clover*, SumUp, Zettle=iZettle, Worldline, Nexi, Ingenico, Verifone, Viva.com=Viva Wallet, NCR Voyix, Oracle MICROS=Oracle Simphony, Lightspeed Retail=Lightspeed Restaurant, Epos Now, TouchBistro, Revel Systems, TrueLayer",
  cms: "Contentstack, Directus, Payload CMS, Kontent.ai, Arc XP, Brightspot, Magnolia CMS, Wagtail, Netlify CMS=Decap CMS, Keystatic, TinaCMS, Movable Type, Prismic CMS, Ibexa",
  identity:
    "FusionAuth, Ory, SuperTokens, Descope, Frontegg, CyberArk, SailPoint, ForgeRock, Authentik, Dex*, Supabase Auth, Firebase Auth=Firebase Authentication, NextAuth=NextAuth.js=Auth.js, Better Auth, Zitadel, Logto, JumpCloud, PropelAuth, Onfido, Jumio, Sumsub, Veriff",
  "subscription billing": "Stripe Billing, Orb*, Metronome*, Lago*, Polar*, Stripe Connect",
  hosting:
    "Cloudflare Pages, AWS Amplify, DigitalOcean App Platform, Coolify, Dokku, Surge*, Zeit Now, Google App Engine=App Engine, Cloud Run=Google Cloud Run, Google Cloud Functions, Elastic Beanstalk, Modal*, Koyeb, Northflank, CapRover, Engine Yard, Cloud Foundry",
  "media hosting": "Amazon S3=AWS S3=S3, Cloudflare R2, Backblaze B2=Backblaze, MinIO, Uploadcare, Wasabi*, ImageKit",
  crm: "Monday CRM, Insightly, Nimble*, Veeva=Veeva CRM, Vtiger, Odoo CRM, Creatio, Folk*, SAP CRM, Siebel, Salesforce Data Cloud, Sprout Social, Hootsuite, Brandwatch, Meltwater, Cision, Semrush, Tradify, Jobber*, ServiceTitan, Housecall Pro, JobNimbus",
  "site search": "Constructor.io, Lucidworks, Yext, Pagefind, Elastic App Search, Lunr*",
  "health records":
    "Epic*=Epic Systems*, Cerner=Oracle Cerner=Oracle Health=Cerner Millennium, Meditech=Meditech Expanse, Allscripts=Altera Digital Health, athenahealth, eClinicalWorks, ChipSoft=ChipSoft HiX, Soarian, Dedalus, CompuGroup Medical, SystmOne, Veradigm, Sectra, InterSystems TrakCare=TrakCare, Abridge*, Nuance DAX=DAX Copilot, Suki AI, Tasy=Philips Tasy, NextGen Healthcare, Doctolib, EMIS Web, Medidata, Aidoc, Viz.ai, Nexus KIS, iMedOne, Tandem Health",
  "core banking":
    "Temenos=Temenos Transact=Temenos T24, Finacle=Infosys Finacle, Mambu, Thought Machine=Vault Core, Jack Henry, Symitar, Corelation=Corelation KeyStone, nCino, Backbase, Avaloq, Finastra, TCS BaNCS, 10x Banking, Q2 Holdings, Alkami, FLEXCUBE=Oracle FLEXCUBE, SAP Fioneer, Tuum, Sopra Banking, NICE Actimize, Feedzai, Featurespace, ComplyAdvantage, Quantexa, Murex, SimCorp, Charles River IMS, BlackRock Aladdin",
  "insurance systems":
    "Guidewire=Guidewire ClaimCenter=Guidewire PolicyCenter=ClaimCenter=PolicyCenter, Duck Creek, Majesco, Sapiens*, Applied Epic, Insurity, Socotra, Shift Technology, Tractable*",
  "supply chain":
    "Blue Yonder, Manhattan Active=Manhattan Associates, Kinaxis, o9 Solutions, RELEX=RELEX Solutions, AutoStore, Locus Robotics, project44, FourKites, Coupa Supply Chain, Samsara, Geotab, Trimble, Descartes Systems, Körber, ShipStation, Sendcloud, Symbotic, Exotec, Mecalux, SAP EWM, Ocado Smart Platform, Oracle Retail, Everseen, VusionGroup, Hanshow, Transporeon, Shippeo, Slimstock",
  "hotel systems":
    "Mews*, Oracle OPERA=OPERA Cloud=Oracle OPERA Cloud, Cloudbeds, SiteMinder, Altéa=Amadeus Altéa, Navitaire, Amadeus*, Sabre*=SabreSonic, Travelport, Accelya, Guestline, Apaleo, Stayntouch, Duetto, IDeaS*, Protel",
  education:
    "Ellucian Banner, Moodle, Blackboard=Blackboard Learn, PowerSchool, Infinite Campus, Canvas LMS=Instructure Canvas, Brightspace=D2L Brightspace, Google Classroom, Schoology, Turnitin, Ex Libris Alma, Koha, Panopto, SITS:Vision, Workday Student, Bromcom, Anthology*",
  "office suite":
    "Microsoft Office=MS Office, LibreOffice, OpenOffice=OpenOffice.org, OnlyOffice, Collabora Online, Open-Xchange, Zimbra, GroupWise, openDesk, Windows 11, Red Hat Enterprise Linux=RHEL, Ubuntu, ChromeOS",
  automation:
    "UiPath, Celonis, Blue Prism, Automation Anywhere, Appian, Pegasystems=Pega*, Palantir Foundry=Palantir, Signavio, IBM Maximo=Maximo, ServiceMax, Tyler Munis, CivicPlus, Granicus, OpenGov, Accela, Axon Evidence, iManage, NetDocuments, Clio*, Pipedream",
  engineering:
    "Windchill, Teamcenter, AutoCAD, SolidWorks, ArcGIS=Esri ArcGIS, Procore, Autodesk Construction Cloud, AVEVA, Opcenter=Siemens Opcenter, Aras Innovator, CATIA=3DEXPERIENCE, Bluebeam, PlanRadar, Bentley Systems, Revit",
  "email delivery": "Mailjet, MailerSend, Mailtrap, SMTP2GO",
  "marketing automation": "Buttondown, Beehiiv, Campaign Monitor, Substack",
  analytics: "GoatCounter, Pirsch, Countly",
  "session replay": "Inspectlet",
  "bot protection": "Friendly Captcha, mCaptcha, Turnstile*",
  cdn: "Google Fonts, Adobe Fonts=Typekit, Bunny Fonts, Font Awesome, jsDelivr, unpkg, cdnjs, StackPath",
  comments: "Disqus, giscus, Commento, Remark42, Cusdis, Hyvor Talk",
  forms: "Google Forms, SurveyMonkey, Formspree, Netlify Forms",
  localisation: "Weblate, POEditor, Tolgee, Localazy",
};

/** The products of the table above, as the catalogue has them. */
export const INFRASTRUCTURE: Technology[] = Object.entries(NAMED).flatMap(([category, list]) =>
  list.split(", ").map((entry) => toTechnology(entry, category as TechnologyCategory)),
);

function toTechnology(entry: string, category: TechnologyCategory): Technology {
  const spellings = entry.split("=");
  const [name = "", ...others] = spellings.map((spelling) => spelling.replace(/\*$/, ""));
  return {
    name,
    category,
    ...(others.length > 0 && { names: others }),
    ...(spellings.some((spelling) => spelling.endsWith("*")) && { isWord: true as const }),
  };
}
