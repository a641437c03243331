/** What a company adds to its name: its legal form, what it is, where, and what an account elsewhere is for. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  "inc incorporated corp corporation co company llc llp ltd limited plc gmbh ag se sa sas sarl srl spa bv nv ab as oy aps kk pty pte group holding holdings international intl global hq headquarters labs lab tech technology technologies software systems solutions services studio studios app apps io ai com net org cloud platform online web www careers career jobs job hiring talent recruiting recruitment people team work us usa uk eu emea europe apac status oss opensource open source dev devs developers engineering official public".split(
    " ",
  ),
);
