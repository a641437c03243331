/** What a stock-market listing is called. */
export const LISTING =
  "(?:IPOs?|initial public offering|public (?:issue|listing|float)|flotation|stock[- ]market (?:listing|debut|flotation)|(?:direct|dual|stock|share|secondary|primary|U\\.?S\\.?|Nasdaq|NYSE|New York|London|Hong Kong|public|main[- ]board) (?:market )?listing|(?:stock[- ]market|market|AIM|ASX|TSX|JSE|Nasdaq|NYSE|London|New York|Frankfurt|Hong Kong|Sydney|Toronto|Mumbai|Amsterdam|Stockholm|Wall Street|public) float|SME issue|Börsengang|Börsendebüt|Erstnotiz|Listing|introduction en [Bb]ourse|introduction(?= (?:à|au|fixé|sur))|entrée en [Bb]ourse|(?:beurs)?notering|cotation|salida a [Bb]olsa|oferta pública(?: inicial)?|estreia na [Bb]olsa|abertura de capital|beursgang|quotazione|IPO-Prospekt)";
/** The papers of one. */
export const PAPERS =
  "(?:DRHP|UDRHP|RHP|(?:draft )?red herring prospectus|draft (?:papers|prospectus|offer document|registration statement)|(?:confidential |draft )*registration statement|[Ff]orms? (?:S-1|F-1|S-11|F-10|10-12B)|S-1|F-1|(?:IPO|listing) (?:papers|prospectus|documents|application|filing|paperwork)|preliminary prospectus|application proof|A1 (?:application|filing)|intention to float|prospectus|(?:Wertpapier|Börsen|Emissions)?[Pp]rospekt|Börsenzulassung|note d['’]opération|folleto(?: informativo)?|document d['’]enregistrement|prospecto)";
/** Cities whose exchange is meant where shares are listed "in" them. */
export const EXCHANGE_CITY =
  "(?:Wall Street|New York|London|Stockholm|Frankfurt|Paris|Amsterdam|Brussels|Hong Kong|Shanghai|Singapore|Sydney|Toronto|Oslo|Helsinki|Copenhagen|Milan|Madrid|Lisbon|Mumbai|Tokyo|Zurich|Warsaw|Tel Aviv|Johannesburg)";
/** Where shares are listed. */
export const EXCHANGE =
  "(?:(?:the |Nasdaq )?(?:Nasdaq|NASDAQ|NYSE(?: American)?|New York Stock Exchange|London Stock Exchange|LSE|AIM|Euronext(?: \\p{Lu}\\p{L}+)?|Frankfurt(?:er)? (?:Stock Exchange|Börse)|Prime Standard|BSE|NSE(?: Emerge)?|HKEX|Hong Kong (?:Stock Exchange|bourse)|ASX|TSX(?: Venture)?|B3|SIX(?: Swiss Exchange)?|SGX|Tadawul|STAR [Mm]arket|(?:First North|Oslo Børs|Euronext Growth(?: \\p{Lu}\\p{L}+)?|Scale|Piazza Affari|Borsa Italiana|BME(?: Growth)?|Damrak)|stock (?:exchange|market)s?|[Bb]ourses?|[Bb]örse|[Bb]olsa|[Bb]eurs|[Bb]orsa))";
