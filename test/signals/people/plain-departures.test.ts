import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { type Firing, type Story, testDetector } from "../detector-table.ts";

const only = (...rows: [name: string, title: string, text?: string][]): Story[] =>
  rows.map(([name, title, text]) => ({ name, title, ...(text && { text }) }));
const told = (...rows: [name: string, title: string, data: Record<string, unknown>, text?: string][]): Firing[] =>
  rows.map(([name, title, data, text]) => ({ name, title, data, ...(text && { text }) }));

/** Departures as the plainest headlines put them, and what only sounds like them. */
testDetector(
  execDeparture,
  [
    ...told(
      ["a death", "Beacon president dies at 61", { role: "president" }],
      ["a death with a name", "Ruth Adler, chief executive of Beacon, dies aged 58", { person: "Ruth Adler" }],
      ["mourning", "Beacon mourns death of CEO Ruth Adler", { person: "Ruth Adler", role: "CEO" }],
      ["a noun in front", "Shock departure of Beacon CEO", { role: "CEO" }],
      ["a noun behind the colon", "Beacon: Departure of CFO", { role: "CFO" }],
      ["what the company accepts", "Beacon accepts resignation of CFO", { role: "CFO" }],
      ["what the stock answers to", "Beacon stock drops after CFO's surprise exit", { role: "CFO" }],
      ["a contract", "Beacon terminates CEO's contract", { role: "CEO" }],
      [
        "another company's catch",
        "Torvex poaches Beacon's chief technology officer",
        { role: "chief technology officer" },
      ],
      ["the board in front", "Board ousts Beacon CEO", { role: "CEO" }],
      ["a blow", "Beacon CEO gets the boot", { role: "CEO" }],
      ["a swap", "Beacon swaps CEO", { role: "CEO" }],
      ["what a company goes through", "Embattled Beacon CEO resigns", { role: "CEO" }],
      ["the same with a hyphen", "Scandal-hit Beacon boss quits", { role: "boss" }],
      ["a boss who stands down", "Beacon boss stands down amid row", { role: "boss" }],
      ["a bare verb", "Beacon CEO goes", { role: "CEO" }],
      ["German with the hat", "Beacon: CEO nimmt den Hut", { role: "CEO" }],
      ["German blow", "Aus für Beacon-Chef", {}],
      ["German participle", "Beacon: CEO abberufen", { role: "CEO" }],
      ["French on the way out", "La patronne de Beacon sur le départ", { role: "patronne" }],
      ["Spanish loss", "Beacon se queda sin director financiero", { role: "director financiero" }],
      ["Dutch noun", "Vertrek financieel directeur Beacon", { role: "financieel directeur" }],
      ["Dutch blow", "Beacon zet ceo aan de kant", { role: "ceo" }],
      ["Italian parting", "Beacon e l'ad si separano", { role: "ad" }],
    ),
    ...told(
      [
        "a last day",
        "Beacon exec leaves",
        { person: "Max Tillman" },
        "Max Tillman, vice president of engineering at Beacon, announced that Friday was his last day.",
      ],
      [
        "another chapter",
        "Leadership update from Beacon",
        { person: "Ruth Adler", role: "CFO" },
        "After seven years with Beacon, our CFO Ruth Adler has decided to pursue a new chapter.",
      ],
      [
        "separate ways",
        "Beacon without marketing chief",
        { person: "Annabel Ruiz" },
        "Chief marketing officer Annabel Ruiz and furniture maker Beacon have gone separate ways.",
      ],
      [
        "German retirement beside who follows",
        "Beacon verstärkt Führung",
        { person: "Max Tillman", role: "CFO" },
        "Dana Roe wird CFO der Beacon GmbH. Vorgänger Max Tillman verabschiedet sich nach 19 Jahren in den Ruhestand.",
      ],
      [
        "French retirement beside who follows",
        "Beacon a un nouveau directeur général",
        { person: "Odile Ferrandier" },
        "Dana Roe devient directrice générale de Beacon. Elle succède à Odile Ferrandier, qui fait valoir ses droits à la retraite.",
      ],
    ),
  ],
  only(
    ["a stage", "Beacon CEO steps down from podium to applause"],
    ["keys", "Beacon CEO hands over keys to new homeowners"],
    ["what one bears", "Beacon CEO resigned to higher costs"],
    ["reliance in German", "Beacon-CEO verlässt sich auf Partner"],
    ["a journey in French", "Le PDG de Beacon part en voyage au Japon"],
    ["a fight in French", "Le PDG de Beacon part en guerre contre les normes"],
    ["from one town to another", "Le directeur général de Beacon quitte Paris pour Lyon avec son équipe"],
    ["a message in Portuguese", "CEO da Beacon deixa mensagem aos funcionários"],
    ["a mission in Dutch", "CEO Beacon vertrekt naar China voor handelsmissie"],
    ["a visit", "Beacon president shown the door to the new plant"],
    ["anybody's", "Beacon helps firms when a CFO leaves"],
    ["a laugh", "Beacon CEO dies laughing on podcast"],
    ["a wish in Spanish", "El presidente de Beacon muere de ganas de volver"],
    ["who was president once", "Former Beacon president Ruth Adler dies"],
    ["a relative", "Beacon CEO's wife dies"],
    ["a panel", "Torvex picks Beacon CEO for panel"],
    ["an advisory board", "Torvex names Beacon CEO to advisory board"],
    ["a coach", "Beacon ends contract with CEO coach"],
    ["another's loss", "Beacon shares drop after Torvex CFO's exit"],
    ["beer", "Beacon boss calls time on office beer"],
    ["an app", "Beacon setzt Chef-App ab"],
    ["what is expected in German", "Beacon-Chef geht von Wachstum aus"],
    ["no stock in Spanish", "Beacon se queda sin stock, dice su CEO"],
  ),
);

testDetector(
  execMove,
  told(
    ["a newcomer without a name", "New CEO takes the helm at Beacon", { role: "CEO" }],
    ["a post that is added", "Beacon adds chief product officer", { role: "chief product officer" }],
    ["a struggling company", "Struggling Beacon names CEO", { role: "CEO" }],
  ),
  only(
    [
      "what somebody is when they go",
      "After 10 years, I'm leaving Beacon",
      "I joined as employee four and leave as chief product officer.",
    ],
    ["whose people are taken", "Torvex poaches Beacon's chief technology officer"],
    ["what is added to a post", "Beacon adds CEO letter to its report"],
  ),
);

test("for whom another company takes on, nobody comes", () => {
  const titles = [
    "Redfern hires Torvex CFO as its new finance boss",
    "Redfern poaches Torvex's chief technology officer",
  ];
  for (const title of titles) {
    const { signals } = detectCase({
      id: "1",
      company: "Torvex",
      kind: "headline",
      published_at: "2026-05-14",
      title,
      text: "",
    });
    expect(signals.map(({ type }) => type)).toEqual(["exec_departure"]);
  }
});
