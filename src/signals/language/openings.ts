import { createPattern } from "./pattern.ts";
/** How texts say that a company settles somewhere: the verbs, by what follows them. */

/** A country, a region or a city follows: "expands to Japan", "lands in Canada". */
export const ENTER = createPattern(
  /(?<!\p{L})(?:expand(?:s|ed|ing)? in|expand(?:s|ed|ing)?(?: (?!to\b|into\b)[^\s.;,]{1,20}){0,5} (?:in)?to|enter(?:s|ed|ing)?|launch(?:es|ed|ing)?(?: (?!in\b)[^\s.;,]{1,20}){0,4} in(?:to)?|(?:debut|debuts) in|(?:makes?|made|making) (?:its |our )?(?:\p{L}+ )?(?:debut|entrance) in|arriv(?:es|ed) in|comes? to|(?:is |are )?coming to|head(?:s|ed|ing)? (?:to|for)|bound for|(?:is|are) now in|(?:is|are|now) opening in|opens(?: up)? in|to open in|opened in|(?:going to |will |to )build in|builds in|(?:will |to )?locat(?:e|es|ing) in|(?:hires|recruits|hiring|recruiting) in(?= [^.;]{2,50} for the first time)|baut in(?![^.;]{2,70} ab(?!\p{L}))|construye en|abre en|ouvre à|apre a|opent in|(?:lands?|landed|landing|touch(?:es|ed) down|set(?:s|ting)? foot) in|plant(?:s|ed)? (?:its |a |the |our )?flag in|tak(?:es?|ing) root in|put(?:s|ting)? down roots in|set(?:s|ting)? up (?:shop|camp) in|mak(?:es|ing) (?:its |a )?(?:new )?home in|(?:is|are) (?:now )?(?:live|open for business) in|now (?:available|ships?|shipping|delivers?|live) (?:in|to)|goes live in|went live in|(?:starts?|began|begins?|started) (?:operations|trading|deliveries|deliver(?:ing)?|service|selling) in|rolls? out (?!(?:[^\s.;,]{1,20} ){0,3}(?:updates?|features?|versions?|patch(?:es)?|fix|software|firmware|upgrades?|pilot|tests?|trials?|polic(?:y|ies)|program(?:me)?|campaign|plans?|menus?)\b)(?:[^\s.;,]{1,20} ){0,4}in|rolls? into|rolled into|sets? down roots in|(?:brings?|takes?) (?:its|their|our|new|[\d,]+|service|flights|jobs)(?: (?!to\b)[^\s.;,]{1,20}){1,5} to|break(?:s|ing)? into|pushes into|expandiert (?:nach|in)|startet in|kommt nach|geht nach|(?:wagt|macht|geht|vollzieht) den (?:Sprung|Schritt|Markteintritt) (?:nach|in)|s['’]implante (?:à|en|au|aux)|s['’]installe (?:à|en|au|aux)|débarque (?:à|en|au|aux)|arrive (?:à|en|au|aux)|se expande (?:a|por)|(?:des)?embarca(?:do)? (?:en|em|no|na)|aterriza en|se instala en|llega a|si espande in|(?:sbarca|arriva|approda) (?:in|a)|breidt uit naar|(?:komt|gaat) naar|strijkt neer in|landt in|steekt de grens over naar|pose(?:nt)? ses valises (?:à|en|au|aux)|prend pied (?:à|en|au|aux)|jette l['’]ancre (?:à|en)|fasst Fuß in|siedelt sich in(?=[^.;]{2,50} an(?!\p{L}))|lässt sich in(?=[^.;]{2,50} nieder(?!\p{L}))|zieht es nach|pone (?:un|el) pie en|da el salto a|cruza (?:el charco )?a|desembarca (?:em|no|na)|aterra em|finca (?:o )?pé em|mette (?:le )?radici (?:a|in)|vestigt zich in|zet voet aan wal in|slaat (?:zijn|haar) vleugels uit naar|(?:inicia|começa|iniciou|inició|avvia) (?:as |sus |le )?(?:suas? )?(?:operaç(?:ão|ões)|operaciones|operazioni|atividades?|actividad(?:es)?) (?:em|no|na|en|in|a)|(?:estreia|estreou)(?:-se)? (?:em|no|na)|(?:jetzt|nun|ab sofort) auch in(?: der)?|nu ook in|désormais (?:aussi )?(?:présente? )?(?:à|en|au|aux)|(?:ya )?también en|ahora (?:también )?en|agora (?:também )?(?:em|no|na)|zet voet aan de grond in|chega (?:a|ao|à|aos|às))\s/giu,
);
/** Somewhere to go to, with or without "from". */
export const RELOCATE = createPattern(
  /(?<!\p{L})(?:ups? sticks|upped sticks|(?:leav(?:es|ing)|quits|quitting|swaps|swapping|trades|trading|ditches) \p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2}?(?= for \p{Lu})|relocat(?:es|ed|ing|e)?|mov(?:es|ed|ing|e)|packing up|shift(?:s|ed|ing)?|zieht|verlegt|verhuist|déménage|traslada|si trasferisce|muda)(?: (?:its|their|the|our|seinen|ihren|su|a|son))?(?: [\p{L}-]{2,20}){0,3}?(?: (?:from|von|aus|de|van|da) [^.;]{2,60}?)? (?:to|into|for|nach|naar|à|a|para) /giu,
);
/** The place is the object, what is to stand there follows: "picks Leipzig for its plant". */
export const CHOOSE =
  /\b(?:picks?|picked|chooses?|chose|chosen|selects?|selected|settles? on|settled on|opts? for|opted for|lands? on)\s(?=\p{Lu})/giu;
/** What a place is chosen for. */
export const CHOSEN_FOR = /^,? (?:for|as|to (?:house|host|build|be))\b(?:[^.;]|(?<=\b[A-Z])\.){2,70}/i;
export const IS_SITE = /\b(?:as|be) (?:the |its |a )?(?:[\p{L}-]+ )?(?:site|home|base|location|place)\b/iu;
/** A step abroad and the site it is taken with: "makes its debut with a Paris store". */
export const STEP_WITH = createPattern(
  /\b(?:(?:gain(?:s|ed)|get(?:s|ting)|got|win(?:s|ning)?|won|establish(?:es|ed)|secur(?:es|ed)|build(?:s|ing)?)(?= (?:an? |its )?(?:[\p{L}-]+ )?(?:foothold|beachhead|bridgehead|toehold|base)\b)|expand(?:s|ed|ing)?|doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|boosts?|widens?|broadens?|bolsters?|cross(?:es|ed|ing)|enter(?:s|ed|ing)?|makes|making|made|grow(?:s|ing)?|grew|debuts|goes|push(?:es)?|strengthens?|extends?)\b [^.;:]{2,60}? with (?:its |an? |the )?|\bgoes \p{Lu}\p{L}+: /giu,
);
/** The facility stands before its verb: "our second office opens on Monday". */
export const OPENS_ITSELF = createPattern(
  /\b(?:opens|opened|has opened|is (?:now |officially |finally )*open|will open|to open|(?:starts|begins|began|started) production|comes on stream|is up and running|welcom(?:es|ed) (?:its|the|their) first (?:patients|customers|guests|visitors|students|shoppers|diners|residents))(?: its doors)?(?= (?:on|in|at(?! \d)|this|next|today|tomorrow|yesterday|near|after)\b|[.,!;:]|$)/gi,
);
/** "its new office in Berlin", "the opening of a plant", "relocation to Austin". */
export const NOMINAL = createPattern(
  /\b(?:opening|inauguration|launch|construction|establishment) of (?:its|a|an|our|the|their)\b|\b(?:its|our|their|a) (?:new|first|second|third|fourth|fifth|next)\b|\b(?:(?:its|our|the|their) )?(?:relocation|expansion|entry) (?:in)?to\b|\b(?:its|our|their) move to\b|\bexpansion of (?:its|the|their|a)\b|\bfor (?:[\p{L}-]+ )?(?:factory|plant|site|office) expansion\b|(?<!\p{L})(?:primera piedra (?:de|para) (?:la|su|una|el)|nuev[ao](?= (?:fábrica|planta|nave|sede|tienda|centro|almacén|oficina))|(?:pose de la )?première pierre (?:de la|du|de son|de sa|d['’]une?)|(?:Spatenstich|Grundstein(?:legung)?) für(?: (?:das|die|den|ein|eine|neues|neue|ihr|sein))*)(?!\p{L})/giu,
);

/** Money raised "to expand" is a wish; so is a plan without a decision. */
export const INTENTION =
  /\b(?:funds?|funding|proceeds|capital|investment|money|round|financing|raise|cash)\b[^.;]{0,60}\b(?:will|to|would|helps?|allows?|enables?|used)\b[^.;]{0,60}\b(?:expand|expansion|enter|open|launch|grow|scale)|\b(?:use|using) (?:the|this|these|its|that)\b[^.;]{0,40}\b(?:funds?|funding|proceeds|capital|investment|money|round|financing)\b|\b(?:to|will) (?:fuel|accelerate|support|fund|finance|drive)\b[^.;]{0,40}expansion/i;
export const NO_OPENING = createPattern(
  /\b(?:re-?open(?:s|ed|ing)?|now (?:has|have|operates?|runs?|counts?|boasts?) (?:\d[\d,.]*|over|more than|about|some)|joined [^.;]{0,40}['’]s [^.;]{0,40}(?:location|office|branch)|(?:continued|ongoing|unwavering|steadfast) (?:commitment|dedication|focus|support|leadership)|expand(?:s|ed|ing)? [^.;]{2,40} to \d[\d,.]*(?=[.,;]|$)|opening hours|open(?:s|ed|ing)? (?:up|doors? day|registration|applications?|source|banking|letter|access|talks|case|exhibition)|open positions|plans? to expand|looking to expand|hopes? to|aims? to|wants? to|could open|may open|if (?:the )?(?:permit|plan|grant|council)|temporar(?:y|ily)|pop-?up|(?:closes?|closed|closing|shuts?|shutting)(?: down)? (?:its|the|an?|all|two|three) [\p{L}\s-]{0,40}(?:office|plant|store|factory|site|branch)|scraps?|years? of operations?|anniversary|webinar|masterclass|workshop|(?:tips|advice|guide) (?:on|to|for)|réfléchit|überlegt)\b/iu,
);
/** What is launched somewhere without anybody settling there. */
export const NOT_A_MARKET =
  /\b(?:IPO|bid|campaign|action|lawsuit|suit|investigation|probe|conference|event|summit|webinar|fair|trial|study|appeal|petition|fund|round|bonds?|shares?|roadshow|tour|festival|contest|case|talks?|team|staff|employees|fight|show|race|debate|message|court)\b/i;
/** What may follow the name of a market: an end, a link, or the word itself. */
export const AFTER_MARKET =
  /^(?:$|[,.;:!)–—-]| (?:and|or|with|for|after|from|by|in|as|on|at|to|through|via|amid|where|when|nieder|an|folgt|follows|next|this|today|tomorrow|yesterday|later|earlier|soon|early|late|before|following|under|und|mit|avec|et|con|y|e|com|met|en|ab|im|dès|\d|[–—|-])(?!\p{L})|(?: [\p{L}-]+){0,3} markets?\b)/iu;
