import { useState } from "react";
import type { SourcedSignal } from "../signals/sourced-signal.ts";
import { EvidenceDrawer } from "./evidence-drawer.tsx";

/** What is to be shown: a document, as evidence of a signal. */
export type Shown = { documentId: string; signalId: string };
export type OpenEvidence = (shown: Shown) => void;

/** A drawer with what something rests on, and ways to open it. */
export function useEvidence() {
  const [shown, setShown] = useState<Shown>();
  return {
    open: setShown as OpenEvidence,
    openSignal: ({ id, sources }: SourcedSignal) => {
      const [first] = sources ?? [];
      if (first) setShown({ documentId: first.document_id, signalId: id });
    },
    drawer: <EvidenceDrawer shown={shown} onShow={setShown} onClose={() => setShown(undefined)} />,
  };
}
