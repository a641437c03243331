import { Badge, Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

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
  primaryShade: 9,
  colors: { mama: MAMA },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  defaultRadius: "md",
  autoContrast: true,
  cursorType: "pointer",
  headings: { fontWeight: "650" },
  components: {
    // Capitals shout, and change the names that people gave.
    Badge: Badge.extend({ defaultProps: { tt: "none", fw: 600 } }),
    // Words on buttons are no louder than headings.
    Button: Button.extend({ defaultProps: { fw: 500 } }),
  },
});

/** Words on tinted ground, dark enough to be read by everybody (WCAG AA: 4.5 to 1). */
const INKS: Record<string, string> = {
  mama: "#00525b",
  teal: "#04523f",
  red: "#9b1111",
  yellow: "#5f4500",
  gray: "#3b4148",
  grape: "#5f1b73",
  blue: "#0a4577",
  orange: "#7d3400",
  pink: "#831a48",
};

/** Where the colours of the components are too pale for their words. */
export const VARIABLES: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--ground": "#f6f8f9",
    "--mantine-color-dimmed": "#565d64",
    "--mantine-color-placeholder": "#6a7178",
    "--mantine-color-anchor": "#00616b",
    "--mantine-color-error": "#c92a2a",
    ...Object.fromEntries(Object.entries(INKS).map(([name, ink]) => [`--mantine-color-${name}-light-color`, ink])),
  },
  dark: {
    "--ground": "var(--mantine-color-dark-8)",
    "--mantine-color-dimmed": "#b4b8bd",
    "--mantine-color-placeholder": "#9aa0a6",
    "--mantine-color-anchor": "#7ac9d2",
    "--mantine-color-error": "#ff8787",
    ...Object.fromEntries(
      Object.keys(INKS).map((name) => [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-2)`]),
    ),
  },
});
