/** Departments, as they follow or precede "VP", "head of", "director". Lower case; one word each. */
export const DEPARTMENTS =
  "sales|marketing|revenue|growth|engineering|product|products|operations|finance|people|talent|human|resources|hr|business|" +
  "development|economic|customer|success|support|experience|public|relations|communications|corporate|global|international|" +
  "regional|strategy|strategic|legal|data|analytics|technology|information|security|partnerships|partner|alliances|channel|" +
  "channels|commercial|supply|chain|research|design|advancement|software|platform|infrastructure|enterprise|accounts|account|" +
  "north|south|latin|america|americas|europe|emea|apac|asia|pacific|asia-pacific|uk|us|dach|manufacturing|quality|regulatory|clinical|medical|digital|demand|" +
  "generation|field|investments|brand|content|compliance|risk|investor|affairs|government|policy|procurement|logistics|solutions|services|" +
  "it|ai|robotics|science|innovation|ecosystem|community|recruiting|acquisition|pricing|enablement|management|administration|" +
  "advertising|delivery|training|claims|underwriting|lending|merchandising|accounting|audit|tax|treasury|insights|planning|performance|" +
  "programs|production|distribution|learning|engagement|optimization|transformation|licensing|advocacy|retention|" +
  "vertrieb|entwicklung|personal|finanzen|technik|einkauf|produktion";
