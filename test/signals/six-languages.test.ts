import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** What is claimed of a company in a short text of another language. */
function typesIn(company: string, title: string, text = ""): string[] {
  return detectCase({ id: "1", company, kind: "headline", title, text }).signals.map(({ type }) => type);
}

test.each([
  ["product_launch", "Agendina", "È uscita Agendina 6", "La nuova versione ha un calendario condiviso."],
  ["product_launch", "Notalia", "Notalia 3 est disponible", ""],
  ["product_launch", "Roosterbaas", "Roosterbaas 2.0 staat live", ""],
  ["product_launch", "Klimatec", "Nieuws", "Klimatec lanceert de Fluister 3."],
  ["market_expansion", "Gelati Rosa", "Gelati Rosa sbarca a Londra", ""],
  ["market_expansion", "Pagaê", "Pagaê inicia operação no México", ""],
  ["market_expansion", "Optiserv", "Optiserv jetzt auch in der Schweiz", ""],
  ["exec_move", "Hospital Lume", "Beatriz Nogueira assume a diretoria financeira do Hospital Lume", ""],
  ["exec_move", "Crédit Armor", "Crédit Armor : Sophie Le Guen nommée directrice générale", ""],
])("%s of %s is read: %s", (type, company, title, text) => {
  expect(typesIn(company, title, text)).toContain(type);
});

test.each([
  ["Notalia", "Notalia est disponible le samedi", "Notre équipe répond aussi le week-end."],
  ["Zettelkasten", "Der Sommer ist da", "Tipps für Ihre Ablage."],
  ["Pagaê", "Pagaê pode iniciar operação no México", ""],
  ["Optiserv", "Fachkräftemangel jetzt auch in der Schweiz", "Eine Studie von Optiserv zeigt den Mangel."],
  ["Grupo Norte", "La dirección general de Grupo Norte aprueba los planes de formación", ""],
  ["Zonnekracht", "Nieuws", "ZonPlus, rivaal van Zonnekracht, heeft 20 miljoen euro opgehaald bij Lichtfonds."],
  ["Robotika", "Notizie", "Automa, concorrente di Robotika, ha chiuso un round da 12 milioni di euro."],
  ["Talbach", "Talbach dementiert Stellenabbau", "Berichte über den Abbau von 200 Stellen seien falsch."],
  [
    "Vélocéa",
    "Plan social : quels sont vos droits ?",
    "Un employeur qui supprime au moins dix postes doit établir un plan.",
  ],
])("%s claims nothing: %s", (company, title, text) => {
  expect(typesIn(company, title, text)).toEqual([]);
});
