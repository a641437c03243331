import type { ReactNode } from "react";
import { Icon } from "../parts/icon.tsx";

/** The views of the dashboard in the order of the menu. */
export const VIEWS: { to: string; label: string; icon: ReactNode }[] = [
  { to: "/", label: "Today", icon: <Icon name="today" /> },
  { to: "/signals", label: "Signals", icon: <Icon name="signals" /> },
  { to: "/bots", label: "Bots", icon: <Icon name="bots" /> },
  { to: "/webhooks", label: "Webhooks", icon: <Icon name="webhooks" /> },
  { to: "/rubric", label: "Rubric", icon: <Icon name="rubric" /> },
  { to: "/settings", label: "Settings", icon: <Icon name="settings" /> },
];
