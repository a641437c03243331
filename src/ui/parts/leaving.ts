type Go = () => void;
type Navigate = (to: string, options?: object) => void;

/** Where something is unsaved, and what is asked before that view is left; it goes on, or does not. */
let gate: { href: string; ask(go: Go): void } | undefined;

const pathOf = (address: string) => new URL(address, location.href).pathname;

/** Has `ask` asked whenever this view would be left, also by the back button and by closing the tab, until it is called off. */
export function askBeforeLeaving(ask: (go: Go) => void): () => void {
  gate = { href: location.href, ask };
  const onClose = (event: Event) => event.preventDefault();
  window.addEventListener("beforeunload", onClose);
  return () => {
    gate = undefined;
    window.removeEventListener("beforeunload", onClose);
  };
}

/** Whether something is unsaved here. */
export function isLeavingAsked(): boolean {
  return gate !== undefined;
}

/** For the router: whatever goes to another view passes the gate. */
export function passGate(navigate: Navigate, to: string, options?: object): void {
  const go = () => navigate(to, options);
  if (gate && pathOf(to) !== location.pathname) gate.ask(go);
  else go();
}

/** Has the back button pass the gate too. To be called before there is a router: whoever listens first hears first. */
export function guardBack(): void {
  window.addEventListener("popstate", (event) => {
    if (!gate || pathOf(gate.href) === location.pathname) return;
    const target = location.href;
    event.stopImmediatePropagation();
    // It cannot be held back, only undone before anybody else has heard of it.
    history.pushState(null, "", gate.href);
    gate.ask(() => history.pushState(null, "", target));
  });
}
