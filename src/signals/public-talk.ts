import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { surnameOf } from "./language/people.ts";
import { findTalks, type Talk } from "./language/talks.ts";
import type { Reading } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** Somebody of the account speaks at an event, is heard on a podcast or in an interview, or writes for others. */
export const publicTalk = defineDetector({
  type: "public_talk",
  kinds: ["article"],
  cue: createCue(`speak speaks speaking speaker speakers spoke talk talks talked keynote keynotes panel panelist panellist panels
    podcast podcasts episode guest guests webinar webinars fireside conversation interview interviewed chat stage session presents
    presenting presented lecture address addresses op-ed oped column guest byline author spricht vortrag podcast referent referentin
    bühne intervient conférence interviendra invité invitée habla hablará ponente ponencia charla entrevista fala falará palestra
    palestrante entrevista parla parlerà relatore relatrice intervento ospite spreekt spreker gast lezing`),
  detect: (reading) => findTalks(reading).map((talk) => toPublicTalk(reading, talk)),
});

function toPublicTalk(reading: Reading, { member, kind, event, sentence }: Talk): Detection {
  const { person, role } = member;
  const place = event === undefined ? "" : kind === "talk" ? ` at ${event}` : ` on ${event}`;
  const acts = {
    talk: `speaks in public${place}`,
    podcast: `is heard on a podcast or in an interview`,
    post: "writes for the public",
  };
  const detection = toDetection(reading, sentence, {
    type: "public_talk",
    subtype: kind,
    title: `${person} of ${reading.subject.name} ${acts[kind]}`,
    strengthShift: role?.level === "c_level" ? 5 : 0,
    data: { person, ...(role && { role: role.role }), ...(event !== undefined && kind === "talk" && { event }) },
    identity: { person: nameKey(surnameOf(person)), kind },
  });
  return { ...detection, people: [{ name: person, ...(role && { role: role.role }), direction: "named" }] };
}
