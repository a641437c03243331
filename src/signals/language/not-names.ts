/** The words of a list as a set; white space parts them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Words of companies, institutions and streets: a run of capitalised words with one of them is no person. Lower case. */
export const ORGANISATION_WORDS = words(`
  inc ltd limited llc llp plc gmbh ag se sa sas nv bv ab as asa oy spa srl kg co corp corporation company companies group groupe
  gruppe holding holdings partners capital ventures equity bank bancorp university college school institute foundation
  association chamber council commission ministry department agency authority court hospital clinic airport airlines airways
  railway technologies technology systems software solutions services industries international global labs laboratories
  studios studio entertainment media games robotics therapeutics pharma pharmaceuticals biosciences biotech biologics
  biomedica medical health healthcare energy power oil gas motors automotive logistics freight shipping express steel foods
  beverages brewery insurance financial securities trust fund funds consulting consultants associates advisors advisory
  network networks cloud digital analytics communications telecom telecommunications wireless semiconductor semiconductors
  electronics instruments devices materials chemicals chemical aerospace defence defense maritime marine realtors properties
  realty mining minerals retail stores brands club party union federation league team committee senate street avenue road
  enforcement store expo biomedical way boulevard blvd parkway highway plaza sciences festival workshop webinar platform
  square center centre county city state valley award awards conference summit forum report index act press news times
  journal post magazine herald tribune gazette stiftung verein verband universität hochschule werke werk
`);

/** Words that end a name: they start sentences, carry headlines, name posts, months, places and peoples. Lower case. */
export const ORDINARY_WORDS = words(`
  the a an in on at by for from with after before when while as its it he she they we our i you your his her their this that
  these those also but and or nor not no yes so if then than to of into upon about above over under until since during more most
  new newly former current interim acting outgoing incoming longtime veteran meanwhile today yesterday tomorrow earlier last next
  first second third who what how why where which both all some many each every another other others here there now just only
  succeeding replacing joining rejoining following stepping leaving departing heading introducing
  names named name appoints appointed appoint appointment hires hired hire hiring taps tapped promotes promoted promotion joins
  joined join welcomes welcomed adds added announces announced announce becomes became become leaves left leave resigns
  resigned resignation retires retired retirement steps step stepping quits quit replaces replaced succeeds succeeded succession
  takes took take taking says said say elects elected picks picked brings bring brought gets get got is are was were be been has
  have had will would can could may might must should do does did cuts cut lays lay closes close opens open creates create
  recruits recruited elevates elevated installs selects selected confirms confirmed exits exit departs departure ousts ousted
  fires fired makes made moves move moved heads leads led lead sets set plans plan seeks seek looks look expands expand
  chief executive officer president vice director directors manager head chairman chairwoman chairperson chair founder
  co-founder cofounder partner principal senior junior deputy assistant associate managing general counsel board member members
  role roles position created treasurer secretary spokesman spokesperson spokeswoman analyst engineer mayor governor minister premier judge
  sales marketing revenue growth engineering product products operations finance people talent human resources business
  development customer success support public relations corporate strategy legal data information security commercial research
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
  oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter quarter
  north south east west northern southern eastern western central northeastern northwestern southeastern southwestern midwestern united kingdom states america american americas europe
  european asia asian africa african pacific atlantic middle england english britain british scotland scottish ireland irish
  wales germany german france french spain spanish italy italian netherlands dutch belgium belgian switzerland swiss austria
  austrian sweden swedish norway norwegian denmark danish finland finnish poland polish portugal portuguese brazil brazilian
  mexico mexican canada canadian australia australian china chinese japan japanese india indian korea korean singapore israel
  israeli uae dubai london york san francisco los angeles chicago boston seattle austin texas california florida massachusetts
  berlin munich münchen hamburg frankfurt köln düsseldorf wien zürich paris lyon madrid barcelona milan milano rome lisbon
  amsterdam rotterdam brussels stockholm oslo copenhagen helsinki dublin belfast edinburgh manchester tokyo beijing shanghai
  hong kong mumbai delhi bangalore sydney melbourne toronto montreal vancouver washington
  démission départ nomination arrivée salida saída dimisión renuncia nombramiento llegada nomeação chegada dimissioni addio vertrek ontslag benoeming afscheid abgang abschied
  rücktritt vorgänger vorgängerin voorzitter ende anfang mitte sale board
  stellvertreter stellvertreterin zwei drei vier fünf sechs sieben acht neun zehn elf zwölf jahre
  two three four five six seven eight nine ten distinguished leaders talk market spotlight st walk panel panels session sessions regulatory submission clinical results launch announcement partnership acquisition expansion
  renowned persuasive dynamic national leader creative seasoned respected acclaimed visionary accomplished experienced leadership outdoor experiences hosts sits
  down aside stands bows forced pushed booted voted ousts op-ed co-authors authors winning cases building truck wreck inventory specialty contractor
  transformation milestone anniversary ceremony edition series annual equitable cultural organic program programme project exec execs fellow speaker
  meet introducing introduces welcome welcoming congratulations congrats hello thanks goodbye farewell appointments promotions podcast
  episode interview keynote webinar arriva arrive llega chega dopo hace
  embattled beleaguered troubled struggling ailing besieged scandal-hit crisis-hit cash-strapped debt-laden loss-making under-fire stricken disgraced
  bankrupt insolvent
  read see click contact follow share home menu search newsletter subscribe sign login cookie privacy terms rights reserved
  advertisement tags next previous story related articles topics
  der die das den dem des ein eine einen einem einer und oder mit ohne für von vom zum zur im am bei nach vor seit bis auf aus
  neuer neue neuen neues neu ehemaliger bisheriger künftiger wird werden ist hat haben hatte war er sie es ihr sein seine herr
  frau als auch nur noch rund etwa unternehmen konzern firma geschäftsführer geschäftsführung vorstand vorstandschef aufsichtsrat
  leiter leitung chef stellen mitarbeiter posten amt nachfolge nachfolger werke internationalen januar februar märz mai juni juli oktober dezember personen tages kommt geht
  le la les un une et ou avec sans pour par dans sur chez depuis après avant nouveau nouvelle ancien il elle président directeur
  directrice générale général nomme nommé société groupe entreprise
  consejero consejera delegado delegada ejecutivo ejecutiva financiero financiera amministratore amministratrice diretor diretora presidenta
  el los las una y con sin por según tras hasta desde nuevo nueva ex presidente director directora ha nombra nombrado empresa
  il lo gli uno con senza dopo prima nuovo nuova het een van voor met nieuwe topman topvrouw bestuursvoorzitter
  o os um uma e com sem novo nova
`);

export const HONORIFICS = words(
  "dr prof professor mr mrs ms miss mx sir dame lord lady mme m herr frau señor señora sr sra dra ing dipl hon rev lt capt sgt col maj cmdr adm brig ambassador senator congressman congresswoman",
);

/** Lower-case words inside names. */
export const PARTICLES = words(
  "van de der den von zu zur vom del della dello di da do dos das la le Le ten ter te af bin al el y",
);

export const SUFFIXES = words("jr sr ii iii iv phd md");
