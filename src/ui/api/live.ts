import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { later } from "../clock.ts";
import { addressOf } from "./client.ts";
import { noteHeard } from "./heard.ts";
import { TOUCHED } from "./touched.ts";

/** Many events come at once; what they touch is read again at most this often. */
const GATHER_MS = 1_000;

/** Follows what happens and has what it touches read again. Tells whether the appliance can be heard. */
export function useLiveEvents(): boolean {
  const queries = useQueryClient();
  const [isHeard, setHeard] = useState(true);
  useEffect(() => {
    const touched = new Set<string>();
    let callOff: (() => void) | undefined;
    const readAgain = () => {
      callOff = undefined;
      for (const key of touched) void queries.invalidateQueries({ queryKey: [key] });
      touched.clear();
    };
    const stream = new EventSource(addressOf("/v1/events/stream"));
    stream.onopen = () => {
      setHeard(true);
      noteHeard("live");
    };
    stream.onerror = () => {
      setHeard(false);
      noteHeard("reconnecting");
    };
    const hear = ({ type }: Event) => {
      for (const key of TOUCHED[type] ?? []) touched.add(key);
      callOff ??= later(GATHER_MS, readAgain);
    };
    for (const type of Object.keys(TOUCHED)) stream.addEventListener(type, hear);
    return () => {
      callOff?.();
      stream.close();
    };
  }, [queries]);
  return isHeard;
}
