import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Nothing } from "./nothing.tsx";

/** A whole view for an address that leads to nothing: what is missing, maybe why, and the way back. */
export function NotThere({ what, why }: { what: string; why: string }) {
  return (
    <Nothing title={what} hint={why} order={1}>
      <Button component={Link} href="/" mt="xs">
        Go to Today
      </Button>
    </Nothing>
  );
}
