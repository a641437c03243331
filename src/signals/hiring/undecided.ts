import { createPattern } from "../language/pattern.ts";

/** A step that is hoped for, weighed, denied or given up is none: "hopes to hire", "considers a pause", "scraps plan to recruit". */
export const UNDECIDED = createPattern(
  /\b(?:hop(?:es|ed|ing) to|(?:considers|contemplat(?:es|ing)|ponder(?:s|ing)|mull(?:s|ing)|weigh(?:s|ing)(?: up)?|debat(?:es|ing)|discuss(?:es|ing)) (?:(?:an?|the|its|new|whether|temporary|company-wide|possible) ){0,3}(?:hiring|recruiting|recruitment|adding|taking on|freez(?:e|ing)|paus(?:e|ing)|halt(?:ing)?|stop(?:ping)?|moratorium|plans?)|(?:den(?:y|ies|ied)|scrap(?:s|ped)|shelv(?:es|ed)|drop(?:s|ped)|cancel(?:s|led|ed)|abandon(?:s|ed)|ax(?:es|ed)|ditch(?:es|ed)|postpon(?:es|ed)|delay(?:s|ed)|call(?:s|ed) off|back(?:s|ed) (?:away from|out of)) (?:(?:its|the|any|all|earlier|such) ){0,2}(?:plans?|proposals?|intention|pledges?|promises?|reports?) (?:to|for|of|that))(?!\p{L})/iu,
);
