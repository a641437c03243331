import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { askedTools } from "./hiring/asked-tools.ts";
import { isPosting, postingOf } from "./hiring/postings.ts";
import { createCue } from "./language/cues.ts";
import { kebab } from "./language/roles.ts";
import { toDetection } from "./to-detection.ts";

const TITLED_MAX = 3;

/** A posting asks for named products of other makers. One a posting; products merely mentioned are none. */
export const toolInJobPost = defineDetector({
  type: "tool_in_job_post",
  kinds: ["job", "article", "page", "release"],
  cue: createCue(
    `you your we vous nous vos jij je wij ons onze du dein sie ihr wir unser você seu su tu te ideal desejável deseable outils requirements responsibilities qualifications experience proficient proficiency knowledge familiar skills skilled expert must nice stack
     tools using use work write manage administer build hands bonus plus fluent anforderungen profil erfahrung kenntnisse umgang maîtrise
     expérience connaissance compétences requisitos experiencia conocimiento dominio manejo experiência conhecimento esperienza conoscenza
     requisiti ervaring kennis vereisten looking hiring certified administrator admin developer consultant engineer own run`,
  ),
  detect(reading, { rivals }) {
    const { document, subject } = reading;
    if (!isPosting(reading)) return [];
    const tools = askedTools(reading);
    const required = tools.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    const nice = tools.filter(({ isRequired }) => !isRequired).map(({ name }) => name);
    const technology = required.length > 0 ? required : nice;
    const sentence = tools.find(({ name }) => name === technology[0])?.sentence;
    if (!sentence) return [];
    const posting = postingOf(document, subject.name);
    // A page on how one hires or works names tools too.
    if (!posting && document.kind === "job" && document.sourceId === "case") return [];
    const rivalKeys = new Set(rivals.map(nameKey));
    return [
      toDetection(reading, sentence, {
        type: "tool_in_job_post",
        subtype: required.length > 0 ? "required" : "nice-to-have",
        title: `${subject.name} asks for ${listed(technology)}${posting ? `: ${posting.role}` : ""}`,
        // What the workspace competes with is in use there.
        strengthShift:
          (technology.some((name) => rivalKeys.has(nameKey(name))) ? 15 : 0) - (required.length > 0 ? 0 : 15),
        ...(document.publishedAt !== undefined && { occurredAt: document.publishedAt }),
        data: {
          technology,
          ...(required.length > 0 && nice.length > 0 && { nice_to_have: nice }),
          ...(posting && { role: posting.role, ...(posting.location && { location: posting.location }) }),
        },
        identity: posting ? { role: kebab(posting.role) } : { technology: nameKey(technology[0] ?? "") },
      }),
    ];
  },
});

function listed(names: string[]): string {
  const shown = names.slice(0, TITLED_MAX);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
