import { Title } from "@mantine/core";
import { useEffect } from "react";

const PRODUCT = "signalmama";

/** The heading of a view. Its window is called by it too, so that tabs and bookmarks can be told apart. */
export function ViewTitle({ text, size = "h2" }: { text: string; size?: "h2" | "h3" }) {
  useEffect(() => {
    document.title = `${text} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [text]);
  return (
    <Title order={1} size={size} className="foreign">
      {text}
    </Title>
  );
}
