import { Center, Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { BASE_PATH } from "./api/client.ts";
import { useSession } from "./api/session.ts";
import { Nothing } from "./parts/nothing.tsx";
import { Problem } from "./parts/problem.tsx";
import { Shell } from "./shell/shell.tsx";
import { SignIn } from "./shell/sign-in.tsx";
import { Today } from "./today/today.tsx";

const Account = lazy(() => import("./account/account.tsx"));
const FirstRun = lazy(() => import("./first-run/first-run.tsx"));
const Reading = lazy(() => import("./first-run/reading.tsx"));
const Signals = lazy(() => import("./signals/signals.tsx"));
const Bots = lazy(() => import("./bots/bots.tsx"));
const Bot = lazy(() => import("./bots/bot.tsx"));
const BotBuilder = lazy(() => import("./bot-builder/bot-builder.tsx"));
const Webhooks = lazy(() => import("./webhooks/webhooks.tsx"));
const Rubric = lazy(() => import("./rubric/rubric.tsx"));
const Settings = lazy(() => import("./settings/settings.tsx"));
const BriefOf = lazy(() => import("./account/brief-of.tsx"));

/** The whole dashboard: signing in, or the views by their addresses. */
export function App() {
  const session = useSession();
  if (session.isPending) return <Waiting />;
  if (session.isError) return <Problem error={session.error} retry={session.refetch} />;
  if (session.data === null) return <SignIn />;
  return (
    <Router base={BASE_PATH}>
      <Shell session={session.data}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/">
              <Today />
            </Route>
            <Route path="/accounts/new">
              <FirstRun />
            </Route>
            <Route path="/accounts/reading">
              <Reading />
            </Route>
            <Route path="/accounts/:id">{({ id }) => <Account id={id} />}</Route>
            <Route path="/accounts">
              <Redirect to="/" replace />
            </Route>
            <Route path="/signals">
              <Signals />
            </Route>
            <Route path="/bots">
              <Bots />
            </Route>
            <Route path="/bots/new">
              <BotBuilder />
            </Route>
            <Route path="/bots/:id">{({ id }) => <Bot id={id} />}</Route>
            <Route path="/webhooks">
              <Webhooks />
            </Route>
            <Route path="/rubric">
              <Rubric />
            </Route>
            <Route path="/settings">
              <Settings />
            </Route>
            <Route path="/brief/:domain">{({ domain }) => <BriefOf domain={domain} />}</Route>
            <Route>
              <Nothing title="There is no such page" hint="The address may be from another version." />
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </Router>
  );
}

function Waiting() {
  return (
    <Center h="60vh">
      <Loader aria-label="Loading" />
    </Center>
  );
}
