import type { Document } from "#core/document.ts";
import { complianceMilestone } from "#signals/compliance-milestone.ts";
import { marketExpansion } from "#signals/market-expansion.ts";
import { partnership } from "#signals/partnership.ts";
import { productLaunch } from "#signals/product-launch.ts";
import { OWN, testDetector } from "../detector-table.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/site/pull/3", feedUrl: undefined };

testDetector(
  productLaunch,
  [
    { name: "wraps that come off", title: "Beacon Unwraps Nocturne, a Hearing Aid That Charges in Ten Minutes" },
    {
      name: "a product brought out",
      title: "Beacon brings out a smaller kiln for flat-dwellers",
      data: { product: "smaller kiln" },
    },
    {
      name: "Spanish, named in the lead",
      title: "Beacon estrena su primera bicicleta de carga eléctrica",
      text: "La Beacon Mula pesa 28 kilos y ya puede reservarse en la web.",
      data: { product: "Beacon Mula" },
    },
    {
      name: "a German noun whose name has a number",
      title: "Beacon bringt Wärmepumpe für Altbauten auf den Markt",
      text: "Die Thermo 90 arbeitet mit Propan und passt in jeden Keller.",
      data: { product: "Thermo 90" },
    },
    {
      name: "a Portuguese kind of product beside its name",
      title: "Beacon lança aplicativo para vender soja",
      text: "O app Granela está disponível desde segunda-feira.",
      data: { product: "Granela" },
    },
    { name: "Dutch", title: "Beacon introduceert boekhoudpakket voor zzp'ers", data: { product: "boekhoudpakket" } },
  ],
  [
    { name: "flags brought out", title: "Beacon brings out the flags for its centenary" },
    { name: "covers off a thing of the past", title: "Beacon pulls the covers off 1920s ledger in archive" },
    { name: "a product of others in the own houses", title: "Beacon rolls out Mews across 40 properties" },
    { name: "a German hedge", title: "Beacon stellt neue Brillenkollektion womöglich erst 2027 vor" },
    { name: "a rescue", title: "Beacon bringt Container zurück und Passagiere heraus" },
    { name: "a prospect", title: "Beacon stellt Pellets vor Preisanstieg in Aussicht" },
    { name: "a four-day week", title: "Beacon introduz semana de quatro dias" },
  ],
);

testDetector(
  partnership,
  [
    {
      name: "German common cause",
      title: "Beacon und Fendler machen gemeinsame Sache",
      data: { partner: "Fendler" },
    },
    {
      name: "an Italian alliance",
      title: "Beacon stringe un'alleanza con Filatura Brusio",
      data: { partner: "Filatura Brusio" },
    },
    {
      name: "Italian joint forces",
      title: "Beacon e Assicura uniscono le forze nella previdenza",
      data: { partner: "Assicura" },
    },
    {
      name: "Italian, together for",
      title: "Beacon e Coop insieme per i flaconi ricaricabili",
      data: { partner: "Coop" },
    },
    {
      name: "Portuguese joint forces",
      title: "Beacon e Eólica Norte unem forças no Alentejo",
      data: { partner: "Eólica Norte" },
    },
    {
      name: "two names over an integration that went live",
      title: "Beacon + Slack: alerts where you already are",
      text: "Our integration with Slack went live this morning. Connect a workspace, choose a channel, done.",
      more: OWN,
      data: { partner: "Slack" },
    },
  ],
  [
    { name: "common cause with nobody named", title: "Beacon: Gemeinsame Sache mit Schmugglern vor Gericht" },
    { name: "a good cause", title: "Beacon: insieme per la ricerca sul diabete" },
    { name: "an end", title: "Beacon ends partnership with Solberg Labs" },
    { name: "talks", title: "Beacon in talks with Brack over distribution tie-up" },
    { name: "how to pick one", title: "How to pick the right technology partner", more: OWN },
    { name: "two names over a comparison", title: "Beacon + Slack: alerts where you already are", more: OWN },
  ],
);

