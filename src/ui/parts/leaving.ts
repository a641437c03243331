type Go = () => void;
type Around = (navigate: (to: string, options?: object) => void, to: string, options?: object) => void;

/** Asked before another view is gone to; it goes on, or does not. */
let gate: ((go: Go) => void) | undefined;

/** Has `ask` asked whenever this view would be left, also by the back button and by closing the tab, until it is called off. */
export function askBeforeLeaving(ask: (go: Go) => void): () => void {
  gate = ask;
  const here = location.href;
  const isSameView = (href: string) => new URL(href).pathname === new URL(here).pathname;
  const onBack = (event: Event) => {
    if (isSameView(location.href)) return;
    const target = location.href;
    // Before the router hears of it, the address is put back as it was.
    event.stopImmediatePropagation();
    history.pushState(null, "", here);
    ask(() => history.pushState(null, "", target));
  };
  const onClose = (event: Event) => event.preventDefault();
  window.addEventListener("popstate", onBack, { capture: true });
  window.addEventListener("beforeunload", onClose);
  return () => {
    gate = undefined;
    window.removeEventListener("popstate", onBack, { capture: true });
    window.removeEventListener("beforeunload", onClose);
  };
}

/** For the router: whatever goes to another view passes the gate. */
export const passGate: Around = (navigate, to, options) => {
  const go = () => navigate(to, options);
  const isOther = new URL(to, location.href).pathname !== location.pathname;
  if (gate && isOther) gate(go);
  else go();
};
