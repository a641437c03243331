import { boardChange } from "#signals/board-change.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { testDetector } from "../detector-table.ts";

const beacon = (text: string) => ({ title: "Beacon", text });

testDetector(
  execMove,
  [
    ["a German verb at the end", "Heiko Wuttig wird den Chefposten von Beacon am 13. Januar antreten.", "Heiko Wuttig"],
    ["who relieves a German chief", "Berta Orlow wird den bisherigen CEO Max Knopf bei Beacon ablösen.", "Berta Orlow"],
    [
      "a German verb at the head",
      "Zum 1. Juni zieht Henrik von Stein als CFO in die Geschäftsleitung von Beacon ein.",
      "Henrik von Stein",
    ],
    ["the top in German", "Anna Theis steht ab sofort an der Spitze von Beacon.", "Anna Theis"],
    ["a French day", "Franck Lachaud est depuis ce 15 mai le nouveau directeur général de Beacon.", "Franck Lachaud"],
    ["a Spanish post before the name", "Beacon ha contratado como director financiero a Blas Vila.", "Blas Vila"],
    [
      "who replaces in Spanish",
      "Pello Ugart deja la dirección general de Beacon y le sustituye Carla Llamas.",
      "Carla Llamas",
    ],
    [
      "a Spanish passive",
      "Juan Nino será relevado como consejero delegado de Beacon por Gonzalo Cortés.",
      "Gonzalo Cortés",
    ],
    ["a Dutch day", "Gerrit Stam is per 1 december de nieuwe algemeen directeur van Beacon.", "Gerrit Stam"],
    ["a Dutch director", "Laura Koppen begint medio juni als directeur-bestuurder van Beacon.", "Laura Koppen"],
  ].map(([name = "", text = "", person = ""]) => ({ name, ...beacon(text), data: { person } })),
  [
    { name: "a foundation's", ...beacon("Jan Weber übernimmt die Geschäftsführung der Stiftung Wald.") },
    {
      name: "a guess in German",
      ...beacon("Wird Anna Theis Jens Kuhl als Chef von Beacon ablösen? Darüber wird spekuliert."),
    },
    {
      name: "a former chief in French",
      ...beacon("Franck Lachaud, ancien directeur général de Beacon, est depuis mai directeur général de Nordeau."),
    },
  ],
);

testDetector(
  execDeparture,
  [
    [
      "a German office laid back",
      "Geschäftsführer Max Gruber hat sein Amt bei Beacon wegen einer Erkrankung zurückgelegt.",
      "Max Gruber",
    ],
    ["a German hat", "Vertriebsvorstand Jens Kuhl muss bei Beacon seinen Hut nehmen.", "Jens Kuhl"],
    ["a German parting", "Beacon trennt sich mit sofortiger Wirkung von ihrem Geschäftsführer Jens Kuhl.", "Jens Kuhl"],
    [
      "a German end of a contract",
      "Geschäftsführer Wolf Holz wird seinen Vertrag mit Beacon zum 30. September beenden.",
      "Wolf Holz",
    ],
    ["a French dismissal", "Le conseil de Beacon a révoqué sa directrice générale, Ingrid Vander.", "Ingrid Vander"],
    [
      "a Spanish resignation",
      "Manuel Sanz ha renunciado como consejero delegado de Beacon por motivos personales.",
      "Manuel Sanz",
    ],
    ["a Spanish passive", "Juan Nino será relevado como consejero delegado de Beacon por Gonzalo Cortés.", "Juan Nino"],
    [
      "a Portuguese farewell",
      "O presidente da Beacon, Paulo de Sá, vai deixar o cargo no dia 22 de abril.",
      "Paulo de Sá",
    ],
    [
      "a Dutch decision",
      "Guido Vermeer heeft besloten per 1 augustus terug te treden als hoofddirecteur van Beacon.",
      "Guido Vermeer",
    ],
  ].map(([name = "", text = "", person = ""]) => ({ name, ...beacon(text), data: { person } })),
  [
    {
      name: "a door in Spanish",
      ...beacon("El director general de Beacon, Pello Ugart, deja la puerta abierta a nuevas compras."),
    },
    {
      name: "a room in French",
      ...beacon("Le directeur général de Beacon, Franck Lachaud, quitte la salle sous les applaudissements."),
    },
    {
      name: "words in Italian",
      ...beacon("L'amministratore delegato di Beacon, Claudio Leman, lascia la parola ai giovani."),
    },
    {
      name: "a stone in Dutch",
      ...beacon("De algemeen directeur van Beacon, Guido Vermeer, legt de eerste steen neer."),
    },
    { name: "a supplier's", ...beacon("El proveedor de Beacon ha cesado a su director financiero.") },
  ],
);

testDetector(
  boardChange,
  [
    ["a German election", "Neu in den Aufsichtsrat von Beacon gewählt wurde Anna Theis.", "Anna Theis"],
    [
      "an Italian president",
      "Il presidente del Cda di Beacon, Giorgio Fosco, ha rassegnato le proprie dimissioni.",
      "Giorgio Fosco",
    ],
  ].map(([name = "", text = "", person = ""]) => ({ name, ...beacon(text), data: { person } })),
  [],
);
