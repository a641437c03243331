import type { Cue } from "../language/cues.ts";
import type { Reading, Sentence } from "../reading.ts";
import { called, headline, opened } from "./attack-headlines.ts";
import { type Hit, isNews } from "./attack-owner.ts";
import { hacked, struck, suffered } from "./attack-suffered.ts";
import { told } from "./attack-tales.ts";
import { namesAttack, namesAttackers, namesExposure } from "./attack-words.ts";
import { attacked } from "./attackers-deeds.ts";
import { compromised, exposed } from "./exposures.ts";

/** The attack on the account that a sentence states, if it states one. */
export function findHit(reading: Reading, sentence: Sentence): Hit | undefined {
  for (const { isWorth, find } of RULES) {
    const hit = isWorth(sentence) ? find(reading, sentence) : undefined;
    if (hit && isNews(reading, sentence, hit)) return hit;
  }
  return undefined;
}

/** Ways to tell of an attack, each with the words without which it need not be tried. */
const RULES: { isWorth: Cue; find(reading: Reading, sentence: Sentence): Hit | undefined }[] = [
  { isWorth: namesAttack, find: suffered },
  { isWorth: namesAttack, find: struck },
  { isWorth: namesAttack, find: called },
  { isWorth: namesAttack, find: opened },
  { isWorth: namesAttackers, find: attacked },
  { isWorth: namesAttackers, find: told },
  { isWorth: namesAttack, find: hacked },
  { isWorth: namesExposure, find: exposed },
  { isWorth: namesExposure, find: compromised },
  { isWorth: namesAttack, find: headline },
];