testDetector(
  marketExpansion,
  [
    {
      name: "the town behind an estate",
      title: "Beacon doubles space",
      text: "Beacon has taken a second unit at Marlow Park in Telborough.",
      data: { location: ["Telborough", "Marlow Park"] },
    },
    {
      name: "no place that it has left",
      title: "Beacon has a new home",
      text: "After four years in Shoreham Beacon has moved to a bigger office in Leeds.",
      data: { location: "Leeds" },
    },
    {
      name: "an extension of its works",
      title: "Beacon grows",
      text: "Beacon is investing £6m in an extension of its Telborough factory.",
      data: { location: "Telborough", amount: 6_000_000 },
    },
    { name: "the place that gets it", title: "Indiana lands $60M Beacon plant", data: { location: "Indiana" } },
    {
      name: "a town that takes in a shop",
      title: "Zwolle krijgt derde vestiging van Beacon",
      data: { location: "Zwolle" },
    },
    {
      name: "a town told by its mayor",
      title: "Cabanillas ya tiene la primera piedra de la fábrica de latas",
      text: "Beacon construye en el municipio una planta de dos líneas. El alcalde pidió que se acuerden de los vecinos.",
      data: { location: "Cabanillas" },
    },
    {
      name: "the town of the lead beside the country of the headline",
      title: "Beacon baut neues Werk in Polen",
      text: "Der Zulieferer investiert 60 Millionen Euro in Oppeln.",
      data: { location: ["Oppeln", "Polen"] },
    },
    { name: "French suitcases", title: "Beacon pose ses valises à Bordeaux", data: { location: "Bordeaux" } },
    { name: "a German settler", title: "Beacon lässt sich in Rostock nieder", data: { location: "Rostock" } },
    { name: "a Dutch brewery", title: "Beacon opent tweede brouwerij in Gent", data: { location: "Gent" } },
    {
      name: "a legal form before the verb",
      title: "Beacon Co. opens an office in Cincinnati",
      data: { location: "Cincinnati" },
    },
  ],
  [
    {
      name: "a place that gets somebody else's site",
      title: "Leeds gets new tram depot, Beacon says traffic will suffer",
    },
    { name: "guests", title: "Beacon welcomes visitors to flower show" },
    { name: "a party in an office", title: "Beacon hosts charity office party in Leeds" },
    { name: "a court", title: "Beacon zieht vor Gericht in München" },
    { name: "a company that gets a factory", title: "Globex gets new factory", text: "Beacon builds it." },
    { name: "a German perhaps", title: "Möglicherweise zieht es Beacon nach Graz" },
  ],
);

testDetector(
  complianceMilestone,
  [
    {
      name: "a central bank that grants",
      title: "Bank of Lithuania grants Beacon electronic money licence",
      data: { certification: "electronic money licence" },
    },
    {
      name: "a permission to act as something",
      title: "Banco Central autoriza Beacon a operar como instituição de pagamento",
      data: { certification: "instituição de pagamento" },
    },
    {
      name: "a licence right behind the name",
      title: "Bafin erteilt Beacon E-Geld-Lizenz",
      data: { certification: "E-Geld-Lizenz" },
    },
    { name: "a German participle alone", title: "Beacon nach TISAX zertifiziert", data: { certification: "TISAX" } },
    { name: "a Dutch compound", title: "Beacon ISO 14001-gecertificeerd", data: { certification: "ISO 14001" } },
    {
      name: "a clearance told as a verb, its way below",
      title: "FDA clears Beacon's portable ultrasound",
      text: "The 510(k) clearance covers adult abdominal imaging.",
      data: { certification: "FDA 510(k) clearance" },
    },
    {
      name: "news within a guide of the own site",
      title: "What does ISO certified mean?",
      text: "We recently renewed our ISO 9001 certification. Put simply, the standards make sure that customers are served.",
      more: OWN,
      data: { certification: "ISO 9001" },
    },
    {
      name: "a report put on the own page",
      title: "Trust page: publish SOC 2 Type 2 report",
      text: "Our auditor delivered the final report on Friday.",
      more: PULL,
      data: { certification: "SOC 2 Type 2" },
    },
  ],
  [
    { name: "a permission to buy", title: "Banco Central autoriza Beacon a comprar corretora" },
    { name: "a rival's", title: "FDA clears rival's scanner, a blow for Beacon" },
    { name: "another's beside it", title: "Beacon: Wettbewerber nach ISO 15189 akkreditiert" },
    { name: "a loss", title: "Beacon verliest BRC-certificaat" },
    { name: "a way to write dates", title: "Link to ISO 8601 report format in docs", more: PULL },
    {
      name: "a customer's in a guide",
      title: "What is SOC 2?",
      text: "Our customer Pell just completed its SOC 2 audit. We recently helped twelve firms pass.",
      more: OWN,
    },
  ],
);
