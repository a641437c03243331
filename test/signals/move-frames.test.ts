import { boardChange } from "#signals/board-change.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { founderTransition } from "#signals/founder-transition.ts";
import { testDetector } from "./detector-table.ts";

testDetector(
  execMove,
  [
    {
      name: "a post taken from a day that is named",
      title: "New faces",
      text: "Beacon has appointed Ada Fern as CFO, effective June 1. The company makes lamps.",
      data: { person: "Ada Fern", effective_date: "2026-06-01" },
    },
    {
      name: "a day in the sentence after",
      title: "New faces",
      text: "Beacon has appointed Ada Fern as CFO. She will start on 2 July.",
      data: { effective_date: "2026-07-02" },
    },
    {
      name: "the German passive with the verb before the name",
      title: "Beacon",
      text: "Mit Wirkung zum 1. Juni wurde Stefan Lutz in die Geschäftsführung der Beacon GmbH berufen.",
      data: { person: "Stefan Lutz", effective_date: "2026-06-01" },
    },
    {
      name: "a Spanish successor who stands after the verb",
      title: "Relevo en Beacon",
      text: "Beacon releva a su consejero delegado. Le sustituye Marta Quiroga, procedente de la banca.",
      data: { person: "Marta Quiroga" },
    },
  ],
  [
    {
      name: "a customer's new officer",
      title: "A customer of ours",
      text: "Fenwick Rail, which uses Beacon for its stations, has appointed Deborah Tait as chief information officer.",
    },
    {
      name: "a model letter",
      title: "How to congratulate",
      text: 'Beacon shows how you tell one of your employees: "Tom Beck has been promoted to CFO."',
    },
  ],
);

testDetector(
  execDeparture,
  [
    {
      name: "what the chief told the board",
      title: "A change at Beacon",
      text: "Beacon said its CEO, Mika Hurst, has told the board that he will resign to pursue another opportunity.",
      data: { person: "Mika Hurst" },
    },
    {
      name: "a Spanish dismissal",
      title: "Relevo en Beacon",
      text: "Beacon releva a su consejero delegado, Íñigo Larrea, tras dos años.",
      data: { person: "Íñigo Larrea" },
    },
    {
      name: "the Portuguese past",
      title: "Beacon troca comando",
      text: "A Beacon comunicou que Paulo Tavares renunciou ao cargo de diretor-presidente.",
      data: { person: "Paulo Tavares" },
    },
    {
      name: "a Dutch clause with the verb at its end",
      title: "Beacon",
      text: "Beacon maakt bekend dat CFO Joris Sczepan zijn functie op 28 juni neerlegt.",
      data: { person: "Joris Sczepan", effective_date: "2026-06-28" },
    },
  ],
  [
    {
      name: "a denied departure",
      title: "Beacon denies CEO is on his way out",
      text: "Beacon has dismissed reports that chief executive Alan Tuck is to step down.",
    },
    { name: "who had left before", title: "Former Beacon CFO joins Dunbar Gas" },
  ],
);

testDetector(
  boardChange,
  [
    {
      name: "an Italian withdrawal as a noun",
      title: "Beacon annuncia",
      text: "Beacon ha annunciato che Chris Smerton ha notificato il suo ritiro dal Consiglio di amministrazione.",
      data: { person: "Chris Smerton", direction: "out" },
    },
    {
      name: "a German chair in apposition",
      title: "Mandat niedergelegt",
      text: "Der Aufsichtsratsvorsitzende der Beacon AG, Ernst Grossnik, hat sein Mandat niedergelegt.",
      data: { person: "Ernst Grossnik" },
    },
    {
      name: "a director of the company as a legal person",
      title: "Beacon",
      text: "Beacon reports that Anton Reyes has resigned as a director of the company to focus on other interests.",
      data: { person: "Anton Reyes", direction: "out" },
    },
  ],
  [
    {
      name: "a director of a department",
      title: "Beacon",
      text: "Tom Beck has resigned as director of sales at Beacon.",
    },
    { name: "a general assembly", title: "Beacon", text: "Beacon celebra su junta general. Habla Mark Whyte." },
  ],
);

testDetector(
  founderTransition,
  [
    {
      name: "reins that are handed over",
      title: "Beacon founder Eric Woo hands over reins to CFO",
      data: { person: "Eric Woo" },
    },
    { name: "a return", title: "Beacon founder returns as CEO" },
  ],
  [{ name: "a guide", title: "When founders hand over the reins to a CFO", text: "Beacon has advice." }],
);
