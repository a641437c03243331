import { publicTalk } from "#signals/public-talk.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  publicTalk,
  [
    {
      name: "a talk that the company announces",
      title: "Beacon at LightCon 2026",
      text: "Our CTO Mia Ong will speak at LightCon 2026 in Leeds on safe batteries.",
      more: OWN,
      subtype: "talk",
      data: { person: "Mia Ong", role: "CTO", event: "LightCon" },
    },
    {
      name: "a keynote that was given",
      title: "Beacon's chief executive keynotes Light Week",
      text: "Lena Vogt, CEO of Beacon, delivered the opening keynote at Light Week on Tuesday.",
      subtype: "talk",
      data: { person: "Lena Vogt", role: "CEO" },
    },
    {
      name: "a list of speakers",
      title: "Keynotes announced for Energy Summit",
      text: "Speakers include Lena Vogt, chief executive of Beacon, and Tom Fry of Globex.",
      subtype: "talk",
      data: { person: "Lena Vogt" },
    },
    {
      name: "a webinar",
      title: "Webinar: safe batteries",
      text: "On 4 June Beacon's head of research, Tom Beck, hosts a webinar about safe batteries.",
      subtype: "talk",
      data: { person: "Tom Beck", role: "head of research" },
    },
    {
      name: "an episode of a podcast",
      title: "Episode 114: Lena Vogt, CEO of Beacon",
      text: "Lena talks about hiring and about the first lamp. Listen on Spotify.",
      subtype: "podcast",
      data: { person: "Lena Vogt", role: "CEO" },
    },
    {
      name: "a guest",
      title: "The Lighting Podcast: Beacon's Tom Beck on batteries",
      text: "This week's guest is Tom Beck, head of research at Beacon.",
      subtype: "podcast",
      data: { person: "Tom Beck" },
    },
    {
      name: "a conversation",
      title: "Q&A with Mia Ong, CTO of Beacon",
      text: "We sat down with Mia Ong to talk about lamps.",
      subtype: "podcast",
      data: { person: "Mia Ong", role: "CTO" },
    },
    {
      name: "an article for a paper",
      title: "Op-ed: Lamps are not lights",
      text: "Lena Vogt, chief executive of Beacon, argues in an op-ed for the Leeds Gazette that lamps should be taxed less.",
      subtype: "post",
      data: { person: "Lena Vogt" },
    },
    {
      name: "a speaker whom only the title ties to the company",
      title: "Beacon auf der Licht-Messe: Vortrag zu sicheren Akkus",
      text: "Am 22. Oktober spricht Entwicklerin Lea Böhm auf der Messe in Nürnberg über Akkus.",
      subtype: "talk",
      data: { person: "Lea Böhm" },
    },
    {
      name: "a post without a name",
      title: "Content request",
      text: "Our head of research is a guest on Lighting Daily on September 5.",
      more: { ...OWN, kind: "release" },
      subtype: "podcast",
      data: { role: "head of research" },
    },
    {
      name: "the author's own talk",
      title: "Slides from my talk at JSConf",
      text: "I gave a talk at JSConf last week about rendering lamps.",
      more: { ...OWN, facts: { author: "Tom Beck" } },
      subtype: "talk",
      data: { person: "Tom Beck" },
    },
    {
      name: "French",
      title: "Entretien avec Claire Dubois, directrice générale de Beacon",
      text: "Elle revient sur dix ans d'ampoules.",
      subtype: "podcast",
      data: { person: "Claire Dubois" },
    },
  ],
  [
    {
      name: "an event that the company sponsors",
      title: "Beacon sponsors LightCon",
      text: "LightCon takes place in Leeds in June. Speakers include Tom Fry of Globex.",
    },
    {
      name: "somebody else's webinar",
      title: "Upcoming webinars",
      text: "Join Globex CEO Tom Fry for a webinar on lamps. Beacon is a sponsor.",
    },
    {
      name: "a quotation",
      title: "Beacon CEO speaks of strong growth",
      text: '"We are growing," said Lena Vogt, CEO of Beacon.',
    },
    {
      name: "the press",
      title: "Beacon's head of sales speaks to reporters",
      text: "Jens Kolb, head of sales at Beacon, spoke to reporters on Monday about prices.",
    },
    {
      name: "an earnings call",
      title: "Beacon Q1 results",
      text: "CEO Lena Vogt of Beacon said on the earnings call that the target stands.",
    },
    {
      name: "interviews for jobs",
      title: "Beacon interview tips",
      text: "How to prepare for an interview at Beacon: our recruiters tell you.",
    },
    {
      name: "a podcast of that name",
      title: "Podcast of the week",
      text: "The Beacon podcast is hosted by Tom Fry of Globex Media.",
    },
    {
      name: "talks about a deal",
      title: "Beacon in talks with Globex",
      text: "Lena Vogt, CEO of Beacon, is in talks with Globex about a sale.",
    },
  ],
);
