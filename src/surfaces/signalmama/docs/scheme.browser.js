/* The colours that were chosen in the dashboard, which keeps them under this name; before the page is drawn. */
(() => {
  let chosen;
  try {
    chosen = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    // A browser that keeps nothing for this page: it is shown as the system has it.
  }
  if (chosen === "dark" || chosen === "light") document.documentElement.style.colorScheme = chosen;
})();
