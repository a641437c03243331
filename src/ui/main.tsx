import "@mantine/core/styles.css";
import "./style.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { createQueries } from "./api/queries.ts";
import { App } from "./app.tsx";
import { guardBack } from "./parts/leaving.ts";
import { THEME, VARIABLES } from "./theme.ts";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
// What locks scrolling under a drawer takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: nonce });
const root = document.getElementById("root");
if (!root) throw new Error("the page has no place for the dashboard");

guardBack();
createRoot(root).render(
  <MantineProvider theme={THEME} cssVariablesResolver={VARIABLES} defaultColorScheme="auto" getStyleNonce={() => nonce}>
    <QueryClientProvider client={createQueries()}>
      <App />
    </QueryClientProvider>
  </MantineProvider>,
);
