import { Component, type ReactNode } from "react";
import { Problem } from "./problem.tsx";

/** Catches what fails inside a view, so that the rest of the page stays. */
export class SafetyNet extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    // A view that is not there any more belongs to an older version, and so does the page that asks for it.
    return <Problem error={this.state.error} retry={() => location.reload()} />;
  }
}
