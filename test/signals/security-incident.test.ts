import { expect, test } from "bun:test";
import { securityIncident } from "#signals/security-incident.ts";
import { findAffected } from "#signals/technology/affected.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  securityIncident,
  [
    { name: "log-ins on a forum", title: "Beacon agents' logins for sale on hacker forum, firm confirms" },
    {
      name: "data in the hands of hackers",
      title: "Data of 68,000 Beacon patients may be in hands of hackers",
      data: { count: 68000 },
    },
    {
      name: "a ransom by another name",
      title: "Harbour dealer Beacon pays $2.5 million to hackers to get systems back",
      data: { amount: 2500000, currency: "USD" },
    },
    { name: "a cyber operation", title: "Beacon hit in suspected foreign cyber operation" },
    { name: "messages of children", title: "Beacon exposed children's voice messages online, researcher finds" },
    { name: "a leak in Spanish", title: "Hackers filtran datos de pasajeros de Beacon" },
    { name: "one intruder", title: "Students' grades altered after intruder gets into Beacon network" },
    {
      name: "what it owns up to",
      title: "Beacon says 310,000 patients' records taken in intrusion",
      data: { count: 310000 },
    },
    {
      name: "thieves with a sum in figures",
      title: "Hackers made off with $4.1m from Beacon, court papers show",
      data: { amount: 4100000, currency: "USD" },
    },
    { name: "gigabytes that are no count", title: "Los ciberdelincuentes publican 80 GB de datos robados a Beacon" },
    { name: "malware on its pages", title: "Card-skimming malware found on booking pages of Beacon" },
    { name: "files left open", title: "Beacon admits passport scans of sailors were left on open server" },
    {
      name: "a gang's claim that it confirms",
      title: "Gang Black Tern claims attack; Beacon confirms systems were encrypted",
    },
    {
      name: "fraud by post",
      title: "Beacon loses A$9 million in invoice fraud after email compromise",
      data: { amount: 9000000, currency: "AUD" },
    },
    { name: "one hacker", title: "Norland hacker breaks into Beacon" },
    {
      name: "computers with data",
      title: "Beacon computers stolen",
      text: "Thieves may have obtained the data of customers.",
    },
    { name: "hackers all around", title: "Beacon is under attack from hackers, delaying payments for shops" },
    {
      name: "keys in clear text",
      title: "Keys exposed in build logs",
      text: "Last week a customer told us that our build logs printed keys in clear text.",
      more: OWN,
    },
    {
      name: "“Beacon hit by ransomware, ports fall back to paper”",
      title: "Beacon hit by ransomware, ports fall back to paper",
    },
    {
      name: "“Harbour software maker Beacon says hackers accessed customer database”",
      title: "Harbour software maker Beacon says hackers accessed customer database",
    },
    {
      name: "“Cyberattack on Beacon halts container traffic at six ports”",
      title: "Cyberattack on Beacon halts container traffic at six ports",
    },
    {
      name: "“Beacon data breach exposes records of 412,000 customers”",
      title: "Beacon data breach exposes records of 412,000 customers",
      data: { count: 412000 },
    },
    { name: "“Beacon hacked, customer emails leaked”", title: "Beacon hacked, customer emails leaked" },
    {
      name: "“Notice of security incident”",
      title: "Notice of security incident",
      text: "On May 2, 2026 we discovered that an unauthorized third party had gained access to one of our file servers. We notified law enforcement and engaged outside experts. Names and addresses of about 14,300 customers were affected.",
      more: OWN,
      data: { count: 14300 },
    },
    {
      name: "“An update on the security of your data”",
      title: "An update on the security of your data",
      text: "Last Tuesday we were the target of a cyberattack. Our engineers shut the attackers out within two hours.",
      more: OWN,
    },
    {
      name: "“Port software firm grapples with cyberattack”",
      title: "Port software firm grapples with cyberattack",
      text: "Beacon, whose software runs 40 European ports, said on Tuesday it is dealing with a cyberattack that has taken down its customer portal.",
    },
    {
      name: "“Beacon notifies 55,000 patients of data breach”",
      title: "Beacon notifies 55,000 patients of data breach",
      data: { count: 55000 },
    },
    {
      name: "“Beacon recovering from ransomware attack, most services restored”",
      title: "Beacon recovering from ransomware attack, most services restored",
    },
    {
      name: "“Hackerangriff legt Beacon lahm”",
      title: "Hackerangriff legt Beacon lahm",
      text: "Der Softwarehersteller hat alle Systeme heruntergefahren.",
    },
    {
      name: "“Nach Cyberangriff: Beacon fährt Systeme wieder hoch”",
      title: "Nach Cyberangriff: Beacon fährt Systeme wieder hoch",
    },
    { name: "“Beacon victime d'une cyberattaque”", title: "Beacon victime d'une cyberattaque" },
    {
      name: "“Beacon sufre un ciberataque que paraliza sus sistemas”",
      title: "Beacon sufre un ciberataque que paraliza sus sistemas",
    },
    { name: "“Beacon sofre ataque hacker e tira site do ar”", title: "Beacon sofre ataque hacker e tira site do ar" },
    { name: "“Beacon getroffen door cyberaanval”", title: "Beacon getroffen door cyberaanval" },
    {
      name: "“Beacon warns customers of data breach after phishing attack on employee”",
      title: "Beacon warns customers of data breach after phishing attack on employee",
    },
    {
      name: "“Security incident affecting API keys”",
      title: "Security incident affecting API keys",
      text: "We are rotating all keys.",
      more: { kind: "incident" },
    },
    {
      name: "“Form 8-K Beacon Corp”",
      title: "Form 8-K Beacon Corp",
      text: "Item 1.05 Material Cybersecurity Incidents. On May 8, 2026, Beacon detected unauthorized activity on its information technology systems.",
      more: { kind: "filing", facts: { form: "8-K", formItems: ["1.05"] } },
    },
    {
      name: "“npm package compromised”",
      title: "npm package compromised",
      text: "Our publishing token was stolen and malicious versions were published for three hours. Upgrade to 4.2.1.",
      more: { kind: "release" },
    },
    { name: "“Beacon shuts two terminals after cyberattack”", title: "Beacon shuts two terminals after cyberattack" },
    {
      name: "“Beacon admits exposing customer data through unsecured server”",
      title: "Beacon admits exposing customer data through unsecured server",
    },
    {
      name: "“Port operator's supplier in trouble”",
      title: "Port operator's supplier in trouble",
      text: "Beacon was hacked on Sunday night. Customers could not book berths.",
    },
    { name: "“Beacon employees' data stolen in cyberattack”", title: "Beacon employees' data stolen in cyberattack" },
    { name: "“Beacon restores website after DDoS attack”", title: "Beacon restores website after DDoS attack" },
    {
      name: "“Cyber incident at Beacon”",
      title: "Cyber incident at Beacon",
      text: "The group shut down parts of its network as a precaution.",
    },
    { name: "“Beacon suffers second data leak in a month”", title: "Beacon suffers second data leak in a month" },
    {
      name: "“Ferry bookings suspended as Beacon battles ransomware”",
      title: "Ferry bookings suspended as Beacon battles ransomware",
    },
    {
      name: "“Statement on cyber incident”",
      title: "Statement on cyber incident",
      text: "Beacon is currently managing a cyber security incident affecting parts of our IT environment. We have engaged forensic specialists.",
      more: OWN,
    },
    {
      name: "“Postmortem: leaked API tokens”",
      title: "Postmortem: leaked API tokens",
      text: "On May 4 an engineer pushed a token to a public repository. An attacker used it to read the names and e-mail addresses of 4,211 users before we revoked it.",
      more: OWN,
    },
    {
      name: "“Regulator informed after Beacon data theft”",
      title: "Regulator informed after Beacon data theft",
      text: "Beacon said data including passport numbers were taken from its servers.",
    },
    {
      name: "“Beacon says it paid $4.4 million ransom after attack on its network”",
      title: "Beacon says it paid $4.4 million ransom after attack on its network",
      text: "The company was hit by ransomware on May 2.",
      data: { amount: 4400000, currency: "USD" },
    },
    {
      name: "“City of Beacon closes offices following cyberattack”",
      title: "City of Beacon closes offices following cyberattack",
    },
    {
      name: "“Beacon Incident Report”",
      title: "Beacon Incident Report",
      text: "We were hacked. On Monday someone got into our support desk and read tickets of 212 customers.",
      more: OWN,
    },
    {
      name: "“Beacon bestätigt Abfluss von Kundendaten nach Cyberattacke”",
      title: "Beacon bestätigt Abfluss von Kundendaten nach Cyberattacke",
    },
    {
      name: "“Cyberattaque : Beacon contraint de fermer ses sites”",
      title: "Cyberattaque : Beacon contraint de fermer ses sites",
    },
    {
      name: "“Beacon reconnaît un vol de données touchant 40 000 salariés”",
      title: "Beacon reconnaît un vol de données touchant 40 000 salariés",
    },
    { name: "“Hackean a Beacon y roban datos de clientes”", title: "Hackean a Beacon y roban datos de clientes" },
    { name: "“Beacon bevestigt datalek na hack”", title: "Beacon bevestigt datalek na hack" },
    {
      name: "“Vazamento de dados na Beacon atinge 2 milhões de clientes”",
      title: "Vazamento de dados na Beacon atinge 2 milhões de clientes",
    },
    {
      name: "“Security: compromised maintainer account”",
      title: "Security: compromised maintainer account",
      text: "The npm account of one of our maintainers was hijacked, and beacon-cli 3.1.9 shipped malware. Please rotate tokens.",
      more: { kind: "release" },
    },
    {
      name: "“Beacon customers' credit cards exposed in website skimming attack”",
      title: "Beacon customers' credit cards exposed in website skimming attack",
    },
    {
      name: "“Beacon employee records leaked on dark web following hack, company says”",
      title: "Beacon employee records leaked on dark web following hack, company says",
    },
    {
      name: "“Beacon forced to cancel sailings after IT systems hacked”",
      title: "Beacon forced to cancel sailings after IT systems hacked",
    },
    {
      name: "“Beacon Informs Clients of Third-Party Data Breach”",
      title: "Beacon Informs Clients of Third-Party Data Breach",
      text: "Beacon said personal information of 8,400 clients was accessed in a breach of a file-transfer tool.",
    },
    {
      name: "“Beacon confirms employee data accessed by intruders”",
      title: "Beacon confirms employee data accessed by intruders",
    },
    {
      name: "“Beacon: thieves had the keys for six weeks”",
      title: "Beacon: thieves had the keys for six weeks",
      text: "The harbour software maker told customers on Thursday that outsiders had been in its support system since April and read 9,000 tickets.",
    },
    {
      name: "“Names and bank details of Beacon drivers on the dark web”",
      title: "Names and bank details of Beacon drivers on the dark web",
      text: "The company says it is informing 12,000 people.",
    },
    {
      name: "“Sorry: we lost your data”",
      title: "Sorry: we lost your data",
      text: "Last weekend someone broke into our backup server and took the e-mail addresses of 18,200 users. We have closed the hole.",
      more: OWN,
    },
    { name: "“Cyber raid on Beacon”", title: "Cyber raid on Beacon" },
    {
      name: "“Extortionists demand 40 bitcoin from Beacon”",
      title: "Extortionists demand 40 bitcoin from Beacon",
      text: "The group encrypted the hospital operator's servers on Monday night, Beacon said.",
    },
    { name: "“Beacon reports cyber incident to regulator”", title: "Beacon reports cyber incident to regulator" },
    {
      name: "“Beacon informiert über IT-Sicherheitsvorfall”",
      title: "Beacon informiert über IT-Sicherheitsvorfall",
      text: "Unbefugte hatten sich Zugang zu Teilen des Netzwerks verschafft.",
    },
    {
      name: "“Les données de 300 000 abonnés de Beacon volées”",
      title: "Les données de 300 000 abonnés de Beacon volées",
    },
    {
      name: "“Beacon: sustraen datos de 50.000 clientes en un ciberataque”",
      title: "Beacon: sustraen datos de 50.000 clientes en un ciberataque",
    },
    {
      name: "“Gegevens van 8.000 klanten van Beacon gestolen”",
      title: "Gegevens van 8.000 klanten van Beacon gestolen",
    },
    {
      name: "“Beacon takes website down after hackers deface it”",
      title: "Beacon takes website down after hackers deface it",
    },
    {
      name: "“Beacon freezes accounts following intrusion into payment system”",
      title: "Beacon freezes accounts following intrusion into payment system",
    },
    {
      name: "“Beacon pulls plug on servers as ransomware spreads”",
      title: "Beacon pulls plug on servers as ransomware spreads",
    },
    {
      name: "“Supermarket chain still short of stock after cyber attack”",
      title: "Supermarket chain still short of stock after cyber attack",
      text: "Beacon has been unable to take online orders since it was hit last week.",
    },
    {
      name: "a French headline with its colon apart",
      title: "Beacon piraté : ce que les clients doivent savoir",
      text: "L'entreprise a isolé les serveurs compromis.",
    },
  ],
  [
    {
      name: "“Beacon launches ransomware protection for ports”",
      title: "Beacon launches ransomware protection for ports",
    },
    {
      name: "“How to respond to a data breach”",
      title: "How to respond to a data breach",
      text: "If your company suffers a cyberattack, act quickly. Beacon can help.",
      more: OWN,
    },
    { name: "“Beacon unaffected by cyberattack on Globex”", title: "Beacon unaffected by cyberattack on Globex" },
    { name: "“Ransomware gang claims attack on Beacon”", title: "Ransomware gang claims attack on Beacon" },
    {
      name: "“Globex hit by cyberattack”",
      title: "Globex hit by cyberattack",
      text: "The bank was attacked on Sunday. Beacon, a supplier of Globex, said its systems were not affected.",
    },
    {
      name: "“Beacon discovers data leak at Chinese app maker Fanli”",
      title: "Beacon discovers data leak at Chinese app maker Fanli",
      text: "Our researchers found an exposed database belonging to Fanli.",
      more: OWN,
    },
    {
      name: "“Security advisory: BSA-2026-04”",
      title: "Security advisory: BSA-2026-04",
      text: "An attacker could gain unauthorized access to the dashboard. Fixed in 4.2.",
      more: { kind: "release" },
    },
    {
      name: "“Beacon completes annual penetration test”",
      title: "Beacon completes annual penetration test",
      text: "A simulated attack on our systems found no serious issues.",
      more: OWN,
    },
    { name: "“Beacon fined €2m over 2023 data breach”", title: "Beacon fined €2m over 2023 data breach" },
    {
      name: "“Biggest data breaches of 2025”",
      title: "Biggest data breaches of 2025",
      text: "Beacon: hackers stole 3m records. Globex: ransomware.",
    },
    {
      name: "“Beacon raises $20M to stop ransomware”",
      title: "Beacon raises $20M to stop ransomware",
      text: "The startup protects companies from cyberattacks. Data breaches cost companies $4m on average.",
    },
    {
      name: "“Beacon warns of wave of phishing attacks”",
      title: "Beacon warns of wave of phishing attacks",
      text: "Criminals send e-mails in the name of the post office.",
    },
    {
      name: "“Beacon insurance: cover for cyber attacks”",
      title: "Beacon insurance: cover for cyber attacks",
      text: "Were you hacked? Our policy pays.",
      more: OWN,
    },
    {
      name: "“Beacon thwarts cyberattack”",
      title: "Beacon thwarts cyberattack",
      text: "The company said it blocked an attack on its servers before any harm was done.",
    },
    {
      name: "“Beacon was hacked in 2019; here is what it learned”",
      title: "Beacon was hacked in 2019; here is what it learned",
      text: "In 2019 hackers stole the data of a million users.",
    },
    { name: "“Beacon sued for breach of contract”", title: "Beacon sued for breach of contract" },
    {
      name: "“Beacon hack day: three prototypes in 24 hours”",
      title: "Beacon hack day: three prototypes in 24 hours",
      text: "Our hackers built a scheduling bot.",
      more: OWN,
    },
    { name: "“Leaked photos show Beacon's next sensor”", title: "Leaked photos show Beacon's next sensor" },
    { name: "“Heart attack kills Beacon founder”", title: "Heart attack kills Beacon founder" },
    {
      name: "“Beacon Security Report 2026”",
      title: "Beacon Security Report 2026",
      text: "60% of companies suffered a data breach last year. Attackers stole credentials in most cases.",
      more: OWN,
    },
    {
      name: "“Data processing agreement”",
      title: "Data processing agreement",
      text: "Beacon shall notify the customer of any personal data breach without undue delay.",
      more: OWN,
    },
    { name: "“Beacon customer Globex suffers data breach”", title: "Beacon customer Globex suffers data breach" },
    {
      name: "“Globex discloses breach of its servers, hires Beacon”",
      title: "Globex discloses breach of its servers, hires Beacon",
    },
    {
      name: "“Cyberattack on Globex delays Beacon deliveries”",
      title: "Cyberattack on Globex delays Beacon deliveries",
    },
    {
      name: "“Beacon exposes fraud ring that stole card data from retailers”",
      title: "Beacon exposes fraud ring that stole card data from retailers",
      more: OWN,
    },
    {
      name: "“Webinar: Inside a ransomware attack”",
      title: "Webinar: Inside a ransomware attack",
      text: "Join us on June 4. Our experts show how attackers got into a customer's network.",
      more: OWN,
    },
    {
      name: "“Beacon wins contract to protect city after ransomware attack”",
      title: "Beacon wins contract to protect city after ransomware attack",
      text: "The city of Leeds was hit by ransomware in March.",
    },
    {
      name: "“v2.4.0”",
      title: "v2.4.0",
      text: "Adds a breach notification template. Fixes a memory leak.",
      more: { kind: "release" },
    },
    {
      name: "“Beacon publishes study on the cost of a data breach”",
      title: "Beacon publishes study on the cost of a data breach",
      text: "A data breach costs $4.4 million on average, Beacon found.",
    },
    {
      name: "“Beacon stock falls as Globex reports cyberattack”",
      title: "Beacon stock falls as Globex reports cyberattack",
    },
    {
      name: "“Beacon and Globex partner to stop data breaches”",
      title: "Beacon and Globex partner to stop data breaches",
    },
    {
      name: "“Beacon CISO: 'We were never breached'”",
      title: "Beacon CISO: 'We were never breached'",
      text: "In an interview she explains why.",
    },
    {
      name: "“Five lessons from the Globex hack”",
      title: "Five lessons from the Globex hack",
      text: "Attackers stole credentials and got into its systems. Here is what we recommend.",
      more: OWN,
    },
    {
      name: "“Vulnerability in Beacon Scheduler could let attackers steal data”",
      title: "Vulnerability in Beacon Scheduler could let attackers steal data",
      text: "There is no evidence that it was exploited.",
    },
    { name: "“Beacon hires former hacker as security chief”", title: "Beacon hires former hacker as security chief" },
    {
      name: "“Beacon opens cyber range where firms train for ransomware attacks”",
      title: "Beacon opens cyber range where firms train for ransomware attacks",
    },
    {
      name: "“Beacon: cyber insurers raise prices after wave of attacks”",
      title: "Beacon: cyber insurers raise prices after wave of attacks",
    },
    { name: "“Beacon dismisses hack rumours”", title: "Beacon dismisses hack rumours" },
    {
      name: "“Ransomware gang Lockfish hits Globex; Beacon offers decryptor”",
      title: "Ransomware gang Lockfish hits Globex; Beacon offers decryptor",
    },
    {
      name: "“Police arrest hacker who breached Beacon in 2022”",
      title: "Police arrest hacker who breached Beacon in 2022",
    },
    {
      name: "“Beacon marks one year since cyberattack with new security centre”",
      title: "Beacon marks one year since cyberattack with new security centre",
    },
    {
      name: "“Case study: Globex”",
      title: "Case study: Globex",
      text: "After a ransomware attack encrypted its servers, Globex turned to Beacon. Within two days its systems were back.",
      more: OWN,
    },
    { name: "“Beacon joins task force against cyber attacks”", title: "Beacon joins task force against cyber attacks" },
    {
      name: "“Phishing alert”",
      title: "Phishing alert",
      text: "Criminals are sending emails in our name. Beacon was not hacked; please delete such messages.",
      more: OWN,
    },
    {
      name: "“Beacon 10-K”",
      title: "Beacon 10-K",
      text: "We may be subject to cyberattacks. A security breach could harm our reputation. If an unauthorized party gained access to our systems, we could lose customers.",
      more: { kind: "filing" },
    },
    {
      name: "“Release 5.2”",
      title: "Release 5.2",
      text: "Bump lodash to fix CVE-2025-1. Prevents attackers from reading files. Adds data leak prevention.",
      more: { kind: "release" },
    },
    {
      name: "“Beacon study: exposed data costs firms”",
      title: "Beacon study: exposed data costs firms",
      text: "In 2025, 1.3 billion records were exposed, Beacon found.",
    },
    { name: "“Beacon FC hit by injury crisis”", title: "Beacon FC hit by injury crisis" },
    {
      name: "“Supplier hack hits shops”",
      title: "Supplier hack hits shops",
      text: "Globex, which delivers to supermarkets, was attacked on Monday. Beacon said its shelves were full.",
    },
    {
      name: "“Beacon: ransomware payments fell in 2025”",
      title: "Beacon: ransomware payments fell in 2025",
      text: "Attackers demanded less from victims, our data show.",
      more: OWN,
    },
    {
      name: "“Incident of the month: stolen cookies”",
      title: "Incident of the month: stolen cookies",
      text: "An attacker used stolen cookies to sign in to a retailer's shop. Here is how our analysts found out.",
      more: OWN,
    },
    {
      name: "“Security incident at Globex: what it means for Beacon customers”",
      title: "Security incident at Globex: what it means for Beacon customers",
      text: "Globex has reported that attackers were in its systems. We have no sign that our data was touched.",
      more: OWN,
    },
    {
      name: "“Beacon gives evidence on hospital cyberattack”",
      title: "Beacon gives evidence on hospital cyberattack",
      text: "The company's experts told MPs how the attackers got in.",
    },
    { name: "“Beacon stops gang that hacked Globex”", title: "Beacon stops gang that hacked Globex" },
    {
      name: "“Beacon's cyber unit wins army deal after attack on ministry”",
      title: "Beacon's cyber unit wins army deal after attack on ministry",
    },
    {
      name: "“Beacon warns bug could expose customer data”",
      title: "Beacon warns bug could expose customer data",
      text: "There is no sign that it was used.",
    },
    {
      name: "“We tested our defences: a red team story”",
      title: "We tested our defences: a red team story",
      text: "The attackers got into our network in four hours. They were hired by us.",
      more: OWN,
    },
    {
      name: "“Beacon publishes ransomware decryptor”",
      title: "Beacon publishes ransomware decryptor",
      text: "Victims of Lockfish can get their files back. The gang hit 300 companies.",
      more: OWN,
    },
    { name: "“Thieves steal copper from Beacon substation”", title: "Thieves steal copper from Beacon substation" },
    {
      name: "“Globex accuses Beacon of data theft”",
      title: "Globex accuses Beacon of data theft",
      text: "Globex says a former manager took customer lists to Beacon.",
    },
    {
      name: "computers without a word of data",
      title: "Beacon computers stolen",
      text: "The thieves left through a window and took lamps too.",
    },
    { name: "a theft of years ago", title: "Beacon says data stolen in 2019" },
    {
      name: "class actions over another's breach",
      title: "Beacon says receives class actions related to Torvex breach",
    },
    {
      name: "what most firms do",
      title: "Beacon: most firms hit by ransomware pay up",
      text: "The survey asked 900 companies.",
    },
    { name: "a game about it", title: "You play a hacker who breaks into a bank in the new thriller by Beacon" },
    { name: "a number of visits", title: "Beacon says study data presented at conference were accessed 10,000 times" },
  ],
);

test("systems locked or many people concerned make it stronger, data merely exposed weaker", () => {
  const strengthOf = (title: string) => detectWith(securityIncident, toArticle(title), BEACON)[0]?.strength;
  expect(strengthOf("Beacon hit by ransomware")).toBe(80);
  expect(strengthOf("Beacon hit by cyberattack")).toBe(70);
  expect(strengthOf("Beacon exposes customer data")).toBe(55);
  expect(strengthOf("Beacon exposes data of 400,000 customers")).toBe(80);
});

test("gives the exact figure where the headline rounds it", () => {
  const text = "Letters go to 296,412 current and former staff.";
  const [found] = detectWith(
    securityIncident,
    toArticle("Beacon ransomware attack hit almost 300,000 people", text),
    BEACON,
  );
  expect(found?.data["count"]).toBe(296_412);
});

test("counts people and records in the ways texts write them", () => {
  const counted = (text: string) => findAffected(text).map(({ count }) => count);
  expect(counted("1.2m customers, 34k users and 412.000 Kunden")).toEqual([1_200_000, 34_000, 412_000]);
  expect(counted("some 4,211 current and former employees")).toEqual([4211]);
  expect(counted("thousands of users, 12 servers and $40 million")).toEqual([]);
});
