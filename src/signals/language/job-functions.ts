/** What a role is for, as companies build themselves: the first of a function is news, the tenth is not. */
export type JobFunction = string;

/** From the telling to the general: "Sales Engineer" sells, "Security Engineer" secures. */
const FUNCTIONS: [JobFunction, RegExp][] = [
  [
    "customer success",
    /\b(?:customer|client) (?:success|onboarding|experience)|\bcsms?\b|\b(?:onboarding|implementation) (?:manager|specialist|consultant)/i,
  ],
  [
    "support",
    /\b(?:support (?:engineer|agent|specialist|representative|analyst|lead|manager)|(?:customer|technical|product) (?:support|service|care)|kundenservice|kundenbetreu\p{L}*|service desk)/iu,
  ],
  ["developer relations", /\b(?:developer (?:relations|advoca\p{L}+|evangel\p{L}+|experience)|devrel)\b/iu],
  [
    "security",
    /\b(?:ciso|info ?sec|(?:information |cyber ?|application |cloud |product )?security (?:engineer|analyst|architect|lead|manager|officer|specialist|researcher|operations)|head of security|penetration test\p{L}*|soc analyst)/iu,
  ],
  [
    "data",
    /\b(?:data|analytics|machine learning|ml|ai|bi|business intelligence)[ -](?:engineer|scientist|science|analyst|analytics|architect|lead|manager|platform|team)\p{L}*|\b(?:head|director|vp) of (?:data|analytics|ai)\b|\bchief data\b/iu,
  ],
  [
    "sales",
    /\b(?:sales|account (?:executive|manager)|[sab]drs?\b|business development|pre-?sales|solutions? (?:engineer|consultant)|chief revenue|cro\b|revenue (?:lead|manager|director)|head of revenue|(?:vp|head) (?:of )?revenue|vertrieb|verkauf|verkäufer|comercial|commerciale?\b|ventas|vendas|vendedor|ingénieur commercial|verkoper)/iu,
  ],
  [
    "partnerships",
    /\b(?:partner(?:ship)?s? (?:manager|lead|director|development)|(?:head|vp|director) of (?:strategic )?(?:partnerships|alliances|channels?)|alliances?|channel (?:manager|sales|lead))/i,
  ],
  [
    "marketing",
    /\b(?:marketing|marketer|content (?:writer|manager|lead|strategist|creator)|seo|brand|growth (?:manager|lead|marketer|hacker)|head of growth|demand gen\p{L}*|communications?|public relations|pr manager|social media|cmo|copywriter|events? manager|comunicación|comunicação)/iu,
  ],
  [
    "people",
    /\b(?:recruit\p{L}*|talent|people (?:ops|operations|partner|manager|lead|team|business)|(?:head|vp|director|chief) (?:of )?people|hr\b|human resources|personal(?:referent|leiter|sachbearbeiter)\p{L}*|chro|ressources humaines|recursos humanos|risorse umane)/iu,
  ],
  [
    "legal",
    /\b(?:counsel|legal|lawyer|attorney|paralegal|solicitor|compliance|privacy|jurist\p{L}*|juriste|avocat\p{L}*|abogad[oa])/iu,
  ],
  [
    "finance",
    /\b(?:finance|financial|account(?:ant|ing)|controller|fp&a|cfo|treasur\p{L}+|payroll|tax|bookkeeper|buchhalt\p{L}*|finanz\p{L}*|comptable|finanzas|finanças|contabil\p{L}*)/iu,
  ],
  [
    "design",
    /\b(?:(?:product|ux|ui|ux\/ui|ui\/ux|brand|graphic|visual|web|interaction|service|lead|senior|principal|staff|junior|founding|head) design\p{L}*|designer|ux|ui\/ux|user (?:research\p{L}*|experience)|creative director|head of design|diseñador|designeur)/iu,
  ],
  [
    "product",
    /\b(?:product (?:manager|owner|lead|director|operations|management|analyst)|(?:head|vp|director|chief) (?:of )?product|cpo|produktmanag\p{L}*|chef de produit|jefe de producto)/iu,
  ],
  [
    "procurement",
    /\b(?:procurement|buyer|purchas\p{L}+|sourcing|einkäufer\p{L}*|einkauf\p{L}*|acheteur|achats|compras)/iu,
  ],
  [
    "it",
    /\b(?:it (?:manager|administrator|support|specialist|technician|lead|director)|system(?:s)? administrator|sysadmin|help ?desk|head of it)\b/i,
  ],
  [
    "engineering",
    /\b(?:engineer\p{L}*|developer|devops|sre|software|programmer|architect|cto|full-?stack|back-?end|front-?end|entwickler\p{L}*|ingenieur\p{L}*|ingénieur\p{L}*|développeu\p{L}*|desarrollador\p{L}*|desenvolvedor\p{L}*|engenheir\p{L}*|ontwikkelaar)/iu,
  ],
];

/** The function a title is of; undefined where none is told. */
export function functionOf(title: string): JobFunction | undefined {
  return FUNCTIONS.find(([, pattern]) => pattern.test(title))?.[0];
}

/** Every function that a title or department may belong to: what was there before is read generously. */
export function functionsOf(title: string, department = ""): JobFunction[] {
  const words = `${title} | ${department}`;
  return FUNCTIONS.filter(([name, pattern]) => pattern.test(words) || isDepartment(name, department)).map(
    ([name]) => name,
  );
}

/** "Sales & Marketing", "R&D", "Customer Success": the department's name says it. */
function isDepartment(name: JobFunction, department: string): boolean {
  const words = department.toLowerCase();
  return words.includes(name) || (SPELLINGS[name]?.test(words) ?? false);
}

const SPELLINGS: Record<JobFunction, RegExp> = {
  engineering: /\b(?:r&d|technology|tech|development|infrastructure|platform)\b/,
  people: /\b(?:people|talent|hr|human)\b/,
  sales: /\b(?:sales|revenue|commercial|go[- ]to[- ]market|gtm|business)\b/,
  marketing: /\b(?:growth|gtm|go[- ]to[- ]market|communications)\b/,
  "customer success": /\b(?:customer|success|gtm)\b/,
  support: /\b(?:support|service|customer)\b/,
  finance: /\b(?:finance|g&a|administration)\b/,
  legal: /\b(?:legal|g&a)\b/,
  data: /\b(?:data|analytics|ai|machine learning)\b/,
  it: /\b(?:it|information technology)\b/,
};

/** Trainees are no first hire of a function. */
export const IS_TRAINEE =
  /\b(?:intern|internship|trainee|apprentice\p{L}*|working student|werkstudent\p{L}*|praktik\p{L}+|auszubildende\p{L}*|ausbildung|azubi|stage|stagiaire|alternan\p{L}+|prácticas|becari[oa]|estágio|estagiári[oa]|stagista|student|thesis|volunteer)(?![\p{L}])/iu;
/** Postings that stand open for ever and name no vacancy. */
export const IS_POOL =
  /\b(?:(?:general|open|speculative|spontaneous|unsolicited) application|talent (?:pool|community|network)|expression of interest|future (?:opportunities|openings)|don['’]t see|initiativ\p{L}*|candidature (?:spontanée|libre)|candidatura (?:espontánea|espontânea|spontanea)|open sollicitatie|join our (?:team|talent))(?![\p{L}])/iu;
