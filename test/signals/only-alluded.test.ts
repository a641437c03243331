import { describe, expect, test } from "bun:test";
import { typesToldOfBeacon } from "./told-of-beacon.ts";

describe("whom a headline only alludes to, nothing has happened to", () => {
  test.each([
    ["what another is like", "Kelvo, a ‘Beacon for dentists,’ raises $35M Series B"],
    ["what another is called after", "Confident Kelvo, ‘the Beacon for AI,’ comes out of stealth with $4.2M"],
    ["where people come from", "Beacon alums raise $24M Series A to bring freight out of the spreadsheet"],
    ["where one has been", "Beacon vet raises $8M for Kelvo to bring agents to group chats"],
    ["whose founder goes on", "Beacon founder raises $20M pre-seed for Kelvo, the ‘radio of apps’"],
    ["where several were", "Former Torvex and Beacon researchers raise whopping $300M seed to automate science"],
    ["who backs", "Backed by Beacon and Quay, Leeds start-up Kelvo puts agents to work on pensions"],
    ["whose people back", "Kelvo Studios, backed by Torvex, Beacon execs, raised $12M to bring AI to Leeds"],
    ["by a hyphen", "Torvex acquires Beacon-backed Kelvo for $40M as deals heat up"],
    ["whom shoppers leave", "As shoppers ditch Beacon for chat, Kelvo raises $21M to help brands adapt"],
    ["whom somebody mocks", "Torvex founder says app now has 1B users, calls Beacon a ‘cheap imitation’"],
    ["whom a headline talks to", "Move over, Beacon: Meet the alternative app stores coming to Germany"],
    ["whom one has sold to", "A founder who sold his first company to Beacon raises $3M for his next venture"],
    ["whose deal is another's news", "Kelvo opens beta of its phone plan, inks Beacon deal, raises $30M"],
    ["who paid", "Kelvo confirms investment from Beacon, says CEO Jane Roe is leaving"],
    ["what is joined to it", "Crypto wallet integrated with Beacon introduces trading and yield features"],
  ])("%s: %s", (_why, title) => {
    expect(typesToldOfBeacon(title)).toEqual([]);
  });

  test.each([
    ["funding", "As rivals stumble, Beacon raises $21M to help brands adapt"],
    ["funding", "Beacon, backed by Quay and Torvex, raised $12M to bring AI to Leeds"],
    ["funding", "Former Torvex researchers’ Beacon raises $30M seed to automate science"],
    ["security_incident", "After hackers hit Beacon for the second time, Torvex steps in"],
    ["exec_departure", "Beacon CEO resigns after Torvex calls it a ‘cheap imitation’"],
    ["acquired", "Torvex acquires Beacon, the ‘Kelvo for dentists’"],
  ])("though %s may be told beside it: %s", (type, title) => {
    expect(typesToldOfBeacon(title)).toContain(type);
  });
});
