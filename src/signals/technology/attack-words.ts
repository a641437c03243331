import { type Cue, createCue } from "../language/cues.ts";

/* A cheap first look: which words a sentence on an attack, on attackers or on what lay open cannot do without. */

const attackWords = createCue(
  `cyber ransomware hack hacked hacker attack assault breach breached leak theft unauthorised unauthorized intrusion raid incident suspicious
  heist exploit invasão ddos phishing denial angriff hackerangriff datenleck datenpanne datendiebstahl datenabfluss abfluss sicherheitsvorfall verschlüsselungstrojaner
  erpressungstrojaner fuite piratage piraté attaque rançongiciel vol violation filtración fuga robo brecha ataque hackeo hackean
  ciberataque ciberincidente voler dérober pirater hacker rubare vazamento incidente invadido attacco violazione furto hackerato gijzelsoftware datalek datadiefstal gehackt`,
);
const attackerWords = createCue(
  `hacktivist group collective hacker attackers cybercriminals criminals thieves intruders ransomware malware virus extortion extortionists unauthorised unauthorized
  malicious outsiders blackmailers angreifer täter cyberkriminelle erpresser hackeurs pirate inconnus cybercriminels cyberpirates atacantes invasores pirati aanvallers criminelen onbekenden kriminelle unbekannte unbefugte pirates piratas ciberdelincuentes criminosos cybercriminali attack`,
);
const exposureWords = createCue(
  `stolen stole leaked exposed accessed exfiltrated viewed seen visible accessible spilled mistakenly accidentally malicious hijacked abused
  volées dérobées piratées exposées robados expuestos filtrados rubati esposti trafugati gestolen gelekt roubados vazados gestohlen
  erbeutet roban sustraen sale sold readable wrong logins taken copied downloaded lifted breached scraped siphoned phished tricked duped socially drained`,
);
// The first letters of what stands beside the cues are those of everyday words: "company", "three", "some".
export const namesAttack: Cue = (sentence) =>
  attackWords(sentence) ||
  /compromise of|break-?in|broken into|defaced|security (?:issue|event)|unusual/i.test(sentence.text);

export const namesAttackers: Cue = (sentence) =>
  attackerWords(sentence) ||
  /someone|somebody|third part|threat actor|former (?:employee|contractor|worker)|rogue|disgruntled/i.test(
    sentence.text,
  );

export const namesExposure: Cue = (sentence) =>
  exposureWords(sentence) ||
  /compromised|for sale|on sale|the wrong|sign-?ins|skimmed|ransom\b|stranger|outsider|each other|others['’]|other (?:users|customers|people)|posted online|victim|readable|violati|open to (?:the|anyone)|unsecured|dark web|unprotected|hands\b|got hold of|(?:clear|plain) ?text|open (?:server|bucket|database|folder|drive|website)|fraud|defrauded|conned|swindled|laptops?|computers? stolen|hard drives?|gone missing|dans la nature|op straat|im Netz/i.test(
    sentence.text,
  );

/** Whether a sentence has a word of any rule on attacks. */
export const mayTellOfAttack: Cue = (sentence) =>
  namesAttack(sentence) || namesAttackers(sentence) || namesExposure(sentence) || LOST_OR_FORGED.test(sentence.text);

const LOST_OR_FORGED =
  /\b(?:lost|mislaid|misplaced) (?:\p{L}+ ){0,4}?(?:disks?|discs?|tapes?|memory sticks?|CDs)\b|\bnot (?:built|published|released|made|uploaded|signed) by us\b/u;
