import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { later } from "../clock.ts";
import { addressOf, onUnanswered } from "./client.ts";
import { noteHeard } from "./heard.ts";
import { pauseMs } from "./queries.ts";
import { renew } from "./renew.ts";
import { TOUCHED } from "./touched.ts";

/** Many events come at once; what they touch is read again at most this often. */
const GATHER_MS = 1_000;
/** A stream ends now and then, by a proxy's clock for one; what comes back at the first try is nothing to speak of. */
const FAILURES_UNSAID = 1;

/** Follows what happens and has what it touches read again. Tells whether the appliance can be heard. */
export function useLiveEvents(): boolean {
  const queries = useQueryClient();
  const [isHeard, setHeard] = useState(true);
  useEffect(() => {
    const touched = new Set<string>();
    let callOff: (() => void) | undefined;
    const readAgain = () => {
      callOff = undefined;
      renew(queries, touched);
      touched.clear();
    };
    const hear = ({ type }: Event) => {
      for (const key of TOUCHED[type] ?? []) touched.add(key);
      callOff ??= later(GATHER_MS, readAgain);
    };
    const unfollow = follow({
      hear,
      onOpen: (wasLost) => {
        setHeard(true);
        noteHeard("live");
        // What happened meanwhile was told to nobody.
        if (wasLost) renew(queries);
      },
      onLost: (failures) => {
        if (failures > FAILURES_UNSAID) {
          setHeard(false);
          noteHeard("reconnecting");
        }
        // It may be that one is not let in any more, which a stream does not tell.
        if (failures === 1) void queries.invalidateQueries({ queryKey: ["session"] });
      },
    });
    return () => {
      callOff?.();
      unfollow();
    };
  }, [queries]);
  return isHeard;
}

type Ear = { hear(event: Event): void; onOpen(wasLost: boolean): void; onLost(failures: number): void };

/** Opens the stream of events, and again whenever it ends: a browser gives up at the first answer that is no stream. */
function follow({ hear, onOpen, onLost }: Ear): () => void {
  let failures = 0;
  let stream: EventSource;
  let callOff = () => {};
  const open = () => {
    callOff();
    stream = new EventSource(addressOf("/v1/events/stream"));
    stream.onopen = () => {
      onOpen(failures > 0);
      failures = 0;
    };
    stream.onerror = () => {
      stream.close();
      callOff = later(pauseMs(failures), open);
      failures += 1;
      onLost(failures);
    };
    for (const type of Object.keys(TOUCHED)) stream.addEventListener(type, hear);
  };
  const openAtOnce = () => {
    if (stream.readyState === EventSource.CLOSED) open();
  };
  // A connection that was cut without a word looks open for minutes; only a new one tells.
  const doubt = () => {
    if (stream.readyState !== EventSource.OPEN) return;
    stream.close();
    open();
  };
  const heard: [string, () => void][] = [
    ["online", openAtOnce],
    ["focus", openAtOnce],
    ["offline", doubt],
  ];
  open();
  for (const [name, listener] of heard) window.addEventListener(name, listener);
  const trustAgain = onUnanswered(doubt);
  return () => {
    for (const [name, listener] of heard) window.removeEventListener(name, listener);
    trustAgain();
    callOff();
    stream.close();
  };
}
