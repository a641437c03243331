/**
 * How texts call a company whose name they have given or are about to give, in seven languages: trades and kinds of business that no
 * person or thing is called. Source of a regular expression, lower case, for the flags "iu".
 */
export const COMPANY_NOUN =
  "(?:compan(?:y|ies)|firms?|start-?ups?|scale-?ups?|spin-?(?:out|off)s?|group|conglomerate|multinational|business(?:es)?|retailer|bank|lender|broker(?:age)?|vendor|[\\p{L}-]*maker|platform|provider|developer|manufacturer|carrier|operator|agency|[\\p{L}-]*(?:tech|fintech|unicorn)|insurer|specialist|supplier|producer|processor|consultancy|recruiter|publisher|distributor|giant|chain|brand|airline|utility|miner|exchange|marketplace|network|studio|incubator|accelerator|contractor|wholesaler|grocer|brewer(?:y)?|baker(?:y)?|builder|housebuilder|shipbuilder|shipyard|caterer|haulier|hotelier|packager|designer|importer|exporter|installer|integrator|reseller|owner|seller|app|rival|competitor" +
  "|[\\p{L}-]*(?:unternehmen|anbieter|hersteller|spezialist(?:en)?|konzern|dienstleister|entwickler|händler|betreiber|firma|betrieb|brauerei|druckerei|bauer|zulieferer|ausrüster|konkurrent(?:en)?|wettbewerber|versicherer|verlag|bank|logistiker|makler|versender)" +
  "|entreprise|société|groupe|pépite|pousse|fabricant|éditeur|spécialiste|géant|enseigne|maison|menuiserie|imprimerie|brasserie|laiterie|verrerie|biscuiterie|conserverie|distributeur|équipementier|concurrente?|rivale?|assureur|banque|opérateur|transporteur|prestataire|filiale|chaîne|plateforme|plate-forme" +
  "|empresa|compañía|firma|grupo|fabricante|multinacional|cadena|gigante|consultora|aseguradora|distribuidora|constructora|promotora|conservera|cervecera|bodega|operadora|proveedor|tecnológica|energética|farmacéutica|papelera|zapatera|editorial|especialista" +
  "|companhia|imobiliária|construtora|seguradora|transportadora|operadora|consultoria|cervejaria|rede|plataforma|concorrente|fornecedora?|varejista|produtora|montadora" +
  "|bedrijf|onderneming|fabrikant|concern|keten|uitgeverij|drukkerij|brouwerij|[\\p{L}-]*(?:bouwer|maker|bedrijf|concern|specialist|leverancier|aanbieder|producent)|concurrent|verzekeraar|vervoerder|ontwikkelaar|dienstverlener" +
  "|azienda|società|gruppo|produttore|colosso|multinazionale|catena|casa editrice|cantina|birrificio|fornitore|assicurazione|banca|specialista|concorrente|operatore|impresa)";
