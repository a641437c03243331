/**
 * Names of places that texts use without saying that they are places: countries (also in de, fr, es, it, pt, nl), regions
 * and states, then large cities. A blank inside a name is written `_`. Smaller places are known by the word before them.
 */
const REGIONS = `
  Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain
  Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria
  Burkina_Faso Cambodia Cameroon Canada Chile China Colombia Costa_Rica Croatia Cuba Cyprus Czechia Czech_Republic
  Denmark Dominican_Republic Ecuador Egypt El_Salvador Estonia Ethiopia Fiji Finland France Georgia Germany Ghana
  Greece Guatemala Haiti Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy
  Ivory_Coast Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Libya Liechtenstein
  Lithuania Luxembourg Macau Madagascar Malaysia Maldives Mali Malta Mauritius Mexico Moldova Monaco Mongolia
  Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands New_Zealand Nicaragua Nigeria North_Macedonia
  Northern_Ireland Norway Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Puerto_Rico Qatar Romania
  Russia Rwanda Saudi_Arabia Scotland Senegal Serbia Singapore Slovakia Slovenia South_Africa South_Korea Korea
  Spain Sri_Lanka Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Türkiye UAE U.A.E UK U.K
  USA U.S.A US U.S Uganda Ukraine United_Arab_Emirates United_Kingdom United_States Uruguay Uzbekistan Venezuela
  Dänemark Schweden Norwegen Tschechien Ungarn Griechenland Türkei Rumänien Belgique Pologne Autriche Suède Danemark
  Norvège Grèce Maroc Brésil Mexique Bélgica Suiza Países_Bajos Polonia Perú Alemanha Espanha França Itália Suíça Holanda
  Colômbia Spagna Germania Svizzera Portogallo Stati_Uniti Regno_Unito Paesi_Bassi Belgio Duitsland België Frankrijk
  Spanje Verenigde_Staten Verenigd_Koninkrijk Oostenrijk Zwitserland Carolinas Midlands Nordics Baltics Benelux DACH
  Balkans Iberia Midwest Bay_Area Pacific_Northwest Caribbean Gulf Maghreb Lombardy Flanders
  Vietnam Wales England Great_Britain Britain Yemen Zambia Zimbabwe Deutschland Österreich Schweiz Frankreich
  Italien Spanien Niederlande Polen Belgien Großbritannien Indien Japon Allemagne Espagne Italie Suisse Belgique
  Royaume-Uni États-Unis Pays-Bas Inde Chine Alemania España Francia Italia Reino_Unido Estados_Unidos México Brasil
  Perú Países_Bajos Germania Spagna Regno_Unito Stati_Uniti Alemanha Espanha França Duitsland België Frankrijk
  Spanje Verenigde_Staten
  Europe Western_Europe Eastern_Europe Central_Europe Northern_Europe Southern_Europe Asia Southeast_Asia
  South_East_Asia South_Asia East_Asia Central_Asia Asia_Pacific Asia-Pacific APAC EMEA LATAM MENA GCC DACH Benelux
  Nordics Nordic Baltics Scandinavia Balkans Iberia Latin_America South_America North_America Central_America
  Americas Africa West_Africa East_Africa North_Africa Southern_Africa Sub-Saharan_Africa Middle_East Gulf Caribbean
  Oceania Pacific European_Union EU Midwest New_England Pacific_Northwest East_Coast West_Coast Bay_Area
  Silicon_Valley Europa Asien Südamerika Nordamerika Lateinamerika Afrika Amérique_du_Nord Asie Afrique
  América_Latina Latinoamérica Lehigh_Valley Research_Triangle Midlands Yorkshire Kent Essex Surrey Cornwall Devon
  Lancashire Cheshire Bavaria Saxony Catalonia Andalusia Lombardy Tuscany Flanders Wallonia Brittany Normandy
  Tamil_Nadu Karnataka Maharashtra Gujarat Kerala Punjab Rajasthan Telangana Haryana Uttar_Pradesh New_South_Wales
  Queensland Tasmania Western_Australia South_Australia Ontario Quebec Québec British_Columbia Alberta Manitoba
  Saskatchewan Nova_Scotia New_Brunswick Newfoundland Prince_Edward_Island
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana
  Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
  Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon
  Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington
  West_Virginia Wisconsin Wyoming
`;
const CITIES = `
  Londra Londres Londen Parigi París Parijs Berlino Berlín Berlijn Wenen Viena Brüssel Bruxelles Bruselas Bruxelas Brussel Varsovia
  Varsavia Varsovie Varsóvia Warschau Praga Praag Prag Lissabon Lisbonne Lisbona Mailand Milán Milaan Milão Roma Rom Torino Turín
  Napoli Neapel Nápoles Venezia Venedig Venecia Firenze Florenz Florencia Genf Genève Ginebra Ginevra Genebra Zurigo Zúrich Zurique
  Basilea Bâle Kopenhagen Copenhague Copenaghen Estocolmo Stoccolma Atene Atenas Athen Athènes Keulen München Múnich Munique
  Hambourg Hamburgo Amburgo Francoforte Fráncfort Francfort Frankfurt_am_Main Nueva_York Nova_York Nova_Iorque Pechino Pekín Pékin
  Peking Pequim Tokio Tóquio Singapur Singapour Singapura Kairo Mosca Moscú Moskau Dublino Dublín Edimburgo Budapeste Bukarest
  Bucarest Bucareste Belgrado Zagabria Lubiana Laibach Cracovia Cracovie Krakau Breslau Danzig Lussemburgo Barcellona Siviglia Séville
  Marsella Marsiglia Lione Nizza Niza Anversa Antwerpen Amberes Anvers Gante Gand Gent Lovaina Rotterdã Roterdão Ámsterdam Den_Haag
  La_Haye La_Haya Cidade_do_México Ciudad_de_México Mexiko-Stadt Città_del_Messico Bogotà Santiago_de_Chile Santiago_do_Chile Montréal
  Filadelfia Estambul Istambul Dubái
  Aachen Aberdeen Abu_Dhabi Accra Adelaide Ahmedabad Albuquerque Algiers Amman Amsterdam Ankara Antwerp Athens
  Atlanta Auckland Augsburg Austin Baku Baltimore Bangalore Bengaluru Bangkok Barcelona Basel Bath Baton_Rouge
  Beijing Beirut Belfast Belgrade Bergen Berlin Bern Bilbao Birmingham Boca_Raton Bogota Bogotá Boise Bologna Bonn
  Bordeaux Boston Boulder Bratislava Bremen Brighton Brisbane Bristol Brno Brussels Bucharest Budapest Buenos_Aires
  Buffalo Busan Cairo Calgary Cambridge Canberra Cape_Town Caracas Cardiff Casablanca Charleston Charlotte
  Chattanooga Chengdu Chennai Chicago Cincinnati Cleveland Cluj Cluj-Napoca Cologne Colombo Columbus Copenhagen Cork
  Dakar Dallas Dayton Delhi New_Delhi Denver Derry Des_Moines Detroit Dhaka Doha Dortmund Dresden Dubai Dublin
  Dundee Durban Durham Düsseldorf Dusseldorf Edinburgh Edmonton Eindhoven El_Paso Essen Fort_Worth Frankfurt Fukuoka
  Galway Gaithersburg Gdansk Gdańsk Geneva Genoa Ghent Glasgow Gothenburg Graz Grenoble Guadalajara Guangzhou
  Gurgaon Gurugram Haifa Halifax Hamburg Hangzhou Hannover Hanover Hanoi Harare Hartford Heidelberg Helsinki
  Ho_Chi_Minh_City Honolulu Houston Huntsville Hyderabad Indianapolis Innsbruck Islamabad Istanbul Izmir
  Jacksonville Jaipur Jakarta Jeddah Jena Jerusalem Johannesburg Kampala Kansas_City Karachi Karlsruhe Kathmandu
  Kigali Kingston Knoxville Kolkata Köln Krakow Kraków Kuala_Lumpur Kyiv Kyoto Lagos Lahore Las_Vegas Lausanne Leeds
  Leicester Leipzig Leuven Lexington Lille Lima Limerick Linz Lisbon Lisboa Liverpool Ljubljana Łódź London London
  Long_Beach Los_Angeles Louisville Luanda Lund Lusaka Lyon Madison Madrid Málaga Malaga Malmö Malmo Manchester
  Manila Mannheim Marseille Medellín Medellin Melbourne Memphis Mexico_City Miami Milan Milano Milwaukee Minneapolis
  Minsk Monterrey Montevideo Montpellier Montreal Montréal Moscow Mumbai Munich München Münster Muscat Mysore Nagpur
  Nairobi Nantes Naples Nashville Newark Newcastle New_Orleans New_York_City Nice Noida Nottingham Nuremberg
  Nürnberg Oakland Odense Oklahoma_City Omaha Orlando Osaka Oslo Ottawa Oxford Palo_Alto Panama_City Paris Perth
  Philadelphia Phoenix Pittsburgh Porto Portland Porto_Alegre Potsdam Poznan Poznań Prague Providence Puebla Pune
  Quito Raleigh Reading Reno Reykjavik Richmond Riga Rio_de_Janeiro Riyadh Rochester Rome Roma Rotterdam Sacramento
  Salt_Lake_City Salzburg San_Antonio San_Diego San_Francisco San_José San_Jose San_Juan San_Mateo Santa_Clara
  Santiago São_Paulo Sao_Paulo Sapporo Sarajevo Scottsdale Seattle Seoul Seville Shanghai Sheffield Shenzhen Skopje
  Sofia Southampton Spokane Stavanger St._Louis St._Petersburg Stockholm Strasbourg Stuttgart Sunnyvale Surat Suzhou
  Swindon Sydney Taipei Tallinn Tampa Tampere Tangier Tartu Tashkent Tbilisi Tel_Aviv The_Hague Tianjin Tokyo Toledo
  Toronto Toulouse Trondheim Tucson Tulsa Tunis Turin Torino Turku Uppsala Utrecht Valencia Vancouver Venice Vienna
  Wien Vilnius Warsaw Washington,_D.C Washington_DC Wellington Winnipeg Wolfsburg Wroclaw Wrocław Wuhan Wuppertal
  Xiamen Yerevan Yokohama York Zagreb Zaragoza Zurich Zürich
`;

function split(names: string): string[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " "));
}

export const REGION_NAMES: string[] = split(REGIONS);
export const CITY_NAMES: string[] = split(CITIES);
