import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { surnameOf } from "./language/people.ts";
import { findTalks, type Talk } from "./people/talks.ts";
import type { Reading } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** Somebody of the account speaks at an event, is heard on a podcast or in an interview, or writes for others. */
export const publicTalk = defineDetector({
  type: "public_talk",
  kinds: ["article", "release"],
  cue: createCue(`questions hält speak speaks speaking speaker speakers spoke talk talks talked keynote keynotes panel panelist panellist
    podcast podcasts ep sit episode guest guests webinar webinars fireside conversation interview interviewed chat stage session presents
    presenting presented lecture address op oped column byline opinion spricht vortrag referent referentin referiert bühne folge
    gespräch intervient conférence interviendra invité invitée tribune entretien habla hablará ponente ponencia charla entrevista
    fala falará palestra palestrante palestrar redonda rotonda ronde bühne workshop workshops speech headlines headlined headlining masterclass lightning moderates moderated moderate ama parla parlerà relatore relatrice intervento interverrà interviene ospite palco intervista
    spreekt spreker gast lezing podium`),
  detect: (reading) => findTalks(reading).map((talk) => toPublicTalk(reading, talk)),
});

function toPublicTalk(reading: Reading, { member, kind, event, sentence }: Talk): Detection {
  const { person, role } = member;
  const who = person ?? (role ? `The ${role.role}` : "Somebody");
  const acts = {
    talk: `speaks in public${event === undefined ? "" : ` at ${event}`}`,
    podcast: "is heard on a podcast or in an interview",
    post: "writes for the public",
  };
  const detection = toDetection(reading, sentence, {
    type: "public_talk",
    subtype: kind,
    title: `${who} of ${reading.subject.name} ${acts[kind]}`,
    strengthShift: role?.level === "c_level" ? 5 : 0,
    certainty: person === undefined ? UNNAMED_CERTAINTY : 1,
    data: {
      ...(person !== undefined && { person }),
      ...(role && { role: role.role }),
      ...(event !== undefined && { event }),
    },
    identity: { ...(person !== undefined && { person: nameKey(surnameOf(person)) }), kind },
  });
  const named = { ...(role && { role: role.role }), direction: "named" as const };
  return { ...detection, people: person === undefined ? [] : [{ name: person, ...named }] };
}

const UNNAMED_CERTAINTY = 0.85;
