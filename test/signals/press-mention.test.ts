import { pressMention } from "#signals/press-mention.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  pressMention,
  [
    {
      name: "“How Beacon taught ports to read the tide”",
      title: "How Beacon taught ports to read the tide",
      text: "Beacon began with a buoy and a spreadsheet. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“The quiet rise of Beacon”",
      title: "The quiet rise of Beacon",
      text: "Beacon has never run an advertisement. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Inside Beacon, the firm behind every second harbour clock”",
      title: "Inside Beacon, the firm behind every second harbour clock",
      text: "Few sailors know Beacon. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“A day at Beacon: tides, tea and tensors”",
      title: "A day at Beacon: tides, tea and tensors",
      text: "At Beacon the day begins at six. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Beacon's founder on building slowly”",
      title: "Beacon's founder on building slowly",
      text: "Jane Roe of Beacon does not like haste. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Why sailors trust Beacon”",
      title: "Why sailors trust Beacon",
      text: "Ask a captain and he will name Beacon. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Beacon, a family firm with its feet in the water”",
      title: "Beacon, a family firm with its feet in the water",
      text: "Beacon is run by the third generation. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Portrait: Beacon”",
      title: "Portrait: Beacon",
      text: "Beacon builds clocks for harbours. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
  ],
  [
    {
      name: "“The quiet rise of Beacon” again",
      title: "The quiet rise of Beacon",
      text: "Beacon has never run an advertisement. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
      more: OWN,
    },
    {
      name: "a release on a smaller wire",
      title: "The quiet rise of Beacon",
      text: "HULL, May 14, 2026 /7-24PressRelease/ -- Beacon has never run an advertisement. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Beacon shares slip on weak outlook”",
      title: "Beacon shares slip on weak outlook",
      text: "Beacon fell 3%. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Ten harbour firms to watch”",
      title: "Ten harbour firms to watch",
      text: "Beacon is one of them. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Top 10 startups: Beacon, Globex and more”",
      title: "Top 10 startups: Beacon, Globex and more",
      text: "Beacon is first. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Who is behind Beacon?”",
      title: "Who is behind Beacon?",
      text: "Beacon is owned by a fund. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Globex beats rivals of Beacon”",
      title: "Globex beats rivals of Beacon",
      text: "Beacon was not there. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Life after Beacon”",
      title: "Life after Beacon",
      text: "She left Beacon in 2019. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    { name: "“Beacon”", title: "Beacon", text: "A harbour firm." },
    {
      name: "“The quiet rise of Beacon” again again",
      title: "The quiet rise of Beacon",
      text: "LEEDS, May 14, 2026 (GLOBE NEWSWIRE) -- Beacon has never run an advertisement. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“The tide turns”",
      title: "The tide turns",
      text: "Ports change. Beacon sells clocks. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Beacon vs Globex”",
      title: "Beacon vs Globex",
      text: "Beacon is cheaper. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“Globex, Contoso and Beacon in town”",
      title: "Globex, Contoso and Beacon in town",
      text: "Beacon came too. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
    },
    {
      name: "“The quiet rise of Beacon” again again again",
      title: "The quiet rise of Beacon",
      text: "Beacon has never run an advertisement. The company was founded by two brothers in a boat shed. It now sells to harbours in nine countries.",
      more: { url: "https://github.com/x/y/issues/1" },
    },
  ],
);
