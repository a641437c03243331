import { createPattern } from "../language/pattern.ts";

const THINGS =
  "(?:ATMs?|cash machines?|cash points?|tills|check-?outs?|card (?:readers|machines|terminals|payments)|ticket (?:machines|barriers|gates)|fare gates|apps?|web ?sites?|phone lines|helplines?|e-?mail|systems?|networks?|self-service check-?outs|terminals|kiosks|charging points|chargers|payments?|online banking|streams?|servers?|passport gates|e-?gates|barriers|baggage systems?|booking systems?|scanners)";
const CAUSE =
  "(?:data[- ]feed|technical|tech|software|systems?|IT|computer|network|hardware|server|database|data cent(?:er|re)|connectivity|payments?|signal(?:ling)?|check-?in|cloud|router|switch|firewall|update|upgrade)[- ]?(?:system )?(?:fault|glitch|failure|outage|bug|error|issue|problem|malfunction|breakdown|crash|meltdown)(?:e?s)?";
const USERS =
  "(?:customers|users|subscribers|passengers|commuters|players|gamers|shoppers|traders|investors|viewers|listeners|clients|drivers|motorists|members|merchants|retailers|residents|students|patients|guests|fans)";
const KIND = "(?:connection|connectivity|log-?in|payment|access|network|technical|broadband|signal|streaming|playback)";

/** What does not run any more, told by who feels it or by what is stopped for it: "ATMs out of action", "users report no service". */
export const HALTED = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:${[
      `(?:halts?|halted|suspends?|suspended|pauses?|paused|stops?|stopped|freez(?:es)?|froze) (?:all |its |most |some )?(?:[\\p{L}-]+ )?(?:trading|ticket sales|sales|check-in|payments|withdrawals|deposits|transactions|flights|departures|services?|operations|orders|deliveries|bookings|trains)(?= [^.;]{0,60}?(?:on|after|due to|because of|following|amid|over|as|by) (?:[\\p{L}-]+ ){0,2}${CAUSE}(?!\\p{L}))`,
      `(?:glitch|bug|fault|error|failure)(?:es|s)? (?:[\\p{L}-]+ )?(?:shut(?:s|ting)?|lock(?:s|ed|ing)?|kick(?:s|ed|ing)?|thr[eo]w(?:s|n)?|keeps?|kept|barr?(?:s|ed)?) (?:[\\p{L}\\d,]+ ){1,4}out(?= (?:of|for)|$|[,;])`,
      `${THINGS} (?:(?:nationwide|nationally|across [\\p{L} ]{3,20}) )?(?:still )?(?:out of (?:action|order|service)|offline(?! (?:mode|version|retail|sales|play))|on the blink)`,
      `${USERS} (?:[\\p{Ll}-]+ ){0,2}?(?:report(?:s|ed|ing)?|complain(?:s|ed|ing)?(?: of| about)?|experienc(?:e|ed|ing)|fac(?:e|ed|ing)|suffer(?:s|ed|ing)?) (?:widespread |major |ongoing |more |fresh |further )*(?:no (?:service|signal|access)|problems? (?:logging|accessing|using|connecting|paying|loading|making (?:calls|payments)|with (?:calls|payments|log-?ins?|signal|online banking|(?:the|its) (?:app|website|network|service)))|issues (?:logging|accessing|using|connecting|paying|loading)|outages?|loss of (?:service|signal|access)|${KIND} (?:problems|issues|difficulties|errors|disruption))`,
      "(?:technical|computer|software|IT|network) (?:problems?|issues?|glitch(?:es)?|faults?|snafus?|hitch(?:es)?|snags?)(?= (?:at|for|with|of) [^.;]{2,60}? (?:hamper|hinder|disrupt|delay|plagu|dogg|affect|strand)\\p{L}*)",
      `${THINGS} (?:fail(?:s|ed)?|breaks? down|broke down|breaks|stop(?:s|ped)? working|freez(?:es)?|froze)(?! to)`,
      "(?:payments?|wages|salaries|transfers?|refunds|benefits|direct debits|deposits) (?:(?:had|have|has|were|was) not (?:been )?(?:credited|processed|made|paid|received|arrived|gone through)|(?:vanish(?:es|ed)?|disappear(?:s|ed)?) from (?:[\\p{L}'’]+ )?(?:accounts|apps?|balances|statements)|go(?:es)? missing|went missing|missing from accounts)",
      "(?:geht|ging|läuft|lief|fährt|fuhr)(?= [^.;]{0,40}nichts mehr)",
      "(?:nobody|no one|no-one) (?:could|was able to) (?:record|join|upload|send|save|edit|create|publish|open|load|play|order|buy|book|call|dial|print|deploy|build|search|vote|trade)(?! (?:like|as|more|better|than))",
      `(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|several) hours of (?:degraded|slow|failed|failing|missing|delayed|interrupted) [\\p{Ll}-]+`,
      `(?:unable|not able) to (?:sell(?! (?:[\\p{L}-]+ ){0,3}(?:shares?|stakes?|stock|homes?|houses?|assets|business(?:es)?|units?))|top up|vote|register|file|refuel|charge|clock in|board|dispense|discharge|transfer)`,
    ].join("|")})(?!\\p{L})`,
    "iu",
  ),
);
