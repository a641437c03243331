/** What the operator has access to, of the places bots read by name. */
export type AccessSettings = {
  github: { token: string | undefined };
  discord: { botToken: string | undefined };
  reddit: { clientId: string | undefined; clientSecret: string | undefined };
};

/** Access of the operator's own that a place asks for, or answers more to: which settings hold it, and what it changes. */
export type BotAccess = {
  /** What is read, as a sentence names it: "Discord". */
  place: string;
  /** By the names an operator writes in the settings. */
  settings: string[];
  isGiven(sources: AccessSettings): boolean;
  /** What is read without it; absent: nothing. */
  without?: string;
  /** What the access must allow, which only the place itself can tell. */
  asks?: string;
};

/** Something worth knowing of a bot as it is set up, in a class and in words. */
export type BotNote = {
  code: "credentials_missing" | "credentials_advised" | "access_needed" | "channel_not_set_up";
  message: string;
};

/** Why nothing can be read with these settings, as a run that fails of it says. */
export function missingAccess(access: BotAccess | undefined, sources: AccessSettings): BotNote | undefined {
  if (!access || access.without !== undefined || access.isGiven(sources)) return undefined;
  return {
    code: "credentials_missing",
    message: `${access.place} is read with ${namesOf(access)} in the settings only.`,
  };
}

/** What to know of the access with these settings; undefined where there is nothing to know. */
export function accessNote(access: BotAccess | undefined, sources: AccessSettings): BotNote | undefined {
  if (!access) return undefined;
  const missing = missingAccess(access, sources);
  if (missing) return missing;
  if (!access.isGiven(sources) && access.without !== undefined)
    return { code: "credentials_advised", message: `Without ${namesOf(access)} in the settings: ${access.without}.` };
  return access.asks === undefined ? undefined : { code: "access_needed", message: access.asks };
}

function namesOf({ settings }: BotAccess): string {
  return settings.map((name) => `\`${name}\``).join(" and ");
}
