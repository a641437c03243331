import { boardChange } from "#signals/board-change.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { leaderHire } from "#signals/leader-hire.ts";
import { promotion } from "#signals/promotion.ts";
import { publicTalk } from "#signals/public-talk.ts";
import { testDetector } from "../detector-table.ts";

testDetector(
  execMove,
  [
    {
      name: "whoever replaces somebody whose post stands elsewhere in the text",
      title: "Changing of the guard at Beacon",
      text: "Beacon has grown under Bill Hoek, its chief operating officer. Hoek is retiring and will be replaced by Jon Menotti.",
      data: { person: "Jon Menotti", role: "chief operating officer" },
    },
    {
      name: "an office that goes to somebody",
      title: "Change at Beacon",
      text: "From 1 September the chief executive's chair at Beacon goes to Tomas Reyl.",
      data: { person: "Tomas Reyl" },
    },
    {
      name: "the post after an apposition with the old one",
      title: "Beacon fills gap",
      text: "Beacon has appointed Frank Leo, vice president of corporate finance, as interim CFO.",
      data: { person: "Frank Leo", role: "CFO" },
    },
    {
      name: "somebody further down a list that names the company once",
      title: "Management changes",
      text: "Beacon announces the following changes. Joe Mather will step down in March. Nick Kelso is appointed Group Chief Executive with effect from 1 July.",
      data: { person: "Nick Kelso" },
    },
    {
      name: "reported speech in German",
      title: "Beacon: Wechsel an der Spitze",
      text: "Der 46-jährige Frank Appelt werde mit sofortiger Wirkung neuer Vorstandschef von Beacon, teilte der Konzern mit.",
      data: { person: "Frank Appelt" },
    },
    {
      name: "a French nomination",
      title: "Beacon",
      text: "Beacon a annoncé la nomination de Claire Vasseur au poste de directrice financière.",
      data: { person: "Claire Vasseur" },
    },
    {
      name: "the helm that somebody takes, whatever the post is called",
      title: "Beacon cambia guida",
      text: "Elena Rossi arriva alla guida di Beacon.",
      data: { person: "Elena Rossi" },
    },
    {
      name: "who signs below",
      title: "Joining Beacon",
      text: "I'm excited to share that I've joined Beacon as VP of Product!\n\n— Rahel Stein",
      data: { person: "Rahel Stein" },
    },
  ],
  [
    {
      name: "somebody who goes on to another company in the sentence before",
      title: "People moves",
      text: "Beacon's neighbour is losing a manager. Ken Alder has resigned to join the Globex Group. He will become chief executive officer in September.",
    },
    {
      name: "the officer another company loses to it",
      title: "Globex loses CFO to Beacon",
      text: "The brewer regrets it.",
    },
  ],
);

testDetector(
  execDeparture,
  [
    {
      name: "company and officer who part ways",
      title: "Beacon",
      text: "Beacon and its chief claims officer have parted ways by mutual consent. Neil Stratton had been with the insurer since 2016.",
      data: { person: "Neil Stratton", role: "chief claims officer" },
    },
    {
      name: "an employment that was ended",
      title: "Beacon CFO Ahrens out",
      text: "Maren Ahrens' employment was terminated on Monday, Beacon said.",
      data: { person: "Maren Ahrens", role: "CFO" },
    },
    {
      name: "an idiom of retirement",
      title: "Beacon operations chief to retire",
      text: "Beacon's chief operating officer Hank Dolan plans to hang up his hat on Dec. 31.",
      data: { person: "Hank Dolan" },
    },
    {
      name: "a German dismissal",
      title: "Beacon",
      text: "Der Aufsichtsrat hat Vertriebsvorstand Olaf Preuß mit sofortiger Wirkung abberufen, teilte Beacon mit.",
      data: { person: "Olaf Preuß" },
    },
    {
      name: "a Portuguese successor's predecessor",
      title: "Beacon troca comando",
      text: "A Beacon anunciou que Paula Mendonça assume a presidência no lugar de Otávio Lira, que deixa o banco.",
      data: { person: "Otávio Lira" },
    },
  ],
  [
    { name: "an officer whom it wins from another", title: "Globex loses marketing chief to Beacon", text: "" },
    {
      name: "a vow to stay",
      title: "Beacon chief vows to stay on",
      text: "Tim Shaw has no intention of stepping down.",
    },
    { name: "the head of the police", title: "Police chief to retire", text: "Beacon will miss the parades." },
  ],
);

testDetector(
  leaderHire,
  [
    {
      name: "who is greeted below a headline that names the post",
      title: "Meet our new Head of Customer Success",
      text: "Say hello to Ines Carvalho! At Beacon she looks after those who look after our growers.",
      data: { person: "Ines Carvalho", role: "Head of Customer Success" },
    },
  ],
  [
    {
      name: "a guide",
      title: "How to hire your first head of marketing",
      text: "Most founders hire for a title, says Beacon.",
    },
  ],
);

testDetector(
  promotion,
  [
    {
      name: "somebody moved up",
      title: "Beacon moves Lee Pratt up to operations director",
      text: "He came as a depot manager.",
      data: { person: "Lee Pratt" },
    },
    { name: "five at once", title: "Beacon elevates five to partner", text: "Three work in disputes." },
  ],
  [
    {
      name: "a process",
      title: "Engineering promotion process",
      text: "Beacon evaluates people against published roles.",
    },
  ],
);

testDetector(
  boardChange,
  [
    {
      name: "a trustee who is welcomed",
      title: "New trustees",
      text: "Beacon is pleased to welcome Amina Yusuf as a trustee.",
      data: { person: "Amina Yusuf" },
    },
    {
      name: "a peer who is named by title and surname",
      title: "Beacon chair Dunmore to stand down at AGM",
      text: "Lord Dunmore will not seek re-election at Beacon's annual meeting in July.",
      data: { person: "Dunmore" },
    },
  ],
  [
    {
      name: "advice",
      title: "Independent board members",
      text: "You'll want an independent board member, says Beacon.",
    },
  ],
);

testDetector(
  publicTalk,
  [
    {
      name: "a text that says our",
      title: "Join us at DocuWorld",
      text: "Beacon is heading to Antwerp! On day two Head of Product Femke Bos takes the stage with a talk on paper.",
      data: { person: "Femke Bos" },
    },
  ],
  [
    {
      name: "a call for speakers",
      title: "Call for speakers",
      text: "Beacon invites you to submit your talk by March 1.",
    },
  ],
);
