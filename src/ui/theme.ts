import { createTheme, type MantineColorsTuple } from "@mantine/core";

const MAMA: MantineColorsTuple = [
  "#e6f9fb",
  "#d3eef1",
  "#a8dce2",
  "#7ac9d2",
  "#54b9c5",
  "#3cafbd",
  "#2babb9",
  "#1996a4",
  "#048693",
  "#007581",
];

/** Colours, type and spacing of the whole dashboard. */
export const THEME = createTheme({
  primaryColor: "mama",
  primaryShade: { light: 8, dark: 5 },
  colors: { mama: MAMA },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  defaultRadius: "md",
  autoContrast: true,
  cursorType: "pointer",
  headings: { fontWeight: "650" },
});
