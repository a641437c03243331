/* Puts the explorer on the page when a reader comes near it: its script is large, and the text above does without. */
(() => {
  const root = document.getElementById("explorer-root");
  const note = document.getElementById("explorer-note");
  if (!root || !note) return;

  const add = (name, attributes) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(name), attributes, { onload: resolve, onerror: reject });
      document.head.append(element);
    });

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const dress = () => {
    const { classList, style } = document.documentElement;
    classList.toggle("dark-mode", style.colorScheme === "" ? dark.matches : style.colorScheme === "dark");
  };

  const start = async () => {
    dress();
    dark.addEventListener("change", dress);
    note.textContent = "Loading …";
    const base = new URL(".", location.href);
    const [answer] = await Promise.all([
      fetch(new URL("openapi.json", base)),
      add("link", { rel: "stylesheet", href: root.dataset.style }),
      add("script", { src: root.dataset.script }),
    ]);
    const spec = await answer.json();
    // Whatever address the appliance knows itself by, requests go to where this page came from.
    spec.servers = [{ url: base.href.replace(/\/$/, "") }];
    // What is sent cannot be tried from here, and stands above.
    delete spec.webhooks;
    // Examples of optional headers would be sent by who only presses the button, and the second press would be a conflict.
    for (const parameter of Object.values(spec.components.parameters)) delete parameter.example;
    window.SwaggerUIBundle({
      spec,
      domNode: root,
      deepLinking: false,
      docExpansion: "list",
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      filter: true,
      tryItOutEnabled: true,
      persistAuthorization: false,
      queryConfigEnabled: false,
      validatorUrl: null,
    });
    note.textContent = "Requests go to this appliance, with the key you enter under “Authorize”; it is not stored.";
  };

  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      start().catch(() => {
        note.textContent = "The explorer could not be loaded; the API document itself is at /openapi.json.";
      });
    },
    { rootMargin: "600px" },
  );
  watch.observe(note);
})();
