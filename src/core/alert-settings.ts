import type { BotAlert } from "./bot.ts";
import type { QuietHours } from "./quiet-hours.ts";

/** How a connection to the mail server is protected: upgraded before anything is said, encrypted from its start, or not at all. */
export type MailProtection = "starttls" | "implicit" | "none";

/** What the operator says of how alerts leave the appliance; absent is not configured. */
export type AlertSettings = Readonly<{
  slack: Readonly<{ token: string | undefined; webhookUrl: string | undefined }>;
  smtp: Readonly<{
    host: string | undefined;
    /** That of the protection unless given. */
    port: number;
    tls: MailProtection;
    username: string | undefined;
    password: string | undefined;
    from: string | undefined;
  }>;
  ntfy: Readonly<{ url: string; token: string | undefined }>;
  webhook: Readonly<{ secret: string | undefined }>;
  /** Whom the appliance tells of itself, besides the inbox. */
  operators: readonly BotAlert[];
  quietHours: QuietHours | undefined;
}>;
