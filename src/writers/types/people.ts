import { areasOf } from "../areas-of.ts";
import type { Occurrence } from "../occurrence.ts";
import { type Area, defineTypeWords } from "./type-words.ts";

const COMES = "join|become|take|start|succeed|assume|serve|step in|step up|begin|replace|move|come";
const GOES = "leave|step down|step back|retire|depart|resign|hand over|hand the|move on|exit|stand down|give up|go";

/** How comings and goings are told. */
export const peopleWords = defineTypeWords({
  exec_move: {
    tells(told) {
      const [person, role] = [told.text("person"), postOf(told)];
      if (told.isUnnamed) return unnamedArrival(told);
      if (role === undefined) return undefined;
      if (person === undefined) return `${told.who} ${told.now("has", "got")} a new ${role}`;
      if (told.tense.kind === "done") return `${told.who} named ${person} as ${role}${predecessorOf(told)}`;
      return `${person} ${told.verb("", "become")} ${role} at ${told.who}${told.on()}${predecessorOf(told)}`;
    },
    tellsThem: (told) => newPostOf(told),
    asks(told, isAboutReader) {
      if (isAboutReader && told.tense.kind === "ahead") return "What will you want to look at first?";
      if (isAboutReader) return "What are you looking at first in the new role?";
      const person = told.text("person");
      if (person === undefined) return "Which decisions wait for the new post to be settled in?";
      return told.tense.kind === "done"
        ? `Which decisions wait until ${person} has settled in?`
        : `Which decisions wait until ${person} starts?`;
    },
    areas: aroundThePost,
    plan: COMES,
  },
  exec_departure: {
    tells(told) {
      const [person, role] = [told.text("person"), told.text("role")];
      if (told.isUnnamed) return unnamedDeparture(told);
      if (person === undefined || role === undefined) return undefined;
      return `${person} ${told.verb(told.now("gives up", "gave up"), "give up")} the post of ${role} at ${told.who}${told.on()}`;
    },
    asks: () => "Who looks after the open decisions of that post for now?",
    areas: aroundThePost,
    plan: GOES,
    isDelicate: true,
  },
  job_change: {
    tells(told) {
      const person = told.text("person");
      if (told.isUnnamed) return isLeaving(told) ? unnamedDeparture(told) : unnamedArrival(told);
      if (person === undefined) return undefined;
      return isLeaving(told)
        ? `${person} ${told.verb("left", "leave")} ${told.who}${told.on()}`
        : `${person} ${told.verb("joined", "join")} ${told.who}${asPost(told)}${told.on()}`;
    },
    tellsThem: (told) => newPostOf(told),
    asks(told, isAboutReader) {
      if (isAboutReader) return "What would you want in place in the first weeks?";
      const person = told.text("person");
      if (person === undefined) return "Who takes the work over?";
      return isLeaving(told) ? `Who takes ${person}'s work over?` : `Which work does ${person} take over?`;
    },
    areas: aroundThePost,
    plan: `${COMES}|${GOES}`,
  },
  champion_move: {
    // Where the champion was one is known to the team alone, and only the title says it, with its doubts.
    tells: () => undefined,
    tellsReader(told) {
      const person = told.text("person");
      if (person === undefined) return undefined;
      return `${person} ${told.verb("joined", "join")} ${told.who}${asPost(told)}${told.on()}`;
    },
    tellsThem: (told) => newPostOf(told),
    asks: (told, isAboutReader) =>
      isAboutReader
        ? "What would you want your new team to have first?"
        : `What is ${told.text("person") ?? "the new colleague"} to get going first?`,
    areas: aroundThePost,
    plan: COMES,
  },
  promotion: {
    tells(told) {
      const [person, role] = [told.text("person"), postOf(told)];
      if (told.isUnnamed) return unnamedArrival(told);
      if (person === undefined || role === undefined) return undefined;
      return `${person} ${told.verb("was promoted", "be promoted")} to ${role} at ${told.who}${told.on()}`;
    },
    tellsThem: (told) => newPostOf(told),
    asks(told, isAboutReader) {
      if (isAboutReader) return "What is on your desk now that was not there before?";
      const person = told.text("person");
      return person === undefined
        ? "Which decisions go with the new post?"
        : `Which decisions does ${person} take over with the new post?`;
    },
    areas: aroundThePost,
    plan: "be promoted|become|take|step up|move",
  },
  leader_hire: {
    tells(told) {
      const [person, role] = [told.text("person"), postOf(told)];
      if (told.isUnnamed) return unnamedArrival(told);
      if (role === undefined) return undefined;
      if (person === undefined) return `${told.who} ${told.now("has", "got")} a new ${role}`;
      return `${person} ${told.verb("joined", "join")} ${told.who} as ${role}${told.on()}`;
    },
    tellsThem: (told) => newPostOf(told),
    asks(told, isAboutReader) {
      if (isAboutReader) return "What should your team be able to do first?";
      return `What is ${told.text("person") ?? "the new lead"} to get done first?`;
    },
    areas: aroundThePost,
    plan: COMES,
  },
  board_change: {
    tells(told) {
      const [person, role] = [told.text("person") ?? memberOf(told), told.text("role")];
      if (person === undefined) return undefined;
      const seat = role === undefined || /\b(?:board|director)\b/i.test(role) ? "" : ` as ${role}`;
      if (isLeaving(told)) return `${person} ${told.verb("left", "leave")} the board of ${told.who}${told.on()}`;
      return `${person} ${told.verb("joined", "join")} the board of ${told.who}${seat}${told.on()}`;
    },
    tellsThem(told) {
      if (isLeaving(told)) return undefined;
      const joins = told.tense.kind === "done" ? "joined" : `${told.tense.kind === "ahead" ? "are" : "were"} to join`;
      return `you ${joins} the board of ${told.who}${told.on()}`;
    },
    asks(told, isAboutReader) {
      if (isAboutReader) return "What would you like the board to look at first?";
      const person = told.text("person");
      if (isLeaving(told) || person === undefined) return "What does the change on the board mean for your plans?";
      return `Which of your plans should ${person} help with?`;
    },
    areas: ["general", "finance", "legal"],
    plan: `${COMES}|${GOES}`,
  },
  founder_transition: {
    // Which way the founder goes only the title says.
    tells: () => undefined,
    tellsThem: (told) => (told.text("role") === "Founder" ? undefined : newPostOf(told)),
    asks: () => "Who decides on the day-to-day matters from here on?",
    areas: ["general", "operations"],
    plan: `${COMES}|${GOES}`,
  },
  public_talk: {
    tells(told) {
      const [person, role, appears] = [told.text("person"), told.text("role"), appearance(told, "was", "is")];
      if (person === undefined || appears === undefined) return undefined;
      return `${role === undefined ? `${person} of ${told.who}` : `${person}, ${role} of ${told.who},`} ${appears}`;
    },
    tellsThem(told) {
      const appears = appearance(told, "were", "are");
      return appears === undefined ? undefined : `you ${appears}`;
    },
    asks(told, isAboutReader) {
      if (told.tense.kind === "ahead") return "Which question would you most like to be asked there?";
      return isAboutReader
        ? "Which question from listeners is still on your mind?"
        : "Which part of the subject is your own team working on?";
    },
    areas: ["marketing", "product", "engineering"],
    plan: "speak|present|talk|appear|give|keynote|be on stage|join",
  },
});

