import { createPattern } from "../language/pattern.ts";

/** One of these words, of any language: `words` are parts of a regular expression. */
export const oneOf = (...words: string[]) =>
  createPattern(new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu"));

/** What every posting has some of, a kind each: tasks, what is asked for, pay, hours or contract, how to apply. */
const KINDS = [
  oneOf(
    "you(?:['’](?:ll|d)| will| would) (?!(?:find|get|receive|hear|see|meet|never|enjoy|notice)(?!\\p{L}))\\p{L}+|will you do|responsibilities|duties|in this (?:role|post|job)",
    "you (?:keep|run|take|own|lead|look after|teach|work|build|write|start|manage|design|plan|carry|handle|make|sell|drive|cook|coordinate|like|love|are not afraid|are the (?:one|person))",
    "under the (?:general )?direction|join (?:an?|our|the) (?!talent|community|newsletter|mailing)\\p{L}+|the (?:work|job) is",
    "(?:deine|ihre) (?:aufgaben|tätigkeit)|das erwartet (?:dich|sie)|du (?!(?:findest|möchtest|suchst|kannst)(?!\\p{L}))\\p{L}+st|sie (?:betreuen|führen|leiten|pflegen|arbeiten|unterstützen|übernehmen|beraten|planen|bauen|koordinieren|verantworten|sind (?:für|zuständig|verantwortlich))|zu (?:den|deinen|ihren) aufgaben",
    "vous (?!(?:pouvez|trouverez|souhaitez|cherchez|découvrirez|avez une question)(?!\\p{L}))(?:\\p{L}+ez|êtes|faites)|missions|au quotidien",
    "te encargarás|se encargará|funciones|tareas|\\p{L}{3,}(?:arás|erás|irás)|você (?:vai|será|irá|cuida|faz)|funções|atividades|tarefas|ti occuperai|si occuperà|mansioni|\\p{L}{3,}(?:erai|irai)",
    "(?:jij|je|u) (?!(?:kunt|vindt|krijgt|wilt|zoekt)(?!\\p{L}))\\p{L}+t|je bent|taken|werkzaamheden|du (?!oder|aber|immer|hier|unter|über)(?:\\p{L}+[ae]r|har|skal|ska|kommer)|arbetsuppgifter|opgaver",
  ),
  oneOf(
    "required|requirements?|must have|essential|desirable|you(?:['’]ve| have| bring| know| need|['’]ll (?:have|need|bring)| should (?:have|know|like))|(?:do|will) you bring|references please",
    "years?['’]? (?:of|in|on|around|as|or)|degree|diploma|licen[cs]e|certificat\\p{L}+|qualifi\\p{L}+|experience|exposure|background|eligible|fluent|bilingual|ability to|a must",
    "anforderungen|(?:du|sie) (?:hast|haben(?! fragen)|bringst|bringen|kannst|können)|\\p{L}*erfahrung|abgeschlossene\\p{L}*|ausbildung|studium|führerschein|\\p{L}*kenntnisse|erforderlich|voraussetzung\\p{L}*|meisterbrief|gesellen\\p{L}+",
    "profil recherché|diplôm\\p{L}+|permis|expérience|débutants?|exigé\\p{L}*|souhaité\\p{L}*|CAP|BTS|bac ?\\+ ?\\d|maîtrise|notions",
    "requisit[oi]s?|imprescindible|experiencia|se requiere|se valora\\p{L}*|carn[eé]|titulación|carnet|conocimientos|experiência|carta de condução|habilitação|CNH|licenciatura|formação|conhecimentos?|exige-se|esperienza|richiest[aoei]|si richied\\p{L}+|patente|laurea|diploma|conoscenza|serve|servono|obras obligadas",
    "ervaring|rijbewijs|je hebt|vereist|gevraagd|opleiding|mbo|hbo|kennis van|erfarenhet|erfaring|körkort|kørekort|utbildning|uddannelse",
  ),
  createPattern(
    /[£€$] ?\d[\d,.]*(?:k(?!\p{L})|[,.]\d{3}|[,.]\d\d(?!\d)| ?(?:\/|per |an? )(?:h|hour|day|month|year)|[–-])|(?<!\p{L})(?:(?:PLN|CAD|AUD|CHF|SEK|NOK|DKK|EUR|USD|GBP|ZAR|INR|R\$) ?\d|\d[\d,.]*k(?= plus|[ .,])|\d[\d.,]{2,} ?(?:€|euros?|EUR)(?! ?m)|salary|pay(?= (?:group|band|range|after|grade|scale)|:)|wage|pro rata|(?:pay|salary) (?:group|band|scale)|(?:band|grade) \d|plus commission|gross|stipend|TVöD|TV-L|tarif\p{L}*|gehalt|entgelt\p{L}*|vergütung|lohn|brutto|rémunération|salaire|barème|brut|SMIC|sueldo|salario|retribución|salário|ordenado|vencimento|bolsa de|subsídio|stipendio|retribuzione|RAL|lord[oi]|nett[oi]|livello|salaris|schaal|bruto|lön|løn|lønn)(?!\p{L})/iu,
  ),
  oneOf(
    "full[- ]?time|part[- ]?time|(?:\\d+|thirty|forty|thirty-\\p{L}+) (?:or \\d+ )?(?:to \\d+ )?hours|hours (?:a|per) week|permanent|fixed[- ]term|contract(?=[ :])|shifts?|(?:\\d|two|three|four|five) (?:days?|nights) (?:a week|at home)|no weekends|weekends|nights",
    "(?:\\d+|six|nine|twelve|eighteen) months|(?:twelve|ten|eight|seven|four|two|\\d+) on|FTE|WTE|hybrid|remote|base:|based in|starts? in (?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "stunden|std|vollzeit|teilzeit|(?:un)?befristete?|minijob|schicht\\p{L}*|\\d+ (?:prozent|%)|ab sofort|zum nächstmöglichen",
    "CDI|CDD|temps (?:plein|partiel)|mi-temps|\\d+ ?h(?:eures)?(?=[,. ;])|horaires|temps complet|saisonnier|garde",
    "media jornada|jornada|turnos?|contrato|indefinido|fines de semana|CLT|PJ|remoto|híbrido|presencial|horas (?:semanais|semanales|por semana)|\\d+ (?:horas|ore)|(?:sem|a) termo|efetivo|tempo (?:pieno|indeterminato|determinato|integral|parziale)|turni|contratto|stagionale|apprendistato",
    "(?:dagen|jours|tage|giorni|dias|días) (?:per|par|pro|die|a la|alla|por) (?:week|semaine|woche|settimana|semana)|uur|uren|fulltime|parttime|vaste? (?:contract|dienst|baan)|tijdelijk|heltid|deltid|tillsvidare|timer",
  ),
  oneOf(
    "apply|applications?|applicants?|CV|r[eé]sum[eé]|cover letter|closing(?: date)?|closes?|send (?:us|me|an?|two|your|five|pictures|\\p{L}+ to)|[\\p{L}.]{2,30}@[\\p{L}.-]{3,40}|(?:please )?(?:write|phone|call) (?:to|by|after|before|\\p{Lu}\\p{L}+)|contact(?::| \\p{L}+)|(?:ring|text|ask for|e-?mail|letter to) \\p{L}+|pop in|come by|drop (?:in|by)|informal chat",
    "questions(?: to|:)|the post is filled|portfolio|interviews|report(?:s|ing)? to|show you round|auditions",
    "bewerb\\p{L}*|schick\\p{L}*|zeugnisse|melde? dich|melden sie sich|schreib\\p{L}* (?:uns|an)|ruf\\p{L}* (?:uns|an)|lebenslauf|anschreiben|probe(?:tag|arbeiten)|ansprechpartner\\p{L}*|rückfragen",
    "candidat\\p{L}+|écrivez|envoy(?:ez|er)|appelez|postule[rz]|lettre de motivation|avant le \\d+|instancias|env[ií](?:e|a|ar|arnos)|inscr\\p{L}+|curr[ií]culum?(?: vitae)?|currículo|interesad[oa]s|llama(?:r)?|hasta el|até (?:ao )?(?:dia )?\\d+|contacte|inviare|invia(?:te)?|scriv(?:i|ere|ete)(?: a)?|telefonare|entro il|presentarsi",
    "sollicit\\p{L}+|stuur|reageer|bel(?= \\p{L})|voor \\d+ (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|ansök\\p{L}*|ansøgning|søknad",
  ),
] as const;

/** How many kinds of what every posting has a text has, 0 to 5. */
export function countEvidence(text: string): number {
  const head = text.slice(0, HEAD);
  return KINDS.filter((kind) => kind.test(head)).length;
}

/** Characters in which a posting has said what it is. */
const HEAD = 4_000;
