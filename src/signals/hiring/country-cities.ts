/**
 * Countries with the spellings job boards use, the parts that stand for them in a location ("TX", "Ontario") and their larger
 * cities: enough to tell "Berlin" and "Remote - Germany" to be one country. A blank inside a name is written `_`. Letters that
 * stand for a country and for a state of the United States ("DE", "IN", "CA") are the state's, as boards mostly mean them.
 */
type Country = { name: string; spellings: string; parts?: string; cities: string };

const COUNTRIES: Country[] = [
  {
    name: "United States",
    spellings:
      "United_States United_States_of_America USA US U.S. U.S.A. America Estados_Unidos États-Unis Vereinigte_Staaten",
    parts: `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas
      Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire
      New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota
      Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Puerto_Rico AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA
      KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC D.C.
      Midwest New_England Pacific_Northwest East_Coast West_Coast`,
    cities: `New_York New_York_City NYC San_Francisco SF San_Francisco_Bay_Area Bay_Area Silicon_Valley Los_Angeles San_Diego San_Jose San_Mateo
      Palo_Alto Mountain_View Menlo_Park Sunnyvale Santa_Clara Oakland Sacramento Irvine Long_Beach Seattle Bellevue Redmond Spokane Portland
      Boston Chicago Austin Dallas Houston San_Antonio Fort_Worth El_Paso Plano Denver Boulder Colorado_Springs Phoenix Scottsdale Tempe Tucson
      Las_Vegas Reno Salt_Lake_City Lehi Boise Albuquerque Atlanta Alpharetta Miami Orlando Tampa Jacksonville Fort_Lauderdale Boca_Raton
      Charlotte Raleigh Durham Greensboro Charleston Nashville Memphis Knoxville Chattanooga Louisville Lexington Cincinnati Cleveland Columbus
      Dayton Toledo Detroit Ann_Arbor Grand_Rapids Indianapolis Milwaukee Madison Minneapolis St._Paul Saint_Paul St._Louis Kansas_City Omaha Lincoln
      Des_Moines Oklahoma_City Tulsa Little_Rock New_Orleans Baton_Rouge Philadelphia Pittsburgh Newark Jersey_City Hoboken Princeton Brooklyn
      Manhattan Buffalo Rochester Albany Syracuse Hartford Stamford Providence Baltimore Gaithersburg Reston McLean Arlington Washington_DC
      Honolulu Huntsville Provo Lehigh_Valley Wilmington`,
  },
  {
    name: "United Kingdom",
    spellings: "United_Kingdom UK U.K. GB Great_Britain Britain Royaume-Uni Reino_Unido Großbritannien",
    parts:
      "England Scotland Wales Northern_Ireland NI Yorkshire Kent Essex Surrey Cornwall Devon Lancashire Cheshire Midlands",
    cities: `London Manchester Birmingham Leeds Bristol Edinburgh Glasgow Aberdeen Dundee Belfast Derry Cardiff Swansea Newport Liverpool Sheffield
      Nottingham Leicester Newcastle Southampton Portsmouth Brighton Oxford Reading Bath York Swindon Milton_Keynes Coventry Exeter Norwich Guildford`,
  },
  {
    name: "Ireland",
    spellings: "Ireland IE Irland Irlande Irlanda Republic_of_Ireland",
    cities: "Dublin Cork Galway Limerick Waterford",
  },
  {
    name: "Canada",
    spellings: "Canada Kanada",
    parts: `Ontario Quebec Québec British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland ON QC BC AB MB SK NS NB`,
    cities:
      "Toronto Montreal Montréal Vancouver Calgary Edmonton Ottawa Winnipeg Halifax Waterloo Kitchener Mississauga Quebec_City",
  },
  {
    name: "Germany",
    spellings: "Germany Deutschland Allemagne Alemania Germania Duitsland Alemanha",
    parts: "Bavaria Bayern Saxony Sachsen Hessen Baden-Württemberg Nordrhein-Westfalen NRW Niedersachsen",
    cities: `Berlin Munich München Hamburg Frankfurt Frankfurt_am_Main Cologne Köln Düsseldorf Dusseldorf Stuttgart Leipzig Dresden Hannover Hanover Nuremberg
      Nürnberg Bremen Bonn Karlsruhe Mannheim Münster Augsburg Aachen Heidelberg Dortmund Essen Jena Potsdam Kassel Freiburg Ulm Wolfsburg Wuppertal`,
  },
  {
    name: "Austria",
    spellings: "Austria Österreich AT Autriche Oostenrijk",
    cities: "Vienna Wien Graz Linz Salzburg Innsbruck",
  },
  {
    name: "Switzerland",
    spellings: "Switzerland Schweiz CH Suisse Suiza Svizzera Zwitserland Suíça",
    cities: "Zurich Zürich Geneva Genève Genf Basel Bern Lausanne Lugano Zug Winterthur",
  },
  {
    name: "France",
    spellings: "France FR Frankreich Francia Frankrijk França",
    parts: "Île-de-France Brittany Normandy Bretagne Normandie",
    cities:
      "Paris Lyon Marseille Toulouse Bordeaux Lille Nantes Nice Strasbourg Montpellier Rennes Grenoble Sophia_Antipolis",
  },
  {
    name: "Spain",
    spellings: "Spain España ES Espagne Spanien Spanje Espanha Spagna",
    parts: "Catalonia Andalusia",
    cities: "Madrid Barcelona Valencia Seville Sevilla Málaga Malaga Bilbao Zaragoza",
  },
  { name: "Portugal", spellings: "Portugal PT Portogallo", cities: "Lisbon Lisboa Porto Braga Coimbra Aveiro" },
  {
    name: "Italy",
    spellings: "Italy Italia Italien Italie Itália IT",
    parts: "Lombardy Tuscany",
    cities:
      "Milan Milano Rome Roma Turin Torino Bologna Naples Napoli Florence Firenze Genoa Genova Venice Verona Padova",
  },
  {
    name: "Netherlands",
    spellings: "Netherlands The_Netherlands NL Nederland Holland Niederlande Pays-Bas Países_Bajos Holanda Paesi_Bassi",
    cities: "Amsterdam Rotterdam Utrecht Eindhoven The_Hague Den_Haag Delft Groningen Leiden",
  },
  {
    name: "Belgium",
    spellings: "Belgium België Belgique BE Belgien Bélgica Belgio",
    parts: "Flanders Wallonia",
    cities: "Brussels Bruxelles Brussel Antwerp Antwerpen Ghent Gent Leuven",
  },
  { name: "Luxembourg", spellings: "Luxembourg Luxemburg", cities: "Luxembourg_City" },
  { name: "Denmark", spellings: "Denmark Danmark DK Dänemark Danemark", cities: "Copenhagen København Aarhus Odense" },
  {
    name: "Sweden",
    spellings: "Sweden Sverige SE Schweden Suède",
    cities: "Stockholm Gothenburg Göteborg Malmö Malmo Uppsala Lund",
  },
  { name: "Norway", spellings: "Norway Norge NO Norwegen Norvège", cities: "Oslo Bergen Trondheim Stavanger" },
  { name: "Finland", spellings: "Finland Suomi FI", cities: "Helsinki Espoo Tampere Turku Oulu" },
  { name: "Iceland", spellings: "Iceland", cities: "Reykjavik" },
  { name: "Estonia", spellings: "Estonia", cities: "Tallinn Tartu" },
  { name: "Latvia", spellings: "Latvia", cities: "Riga" },
  { name: "Lithuania", spellings: "Lithuania", cities: "Vilnius Kaunas" },
  {
    name: "Poland",
    spellings: "Poland Polska PL Polen Pologne Polonia",
    cities: "Warsaw Warszawa Krakow Kraków Wroclaw Wrocław Gdansk Gdańsk Poznan Poznań Łódź Katowice",
  },
  { name: "Czech Republic", spellings: "Czech_Republic Czechia CZ Tschechien", cities: "Prague Praha Brno Ostrava" },
  { name: "Slovakia", spellings: "Slovakia", cities: "Bratislava Košice" },
  { name: "Hungary", spellings: "Hungary Ungarn HU", cities: "Budapest Debrecen" },
  {
    name: "Romania",
    spellings: "Romania Rumänien RO",
    cities: "Bucharest București Cluj Cluj-Napoca Iasi Iași Timisoara Timișoara",
  },
  { name: "Bulgaria", spellings: "Bulgaria", cities: "Sofia Plovdiv Varna" },
  { name: "Greece", spellings: "Greece Griechenland Grèce", cities: "Athens Thessaloniki" },
  { name: "Croatia", spellings: "Croatia", cities: "Zagreb Split" },
  { name: "Serbia", spellings: "Serbia", cities: "Belgrade Novi_Sad" },
  { name: "Slovenia", spellings: "Slovenia", cities: "Ljubljana Maribor" },
  { name: "Ukraine", spellings: "Ukraine", cities: "Kyiv Kiev Lviv Kharkiv" },
  { name: "Turkey", spellings: "Turkey Türkiye Türkei", cities: "Istanbul Ankara Izmir" },
  { name: "Cyprus", spellings: "Cyprus", cities: "Nicosia Limassol" },
  { name: "Malta", spellings: "Malta", cities: "Valletta" },
  { name: "Israel", spellings: "Israel", cities: "Tel_Aviv Tel_Aviv-Yafo Jerusalem Haifa Herzliya" },
  { name: "United Arab Emirates", spellings: "United_Arab_Emirates UAE U.A.E. Emirates", cities: "Dubai Abu_Dhabi" },
  { name: "Saudi Arabia", spellings: "Saudi_Arabia KSA", cities: "Riyadh Jeddah" },
  { name: "Qatar", spellings: "Qatar", cities: "Doha" },
  { name: "Egypt", spellings: "Egypt", cities: "Cairo" },
  { name: "Morocco", spellings: "Morocco Maroc", cities: "Casablanca Rabat Tangier" },
  { name: "Nigeria", spellings: "Nigeria", cities: "Lagos Abuja" },
  { name: "Kenya", spellings: "Kenya", cities: "Nairobi" },
  { name: "Ghana", spellings: "Ghana", cities: "Accra" },
  { name: "South Africa", spellings: "South_Africa ZA", cities: "Cape_Town Johannesburg Durban Pretoria" },
  {
    name: "India",
    spellings: "India Indien Inde",
    parts: "Karnataka Maharashtra Tamil_Nadu Telangana Haryana Gujarat Kerala Rajasthan Uttar_Pradesh",
    cities:
      "Bangalore Bengaluru Mumbai Delhi New_Delhi Gurgaon Gurugram Noida Hyderabad Chennai Pune Kolkata Ahmedabad Jaipur",
  },
  { name: "Pakistan", spellings: "Pakistan", cities: "Karachi Lahore Islamabad" },
  { name: "Singapore", spellings: "Singapore SG Singapur", cities: "" },
  { name: "Malaysia", spellings: "Malaysia", cities: "Kuala_Lumpur Penang" },
  { name: "Indonesia", spellings: "Indonesia", cities: "Jakarta Bandung" },
  { name: "Philippines", spellings: "Philippines PH", cities: "Manila Makati Cebu" },
  { name: "Thailand", spellings: "Thailand", cities: "Bangkok" },
  { name: "Vietnam", spellings: "Vietnam", cities: "Hanoi Ho_Chi_Minh_City Da_Nang" },
  { name: "Hong Kong", spellings: "Hong_Kong HK", cities: "" },
  { name: "Taiwan", spellings: "Taiwan", cities: "Taipei" },
  {
    name: "China",
    spellings: "China Chine CN",
    cities: "Beijing Shanghai Shenzhen Guangzhou Hangzhou Chengdu Suzhou Wuhan Tianjin",
  },
  { name: "Japan", spellings: "Japan JP Japon", cities: "Tokyo Osaka Kyoto Fukuoka Yokohama Sapporo" },
  { name: "South Korea", spellings: "South_Korea Korea Republic_of_Korea KR", cities: "Seoul Busan" },
  {
    name: "Australia",
    spellings: "Australia AU",
    parts: "New_South_Wales NSW Queensland QLD Victoria VIC Tasmania Western_Australia South_Australia ACT",
    cities: "Sydney Melbourne Brisbane Perth Adelaide Canberra",
  },
  { name: "New Zealand", spellings: "New_Zealand NZ", cities: "Auckland Wellington Christchurch" },
  {
    name: "Mexico",
    spellings: "Mexico México MX Mexique",
    cities: "Mexico_City Ciudad_de_México CDMX Guadalajara Monterrey Puebla",
  },
  {
    name: "Brazil",
    spellings: "Brazil Brasil BR Brésil Brasilien",
    cities: "São_Paulo Sao_Paulo Rio_de_Janeiro Porto_Alegre Recife Curitiba Belo_Horizonte Florianópolis",
  },
  { name: "Argentina", spellings: "Argentina AR", cities: "Buenos_Aires" },
  { name: "Chile", spellings: "Chile", cities: "Santiago Santiago_de_Chile" },
  { name: "Colombia", spellings: "Colombia", cities: "Bogota Bogotá Medellin Medellín" },
  { name: "Peru", spellings: "Peru Perú", cities: "Lima" },
  { name: "Uruguay", spellings: "Uruguay", cities: "Montevideo" },
  { name: "Costa Rica", spellings: "Costa_Rica", cities: "San_José" },
];

