import { describe, expect, test } from "bun:test";
import { withSitePlaces } from "#signals/facts/site-places.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";
import { toOpenDetection } from "./open-detection.ts";

/** Where an event is that `text` tells in its first sentence, after what a rule has read of it. */
function placeOf(type: string, text: string, known?: string | string[]): unknown {
  const reading = readDocument(toArticle("News of the day", text), NORTHWIND);
  const detection = toOpenDetection(reading, type, known === undefined ? {} : { location: known });
  return withSitePlaces(reading, [detection])[0]?.data["location"];
}

describe("the town of the site where something happens", () => {
  const told: [type: string, text: string, place: string | string[]][] = [
    ["layoffs", "Northwind Robotics is to close its Wigmore works, with 40 jobs going.", "Wigmore"],
    ["layoffs", "Northwind Robotics will idle a plant in Lower Aldham and cut 40 jobs.", "Lower Aldham"],
    ["layoffs", "Northwind Robotics streicht 40 Stellen am Standort Zwiesel.", "Zwiesel"],
    ["layoffs", "Northwind Robotics supprime 40 postes dans son usine de Vierzon.", "Vierzon"],
    ["layoffs", "Northwind Robotics licenzia 40 operai dello stabilimento di Suvereto.", "Suvereto"],
    ["layoffs", "Northwind Robotics cierra su planta de Ontur y despide a 40.", "Ontur"],
    ["layoffs", "Northwind Robotics zet het mes in hoofdkantoor Meppel: 40 banen weg.", "Meppel"],
    ["layoffs", "Northwind Robotics in Wigmore is cutting 40 jobs.", "Wigmore"],
    ["hiring_surge", "Northwind Robotics is looking for 45 drivers for its Wigmore depot.", "Wigmore"],
    ["market_expansion", "Northwind Robotics commissions Wigmore plant after two years.", "Wigmore"],
  ];
  for (const [type, text, place] of told) test(`"${text}"`, () => expect(placeOf(type, text)).toEqual(place));

  const untold: [type: string, text: string][] = [
    ["layoffs", "Northwind Robotics streicht 40 Stellen in Verwaltung und Produktion."],
    ["layoffs", "Northwind Robotics is to close its Vietnamese plant, with 40 jobs going."],
    ["market_expansion", "Northwind Robotics expands Vietnamese plant after two years."],
    ["layoffs", "Northwind Robotics moves the work to a younger plant near Wigmore and cuts 40 jobs."],
    ["layoffs", "Northwind Robotics cuts 40 jobs in January."],
    ["market_expansion", "Northwind Robotics, with shops in Wigmore and Settle, has the keys to the old hall."],
    ["market_expansion", "Northwind Robotics moved its Elm Street branch into the old post office."],
    ["market_expansion", "Northwind Robotics chose the county over sites in Wigmore."],
    ["funding", "Northwind Robotics raises $4 million for its Wigmore plant."],
  ];
  for (const [type, text] of untold) test(`not in "${text}"`, () => expect(placeOf(type, text)).toBeUndefined());

  test("says more than the land, and stands before it", () => {
    const text = "Northwind Robotics enters Taiwan with a service base in Hsinpu.";
    expect(placeOf("market_expansion", text, "Taiwan")).toEqual(["Hsinpu", "Taiwan"]);
  });

  test("is left as it is where a rule has read a town", () => {
    const text = "Northwind Robotics opens a plant in Hsinpu, run from its Oldenzaal office.";
    expect(placeOf("market_expansion", text, "Hsinpu")).toBe("Hsinpu");
  });
});

describe("where something is new, it is not where the account has been all along", () => {
  test("that is left out beside the new place", () => {
    const text = "Northwind Robotics opens in Toronto, its first shop outside the United States.";
    expect(placeOf("market_expansion", text, ["Toronto", "United States"])).toBe("Toronto");
  });

  test("and is no fact alone", () => {
    const text =
      "Lagos's Northwind Robotics opens a second home. It is the first shop of Northwind Robotics of Lagos abroad.";
    expect(placeOf("market_expansion", text, "Lagos")).toBeUndefined();
  });

  test("but a plot outside a town is there", () => {
    const text = "Northwind Robotics has bought a plot outside Tulsa on which a cold store will be built.";
    expect(placeOf("market_expansion", text, "Tulsa")).toBe("Tulsa");
  });
});
