/** A person the workspace has among its contacts. */
export type KnownPerson = {
  name: string;
  role?: string | undefined;
  /** A contact of the account the text is judged for, as opposed to one of another account. */
  isOwn: boolean;
  /** Tagged `champion` or `former_customer`: somebody who used what the workspace sells. */
  isChampion: boolean;
  /** The account whose contact they are, where it is another one than the text is judged for. */
  company?: string | undefined;
  /** All that is known of them may be that they came: a further report of that tells nothing new. */
  hasArrived?: boolean;
};

/** What the workspace knows beside the text, and no text says: it decides what some types mean here. */
export type Knowledge = {
  /** Role titles whose opening counts as a key role (rubric). */
  keyRoles: string[];
  /** Names of the products the workspace competes with (rubric). */
  rivals: string[];
  people: KnownPerson[];
};

export const NO_KNOWLEDGE: Knowledge = { keyRoles: [], rivals: [], people: [] };