/** "Spoke at DataConf", "is to speak at DataConf on 18 June 2026". */
function appearance(told: Occurrence, was: "was" | "were", is: "is" | "are"): string | undefined {
  const { kind } = told.tense;
  const event = told.text("event");
  const say = (done: string, bare: string) => (kind === "done" ? done : `${kind === "ahead" ? is : was} to ${bare}`);
  if (told.subtype === "talk") {
    return `${say("spoke", "speak")} ${event === undefined ? "in public" : `at ${event}`}${told.on()}`;
  }
  if (told.subtype === "podcast")
    return `${say(`${was} heard`, "be heard")} on a podcast or in an interview${told.on()}`;
  return told.subtype === "post" ? "wrote for the public" : undefined;
}

/** The role as stated, with what the facts say beside it. */
function postOf(told: Occurrence): string | undefined {
  const role = told.text("role");
  return role !== undefined && told.has("interim") && !/interim|acting/i.test(role) ? `interim ${role}` : role;
}

function asPost(told: Occurrence): string {
  const role = postOf(told);
  return role === undefined ? "" : ` as ${role}`;
}

function newPostOf(told: Occurrence): string | undefined {
  const role = postOf(told);
  if (role === undefined || isLeaving(told)) return undefined;
  return told.tense.kind === "done"
    ? `you are the new ${role} at ${told.who}`
    : `you ${told.tense.kind === "ahead" ? "are" : "were"} to become ${role} at ${told.who}${told.on()}`;
}

/** Of who comes and has been erased only the post is told; where that is not sure either, nothing. */
function unnamedArrival(told: Occurrence): string | undefined {
  const role = postOf(told);
  if (role === undefined) return undefined;
  return told.tense.kind === "done"
    ? `${told.who} ${told.now("has", "got")} a new ${role}`
    : `a new ${role} ${told.verb("", "start")} at ${told.who}${told.on()}`;
}

function unnamedDeparture(told: Occurrence): string | undefined {
  const role = told.text("role");
  if (role === undefined) return undefined;
  return `the ${role} of ${told.who} ${told.verb(told.now("gives up", "gave up"), "give up")} the post${told.on()}`;
}

/** Who was one is told otherwise than who becomes one. */
function memberOf(told: Occurrence): string | undefined {
  if (!told.isUnnamed || told.texts("person").length > 0) return undefined;
  return isLeaving(told) ? "a member" : "a new member";
}

/** Whom the newcomer follows in the same post. */
function predecessorOf(told: Occurrence): string {
  const [one, ...others] = told.people.filter(({ direction }) => direction === "out");
  return one === undefined || others.length > 0 ? "" : `, in succession to ${one.name}`;
}

function isLeaving(told: Occurrence): boolean {
  return told.subtype === "left" || told.text("direction") === "out";
}

/** Who has the same business, then who leads the company. */
function aroundThePost(told: Occurrence): readonly Area[] {
  return [...areasOf(told.text("role") ?? told.subtype ?? ""), "general"];
}
