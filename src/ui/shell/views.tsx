import type { ReactNode } from "react";
import { Icon } from "../parts/icon.tsx";

/** The views of the dashboard in the order of the menu. */
export const VIEWS: { to: string; label: string; icon: ReactNode }[] = [
  { to: "/", label: "Today", icon: <Icon name="today" /> },
];
