export type RoleLevel = "c_level" | "vp" | "director" | "head" | "manager" | "ic" | "board" | "founder";

/** A family of spellings of one post. `pattern` is the source of a regular expression; `code` is its short name. */
export type RoleTitle = { pattern: string; level: RoleLevel; code?: string };

/** English posts that are spelled out, longest first. Board seats are here to keep them from being taken for posts. */
export const ENGLISH_TITLES: RoleTitle[] = [
  {
    pattern:
      "(?:supervisory |advisory )?board (?:member|director|observer|adviser|advisor)|(?:member|chair(?:man|woman)?|president) of the (?:supervisory |advisory |executive )?board(?: of directors)?",
    level: "board",
  },
  {
    pattern:
      "(?:(?:independent|outside|external) )?(?:non-?executive|independent|outside|external|senior independent|lead independent) (?:board )?(?:directors?|chair(?:man|woman|person)?)",
    level: "board",
  },
  { pattern: "(?:executive |deputy |vice[ -]?)?chair(?:man|woman|person)?(?:[ -]elect)?", level: "board" },
  {
    pattern: "(?:corporate |deputy |assistant )?(?:general counsel|chief counsel)",
    level: "c_level",
    code: "general-counsel",
  },
  { pattern: "co-chief executives?(?: officers?)?", level: "c_level", code: "ceo" },
  { pattern: "(?:joint|co-) ?managing directors?", level: "c_level", code: "managing-director" },
  { pattern: "(?:group )?chief executive(?: officer)?(?:-designate)?", level: "c_level", code: "ceo" },
  { pattern: "financ(?:e|ial) (?:chief|boss)", level: "c_level", code: "cfo" },
  // What the British call a chief financial officer; of a region or a branch it is a lower post.
  {
    pattern:
      "(?<!(?<![\\p{L}])(?:regional|divisional|area|branch|site|plant|country|assistant|associate|deputy|club|ward|theatre|uk|europe|european|asia|apac|emea) )(?:group )?finance director(?! (?:of|for|at) (?:its|the|our) )",
    level: "c_level",
    code: "cfo",
  },
  { pattern: "marketing (?:chief|boss)", level: "c_level", code: "cmo" },
  { pattern: "tech(?:nology)? (?:chief|boss)", level: "c_level", code: "cto" },
  { pattern: "(?:cyber|information |IT )?security (?:chief|boss)", level: "c_level", code: "ciso" },
  { pattern: "operations (?:chief|boss)", level: "c_level", code: "coo" },
  { pattern: "products? (?:chief|boss)", level: "c_level", code: "cpo" },
  { pattern: "(?:sales|revenue) (?:chief|boss)", level: "c_level", code: "cro" },
  { pattern: "commercial (?:chief|boss)", level: "c_level", code: "cco" },
  { pattern: "(?:people|hr|human resources) (?:chief|boss)", level: "c_level", code: "chro" },
  {
    pattern: "(?:legal|strategy|digital|data|design|claims|investment|risk|communications|creative) (?:chief|boss)",
    level: "c_level",
  },
  { pattern: "(?:senior )?managing director", level: "c_level", code: "managing-director" },
  { pattern: "country manager|general manager", level: "director" },
  { pattern: "executive director(?! of| for)", level: "c_level", code: "executive-director" },
  {
    pattern: "president(?:[ -]elect)?(?! of the (?:united|republic|country|european|senate|court))",
    level: "c_level",
    code: "president",
  },
];

/** Small words that are no part of a post beside them. */
export const NO_PART =
  "(?!(?:an?|the|of|on|in|at|for|to|with|from|who|as|by|is|was|will|and|or|our|its|his|her|their|new|first|next|that|which|where|after|before|since|while|effective)(?![\\p{L}-]))";

/** Below director: enough of the usual head words to tell a job title from other text. */
export const OTHER_TITLES: RoleTitle[] = [
  { pattern: "director(?= to (?:succeed|replace|lead|run|head)(?![\\p{L}])|$)", level: "director" },
  { pattern: "(?:(?:senior|staff|principal|lead|junior|founding) )?(?:sre|sdr|bdr|csm|devrel)", level: "ic" },
  { pattern: "(?:managing |founding |senior |general )?partner(?= at)", level: "director" },
  { pattern: "chief of staff|chief (?:scientist|architect|economist|engineer)", level: "director" },
  {
    pattern:
      "(?:senior |associate |deputy |regional |interim )?director of (?:the )?[\\p{L}&-]{2,20}(?: (?:and|&) [\\p{L}-]{2,20}| " +
      NO_PART +
      "[\\p{Lu}][\\p{L}-]{1,20})?",
    level: "director",
  },
  { pattern: `${NO_PART}[\\p{L}-]{2,20} director`, level: "director" },
  { pattern: `team lead(?:er)?|${NO_PART}[\\p{L}-]{2,20} (?:manager|lead)(?![\\p{L}])`, level: "manager" },
  {
    pattern:
      NO_PART +
      "[\\p{L}-]{2,20} (?:engineer|developer|designer|analyst|architect|scientist|executive|representative|recruiter|consultant|specialist|accountant|administrator|coordinator|writer|researcher|technician|strategist)",
    level: "ic",
  },
];