/** Two spellings of one city by the one it is known by here. */
const SAME_CITY: Record<string, string> = {
  München: "Munich",
  Köln: "Cologne",
  Nürnberg: "Nuremberg",
  Hanover: "Hannover",
  Dusseldorf: "Düsseldorf",
  "Frankfurt am Main": "Frankfurt",
  Wien: "Vienna",
  Zurich: "Zürich",
  Genève: "Geneva",
  Genf: "Geneva",
  Milano: "Milan",
  Roma: "Rome",
  Torino: "Turin",
  Napoli: "Naples",
  Firenze: "Florence",
  Genova: "Genoa",
  Lisboa: "Lisbon",
  Sevilla: "Seville",
  Malaga: "Málaga",
  "Den Haag": "The Hague",
  Bruxelles: "Brussels",
  Brussel: "Brussels",
  Antwerpen: "Antwerp",
  Gent: "Ghent",
  København: "Copenhagen",
  Göteborg: "Gothenburg",
  Malmo: "Malmö",
  Warszawa: "Warsaw",
  Krakow: "Kraków",
  Wroclaw: "Wrocław",
  Gdansk: "Gdańsk",
  Poznan: "Poznań",
  Praha: "Prague",
  București: "Bucharest",
  "Cluj-Napoca": "Cluj",
  Iasi: "Iași",
  Timisoara: "Timișoara",
  Kiev: "Kyiv",
  Bengaluru: "Bangalore",
  Gurugram: "Gurgaon",
  "New Delhi": "Delhi",
  Montreal: "Montréal",
  "New York City": "New York",
  NYC: "New York",
  Manhattan: "New York",
  Brooklyn: "New York",
  SF: "San Francisco",
  "San Francisco Bay Area": "San Francisco",
  "Bay Area": "San Francisco",
  "Silicon Valley": "San Francisco",
  "Saint Paul": "St. Paul",
  "Sao Paulo": "São Paulo",
  Bogota: "Bogotá",
  Medellin: "Medellín",
  "Ciudad de México": "Mexico City",
  CDMX: "Mexico City",
  "Tel Aviv-Yafo": "Tel Aviv",
};

const split = (names = "") => {
  const written = names.trim().replaceAll(/\s+/g, " ");
  return written === "" ? [] : written.split(" ").map((name) => name.replaceAll("_", " "));
};
const each = (pick: (country: Country) => string | undefined) =>
  new Map(COUNTRIES.flatMap((country) => split(pick(country)).map((name) => [name, country.name] as const)));

const COUNTRY_OF_SPELLING = each(({ spellings }) => spellings);
const COUNTRY_OF_PART = each(({ parts }) => parts);
const COUNTRY_OF_CITY = each(({ cities }) => cities);

/** The country a name stands for, by any of its spellings. */
export function countryNamed(name: string): string | undefined {
  return COUNTRY_OF_SPELLING.get(name);
}

/** The country of a state, province or nation, written out or in letters. */
export function countryOfPart(name: string): string | undefined {
  return COUNTRY_OF_PART.get(name);
}

/** The country and usual name of a larger city. Names that several countries share are the larger city's. */
export function cityNamed(name: string): { city: string; country: string } | undefined {
  const country = COUNTRY_OF_CITY.get(name);
  return country === undefined ? undefined : { city: SAME_CITY[name] ?? name, country };
}
