import { type ReactNode, Suspense, useEffect } from "react";
import { Redirect, Route, Router, Switch, useLocation } from "wouter";
import { BASE_PATH } from "./api/client.ts";
import { useSession } from "./api/session.ts";
import { later } from "./clock.ts";
import { lateView, loadLateViews } from "./parts/late-view.ts";
import { passGate } from "./parts/leaving.ts";
import { NotThere } from "./parts/not-there.tsx";
import { Problem } from "./parts/problem.tsx";
import { SafetyNet } from "./parts/safety-net.tsx";
import { Waiting } from "./parts/waiting.tsx";
import { Shell } from "./shell/shell.tsx";
import { SignIn } from "./shell/sign-in.tsx";
import { Today } from "./today/today.tsx";

const Account = lateView(() => import("./account/account.tsx"));
const FirstRun = lateView(() => import("./first-run/first-run.tsx"));
const Reading = lateView(() => import("./first-run/reading.tsx"));
const Signals = lateView(() => import("./signals/signals.tsx"));
const Bots = lateView(() => import("./bots/bots.tsx"));
const Bot = lateView(() => import("./bots/bot.tsx"));
const BotBuilder = lateView(() => import("./bot-builder/bot-builder.tsx"));
const Webhooks = lateView(() => import("./webhooks/webhooks.tsx"));
const Rubric = lateView(() => import("./rubric/rubric.tsx"));
const Settings = lateView(() => import("./settings/settings.tsx"));
const BriefOf = lateView(() => import("./account/brief-of.tsx"));

/** The first view has the line to itself for so long. */
const LATE_MS = 2_000;

/** The whole dashboard: signing in, or the views by their addresses. */
export function App() {
  const session = useSession();
  const isSignedIn = session.data !== null && session.data !== undefined;
  useEffect(() => (isSignedIn ? later(LATE_MS, () => void loadLateViews()) : undefined), [isSignedIn]);
  if (session.isPending) return <Waiting isUnanswered={session.failureCount > 0} />;
  if (session.isError) return <Problem error={session.error} retry={session.refetch} />;
  if (session.data === null) return <SignIn />;
  return (
    <Router base={BASE_PATH} aroundNav={passGate}>
      <Shell session={session.data}>
        <View>
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
              <NotThere
                what="There is no such page"
                why="The address may be mistyped, or belong to another version of signalmama."
              />
            </Route>
          </Switch>
        </View>
      </Shell>
    </Router>
  );
}

/** A view that loads by itself and fails by itself; another address is another one. */
function View({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <SafetyNet key={path}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </SafetyNet>
  );
}
