/**
 * What people at work are called, in the plural: enough of the usual trades to tell "adds 120 advisers" from "adds 120
 * servers". Source of a regular expression, lower case. Not here: words that also mean things or buyers (agents, assistants
 * alone, partners, associates alone, operators alone).
 */
export const OCCUPATIONS =
  "accountants|advis[eo]rs|analysts|apprentices|trainees|interns|graduate trainees|bakers|bankers|artists|lecturers|animators|baristas|bartenders|brewers|bricklayers|builders|butchers|" +
  "call[- ]handlers|carers|caregivers|carpenters|cashiers|chefs|cleaners|clerks|clinicians|coders|consultants|cooks|couriers|" +
  "craftsmen|data scientists|dentists|doctors|electricians|fitters|foundry workers|inspectors|installers|instructors|joiners|journalists|" +
  "labourers|laborers|lawyers|librarians|loggers|machinists|mechanics|miners|nurses|operatives|packers|painters|paramedics|pharmacists|physicians|" +
  "pickers|planners|plumbers|porters|programmers|receptionists|reporters|researchers|sales ?(?:people|reps|staff)|" +
  "(?:sales|service|support|contact cent(?:re|er)|call cent(?:re|er)|customer service|care|field|sales|warehouse|shop|store|machine|production|plant|line) " +
  "(?:agents|assistants|associates|operators|representatives|advis[eo]rs)|scientists|seamstresses|seasonal (?:staff|workers|helpers)|security guards|" +
  "solicitors|stewards|surveyors|tailors|teachers|technicians|temps|tradespeople|underwriters|waiters|welders|warehouse staff|" +
  "fachkräfte|azubis|auszubildende|pflegekräfte|fahrer|ingenieure|entwickler|techniker|verkäufer|" +
  "ingénieurs|techniciens|alternants|conseillers|opérateurs|apprentis|vendeurs|ingenieros|técnicos|profesionales|operarios|" +
  "tecnici|operai|addetti|ingegneri|profissionais|engenheiros|operários|chauffeurs|monteurs|verpleegkundigen";
