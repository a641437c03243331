import { founderTransition } from "#signals/founder-transition.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  founderTransition,
  [
    {
      name: "a founder who gives the post up",
      title: "Beacon founder steps back",
      text: "Lena Vogt, who founded Beacon in 2012, is giving up her post as chief executive.",
      data: { person: "Lena Vogt", role: "chief executive", direction: "out" },
    },
    {
      name: "a co-founder who leaves",
      title: "Beacon co-founder Omar Haddad leaves",
      text: "Omar Haddad is leaving the start-up he set up with Mia Ong eight years ago, Beacon said.",
      data: { person: "Omar Haddad", direction: "out" },
    },
    {
      name: "a founder who hands over",
      title: "Founder hands over the reins at Beacon",
      text: "Beacon founder Lena Vogt is passing the CEO role to Tom Fry and will be executive chair.",
      data: { person: "Lena Vogt" },
    },
    {
      name: "a founder who comes back",
      title: "Co-founder returns as chief executive of Beacon",
      text: "Two years after he left, Dev Anand is CEO again at the studio he set up in 2011.",
      data: { person: "Dev Anand", direction: "in" },
    },
    {
      name: "a founder who is succeeded",
      title: "Kim Berg is the new chair of Beacon",
      text: "She succeeds Omar Haddad, founder and chief scientist, who stays as a member.",
      data: { person: "Omar Haddad", direction: "out" },
    },
    {
      name: "a founder who takes another post",
      title: "Beacon's founder moves",
      text: "Founder Omar Haddad will become chief scientist of Beacon and hand day-to-day business to the management.",
      data: { person: "Omar Haddad" },
    },
    {
      name: "a founder's own words",
      title: "A personal note",
      text: "Twelve years ago I started Beacon at my kitchen table. Today I'm stepping down as CEO.\n— Lena Vogt",
      more: OWN,
      data: { person: "Lena Vogt", role: "CEO" },
    },
    {
      name: "a German compound",
      title: "Beacon-Gründer Jens Kolb verlässt das Unternehmen",
      data: { person: "Jens Kolb" },
    },
    {
      name: "Spanish",
      title: "La fundadora de Beacon deja la empresa",
      text: "Marta Ruiz, fundadora de Beacon, se marcha tras diez años.",
      data: { person: "Marta Ruiz" },
    },
    {
      name: "French",
      title: "Le fondateur de Beacon passe la main",
      text: "Luc Martin, fondateur de Beacon, quitte la direction générale.",
      data: { person: "Luc Martin" },
    },
  ],
  [
    {
      name: "another company's founder",
      title: "Founder of Globex steps down",
      text: "Tom Fry, founder of Globex, a rival of Beacon, leaves as CEO of Globex.",
    },
    {
      name: "a founder who speaks",
      title: "Beacon raises $5M",
      text: '"We are happy," said Lena Vogt, founder and CEO of Beacon.',
    },
    {
      name: "advice",
      title: "Why founders should step down",
      text: "Founders such as Lena Vogt of Beacon often stay too long.",
    },
    {
      name: "a founder of old who starts something new",
      title: "Beacon alumni",
      text: "Omar Haddad, a co-founder of Beacon, has started a new firm called Contoso.",
    },
    {
      name: "an officer who founded nothing",
      title: "Beacon CEO Tom Fry steps down",
      text: "Beacon was founded in 2012 by Lena Vogt.",
    },
    {
      name: "a founder of another company who arrives",
      title: "Beacon hires founder of Globex",
      text: "Tom Fry, founder of Globex, joins Beacon as CTO.",
    },
    {
      name: "a founder of something before",
      title: "Beacon hires a lamp maker",
      text: "Tom Fry returns to Beacon. Prior to rejoining Beacon, Tom Fry was the co-founder and CEO of Quaylight, a start-up.",
    },
    {
      name: "a founder's first day",
      title: "Beacon presents its team",
      text: "Lena Vogt is a co-founder of Beacon. She joined Beacon at its launch and sits on its committees.",
    },
    {
      name: "a rumour",
      title: "Is Beacon's founder leaving?",
      text: "Founder Lena Vogt may leave Beacon, people familiar with the matter said.",
    },
  ],
);
